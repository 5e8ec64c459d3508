import type { Clock } from '../../domain/clock.ts'
import type { ReadingRules } from '../../wire/batches.ts'
import { FairShare, type Party, type Shares } from '../bounds/fair-share.ts'
import { FairQueue } from '../bounds/fair-queue.ts'
import { moduleBeside, ThreadPool } from '../threads/thread-pool.ts'
import type { BodyQuestion, BodyThreadSettings } from './body-thread.ts'
import type { BodyKind } from './read-batch.ts'

interface Bounds extends Shares {
  readonly bodyThreads: number
  readonly bodyQueueMax: number
  readonly bodyThreadMiBMax: number
}

/** The part of a thread's memory that a body's values may take: the rest is for the text, its copies and the collector. */
const WEIGHT_SHARE = 0.4
const IDLE_MS = 2_000

/**
 * Reads large bodies beside the event loop: a million items take 108 to 308 ms to parse, 150 ms to bring into canonical form and
 * 71 ms to hash, which every other caller would wait for.
 */
export class BodyThreads {
  /** Of bodies that are being read or wait for a thread. */
  readonly #places: FairShare
  readonly #turns: FairQueue
  readonly #threads: ThreadPool<BodyQuestion>

  constructor(clock: Clock, rules: ReadingRules, bounds: Bounds) {
    const { bodyThreads, bodyQueueMax, bodyThreadMiBMax } = bounds
    const settings: BodyThreadSettings = {
      rules,
      weightMax: bodyThreadMiBMax * 1024 * 1024 * WEIGHT_SHARE,
    }
    this.#places = new FairShare('large requests are being read', bodyThreads + bodyQueueMax, bounds)
    // One thread is left to the others, so that no party waits behind a million items of another one.
    this.#turns = new FairQueue(bodyThreads, Math.max(1, bodyThreads - 1))
    this.#threads = new ThreadPool(moduleBeside(import.meta.url, 'body-thread'), {
      clock,
      settings,
      memoryMiBMax: bodyThreadMiBMax,
      idleMs: IDLE_MS,
    })
  }

  /** The body's bytes are the thread's from then on: its buffer may be empty. */
  async read<Read>(party: Party, kind: BodyKind, body: Buffer): Promise<Read> {
    this.#places.take(party, 1)
    try {
      return await this.#turns.run(party, () => this.#threads.run<Read>({ kind, body }, body))
    } finally {
      this.#places.giveBack(party, 1)
    }
  }

  close(): Promise<void> {
    return this.#threads.close()
  }
}
