import type { Submitted } from '../domain/batches.ts'
import type { Clock } from '../domain/clock.ts'
import type { MerchantId, Millis } from '../domain/numbers.ts'
import { Refusal } from '../domain/refusals.ts'
import type { BatchSteps } from '../store/store.ts'

const REFRESH_MS = 1_000
/** Counting may take at most this share of the time, however much there is to count. */
const REFRESH_SHARE = 0.1
const RETRY_AFTER_S = 5
const RETRY_AFTER_BUSY_S = 1

interface Bounds {
  readonly unfinishedEntriesMax: number
  readonly submitsMax: number
}

type Entries = Map<MerchantId, number>

/**
 * Refuses work that is more than can be held, early and cheaply: takes what the store has not finished from a figure that is a
 * second old, and adds what was accepted since that figure was asked for. So it may count too much for a moment, never too little.
 */
export class BacklogGate {
  readonly #store: BatchSteps
  readonly #clock: Clock
  readonly #bounds: Bounds
  #counted: ReadonlyMap<MerchantId, number> | undefined
  #acceptedBefore: Entries = new Map()
  #accepted: Entries = new Map()
  readonly #underWay: Entries = new Map()
  #submits = 0
  #timer: NodeJS.Timeout | undefined

  constructor(store: BatchSteps, clock: Clock, bounds: Bounds) {
    this.#store = store
    this.#clock = clock
    this.#bounds = bounds
  }

  /** Runs `submit`, unless too much is waiting already. */
  async pass(merchantId: MerchantId, entries: number, submit: () => Promise<Submitted>): Promise<Submitted> {
    if (this.#submits >= this.#bounds.submitsMax) {
      throw new Refusal('unavailable', 'Too many requests wait to be stored', {
        retryAfter: RETRY_AFTER_BUSY_S,
      })
    }
    const unfinished = this.#unfinished(merchantId)
    if (unfinished + entries > this.#bounds.unfinishedEntriesMax) {
      const message = `${unfinished} entries wait to be carried out, and no more than ${this.#bounds.unfinishedEntriesMax} may`
      throw new Refusal('unavailable', message, { retryAfter: RETRY_AFTER_S })
    }
    this.#submits++
    add(this.#underWay, merchantId, entries)
    try {
      const submitted = await submit()
      if (!submitted.replayed) add(this.#accepted, merchantId, entries)
      return submitted
    } finally {
      this.#submits--
      add(this.#underWay, merchantId, -entries)
    }
  }

  #unfinished(merchantId: MerchantId) {
    const of = (entries: ReadonlyMap<MerchantId, number> | undefined) => entries?.get(merchantId) ?? 0
    return of(this.#counted) + of(this.#acceptedBefore) + of(this.#accepted) + of(this.#underWay)
  }

  /** Refreshes about each second until `stop`, one question at a time. */
  start(): void {
    const again = (inMs: Millis) => {
      this.#timer = setTimeout(() => {
        const began = this.#clock.elapsed()
        void this.refresh()
          // Whatever is wrong with the store, submits tell of it; until then the old figure will do.
          .catch(() => undefined)
          .then(() => again(Math.max(REFRESH_MS, (this.#clock.elapsed() - began) / REFRESH_SHARE)))
      }, inMs).unref()
    }
    again(0)
  }

  stop(): void {
    clearTimeout(this.#timer)
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
