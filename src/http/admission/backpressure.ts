import type { Submitted } from '../../domain/batches.ts'
import type { Cancel, Clock } from '../../domain/clock.ts'
import type { MerchantId } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { BatchSteps } from '../../store/store.ts'
import { FairShare, type Party, type Shares } from '../bounds/fair-share.ts'
import { FairQueue } from '../bounds/fair-queue.ts'

const REFRESH_MS = 1_000
/** Counting may take at most this share of the time, however much there is to count. */
const REFRESH_SHARE = 0.1
const RETRY_AFTER_S = 5
/** Writes that are handed to the store at once: as many as one commit is worth waiting for. */
const AT_ONCE = 256
/** Of one party: more would not be stored sooner, and what comes behind them would be stored later. */
const AT_ONCE_OF_ONE = 64

interface Bounds extends Shares {
  readonly unfinishedEntriesMax: number
  readonly submitsMax: number
}

type Entries = Map<MerchantId, number>

/** A write on its way to the store. */
interface Write {
  readonly merchantId: MerchantId
  readonly entryCount: number
  readonly submit: () => Promise<Submitted>
  /** Whether it is a repetition: `submit` would store nothing. */
  readonly isKnown: () => Promise<boolean>
}

/**
 * Refuses work that is more than can be held, early and cheaply: takes what the store has not finished from a figure that is a
 * second old, and adds what was accepted since that figure was asked for. So it may count too much for a moment, never too little.
 * A repetition adds no work and is answered all the same. Only where the bound is reached is the store asked for it, in turn with the writes.
 */
export class Backpressure {
  readonly #store: BatchSteps
  readonly #clock: Clock
  readonly #bounds: Bounds
  /** Of writes that wait for their commit. */
  readonly #places: FairShare
  readonly #turns = new FairQueue(AT_ONCE, AT_ONCE_OF_ONE)
  #counted: ReadonlyMap<MerchantId, number> | undefined
  #acceptedBefore: Entries = new Map()
  #accepted: Entries = new Map()
  readonly #underWay: Entries = new Map()
  #cancelNext: Cancel = () => undefined
  #stopped = false

  constructor(store: BatchSteps, clock: Clock, bounds: Bounds) {
    this.#store = store
    this.#clock = clock
    this.#bounds = bounds
    this.#places = new FairShare('requests wait to be stored', bounds.submitsMax, bounds)
  }

  /** Submits a write, unless it is new and too much is waiting already. */
  async pass(party: Party, write: Write): Promise<Submitted> {
    const { merchantId, entryCount } = write
    const full = this.#fullFor(write)
    this.#places.take(party, 1)
    const underWay = full ? 0 : entryCount
    add(this.#underWay, merchantId, underWay)
    try {
      const submitted = await this.#turns.run(party, async () => {
        // A batch that ends between the question and the write leaves its room to the one that is then stored.
        if (full && !(await write.isKnown())) throw full
        return write.submit()
      })
      if (!submitted.replayed) add(this.#accepted, merchantId, entryCount)
      return submitted
    } finally {
      this.#places.giveBack(party, 1)
      add(this.#underWay, merchantId, -underWay)
    }
  }

  /** The refusal of a write that would go beyond the bound; undefined where there is room. */
  #fullFor({ merchantId, entryCount }: Write): Refusal | undefined {
    const unfinished = this.#unfinished(merchantId)
    if (unfinished + entryCount <= this.#bounds.unfinishedEntriesMax) return undefined
    const message = `${unfinished} entries wait to be carried out, and no more than ${this.#bounds.unfinishedEntriesMax} may`
    return new Refusal('unavailable', message, { retryAfter: RETRY_AFTER_S })
  }

  #unfinished(merchantId: MerchantId) {
    const of = (entries: ReadonlyMap<MerchantId, number> | undefined) => entries?.get(merchantId) ?? 0
    return of(this.#counted) + of(this.#acceptedBefore) + of(this.#accepted) + of(this.#underWay)
  }

  /** Refreshes now and then about each second until `stop`, one question at a time. */
  start(): void {
    const began = this.#clock.elapsed()
    void this.refresh()
      // A fault of the store shows in the submits; until then the old figure will do.
      .catch(() => undefined)
      .then(() => {
        if (this.#stopped) return
        const inMs = Math.max(REFRESH_MS, (this.#clock.elapsed() - began) / REFRESH_SHARE)
        this.#cancelNext = this.#clock.after(inMs, () => this.start())
      })
  }

  stop(): void {
    this.#stopped = true
    this.#cancelNext()
  }

  /** Asks the store, unless nothing can have changed. */
  async refresh(): Promise<void> {
    if (this.#counted?.size === 0 && this.#accepted.size === 0) return
    for (const [merchantId, entries] of this.#accepted) add(this.#acceptedBefore, merchantId, entries)
    this.#accepted = new Map()
    const { entriesByMerchant } = await this.#store.backlog({})
    this.#counted = entriesByMerchant
    this.#acceptedBefore = new Map()
  }
}

function add(entries: Entries, merchantId: MerchantId, more: number) {
  const sum = (entries.get(merchantId) ?? 0) + more
  if (sum === 0) entries.delete(merchantId)
  else entries.set(merchantId, sum)
}
