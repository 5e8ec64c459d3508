import type { FastifyInstance } from 'fastify'
import type { OrderId } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import { ordersPageHead } from '../../wire/orders/orders.ts'
import { unknownCursor } from '../../wire/paging.ts'
import { ownOrdersTail, presentOrderWithHistory, readOwnOrdersQuery } from '../../wire/seller/orders.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import { json } from '../answers/json.ts'
import { listText, wholeOrStream } from '../answers/streams.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { pieces } from '../merchant/order-reads.ts'
import { noOrder, type OfOrder, orderNumber } from '../merchant/orders.ts'
import { SELLER, type SellerContext } from './context.ts'

/** What staff look for and look at. */
export function sellerOrderRoutes(app: FastifyInstance, context: SellerContext): void {
  const { gate, orderReads } = context
  const { store, clock, log } = context.dependencies

  app.get(
    '/orders',
    gate.reading(SELLER, async (request, reply) => {
      const { filter, after, limit } = readOwnOrdersQuery(rawQuery(request, reply), clock.now())
      const { merchantId } = request.caller
      const first = await orderReads.firstPieces.run(merchantId, () =>
        store.listNewestOrders({ merchantId, filter, after, limit }),
      )
      if (!first) throw unknownCursor('nextCursor')
      const rest = async (ids: readonly OrderId[]) => {
        await gate.confirm(request)
        return orderReads.reads.run(merchantId, () => store.readOrders({ merchantId, ids }))
      }
      reply.type(JSON_TYPE)
      return wholeOrStream(listText(ordersPageHead, pieces(first, rest), ownOrdersTail(first)), (error) => {
        if (!(error instanceof Refusal))
          log.error({ err: error, requestId: request.id }, 'a list of orders broke off')
      })
    }),
  )

  app.get<OfOrder>(
    '/orders/:order_number',
    gate.reading<OfOrder>(SELLER, async (request, reply) => {
      const { merchantId } = request.caller
      const one = { merchantId, orderNumber: orderNumber(request.params) }
      const order = await orderReads.reads.run(merchantId, () => store.findOrder(one))
      if (!order) throw noOrder()
      return json(reply, 200, presentOrderWithHistory(order, await store.orderHistory(one)))
    }),
  )
}
