import type { FastifyInstance } from 'fastify'
import { type Batch, isFinal, type OperationName } from '../../domain/batches.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { BatchSteps, SettledChunk } from '../../store/store.ts'
import { OPERATIONS } from '../../wire/operations/list.ts'
import {
  readResultsQuery,
  RESULT_TAIL,
  resultEntries,
  resultHead,
  type ResultsQuery,
} from '../../wire/results.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import { partyOf } from '../bounds/fair-share.ts'
import type { Gate } from '../admission/gate.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { preferredWait } from '../heads/prefer.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { listText, wholeOrStream } from '../answers/streams.ts'
import type { LongPolls } from './long-polls.ts'

/** Stored chunks that are asked for at once: one may hold a megabyte of tracking keys. */
const CHUNKS_AT_ONCE = 4
/** When to ask again for a batch that is not final. */
const RETRY_AFTER_S = 1

/** GET the results of each write, such as /results/cancel-orders. [known; waiting, narrowing and streaming are ours] */
export function resultRoutes(
  app: FastifyInstance,
  { store, config, clock, log }: HttpDependencies,
  gate: Gate,
  waiters: LongPolls,
): void {
  for (const { name: operation, resultsPath } of OPERATIONS) {
    app.get(
      `/api/v1${resultsPath}`,
      gate.reading(`${operation}_results`, async (request, reply) => {
        const query = readResultsQuery(rawQuery(request, reply))
        const party = partyOf(request)
        const find = async () => {
          const { merchantId } = await gate.confirm(request)
          const found = await store.findBatch({
            merchantId,
            operation,
            id: query.batchRequestId,
            now: clock.now(),
          })
          if (!found) throw new Refusal('not_found', `There is no ${operation} batch ${query.batchRequestId}`)
          return found
        }
        let batch = await find()
        const wait = preferredWait(request.headers, config.waitSecondsMax)
        if (wait !== undefined && waiters.hasPlace(party)) {
          reply.header('preference-applied', `wait=${wait}`)
          if (!isFinal(batch.status) && wait > 0) {
            const gone = new AbortController()
            reply.raw.once('close', () => gone.abort())
            await waiters.wait(party, batch.id, wait * 1_000, gone.signal, async () =>
              isFinal((batch = await find()).status),
            )
          }
        }
        reply.type(JSON_TYPE)
        if (!isFinal(batch.status)) reply.header('retry-after', String(RETRY_AFTER_S))
        const entries = listed(store, operation, batch, query, config.unfinishedListedMax)
        return wholeOrStream(listText(resultHead(batch), entries, RESULT_TAIL), (error) => {
          if (!(error instanceof Refusal))
            log.error({ err: error, requestId: request.id, batch: batch.id }, 'results broke off')
        })
      }),
    )
  }
}

/** The results that were asked for, in texts of about one chunk each. */
async function* listed(
  store: BatchSteps,
  operation: OperationName,
  batch: Batch,
  query: ResultsQuery,
  unfinishedMax: number,
): AsyncGenerator<string, void> {
  const { only, offset } = query
  const final = isFinal(batch.status)
  const end = final ? batch.entryCount : batch.nextEntry
  let left = Math.min(query.limit ?? Infinity, final ? Infinity : unfinishedMax)
  // Without `only` places in the request and places in the list are the same, so that the offset can be jumped to.
  let skip = only ? offset : 0
  const from = only ? 0 : offset
  if (batch.status === 'pending') return
  for await (const chunk of settledChunks(store, batch, from, only)) {
    if (chunk.firstEntry >= end || left <= 0) return
    const texts = resultEntries(operation, chunk, { from, to: end, only })
    const shown = texts.slice(skip, skip + left)
    skip = Math.max(0, skip - texts.length)
    left -= shown.length
    if (shown.length > 0) yield shown.join(',')
  }
}

/** The chunks that are settled, from place `from` on, with what a batch that was given up left undecided. */
export async function* settledChunks(
  store: BatchSteps,
  batch: Batch,
  from: number,
  only: 'failed' | undefined,
): AsyncGenerator<SettledChunk, void> {
  if (!only) yield* readOn((step) => store.readChunks(step), batch, from)
  else {
    for await (const chunk of readOn((step) => store.readFailedChunks(step), batch, from))
      if (chunk.firstEntry < batch.nextEntry) yield chunk
    if (batch.status === 'failed') yield* readOn((step) => store.readChunks(step), batch, batch.nextEntry)
  }
}

async function* readOn(
  read: BatchSteps['readChunks'],
  batch: Batch,
  from: number,
): AsyncGenerator<SettledChunk, void> {
  for (let fromEntry = from; fromEntry < batch.entryCount;) {
    const chunks = await read({ id: batch.id, fromEntry, chunksMax: CHUNKS_AT_ONCE })
    for (const chunk of chunks) yield batch.status === 'failed' ? givenUp(chunk, batch.nextEntry) : chunk
    if (chunks.length < CHUNKS_AT_ONCE) return
    fromEntry = chunks.at(-1)!.firstEntry + chunks.at(-1)!.entryCount
  }
}

/** What a batch that was given up did not get to has failed, and says so. [ours] */
function givenUp(chunk: SettledChunk, nextEntry: number): SettledChunk {
  const first = Math.max(nextEntry, chunk.firstEntry)
  const end = chunk.firstEntry + chunk.entryCount
  if (first >= end) return chunk
  const undecided = Array.from({ length: end - first }, (_, at) => ({
    entry: first + at,
    errors: [['batch_given_up', null]] as const,
  }))
  return { ...chunk, failures: [...chunk.failures.filter(({ entry }) => entry < first), ...undecided] }
}
