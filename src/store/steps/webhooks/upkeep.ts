import type { Millis } from '../../../domain/numbers.ts'
import { FURTHEST_MS, GIVE_UP_MS } from '../../../domain/webhooks/schedule.ts'
import type { Session } from '../../session.ts'
import { switchOffFailing } from './subscriptions.ts'

interface Upkeep {
  readonly now: Millis
  /** Messages from before are no longer shown. */
  readonly webhooksBefore: Millis
  readonly rowsMax: number
}

/** Switches off what has failed for too long, gives up what waits for what is off, and deletes what is too old. True when more may be left. */
export async function tendWebhooks(session: Session, step: Upkeep): Promise<boolean> {
  await switchOffFailing(session, step.now)
  await pullForward(session, step.now)
  const expired = await expire(session, step)
  const deleted = await deleteDeleted(session, step.rowsMax)
  const old = await deleteOld(session, step)
  return expired || deleted || old
}

/** What a clock that once ran ahead made due further ahead than any delay is. By subscription, because the index begins with it. */
async function pullForward(session: Session, now: Millis): Promise<void> {
  await session.all(
    `update webhook_deliveries set due_at = ?1
     where subscription_id in (select id from webhook_subscriptions) and due_at is not null and due_at > ?2`,
    [now, now + FURTHEST_MS],
  )
}

/** Of each subscription that is off what is next in turn: the oldest comes first, so that behind one that is kept none is too old. */
const EXPIRED = `
  select d.message_id as id from (
    select message_id, began_at from webhook_deliveries
    where subscription_id = ?1 and due_at is not null and claimed_by is null order by due_at, message_id limit ?3) d
  where d.began_at < ?2`

async function expire(session: Session, { now, rowsMax }: Upkeep): Promise<boolean> {
  const off = await session.all<{ id: number }>(
    'select id from webhook_subscriptions where enabled = 0 and deleted_at is null order by id',
  )
  let more = false
  for (const { id } of off) {
    const ids = await session.all<{ id: number }>(EXPIRED, [id, now - GIVE_UP_MS, rowsMax])
    if (ids.length === 0) continue
    more ||= ids.length >= rowsMax
    await session.all(
      `update webhook_deliveries set state = 'failed', due_at = null where subscription_id = ?1 and message_id in {ints ?2}`,
      [id, ids.map((row) => row.id)],
    )
  }
  return more
}

async function deleteDeleted(session: Session, rowsMax: number): Promise<boolean> {
  const [subscription] = await session.all<{ id: number }>(
    'select id from webhook_subscriptions where deleted_at is not null order by id limit 1',
  )
  if (!subscription) return false
  const { id } = subscription
  const rows = await session.all<{ messageId: number }>(
    'select message_id as "messageId" from webhook_deliveries where subscription_id = ?1 order by message_id limit ?2',
    [id, rowsMax],
  )
  await deleteDeliveries(
    session,
    id,
    rows.map(({ messageId }) => messageId),
  )
  if (rows.length < rowsMax) await session.all('delete from webhook_subscriptions where id = ?1', [id])
  return true
}

async function deleteDeliveries(session: Session, id: number, messageIds: readonly number[]): Promise<void> {
  if (messageIds.length === 0) return
  for (const table of ['webhook_attempts', 'webhook_deliveries'])
    await session.all(`delete from ${table} where subscription_id = ?1 and message_id in {ints ?2}`, [
      id,
      messageIds,
    ])
}

/** Messages that nothing waits of any longer. */
const OLD = `
  select m.merchant_id as "merchantId", m.id from webhook_messages m where m.at < ?1
    and not exists (select 1 from webhook_deliveries d
      where d.merchant_id = m.merchant_id and d.message_id = m.id and d.due_at is not null)
  order by m.at limit ?2`

async function deleteOld(session: Session, { webhooksBefore, rowsMax }: Upkeep): Promise<boolean> {
  const old = await session.all<{ merchantId: number; id: number }>(OLD, [webhooksBefore, rowsMax])
  for (const [merchantId, messages] of Map.groupBy(old, (row) => row.merchantId)) {
    const ids = messages.map(({ id }) => id)
    const rows = await session.all<{ subscriptionId: number; messageId: number }>(
      `select subscription_id as "subscriptionId", message_id as "messageId" from webhook_deliveries
       where merchant_id = ?1 and message_id in {ints ?2}`,
      [merchantId, ids],
    )
    for (const [id, own] of Map.groupBy(rows, (row) => row.subscriptionId))
      await deleteDeliveries(
        session,
        id,
        own.map(({ messageId }) => messageId),
      )
    await session.all('delete from webhook_messages where merchant_id = ?1 and id in {ints ?2}', [
      merchantId,
      ids,
    ])
  }
  return old.length >= rowsMax
}
