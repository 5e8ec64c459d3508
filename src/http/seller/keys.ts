import type { FastifyInstance } from 'fastify'
import { readNewKey, presentNewKey } from '../../wire/operator/merchants.ts'
import { lastFullKey, presentOwnKeys, readKeysQuery, tooManyKeys } from '../../wire/seller/keys.ts'
import { newKey } from '../../credentials/api-keys.ts'
import { json } from '../answers/json.ts'
import { idOf, noSuch } from '../heads/path-ids.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { auditOf, bodyText, SELLER, type SellerContext } from './context.ts'

interface OfKey {
  Params: { id: string }
}

/** The seller's own keys. */
export function keyRoutes(app: FastifyInstance, context: SellerContext): void {
  const { gate, callers } = context
  const { store, clock, config } = context.dependencies

  app.get(
    '/keys',
    gate.reading(SELLER, async (request, reply) => {
      const query = readKeysQuery(rawQuery(request, reply))
      const { keys: found, ...counted } = await store.listOwnKeys({
        merchantId: request.caller.merchantId,
        before: query.after === undefined ? undefined : Number(query.after),
        limit: query.limit + 1,
      })
      return json(reply, 200, presentOwnKeys(found, query, counted))
    }),
  )

  app.post('/keys', { onRequest: gate.before(SELLER) }, async (request, reply) => {
    const asked = readNewKey(await bodyText(context, request), clock.now())
    const { merchantId, keyId } = request.caller
    const { key, ...hashed } = newKey(config.sandbox ? 'test' : 'live')
    const stored = await store.createOwnKey({
      ...hashed,
      ...asked,
      merchantId,
      madeBy: keyId,
      createdAt: clock.now(),
      audit: auditOf(context, request),
    })
    if (!stored) throw tooManyKeys()
    return json(reply, 201, presentNewKey(stored, key))
  })

  app.delete<OfKey>('/keys/:id', { onRequest: gate.before(SELLER) }, async (request, reply) => {
    const { merchantId } = request.caller
    const outcome = await store.revokeOwnKey({
      merchantId,
      keyId: idOf(request.params.id, 'key'),
      now: clock.now(),
      audit: auditOf(context, request),
    })
    if (outcome === 'unknown') throw noSuch('key')
    if (outcome === 'last') throw lastFullKey()
    callers.forget(merchantId)
    return reply.code(204).send()
  })
}
