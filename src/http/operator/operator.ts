import type { FastifyInstance, onRequestHookHandler } from 'fastify'
import { operatorBatchRoutes } from './batches.ts'
import { customerRoutes } from './customers.ts'
import type { Desk } from './desk.ts'
import { marketplaceRoutes } from './marketplace.ts'
import { merchantRoutes } from './merchants.ts'
import { operatorOrderRoutes } from './orders.ts'

/** The operator API [ours: contract 7], behind whatever lets `only` the operator through. */
export function operatorRoutes(app: FastifyInstance, desk: Desk, only: onRequestHookHandler): void {
  app.register(
    (admin, _options, done) => {
      admin.addHook('onRequest', only)
      merchantRoutes(admin, desk)
      operatorOrderRoutes(admin, desk)
      operatorBatchRoutes(admin, desk)
      marketplaceRoutes(admin, desk)
      customerRoutes(admin, desk)
      done()
    },
    { prefix: '/admin/v1' },
  )
}
