import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { Clock } from '../../domain/clock.ts'
import type { Meter } from '../../metrics/meter.ts'
import { type Profile, profileAt } from '../../wire/profile.ts'
import { Refusal, type RefusalCode } from '../../domain/refusals.ts'
import { StoreAway } from '../../store/store.ts'
import { type Grant, limitHeaders, type RateLimiter, withoutLimitHeaders } from '../bounds/rate-limiter.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

/** The one place that knows status numbers. */
const STATUS: Record<RefusalCode, number> = {
  malformed: 400,
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  expectation_failed: 417,
  idempotency_key_reused: 422,
  too_many_requests: 429,
  headers_too_large: 431,
  unavailable: 503,
}

/** The running service calls a schema error unprocessable. [known] */
const LIVE_STATUS: Partial<Record<RefusalCode, number>> = { invalid: 422 }

export const statusOf = (code: RefusalCode, profile: Profile) =>
  (profile === 'live' ? LIVE_STATUS[code] : undefined) ?? STATUS[code]

export const JSON_TYPE = 'application/json; charset=utf-8'

/** Seconds after which a store that was away, or work that was too much, is worth another try. */
const RETRY_AFTER_S = 1

/** The caller hung up before it had sent its whole request: there is no one to answer. */
export class CallerGone extends Error {}

/** What was thrown, as a refusal that may be shown; undefined where the fault is ours. */
function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (error instanceof StoreAway) {
    return new Refusal('unavailable', 'The service cannot reach its database at the moment', {
      retryAfter: RETRY_AFTER_S,
    })
  }
  if (error instanceof CallerGone)
    return new Refusal('malformed', 'The request ended before its body was complete')
  switch ((error as FastifyError | undefined)?.code) {
    case 'FST_ERR_BAD_URL':
      return new Refusal('malformed', 'The path of the URL is not validly percent-encoded UTF-8')
    // A path that leads out of the folder of the documentation's page.
    case 'FST_STATIC_FORBIDDEN_PATH':
      return new Refusal('not_found', 'There is nothing at this path')
  }
  return undefined
}

/** The body of every refusal. [seed: `message`; known: `detail`] */
const refusalBody = ({ message, detail }: Refusal) => JSON.stringify({ message, detail })

/** What a handler had said of its answer before that was refused after all. */
const OF_AN_ANSWER = ['content-disposition', 'preference-applied', 'retry-after']

const INTERNAL = '{"message":"Internal error"}'

export type AnswerError = (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply

interface Answering {
  readonly profile: Profile
  readonly clock: Clock
  readonly log: Logger
  readonly limiter: RateLimiter
  readonly meter: Meter
}

/** Answers what was thrown anywhere behind the router. */
export function errorAnswer({ profile, clock, log, limiter, meter }: Answering): AnswerError {
  const storeAway = awayLog(clock, log)
  /** A call that was counted and is refused for no fault of its caller, or who is no caller any more. */
  const uncount = ({ code }: Refusal, grant: Grant, reply: FastifyReply) => {
    if (code !== 'unavailable' && code !== 'unauthorized') return
    limiter.giveBack(grant)
    if (code === 'unavailable') limitHeaders(reply, { ...grant, remaining: grant.remaining + 1 })
    else withoutLimitHeaders(reply)
  }
  return (error, request, reply) => {
    const refusal = asRefusal(error)
    if (!refusal) {
      log.error(
        { err: error, requestId: request.id, route: request.routeOptions.url, method: request.method },
        'a request failed',
      )
      return reply.code(500).type(JSON_TYPE).send(INTERNAL)
    }
    if (error instanceof StoreAway) storeAway(error, request.id)
    meter.refused(refusal.code)
    for (const header of OF_AN_ANSWER) reply.removeHeader(header)
    if (request.grant) uncount(refusal, request.grant, reply)
    if (refusal.retryAfter !== undefined) reply.header('retry-after', String(refusal.retryAfter))
    const status = statusOf(refusal.code, profileAt(profile, request.url))
    return reply.code(status).type(JSON_TYPE).send(refusalBody(refusal))
  }
}

/** One line a second is enough to say that the store is away: thousands of calls a second may meet it. */
const AWAY_LOG_MS = 1_000

function awayLog(clock: Clock, log: Logger) {
  let saidAt = -Infinity
  let unsaid = 0
  return ({ cause }: StoreAway, requestId: string) => {
    const now = clock.elapsed()
    if (now - saidAt < AWAY_LOG_MS) {
      unsaid++
      return
    }
    const reason = cause instanceof Error ? cause.message : cause
    log.warn({ reason, requestId, othersSinceLastLine: unsaid }, 'the store is away')
    saidAt = now
    unsaid = 0
  }
}

const SECURITY_LINES = Object.entries(SECURITY_HEADERS)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('')

/** A whole answer as bytes, for those who never became a request: the connection is closed behind it. */
export function rawAnswer(refusal: Refusal, requestId: string, headers = '') {
  const status = STATUS[refusal.code]
  const body = refusalBody(refusal)
  return (
    `HTTP/1.1 ${status} ${STATUS_CODES[status]!}\r\nContent-Type: ${JSON_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
    `X-Request-Id: ${requestId}\r\n${SECURITY_LINES}${headers}Connection: close\r\n\r\n${body}`
  )
}
