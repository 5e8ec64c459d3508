import type { FastifyInstance, onRequestHookHandler } from 'fastify'
import type { Moment } from '../metrics/exposition.ts'
import { StoreAway } from '../store/store.ts'
import { JSON_TYPE } from './errors.ts'
import type { WatchParts } from './parts.ts'

/** What the HTTP side itself knows of the moment. */
export type Readings = () => Pick<Moment, 'callsWaiting' | 'bodyBytes'>

/** For whoever starts and watches the process: alive means the event loop turns, ready means that the store answers. */
export function healthRoutes(app: FastifyInstance, { store }: Pick<WatchParts, 'store'>): void {
  app.get('/livez', (_request, reply) => reply.type(JSON_TYPE).send('{"status":"ok"}'))

  app.get('/readyz', async (_request, reply) => {
    await store.findMerchant({ id: 0 })
    reply.type(JSON_TYPE)
    return '{"status":"ok"}'
  })
}

/** GET /metrics: what was counted since the start, and how things stand, for Prometheus to scrape. `only` says who may. */
export function metricsRoute(
  app: FastifyInstance,
  { store, clock, metrics }: WatchParts,
  readings: Readings,
  only: onRequestHookHandler = (_request, _reply, done) => done(),
): void {
  app.get('/metrics', { onRequest: only }, async (_request, reply) => {
    const exposition = await metrics()
    const text = await exposition.text({ ...readings(), ...(await waiting({ store, clock })) })
    reply.type(exposition.contentType)
    return text
  })
}

/** A database that is away is what a scrape is there to tell. */
async function waiting({ store, clock }: Pick<WatchParts, 'store' | 'clock'>) {
  try {
    const { batches, entriesByMerchant, oldestAcceptedAt } = await store.backlog({})
    return {
      storeUp: true,
      batchesWaiting: batches,
      entriesWaiting: [...entriesByMerchant.values()].reduce((sum, entries) => sum + entries, 0),
      oldestBatchSeconds: oldestAcceptedAt === undefined ? 0 : Math.max(0, clock.now() - oldestAcceptedAt) / 1_000,
    }
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error
    return { storeUp: false, batchesWaiting: undefined, entriesWaiting: undefined, oldestBatchSeconds: undefined }
  }
}
