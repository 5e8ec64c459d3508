import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../domain/refusals.ts'
import { presentStyles, readReview, readStylesQuery } from '../../wire/operator/reviews.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { merchantOf, type OfMerchant } from './access.ts'
import { json } from '../answers/json.ts'
import { auditOf, bodyText, type OperatorContext } from './context.ts'

/** What waits for approval, and the decision. [ours: contract 7] */
export function reviewRoutes(app: FastifyInstance, context: OperatorContext): void {
  const { store, clock } = context.dependencies

  app.get('/products', async (request, reply) => {
    const query = readStylesQuery(rawQuery(request, reply))
    return json(reply, 200, presentStyles(await store.listStyles(query), query.limit))
  })

  app.post<OfMerchant & { Params: { style_key: string } }>(
    '/merchants/:id/products/:style_key/review',
    async (request, reply) => {
      const review = readReview(await bodyText(context, request))
      const { id: merchantId } = await merchantOf(store, request.params)
      const { style_key: styleKey } = request.params
      // No style has a key with NUL in it, and not every database can be asked for one.
      const reviewed = styleKey.includes('\0')
        ? undefined
        : await store.reviewStyle({
            merchantId,
            styleKey,
            review,
            now: clock.now(),
            audit: auditOf(context, request),
          })
      if (!reviewed) throw new Refusal('not_found', 'The merchant has no style of this key')
      if (!reviewed.done)
        throw new Refusal('conflict', `The style does not wait for approval: it is ${reviewed.status}`)
      return json(reply, 200, { styleKey, status: reviewed.status })
    },
  )
}
