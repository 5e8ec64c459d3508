import type { BatchId, MerchantId, Millis } from '../../../domain/numbers.ts'
import { appendEvents, type NewEvent } from '../events.ts'
import { type RowStatement, type Session } from '../../session.ts'

/** How far a batch got. */
export interface Progress {
  readonly batch: { readonly id: BatchId; readonly merchantId: MerchantId }
  readonly nextEntry: number
  /** Entries that failed now. */
  readonly failed: number
  readonly final: 'completed' | 'failed' | undefined
}

/** Between two chunks a batch is held by nobody and goes behind the other due ones; a final one keeps the name of its last holder. */
const ADVANCE: RowStatement = {
  sql: `update batches set next_entry = ?2, failed_count = failed_count + ?3, status = ?4, due_at = ?5, finished_at = ?6,
      dedup_key = case when ?6 is null then dedup_key else null end,
      claimed_by = case when ?6 is null then null else claimed_by end
    {from rows} where batches.id {in ?1}`,
  types: ['id', 'int', 'int', 'text', 'int', 'int'],
}

/** Writes the progress of batches and all events of the transaction; returns the ids of those that are now final. */
export async function advance(
  session: Session,
  progress: readonly Progress[],
  events: readonly NewEvent[],
  now: Millis,
): Promise<BatchId[]> {
  if (progress.length === 0) return []
  await session.each(
    ADVANCE,
    progress.map(({ batch, nextEntry, failed, final }) =>
      final
        ? [batch.id, nextEntry, failed, final, null, now]
        : [batch.id, nextEntry, failed, 'processing', now, null],
    ),
  )
  const finals = progress.filter(({ final }) => final !== undefined)
  const ends = finals.map(({ batch, final }): NewEvent => {
    const { id, merchantId } = batch
    return {
      event: `batch.${final!}`,
      merchantId,
      at: now,
      orderId: null,
      itemIds: [],
      batchId: id,
      actor: null,
    }
  })
  await appendEvents(session, [...events, ...ends])
  return finals.map(({ batch }) => batch.id)
}
