import type { FastifyInstance } from 'fastify'
import { json } from '../answers/json.ts'
import { auditOf, type OperatorContext } from './context.ts'

/** Orders of one transaction. */
const ORDERS_AT_ONCE = 100

export function customerRoutes(app: FastifyInstance, context: OperatorContext): void {
  const { store, clock } = context.dependencies

  /** Deletes what says who the customer is from all its orders; they and their history stay. Once more does no harm. [ours] */
  app.delete<{ Params: { customer_key: string } }>(
    '/customers/:customer_key/personal-data',
    async (request, reply) => {
      const { customer_key: customerKey } = request.params
      let orders = 0
      for (let erased = 1; erased > 0; orders += erased) {
        erased = customerKey.includes('\0')
          ? 0
          : await store.erasePersonalData({
              customerKey,
              ordersMax: ORDERS_AT_ONCE,
              now: clock.now(),
              audit: auditOf(context, request),
            })
      }
      return json(reply, 200, { orders })
    },
  )
}
