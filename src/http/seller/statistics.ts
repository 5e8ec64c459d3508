import type { FastifyInstance } from 'fastify'
import { presentStatistics, readStatisticsQuery, statisticsBehind } from '../../wire/seller/statistics.ts'
import { json } from '../answers/json.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { SELLER, type SellerContext } from './context.ts'

/** What happened by day, what is open by age, and how much was cancelled. */
export function statisticsRoutes(app: FastifyInstance, { dependencies, gate }: SellerContext): void {
  const { store, clock } = dependencies

  app.get(
    '/statistics',
    gate.reading(SELLER, async (request, reply) => {
      const { days } = readStatisticsQuery(rawQuery(request, reply))
      const { merchantId } = request.caller
      const statistics = await store.readStatistics({ merchantId, days, now: clock.now() })
      if (!statistics) throw statisticsBehind()
      return json(reply, 200, presentStatistics(statistics))
    }),
  )
}
