import { NetworkError, RateLimitedError, UnavailableError } from './errors.ts'

/** How long one call is repeated: after 429, 502, 503 and 504, and after no answer unless that is lasting. After nothing else. */
export interface RetryPolicy {
  /** Repeats of one call, at most. Default 10. */
  readonly retriesMax: number
  /** Repeats in a row after no answer at all: a wrong address is reported within seconds. Default 5. */
  readonly unansweredMax: number
  /** All pauses of one call together, at most; a longer one is not begun. Default 120,000 ms: two windows of the rate limit. */
  readonly waitMsMax: number
  /** The first pause where the server names none; each further one is twice as long. Default 250 ms. */
  readonly delayMs: number
  /** The longest of those. Default 10,000 ms. */
  readonly delayMsMax: number
}

/** The retry policy where the options say nothing. */
export const DEFAULT_RETRIES: RetryPolicy = {
  retriesMax: 10,
  unansweredMax: 5,
  waitMsMax: 120_000,
  delayMs: 250,
  delayMsMax: 10_000,
}

/** A call that is about to be repeated. */
export interface Retry {
  readonly error: NetworkError | RateLimitedError | UnavailableError
  /** 1 for the first repeat. */
  readonly attempt: number
  readonly delayMs: number
}

const isPassing = (error: unknown): error is Retry['error'] =>
  (error instanceof NetworkError && !error.lasting) ||
  error instanceof RateLimitedError ||
  error instanceof UnavailableError

/** What one call has been through. */
export interface Tries {
  /** Attempts that failed. */
  attempts: number
  /** Those of them without any answer, since the last one that was answered. */
  unanswered: number
  /** Pauses so far, in ms. */
  waitedMs: number
}

/**
 * The next repeat, or undefined when the error is to be thrown. `random` is in [0, 1): pauses that the server did not choose
 * are spread over their upper half, so that many callers of a server that was away do not return in one moment.
 */
export function nextRetry(
  policy: RetryPolicy,
  error: unknown,
  tries: Readonly<Tries>,
  random: number,
): Retry | undefined {
  if (!isPassing(error) || tries.attempts > policy.retriesMax || tries.unanswered > policy.unansweredMax)
    return undefined
  const named = error instanceof NetworkError ? undefined : error.retryAfter
  const grown = Math.min(policy.delayMs * 2 ** (tries.attempts - 1), policy.delayMsMax)
  const delayMs = named === undefined ? Math.round(grown * (0.5 + random / 2)) : named * 1000
  return tries.waitedMs + delayMs > policy.waitMsMax ? undefined : { error, attempt: tries.attempts, delayMs }
}
