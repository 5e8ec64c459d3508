import { hash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { BatchRecord, Operation, Submitted } from '../../domain/batches.ts'
import type { EntriesByOperation } from '../../domain/decide.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { BatchSteps } from '../../store/store.ts'
import { type BatchRequest, requestOf } from '../../wire/batches.ts'
import { UUID } from '../../wire/shapes.ts'
import {
  presentBatch,
  presentBatches,
  presentSubmitted,
  readBatchesQuery,
  readCancellation,
  readChosenFault,
} from '../../wire/operator/batches.ts'
import { rawQuery } from '../raw-query.ts'
import { merchantOf, type OfMerchant } from './access.ts'
import { bodyText, type Desk, json, leaveTrace } from './desk.ts'

interface OfBatch {
  Params: { batchId: string }
}

/** Parts of a batch that are read at once. */
const PARTS_AT_ONCE = 20

export function operatorBatchRoutes(app: FastifyInstance, desk: Desk): void {
  const { store, clock, config } = desk.parts

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
    const batch = await batchOf(request.params)
    if (batch.status !== 'failed')
      throw new Refusal('conflict', `Only a failed batch can be retried; this one is ${batch.status}`)
    const undecided = await undecidedEntries(store, batch)
    const submitted = await desk.submit(
      batch.merchantId,
      batch.operation,
      batch.actor,
      readyToSubmit(requestOf(batch.operation, undecided, batch.actor)),
    )
    await store.markRetried({ id: batch.id, as: submitted.id })
    await leaveTrace(desk, 'batch.retry', `batch ${batch.id}`, { as: submitted.id })
    return answer(reply, submitted)
  })

  app.post<OfMerchant>('/merchants/:id/cancellations', async (request, reply) => {
    const { actor, ...cancellation } = readCancellation(await bodyText(desk, request))
    const { id: merchantId } = await merchantOf(store, request.params)
    const submitted = await desk.submit(merchantId, 'cancel', actor, readyToSubmit(cancellation))
    await leaveTrace(desk, 'cancellation.submit', `merchant ${merchantId}`, { batch: submitted.id, actor })
    return answer(reply, submitted)
  })

  if (config.sandbox) {
    app.post('/faults', async (request, reply) => {
      const chosen = readChosenFault(await bodyText(desk, request))
      await merchantOf(store, { id: String(chosen.merchantId) })
      await store.chooseFault(chosen)
      await leaveTrace(desk, 'fault.choose', `merchant ${chosen.merchantId}`, chosen)
      const { merchantId, ...rest } = chosen
      return json(reply, 201, { merchant: merchantId, ...rest })
    })
  }
}

async function undecidedEntries(
  store: BatchSteps,
  { id, nextEntry, entryCount }: BatchRecord,
): Promise<EntriesByOperation[Operation]> {
  const undecided: unknown[] = []
  let from = nextEntry
  while (from < entryCount) {
    const parts = await store.readParts({ id, fromEntry: from, partsMax: PARTS_AT_ONCE })
    for (const part of parts) {
      for (const entry of (JSON.parse(part.entries) as unknown[]).slice(from - part.firstEntry))
        undecided.push(entry)
      from = part.firstEntry + part.entryCount
    }
    if (parts.length === 0) break
  }
  return undecided as EntriesByOperation[Operation]
}

const readyToSubmit = ({ canonical, entryCount, parts }: BatchRequest) => ({
  fingerprint: hash('sha256', canonical, 'base64'),
  entryCount,
  parts,
})

function answer(reply: FastifyReply, { id, replayed }: Submitted) {
  reply.request.batch = id
  if (replayed) reply.header('idempotent-replayed', 'true')
  return json(reply, replayed ? 200 : 201, presentSubmitted(id))
}
