import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Seller } from '../stock.ts'

const run = promisify(execFile)

export interface Load {
  readonly url: string
  readonly sellers: readonly Seller[]
  readonly connections: number
  readonly seconds: number
  /**
   * What is sent: `neighbours` cancels `items` items that no other request names; `distinct` has one such item in front of a fixed list, so
   * that the generator has little to do; `polled` is `neighbours` with a poll of each batch in between; `path` asks for one path.
   */
  readonly send: 'neighbours' | 'distinct' | 'polled' | 'path'
  readonly items?: number
  /** Items of each seller to pass over: those of earlier loads. */
  readonly from?: number
  /** Requests a second; 0 is as many as are answered. */
  readonly rate?: number
  readonly path?: string
}

export interface Loaded {
  /** Answered calls in all, every one of them with 200. */
  readonly answered: number
  /** Of those, batches that were accepted. */
  readonly accepted: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly maxMs: number
}

interface Told {
  readonly answered: number
  readonly accepted: number
  readonly seconds: number
  readonly refused: number
  readonly broken: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly maxMs: number
}

/** A program that sends load from a process of its own. */
export interface Loader {
  readonly name: string
  load(load: Load): Promise<Loaded>
}

/** wrk where it is installed, because it leaves most of a core to the server; else autocannon, which npm installs. */
export async function findLoader(folder: () => string): Promise<Loader> {
  const hasWrk = await run('wrk', ['--version']).then(
    () => true,
    (error: unknown) => (error as NodeJS.ErrnoException).code !== 'ENOENT',
  )
  const loader = (name: string, command: (load: Load, script: string[]) => [string, string[]]): Loader => ({
    name,
    async load(load) {
      const file = join(folder(), 'sellers.txt')
      writeFileSync(
        file,
        load.sellers.map(({ key, firstItem, items }) => `${key} ${firstItem} ${items}\n`).join(''),
      )
      const { send, items = 1, from = 0, rate = 0, path = '' } = load
      const [program, args] = command(load, [file, send, String(items), String(from), String(rate), path])
      const running = run(program, args, { maxBuffer: 1 << 24 })
      // wrk knows whole seconds only, and sums up what it has when it is interrupted.
      const interrupt = hasWrk
        ? setTimeout(() => running.child.kill('SIGINT'), load.seconds * 1_000)
        : undefined
      const { stdout } = await running.finally(() => clearTimeout(interrupt))
      return checked(JSON.parse(stdout.slice(stdout.lastIndexOf('{'))) as Told)
    },
  })
  const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))
  return hasWrk
    ? loader('wrk', ({ url, connections, seconds }, script) => [
        'wrk',
        [
          '-t1',
          `-c${connections}`,
          `-d${Math.ceil(seconds)}s`,
          '--timeout',
          '20s',
          '-s',
          file('wrk.lua'),
          url,
          '--',
          ...script,
        ],
      ])
    : loader('autocannon', ({ url, connections, seconds }, script) => [
        process.execPath,
        [file('autocannon.mjs'), url, String(connections), String(seconds), ...script],
      ])
}

function checked({ answered, accepted, seconds, refused, broken, p50Ms, p99Ms, maxMs }: Told): Loaded {
  if (refused > 0 || broken > 0)
    throw new Error(`Of ${answered} calls ${refused} were not answered 200, ${broken} not at all`)
  if (answered === 0) throw new Error('Nothing was answered')
  return { answered, accepted, perSecond: answered / seconds, p50Ms, p99Ms, maxMs }
}
