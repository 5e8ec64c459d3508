import type { FastifyInstance } from 'fastify'
import { readFeedQuery } from '../../wire/feed.ts'
import { EVENT_STREAM, presentOwnEvents, readLastEventId } from '../../wire/seller/events.ts'
import { json } from '../answers/json.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { SELLER, type SellerContext } from './context.ts'
import { EventStreams } from './event-streams.ts'

/** What happens to the merchant: as a list, or live. */
export function eventRoutes(app: FastifyInstance, { dependencies, gate }: SellerContext): void {
  const { store, clock } = dependencies
  const streams = new EventStreams(store, clock)
  store.onChange(() => streams.wake())
  app.addHook('preClose', (done) => {
    streams.close()
    done()
  })

  app.get(
    '/events',
    gate.reading(SELLER, async (request, reply) => {
      const query = readFeedQuery(rawQuery(request, reply))
      const { merchantId, keyId } = request.caller
      const { accept = '', 'last-event-id': lastEventId } = request.headers
      reply.header('vary', 'Accept')
      if (!accept.includes(EVENT_STREAM)) {
        const after = query.after ?? 0
        const events = await store.listOwnEvents({ merchantId, after, limit: query.limit })
        return json(reply, 200, presentOwnEvents(events, after))
      }
      const after =
        readLastEventId(lastEventId as string | undefined) ?? query.after ?? (await store.lastEvent({}))
      reply.type(EVENT_STREAM).header('cache-control', 'no-store')
      return streams.open({ keyId, merchantId, after }, reply.raw)
    }),
  )
}
