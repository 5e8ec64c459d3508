import type { Clock } from '../../domain/clock.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Thread } from '../threads/thread.ts'
import { moduleBeside, ThreadPool } from '../threads/thread-pool.ts'
import type { ImportQuestion } from './import-thread.ts'
import type { IntakeOptions, Portion, Remainder } from './intake.ts'

const RETRY_AFTER_S = 2
/** A thread holds some orders of 1 MiB at a time, and their values. */
const MEMORY_MIB_MAX = 256
const IDLE_MS = 2_000

/** An import that is under way in its thread. Each call waits for the one before. */
export interface RunningImport {
  /** Its bytes are the thread's from then on. */
  read(chunk: Uint8Array): Promise<void>
  end(): Promise<void>
  next(): Promise<Portion>
  remainder(): Promise<Remainder>
  /** Throws away what is staged. Has to be called, however the import ended. */
  close(): Promise<void>
}

/**
 * Reads imports beside the event loop, each in a thread of its own: a million lines that are no orders took 13 s there, which every other
 * caller waited for.
 */
export class ImportThreads {
  readonly #max: number
  readonly #threads: ThreadPool<ImportQuestion>
  readonly #stop = new AbortController()

  constructor(clock: Clock, { importsMax }: { importsMax: number }) {
    this.#max = importsMax
    this.#threads = new ThreadPool(moduleBeside(import.meta.url, 'import-thread'), {
      clock,
      memoryMiBMax: MEMORY_MIB_MAX,
      idleMs: IDLE_MS,
    })
  }

  /** The process is to end: what is under way is not worth waiting for, because the same file finishes it. */
  stop() {
    const refusal = new Refusal(
      'unavailable',
      'The server is shutting down: take the same file in again to finish it',
      { retryAfter: RETRY_AFTER_S },
    )
    this.#stop.abort(refusal)
    for (const thread of this.#threads.busy) thread.end(refusal)
  }

  /** Aborted, with the refusal for those who are under way, once the process is to end. */
  get stopped(): AbortSignal {
    return this.#stop.signal
  }

  async begin(options: IntakeOptions): Promise<RunningImport> {
    this.stopped.throwIfAborted()
    if (this.#threads.busy.size >= this.#max)
      throw new Refusal('unavailable', `${this.#max} imports are under way already`, {
        retryAfter: RETRY_AFTER_S,
      })
    const thread = this.#threads.take()
    try {
      await thread.ask({ open: options })
    } catch (error) {
      await this.#release(thread)
      throw error
    }
    return {
      read: (chunk) => thread.ask({ read: chunk }, chunk),
      end: () => thread.ask({ ask: 'end' }),
      next: () => thread.ask<Portion>({ ask: 'next' }),
      remainder: () => thread.ask<Remainder>({ ask: 'remainder' }),
      close: () => this.#release(thread),
    }
  }

  close(): Promise<void> {
    return this.#threads.close()
  }

  async #release(thread: Thread<ImportQuestion>) {
    try {
      await thread.ask({ ask: 'close' })
    } catch {
      // Its connection or itself is gone, and what was staged with it.
      await thread.terminate()
    }
    this.#threads.giveBack(thread)
  }
}
