import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { BatchRecord } from '../../domain/batches.ts'
import { presentSubmitted } from '../../wire/operator/batches.ts'
import {
  presentOwnBatch,
  presentOwnBatches,
  readOwnBatchesQuery,
  readRetryFailed,
  retryRefusal,
} from '../../wire/seller/batches.ts'
import { UUID } from '../../wire/shapes.ts'
import { json } from '../answers/json.ts'
import { noSuch } from '../heads/path-ids.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { failedOf, retriedBefore } from '../intake/retries.ts'
import { auditOf, bodyText, SELLER, type SellerContext } from './context.ts'

interface OfBatch {
  Params: { id: string }
}

/** What the merchant sent, how it goes and how it went. */
export function sellerBatchRoutes(app: FastifyInstance, context: SellerContext): void {
  const { gate, submit } = context
  const { store, clock } = context.dependencies

  const batchOf = async ({ params, caller }: FastifyRequest<OfBatch>): Promise<BatchRecord> => {
    const id = params.id.toLowerCase()
    const { merchantId } = caller
    const batch = UUID.test(id)
      ? await store.findBatchRecord({ id, merchantId, now: clock.now() })
      : undefined
    if (!batch) throw noSuch('batch')
    return batch
  }

  app.get(
    '/batches',
    gate.reading(SELLER, async (request, reply) => {
      const { limit, before, ...narrowed } = readOwnBatchesQuery(rawQuery(request, reply))
      const filter = { ...narrowed, merchantId: request.caller.merchantId }
      const [records, counted] = await Promise.all([
        store.listBatches({ ...filter, before, limit: limit + 1, now: clock.now() }),
        store.countBatches(filter),
      ])
      return json(reply, 200, presentOwnBatches(records, { limit }, counted))
    }),
  )

  app.get<OfBatch>(
    '/batches/:id',
    gate.reading<OfBatch>(SELLER, async (request, reply) =>
      json(reply, 200, presentOwnBatch(await batchOf(request))),
    ),
  )

  app.post<OfBatch>(
    '/batches/:id/retry-failed',
    { onRequest: gate.before(SELLER) },
    async (request, reply) => {
      readRetryFailed(await bodyText(context, request))
      const batch = await batchOf(request)
      if (batch.retriedAs) throw retriedBefore(batch.retriedAs)
      const refusal = retryRefusal(batch)
      if (refusal) throw refusal
      const failed = await gate.after(request, failedOf(store, batch))
      const { id, replayed } = await submit(batch.merchantId, failed, {
        save: async (step) => {
          const retried = await store.retryBatch({
            ...step,
            failed: batch.id,
            audit: auditOf(context, request),
          })
          if ('retriedAs' in retried) throw retriedBefore(retried.retriedAs)
          return retried
        },
      })
      request.batch = id
      if (replayed) reply.header('idempotent-replayed', 'true')
      return json(reply, 200, presentSubmitted(id))
    },
  )
}
