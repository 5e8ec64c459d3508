import type { FastifyInstance, onRequestHookHandler } from 'fastify'
import { auditRoutes } from './audit.ts'
import { operatorBatchRoutes } from './batches.ts'
import { catalogueRoutes } from './catalogue.ts'
import { customerRoutes } from './customers.ts'
import { documentRoute } from './document.ts'
import { type OperatorContext, namesOperator } from './context.ts'
import { importRoutes } from './imports.ts'
import { invoiceRoutes } from './invoices.ts'
import { marketplaceRoutes } from './marketplace.ts'
import { merchantRoutes } from './merchants.ts'
import { operatorWebhookRoutes } from './webhooks.ts'
import { reportRoutes } from './reports.ts'
import { reviewRoutes } from './reviews.ts'

/** The operator API [ours: contract 7], behind the hook that lets `only` the operator through. */
export function operatorRoutes(
  app: FastifyInstance,
  context: OperatorContext,
  only: onRequestHookHandler,
): void {
  app.register(
    (admin, _options, done) => {
      admin.decorateRequest('operator', '')
      admin.addHook('onRequest', only)
      admin.addHook('onRequest', namesOperator)
      merchantRoutes(admin, context)
      importRoutes(admin, context)
      invoiceRoutes(admin, context)
      operatorBatchRoutes(admin, context)
      marketplaceRoutes(admin, context)
      catalogueRoutes(admin, context)
      reportRoutes(admin, context)
      reviewRoutes(admin, context)
      customerRoutes(admin, context)
      operatorWebhookRoutes(admin, context)
      auditRoutes(admin, context)
      documentRoute(admin)
      done()
    },
    { prefix: '/admin/v1' },
  )
}
