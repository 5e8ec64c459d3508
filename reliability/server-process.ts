import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The program as the image starts it, with its settings of the C library's memory. */
const PROGRAM = [
  '--max-semi-space-size=16',
  fileURLToPath(new URL('../bin/sellers-center.mjs', import.meta.url)),
]
const DOCKERFILE = readFileSync(new URL('../Dockerfile', import.meta.url), 'utf8')
const MEMORY = Object.fromEntries(
  [...DOCKERFILE.matchAll(/(MALLOC_\w+)=(\d+)/g)].map(([, name, value]) => [name!, value!]),
)

/** The operator's token of every server that is started here: it guards invented data on 127.0.0.1. */
export const ADMIN_TOKEN = 'only-for-trying-out-faults'

const READY_MS_MAX = 20_000
/** Of what a process says on stderr the beginning and the end are kept, in characters. */
const BEGINNING_KEPT = 2_000
const END_KEPT = 20_000

/** How a server says that it is ready, and how a worker does. */
const READY = /^(\{|Ready: )/

interface Ready {
  readonly url: string
}

export interface StartOptions {
  /** What stands behind the program's name, such as `['serve', '--port', '0']`. */
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Options of node itself. */
  readonly nodeOptions?: readonly string[]
}

/** A process of the program that can be stopped in every way there is. */
export class ServerProcess {
  readonly pid: number
  /** Resolves with what ended it: a signal's name or an exit code. */
  readonly ended: Promise<string | number>
  readonly #child: ChildProcess
  #url = ''
  #stderr = ''
  #alive = true

  private constructor(child: ChildProcess) {
    this.#child = child
    this.pid = child.pid!
    this.ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.#alive = false
        resolve(signal ?? code ?? -1)
      })
    })
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      const all = this.#stderr + text
      this.#stderr =
        all.length <= BEGINNING_KEPT + END_KEPT ? all : all.slice(0, BEGINNING_KEPT) + all.slice(-END_KEPT)
    })
  }

  /** Resolves when the process has printed its line of readiness. Rejects, with what it said, when it ends or hangs before. */
  static async start({ args, env = {}, nodeOptions = [] }: StartOptions): Promise<ServerProcess> {
    const child = spawn(process.execPath, [...nodeOptions, ...PROGRAM, ...args], {
      env: { ...process.env, ...MEMORY, SELLERS_CENTER_ADMIN_TOKEN: ADMIN_TOKEN, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const server = new ServerProcess(child)
    // A server must not outlive the script that plays with it.
    const end = () => void child.kill('SIGKILL')
    process.once('exit', end)
    void server.ended.then(() => process.removeListener('exit', end))
    try {
      server.#url = (await server.#ready()).url
    } catch (error) {
      child.kill('SIGKILL')
      throw error
    }
    return server
  }

  get url(): string {
    return this.#url
  }

  get alive(): boolean {
    return this.#alive
  }

  get stderr(): string {
    return this.#stderr
  }

  signal(name: NodeJS.Signals): void {
    if (this.#alive) this.#child.kill(name)
  }

  /** Ends it whatever it is doing. */
  async kill(): Promise<void> {
    this.signal('SIGKILL')
    await this.ended
  }

  /** Asks it to stop and says what ended it and after how many milliseconds; after 15 s it is killed. */
  async stop(): Promise<{ by: string | number; ms: number }> {
    const began = performance.now()
    this.signal('SIGTERM')
    const late = setTimeout(() => this.signal('SIGKILL'), 15_000)
    const by = await this.ended
    clearTimeout(late)
    return { by, ms: Math.round(performance.now() - began) }
  }

  /** Memory in use, in MiB. */
  residentMiB(): number {
    const [, kib] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8')) ?? []
    return Number(kib) / 1_024
  }

  #ready(): Promise<Ready> {
    return new Promise((resolve, reject) => {
      const fail = (how: string) =>
        reject(new Error(`the server ${how}; it said: ${this.#stderr || 'nothing'}`))
      const late = setTimeout(() => fail(`was not ready after ${READY_MS_MAX} ms`), READY_MS_MAX)
      void this.ended.then((by) => {
        clearTimeout(late)
        fail(`ended before it was ready (${by})`)
      })
      let text = ''
      this.#child.stdout!.setEncoding('utf8').on('data', (piece: string) => {
        if (this.#url !== '') return
        text += piece
        const line = text.split('\n').find((one, index, all) => READY.test(one) && index < all.length - 1)
        if (line === undefined) return
        clearTimeout(late)
        resolve(line.startsWith('{') ? (JSON.parse(line) as Ready) : { url: 'none' })
      })
    })
  }
}
