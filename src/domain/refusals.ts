/**
 * Why a whole request is refused. Exactly one table, `http/answers/errors.ts`, knows the status number of each.
 * What happens to one entry of a batch is not a refusal but an outcome: see `outcomes.ts`.
 */
export type RefusalCode =
  | 'malformed' // not JSON at all, or JSON that a careful reader cannot trust
  | 'invalid' // JSON, but not of the shape that belongs here
  | 'unauthorized'
  | 'forbidden' // a key that is valid, and not for this
  | 'not_found'
  | 'method_not_allowed'
  | 'conflict'
  | 'idempotency_key_reused' // for another payload than the one that it came with first
  | 'too_large'
  | 'unsupported_media_type'
  | 'expectation_failed'
  | 'too_many_requests'
  | 'request_timeout'
  | 'headers_too_large'
  | 'unavailable'

/** One fault of a request's shape, in the vocabulary of the published API. */
export interface ValidationError {
  readonly type: string
  readonly loc: readonly (string | number)[]
  readonly msg: string
  readonly ctx: Readonly<Record<string, unknown>>
}

/** A request that is refused as a whole; `message` is safe to show. Anything else that is thrown is our bug. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: readonly ValidationError[] | undefined
  /** Whole seconds, ≥ 1, after which the same call may succeed. */
  readonly retryAfter: number | undefined

  constructor(
    code: RefusalCode,
    message: string,
    extra: { detail?: readonly ValidationError[]; retryAfter?: number } = {},
  ) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.detail = extra.detail
    this.retryAfter = extra.retryAfter
  }
}
