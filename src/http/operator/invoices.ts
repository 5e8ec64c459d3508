import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../domain/refusals.ts'
import { OPERATOR } from '../bounds/fair-share.ts'
import { orderNumber } from '../merchant/orders.ts'
import { merchantOf, type OfMerchant } from './access.ts'
import { auditOf, type OperatorContext } from './context.ts'

const PDF_START = '%PDF-'

export function invoiceRoutes(app: FastifyInstance, context: OperatorContext): void {
  const { store, clock, config } = context.dependencies

  app.put<OfMerchant & { Params: { order_number: string } }>(
    '/merchants/:id/orders/:order_number/invoices',
    async (request, reply) => {
      await context.bodies.read(request.raw, OPERATOR, config.invoiceBytesMax, async (pdf) => {
        if (pdf.toString('latin1', 0, PDF_START.length) !== PDF_START)
          throw new Refusal('invalid', 'The body is not a PDF')
        const { id: merchantId } = await merchantOf(store, request.params)
        const taken = await store.putInvoice({
          merchantId,
          orderNumber: orderNumber(request.params),
          name: 'invoice',
          pdf,
          now: clock.now(),
          audit: auditOf(context, request),
        })
        if (!taken) throw new Refusal('not_found', 'The merchant has no order of this number')
      })
      return reply.code(204).send()
    },
  )
}
