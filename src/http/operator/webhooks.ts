import type { FastifyInstance } from 'fastify'
import {
  presentHealth,
  presentHealths,
  readSubscriptionsQuery,
  readSwitch,
} from '../../wire/operator/webhooks.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { idOf, noSuch } from '../heads/path-ids.ts'
import { json } from '../answers/json.ts'
import { auditOf, bodyText, type OperatorContext } from './context.ts'

/** Every merchant's subscriptions with their health, and the switch that only the operator turns back. [ours: contract 7] */
export function operatorWebhookRoutes(app: FastifyInstance, context: OperatorContext): void {
  const { store, clock } = context.dependencies

  app.get('/webhooks', async (request, reply) => {
    const asked = readSubscriptionsQuery(rawQuery(request, reply))
    return json(reply, 200, presentHealths(await store.listAllSubscriptions(asked), asked.limit))
  })

  app.patch<{ Params: { id: string } }>('/webhooks/:id', async (request, reply) => {
    const { enabled, reason } = readSwitch(await bodyText(context, request))
    const switched = await store.switchSubscription({
      id: idOf(request.params.id, 'webhook subscription'),
      enabled,
      reason,
      now: clock.now(),
      audit: auditOf(context, request),
    })
    if (!switched) throw noSuch('webhook subscription')
    return json(reply, 200, presentHealth(switched))
  })
}
