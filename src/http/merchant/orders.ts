import type { FastifyInstance } from 'fastify'
import { nameOfCharacter } from '../../documents/delivery-note.ts'
import type { OrderId } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import { presentCarriersPage, readCarriersQuery } from '../../wire/orders/carriers.ts'
import { ordersPageHead, ordersPageTail, readOrdersQuery } from '../../wire/orders/orders.ts'
import { unknownCursor } from '../../wire/paging.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import type { Gate } from '../admission/gate.ts'
import type { DeliveryNotes } from './delivery-notes.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { listText, wholeOrStream } from '../answers/streams.ts'
import { type OrderReads, pieces } from './order-reads.ts'

/** A route of one order. */
export interface OfOrder {
  Params: { order_number: string }
}

/** The media type of documents. */
export const PDF_TYPE = 'application/pdf'
/** Names of characters in a header: 1 KB of them. */
const UNDRAWN_MAX = 100

/** What merchants read of their orders. [known: contract 5] */
export function orderRoutes(
  app: FastifyInstance,
  { store, log }: HttpDependencies,
  gate: Gate,
  notes: DeliveryNotes,
  { firstPieces, reads }: OrderReads,
): void {
  app.get(
    '/api/v1/orders',
    gate.reading('orders', async (request, reply) => {
      const query = readOrdersQuery(rawQuery(request, reply))
      const { filter, position, limit } = query
      const { merchantId } = request.caller
      const first = await firstPieces.run(merchantId, () =>
        store.listOrders({ merchantId, filter, position, limit }),
      )
      if (!first) throw unknownCursor()
      const { total, more, lastNumber } = first
      const rest = async (ids: readonly OrderId[]) => {
        await gate.confirm(request)
        return reads.run(merchantId, () => store.readOrders({ merchantId, ids }))
      }
      reply.type(JSON_TYPE)
      const text = listText(
        ordersPageHead,
        pieces(first, rest),
        ordersPageTail({ total, more, lastNumber }, query),
      )
      return wholeOrStream(text, (error) => {
        if (!(error instanceof Refusal))
          log.error({ err: error, requestId: request.id }, 'a page of orders broke off')
      })
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
      const number = orderNumber(request.params)
      const order = await reads.run(merchantId, () => store.findOrder({ merchantId, orderNumber: number }))
      if (!order) throw noOrder()
      const [merchant, carriers] = await Promise.all([
        store.findMerchant({ id: merchantId }),
        store.listCarriers({ activeOnly: false }),
      ])
      const carrierName =
        carriers.find(({ key }) => key === order.carrierKey)?.carrierName ?? order.carrierKey
      const { pdf, undrawn } = await notes.draw(merchantId, {
        order,
        merchantName: merchant?.name ?? '',
        carrierName,
      })
      reply.type(PDF_TYPE).header('content-disposition', 'inline; filename="delivery-note.pdf"')
      if (undrawn.length > 0)
        reply.header('x-undrawn-characters', undrawn.slice(0, UNDRAWN_MAX).map(nameOfCharacter).join(', '))
      return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    }),
  )
}

/** For a number that no order of the merchant has. */
export const noOrder = () => new Refusal('not_found', 'There is no order of this number')

/** No order has a number with NUL in it, and not every database can be asked for one. */
export function orderNumber({ order_number }: OfOrder['Params']): string {
  if (order_number.includes('\0')) throw noOrder()
  return order_number
}
