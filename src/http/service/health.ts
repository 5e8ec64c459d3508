import type { FastifyInstance, onRequestHookHandler } from 'fastify'
import type { Moment } from '../../metrics/exposition.ts'
import type { Cancel, Clock } from '../../domain/clock.ts'
import type { Millis } from '../../domain/numbers.ts'
import { StoreAway } from '../../store/store.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import type { WatchDependencies } from '../dependencies.ts'

/** What the HTTP side itself knows of the moment. */
export type Readings = () => Pick<Moment, 'callsWaiting' | 'bodyBytes' | 'answerBytes'>

/** A process that reads or writes nothing for this time is not ready. */
const READY_MS_MAX = 2_000

/** For the supervisor of the process: alive means the event loop turns, ready means that the store can be read and written. */
export function healthRoutes(
  app: FastifyInstance,
  { store, clock }: Pick<WatchDependencies, 'store' | 'clock'>,
): void {
  for (const path of ['/livez', '/healthz'])
    app.get(path, (_request, reply) => reply.type(JSON_TYPE).send('{"status":"ok"}'))

  const ready = oneAtATime(() => Promise.all([store.findMerchant({ id: 0 }), store.tryWrite({})]))
  app.get('/readyz', async (_request, reply) => {
    await inTime(ready(), clock)
    reply.type(JSON_TYPE)
    return '{"status":"ok"}'
  })
}

/** Who asks while a question is under way gets its answer, because this is open to everybody and each question costs a write. */
function oneAtATime(question: () => Promise<unknown>): () => Promise<unknown> {
  let asked: Promise<unknown> | undefined
  return () => (asked ??= question().finally(() => (asked = undefined)))
}

async function inTime(answer: Promise<unknown>, clock: Clock): Promise<void> {
  let cancel: Cancel = () => undefined
  const patience = new Promise<never>((_resolve, reject) => {
    cancel = clock.after(READY_MS_MAX, () => reject(new StoreAway('It did not answer in time')))
  })
  await Promise.race([answer, patience]).finally(() => cancel())
}

/** GET /metrics: what was counted since the start, and how things stand, for Prometheus to scrape. `only` says who may. */
export function metricsRoute(
  app: FastifyInstance,
  { store, clock, metrics }: WatchDependencies,
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
async function waiting({ store, clock }: Pick<WatchDependencies, 'store' | 'clock'>) {
  try {
    const [{ batches, entriesByMerchant, oldestAcceptedAt }, webhooks] = await Promise.all([
      store.backlog({}),
      store.webhookBacklog({}),
    ])
    const secondsSince = (at: Millis | undefined) =>
      at === undefined ? 0 : Math.max(0, clock.now() - at) / 1_000
    return {
      storeUp: true,
      batchesWaiting: batches,
      entriesWaiting: [...entriesByMerchant.values()].reduce((sum, entries) => sum + entries, 0),
      oldestBatchSeconds: secondsSince(oldestAcceptedAt),
      deliveriesWaiting: webhooks.waiting,
      oldestDeliverySeconds: secondsSince(webhooks.oldestUntriedAt),
      webhooksFailing: webhooks.failing,
      webhooksOff: webhooks.off,
    }
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error
    return {
      storeUp: false,
      batchesWaiting: undefined,
      entriesWaiting: undefined,
      oldestBatchSeconds: undefined,
      deliveriesWaiting: undefined,
      oldestDeliverySeconds: undefined,
      webhooksFailing: undefined,
      webhooksOff: undefined,
    }
  }
}
