import type { Clock } from '../../domain/clock.ts'
import { Refusal } from '../../domain/refusals.ts'
import { network } from '../bounds/addresses.ts'
import { FixedWindows } from './rate-windows.ts'

const WINDOW_MS = 60_000

const RETRY_AFTER_S = 60

/** Slows down guessing of keys: after a number of bad ones from one address in a minute, further bad ones get 429. [ours] */
export class AuthThrottle {
  readonly #windows: FixedWindows<string>
  readonly #perMinute: number
  /** For a call without any key, which guesses nothing and is not counted. */
  readonly missing: Refusal

  constructor(
    clock: Pick<Clock, 'elapsed'>,
    message: string,
    { badKeysPerMinute, addressesMax }: { badKeysPerMinute: number; addressesMax: number },
  ) {
    this.missing = new Refusal('unauthorized', message)
    this.#windows = new FixedWindows(clock, WINDOW_MS, addressesMax)
    this.#perMinute = badKeysPerMinute
  }

  /** The refusal for a bad key from this address: one text for missing, unknown, expired, revoked and suspended. */
  refusal(address: string): Refusal {
    const window = this.#windows.open(network(address))
    if (window.count++ < this.#perMinute) return this.missing
    return new Refusal(
      'too_many_requests',
      'Too many calls with keys that are not valid came from this address',
      {
        retryAfter: RETRY_AFTER_S,
      },
    )
  }
}
