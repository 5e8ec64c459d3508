import { PUBLISHED_EVENTS } from '../../domain/webhooks/webhooks.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AuditContext } from '../../domain/audit.ts'
import { Refusal } from '../../domain/refusals.ts'
import { readPathInteger } from '../../wire/reading/querystring.ts'
import { checkMessage, pathOfMessage } from '../../wire/webhooks/messages.ts'
import {
  presentNewSubscription,
  presentSubscription,
  presentWebhookTypes,
  readNewSubscription,
  readSubscriptionChange,
  refusedUrl,
  tooManySubscriptions,
} from '../../wire/webhooks/webhooks.ts'
import { newWebhookSecret } from '../../credentials/webhook-secrets.ts'
import type { Gate } from '../admission/gate.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { type Bodies, textOf } from '../intake/bodies.ts'

interface OfSubscription {
  Params: { subscription_id: string }
}

/** A body that shows a delivery; those of subscriptions are far smaller. */
const BODY_BYTES_MAX = 1024 * 1024

/** Where a merchant wants to hear of what happens. [known: contract 6] */
export function webhookRoutes(
  app: FastifyInstance,
  { store, config, clock, webhooks: { urlRefusal, secrets } }: HttpDependencies,
  gate: Gate,
  bodies: Bodies,
): void {
  const path = '/api/v1/webhooks'
  const one = `${path}/:subscription_id`
  const { profile, webhooksMax } = config
  const auditOf = (request: FastifyRequest): AuditContext => ({
    at: clock.now(),
    by: `key ${request.caller.keyId}`,
    requestId: request.id,
  })
  /** Reads a body, and asks again who calls before anything is done with it. */
  const read = <T>(request: FastifyRequest, reading: (text: string) => T | Promise<T>): Promise<T> =>
    bodies.read(request.raw, request.caller.merchantId, BODY_BYTES_MAX, async (body) => {
      await gate.confirm(request)
      return gate.after(request, Promise.resolve(reading(textOf(body))))
    })
  const refuseUrl = async (url: string | undefined) => {
    const why = url === undefined ? undefined : await urlRefusal(url)
    if (why !== undefined) throw refusedUrl(why)
  }

  app.get(
    `${path}/types`,
    gate.reading(
      'webhooks',
      (_request, reply) => Promise.resolve(json(reply, presentWebhookTypes())),
      'webhook_types',
    ),
  )

  app.get(
    path,
    gate.reading(
      'webhooks',
      async ({ caller: { merchantId } }, reply) =>
        json(reply, (await store.listSubscriptions({ merchantId })).map(presentSubscription)),
      'webhook_list',
    ),
  )

  app.post(path, { onRequest: gate.before('webhooks', 'webhook_create') }, async (request, reply) => {
    const asked = await read(request, async (text) => {
      const subscription = readNewSubscription(text, profile)
      await refuseUrl(subscription.url)
      return subscription
    })
    const { merchantId } = request.caller
    const secret = newWebhookSecret()
    const created = await store.createSubscription({
      ...asked,
      merchantId,
      secret: secrets.seal(secret, merchantId),
      now: clock.now(),
      subscriptionsMax: webhooksMax,
      audit: auditOf(request),
    })
    if (!created) throw tooManySubscriptions(webhooksMax)
    return json(reply, presentNewSubscription(created, secret))
  })

  app.get<OfSubscription>(
    one,
    gate.reading<OfSubscription>(
      'webhooks',
      async ({ params, caller: { merchantId } }, reply) => {
        const id = subscriptionId(params)
        const found = await store.findSubscription({ merchantId, id })
        if (!found) throw noSubscription()
        return json(reply, presentSubscription(found))
      },
      'webhook_one',
    ),
  )

  app.patch<OfSubscription>(one, { onRequest: gate.before('webhook_change') }, async (request, reply) => {
    const id = subscriptionId(request.params)
    const change = await read(request, async (text) => {
      const named = readSubscriptionChange(text, profile)
      await refuseUrl(named.url)
      return named
    })
    const { merchantId } = request.caller
    const changed = await store.changeSubscription({
      merchantId,
      id,
      change,
      now: clock.now(),
      audit: auditOf(request),
    })
    if (!changed) throw noSubscription()
    if ('keptOff' in changed)
      throw new Refusal('conflict', `The operator has switched this subscription off: ${changed.keptOff}`)
    return json(reply, presentSubscription(changed))
  })

  app.delete<OfSubscription>(
    one,
    { onRequest: gate.before('webhooks', 'webhook_delete') },
    async (request, reply) => {
      const id = subscriptionId(request.params)
      const { merchantId } = await gate.confirm(request)
      const deleted = await store.deleteSubscription({
        merchantId,
        id,
        now: clock.now(),
        audit: auditOf(request),
      })
      if (!deleted) throw noSubscription()
      return reply.code(204).send()
    },
  )

  for (const event of PUBLISHED_EVENTS) {
    app.post(`${path}/${pathOfMessage(event)}`, { onRequest: gate.uncounted }, async (request, reply) => {
      await read(request, (text) => checkMessage(event, text, profile))
      return reply.code(200).send()
    })
  }
}

/** One that no id can be names nothing. */
function subscriptionId({ subscription_id }: OfSubscription['Params']): number {
  const id = readPathInteger('subscription_id', subscription_id)
  if (!Number.isSafeInteger(id)) throw noSubscription()
  return id
}

const noSubscription = () => new Refusal('not_found', 'There is no webhook subscription of this id')

function json(reply: FastifyReply, value: unknown): string {
  reply.type(JSON_TYPE)
  return JSON.stringify(value)
}
