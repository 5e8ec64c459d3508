import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ROTATION_MS } from '../../domain/webhooks/webhooks.ts'
import { newWebhookSecret } from '../../credentials/webhook-secrets.ts'
import {
  isOff,
  noRotation,
  presentDeliveries,
  presentDeliveryWithBody,
  presentRotated,
  readDeliveriesQuery,
  readReplay,
  readRotate,
  readTest,
  rotationRuns,
} from '../../wire/seller/webhooks.ts'
import { json } from '../answers/json.ts'
import { idOf, noSuch } from '../heads/path-ids.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { auditOf, bodyText, SELLER, type SellerContext } from './context.ts'

interface OfWebhook {
  Params: { id: string }
}
interface OfDelivery {
  Params: { id: string; deliveryId: string }
}

const WEBHOOK = 'webhook subscription'

/** Deliveries that one step of a replay looks at: some milliseconds of the writer. */
const REPLAY_ROWS = 1_000

/** What is delivered to a subscription, and what its seller can do about it. */
export function sellerWebhookRoutes(app: FastifyInstance, context: SellerContext): void {
  const { gate } = context
  const { store, clock, webhooks } = context.dependencies
  const subscriptionOf = ({ params, caller }: FastifyRequest<OfWebhook>) => ({
    merchantId: caller.merchantId,
    id: idOf(params.id, WEBHOOK),
  })
  const asked = (request: FastifyRequest<OfWebhook>) => ({
    ...subscriptionOf(request),
    now: clock.now(),
    audit: auditOf(context, request),
  })

  app.get<OfWebhook>(
    '/webhooks/:id/deliveries',
    gate.reading<OfWebhook>(SELLER, async (request, reply) => {
      const query = readDeliveriesQuery(rawQuery(request, reply))
      const subscription = subscriptionOf(request)
      const found = await store.listDeliveries({ ...subscription, ...query, limit: query.limit + 1 })
      if (!found) throw noSuch(WEBHOOK)
      return json(reply, 200, presentDeliveries(found.deliveries, query, found))
    }),
  )

  app.get<OfDelivery>(
    '/webhooks/:id/deliveries/:deliveryId',
    gate.reading<OfDelivery>(SELLER, async (request, reply) => {
      const { merchantId, id } = subscriptionOf(request)
      const messageId = idOf(request.params.deliveryId, 'delivery')
      const found = await store.findDelivery({ merchantId, id, messageId })
      if (!found) throw noSuch('delivery')
      const now = clock.now()
      const sent = await store.readDelivery({ merchantId, subscriptionId: id, messageId, now })
      return json(reply, 200, presentDeliveryWithBody(found, sent))
    }),
  )

  const acting = { onRequest: gate.before(SELLER) }

  app.post<OfWebhook>('/webhooks/:id/test', acting, async (request, reply) => {
    const event = readTest(await bodyText(context, request))
    const made = await store.testSubscription({ ...asked(request), event })
    if (made === undefined) throw noSuch(WEBHOOK)
    if (typeof made === 'object') throw isOff(made.off)
    return json(reply, 202, { deliveryId: made })
  })

  app.post<OfWebhook>('/webhooks/:id/rotate', acting, async (request, reply) => {
    const finish = readRotate(await bodyText(context, request))
    const step = asked(request)
    if (finish) {
      const ended = await store.finishRotation(step)
      if (ended === undefined) throw noSuch(WEBHOOK)
      if (ended === 'none') throw noRotation()
      return json(reply, 200, presentRotated(step.now))
    }
    const secret = newWebhookSecret()
    const until = step.now + ROTATION_MS
    const sealed = webhooks.secrets.seal(secret, step.merchantId)
    const begun = await store.beginRotation({ ...step, secret: sealed, until })
    if (begun === undefined) throw noSuch(WEBHOOK)
    if (begun !== 'begun') throw rotationRuns(begun.runsUntil)
    return json(reply, 200, presentRotated(until, secret))
  })

  app.post<OfWebhook>('/webhooks/:id/replay', acting, async (request, reply) => {
    const which = readReplay(await bodyText(context, request))
    const step = asked(request)
    let deliveries = 0
    for (let after: number | null = 0; after !== null;) {
      const replayed = await store.replayDeliveries({ ...step, which, after, rowsMax: REPLAY_ROWS })
      if (!replayed) throw noSuch('deliveryId' in which ? 'delivery' : WEBHOOK)
      deliveries += replayed.deliveries
      after = replayed.next
      await gate.confirm(request)
    }
    return json(reply, 200, { deliveries })
  })
}
