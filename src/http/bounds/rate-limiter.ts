import type { FastifyReply } from 'fastify'
import type { LimitedOperation } from '../../domain/limits.ts'
import type { Millis } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'

/** What became of one call: counted, or over the limit. */
export interface Grant {
  readonly allowed: boolean
  readonly limit: number
  /** Calls left in the window, this one already taken off. */
  readonly remaining: number
  /** Time to the end of the window, ≥ 0. */
  readonly resetMs: Millis
  /** The limiter's own note of where it was counted. */
  readonly window: unknown
}

/** What is left of a limit. */
export type Left = Pick<Grant, 'limit' | 'remaining' | 'resetMs'> & { readonly operation: LimitedOperation }

/** A limit that holds for a key. */
export interface Limit {
  readonly operation: LimitedOperation
  /** Calls per window. */
  readonly limit: number
}

/** Counts calls by key and counter in fixed windows of a minute; a counter is an operation, or one of several that share a limit. [seed, known, ours: contract 1] */
export interface RateLimiter {
  /** Counts a call unless the limit is reached. A promise only where others must be asked. */
  take(keyId: number, counter: string, limit: number): Grant | Promise<Grant>
  /** What is left of these limits at this moment. Counts nothing. */
  left(keyId: number, limits: readonly Limit[]): Left[] | Promise<Left[]>
  /** Undoes a `take`: a call that was refused with 503 does not count. */
  giveBack(grant: Grant): void
}

const seconds = (ms: Millis) => Math.max(1, Math.ceil(ms / 1_000))

/** X-RateLimit-*: on every answer to an authenticated call of a limited operation. */
export function limitHeaders(
  reply: FastifyReply,
  { limit, remaining, resetMs }: Pick<Grant, 'limit' | 'remaining' | 'resetMs'>,
): void {
  reply.header('x-ratelimit-limit', String(limit))
  reply.header('x-ratelimit-remaining', String(remaining))
  reply.header('x-ratelimit-reset', String(seconds(resetMs)))
}

/** For a call that turned out not to be authenticated after it had been counted. */
export function withoutLimitHeaders(reply: FastifyReply): void {
  for (const name of ['limit', 'remaining', 'reset']) reply.removeHeader(`x-ratelimit-${name}`)
}

export function overLimit({ limit, resetMs }: Grant): Refusal {
  const retryAfter = seconds(resetMs)
  return new Refusal(
    'too_many_requests',
    `The limit of ${limit} calls per minute is reached; the next call may be made in ${retryAfter} s`,
    {
      retryAfter,
    },
  )
}
