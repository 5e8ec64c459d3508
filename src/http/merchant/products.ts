import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../domain/refusals.ts'
import type { ProductDeletion } from '../../store/store.ts'
import {
  presentProductsPage,
  presentRejectedPage,
  readProductsQuery,
  readRejectedQuery,
} from '../../wire/products/products.ts'
import { unknownCursor } from '../../wire/paging.ts'
import type { Gate } from '../admission/gate.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import { FairQueue } from '../bounds/fair-queue.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { rawQuery } from '../heads/raw-query.ts'

interface OfProduct {
  Params: { sku: string }
}

/** Lists that are read at once, and those of one merchant: what has been read and not yet sent is in memory. */
const LISTS_AT_ONCE = 32
const LISTS_OF_ONE = 16

/** What merchants read of their products, and deletion. The writes are in `batches.ts`. [known: contract 9] */
export function productRoutes(app: FastifyInstance, { store, clock }: HttpDependencies, gate: Gate): void {
  const reads = new FairQueue(LISTS_AT_ONCE, LISTS_OF_ONE)

  app.get(
    '/api/v1/products',
    gate.reading('products_list', async (request, reply) => {
      const query = readProductsQuery(rawQuery(request, reply))
      const { filter, position, limit } = query
      const { merchantId } = request.caller
      const page = await reads.run(merchantId, () =>
        store.listProducts({ merchantId, filter, position, limit }),
      )
      if (!page) throw unknownCursor()
      reply.type(JSON_TYPE)
      return JSON.stringify(presentProductsPage(page, query))
    }),
  )

  app.get(
    '/api/v1/products/rejected',
    gate.reading('products_rejected', async (request, reply) => {
      const query = readRejectedQuery(rawQuery(request, reply))
      const { styleKey, position, limit } = query
      const { merchantId } = request.caller
      const page = await reads.run(merchantId, () =>
        store.listRejectedStyles({ merchantId, styleKey, position, limit }),
      )
      if (!page) throw unknownCursor()
      reply.type(JSON_TYPE)
      return JSON.stringify(presentRejectedPage(page, query))
    }),
  )

  app.delete<OfProduct>(
    '/api/v1/products/:sku',
    { onRequest: gate.before('product_delete') },
    async (request, reply) => {
      const { merchantId } = await gate.confirm(request)
      const { sku } = request.params
      // No SKU has NUL in it, and not every database can be asked for one.
      const deletion = sku.includes('\0')
        ? 'not_found'
        : await store.deleteProduct({ merchantId, sku, now: clock.now() })
      if (deletion !== 'deleted') throw refusalOf(deletion)
      return reply.code(204).send()
    },
  )
}

function refusalOf(deletion: Exclude<ProductDeletion, 'deleted'>): Refusal {
  if (deletion === 'not_found') return new Refusal('not_found', 'There is no product of this SKU')
  return new Refusal(
    'malformed',
    deletion === 'ordered'
      ? 'A product that was ever ordered cannot be deleted: set its style to inactive'
      : `A product that is ${deletion.keptBy} cannot be deleted: set its style to inactive first`,
  )
}
