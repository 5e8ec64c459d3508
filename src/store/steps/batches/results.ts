import type { Batch, BatchFilter, BatchRecord } from '../../../domain/batches.ts'
import { COUNTED_MAX, countedTo } from '../../../domain/lists.ts'
import type { MerchantId, Millis } from '../../../domain/numbers.ts'
import type { Failure } from '../../../domain/outcomes.ts'
import { uuidOf, type Param } from '../../session.ts'
import type { SettledChunk, StoreStep } from '../../store.ts'

const BATCH = `{hex b.id} as id, b.merchant_id as "merchantId", b.operation, b.status, b.entry_count as "entryCount",
  b.next_entry as "nextEntry", b.failed_count as "failedCount", b.due_at as "dueAt"`

const RECORD = `${BATCH}, b.actor, b.accepted_at as "acceptedAt", b.claim as claims, b.claimed_at as "claimedAt",
  b.claimed_by as "claimedBy", b.attempts, b.interruptions, b.last_fault as "lastFault", b.finished_at as "finishedAt",
  {hex b.retried_as} as "retriedAs", m.held as "merchantHeld"`

/** Retention deletes the chunks of a large batch in several steps, from the first on: what has lost its first chunk is gone. */
export const findBatch: StoreStep<'findBatch'> = async (session, step) => {
  const [row] = await session.all<Batch>(
    `select ${BATCH} from batches b where b.id = {id ?1} and b.merchant_id = ?2 and b.operation = ?3
       and exists (select 1 from batch_parts p where p.batch_id = b.id and p.first_entry = 0)`,
    [step.id, step.merchantId, step.operation],
  )
  return row && { ...row, id: step.id, dueAt: wait(row.dueAt, step.now) }
}

/** Times inside are absolute; callers want to know how long. */
const wait = (dueAt: Millis | null, now: Millis) => (dueAt === null ? null : Math.max(0, dueAt - now))

/** The chunks of a batch and their failures, from the chunk that holds `fromEntry` on. */
const READ_CHUNKS = `
  select p.first_entry as "firstEntry", p.entry_count as "entryCount", p.entries, f.failures
  from batch_parts p left join batch_failures f on f.batch_id = p.batch_id and f.first_entry = p.first_entry
  where p.batch_id = {id ?1} and p.first_entry >= coalesce(
    (select max(q.first_entry) from batch_parts q where q.batch_id = {id ?1} and q.first_entry <= ?2), 0)
  order by p.first_entry limit ?3`

const READ_FAILED_CHUNKS = `
  select p.first_entry as "firstEntry", p.entry_count as "entryCount", p.entries, f.failures
  from batch_failures f join batch_parts p on p.batch_id = f.batch_id and p.first_entry = f.first_entry
  where f.batch_id = {id ?1} and f.first_entry >= ?2
  order by f.first_entry limit ?3`

interface ChunkRow extends Omit<SettledChunk, 'failures'> {
  readonly failures: string | null
}

const readChunksBy =
  (sql: string): StoreStep<'readChunks'> =>
  async (session, step) => {
    const rows = await session.all<ChunkRow>(sql, [step.id, step.fromEntry, step.chunksMax])
    return rows.map((row) => ({
      ...row,
      failures: row.failures === null ? [] : unpackFailures(row.failures),
    }))
  }

export const readChunks: StoreStep<'readChunks'> = readChunksBy(READ_CHUNKS)
export const readFailedChunks: StoreStep<'readFailedChunks'> = readChunksBy(READ_FAILED_CHUNKS)

/** Failures as they are stored: `[[entry, [code, subject], …], …]`. */
export const packFailures = (failures: readonly Failure[]) =>
  JSON.stringify(failures.map(({ entry, errors }) => [entry, ...errors]))

const unpackFailures = (text: string): Failure[] =>
  (JSON.parse(text) as [number, ...Failure['errors']][]).map(([entry, ...errors]) => ({ entry, errors }))

export const backlog: StoreStep<'backlog'> = async (session) => {
  const rows = await session.all<{ merchant: MerchantId; entries: number; batches: number; oldest: Millis }>(
    `select merchant_id as merchant, sum(entry_count - next_entry) as entries, count(*) as batches, min(accepted_at) as oldest
     from batches where due_at is not null group by merchant_id`,
  )
  return {
    entriesByMerchant: new Map(rows.map(({ merchant, entries }) => [merchant, entries])),
    batches: rows.reduce((sum, { batches }) => sum + batches, 0),
    oldestAcceptedAt: rows.length === 0 ? undefined : Math.min(...rows.map(({ oldest }) => oldest)),
  }
}

interface RecordRow extends Omit<BatchRecord, 'merchantHeld'> {
  readonly merchantHeld: number
}

/** Conditions on `batches b`; their parameters are added to `params`. */
function filterSql(step: BatchFilter, params: Param[]): string {
  const conditions = ['1 = 1']
  const narrow = (condition: (name: string) => string, value: Param | undefined) => {
    if (value !== undefined) conditions.push(condition(`?${params.push(value)}`))
  }
  narrow((name) => `b.status = ${name}`, step.status)
  // The smaller indexes hold just these, which a page would otherwise look for among all batches.
  if (step.status === 'failed') conditions.push(`b.status = 'failed'`)
  else if (step.status && step.status !== 'completed') conditions.push('b.due_at is not null')
  narrow((name) => `b.merchant_id = ${name}`, step.merchantId)
  narrow((name) => `b.operation = ${name}`, step.operation)
  narrow((name) => `b.id < {id ${name}}`, step.before)
  return conditions.join(' and ')
}

export const listBatches: StoreStep<'listBatches'> = async (session, step) => {
  const params: Param[] = [step.limit]
  const where = filterSql(step, params)
  const rows = await session.all<RecordRow>(
    `select ${RECORD} from batches b join merchants m on m.id = b.merchant_id where ${where} order by b.id desc limit ?1`,
    params,
  )
  return rows.map((row) => recordOf(row, step.now))
}

export const countBatches: StoreStep<'countBatches'> = async (session, step) => {
  const params: Param[] = [COUNTED_MAX + 1]
  const where = filterSql(step, params)
  const [row] = await session.all<{ count: number }>(
    `select count(*) as count from (select 1 from batches b where ${where} limit ?1) counted`,
    params,
  )
  return countedTo(row!.count)
}

export const findBatchRecord: StoreStep<'findBatchRecord'> = async (session, { id, merchantId, now }) => {
  const [row] = await session.all<RecordRow>(
    `select ${RECORD} from batches b join merchants m on m.id = b.merchant_id
     where b.id = {id ?1} ${merchantId === undefined ? '' : 'and b.merchant_id = ?2'}`,
    merchantId === undefined ? [id] : [id, merchantId],
  )
  return row && recordOf(row, now)
}

const recordOf = (row: RecordRow, now: Millis): BatchRecord => ({
  ...row,
  id: uuidOf(row.id),
  dueAt: wait(row.dueAt, now),
  retriedAs: row.retriedAs ? uuidOf(row.retriedAs) : null,
  merchantHeld: row.merchantHeld === 1,
})
