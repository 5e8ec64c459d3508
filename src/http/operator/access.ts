import { hash, timingSafeEqual } from 'node:crypto'
import type { onRequestHookHandler } from 'fastify'
import type { Merchant } from '../../domain/merchants.ts'
import type { MerchantSteps } from '../../store/store.ts'
import type { AuthThrottle } from '../admission/auth-throttle.ts'
import { OPERATOR } from '../bounds/fair-share.ts'
import { idOf, noSuch } from '../heads/path-ids.ts'
import { unmetExpectation } from '../heads/unsupported.ts'

const digest = (token: string) => hash('sha256', token, 'buffer')

/** Stands before every operator call. Hashes are compared, so that neither length nor content of the token shows in the time. */
export function operatorOnly(adminToken: string, badTokens: AuthThrottle): onRequestHookHandler {
  const expected = digest(adminToken)
  return (request, _reply, done) => {
    const unmet = unmetExpectation(request.headers)
    if (unmet) {
      done(unmet)
      return
    }
    const [, token] = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '') ?? []
    if (token === undefined) done(badTokens.missing)
    else if (timingSafeEqual(digest(token), expected)) {
      request.party = OPERATOR
      done()
    } else done(badTokens.refusal(request.ip))
  }
}

export interface OfMerchant {
  Params: { id: string }
}

export async function merchantOf(store: MerchantSteps, { id }: OfMerchant['Params']): Promise<Merchant> {
  const merchant = await store.findMerchant({ id: idOf(id, 'merchant') })
  if (!merchant) throw noSuch('merchant')
  return merchant
}
