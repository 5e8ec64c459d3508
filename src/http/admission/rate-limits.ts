import type { Clock } from '../../domain/clock.ts'
import { LIMIT_WINDOW_MS } from '../../domain/limits.ts'
import type { Grant, Left, Limit, RateLimiter } from '../bounds/rate-limiter.ts'
import { FixedWindows, type Window } from './rate-windows.ts'

/** More counters than there will ever be: each key has numbers of its own for all of them. */
const COUNTERS_MAX = 1_024
const places = new Map<string, number>()

/** A number as the map's key, and not a text, because this is on the way of every call. A counter gets its place at its first use. */
function placeOf(keyId: number, counter: string): number {
  let place = places.get(counter)
  if (place === undefined) places.set(counter, (place = places.size))
  return keyId * COUNTERS_MAX + place
}

/** The limiter of a single process. A restart begins new windows. */
export class MemoryLimiter implements RateLimiter {
  readonly #windows: FixedWindows<number>
  readonly #clock: Pick<Clock, 'elapsed'>

  constructor(clock: Pick<Clock, 'elapsed'>) {
    this.#clock = clock
    this.#windows = new FixedWindows(clock, LIMIT_WINDOW_MS)
  }

  take(keyId: number, counter: string, limit: number): Grant {
    const window = this.#windows.open(placeOf(keyId, counter))
    const allowed = window.count < limit
    if (allowed) window.count++
    return {
      allowed,
      limit,
      remaining: Math.max(0, limit - window.count),
      resetMs: Math.max(0, window.endsAt - this.#clock.elapsed()),
      window,
    }
  }

  left(keyId: number, limits: readonly Limit[]): Left[] {
    return limits.map(({ operation, limit }) => {
      const window = this.#windows.running(placeOf(keyId, operation))
      return {
        operation,
        limit,
        remaining: Math.max(0, limit - (window?.count ?? 0)),
        resetMs: window ? window.endsAt - this.#clock.elapsed() : LIMIT_WINDOW_MS,
      }
    })
  }

  /** Ends all windows. */
  clear(): void {
    this.#windows.clear()
  }

  giveBack({ window }: Grant): void {
    const counted = window as Window
    if (counted.count > 0) counted.count--
  }
}
