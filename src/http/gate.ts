import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify'
import type { KeyHolder } from '../domain/merchants.ts'
import { DEFAULT_LIMITS, type LimitedOperation } from '../domain/limits.ts'
import type { BadKeys } from './bad-keys.ts'
import type { Callers } from './callers.ts'
import { type Grant, limitHeaders, overLimit, type RateLimiter } from './limits.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; set behind the gate. */
    caller: KeyHolder
    /** Where the call was counted; undefined where it was not. */
    grant: Grant | undefined
  }
}

type Done = (error?: Error) => void

/**
 * Stands before every operation of merchants: 401, then 429, before a byte of the body is looked at. Goes through without a promise
 * when the key is known and the limiter answers at once, which is nearly always.
 */
export class Gate {
  readonly #callers: Callers
  readonly #badKeys: BadKeys
  readonly #limiter: RateLimiter

  constructor(callers: Callers, badKeys: BadKeys, limiter: RateLimiter) {
    this.#callers = callers
    this.#badKeys = badKeys
    this.#limiter = limiter
  }

  before(operation: LimitedOperation): onRequestHookHandler {
    return (request, reply, done) => {
      const key = request.headers['x-api-key']
      if (typeof key !== 'string' || key === '') {
        done(this.#badKeys.missing)
        return
      }
      const caller = this.#callers.identify(key)
      if (caller instanceof Promise)
        caller.then((found) => this.#admit(found, operation, request, reply, done), done)
      else this.#admit(caller, operation, request, reply, done)
    }
  }

  #admit(
    caller: KeyHolder | undefined,
    operation: LimitedOperation,
    request: FastifyRequest,
    reply: FastifyReply,
    done: Done,
  ) {
    if (!caller) {
      done(this.#badKeys.refusal(request.ip))
      return
    }
    request.caller = caller
    const grant = this.#limiter.take(
      caller.keyId,
      operation,
      caller.limits[operation] ?? DEFAULT_LIMITS[operation],
    )
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
