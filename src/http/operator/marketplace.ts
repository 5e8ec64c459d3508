import type { FastifyInstance } from 'fastify'
import {
  presentCarriers,
  presentEvents,
  readCarriers,
  readEventsQuery,
} from '../../wire/operator/marketplace.ts'
import { rawQuery } from '../raw-query.ts'
import { bodyText, type Desk, json, leaveTrace } from './desk.ts'

/** What belongs to no single merchant: the carriers and the change feed. */
export function marketplaceRoutes(app: FastifyInstance, desk: Desk): void {
  const { store, clock } = desk.parts
  const carriers = async () => presentCarriers(await store.listCarriers({ activeOnly: false }))

  app.get('/carriers', async (_request, reply) => json(reply, 200, await carriers()))

  app.put('/carriers', async (request, reply) => {
    const named = readCarriers(await bodyText(desk, request))
    await store.putCarriers({ carriers: named, now: clock.now() })
    await leaveTrace(desk, 'carriers.put', 'carriers', {
      active: named.filter(({ active }) => active).map(({ key }) => key),
    })
    return json(reply, 200, await carriers())
  })

  app.get('/events', async (request, reply) => {
    const { after, limit } = readEventsQuery(rawQuery(request, reply))
    return json(reply, 200, presentEvents(await store.listEvents({ after, limit }), after))
  })
}
