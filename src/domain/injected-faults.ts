import type { LimitedOperation } from './limits.ts'
import type { Millis } from './numbers.ts'
import type { EntryErrorCode } from './outcomes.ts'

/** What a call suffers. Milliseconds are those of real time. */
export type CallEffect =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly delayMs: Millis }
  | { readonly drop: 'before' | 'after' }
  | { readonly truncate: true }

/** What the batch of a call suffers. `slow` is in milliseconds of real time. */
export type BatchEffect =
  | { readonly retry: number }
  | { readonly stuck: true }
  | { readonly fail: true }
  | { readonly slow: Millis }
  | { readonly entry: { readonly ids: readonly number[]; readonly code: EntryErrorCode } }

/** Exactly one thing that happens. */
export type Effect = CallEffect | BatchEffect

const BATCH_EFFECTS = ['retry', 'stuck', 'fail', 'slow', 'entry']
/** Whether it is the batch of a call that suffers, and not the call. */
export const isOnBatch = (effect: Effect): effect is BatchEffect =>
  Object.keys(effect).some((name) => BATCH_EFFECTS.includes(name))

/** Which calls a rule is for; an absent member narrows nothing. The last three choose among the calls that match the others. */
export interface Match {
  readonly operation?: LimitedOperation | undefined
  /** `METHOD /path`, with `{}` for a segment. */
  readonly route?: string | undefined
  /** The id of an API key. */
  readonly key?: number | undefined
  /** Only the n-th call. */
  readonly nth?: number | undefined
  /** Each n-th call. */
  readonly every?: number | undefined
  readonly probability?: number | undefined
  /** Of the probability: the same seed chooses the same calls. */
  readonly seed?: number | undefined
}

/** What is to happen to which calls, and how long. [ours: contract 11] */
export interface NewFaultRule {
  readonly match: Match
  readonly effect: Effect
  /** After this number of times, or at this moment of the sandbox, it fires no more. */
  readonly until?: { readonly times: number } | { readonly at: Millis } | undefined
}
