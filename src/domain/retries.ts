import type { Millis } from './numbers.ts'

/** When settling threw, how long to wait and when to give up. [ours] */
export interface RetryPolicy {
  /** Settlings that threw before a batch is given up. Default 6. */
  readonly attemptsMax: number
  /** Claims that ended without a word (a crash, a kill) before a batch is given up. Default 100. */
  readonly interruptionsMax: number
  /** The first delay; each further one is twice as long. Default 500 ms. */
  readonly delayMs: Millis
  /** Default 60,000 ms. */
  readonly delayMsMax: Millis
}

/** The delay before the next attempt, or undefined when the batch is to be given up. `attempts` counts the one that just threw. */
export function retryDelay(policy: RetryPolicy, attempts: number): Millis | undefined {
  if (attempts >= policy.attemptsMax) return undefined
  return Math.min(policy.delayMs * 2 ** (attempts - 1), policy.delayMsMax)
}
