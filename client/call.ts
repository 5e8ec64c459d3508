import type { Connection } from './connection.ts'
import {
  AnswerError,
  answerError,
  NetworkError,
  UnexpectedAnswerError,
  type RefusedAnswer,
} from './errors.ts'
import { networkFault } from './network-faults.ts'
import { rateLimitOf, retryAfterOf, type RateLimit } from './rate-limit.ts'
import { nextRetry, type Tries } from './retries.ts'
import { follow } from './signals.ts'
import type { Fault } from './types.ts'

/** One call, without what all calls share. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Path and query. */
  readonly path: string
  /** Sent as JSON. */
  readonly body?: string | undefined
  /** What the server is to know this write by when it comes again. */
  readonly idempotencyKey?: string | undefined
  /** Seconds for which the server is asked to hold its answer. */
  readonly waitSeconds?: number | undefined
  /** What it takes. Default: JSON, and anything else. */
  readonly accept?: string | undefined
  /** False for the few calls that do something twice when they are sent twice. Default true. */
  readonly repeatable?: boolean
  readonly signal?: AbortSignal | undefined
}

/** An answer that was read, with its headers. */
export interface Answer<T> {
  readonly value: T
  readonly headers: Headers
  readonly rateLimit: RateLimit | undefined
}

/** Reads the body of a success. */
export type Reader<T> = (response: Response) => Promise<T>

/** Reads a body as JSON. */
export const asJson = async <T>(response: Response) => JSON.parse(await response.text()) as T
/** Reads a body as bytes. */
export const asBytes: Reader<Uint8Array> = async (response) => new Uint8Array(await response.arrayBuffer())
/** Reads a body to its end and drops it, so that the connection can be used again. */
export const asNothing: Reader<undefined> = async (response) => {
  await response.arrayBuffer()
  return undefined
}

/**
 * Sends one call, and again while the retry policy allows. Sending a write again is safe: the server knows an identical
 * batch that is in flight, and repeating a finished one succeeds without effect. [contract 2, "After a lost answer"]
 */
export async function send<T>(connection: Connection, call: Call, read: Reader<T>): Promise<Answer<T>> {
  const { clock, retry, onRetry } = connection
  const tries: Tries = { attempts: 0, unanswered: 0, waitedMs: 0 }
  for (;;) {
    try {
      return await attemptOnce(connection, call, read)
    } catch (error) {
      call.signal?.throwIfAborted()
      tries.attempts++
      tries.unanswered = error instanceof NetworkError ? tries.unanswered + 1 : 0
      const next = call.repeatable === false ? undefined : nextRetry(retry, error, tries, Math.random())
      if (!next) throw error
      onRetry(next)
      await clock.sleep(next.delayMs, call.signal)
      tries.waitedMs += next.delayMs
    }
  }
}

async function attemptOnce<T>(connection: Connection, call: Call, read: Reader<T>): Promise<Answer<T>> {
  call.signal?.throwIfAborted()
  const where = `${call.method} ${connection.origin}${call.path.replace(/\?.*/s, '')}`
  const attempt = new AbortController()
  const unfollow = follow(attempt, call.signal)
  const ms = connection.attemptTimeoutMs + (call.waitSeconds ?? 0) * 1000
  const late = () => attempt.abort(new DOMException(`none came within ${ms / 1000} s`, 'TimeoutError'))
  const timer = setTimeout(late, ms)
  try {
    const response = await connection.fetch(connection.origin + call.path, {
      method: call.method,
      headers: headersOf(connection, call),
      signal: attempt.signal,
      // A followed redirect would carry the key to whatever host it names.
      redirect: 'manual',
      ...(call.body === undefined ? {} : { body: call.body }),
    })
    if (!response.ok) throw await refusal(response, where)
    return {
      value: await readSuccess(response, read, where),
      headers: response.headers,
      rateLimit: rateLimitOf(response.headers),
    }
  } catch (error) {
    if (error instanceof AnswerError || call.signal?.aborted) throw error
    throw new NetworkError(where, networkFault(error), error)
  } finally {
    clearTimeout(timer)
    unfollow()
  }
}

function headersOf(connection: Connection, call: Call): Record<string, string> {
  return {
    accept: call.accept ?? 'application/json, */*;q=0.5',
    ...connection.headers,
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
    ...(call.waitSeconds === undefined ? {} : { prefer: `wait=${call.waitSeconds}` }),
  }
}

async function readSuccess<T>(response: Response, read: Reader<T>, where: string): Promise<T> {
  try {
    return await read(response)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UnexpectedAnswerError(
      `${where} answered with something that is no JSON: is this the right address?`,
      knownOf(response, []),
    )
  }
}

async function refusal(response: Response, where: string): Promise<AnswerError> {
  const { message, detail } = errorBody(await response.text())
  const location = response.headers.get('location')
  const told =
    message ??
    (location === null ? response.statusText : `redirects to ${location}; call that address instead`)
  return answerError(
    message ?? `${where} answered ${response.status} ${told}`.trimEnd(),
    knownOf(response, detail),
  )
}

function errorBody(text: string): { message: string | undefined; detail: readonly Fault[] } {
  try {
    const body = JSON.parse(text) as { message?: unknown; detail?: unknown } | null
    return {
      message: typeof body?.message === 'string' ? body.message : undefined,
      detail: Array.isArray(body?.detail) ? (body.detail as Fault[]) : [],
    }
  } catch {
    return { message: undefined, detail: [] } // a proxy's page, or the HTML of the live profile
  }
}

function knownOf({ status, headers }: Response, detail: readonly Fault[]): RefusedAnswer {
  return {
    status,
    requestId: headers.get('x-request-id') ?? undefined,
    rateLimit: rateLimitOf(headers),
    retryAfter: retryAfterOf(headers),
    detail,
  }
}
