import type { FastifyInstance } from 'fastify'
import { presentCarriers, presentEvents, readCarriers } from '../../wire/operator/marketplace.ts'
import { readFeedQuery } from '../../wire/feed.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { json } from '../answers/json.ts'
import { auditOf, bodyText, type OperatorContext } from './context.ts'

/** What belongs to no single merchant: the carriers and the change feed. */
export function marketplaceRoutes(app: FastifyInstance, context: OperatorContext): void {
  const { store, clock } = context.dependencies
  const carriers = async () => presentCarriers(await store.listCarriers({ activeOnly: false }))

  app.get('/carriers', async (_request, reply) => json(reply, 200, await carriers()))

  app.put('/carriers', async (request, reply) => {
    const named = readCarriers(await bodyText(context, request))
    await store.putCarriers({ carriers: named, now: clock.now(), audit: auditOf(context, request) })
    return json(reply, 200, await carriers())
  })

  app.get('/events', async (request, reply) => {
    const { after = 0, limit } = readFeedQuery(rawQuery(request, reply))
    return json(reply, 200, presentEvents(await store.listEvents({ after, limit }), after))
  })
}
