import { COUNTED_MAX, countedTo } from '../../../domain/lists.ts'
import type { MerchantId, Millis } from '../../../domain/numbers.ts'
import type {
  DeliveryAttempt,
  DeliveryRecord,
  DeliveryState,
  SwitchedOffBy,
} from '../../../domain/webhooks/webhooks.ts'
import type { Param, Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'
import { findSubscription } from './subscriptions.ts'

/** Attempts that are shown of each delivery of a list, and of one that is asked for. */
const ATTEMPTS_LISTED = 5
const ATTEMPTS_SHOWN = 100

interface Row extends Omit<DeliveryRecord, 'isTest' | 'nextAttemptAt' | 'attempts'> {
  readonly isTest: 0 | 1
  readonly dueAt: Millis | null
  readonly claimedBy: string | null
}

const SELECT = `
  select d.message_id as id, m.event, m.at, m.is_test as "isTest", d.state, d.due_at as "dueAt", d.claimed_by as "claimedBy",
    d.attempts as "attemptCount"`

const FROM = `
  from webhook_deliveries d join webhook_messages m on m.merchant_id = d.merchant_id and m.id = d.message_id
  where d.subscription_id = ?1 and d.merchant_id = ?2`

/** In the words of the indexes: SQLite uses one of some rows only where the query repeats its condition. */
const IN_STATE: Readonly<Record<DeliveryState, string>> = {
  waiting: ' and d.due_at is not null',
  delivered: ` and d.state = 'delivered'`,
  gone: ` and d.state in ('failed', 'gone') and d.state = 'gone'`,
  failed: ` and d.state in ('failed', 'gone') and d.state = 'failed'`,
}

export const listDeliveries: StoreStep<'listDeliveries'> = async (session, step) => {
  const { merchantId, id, state, event, before, limit } = step
  if (!(await findSubscription(session, { merchantId, id }))) return undefined
  const params: Param[] = [id, merchantId]
  const place = (value: Param) => `?${params.push(value)}`
  let filtered = FROM + (state ? IN_STATE[state] : '')
  if (event) filtered += ` and m.event = ${place(event)}`
  const counted = `select count(*) as count from (select 1 ${filtered} limit ${COUNTED_MAX + 1}) counted`
  const [row] = await session.all<{ count: number }>(counted, [...params])
  const behind = before === undefined ? '' : ` and d.message_id < ${place(before)}`
  const page = `${SELECT} ${filtered}${behind} order by d.message_id desc limit ${place(limit)}`
  const rows = await session.all<Row>(page, params)
  return { deliveries: await withAttempts(session, id, rows, ATTEMPTS_LISTED), ...countedTo(row!.count) }
}

export const findDelivery: StoreStep<'findDelivery'> = async (session, { merchantId, id, messageId }) => {
  if (!(await findSubscription(session, { merchantId, id }))) return undefined
  const rows = await readRow(session, merchantId, id, messageId)
  return (await withAttempts(session, id, rows, ATTEMPTS_SHOWN))[0]
}

const readRow = (session: Session, merchantId: MerchantId, id: number, messageId: number) =>
  session.all<Row>(`${SELECT} ${FROM} and d.message_id = ?3`, [id, merchantId, messageId])

interface AttemptRow extends DeliveryAttempt {
  readonly messageId: number
}

const attemptOf = ({ number, at, address, status, error, durationMs, answer }: AttemptRow) => ({
  number,
  at,
  address,
  status,
  error,
  durationMs,
  answer,
})

const ATTEMPTS = `
  select a.message_id as "messageId", a.number, a.at, a.duration_ms as "durationMs", a.address, a.status, a.error, a.answer
  from webhook_attempts a join webhook_deliveries d on d.subscription_id = a.subscription_id and d.message_id = a.message_id
  where a.subscription_id = ?1 and a.message_id in {ints ?2} and a.number > d.attempts - ?3
  order by a.message_id, a.number`

async function withAttempts(
  session: Session,
  subscriptionId: number,
  rows: readonly Row[],
  most: number,
): Promise<DeliveryRecord[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const attempts = await session.all<AttemptRow>(ATTEMPTS, [subscriptionId, ids, most])
  const byMessage = Map.groupBy(attempts, ({ messageId }) => messageId)
  return rows.map(({ dueAt, claimedBy, isTest, ...row }) => ({
    ...row,
    isTest: isTest === 1,
    nextAttemptAt: claimedBy !== null || dueAt === 0 ? null : dueAt,
    attempts: (byMessage.get(row.id) ?? []).map(attemptOf),
  }))
}

const WAITING = `
  select coalesce(sum(
    (select count(*) from webhook_deliveries d where d.subscription_id = s.id and d.due_at is not null)), 0) as count
  from webhook_subscriptions s where s.enabled = 1 and s.deleted_at is null`

/** Of each subscription the first that was not tried: one step of the index, however much waits. */
const UNTRIED = `
  select min(d.began_at) as oldest from webhook_subscriptions s
  join webhook_deliveries d on d.subscription_id = s.id and d.message_id =
    (select min(f.message_id) from webhook_deliveries f where f.subscription_id = s.id and f.due_at = 0)
  where s.enabled = 1 and s.deleted_at is null`

const SUBSCRIPTIONS = `
  select coalesce(off_by, 'failing') as state, count(*) as count from webhook_subscriptions
  where deleted_at is null and (enabled = 0 or failing_since is not null) group by coalesce(off_by, 'failing')`

export const webhookBacklog: StoreStep<'webhookBacklog'> = async (session) => {
  const [waiting] = await session.all<{ count: number }>(WAITING)
  const [untried] = await session.all<{ oldest: Millis | null }>(UNTRIED)
  const rows = await session.all<{ state: SwitchedOffBy | 'failing'; count: number }>(SUBSCRIPTIONS)
  const of = (state: SwitchedOffBy | 'failing') => rows.find((row) => row.state === state)?.count ?? 0
  return {
    waiting: waiting!.count,
    oldestUntriedAt: untried!.oldest ?? undefined,
    failing: of('failing'),
    off: {
      seller: of('seller'),
      operator: of('operator'),
      receiver: of('receiver'),
      failures: of('failures'),
    },
  }
}
