import { setImmediate as nextRound } from 'node:timers/promises'
import type { Config } from '../../config.ts'
import type { Clock } from '../../domain/clock.ts'
import type { ReadingRules } from '../../wire/batches.ts'
import type { AskedSelection } from '../../wire/seller/selections.ts'
import { type BodyKind, type ReadBatch, readBody, SELECTION } from './read-batch.ts'
import { BodyThreads } from './body-threads.ts'
import { isHeavier } from './body-weight.ts'
import type { Party } from '../bounds/fair-share.ts'
import { FairQueue } from '../bounds/fair-queue.ts'

/** Bodies up to this size are read at once, in about 0.1 ms: taking turns would cost as much. */
const SMALL_BYTES = 2 * 1024
/** Heavier ones are read in a thread, however short they are: 18 KiB of `1.0` take up to 5 ms. */
const INLINE_WEIGHT_MAX = 256 * 1024

/** Chooses where a body is read: at once, in turns on the event loop, or in a thread. */
export class BatchReader {
  readonly #rules: ReadingRules
  readonly #inlineBytesMax: number
  readonly #threads: BodyThreads
  /** One body in each round of the event loop, so that what else has happened comes in between. */
  readonly #rounds = new FairQueue(1)

  constructor(clock: Clock, config: Config) {
    this.#rules = { profile: config.profile, parcelItemsMax: config.parcelItemsMax }
    this.#inlineBytesMax = config.bodyInlineBytesMax
    this.#threads = new BodyThreads(clock, this.#rules, config)
  }

  /** The body's bytes are the reader's from then on: its buffer may be empty. */
  read(party: Party, kind: BodyKind, body: Buffer): ReadBatch | Promise<ReadBatch> {
    return this.#read<ReadBatch>(party, kind, body)
  }

  /** Which items are to be selected. */
  selection(party: Party, body: Buffer): AskedSelection | Promise<AskedSelection> {
    return this.#read<AskedSelection>(party, SELECTION, body)
  }

  #read<Read extends ReadBatch | AskedSelection>(
    party: Party,
    kind: BodyKind,
    body: Buffer,
  ): Read | Promise<Read> {
    const small = body.length <= SMALL_BYTES
    if (body.length > this.#inlineBytesMax || (!small && isHeavier(body, INLINE_WEIGHT_MAX)))
      return this.#threads.read<Read>(party, kind, body)
    const here = () => readBody(kind, body, this.#rules) as Read
    if (small) return here()
    return this.#rounds.run(party, async () => {
      const read = here()
      await nextRound()
      return read
    })
  }

  close(): Promise<void> {
    return this.#threads.close()
  }
}
