import type { MerchantId, Millis } from '../../../domain/numbers.ts'
import { GIVE_UP_MS, isSuccess } from '../../../domain/webhooks/schedule.ts'
import type { ClaimedDelivery, DeliveryMark } from '../../../domain/webhooks/webhooks.ts'
import type { RowStatement, Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'
import { FAILED_TOO_LONG, switchOff, type SwitchOff } from './subscriptions.ts'

/**
 * The life of a delivery: waiting (due at 0 until it was tried, so that first attempts are taken in the order of their messages) → claimed
 * (due when the lease ends) → delivered, gone, failed, or waiting again for its next attempt.
 */

/** Deliveries of one subscription under way at once, and while its last attempt failed. [ours: contract 6] */
const AT_ONCE = 8
const AT_ONCE_FAILING = 1
/** Subscriptions that one claim looks at. */
const SUBSCRIPTIONS_MAX = 64

/** Subscriptions with something due behind `?1`: one step of the index for each, however much waits. */
const DUE_SUBSCRIPTIONS = `
  with recursive waiting (id) as (
    select min(subscription_id) from webhook_deliveries where due_at is not null and subscription_id > ?1
    union all
    select (select min(d.subscription_id) from webhook_deliveries d where d.due_at is not null and d.subscription_id > waiting.id)
    from waiting where waiting.id is not null
  )
  select s.id from waiting w join webhook_subscriptions s on s.id = w.id
  where s.enabled = 1 and s.deleted_at is null
    and (s.probing = 1 or
      (select min(d.due_at) from webhook_deliveries d where d.subscription_id = w.id and d.due_at is not null) <= ?2)
  order by s.id limit ?3`

/** A claim locks the subscription, so that what is under way is counted once; one that is held by another is passed over. */
const HOLD = `
  select id, probing, case when probing = 1 or failing_since is not null then 1 else 0 end as failing
  from webhook_subscriptions where id in {ints ?1} order by id {lock skip locked}`

const UNDER_WAY = `
  select count(*) as count from webhook_deliveries where subscription_id = ?1 and claimed_by is not null and due_at > ?2`

/** In the order of what happened. */
const FRESH = `
  select message_id as id from webhook_deliveries where subscription_id = ?1 and due_at = 0 order by message_id limit ?2`
const AGAIN = `
  select message_id as id from webhook_deliveries where subscription_id = ?1 and due_at > 0 and due_at <= ?2
  order by due_at, message_id limit ?3`
/** The oldest of what waits, whenever it is due: it shows whether the receiver is there again. */
const PROBE = `
  select message_id as id from webhook_deliveries where subscription_id = ?1 and due_at is not null
    and (claimed_by is null or due_at <= ?2)
  order by message_id limit 1`

const CLAIM = `
  update webhook_deliveries set claim = claim + 1, claimed_by = ?3, due_at = ?4
  where subscription_id = ?1 and message_id in {ints ?2}
  returning subscription_id as "subscriptionId", message_id as "messageId", merchant_id as "merchantId", claim, tries,
    began_at as "beganAt"`

interface Held {
  readonly id: number
  readonly probing: 0 | 1
  readonly failing: 0 | 1
}

export const claimDeliveries: StoreStep<'claimDeliveries'> = async (session, step) => {
  const { now, leaseUntil, worker, afterSubscription } = step
  let due = await dueSubscriptions(session, afterSubscription, now)
  if (due.length < SUBSCRIPTIONS_MAX && afterSubscription > 0)
    due = [...new Set([...due, ...(await dueSubscriptions(session, 0, now))])].slice(0, SUBSCRIPTIONS_MAX)
  if (due.length === 0) return []
  const held = new Map((await session.all<Held>(HOLD, [due])).map((one) => [one.id, one]))
  const claimed: ClaimedDelivery[] = []
  let failing = 0
  for (const id of due) {
    const subscription = held.get(id)
    if (!subscription) continue
    const isFailing = subscription.failing === 1
    const room = Math.min(step.most - claimed.length, isFailing ? step.failingMost - failing : Infinity)
    const ids = room > 0 ? await waitingOf(session, subscription, room, step) : []
    if (ids.length === 0) continue
    const rows = await session.all<Omit<ClaimedDelivery, 'isFailing'>>(CLAIM, [id, ids, worker, leaseUntil])
    if (isFailing) failing += rows.length
    const place = new Map(ids.map((message, at) => [message, at]))
    rows.sort((a, b) => place.get(a.messageId)! - place.get(b.messageId)!)
    claimed.push(...rows.map((row) => ({ ...row, isFailing })))
  }
  return claimed
}

async function dueSubscriptions(session: Session, after: number, now: Millis): Promise<number[]> {
  const rows = await session.all<{ id: number }>(DUE_SUBSCRIPTIONS, [after, now, SUBSCRIPTIONS_MAX])
  return rows.map(({ id }) => id)
}

/** What of a subscription may begin now: first attempts and repeated ones in turn, so that neither holds the other up. */
async function waitingOf(
  session: Session,
  { id, probing, failing }: Held,
  room: number,
  { now, repeatedFirst }: { now: Millis; repeatedFirst: boolean },
): Promise<number[]> {
  const [{ count } = { count: 0 }] = await session.all<{ count: number }>(UNDER_WAY, [id, now])
  const most = Math.min(room, (failing === 1 ? AT_ONCE_FAILING : AT_ONCE) - count)
  if (most <= 0) return []
  const list = async (sql: string, ...params: number[]) =>
    (await session.all<{ id: number }>(sql, [id, ...params])).map((row) => row.id)
  if (probing === 1) return list(PROBE, now)
  const fresh = await list(FRESH, most)
  const again = await list(AGAIN, now, most)
  const [first, second] = repeatedFirst ? [again, fresh] : [fresh, again]
  const chosen: number[] = []
  for (let at = 0; chosen.length < most && at < most; at++)
    for (const one of [first[at], second[at]]) if (one !== undefined && chosen.length < most) chosen.push(one)
  return chosen
}

const END = `
  update webhook_deliveries set state = ?4, due_at = ?5, claimed_by = null, tries = tries + ?6, attempts = attempts + ?6
  where subscription_id = ?1 and message_id = ?2 and claim = ?3 and claimed_by is not null
  returning attempts`

const INSERT_ATTEMPT: RowStatement = {
  sql: `insert into webhook_attempts (subscription_id, message_id, number, at, duration_ms, address, status, error, answer) {values}`,
  types: ['int', 'int', 'int', 'int', 'int', 'text', 'int', 'text', 'text'],
}

/** What comes late finds its claim void, and changes nothing. */
export async function markDeliveries(
  session: Session,
  { marks }: { marks: readonly DeliveryMark[] },
): Promise<(string | undefined)[]> {
  const ids = [...new Set(marks.map(({ subscriptionId }) => subscriptionId))].sort((a, b) => a - b)
  const health = await readHealth(session, ids)
  const attempts: (readonly (number | string | null)[])[] = []
  for (const mark of marks) {
    const { subscriptionId, messageId, claim, state, dueAt, at, end } = mark
    const [row] = await session.all<{ attempts: number }>(END, [
      subscriptionId,
      messageId,
      claim,
      state,
      dueAt,
      end ? 1 : 0,
    ])
    if (!row || !end) continue
    attempts.push([
      subscriptionId,
      messageId,
      row.attempts,
      at,
      end.durationMs,
      end.address,
      end.status,
      end.error,
      end.answer,
    ])
    note(health.get(subscriptionId), mark)
  }
  if (attempts.length > 0) await session.each(INSERT_ATTEMPT, attempts)
  const offs: SwitchOff[] = []
  for (const [id, one] of health) {
    await writeHealth(session, id, one)
    const off = switchedOff(id, one)
    if (off) offs.push(off)
  }
  await switchOff(session, offs)
  return marks.map(({ subscriptionId }, at) =>
    at === marks.findIndex((one) => one.subscriptionId === subscriptionId)
      ? offs.find(({ id }) => id === subscriptionId)?.reason
      : undefined,
  )
}

interface Health {
  readonly merchantId: MerchantId
  readonly enabled: 0 | 1
  failingSince: Millis | null
  probing: 0 | 1
  /** The last attempt that says something of it, and when it was over. */
  last?: { readonly at: Millis; readonly status: number | null; readonly succeeded: boolean }
}

async function readHealth(session: Session, ids: readonly number[]): Promise<Map<number, Health>> {
  const rows = await session.all<Health & { readonly id: number }>(
    `select id, merchant_id as "merchantId", enabled, failing_since as "failingSince", probing from webhook_subscriptions where id in {ints ?1} order by id {lock}`,
    [ids],
  )
  return new Map(rows.map(({ id, ...health }) => [id, health]))
}

function note(health: Health | undefined, { at, end }: DeliveryMark): void {
  if (!health || !end) return
  const succeeded = isSuccess(end)
  const now = at + end.durationMs
  health.failingSince = succeeded ? null : (health.failingSince ?? now)
  health.last = { at: now, status: end.status, succeeded }
}

const GONE_STATUS = 410

async function writeHealth(session: Session, id: number, { failingSince, probing, last }: Health) {
  if (!last) return
  await session.all('update webhook_subscriptions set failing_since = ?2, probing = ?3 where id = ?1', [
    id,
    failingSince,
    last.succeeded ? 0 : probing,
  ])
  // What waited for the receiver to be there again follows its success.
  if (last.succeeded && probing === 1)
    await session.all(
      'update webhook_deliveries set due_at = ?2 where subscription_id = ?1 and due_at > ?2 and claimed_by is null',
      [id, last.at],
    )
}

/** What its last attempt makes of a subscription that is on. */
function switchedOff(id: number, health: Health): SwitchOff | undefined {
  const { merchantId, enabled, failingSince, last } = health
  if (enabled === 0 || !last || last.succeeded) return undefined
  const off = { id, merchantId, now: last.at }
  if (last.status === GONE_STATUS)
    return { ...off, by: 'receiver', reason: 'The receiver answered 410 (gone)' }
  if (failingSince !== null && last.at - failingSince >= GIVE_UP_MS)
    return { ...off, by: 'failures', reason: FAILED_TOO_LONG }
  return undefined
}

/** Gives back what was claimed and not ended: at shutdown. */
export const releaseDeliveries: StoreStep<'releaseDeliveries'> = async (session, { claimed, now }) => {
  for (const { subscriptionId, messageId, claim } of claimed)
    await session.all(
      `update webhook_deliveries set claimed_by = null, due_at = case when tries = 0 then due_at * 0 else ?4 end
       where subscription_id = ?1 and message_id = ?2 and claim = ?3 and claimed_by is not null`,
      [subscriptionId, messageId, claim, now],
    )
}

/** At start, the owner of an embedded database knows that whoever held a delivery is gone. */
export async function releaseAllDeliveries(session: Session, { now }: { now: Millis }): Promise<void> {
  await session.all(
    `update webhook_deliveries set claimed_by = null, due_at = case when tries = 0 then due_at * 0 else ?1 end where claimed_by is not null`,
    [now],
  )
}
