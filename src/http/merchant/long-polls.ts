import type { Cancel, Clock } from '../../domain/clock.ts'
import type { BatchId, Millis } from '../../domain/numbers.ts'
import type { StoreChange } from '../../store/store.ts'
import { FairShare, type Party, type Shares } from '../bounds/fair-share.ts'

const RECHECK_MS_FIRST = 250
const RECHECK_MS_MAX = 1_000

interface Waiter {
  look(): void
  end(): void
}

/**
 * Holds answers until their batch is final. Hints of the store wake at once; a timer looks again by itself, because hints may
 * get lost and other processes' may never come.
 */
export class LongPolls {
  readonly #clock: Clock
  readonly #places: FairShare
  readonly #waiting = new Map<BatchId, Set<Waiter>>()
  #closed = false

  constructor(clock: Clock, bounds: Shares & { waitersMax: number }) {
    this.#clock = clock
    this.#places = new FairShare('calls wait', bounds.waitersMax, bounds)
  }

  /** Whether one more call of this party may wait. */
  hasPlace(party: Party): boolean {
    return !this.#closed && this.#places.fits(party, 1)
  }

  get count() {
    return this.#places.used
  }

  onChange(change: StoreChange): void {
    if (!('final' in change) || this.#waiting.size === 0) return
    for (const id of change.final) for (const waiter of this.#waiting.get(id) ?? []) waiter.look()
  }

  /** Resolves when `isFinal` says so, when the time is over, when `gone` is aborted or at shutdown. Rejects when `isFinal` does. */
  async wait(
    party: Party,
    id: BatchId,
    waitMs: Millis,
    gone: AbortSignal,
    isFinal: () => Promise<boolean>,
  ): Promise<void> {
    this.#places.take(party, 1)
    try {
      await this.#untilFinal(id, waitMs, gone, isFinal)
    } finally {
      this.#places.giveBack(party, 1)
    }
  }

  /** Ends all waits at once; later calls do not wait. */
  close(): void {
    this.#closed = true
    for (const waiters of [...this.#waiting.values()]) for (const waiter of [...waiters]) waiter.end()
  }

  #untilFinal(
    id: BatchId,
    waitMs: Millis,
    gone: AbortSignal,
    isFinal: () => Promise<boolean>,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      let looking = false
      let lookAgain = false
      let cancelRecheck: Cancel = () => undefined
      let recheckMs = RECHECK_MS_FIRST
      const end = (error?: Error) => {
        cancelDeadline()
        cancelRecheck()
        gone.removeEventListener('abort', onGone)
        this.#leave(id, waiter)
        if (error === undefined) resolve()
        else reject(error)
      }
      const onGone = () => end()
      const look = () => {
        if (looking) {
          lookAgain = true
          return
        }
        looking = true
        isFinal().then(
          (final) => {
            looking = false
            if (final) end()
            else if (lookAgain) {
              lookAgain = false
              look()
            } else if (this.#waiting.get(id)?.has(waiter)) {
              cancelRecheck()
              cancelRecheck = this.#clock.after(recheckMs, look)
              recheckMs = Math.min(recheckMs * 2, RECHECK_MS_MAX)
            }
          },
          (error: unknown) =>
            end(error instanceof Error ? error : new Error('a look failed', { cause: error })),
        )
      }
      const waiter: Waiter = { look, end: onGone }
      const cancelDeadline = this.#clock.after(waitMs, onGone)
      gone.addEventListener('abort', onGone)
      this.#enter(id, waiter)
      // The batch may have become final between the caller's look and this line.
      look()
    })
  }

  #enter(id: BatchId, waiter: Waiter) {
    const waiters = this.#waiting.get(id) ?? new Set()
    this.#waiting.set(id, waiters.add(waiter))
  }

  #leave(id: BatchId, waiter: Waiter) {
    const waiters = this.#waiting.get(id)
    if (!waiters?.delete(waiter)) return
    if (waiters.size === 0) this.#waiting.delete(id)
  }
}
