import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest, onRequestHookHandler, RouteGenericInterface } from 'fastify'
import { type Clock, every } from '../../domain/clock.ts'
import type { KeyHolder } from '../../domain/merchants.ts'
import type { LimitedOperation } from '../../domain/limits.ts'
import { DEFAULT_LIMITS, LIMITED_OPERATIONS } from '../../wire/limits.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { AuthThrottle } from './auth-throttle.ts'
import type { KeyCache } from './key-cache.ts'
import { keyHash, looksLikeKey } from '../../credentials/api-keys.ts'
import { type Grant, type Left, limitHeaders, overLimit, type RateLimiter } from '../bounds/rate-limiter.ts'
import { unmetExpectation } from '../heads/unsupported.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A call that changes nothing, although it is no GET: a key that may only read may make it. */
    changesNothing?: true
  }
  interface FastifyRequest {
    /** The hash of the key that was shown at the gate. */
    keyHash: string
    /** Who calls; set behind the gate. */
    caller: KeyHolder
    /** Where the call was counted; undefined where it was not. */
    grant: Grant | undefined
  }
}

export type Done = (error?: Error) => void
type Answer = string | Uint8Array | Readable
type Handler<R extends RouteGenericInterface> = (
  request: FastifyRequest<R>,
  reply: FastifyReply,
) => Promise<Answer>

/** What a call counts as: by the limit of its operation, and where. */
export interface Counted {
  readonly operation: LimitedOperation
  readonly counter: string
}

const limitOf = ({ limits }: KeyHolder, operation: LimitedOperation) =>
  limits[operation] ?? DEFAULT_LIMITS[operation]!

/** How often the caller of a stream is asked for again. */
const CONFIRM_MS = 1_000

const SEVERAL_KEYS = new Refusal('unauthorized', 'The header X-API-Key holds several keys: send one, once')

/** What a key with the role `read` may do. */
const READING_METHODS = new Set(['GET', 'HEAD'])

export const mayNot = (
  { role }: KeyHolder,
  { method, routeOptions }: Pick<FastifyRequest, 'method' | 'routeOptions'>,
) => role === 'read' && !READING_METHODS.has(method) && routeOptions.config.changesNothing !== true

export const mayOnlyRead = () =>
  new Refusal('forbidden', 'This API key may only read: GET and HEAD are all that it can be used for')

/**
 * Stands before every operation of merchants: 401, 403, then 429, before a byte of the body is looked at. Goes through without a promise
 * when the key is known and the limiter answers at once, which is nearly always. Behind every wait it asks again who calls: a key may
 * have been revoked and a merchant suspended meanwhile.
 */
export class Gate {
  readonly #callers: KeyCache
  readonly #badKeys: AuthThrottle
  readonly #limiter: RateLimiter
  /** Where the calls of each operation are counted, by the routes that there are. */
  readonly #counters = new Map<LimitedOperation, Set<string>>()
  readonly #clock: Clock

  constructor(callers: KeyCache, badKeys: AuthThrottle, limiter: RateLimiter, clock: Clock) {
    this.#callers = callers
    this.#badKeys = badKeys
    this.#limiter = limiter
    this.#clock = clock
  }

  /** `counter` is where a call is counted whose operation has the limit of several, each counted by itself. */
  before(operation: LimitedOperation, counter: string = operation): onRequestHookHandler {
    this.#counters.set(operation, (this.#counters.get(operation) ?? new Set<string>()).add(counter))
    return this.#before({ operation, counter })
  }

  /** For a call without a limit. */
  get uncounted(): onRequestHookHandler {
    return this.#before(undefined)
  }

