import type { ClaimedBatch } from '../../../domain/batches.ts'
import type { MerchantId, Millis } from '../../../domain/numbers.ts'
import { retryDelay } from '../../../domain/retries.ts'
import { releaseAllDeliveries } from '../webhooks/deliveries.ts'
import { advance } from './progress.ts'
import { uuidOf, type Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'

/**
 * Merchants with due batches behind `?1`, in turn: one step of the index for each, however many batches wait. `min` instead of `exists`,
 * which PostgreSQL would make a join with all that waits.
 */
const DUE_MERCHANTS = `
  with recursive waiting (merchant_id) as (
    select min(merchant_id) from batches where due_at is not null and merchant_id > ?1
    union all
    select (select min(b.merchant_id) from batches b where b.due_at is not null and b.merchant_id > waiting.merchant_id)
    from waiting where waiting.merchant_id is not null
  )
  select w.merchant_id as id from waiting w join merchants m on m.id = w.merchant_id
  where m.held = 0 and (select min(b.due_at) from batches b where b.merchant_id = w.merchant_id and b.due_at is not null) <= ?2
  order by w.merchant_id limit ?3`

/** A worker that is still named held the batch when its lease lapsed: that was an interruption. */
const CLAIM = `
  update batches set status = 'processing', claim = claim + 1, due_at = ?2, claimed_at = ?3, claimed_by = ?4,
    interruptions = interruptions + case when claimed_by is null then 0 else 1 end
  where id in {ids ?1}
  returning {hex id} as id, claim, merchant_id as "merchantId", operation, entry_count - next_entry as "undecided"`

/** How many merchants one claim serves at the most. */
const MERCHANTS_MAX = 64

export const claim: StoreStep<'claim'> = async (session, step) => {
  const { now, leaseUntil, batchesMax, worker } = step
  const merchantsMax = Math.min(MERCHANTS_MAX, batchesMax)
  let merchants = await dueMerchants(session, step.afterMerchant, now, merchantsMax)
  if (merchants.length < merchantsMax && step.afterMerchant > 0) {
    const wrapped = await dueMerchants(session, 0, now, merchantsMax)
    merchants = [...new Set([...merchants, ...wrapped])].slice(0, merchantsMax)
  }
  if (merchants.length === 0) return []
  const each = Math.floor(batchesMax / merchants.length)
  const due = await session.all<{ id: string }>(session.dueBatchesSql, [merchants, now, each])
  if (due.length === 0) return []
  const claimed = await session.all<ClaimedBatch>(CLAIM, [due.map(({ id }) => id), leaseUntil, now, worker])
  const turn = new Map(merchants.map((id, index) => [id, index]))
  const place = new Map(due.map(({ id }, index) => [id, index]))
  claimed.sort(
    (a, b) => turn.get(a.merchantId)! - turn.get(b.merchantId)! || place.get(a.id)! - place.get(b.id)!,
  )
  return claimed.map((batch) => ({ ...batch, id: uuidOf(batch.id) }))
}

async function dueMerchants(
  session: Session,
  after: MerchantId,
  now: Millis,
  max: number,
): Promise<MerchantId[]> {
  const rows = await session.all<{ id: MerchantId }>(DUE_MERCHANTS, [after, now, max])
  return rows.map(({ id }) => id)
}

/**
 * Whatever a holder does asks for its claim and that the batch is held still: after a chunk, a putting back or a release nobody
 * holds it, and a step that comes late or is repeated because its answer was lost must find nothing to do.
 */
export const renew: StoreStep<'renew'> = async (session, step) => {
  for (const batch of step.claimed) {
    await session.all(
      'update batches set due_at = ?3 where id = {id ?1} and claim = ?2 and claimed_by is not null and due_at is not null',
      [batch.id, batch.claim, step.leaseUntil],
    )
  }
}

/** A batch that has not begun is `pending` again; one between two chunks stays `processing`, held by nobody. */
export const release: StoreStep<'release'> = async (session, step) => {
  for (const batch of step.claimed) {
    await session.all(
      `update batches set due_at = ?3, claimed_by = null, status = case when next_entry > 0 then 'processing' else 'pending' end
       where id = {id ?1} and claim = ?2 and claimed_by is not null and due_at is not null`,
      [batch.id, batch.claim, step.now],
    )
  }
}

/** At start, the owner of an embedded database knows that no holder of a batch lives: all are due at once. */
export async function releaseAll(session: Session, step: { now: Millis }): Promise<void> {
  await session.all(
    `update batches set due_at = ?1, claimed_by = null, interruptions = interruptions + 1,
       status = case when next_entry > 0 then 'processing' else 'pending' end
     where due_at is not null and claimed_by is not null`,
    [step.now],
  )
  await releaseAllDeliveries(session, step)
}

/** A clock that once ran ahead must not leave a batch waiting: what is due further ahead than any wait can be is due now. */
export const clampDue: StoreStep<'clampDue'> = async (session, step) => {
  // By merchant, because the index of due batches begins with it: otherwise all that waits would be read each time.
  await session.all(
    'update batches set due_at = ?1 where merchant_id in (select id from merchants) and due_at is not null and due_at > ?2',
    [step.now, step.furthest],
  )
}

export const putBack: StoreStep<'putBack'> = async (session, step) => {
  const { claimed, fault, now, retry } = step
  const [row] = await session.all<{ attempts: number; nextEntry: number; entryCount: number }>(
    `update batches set attempts = attempts + 1, last_fault = ?3 where id = {id ?1} and claim = ?2 and claimed_by is not null and due_at is not null
     returning attempts, next_entry as "nextEntry", entry_count as "entryCount"`,
    [claimed.id, claimed.claim, fault],
  )
  if (!row) return []
  const delay = retryDelay(retry, row.attempts)
  if (delay === undefined) {
    const batch = { id: claimed.id, merchantId: claimed.merchantId }
    const failed = row.entryCount - row.nextEntry
    return advance(session, [{ batch, nextEntry: row.nextEntry, failed, final: 'failed' }], [], now)
  }
  await session.all(
    `update batches set status = 'retry', due_at = ?2, claimed_by = null where id = {id ?1}`,
    [claimed.id, now + delay],
  )
  return []
}
