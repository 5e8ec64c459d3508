import type { FastifyInstance } from 'fastify'
import { INVOICES_MAX } from '../../domain/orders/invoices.ts'
import { Refusal } from '../../domain/refusals.ts'
import { readInvoiceName } from '../../wire/operator/files.ts'
import { OPERATOR } from '../bounds/fair-share.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { orderNumber } from '../merchant/orders.ts'
import { merchantOf, type OfMerchant } from './access.ts'
import { auditOf, type OperatorContext } from './context.ts'

const PDF_START = '%PDF-'

export function invoiceRoutes(app: FastifyInstance, context: OperatorContext): void {
  const { store, clock, config } = context.dependencies

  app.put<OfMerchant & { Params: { order_number: string } }>(
    '/merchants/:id/orders/:order_number/invoices',
    async (request, reply) => {
      const name = readInvoiceName(rawQuery(request, reply))
      await context.bodies.read(request.raw, OPERATOR, config.invoiceBytesMax, async (pdf) => {
        if (pdf.toString('latin1', 0, PDF_START.length) !== PDF_START)
          throw new Refusal('invalid', 'The body is not a PDF')
        const { id: merchantId } = await merchantOf(store, request.params)
        const taken = await store.putInvoice({
          merchantId,
          orderNumber: orderNumber(request.params),
          name,
          pdf,
          now: clock.now(),
          audit: auditOf(context, request),
        })
        if (taken === 'no_order') throw new Refusal('not_found', 'The merchant has no order of this number')
        if (taken === 'too_many')
          throw new Refusal(
            'conflict',
            `The order has ${INVOICES_MAX} invoices, which is as many as there may be`,
          )
      })
      return reply.code(204).send()
    },
  )
}
