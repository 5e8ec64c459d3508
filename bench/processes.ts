import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Bench } from './bench.ts'

/** How long a program may take to say its first line. */
const READY_MS = 300_000

/** A program of this folder (or a path from it) that says one line of JSON when it is ready or done. */
export class Program {
  /** What its first line said. */
  readonly said: Readonly<Record<string, unknown>>
  readonly #child: ChildProcess
  readonly #lines: Lines

  private constructor(child: ChildProcess, lines: Lines, said: Record<string, unknown>) {
    this.#child = child
    this.#lines = lines
    this.said = said
  }

  static async start(
    bench: Bench,
    script: string,
    args: readonly string[] = [],
    env: Record<string, string> = {},
  ): Promise<Program> {
    const child = spawn(
      process.execPath,
      [...profiling(), fileURLToPath(new URL(script, import.meta.url)), ...args],
      {
        env: { ...process.env, ...env },
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    )
    const late = setTimeout(() => child.kill('SIGKILL'), READY_MS)
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
    const program = new Program(child, lines, await nextOf(lines, script))
    clearTimeout(late)
    bench.onEnd(() => program.stop('SIGKILL'))
    return program
  }

  get pid(): number {
    return this.#child.pid!
  }

  get url(): string {
    return String(this.said['url'])
  }

  /** Ends its input; resolves with what it says then. */
  async end(): Promise<Readonly<Record<string, unknown>>> {
    this.#child.stdin!.end()
    const said = await nextOf(this.#lines, 'a program')
    await this.stop()
    return said
  }

  /** The most memory that it has had so far, in MiB; 0 where the system does not tell. */
  peakMemoryMiB(): number {
    try {
      return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))![1]) / 1_024
    } catch {
      return 0
    }
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#child
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
}

type Lines = AsyncIterator<string>

/** Its next line of JSON. */
async function nextOf(lines: Lines, script: string): Promise<Record<string, unknown>> {
  for (;;) {
    const { value, done } = (await lines.next()) as IteratorResult<string, undefined>
    if (done) throw new Error(`${script} ended without a word`)
    if (value.startsWith('{')) return JSON.parse(value) as Record<string, unknown>
  }
}

/** BENCH_CPU_PROF=DIR writes a profile of every thread of every program there. */
function profiling(): string[] {
  const folder = process.env['BENCH_CPU_PROF']
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []
}
