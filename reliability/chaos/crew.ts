import type { Ledger } from '../ledger.ts'
import { ServerProcess } from '../server-process.ts'

/** One of several processes on one database. */
export interface Member {
  readonly kind: 'server' | 'worker'
  process: ServerProcess
  /** A fault is going on with it. */
  busy: boolean
  paused: boolean
}

const STOP_MS_MAX = 10_000

/** Processes that share a database: servers that answer calls, and workers that settle. None is special. */
export class Crew {
  readonly members: Member[] = []
  readonly #databaseUrl: string
  readonly #violations: string[] = []

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl
  }

  /** All at once, on an empty database: whoever comes first migrates it. */
  async begin({ servers, workers }: { servers: number; workers: number }): Promise<void> {
    const kinds = [...Array<'server'>(servers).fill('server'), ...Array<'worker'>(workers).fill('worker')]
    const started = await Promise.all(kinds.map(async (kind) => ({ kind, process: await this.#start(kind), busy: false, paused: false })))
    this.members.push(...started)
  }

  /** The servers that would be asked: not those which are known to be away. */
  urls(): string[] {
    return this.members
      .filter(({ kind, process, paused }) => kind === 'server' && process.alive && !paused)
      .map(({ process }) => process.url)
  }

  async replace(member: Member, by: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (by === 'SIGKILL') await member.process.kill()
    else this.#judge(await member.process.stop(), member)
    member.process = await this.#start(member.kind)
  }

  async pause(member: Member, ms: number): Promise<void> {
    member.paused = true
    member.process.signal('SIGSTOP')
    await new Promise((resolve) => setTimeout(resolve, ms))
    member.process.signal('SIGCONT')
    member.paused = false
    // Whoever ended by itself, rather than because it was killed, has failed.
    if (!member.process.alive) this.#violations.push(`a ${member.kind} ended after a pause: ${member.process.stderr.slice(-1_500)}`)
  }

  /** Stops all as an operator would. */
  async stop(ledger: Ledger): Promise<void> {
    for (const member of this.members) {
      if (member.process.alive) this.#judge(await member.process.stop(), member)
      else this.#violations.push(`a ${member.kind} had ended by itself: ${member.process.stderr.slice(-1_500)}`)
    }
    for (const violation of this.#violations) ledger.violation(violation)
  }

  async kill(): Promise<void> {
    await Promise.all(this.members.map(({ process }) => process.kill()))
  }

  #judge({ by, ms }: { by: string | number; ms: number }, { kind, process }: Member) {
    if (by !== 0) this.#violations.push(`SIGTERM ended a ${kind} with ${by}: ${process.stderr.slice(-1_500)}`)
    if (ms > STOP_MS_MAX) this.#violations.push(`SIGTERM of a ${kind} took ${ms} ms`)
  }

  #start(kind: Member['kind']): Promise<ServerProcess> {
    const database = ['--database-url', this.#databaseUrl]
    return ServerProcess.start({
      args: kind === 'server' ? ['serve', '--no-worker', '--json', '--port', '0', ...database] : ['work', ...database],
    })
  }
}
