import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../config.ts'

/** Every header of ours that a browser keeps from a page unless it is named. */
const EXPOSED = [
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'Retry-After',
  'X-Request-Id',
  'Idempotent-Replayed',
  'Preference-Applied',
  'Warning',
  'Allow',
  'Content-Disposition',
  'X-Undrawn-Characters',
].join(', ')

/** What a page may send besides what every browser sends unasked. */
const SENT = 'X-API-Key, Content-Type, Prefer, Idempotency-Key, X-Request-Id'
/** In a sandbox: names the rule that fired, or asks for an effect. */
const OF_SANDBOX = 'X-Sandbox-Fault'
/** How long a browser need not ask again. */
const MAX_AGE_S = 600

/** Where pages may call: never the operator's side, in whatever spelling of its path. */
const OPEN = /^\/(?:(?:api|seller|sandbox)\/v1|openapi\.json)(?:[/?#]|$)/
const OF_THE_OPERATOR = /^\/+(?:admin|metrics)(?:[/?#]|$)/i

/** Where no route fits, a page may read that it has the path wrong. */
const isOpen = ({ is404, raw: { url = '' } }: FastifyRequest) =>
  OPEN.test(url) || (is404 && url.startsWith('/') && !OF_THE_OPERATOR.test(unescaped(url)))

/** Takes any text: whether a path can be decoded as UTF-8 makes no difference here. */
const unescaped = (url: string) =>
  url.replaceAll(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

/** What a page may try at a path that is unknown, to be told so. */
const ANY_METHOD = ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT']

const LOOPBACK = /^https?:\/\/(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/

const isAllowed = (reply: FastifyReply) => reply.hasHeader('access-control-allow-origin')

/** A preflight: a browser asks what a page may send before it sends it. */
const isPreflight = ({ method, headers }: FastifyRequest) =>
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
  readonly #exposed: string
  readonly #sent: string

  constructor({ corsOrigins = '', sandbox }: Pick<Config, 'corsOrigins' | 'sandbox'>) {
    const listed = corsOrigins.split(',').map((one) => one.trim())
    this.#origins = new Set(listed.filter((one) => one !== '').map((one) => new URL(one).origin))
    this.#loopback = sandbox
    this.#exposed = sandbox ? `${EXPOSED}, ${OF_SANDBOX}` : EXPOSED
    this.#sent = sandbox ? `${SENT}, ${OF_SANDBOX}` : SENT
  }

  /** On every answer to a call. */
  onCall(request: FastifyRequest, reply: FastifyReply): void {
    if ((this.#origins.size === 0 && !this.#loopback) || !isOpen(request)) return
    const { origin } = request.headers
    reply.header('vary', 'Origin')
    if (origin === undefined || !this.#allows(origin)) return
    reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', this.#exposed)
  }

  /** Whether a preflight is answered: at an unknown path only to a page that may read the 404 behind it. */
  answersPreflight(request: FastifyRequest, reply: FastifyReply, methods: readonly string[]): boolean {
    return isPreflight(request) && (methods.length > 0 || isAllowed(reply))
  }

  /** 204 for every origin; a browser goes on only where `onCall` has allowed its own. */
  answerPreflight(reply: FastifyReply, methods: readonly string[]): FastifyReply {
    if (isAllowed(reply)) {
      reply
        .header('access-control-allow-methods', (methods.length > 0 ? methods : ANY_METHOD).join(', '))
        .header('access-control-allow-headers', this.#sent)
        .header('access-control-max-age', String(MAX_AGE_S))
    }
    return reply.code(204).send()
  }

  #allows(origin: string) {
    return this.#origins.has(origin) || (this.#loopback && LOOPBACK.test(origin))
  }
}
