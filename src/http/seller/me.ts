import type { FastifyInstance } from 'fastify'
import { presentMe } from '../../wire/seller/me.ts'
import { json } from '../answers/json.ts'
import { SELLER, type SellerContext } from './context.ts'

/** Who calls, and how much it may still do. */
export function meRoutes(
  app: FastifyInstance,
  { dependencies: { store, config }, gate }: SellerContext,
): void {
  app.get(
    '/me',
    gate.reading(SELLER, async ({ caller }, reply) => {
      const [merchant, left] = await Promise.all([
        store.findMerchant({ id: caller.merchantId }),
        gate.limitsLeft(caller),
      ])
      return json(reply, 200, presentMe(merchant!, caller, left, config.sandbox))
    }),
  )
}
