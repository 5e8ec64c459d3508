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
} from '../../wire/operator/merchants.ts'
import { newKey } from '../../credentials/api-keys.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { idOf, merchantOf, noSuch, type OfMerchant } from './access.ts'
import { auditOf, bodyText, type Desk, json } from './desk.ts'

export function merchantRoutes(app: FastifyInstance, desk: Desk): void {
  const { store, clock } = desk.parts

  app.post('/merchants', async (request, reply) => {
    const { name } = readNewMerchant(await bodyText(desk, request))
    const merchant = await store.createMerchant({
      name,
      now: clock.now(),
      audit: auditOf(desk, request),
    })
    return json(reply, 201, presentMerchant(merchant))
  })

  app.get('/merchants', async (request, reply) => {
    const { afterId, limit } = readMerchantsQuery(rawQuery(request, reply))
    return json(reply, 200, presentMerchants(await store.listMerchants({ afterId, limit }), limit))
  })

  app.patch<OfMerchant>('/merchants/:id', async (request, reply) => {
    const change = readMerchantChange(await bodyText(desk, request))
    const id = idOf(request.params.id, 'merchant')
    const merchant = await store.changeMerchant({
      ...change,
      id,
      now: clock.now(),
      audit: auditOf(desk, request),
    })
    if (!merchant) throw noSuch('merchant')
    desk.callers.forget(id)
    return json(reply, 200, presentMerchant(merchant))
  })

  app.post<OfMerchant>('/merchants/:id/keys', async (request, reply) => {
    const text = await bodyText(desk, request)
    const asked = readNewKey(text, clock.now())
    const { id: merchantId } = await merchantOf(store, request.params)
    const { key, ...hashed } = newKey(desk.parts.config.sandbox ? 'test' : 'live')
    const stored = await store.createKey({
      ...hashed,
      ...asked,
      merchantId,
      createdAt: clock.now(),
      audit: auditOf(desk, request),
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
      const { id: merchantId } = await merchantOf(store, request.params)
      const keyId = idOf(request.params.keyId, 'key')
      const now = clock.now()
      if (!(await store.revokeKey({ merchantId, keyId, now, audit: auditOf(desk, request) })))
        throw noSuch('key')
      desk.callers.forget(merchantId)
      return reply.code(204).send()
    },
  )
}
