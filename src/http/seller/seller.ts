import type { FastifyInstance } from 'fastify'
import { sellerBatchRoutes } from './batches.ts'
import type { SellerContext } from './context.ts'
import { eventRoutes } from './events.ts'
import { exportRoutes } from './exports.ts'
import { keyRoutes } from './keys.ts'
import { meRoutes } from './me.ts'
import { sellerOrderRoutes } from './orders.ts'
import { previewRoutes } from './previews.ts'
import { selectionRoutes } from './selections.ts'
import { sellerWebhookRoutes } from './webhooks.ts'
import { statisticsRoutes } from './statistics.ts'

/** The seller API. [ours: contract 10] */
export function sellerRoutes(app: FastifyInstance, context: SellerContext): void {
  app.register(
    (seller, _options, done) => {
      meRoutes(seller, context)
      keyRoutes(seller, context)
      sellerOrderRoutes(seller, context)
      sellerBatchRoutes(seller, context)
      previewRoutes(seller, context)
      selectionRoutes(seller, context)
      eventRoutes(seller, context)
      sellerWebhookRoutes(seller, context)
      statisticsRoutes(seller, context)
      exportRoutes(seller, context)
      done()
    },
    { prefix: '/seller/v1' },
  )
}
