import type { FastifyInstance, FastifyReply } from 'fastify'
import type { BatchRecord, Submitted } from '../../domain/batches.ts'
import { Refusal } from '../../domain/refusals.ts'
import { UUID } from '../../wire/shapes.ts'
import {
  presentBatch,
  presentBatches,
  presentSubmitted,
  readBatchesQuery,
  readRetry,
} from '../../wire/operator/batches.ts'
import { CANCELLATION } from '../intake/read-batch.ts'
import { retriedBefore, undecidedOf } from '../intake/retries.ts'
import { OPERATOR } from '../bounds/fair-share.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { merchantOf, type OfMerchant } from './access.ts'
import { json } from '../answers/json.ts'
import { auditOf, bodyText, type OperatorContext } from './context.ts'

interface OfBatch {
  Params: { batchId: string }
}

export function operatorBatchRoutes(app: FastifyInstance, context: OperatorContext): void {
  const { store, clock, config } = context.dependencies

  const batchOf = async ({ batchId }: OfBatch['Params']): Promise<BatchRecord> => {
    const id = batchId.toLowerCase()
    const batch = UUID.test(id) ? await store.findBatchRecord({ id, now: clock.now() }) : undefined
    if (!batch) throw new Refusal('not_found', 'There is no batch of this id')
    return batch
  }

  app.get('/batches', async (request, reply) => {
    const query = readBatchesQuery(rawQuery(request, reply))
    return json(
      reply,
      200,
      presentBatches(await store.listBatches({ ...query, now: clock.now() }), query.limit),
    )
  })

  app.get<OfBatch>('/batches/:batchId', async (request, reply) =>
    json(reply, 200, presentBatch(await batchOf(request.params))),
  )

  app.post<OfBatch>('/batches/:batchId/retry', async (request, reply) => {
    readRetry(await bodyText(context, request))
    const failed = await batchOf(request.params)
    if (failed.status !== 'failed')
      throw new Refusal('conflict', `Only a failed batch can be retried; this one is ${failed.status}`)
    if (failed.retriedAs) throw retriedBefore(failed.retriedAs)
    const left = await undecidedOf(store, failed)
    const submitted = await context.submit(failed.merchantId, left, {
      save: async (step) => {
        const retried = await store.retryBatch({
          ...step,
          failed: failed.id,
          audit: auditOf(context, request),
        })
        if ('retriedAs' in retried) throw retriedBefore(retried.retriedAs)
        return retried
      },
    })
    return answer(reply, submitted)
  })

  app.post<OfMerchant>('/merchants/:id/cancellations', (request, reply) =>
    context.bodies.read(request.raw, OPERATOR, config.bodyBytesMax, async (body) => {
      const read = await context.reader.read(OPERATOR, CANCELLATION, body)
      const { id } = await merchantOf(store, request.params)
      const submitted = await context.submit(id, read, {
        save: (step) => store.submitCancellation({ ...step, audit: auditOf(context, request) }),
      })
      return answer(reply, submitted)
    }),
  )
}

function answer(reply: FastifyReply, { id, replayed }: Submitted) {
  reply.request.batch = id
  if (replayed) reply.header('idempotent-replayed', 'true')
  return json(reply, replayed ? 200 : 201, presentSubmitted(id))
}
