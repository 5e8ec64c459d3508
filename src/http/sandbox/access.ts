import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify'
import type { Merchant } from '../../domain/merchants.ts'
import type { MerchantSteps } from '../../store/store.ts'
import { readMerchantQuery } from '../../wire/sandbox/merchant.ts'
import { keyHash, looksLikeKey } from '../../credentials/api-keys.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { AuthThrottle } from '../admission/auth-throttle.ts'
import { mayNot, mayOnlyRead } from '../admission/gate.ts'
import type { KeyCache } from '../admission/key-cache.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { unmetExpectation } from '../heads/unsupported.ts'

/** Stands before every call of the sandbox: a merchant's key, or the operator's token. Neither is counted against a limit. */
export function keyOrToken(
  callers: KeyCache,
  authThrottle: AuthThrottle,
  operatorOnly: onRequestHookHandler,
): onRequestHookHandler {
  return function (request, reply, done) {
    const key = request.headers['x-api-key']
    if (key === undefined && request.headers.authorization !== undefined) {
      operatorOnly.call(this, request, reply, done)
      return
    }
    const unmet = unmetExpectation(request.headers)
    if (unmet || typeof key !== 'string' || key === '') {
      done(unmet ?? authThrottle.missing)
      return
    }
    const found = looksLikeKey(key) ? callers.identify((request.keyHash = keyHash(key))) : undefined
    Promise.resolve(found).then((caller) => {
      if (!caller) {
        done(authThrottle.refusal(request.ip))
        return
      }
      request.caller = caller
      request.party = caller.merchantId
      done(mayNot(caller, request) ? mayOnlyRead() : undefined)
    }, done)
  }
}

/** Whom a call acts on: the merchant whose key it shows, or the one that the operator names. */
export async function merchantOf(
  store: MerchantSteps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Merchant> {
  const caller = request.caller as typeof request.caller | undefined
  const id = caller?.merchantId ?? readMerchantQuery(rawQuery(request, reply))
  const merchant = await store.findMerchant({ id })
  if (!merchant) throw new Refusal('not_found', 'There is no merchant of this id')
  return merchant
}
