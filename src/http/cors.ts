import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'

const EXPOSED = [
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'Retry-After',
  'X-Request-Id',
  'Idempotent-Replayed',
  'Warning',
].join(', ')

/** What a page may send besides what every browser sends unasked. */
const SENT = 'X-API-Key, Content-Type, Prefer, Idempotency-Key, X-Request-Id'
/** How long a browser need not ask again. */
const MAX_AGE_S = 600

/** Where pages may call: never the operator's side, in whatever spelling of its path. */
const OPEN = /^\/(?:(?:api|seller|sandbox)\/v1|openapi\.json)(?:[/?#]|$)/

const LOOPBACK = /^https?:\/\/(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/

/** A preflight: a browser asks what a page may send before it sends it. */
export const isPreflight = ({ method, headers }: FastifyRequest) =>
  method === 'OPTIONS' &&
  headers.origin !== undefined &&
  headers['access-control-request-method'] !== undefined

/**
 * Lets pages of chosen origins read answers [ours: contract 1]. Never with credentials, which the API does not have: a page sends the key.
 * @fastify/cors does not fit: it answers OPTIONS at every path, so that an unknown one is no 404 and a wrong method no 405 with `Allow`.
 */
export class Cors {
  readonly #origins: ReadonlySet<string>
  readonly #loopback: boolean

  constructor({ corsOrigins = '', sandbox }: Pick<Config, 'corsOrigins' | 'sandbox'>) {
    const listed = corsOrigins.split(',').map((one) => one.trim())
    this.#origins = new Set(listed.filter((one) => one !== '').map((one) => new URL(one).origin))
    this.#loopback = sandbox
  }

  /** On every answer to a call. */
  onCall({ headers: { origin }, raw: { url = '' } }: FastifyRequest, reply: FastifyReply): void {
    if ((this.#origins.size === 0 && !this.#loopback) || !OPEN.test(url)) return
    reply.header('vary', 'Origin')
    if (origin === undefined || !this.#allows(origin)) return
    reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', EXPOSED)
  }

  /** 204 for every origin; a browser goes on only where `onCall` has allowed its own. */
  answerPreflight(reply: FastifyReply, methods: readonly string[]): FastifyReply {
    if (reply.hasHeader('access-control-allow-origin')) {
      reply
        .header('access-control-allow-methods', methods.join(', '))
        .header('access-control-allow-headers', SENT)
        .header('access-control-max-age', String(MAX_AGE_S))
    }
    return reply.code(204).send()
  }

  #allows(origin: string) {
    return this.#origins.has(origin) || (this.#loopback && LOOPBACK.test(origin))
  }
}
