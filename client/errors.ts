import type { NetworkFault } from './network-faults.ts'
import type { RateLimit } from './rate-limit.ts'
import type { BatchStatus, Fault, Operation } from './types.ts'

/** Everything that this client throws by itself. An aborted call throws the signal's reason instead. */
export class SellersCenterError extends Error {
  override readonly name: string = 'SellersCenterError'
}

/** No answer came: no connection, a broken one, or none within the time allowed. Its `cause` is what the platform threw. */
export class NetworkError extends SellersCenterError {
  override readonly name = 'NetworkError'
  /** Such as `ECONNREFUSED`, where the platform names one. */
  readonly code: string | undefined
  /** Repeating is of no use: there is no such host, its certificate is not trusted, what answers speaks no HTTP. */
  readonly lasting: boolean

  constructor(where: string, { code, reason, lasting }: NetworkFault, cause: unknown) {
    super(`No answer from ${where}: ${reason}`, { cause })
    this.code = code
    this.lasting = lasting
  }
}

/** What is known of an answer that was no success. */
export interface RefusedAnswer {
  readonly status: number
  /** `X-Request-Id`: what the operator finds the call by. */
  readonly requestId: string | undefined
  readonly rateLimit: RateLimit | undefined
  /** Seconds after which the same call may succeed, where the server says so. */
  readonly retryAfter: number | undefined
  readonly detail: readonly Fault[]
}

/** The server answered, and it was no success. `message` is the server's own. */
export class AnswerError extends SellersCenterError implements RefusedAnswer {
  override readonly name: string = 'AnswerError'
  readonly status: number
  readonly requestId: string | undefined
  readonly rateLimit: RateLimit | undefined
  readonly retryAfter: number | undefined
  /** Every fault of the request's shape, the first of which `message` names; empty for other errors. */
  readonly detail: readonly Fault[]

  constructor(message: string, answer: RefusedAnswer) {
    super(message)
    this.status = answer.status
    this.requestId = answer.requestId
    this.rateLimit = answer.rateLimit
    this.retryAfter = answer.retryAfter
    this.detail = answer.detail
  }
}

/** 400, or 422 (an `idempotencyKey` of other entries; a server with the live profile): the same request will never succeed. */
export class InvalidRequestError extends AnswerError {
  override readonly name = 'InvalidRequestError'
}

/** 401: the key is missing, unknown, expired or revoked. */
export class UnauthorizedError extends AnswerError {
  override readonly name = 'UnauthorizedError'
}

/** 403: the key may only read. */
export class ForbiddenError extends AnswerError {
  override readonly name = 'ForbiddenError'
}

/** 404: no such batch, order or document for this key. */
export class NotFoundError extends AnswerError {
  override readonly name = 'NotFoundError'
}

/** 413: the body is larger than the server takes; send smaller batches. */
export class TooLargeError extends AnswerError {
  override readonly name = 'TooLargeError'
}

/** 429, still so after the allowed repeats. `retryAfter` says when it is worth trying. */
export class RateLimitedError extends AnswerError {
  override readonly name = 'RateLimitedError'
}

/** 502, 503 or 504, still so after the allowed repeats: overload, or the server's store is away. */
export class UnavailableError extends AnswerError {
  override readonly name = 'UnavailableError'
}

/** Any other status, or a success that is not what was asked for: usually another server behind this address. */
export class UnexpectedAnswerError extends AnswerError {
  override readonly name = 'UnexpectedAnswerError'
}

/** The batch was not final within the time allowed. It goes on by itself, and can be waited for again. */
export class WaitTimeoutError extends SellersCenterError {
  override readonly name = 'WaitTimeoutError'
  readonly operation: Operation
  readonly batchRequestId: string
  readonly status: BatchStatus

  constructor(operation: Operation, batchRequestId: string, status: BatchStatus, timeoutMs: number) {
    super(
      `Batch ${batchRequestId} (${operation}) is still ${status} after ${Math.round(timeoutMs / 1000)} s; it goes on by itself`,
    )
    this.operation = operation
    this.batchRequestId = batchRequestId
    this.status = status
  }
}

const BY_STATUS: Readonly<Record<number, new (message: string, answer: RefusedAnswer) => AnswerError>> = {
  400: InvalidRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  413: TooLargeError,
  422: InvalidRequestError,
  429: RateLimitedError,
  502: UnavailableError,
  503: UnavailableError,
  504: UnavailableError,
}

/** The error that stands for an answer with this status. */
export function answerError(message: string, answer: RefusedAnswer): AnswerError {
  return new (BY_STATUS[answer.status] ?? UnexpectedAnswerError)(message, answer)
}
