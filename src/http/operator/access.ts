import { hash, timingSafeEqual } from 'node:crypto'
import type { onRequestHookHandler } from 'fastify'
import { LARGEST_ID } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Merchant } from '../../domain/merchants.ts'
import type { MerchantSteps } from '../../store/store.ts'
import type { AuthThrottle } from '../admission/auth-throttle.ts'
import { OPERATOR } from '../bounds/fair-share.ts'
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

export const noSuch = (what: string) => new Refusal('not_found', `There is no ${what} of this id`)

/** An id from a path; one that cannot be an id belongs to nothing. */
export function idOf(text: string, what: string): number {
  const id = /^[1-9]\d{0,15}$/.test(text) ? Number(text) : 0
  if (id === 0 || id > LARGEST_ID) throw noSuch(what)
  return id
}

export async function merchantOf(store: MerchantSteps, { id }: OfMerchant['Params']): Promise<Merchant> {
  const merchant = await store.findMerchant({ id: idOf(id, 'merchant') })
  if (!merchant) throw noSuch('merchant')
  return merchant
}
