import type { Retry } from '../../../client/index.ts'
import { amount } from '../text/screen.ts'

/** Waits that end within this number of milliseconds of one another are shown as one. */
const SAME_WAIT_MS = 1_000

/**
 * Says what a command waits for, unless the wait is too short to notice, and once only: the batches that are under way at once all meet
 * the same rate limit, or the same silence.
 */
export function retryTeller(say: (line: string) => void, now: () => number): (retry: Retry) => void {
  const saidUntil = new Map<string, number>()
  return ({ error, delayMs, attempt }) => {
    if (delayMs < 1_000 && attempt !== 2) return
    const until = now() + delayMs
    if (until <= (saidUntil.get(error.name) ?? -Infinity) + SAME_WAIT_MS) return
    saidUntil.set(error.name, until)
    const reason = error.name === 'RateLimitedError' ? 'The rate limit is reached' : error.message
    say(`${reason}; trying again in ${amount(Math.max(1, Math.round(delayMs / 1000)), 'second')}`)
  }
}
