import type { DeliveryNote, DrawnNote } from '../../documents/delivery-note.ts'
import type { Clock } from '../../domain/clock.ts'
import { FairShare, type Party, type Shares } from '../bounds/fair-share.ts'
import { FairQueue } from '../bounds/fair-queue.ts'
import { moduleBeside, ThreadPool } from '../threads/thread-pool.ts'

/** DeliveryNotes that are being drawn or wait for it; beyond them 503. */
const WAITING_MAX = 100
/** For the fonts of one note, and the engine. */
const MEMORY_MIB_MAX = 256
/** Longer than others, because its engine and fonts take 0.3 s to load. */
const IDLE_MS = 60_000

/**
 * Draws delivery notes beside the event loop: loading the engine takes 200 to 330 ms and each note 15 to 20 ms, which every other
 * caller would wait for. One thread draws them all.
 */
export class DeliveryNotes {
  readonly #places: FairShare
  readonly #turns = new FairQueue(1)
  readonly #threads: ThreadPool<DeliveryNote>

  constructor(clock: Clock, shares: Shares) {
    this.#places = new FairShare('delivery notes are being drawn', WAITING_MAX, shares)
    this.#threads = new ThreadPool(moduleBeside(import.meta.url, 'delivery-note-thread'), {
      clock,
      memoryMiBMax: MEMORY_MIB_MAX,
      idleMs: IDLE_MS,
    })
  }

  async draw(party: Party, note: DeliveryNote): Promise<DrawnNote> {
    this.#places.take(party, 1)
    try {
      return await this.#turns.run(party, () => this.#threads.run<DrawnNote>(note))
    } finally {
      this.#places.giveBack(party, 1)
    }
  }

  close(): Promise<void> {
    return this.#threads.close()
  }
}
