import type { MerchantId, Millis } from '../../../domain/numbers.ts'
import type { Param, Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'
import { auditChange } from '../audit.ts'
import { INSERT_DELIVERY, INSERT_MESSAGE, takeMessageIds } from './fan-out.ts'
import { holdSubscriptions, subject } from './subscriptions.ts'

/** What sellers ask of a subscription beside changing it: to try its receiver, to exchange its secret, to send again. */

interface Held {
  readonly enabled: 0 | 1
  readonly offReason: string | null
  readonly secret: string
  readonly nextSecret: string | null
  readonly nextSecretAt: Millis | null
}

async function hold(session: Session, merchantId: MerchantId, id: number): Promise<Held | undefined> {
  const [held] = await session.all<Held>(
    `select enabled, off_reason as "offReason", secret, next_secret as "nextSecret", next_secret_at as "nextSecretAt"
     from webhook_subscriptions where merchant_id = ?1 and id = ?2 and deleted_at is null {lock}`,
    [merchantId, id],
  )
  return held
}

export const testSubscription: StoreStep<'testSubscription'> = async (session, step) => {
  const { merchantId, id, event, now } = step
  // Before the subscription, as fan-out takes them.
  await holdSubscriptions(session, merchantId)
  const held = await hold(session, merchantId, id)
  if (!held) return undefined
  if (held.enabled === 0) return { off: held.offReason! }
  const messageId = await takeMessageIds(session, merchantId, 1)
  const refersToNothing = [null, '[]', null, null, null, null] as const
  await session.each(INSERT_MESSAGE, [[merchantId, messageId, event, now, ...refersToNothing, 1]])
  await session.each(INSERT_DELIVERY, [[id, messageId, merchantId, 'waiting', 0, now]])
  await auditChange(session, step.audit, 'webhook.test', subject(merchantId, id), { event })
  return messageId
}

/** The rotation that runs, as far as it is not over by itself. */
const running = ({ nextSecretAt }: Held, now: Millis) =>
  nextSecretAt !== null && nextSecretAt > now ? nextSecretAt : undefined

export const beginRotation: StoreStep<'beginRotation'> = async (session, step) => {
  const { merchantId, id, secret, now, until } = step
  const held = await hold(session, merchantId, id)
  if (!held) return undefined
  const runsUntil = running(held, now)
  if (runsUntil !== undefined) return { runsUntil }
  await writeSecrets(session, id, held.nextSecret ?? held.secret, secret, until)
  await auditChange(session, step.audit, 'webhook.rotate', subject(merchantId, id))
  return 'begun'
}

export const finishRotation: StoreStep<'finishRotation'> = async (session, step) => {
  const { merchantId, id, now } = step
  const held = await hold(session, merchantId, id)
  if (!held) return undefined
  if (running(held, now) === undefined) return 'none'
  await writeSecrets(session, id, held.nextSecret!, null, null)
  await auditChange(session, step.audit, 'webhook.rotate', subject(merchantId, id), { finish: true })
  return 'finished'
}

const writeSecrets = (session: Session, id: number, ...secrets: [string, string | null, Millis | null]) =>
  session.all(
    'update webhook_subscriptions set secret = ?2, next_secret = ?3, next_secret_at = ?4 where id = ?1',
    [id, ...secrets],
  )

/** The next deliveries in the order of what happened. Each has a way of its own, so that no step looks at more rows than it may. */
const NEXT = {
  failed: `select message_id as id from webhook_deliveries
    where subscription_id = ?1 and state in ('failed', 'gone') and state = 'failed' and message_id > ?2 order by message_id limit ?3`,
  all: 'select message_id as id from webhook_deliveries where subscription_id = ?1 and message_id > ?2 order by message_id limit ?3',
  one: 'select message_id as id from webhook_deliveries where subscription_id = ?1 and message_id = ?2 limit ?3',
}

const BETWEEN = `
  select id from webhook_messages where merchant_id = ?1 and id in {ints ?2} and at >= ?3 and at <= ?4`

/** First attempts again: with a schedule and 48 hours from now on. */
const AGAIN = `
  update webhook_deliveries set state = 'waiting', due_at = 0, tries = 0, began_at = ?3
  where subscription_id = ?1 and message_id in {ints ?2} and claimed_by is null
  returning message_id`

export const replayDeliveries: StoreStep<'replayDeliveries'> = async (session, step) => {
  const { merchantId, id, which, after, rowsMax, now } = step
  if (!(await hold(session, merchantId, id))) return undefined
  const list = async (sql: string, ...params: Param[]) =>
    (await session.all<{ id: number }>(sql, params)).map((row) => row.id)
  const isOne = 'deliveryId' in which
  const from = isOne ? which.deliveryId : after
  const page = await list(NEXT[isOne ? 'one' : 'failed' in which ? 'failed' : 'all'], id, from, rowsMax)
  if (isOne && page.length === 0) return undefined
  const ids = 'from' in which ? await list(BETWEEN, merchantId, page, which.from, which.to) : page
  const again = await session.all(AGAIN, [id, ids, now])
  if (after === 0) await auditChange(session, step.audit, 'webhook.replay', subject(merchantId, id), which)
  return { deliveries: again.length, next: isOne || page.length < rowsMax ? null : page.at(-1)! }
}

export const findSealedSecret: StoreStep<'findSealedSecret'> = async (session) => {
  const [row] = await session.all<{ merchantId: MerchantId; secret: string }>(
    `select merchant_id as "merchantId", secret from webhook_subscriptions where secret like 'sealed1:%' and deleted_at is null limit 1`,
  )
  return row
}
