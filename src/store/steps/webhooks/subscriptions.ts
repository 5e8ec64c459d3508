import { byItself } from '../../../domain/audit.ts'
import type { MerchantId, Millis } from '../../../domain/numbers.ts'
import type {
  Subscription,
  SubscriptionChange,
  SwitchedOffBy,
  WebhookEvent,
} from '../../../domain/webhooks/webhooks.ts'
import { GIVE_UP_MS } from '../../../domain/webhooks/schedule.ts'
import type { Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'
import { auditChange } from '../audit.ts'
import { appendEvents } from '../events.ts'

const COLUMNS = `id, merchant_id as "merchantId", url, description, events, created_at as "createdAt", enabled,
  off_by as "offBy", off_reason as "offReason", off_at as "offAt", failing_since as "failingSince"`

interface Row extends Omit<Subscription, 'events' | 'enabled'> {
  readonly events: string
  readonly enabled: 0 | 1
}

const subscriptionOf = ({ events, enabled, ...row }: Row): Subscription => ({
  ...row,
  events: JSON.parse(events) as WebhookEvent[],
  enabled: enabled === 1,
})

/** How the audit names a subscription. */
export const subject = (merchantId: MerchantId, id: number) => `merchant ${merchantId} webhook ${id}`

export const createSubscription: StoreStep<'createSubscription'> = async (session, step) => {
  const { merchantId, url, description, events, secret, now, subscriptionsMax } = step
  await holdSubscriptions(session, merchantId)
  const [{ count } = { count: 0 }] = await session.all<{ count: number }>(
    'select count(*) as count from webhook_subscriptions where merchant_id = ?1 and deleted_at is null',
    [merchantId],
  )
  if (count >= subscriptionsMax) return undefined
  const [row] = await session.all<Row>(
    `insert into webhook_subscriptions (merchant_id, url, description, events, created_at, secret, after_seq)
     select ?1, ?2, ?3, ?4, ?5, ?6, next - 1 from sequences where name = 'events' returning ${COLUMNS}`,
    [merchantId, url, description, JSON.stringify(events), now, secret],
  )
  const created = subscriptionOf(row!)
  await auditChange(session, step.audit, 'webhook.create', subject(merchantId, created.id), { url, events })
  return created
}

/** Of two that are made at once, the second counts the first: both take the row of the merchant's messages. */
export async function holdSubscriptions(session: Session, merchantId: MerchantId): Promise<void> {
  await session.all(
    'insert into webhook_sequences (merchant_id, next) values (?1, 1) on conflict (merchant_id) do nothing',
    [merchantId],
  )
  await session.all('select next from webhook_sequences where merchant_id = ?1 {lock}', [merchantId])
}

export const listSubscriptions: StoreStep<'listSubscriptions'> = async (session, { merchantId }) => {
  const rows = await session.all<Row>(
    `select ${COLUMNS} from webhook_subscriptions where merchant_id = ?1 and deleted_at is null order by id`,
    [merchantId],
  )
  return rows.map(subscriptionOf)
}

export const findSubscription: StoreStep<'findSubscription'> = async (session, { merchantId, id }) => {
  const [row] = await session.all<Row>(
    `select ${COLUMNS} from webhook_subscriptions where merchant_id = ?1 and id = ?2 and deleted_at is null`,
    [merchantId, id],
  )
  return row && subscriptionOf(row)
}

export const changeSubscription: StoreStep<'changeSubscription'> = async (session, step) => {
  const { merchantId, id, change, now } = step
  const [row] = await session.all<Row>(
    `select ${COLUMNS} from webhook_subscriptions where merchant_id = ?1 and id = ?2 and deleted_at is null {lock}`,
    [merchantId, id],
  )
  if (!row) return undefined
  const present = subscriptionOf(row)
  if (change.enabled === true && present.offBy === 'operator') return { keptOff: present.offReason! }
  const { url = present.url, events = present.events, description = present.description } = change
  await session.all(
    'update webhook_subscriptions set url = ?2, events = ?3, description = ?4 where id = ?1',
    [id, url, JSON.stringify(events), description],
  )
  if (change.enabled === true && !present.enabled) await switchOn(session, id)
  if (change.enabled === false && present.enabled)
    await switchOff(session, [{ id, merchantId, by: 'seller', reason: 'Switched off by the seller', now }])
  await auditChange(session, step.audit, 'webhook.change', subject(merchantId, id), changesOf(change))
  return findSubscription(session, { merchantId, id })
}

const changesOf = (change: SubscriptionChange) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

const IN_STATE = {
  on: ' and enabled = 1 and failing_since is null',
  failing: ' and enabled = 1 and failing_since is not null',
  off: ' and enabled = 0',
}

export const listAllSubscriptions: StoreStep<'listAllSubscriptions'> = async (session, step) => {
  const rows = await session.all<Row>(
    `select ${COLUMNS} from webhook_subscriptions where id > ?1 and deleted_at is null${step.state ? IN_STATE[step.state] : ''}
     order by id limit ?2`,
    [step.afterId, step.limit],
  )
  return rows.map(subscriptionOf)
}

export const switchSubscription: StoreStep<'switchSubscription'> = async (session, step) => {
  const { id, enabled, reason, now } = step
  const [row] = await session.all<Row>(
    `select ${COLUMNS} from webhook_subscriptions where id = ?1 and deleted_at is null {lock}`,
    [id],
  )
  if (!row) return undefined
  if (enabled && row.enabled === 0) await switchOn(session, id)
  if (!enabled)
    await switchOff(session, [{ id, merchantId: row.merchantId, by: 'operator', reason: reason!, now }])
  await auditChange(session, step.audit, 'webhook.switch', subject(row.merchantId, id), { enabled, reason })
  return findSubscription(session, { merchantId: row.merchantId, id })
}

/** What waits is sent one by one until the first of it succeeds. */
async function switchOn(session: Session, id: number): Promise<void> {
  await session.all(
    `update webhook_subscriptions set enabled = 1, off_by = null, off_reason = null, off_at = null, failing_since = null, probing = 1
     where id = ?1`,
    [id],
  )
}

/** A subscription that is to be switched off. */
export interface SwitchOff {
  readonly id: number
  readonly merchantId: MerchantId
  readonly by: SwitchedOffBy
  readonly reason: string
  readonly now: Millis
}

/** Who did it, in the words of the feed; null for nobody. */
const ACTOR_OF = { seller: 'seller', operator: 'marketplace', receiver: null, failures: null } as const

/**
 * Whatever waits stays, until it is too old. Never silently: the feed tells of each, and the audit of those that no call asked for. Among the
 * last things that a step does, because it takes numbers of the one feed.
 */
export async function switchOff(session: Session, offs: readonly SwitchOff[]): Promise<void> {
  for (const { id, by, reason, now } of offs)
    await session.all(
      'update webhook_subscriptions set enabled = 0, off_by = ?2, off_reason = ?3, off_at = ?4 where id = ?1',
      [id, by, reason, now],
    )
  await appendEvents(
    session,
    offs.map(({ id, merchantId, by, reason, now }) => ({
      event: 'webhook.disabled',
      merchantId,
      at: now,
      orderId: null,
      itemIds: [],
      batchId: null,
      actor: ACTOR_OF[by],
      webhookId: id,
      reason,
    })),
  )
  for (const { id, merchantId, by, reason, now } of offs)
    if (ACTOR_OF[by] === null)
      await auditChange(session, byItself(now), 'webhook.disable', subject(merchantId, id), { reason })
}

/** Why a subscription was switched off that its owner has not switched off. */
export const FAILED_TOO_LONG = 'Nothing but failures for 48 hours'

/** Those whose deliveries were all given up meanwhile too. */
export async function switchOffFailing(session: Session, now: Millis): Promise<void> {
  const failing = await session.all<{ id: number; merchantId: MerchantId }>(
    `select id, merchant_id as "merchantId" from webhook_subscriptions
     where enabled = 1 and failing_since <= ?1 and deleted_at is null order by id {lock}`,
    [now - GIVE_UP_MS],
  )
  await switchOff(
    session,
    failing.map((one) => ({ ...one, by: 'failures', reason: FAILED_TOO_LONG, now })),
  )
}

/** It is gone at once for its merchant and for what delivers; its rows follow in small steps. */
export const deleteSubscription: StoreStep<'deleteSubscription'> = async (session, step) => {
  const rows = await session.all(
    `update webhook_subscriptions set deleted_at = ?3 where merchant_id = ?1 and id = ?2 and deleted_at is null returning id`,
    [step.merchantId, step.id, step.now],
  )
  if (rows.length === 0) return false
  await auditChange(session, step.audit, 'webhook.delete', subject(step.merchantId, step.id))
  return true
}
