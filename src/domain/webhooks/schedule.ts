import type { Millis } from '../numbers.ts'
import type { CallEnd } from './webhooks.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How long after which failure the next attempt is made; behind the last one the last delay goes on. [ours: contract 6] */
const DELAYS: readonly Millis[] = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR]
/** Of a delay, so that what failed together is not repeated together. */
const JITTER = 0.2
/** What a receiver may ask for. */
const RETRY_AFTER_MAX: Millis = HOUR
/** How long a delivery is tried, and a subscription may fail. [known] */
export const GIVE_UP_MS: Millis = 48 * HOUR
/** No attempt is further ahead than this, unless a clock once ran ahead. */
export const FURTHEST_MS: Millis = 2 * HOUR

/** What becomes of a delivery, and when it is tried again. */
export type AfterAttempt =
  | { readonly state: 'delivered' | 'gone' | 'failed'; readonly dueAt: null }
  | { readonly state: 'waiting'; readonly dueAt: Millis }

/** An attempt that has just ended. */
export interface Tried {
  /** Attempts since it began, the one that just ended included. */
  readonly tries: number
  /** When it happened, or was asked for again. */
  readonly beganAt: Millis
  /** When the attempt ended. */
  readonly now: Millis
  /** From 0 inclusive to 1 exclusive: where within its jitter the delay falls. */
  readonly dice: number
}

/** Whether a call has delivered: any 2xx. */
export const isSuccess = ({ status }: Pick<CallEnd, 'status'>) =>
  status !== null && status >= 200 && status < 300

/** How attempts are counted: `gone` is one that had nothing left to be sent. */
export type AttemptOutcome = 'delivered' | 'refused' | 'unanswered' | 'gone'

/** What became of an attempt. */
export function outcomeOf(end: CallEnd | undefined): AttemptOutcome {
  if (!end) return 'gone'
  if (end.status === null) return 'unanswered'
  return isSuccess(end) ? 'delivered' : 'refused'
}

/** Delivered by any 2xx; otherwise tried again by the schedule, and not before the receiver wants it, until 48 hours are over. */
export function afterAttempt(end: CallEnd, { tries, beganAt, now, dice }: Tried): AfterAttempt {
  if (isSuccess(end)) return { state: 'delivered', dueAt: null }
  const delay = DELAYS[Math.min(tries, DELAYS.length) - 1]! * (1 + JITTER * (2 * dice - 1))
  const asked = Math.min(end.retryAfterMs ?? 0, RETRY_AFTER_MAX)
  const dueAt = Math.round(now + Math.max(delay, asked))
  return dueAt > beganAt + GIVE_UP_MS ? { state: 'failed', dueAt: null } : { state: 'waiting', dueAt }
}
