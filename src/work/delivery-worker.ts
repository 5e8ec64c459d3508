import type { Clock } from '../domain/clock.ts'
import type { Millis } from '../domain/numbers.ts'
import { afterAttempt } from '../domain/webhooks/schedule.ts'
import type { CallEnd, ClaimedDelivery, Delivery, DeliveryMark } from '../domain/webhooks/webhooks.ts'
import { StoreAway, type WebhookSteps } from '../store/store.ts'
import { askAgainWhileAway, pauseBy } from './store-answers.ts'

export interface DeliveryOptions {
  readonly store: Pick<
    WebhookSteps,
    'claimDeliveries' | 'readDelivery' | 'markDelivery' | 'releaseDeliveries'
  >
  readonly clock: Pick<Clock, 'now' | 'after'>
  /** Names this process in what it holds. */
  readonly worker: string
  /** Sends a delivery; undefined where nothing of it is left. Ends by itself within `SEND_MS`. */
  readonly send: (delivery: Delivery) => Promise<CallEnd | undefined>
  /** Deliveries under way at once. Those of receivers that fail take half of them at most. */
  readonly callsMax: number
  /** From 0 inclusive to 1 exclusive. */
  readonly dice: () => number
  readonly onError: (error: unknown, delivery?: ClaimedDelivery) => void
  /** An attempt is over; `off` says why its subscription is switched off by it. Without an end nothing was left to be sent. */
  readonly onEnd?:
    ((claimed: ClaimedDelivery, end: CallEnd | undefined, off: string | undefined) => void) | undefined
}

/** Longer than an attempt takes, so that none is made twice while its process lives. */
const LEASE_MS: Millis = 60_000
/** Deliveries that one claim takes. */
const CLAIM_MAX = 64

/** What one process delivers, turn by turn. `webhooks.ts` gives it the time. */
export class DeliveryWorker {
  readonly #options: DeliveryOptions
  /** Called when something ended, so that more may begin. */
  readonly #onFree: () => void
  readonly #held = new Map<ClaimedDelivery, Promise<void>>()
  #afterSubscription = 0
  #repeatedFirst = false
  #stopped = false

  constructor(options: DeliveryOptions, onFree: () => void) {
    this.#options = options
    this.#onFree = onFree
  }

  /** Begins what is due and may begin. True when that was all that one claim takes. */
  async turn(): Promise<boolean> {
    const { store, clock, worker, callsMax, onError } = this.#options
    const failing = [...this.#held.keys()].filter(({ isFailing }) => isFailing).length
    const most = Math.min(CLAIM_MAX, callsMax - this.#held.size)
    if (most <= 0) return false
    this.#repeatedFirst = !this.#repeatedFirst
    const now = clock.now()
    let claimed: ClaimedDelivery[]
    try {
      claimed = await store.claimDeliveries({
        now,
        leaseUntil: now + LEASE_MS,
        worker,
        most,
        failingMost: Math.max(0, Math.floor(callsMax / 2) - failing),
        afterSubscription: this.#afterSubscription,
        repeatedFirst: this.#repeatedFirst,
      })
    } catch (error) {
      if (!(error instanceof StoreAway)) onError(error)
      return false
    }
    this.#afterSubscription = claimed.at(-1)?.subscriptionId ?? 0
    for (const delivery of claimed) this.#begin(delivery)
    return claimed.length > 0
  }

  /** From now on nothing begins. Waits for what is under way, at most so long, and gives the rest back. */
  async stop(machine: Pick<Clock, 'after'>, ms: Millis): Promise<void> {
    const { store, clock } = this.#options
    this.#stopped = true
    await new Promise<void>((resolve) => {
      const cancel = machine.after(ms, resolve)
      void Promise.all(this.#held.values()).then(() => {
        cancel()
        resolve()
      })
    })
    const claimed = [...this.#held.keys()]
    this.#held.clear()
    if (claimed.length > 0)
      await store.releaseDeliveries({ claimed, now: clock.now() }).catch(() => undefined)
  }

  #begin(claimed: ClaimedDelivery): void {
    const ended = this.#deliver(claimed)
      // The process that finds the claim lapsed tries again.
      .catch((error: unknown) => {
        if (!(error instanceof StoreAway)) this.#options.onError(error, claimed)
      })
      .then(() => {
        this.#held.delete(claimed)
        this.#onFree()
      })
    this.#held.set(claimed, ended)
  }

  async #deliver(claimed: ClaimedDelivery): Promise<void> {
    const { store, clock, send, dice, onEnd } = this.#options
    const at = clock.now()
    const delivery = await store.readDelivery({ ...claimed, now: at })
    const end = delivery && (await send(delivery))
    // Given back meanwhile: another process has it.
    if (!this.#held.has(claimed)) return
    const { subscriptionId, messageId, claim, beganAt } = claimed
    const after = end
      ? afterAttempt(end, { tries: claimed.tries + 1, beganAt, now: clock.now(), dice: dice() })
      : ({ state: 'gone', dueAt: null } as const)
    const off = await this.#persist({ subscriptionId, messageId, claim, at, end, ...after })
    onEnd?.(claimed, end, off)
  }

  /** A store that is away is waited for: what was delivered must not be delivered again. */
  #persist(mark: DeliveryMark): Promise<string | undefined> {
    const { store, clock } = this.#options
    return askAgainWhileAway(
      () => store.markDelivery(mark),
      pauseBy(clock),
      () => !this.#stopped,
    )
  }
}
