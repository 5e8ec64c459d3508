import type { NewBatch, OperationName, SubmitOutcome } from '../../../domain/batches.ts'
import type { BatchId, MerchantId, Millis } from '../../../domain/numbers.ts'
import { bindKeys, isKeyKnown, takeKeys } from './idempotency.ts'
import { uuidOf, type RowStatement, type Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'

const INSERT_BATCH: RowStatement = {
  sql: `insert into batches (id, merchant_id, operation, actor, status, entry_count, accepted_at, due_at, dedup_key)
    {values}
    on conflict (merchant_id, operation, dedup_key) where dedup_key is not null do update set dedup_key = excluded.dedup_key
    returning {hex id} as id, merchant_id as "merchantId", operation, dedup_key as "dedupKey", accepted_at as "acceptedAt"`,
  types: ['id', 'int', 'text', 'text', 'text', 'int', 'int', 'int', 'bytes'],
}
const INSERT_CHUNK: RowStatement = {
  sql: 'insert into batch_parts (batch_id, first_entry, entry_count, entries) {values}',
  types: ['id', 'int', 'int', 'text'],
}

interface Holder {
  readonly id: string
  readonly merchantId: MerchantId
  readonly operation: OperationName
  readonly dedupKey: Uint8Array
  readonly acceptedAt: Millis
}

const keyOf = ({
  merchantId,
  operation,
  fingerprint,
}: Pick<NewBatch, 'merchantId' | 'operation' | 'fingerprint'>) => `${merchantId} ${operation} ${fingerprint}`

/**
 * Submits many batches in one transaction: keys that are known decide first, payloads decide the rest. Null for those that are new,
 * because nearly all are, and what is null costs nothing on its way between threads.
 */
export async function submitMany(
  session: Session,
  step: { batches: readonly NewBatch[]; windowMs: Millis },
): Promise<(SubmitOutcome | null)[]> {
  const { decided, taken } = await takeKeys(session, step.batches)
  const undecided = decided.size === 0 ? step.batches : step.batches.filter((batch) => !decided.has(batch))
  const ids = await submitPayloads(session, undecided, step.windowMs)
  if (taken.length > 0)
    await bindKeys(session, taken, new Map(undecided.map((batch, index) => [batch, ids[index]!])))
  const outcomes = undecided.map(({ id }, index) =>
    ids[index] === id ? null : { id: ids[index]!, replayed: true },
  )
  if (decided.size === 0) return outcomes
  const rest = outcomes.values()
  return step.batches.map((batch) => decided.get(batch) ?? rest.next().value ?? null)
}

/** Whether a submit would be answered from what is stored: by its key, or by the unfinished twin of its payload. */
export const isKnown: StoreStep<'isKnown'> = async (session, step) => {
  if (await isKeyKnown(session, step)) return true
  const { merchantId, operation, fingerprint, acceptedAt, windowMs } = step
  const twins = await session.all(
    'select 1 from batches where merchant_id = ?1 and operation = ?2 and dedup_key = ?3 and accepted_at > ?4',
    [merchantId, operation, Buffer.from(fingerprint, 'base64'), acceptedAt - windowMs],
  )
  return twins.length > 0
}

/** Saves batches, whatever keys they have, and returns the id of each, or of its unfinished twin. */
export async function submitPayloads(
  session: Session,
  batches: readonly NewBatch[],
  windowMs: Millis,
): Promise<BatchId[]> {
  const ids = await insertOrMeet(session, batches, windowMs)
  const added = batches.filter(({ id }, index) => ids[index] === id)
  const chunkRows = added.flatMap(({ id, chunks }) =>
    chunks.map((chunk) => [id, chunk.firstEntry, chunk.entryCount, chunk.entries] as const),
  )
  if (chunkRows.length > 0) await session.each(INSERT_CHUNK, chunkRows)
  return ids
}

/**
 * The id of each batch, or of its unfinished twin. An insert finds its twin by the unique key, never by looking first. A holder that
 * is older than the window loses the key, and what met it is inserted again. PostgreSQL refuses to touch one row twice in a statement,
 * and deadlocks unless all come in one order: so twins of one group are collapsed and keys sorted.
 */
async function insertOrMeet(
  session: Session,
  batches: readonly NewBatch[],
  windowMs: Millis,
): Promise<BatchId[]> {
  const keys = batches.map(keyOf)
  const firstByKey = new Map<string, NewBatch>()
  for (const [index, key] of keys.entries()) if (!firstByKey.has(key)) firstByKey.set(key, batches[index]!)

  const idByKey = new Map<string, BatchId>()
  let waiting = [...firstByKey].sort(([a], [b]) => (a < b ? -1 : 1))
  while (waiting.length > 0) {
    const keyOfNew = new Map(waiting.map(([key, { id }]) => [id, key]))
    const holders = await session.each<Holder>(
      INSERT_BATCH,
      waiting.map(([, batch]) => batchRow(batch)),
    )
    const lapsed: BatchId[] = []
    for (const { id: hex, merchantId, operation, dedupKey, acceptedAt } of holders) {
      const id = uuidOf(hex)
      const key =
        keyOfNew.get(id) ??
        keyOf({ merchantId, operation, fingerprint: Buffer.from(dedupKey).toString('base64') })
      const batch = firstByKey.get(key)!
      if (id !== batch.id && acceptedAt <= batch.acceptedAt - windowMs) lapsed.push(id)
      else idByKey.set(key, id)
    }
    if (lapsed.length > 0)
      await session.all('update batches set dedup_key = null where id in {ids ?1}', [lapsed])
    waiting = waiting.filter(([key]) => !idByKey.has(key))
  }
  return keys.map((key) => idByKey.get(key)!)
}

function batchRow({ id, merchantId, operation, actor, entryCount, acceptedAt, fingerprint }: NewBatch) {
  return [
    id,
    merchantId,
    operation,
    actor,
    'pending',
    entryCount,
    acceptedAt,
    acceptedAt,
    Buffer.from(fingerprint, 'base64'),
  ] as const
}
