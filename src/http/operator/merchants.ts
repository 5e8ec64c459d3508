import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../domain/refusals.ts'
import {
  changedLimits,
  presentKeys,
  presentMerchant,
  presentMerchants,
  presentNewKey,
  readMerchantChange,
  readMerchantsQuery,
  readNewKey,
  readNewMerchant,
} from '../../wire/operator/merchants.ts'
import { newKey } from '../keys.ts'
import { rawQuery } from '../raw-query.ts'
import { idOf, merchantOf, type OfMerchant } from './access.ts'
import { bodyText, type Desk, json, leaveTrace } from './desk.ts'

export function merchantRoutes(app: FastifyInstance, desk: Desk): void {
  const { store, clock } = desk.parts

  app.post('/merchants', async (request, reply) => {
    const { name } = readNewMerchant(await bodyText(desk, request))
    const merchant = await store.createMerchant({ name, now: clock.now() })
    await leaveTrace(desk, 'merchant.create', `merchant ${merchant.id}`, { name })
    return json(reply, 201, presentMerchant(merchant))
  })

  app.get('/merchants', async (request, reply) => {
    const { afterId, limit } = readMerchantsQuery(rawQuery(request, reply))
    return json(reply, 200, presentMerchants(await store.listMerchants({ afterId, limit }), limit))
  })

  app.patch<OfMerchant>('/merchants/:id', async (request, reply) => {
    const change = readMerchantChange(await bodyText(desk, request))
    const { id, limits } = await merchantOf(store, request.params)
    const merchant = await store.changeMerchant({
      ...change,
      id,
      limits: change.limits && changedLimits(limits, change.limits),
      now: clock.now(),
    })
    desk.callers.forget(id)
    await leaveTrace(desk, 'merchant.change', `merchant ${id}`, { ...change })
    return json(reply, 200, presentMerchant(merchant!))
  })

  app.post<OfMerchant>('/merchants/:id/keys', async (request, reply) => {
    const { label, expiresAt } = readNewKey(await bodyText(desk, request))
    const { id: merchantId } = await merchantOf(store, request.params)
    const { key, ...hashed } = newKey(desk.parts.config.sandbox ? 'test' : 'live')
    const stored = await store.createKey({ ...hashed, merchantId, label, expiresAt, createdAt: clock.now() })
    await leaveTrace(desk, 'key.create', `merchant ${merchantId} key ${stored.id}`, {
      label,
      prefix: hashed.prefix,
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
      if (!(await store.revokeKey({ merchantId, keyId, now: clock.now() }))) {
        throw new Refusal('not_found', 'There is no key of this id')
      }
      desk.callers.forget(merchantId)
      await leaveTrace(desk, 'key.revoke', `merchant ${merchantId} key ${keyId}`)
      return reply.code(204).send()
    },
  )
}
