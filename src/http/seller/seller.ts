import type { FastifyInstance } from 'fastify'
import type { SellerContext } from './context.ts'
import { meRoutes } from './me.ts'

/** The seller API. [ours: contract 10] */
export function sellerRoutes(app: FastifyInstance, context: SellerContext): void {
  app.register(
    (seller, _options, done) => {
      meRoutes(seller, context)
      done()
    },
    { prefix: '/seller/v1' },
  )
}
