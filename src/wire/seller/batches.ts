import { BATCH_STATUSES, type BatchFilter, type BatchRecord, isFinal } from '../../domain/batches.ts'
import type { Counted } from '../../domain/lists.ts'
import { Refusal } from '../../domain/refusals.ts'
import { readJson } from '../reading/json.ts'
import { component, dateTime, integer, nullable, nullableText, oneOf, uuid } from '../members.ts'
import { presentBatch } from '../operator/batches.ts'
import { closed } from '../operator/closed.ts'
import { OPERATION_NAMES } from '../operations/list.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import { check } from '../reading/requests.ts'
import { type Static, Type } from '../schema.ts'
import { UUID } from '../shapes.ts'
import { listSchema, type ListQuery, presentList, readListQuery } from './lists.ts'

const BatchStatusSchema = component('RequestStatus', BATCH_STATUSES)
const OperationSchema = component('Operation', OPERATION_NAMES)

/** Who can ask for a change. */
export const ACTORS = component('Actor', ['seller', 'buyer', 'marketplace'])

const timeOrNull = (title: string) => nullable(dateTime(title), title)

/** A batch and its timeline, as its merchant sees it. [ours: contract 10] */
export const BatchSchema = Type.Object(
  {
    id: uuid('Id'),
    operation: OperationSchema,
    actor: ACTORS,
    status: BatchStatusSchema,
    total: integer('Total', { description: 'Entries.' }),
    decided: integer('Decided', { description: 'Entries that are decided.' }),
    failed: integer('Failed', { description: 'Entries that failed.' }),
    acceptedAt: dateTime('Accepted At'),
    claims: integer('Claims', { description: 'How often its carrying out began or went on.' }),
    claimedAt: timeOrNull('Claimed At'),
    attempts: integer('Attempts', { description: 'How often a fault of the server put it back.' }),
    interruptions: integer('Interruptions', { description: 'How often the server stopped meanwhile.' }),
    lastFault: nullableText('Last Fault'),
    finishedAt: timeOrNull('Finished At'),
    retriedAs: nullable(uuid('Retried As'), 'Retried As'),
    waitsFor: nullableText('Waits For', { description: 'In words; null when it is final.' }),
  },
  { title: 'BatchSchema' },
)

/** GET /seller/v1/batches */
export const BatchesSchema = listSchema(BatchSchema, 'BatchesSchema')

/** The parameters that narrow the list. */
export const BATCH_FILTERS = [
  { in: 'query', name: 'status', schema: BatchStatusSchema },
  { in: 'query', name: 'operation', schema: oneOf(OPERATION_NAMES, 'Operation') },
] as const

/** GET /seller/v1/batches?status=&operation=&limit=&cursor= */
export function readOwnBatchesQuery(
  raw: RawQuery,
): Pick<BatchFilter, 'status' | 'operation' | 'before'> & Pick<ListQuery, 'limit'> {
  const query = new QueryReader(raw)
  const status = query.oneOf('status', BATCH_STATUSES)
  const operation = query.oneOf('operation', OPERATION_NAMES)
  const { limit, after } = readListQuery(query, (key) => UUID.test(key))
  return { status, operation, before: after, limit }
}

/** A fault in the words of the server names its files and its database. */
const FAULT = 'A fault of the server, which its operator can read.'

/** As the operator sees it, less what names machines and their insides. */
export function presentOwnBatch(record: BatchRecord): Static<typeof BatchSchema> {
  const { id, operation, actor, status, total, decided, failed, acceptedAt, claims, claimedAt, ...rest } =
    presentBatch(record)
  const { attempts, interruptions, lastFault, finishedAt, retriedAs, waitsFor } = rest
  return {
    id,
    operation,
    actor,
    status,
    total,
    decided,
    failed,
    acceptedAt,
    claims,
    claimedAt,
    attempts,
    interruptions,
    lastFault: lastFault === null ? null : FAULT,
    finishedAt,
    retriedAs,
    waitsFor,
  }
}

/** A page of batches. */
export const presentOwnBatches = (
  records: readonly BatchRecord[],
  query: Pick<ListQuery, 'limit'>,
  counted: Counted,
) => presentList(records, query, counted, ({ id }) => id, presentOwnBatch)

/** POST /seller/v1/batches/{id}/retry-failed: takes nothing. */
export const RetryFailedBody = closed({})

/** Reads the body of a retry, which may be empty. */
export function readRetryFailed(text: string): void {
  if (text.trim() !== '') check(RetryFailedBody, readJson(text), 'body')
}

/** Why a batch cannot be retried by its merchant, except that it was before. */
export function retryRefusal({ actor, status, failedCount }: BatchRecord): Refusal | undefined {
  const refused = (message: string) => new Refusal('conflict', message)
  if (!isFinal(status)) return refused(`This batch is ${status}: what failed is known when it is final`)
  if (actor !== 'seller') return refused(`This batch was sent in the name of the ${actor}, not by you`)
  if (status === 'completed' && failedCount === 0) return refused('No entry of this batch failed')
  return undefined
}
