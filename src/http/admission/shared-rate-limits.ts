import type { Clock } from '../../domain/clock.ts'
import { LIMIT_WINDOW_MS } from '../../domain/limits.ts'
import type { Millis } from '../../domain/numbers.ts'
import type { RateSteps } from '../../store/store.ts'
import type { Grant, Left, Limit, RateLimiter } from '../bounds/rate-limiter.ts'

const resetMs = (beganAt: Millis, now: Millis) =>
  Math.min(LIMIT_WINDOW_MS, Math.max(0, beganAt + LIMIT_WINDOW_MS - now))

/** The limiter of several processes on one store: never more than the limit per minute and key, whichever process is asked. */
export class SharedLimiter implements RateLimiter {
  readonly #store: RateSteps
  readonly #clock: Clock

  constructor(store: RateSteps, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  async take(keyId: number, operation: string, limit: number): Promise<Grant> {
    const now = this.#clock.now()
    const { granted, counted, beganAt } = await this.#store.takeCall({ keyId, operation, limit, now })
    return {
      allowed: granted,
      limit,
      remaining: Math.max(0, limit - counted),
      resetMs: resetMs(beganAt, now),
      window: { keyId, operation },
    }
  }

  async left(keyId: number, limits: readonly Limit[]): Promise<Left[]> {
    const now = this.#clock.now()
    const running = new Map(
      (await this.#store.countedCalls({ keyId, now })).map((window) => [window.operation, window]),
    )
    return limits.map(({ operation, limit }) => {
      const window = running.get(operation)
      return {
        operation,
        limit,
        remaining: Math.max(0, limit - (window?.counted ?? 0)),
        resetMs: window ? resetMs(window.beganAt, now) : LIMIT_WINDOW_MS,
      }
    })
  }

  giveBack({ window }: Grant): void {
    // A call that stays counted is no harm worth an answer.
    this.#store.giveBackCall(window as { keyId: number; operation: string }).catch(() => undefined)
  }
}
