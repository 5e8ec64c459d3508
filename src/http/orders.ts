import type { FastifyInstance } from 'fastify'
import { Refusal } from '../domain/refusals.ts'
import { presentCarriersPage, readCarriersQuery } from '../wire/carriers.ts'
import { presentOrdersPage, readOrdersQuery } from '../wire/orders.ts'
import { JSON_TYPE } from './errors.ts'
import type { Gate } from './gate.ts'
import type { Notes } from './notes.ts'
import type { HttpParts } from './parts.ts'
import { rawQuery } from './raw-query.ts'

interface OfOrder {
  Params: { order_number: string }
}

const PDF_TYPE = 'application/pdf'

/** What merchants read of their orders. [known: contract 5] */
export function orderRoutes(app: FastifyInstance, { store }: HttpParts, gate: Gate, notes: Notes): void {
  app.get(
    '/api/v1/orders',
    gate.reading('orders', async (request, reply) => {
      const query = readOrdersQuery(rawQuery(request, reply))
      const { filter, position, limit } = query
      const page = await store.listOrders({ merchantId: request.caller.merchantId, filter, position, limit })
      reply.type(JSON_TYPE)
      return JSON.stringify(presentOrdersPage(page, query))
    }),
  )

  app.get(
    '/api/v1/orders/carriers',
    gate.reading('carriers', async (request, reply) => {
      const query = readCarriersQuery(rawQuery(request, reply))
      const carriers = await store.listCarriers({ activeOnly: true })
      reply.type(JSON_TYPE)
      return JSON.stringify(presentCarriersPage(carriers, query))
    }),
  )

  app.get<OfOrder>(
    '/api/v1/orders/:order_number/delivery_document',
    gate.reading<OfOrder>('delivery_document', async (request, reply) => {
      const { merchantId } = request.caller
      const order = await store.findOrder({ merchantId, orderNumber: orderNumber(request.params) })
      if (!order) throw noOrder()
      const [merchant, carriers] = await Promise.all([
        store.findMerchant({ id: merchantId }),
        store.listCarriers({ activeOnly: false }),
      ])
      const carrierName =
        carriers.find(({ key }) => key === order.carrierKey)?.carrierName ?? order.carrierKey
      const pdf = await notes.draw({ order, merchantName: merchant?.name ?? '', carrierName })
      reply.type(PDF_TYPE).header('content-disposition', 'inline; filename="delivery-note.pdf"')
      return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    }),
  )

  app.get<OfOrder>(
    '/api/v1/orders/:order_number/invoices',
    gate.reading<OfOrder>('invoices', async (request, reply) => {
      const pdf = await store.findInvoice({
        merchantId: request.caller.merchantId,
        orderNumber: orderNumber(request.params),
      })
      if (!pdf) throw new Refusal('not_found', 'There is no invoice of this order')
      reply.type(PDF_TYPE).header('content-disposition', 'inline; filename="invoice.pdf"')
      return pdf
    }),
  )
}

const noOrder = () => new Refusal('not_found', 'There is no order of this number')

/** No order has a number with NUL in it, and not every database can be asked for one. */
export function orderNumber({ order_number }: OfOrder['Params']): string {
  if (order_number.includes('\0')) throw noOrder()
  return order_number
}
