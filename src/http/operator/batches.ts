import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { BatchRecord, Chunk, Submitted } from '../../domain/batches.ts'
import type { BatchId } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { BatchSteps } from '../../store/store.ts'
import { canonicalEnds } from '../../wire/batches.ts'
import { operationNamed } from '../../wire/operations/list.ts'
import { UUID } from '../../wire/shapes.ts'
import {
  presentBatch,
  presentBatches,
  presentSubmitted,
  readBatchesQuery,
  readRetry,
} from '../../wire/operator/batches.ts'
import { CANCELLATION, type ReadBatch } from '../intake/read-batch.ts'
import { OPERATOR } from '../bounds/fair-share.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { merchantOf, type OfMerchant } from './access.ts'
import { auditOf, bodyText, type OperatorContext, json } from './context.ts'

interface OfBatch {
  Params: { batchId: string }
}

/** Chunks of a batch that are read at once: of 1,000 entries each, which take about 0.2 ms. */
const CHUNKS_AT_ONCE = 5

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

const retriedBefore = (as: BatchId) =>
  new Refusal('conflict', `This batch was retried before, as the batch ${as}: a failed batch is retried once`)

/**
 * What a failed batch left undecided, ready to be submitted. Chunks stay as they are stored, and are read and hashed a few at a time: the
 * event loop is never held for longer than a few chunks take, however large the batch is.
 */
async function undecidedOf(
  store: BatchSteps,
  { id, operation, actor, nextEntry, entryCount }: BatchRecord,
): Promise<ReadBatch> {
  const [before, after] = canonicalEnds(actor)
  const canonical = createHash('sha256').update(before)
  const chunks: Chunk[] = []
  let from = nextEntry
  while (from < entryCount) {
    const read = await store.readChunks({ id, fromEntry: from, chunksMax: CHUNKS_AT_ONCE })
    if (read.length === 0)
      throw new Refusal('conflict', 'The entries of this batch are not kept any longer: it cannot be retried')
    for (const { firstEntry, entryCount: count, entries: text } of read) {
      const entries = (JSON.parse(text) as unknown[]).slice(from - firstEntry)
      if (chunks.length > 0) canonical.update(',')
      canonical.update(operationNamed(operation).canonical(entries))
      chunks.push({
        firstEntry: from - nextEntry,
        entryCount: entries.length,
        entries: from === firstEntry ? text : JSON.stringify(entries),
      })
      from = firstEntry + count
    }
  }
  const fingerprint = canonical.update(after).digest('base64')
  return { operation, actor, fingerprint, entryCount: entryCount - nextEntry, chunks }
}

function answer(reply: FastifyReply, { id, replayed }: Submitted) {
  reply.request.batch = id
  if (replayed) reply.header('idempotent-replayed', 'true')
  return json(reply, replayed ? 200 : 201, presentSubmitted(id))
}
