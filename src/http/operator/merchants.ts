import type { FastifyInstance } from 'fastify'
import {
  presentKeys,
  presentMerchant,
  presentMerchants,
  presentNewKey,
  readMerchantChange,
  readMerchantsQuery,
  readNewKey,
  readNewMerchant,
  readRevocation,
} from '../../wire/operator/merchants.ts'
import { newKey } from '../../credentials/api-keys.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { idOf, noSuch } from '../heads/path-ids.ts'
import { merchantOf, type OfMerchant } from './access.ts'
import { json } from '../answers/json.ts'
import { auditOf, bodyText, type OperatorContext } from './context.ts'

export function merchantRoutes(app: FastifyInstance, context: OperatorContext): void {
  const { store, clock } = context.dependencies

  app.post('/merchants', async (request, reply) => {
    const { name } = readNewMerchant(await bodyText(context, request))
    const merchant = await store.createMerchant({
      name,
      now: clock.now(),
      audit: auditOf(context, request),
    })
    return json(reply, 201, presentMerchant(merchant))
  })

  app.get('/merchants', async (request, reply) => {
    const { afterId, limit } = readMerchantsQuery(rawQuery(request, reply))
    return json(reply, 200, presentMerchants(await store.listMerchants({ afterId, limit }), limit))
  })

  app.patch<OfMerchant>('/merchants/:id', async (request, reply) => {
    const change = readMerchantChange(await bodyText(context, request))
    const id = idOf(request.params.id, 'merchant')
    const merchant = await store.changeMerchant({
      ...change,
      id,
      now: clock.now(),
      audit: auditOf(context, request),
    })
    if (!merchant) throw noSuch('merchant')
    context.callers.forget(id)
    return json(reply, 200, presentMerchant(merchant))
  })

  app.post<OfMerchant>('/merchants/:id/keys', async (request, reply) => {
    const text = await bodyText(context, request)
    const asked = readNewKey(text, clock.now())
    const { id: merchantId } = await merchantOf(store, request.params)
    const { key, ...hashed } = newKey(context.dependencies.config.sandbox ? 'test' : 'live')
    const stored = await store.createKey({
      ...hashed,
      ...asked,
      merchantId,
      createdAt: clock.now(),
      audit: auditOf(context, request),
    })
    return json(reply, 201, presentNewKey(stored, key))
  })

  app.get<OfMerchant>('/merchants/:id/keys', async (request, reply) => {
    const { id: merchantId } = await merchantOf(store, request.params)
    return json(reply, 200, presentKeys(await store.listKeys({ merchantId })))
  })

  app.delete<{ Params: { id: string; keyId: string } }>(
    '/merchants/:id/keys/:keyId',
    async (request, reply) => {
      const withMade = readRevocation(rawQuery(request, reply))
      const { id: merchantId } = await merchantOf(store, request.params)
      const keyId = idOf(request.params.keyId, 'key')
      const now = clock.now()
      if (!(await store.revokeKey({ merchantId, keyId, withMade, now, audit: auditOf(context, request) })))
        throw noSuch('key')
      context.callers.forget(merchantId)
      return reply.code(204).send()
    },
  )
}
