import type { Ledger } from '../ledger.ts'
import { ServerProcess } from '../server-process.ts'

/** One of several processes on one database. */
export interface Member {
  readonly kind: 'server' | 'worker'
  process: ServerProcess
  /** A fault is going on with it. */
  busy: boolean
  paused: boolean
  meantToEnd: boolean
}

const STOP_MS_MAX = 10_000

/** Processes that share a database: servers that answer calls, and workers that settle. None is special. */
export class Crew {
  readonly members: Member[] = []
  readonly #databaseUrl: string
  readonly #ledger: Ledger

  constructor(databaseUrl: string, ledger: Ledger) {
    this.#databaseUrl = databaseUrl
    this.#ledger = ledger
  }

  /** All at once, on an empty database: the first one migrates it. */
  async begin({ servers, workers }: { servers: number; workers: number }): Promise<void> {
    const kinds = [...Array<'server'>(servers).fill('server'), ...Array<'worker'>(workers).fill('worker')]
    const started = await Promise.all(
      kinds.map(async (kind) => ({
        kind,
        process: await this.#start(kind),
        busy: false,
        paused: false,
        meantToEnd: false,
      })),
    )
    this.members.push(...started)
    for (const member of started) this.#watch(member)
  }

  /** The servers that would be asked: not those which are known to be away. */
  urls(): string[] {
    return this.members
      .filter(({ kind, process, paused }) => kind === 'server' && process.alive && !paused)
      .map(({ process }) => process.url)
  }

  async replace(member: Member, by: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ended = await this.#end(member, by)
    if (by === 'SIGTERM') this.#judge(ended, member)
    member.process = await this.#start(member.kind)
    this.#watch(member)
  }

  async pause(member: Member, ms: number): Promise<void> {
    member.paused = true
    member.process.signal('SIGSTOP')
    await new Promise((resolve) => setTimeout(resolve, ms))
    member.process.signal('SIGCONT')
    member.paused = false
  }

  /** Stops all as an operator would. */
  async stop(): Promise<void> {
    for (const member of this.members) this.#judge(await this.#end(member, 'SIGTERM'), member)
  }

  async kill(): Promise<void> {
    await Promise.all(this.members.map((member) => this.#end(member, 'SIGKILL')))
  }

  async #end(member: Member, by: 'SIGKILL' | 'SIGTERM') {
    member.meantToEnd = true
    if (by === 'SIGTERM') return member.process.stop()
    await member.process.kill()
    return { by, ms: 0 }
  }

  /** A process that nobody has ended never ends; if it does all the same, it is started again so that the rest can be seen. */
  #watch(member: Member) {
    const { process } = member
    member.meantToEnd = false
    void process.ended.then(async (by) => {
      if (member.meantToEnd) return
      this.#ledger.violation(`a ${member.kind} ended by itself (${by}): ${process.stderr.slice(-1_500)}`)
      member.process = await this.#start(member.kind)
      this.#watch(member)
    })
  }

  #judge({ by, ms }: { by: string | number; ms: number }, { kind, process }: Member) {
    if (by !== 0)
      this.#ledger.violation(`SIGTERM ended a ${kind} with ${by}: ${process.stderr.slice(-1_500)}`)
    if (ms > STOP_MS_MAX) this.#ledger.violation(`SIGTERM of a ${kind} took ${ms} ms`)
  }

  #start(kind: Member['kind']): Promise<ServerProcess> {
    const database = ['--database-url', this.#databaseUrl]
    return ServerProcess.start({
      args:
        kind === 'server'
          ? ['serve', '--no-worker', '--json', '--port', '0', ...database]
          : ['work', ...database],
    })
  }
}
