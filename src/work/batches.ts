import type { ClaimedBatch } from '../domain/batches.ts'
import type { Clock } from '../domain/clock.ts'
import type { MerchantId, Millis } from '../domain/numbers.ts'
import type { RetryPolicy } from '../domain/retries.ts'
import { StoreAway, type BatchSteps } from '../store/store.ts'
import { Alarm } from './alarm.ts'

export interface BatchWorkOptions {
  readonly store: Pick<BatchSteps, 'claim' | 'settle' | 'putBack' | 'renew' | 'release' | 'pullIn'>
  readonly clock: Clock
  /** Names this worker in the timeline of a batch. */
  readonly worker: string
  readonly leaseMs: Millis
  readonly retry: RetryPolicy
  /** Told of whatever threw, and for which batch: a fault of ours or of the machine. */
  readonly onFault: (fault: unknown, batch?: ClaimedBatch) => void
}

export interface BatchWork {
  /** A hint that batches are due; the timer finds them too. */
  wake(): void
  /** Finishes what is being settled, gives the rest back. */
  stop(): Promise<void>
}

/** Batches that one claim takes at the most. */
const BATCHES_MAX = 256
/** Entries that one transaction decides, about: some 8 ms of settling, which is as long as an accept may have to wait. */
const ENTRIES_PER_SETTLE = 2_000
/** Entries of a batch that one transaction decides at the most: those of one part. */
const ENTRIES_PER_PART = 1_000
/** How often due batches are looked for without a hint. */
const POLL_MS = 250
/** How long to wait before a store that was away is tried again. */
const AWAY_MS = 200

/** Settles due batches, one group after the other, until it is stopped. While one group is settled the next is claimed, so that both share a commit. */
export function startBatchWork(options: BatchWorkOptions): BatchWork {
  const { store, clock, worker, leaseMs, retry } = options
  const alarm = new Alarm()
  let stopped = false
  let lastMerchant: MerchantId = 0
  /** What is claimed and not yet settled. */
  const held = new Set<ClaimedBatch>()

  const claim = async (): Promise<ClaimedBatch[]> => {
    try {
      const now = clock.now()
      const claimed = await store.claim({ now, leaseUntil: now + leaseMs, batchesMax: BATCHES_MAX, afterMerchant: lastMerchant, worker })
      lastMerchant = claimed.at(-1)?.merchantId ?? 0
      for (const batch of claimed) held.add(batch)
      return claimed
    } catch (fault) {
      if (!(fault instanceof StoreAway)) options.onFault(fault)
      return []
    }
  }

  /** Settles a group; when that throws, each batch alone, so that a poisonous one never stops the others. */
  const settle = async (group: readonly ClaimedBatch[]): Promise<void> => {
    try {
      const finals = await persist(() => store.settle({ claimed: group, now: clock.now(), retry }))
      // What is not final has a further part and is due at once, behind the others.
      if (finals.length < group.length) alarm.ring()
    } catch (fault) {
      if (group.length > 1) {
        for (const batch of group) await settle([batch])
        return
      }
      const batch = group[0]!
      options.onFault(fault, batch)
      // When even this throws, the lease lapses and counts as an interruption: the batch ends all the same.
      const putBack = () => store.putBack({ claimed: batch, fault: describe(fault), now: clock.now(), retry })
      await persist(putBack).catch((second: unknown) => options.onFault(second, batch))
    }
    for (const batch of group) held.delete(batch)
  }

  /** A store that is away counts as no attempt: the step waits for it. Whoever has taken over by then voids our claim. */
  const persist = async <R>(step: () => Promise<R>): Promise<R> => {
    for (;;) {
      try {
        return await step()
      } catch (fault) {
        if (!(fault instanceof StoreAway) || stopped) throw fault
        await alarm.sleep(AWAY_MS)
      }
    }
  }

  const run = async (): Promise<void> => {
    let claimed = await claim()
    while (!stopped) {
      if (claimed.length === 0) {
        await alarm.sleep(POLL_MS)
        claimed = await claim()
        continue
      }
      const groups = grouped(claimed)
      const last = groups.pop()!
      for (const group of groups) if (!isStopped()) await settle(group)
      if (isStopped()) break
      const next = claim()
      await settle(last)
      claimed = await next
    }
  }
  const isStopped = () => stopped

  const renewal = setInterval(() => {
    if (held.size === 0) return
    store.renew({ claimed: [...held], leaseUntil: clock.now() + leaseMs }).catch(() => undefined)
  }, leaseMs / 3)
  // Nothing waits longer than the longest delay, unless a clock once ran ahead.
  const furthestMs = Math.max(leaseMs, retry.delayMsMax) * 2
  const sweep = setInterval(() => {
    store.pullIn({ now: clock.now(), furthest: clock.now() + furthestMs }).catch(() => undefined)
  }, leaseMs)

  const running = run()
  return {
    wake: () => alarm.ring(),
    async stop() {
      stopped = true
      alarm.ring()
      clearInterval(renewal)
      clearInterval(sweep)
      await running.catch(() => undefined)
      if (held.size > 0) await store.release({ claimed: [...held], now: clock.now() }).catch(() => undefined)
    },
  }
}

/** Contiguous groups of about `ENTRIES_PER_SETTLE` entries, in the order of the claim. */
function grouped(claimed: readonly ClaimedBatch[]): ClaimedBatch[][] {
  const groups: ClaimedBatch[][] = []
  let room = 0
  for (const batch of claimed) {
    const weight = Math.min(batch.undecided, ENTRIES_PER_PART)
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
const describe = (fault: unknown) => (fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)).slice(0, 500)
