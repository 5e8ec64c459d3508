import type { FastifyInstance } from 'fastify'
import type { BadKeys } from '../bad-keys.ts'
import { operatorOnly } from './access.ts'
import { operatorBatchRoutes } from './batches.ts'
import { customerRoutes } from './customers.ts'
import type { Desk } from './desk.ts'
import { marketplaceRoutes } from './marketplace.ts'
import { merchantRoutes } from './merchants.ts'
import { operatorOrderRoutes } from './orders.ts'

/** The operator API [ours: contract 7]: nothing of it exists without a token. */
export function operatorRoutes(app: FastifyInstance, desk: Desk, badTokens: BadKeys): void {
  const { adminToken } = desk.parts
  if (adminToken === undefined) return
  app.register(
    (admin, _options, done) => {
      admin.addHook('onRequest', operatorOnly(adminToken, badTokens))
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
