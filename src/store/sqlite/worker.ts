import { Worker } from 'node:worker_threads'
import type { Call, Reply, SqliteOptions } from './engine.ts'
import type { Argument, Result, StepName } from '../steps.ts'
import { StoreAway } from '../store.ts'

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

/** Before a thread that died is started again, in milliseconds. */
const RESTART_MS = 200
/** For what a thread makes and soon drops. By default it grows to 128 MiB in each of them, and rows are no faster for it. */
const YOUNG_MIB_MAX = 24

/**
 * The near end of a SQLite thread. Calls of one turn of the event loop travel in one message. When the thread dies, the calls
 * that it had are answered `StoreAway` (whether they were done is not known) and it is started again.
 */
export class SqliteWorker {
  readonly #options: SqliteOptions
  readonly #onNotice: (line: string) => void
  readonly #waiting = new Map<number, Waiting>()
  #outbox: Call[] = []
  #lastId = 0
  #thread: Worker | undefined
  #closed = false
  #onExit: (() => void) | undefined

  private constructor(options: SqliteOptions, onNotice: (line: string) => void) {
    this.#options = options
    this.#onNotice = onNotice
  }

  static async open(
    options: SqliteOptions,
    onNotice: (line: string) => void = () => undefined,
  ): Promise<SqliteWorker> {
    const worker = new SqliteWorker(options, onNotice)
    await worker.#start()
    return worker
  }

  perform<N extends StepName>(name: N, argument: Argument<N>): Promise<Result<N>> {
    if (!this.#thread || this.#closed)
      return Promise.reject(new StoreAway('The database thread is not running'))
    return new Promise<Result<N>>((resolve, reject) => {
      const id = ++this.#lastId
      this.#waiting.set(id, { resolve, reject })
      if (this.#outbox.push({ id, name, argument }) === 1) setImmediate(() => this.#post())
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    if (!this.#thread) return
    this.#post()
    const ended = new Promise<void>((resolve) => (this.#onExit = resolve))
    this.#thread.postMessage('close')
    await ended
  }

  /** Ends the thread as a fault would. For tests and scripts that try what happens then. */
  async kill(): Promise<void> {
    await this.#thread?.terminate()
  }

  #post(): void {
    if (this.#outbox.length === 0) return
    const calls = this.#outbox
    this.#outbox = []
    this.#thread?.postMessage(calls)
  }

  #start(): Promise<void> {
    // Unbuilt this file ends in .ts, built in .js; so does the thread's.
    const thread = new Worker(new URL(`./thread${import.meta.url.slice(-3)}`, import.meta.url), {
      workerData: this.#options,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB_MAX },
    })
    return new Promise((resolve, reject) => {
      thread.on('message', (message: Reply[] | 'ready' | { readonly notice: string }) => {
        if (message === 'ready') {
          this.#thread = thread
          // Closed while the thread was being started again.
          if (this.#closed) void thread.terminate()
          resolve()
        } else if ('notice' in message) this.#onNotice(message.notice)
        else for (const reply of message) this.#settle(reply)
      })
      let fault: Error | undefined
      thread.on('error', (error: unknown) => {
        fault = error instanceof Error ? error : new Error(String(error))
        reject(fault)
      })
      thread.on('exit', () => {
        this.#ended(fault)
        reject(new StoreAway(fault ?? 'The database thread ended'))
      })
    })
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)!
    this.#waiting.delete(reply.id)
    if ('value' in reply) waiting.resolve(reply.value as never)
    else waiting.reject(reply.away ? new StoreAway(reply.fault) : reply.fault)
  }

  #ended(error: unknown): void {
    const wasRunning = this.#thread !== undefined
    this.#thread = undefined
    this.#outbox = []
    for (const { reject } of this.#waiting.values()) reject(new StoreAway(error))
    this.#waiting.clear()
    this.#onExit?.()
    if (wasRunning && !this.#closed) this.#restart()
  }

  #restart(): void {
    const again = setTimeout(() => {
      if (!this.#closed) this.#start().catch(() => this.#restart())
    }, RESTART_MS)
    again.unref()
  }
}
