import type { FastifyInstance } from 'fastify'
import { type Batch, isFinal, type OperationName } from '../../domain/batches.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { BatchSteps, SettledPart } from '../../store/store.ts'
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
import type { HttpParts } from '../dependencies.ts'
import { preferredWait } from '../heads/prefer.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { listText, wholeOrStream } from '../answers/streams.ts'
import type { Waiters } from './long-polls.ts'

/** Stored parts that are asked for at once: one may hold a megabyte of tracking keys. */
const PARTS_AT_ONCE = 4
/** When to ask again for a batch that is not final. */
const RETRY_AFTER_S = 1

/** GET the results of each write, such as /results/cancel-orders. [known; waiting, narrowing and streaming are ours] */
export function resultRoutes(
  app: FastifyInstance,
  { store, config, clock, log }: HttpParts,
  gate: Gate,
  waiters: Waiters,
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

/** The results that were asked for, in texts of about one part each. */
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
  for await (const part of settledParts(store, batch, from, only)) {
    if (part.firstEntry >= end || left <= 0) return
    const texts = resultEntries(operation, part, { from, to: end, only })
    const shown = texts.slice(skip, skip + left)
    skip = Math.max(0, skip - texts.length)
    left -= shown.length
    if (shown.length > 0) yield shown.join(',')
  }
}

async function* settledParts(
  store: BatchSteps,
  batch: Batch,
  from: number,
  only: 'failed' | undefined,
): AsyncGenerator<SettledPart, void> {
  if (!only) yield* readOn((step) => store.readParts(step), batch, from)
  else {
    for await (const part of readOn((step) => store.readFailedParts(step), batch, from))
      if (part.firstEntry < batch.nextEntry) yield part
    if (batch.status === 'failed') yield* readOn((step) => store.readParts(step), batch, batch.nextEntry)
  }
}

async function* readOn(
  read: BatchSteps['readParts'],
  batch: Batch,
  from: number,
): AsyncGenerator<SettledPart, void> {
  for (let fromEntry = from; fromEntry < batch.entryCount;) {
    const parts = await read({ id: batch.id, fromEntry, partsMax: PARTS_AT_ONCE })
    for (const part of parts) yield batch.status === 'failed' ? givenUp(part, batch.nextEntry) : part
    if (parts.length < PARTS_AT_ONCE) return
    fromEntry = parts.at(-1)!.firstEntry + parts.at(-1)!.entryCount
  }
}

/** What a batch that was given up did not get to has failed, and says so. [ours] */
function givenUp(part: SettledPart, nextEntry: number): SettledPart {
  const first = Math.max(nextEntry, part.firstEntry)
  const end = part.firstEntry + part.entryCount
  if (first >= end) return part
  const undecided = Array.from({ length: end - first }, (_, at) => ({
    entry: first + at,
    errors: [['batch_given_up', null]] as const,
  }))
  return { ...part, failures: [...part.failures.filter(({ entry }) => entry < first), ...undecided] }
}
