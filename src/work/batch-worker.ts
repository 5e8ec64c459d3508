import type { ClaimedBatch } from '../domain/batches.ts'
import type { Clock } from '../domain/clock.ts'
import type { MerchantId, Millis } from '../domain/numbers.ts'
import type { RetryPolicy } from '../domain/retries.ts'
import type { RuleSettings } from '../domain/rule-settings.ts'
import { StoreAway, type BatchSteps } from '../store/store.ts'
import { askAgainWhileAway } from './store-answers.ts'

export interface BatchWorkerOptions {
  readonly store: Pick<BatchSteps, 'claim' | 'settle' | 'putBack' | 'renew' | 'release' | 'clampDue'>
  readonly clock: Clock
  /** Names this worker in the timeline of a batch. */
  readonly worker: string
  readonly leaseMs: Millis
  readonly retry: RetryPolicy
  readonly settings?: RuleSettings
  /** Called with what was thrown, and for which batch: a fault of ours or of the machine. */
  readonly onError: (error: unknown, batch?: ClaimedBatch) => void
}

/** Batches that one claim takes at the most. */
const BATCHES_MAX = 256
/** Entries that one transaction decides, about: some 8 ms of settling, which is as long as an accept may have to wait. */
const ENTRIES_PER_SETTLE = 2_000
/** Entries of a batch that one transaction decides at the most: those of one chunk. */
const ENTRIES_PER_CHUNK = 1_000

/** What one worker does, step by step and without a timer of its own: `batches.ts` gives it the time, a simulation moves it by hand. */
export class BatchWorker {
  readonly #options: BatchWorkerOptions
  /** Waits for this time, or until something may be due. */
  readonly #pause: (ms: Millis) => Promise<void>
  /** What is claimed and not yet settled. */
  readonly #held = new Set<ClaimedBatch>()
  #next: ClaimedBatch[] = []
  #lastMerchant: MerchantId = 0
  #stopped = false
  #chunksLeft = false

  constructor(options: BatchWorkerOptions, pause: (ms: Millis) => Promise<void>) {
    this.#options = options
    this.#pause = pause
  }

  /**
   * Settles what the round before has claimed, one group after the other. While the last group is settled the next batches are
   * claimed, so that both share a commit. True when more is waiting to be settled.
   */
  async turn(): Promise<boolean> {
    this.#chunksLeft = false
    if (this.#next.length === 0) this.#next = await this.#claim()
    const groups = grouped(this.#next)
    this.#next = []
    const last = groups.pop()
    if (!last) return false
    for (const group of groups) if (!this.#stopped) await this.#settle(group)
    if (this.#stopped) return false
    const next = this.#claim()
    await this.#settle(last)
    this.#next = await next
    // What is not final has a further chunk and is due at once, behind the others.
    return this.#next.length > 0 || this.#chunksLeft
  }

  /** Prolongs the leases of what is held. */
  async renew(): Promise<void> {
    const { store, clock, leaseMs } = this.#options
    if (this.#held.size > 0)
      await store.renew({ claimed: [...this.#held], leaseUntil: clock.now() + leaseMs })
  }

  /** Nothing waits longer than the longest delay, unless a clock once ran ahead. */
  async clampDue(): Promise<void> {
    const { store, clock, leaseMs, retry } = this.#options
    const now = clock.now()
    await store.clampDue({ now, furthest: now + Math.max(leaseMs, retry.delayMsMax) * 2 })
  }

  /** From now on nothing new is begun, and a store that is away is no longer waited for. */
  stop(): void {
    this.#stopped = true
  }

  /** Gives back what is claimed and not settled. */
  async release(): Promise<void> {
    const { store, clock } = this.#options
    if (this.#held.size > 0) await store.release({ claimed: [...this.#held], now: clock.now() })
  }

  async #claim(): Promise<ClaimedBatch[]> {
    const { store, clock, leaseMs, worker, onError } = this.#options
    try {
      const now = clock.now()
      const leaseUntil = now + leaseMs
      const claimed = await store.claim({
        now,
        leaseUntil,
        batchesMax: BATCHES_MAX,
        afterMerchant: this.#lastMerchant,
        worker,
      })
      this.#lastMerchant = claimed.at(-1)?.merchantId ?? 0
      for (const batch of claimed) this.#held.add(batch)
      return claimed
    } catch (error) {
      if (!(error instanceof StoreAway)) onError(error)
      return []
    }
  }

  /** Settles a group; when that throws, each batch alone, so that a poisonous one never stops the others. */
  async #settle(group: readonly ClaimedBatch[]): Promise<void> {
    const { store, clock, retry, settings, onError } = this.#options
    try {
      const finals = await this.#persist(() =>
        store.settle({ claimed: group, now: clock.now(), retry, ...(settings && { settings }) }),
      )
      if (finals.length < group.length) this.#chunksLeft = true
    } catch (error) {
      // Stopped while the store was away: that is no attempt.
      if (error instanceof StoreAway) return
      if (group.length > 1) {
        for (const batch of group) await this.#settle([batch])
        return
      }
      const batch = group[0]!
      onError(error, batch)
      // When even this throws, the lease lapses and counts as an interruption: the batch ends all the same.
      const putBack = () => store.putBack({ claimed: batch, fault: describe(error), now: clock.now(), retry })
      await this.#persist(putBack).catch((second: unknown) => onError(second, batch))
    }
    for (const batch of group) this.#held.delete(batch)
  }

  /** A store that is away counts as no attempt: the step waits for it. A worker that has taken over by then voids our claim. */
  #persist<R>(step: () => Promise<R>): Promise<R> {
    return askAgainWhileAway(step, this.#pause, () => !this.#stopped)
  }
}

/** Contiguous groups of about `ENTRIES_PER_SETTLE` entries, in the order of the claim. */
function grouped(claimed: readonly ClaimedBatch[]): ClaimedBatch[][] {
  const groups: ClaimedBatch[][] = []
  let room = 0
  for (const batch of claimed) {
    const weight = Math.min(batch.undecided, ENTRIES_PER_CHUNK)
    if (weight > room) {
      groups.push([])
      room = ENTRIES_PER_SETTLE
    }
    groups.at(-1)!.push(batch)
    room -= weight
  }
  return groups
}

/** For the operator's eyes: what was thrown, without a stack. */
const describe = (error: unknown) =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500)
