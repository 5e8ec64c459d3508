import { Type } from '../schema.ts'
import {
  type Actor,
  BATCH_STATUSES,
  type BatchFilter,
  type BatchRecord,
  isFinal,
} from '../../domain/batches.ts'
import { type BatchId, type Millis } from '../../domain/numbers.ts'
import { type BatchRequest, requestOf } from '../batches.ts'
import { CancelOrderItemSchema } from '../operations/cancel.ts'
import { OPERATION_NAMES } from '../operations/list.ts'
import { UUID } from '../shapes.ts'
import { validationErrors } from '../reading/validation-errors.ts'
import { readJson } from '../reading/json.ts'
import { oneOf } from '../members.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import { check } from '../reading/requests.ts'
import { showTimestamp } from '../timestamps.ts'
import { closed } from './closed.ts'

/** The query of the operator's list of batches. [ours: contract 7] */
export interface BatchesQuery extends BatchFilter {
  readonly limit: number
}

const LIST_DEFAULT = 100
const LIST_MAX = 1_000

/** GET /admin/v1/batches?status=&merchant=&operation=&before=&limit= (default 100, at most 1,000). */
export function readBatchesQuery(raw: RawQuery): BatchesQuery {
  const query = new QueryReader(raw)
  const status = query.oneOf('status', BATCH_STATUSES)
  const merchantId = query.integer('merchant', { min: 1 })
  const operation = query.oneOf('operation', OPERATION_NAMES)
  const before = query.parsed(
    'before',
    (text) => (UUID.test(text) ? text.toLowerCase() : undefined),
    validationErrors.uuid,
    'must be a UUID',
  )
  const limit = query.integer('limit', { min: 1, max: LIST_MAX })
  query.finish()
  return { status, merchantId, operation, before, limit: limit ?? LIST_DEFAULT }
}

/** `nextBefore` is what `before` of the next call is to be; null when the list is at its end. */
export const presentBatches = (records: readonly BatchRecord[], limit: number) => ({
  items: records.map(presentBatch),
  nextBefore: records.length < limit ? null : records.at(-1)!.id,
})

const timeOrNull = (at: Millis | null) => (at === null ? null : showTimestamp(at))

/** A batch with its timeline, and why it waits if it does. */
export const presentBatch = (record: BatchRecord) => ({
  id: record.id,
  merchant: record.merchantId,
  operation: record.operation,
  actor: record.actor,
  status: record.status,
  total: record.entryCount,
  decided: record.nextEntry,
  failed: record.failedCount,
  acceptedAt: showTimestamp(record.acceptedAt),
  claims: record.claims,
  claimedAt: timeOrNull(record.claimedAt),
  claimedBy: record.claimedBy,
  attempts: record.attempts,
  interruptions: record.interruptions,
  lastFault: record.lastFault,
  finishedAt: timeOrNull(record.finishedAt),
  retriedAs: record.retriedAs,
  waitsFor: waitsFor(record),
})

function waitsFor({ status, merchantHeld, dueAt }: BatchRecord): string | null {
  if (isFinal(status)) return null
  if (merchantHeld) return 'Its merchant is held: it is carried out when the merchant is released.'
  if (status === 'processing' && dueAt !== null && dueAt > 0) return 'Nothing: a worker holds it.'
  if (dueAt !== null && dueAt > 0) return `Its next attempt, in ${Math.ceil(dueAt / 1_000)} s.`
  return 'A worker: it is due, and those that came before it go first.'
}

/** The body of POST /merchants/{id}/cancellations. */
export const CancellationBody = closed({
  items: Type.Array(closed(CancelOrderItemSchema.properties), { minItems: 1 }),
  actor: oneOf(['buyer', 'marketplace'], 'Actor'),
})

/** POST /admin/v1/merchants/{id}/cancellations: a cancel in the name of the buyer or the marketplace. */
export function readCancellation(text: string): BatchRequest & { readonly actor: Actor } {
  const { items, actor } = check(CancellationBody, readJson(text), 'body')
  const ids = items.map(({ id }) => id)
  return { ...requestOf('cancel', ids, actor), actor }
}

/** The body of POST /batches/{id}/retry: nothing, or an empty object. */
export const RetryBody = closed({})

/** POST /admin/v1/batches/{id}/retry: takes nothing. */
export function readRetry(text: string): void {
  if (text.trim() !== '') check(RetryBody, readJson(text), 'body')
}

/** The answer to a retry and to a cancellation: the id of the batch that carries it out. */
export const presentSubmitted = (id: BatchId) => ({ batchRequestId: id })