  #before(counted: Counted | undefined): onRequestHookHandler {
    return (request, reply, done) => {
      const { headers } = request
      const unmet = unmetExpectation(headers)
      // 417 comes before all that can be said of the key, and is counted all the same.
      const answer: Done = unmet ? () => done(unmet) : done
      const key = headers['x-api-key']
      if (typeof key !== 'string' || key === '') {
        answer(this.#badKeys.missing)
        return
      }
      // Node joins what was sent twice, and no key has a comma.
      if (key.includes(',')) {
        answer(SEVERAL_KEYS)
        return
      }
      const caller = looksLikeKey(key) ? this.#callers.identify((request.keyHash = keyHash(key))) : undefined
      if (caller instanceof Promise)
        caller.then((found) => this.#admit(found, counted, request, reply, answer), answer)
      else this.#admit(caller, counted, request, reply, answer)
    }
  }

  /** What is left of each limit: where it is that of several operations, of the one that has least. */
  async limitsLeft(caller: KeyHolder): Promise<Left[]> {
    const asked = [...this.#counters].flatMap(([operation, counters]) =>
      [...counters].map((counter) => ({ operation, counter, limit: limitOf(caller, operation) })),
    )
    const counted = await this.#limiter.left(
      caller.keyId,
      asked.map(({ counter, limit }) => ({ operation: counter, limit })),
    )
    const least = new Map<LimitedOperation, Left>()
    for (const [at, left] of counted.entries()) {
      const { operation } = asked[at]!
      const before = least.get(operation)
      if (!before || left.remaining < before.remaining) least.set(operation, { ...left, operation })
    }
    return LIMITED_OPERATIONS.flatMap((operation) => least.get(operation) ?? [])
  }

  /** A route that changes nothing. */
  reading<R extends RouteGenericInterface>(
    operation: LimitedOperation,
    handler: Handler<R>,
    counter: string = operation,
  ) {
    return {
      onRequest: this.before(operation, counter),
      handler: (request: FastifyRequest<R>, reply: FastifyReply): Promise<Answer> => {
        return this.answering(request, reply, handler(request, reply))
      },
    }
  }

  /** An answer for a caller who is valid when it begins; a stream ends with its caller's key. */
  async answering(request: FastifyRequest, reply: FastifyReply, answering: Promise<Answer>): Promise<Answer> {
    const answer = await this.after(request, answering)
    if (answer instanceof Readable) this.#endWithKey(request, reply, answer)
    return answer
  }

  /** Waits, and asks again who calls before anything is made of what was waited for. */
  async after<T>(request: FastifyRequest, waited: Promise<T>): Promise<T> {
    try {
      return await waited
    } finally {
      await this.confirm(request)
    }
  }

  /** Asks again who calls: 401 where the key is not valid any more, 503 where that cannot be found out. */
  async confirm(request: FastifyRequest): Promise<KeyHolder> {
    const caller = await this.#callers.identify(request.keyHash)
    // It was no bad key when it came: it does not count against its address.
    if (!caller) throw this.#badKeys.missing
    request.caller = caller
    return caller
  }

  /**
   * By a timer and not between two portions, because a reader that stalls asks for none; and by cutting the connection too, because a
   * stream that waits for its next portion ends only behind it.
   */
  #endWithKey(request: FastifyRequest, { raw }: FastifyReply, stream: Readable) {
    const cancel = every(this.#clock, CONFIRM_MS, () => {
      this.confirm(request).catch((error: unknown) => {
        stream.destroy(error as Error)
        raw.destroy()
      })
    })
    raw.once('close', cancel)
  }

  #admit(
    caller: KeyHolder | undefined,
    counted: Counted | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
    done: Done,
  ) {
    if (!caller) {
      done(this.#badKeys.refusal(request.ip))
      return
    }
    request.caller = caller
    request.party = caller.merchantId
    if (counted) this.#countIn(counted, caller, request, reply, done)
    else done(mayNot(caller, request) ? mayOnlyRead() : undefined)
  }

  #countIn(counted: Counted, caller: KeyHolder, request: FastifyRequest, reply: FastifyReply, done: Done) {
    if (mayNot(caller, request)) {
      // Not counted.
      const left = this.#limiter.left(caller.keyId, [
        { operation: counted.operation, limit: limitOf(caller, counted.operation) },
      ])
      const refuse = ([one]: Left[]) => {
        limitHeaders(reply, one!)
        done(mayOnlyRead())
      }
      if (left instanceof Promise) left.then(refuse, done)
      else refuse(left)
      return
    }
    this.take(caller, counted, request, reply, done)
  }

  /** Counts the call of an authenticated caller. */
  protected take(
    caller: KeyHolder,
    { operation, counter }: Counted,
    request: FastifyRequest,
    reply: FastifyReply,
    done: Done,
  ): void {
    const grant = this.#limiter.take(caller.keyId, counter, limitOf(caller, operation))
    if (grant instanceof Promise) grant.then((taken) => this.#count(taken, request, reply, done), done)
    else this.#count(grant, request, reply, done)
  }

  #count(grant: Grant, request: FastifyRequest, reply: FastifyReply, done: Done) {
    limitHeaders(reply, grant)
    if (!grant.allowed) {
      done(overLimit(grant))
      return
    }
    request.grant = grant
    done()
  }
}
