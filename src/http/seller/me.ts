import type { FastifyInstance } from 'fastify'
import { DEFAULT_LIMITS, LIMITED_OPERATIONS } from '../../wire/limits.ts'
import { presentMe } from '../../wire/seller/me.ts'
import { json } from '../answers/json.ts'
import { SELLER, type SellerContext } from './context.ts'

/** Who calls, and how much it may still do. */
export function meRoutes(
  app: FastifyInstance,
  { dependencies: { store, config, limiter }, gate }: SellerContext,
): void {
  app.get(
    '/me',
    gate.reading(SELLER, async ({ caller }, reply) => {
      const limits = LIMITED_OPERATIONS.map((operation) => ({
        operation,
        limit: caller.limits[operation] ?? DEFAULT_LIMITS[operation]!,
      }))
      const [merchant, left] = await Promise.all([
        store.findMerchant({ id: caller.merchantId }),
        limiter.left(caller.keyId, limits),
      ])
      return json(reply, 200, presentMe(merchant!, caller, left, config.sandbox))
    }),
  )
}
