import type { Actor } from '../../domain/batches.ts'
import type { EventKind, StoredEvent } from '../../domain/events.ts'
import type { BatchId, ItemId, MerchantId, Millis, OrderId } from '../../domain/numbers.ts'
import type { OrderTally } from '../../domain/statistics.ts'
import { takeNumbers } from './sequences.ts'
import { uuidOf, type RowStatement, type Session } from '../session.ts'
import type { StoreStep } from '../store.ts'

/** An event on its way to the feed: references only, no personal data. [contract 6] */
export interface NewEvent {
  readonly event: EventKind
  readonly merchantId: MerchantId
  readonly at: Millis
  readonly orderId: OrderId | null
  readonly itemIds: readonly ItemId[]
  readonly batchId: BatchId | null
  readonly actor: Actor | null
  readonly styleKey?: string
  readonly skus?: readonly string[]
  readonly webhookId?: number
  readonly reason?: string
  /** The first entry of the chunk whose settling it tells of. */
  readonly firstEntry?: number
  /** Of an order that came in or was replaced. */
  readonly tally?: OrderTally
}

const INSERT_EVENT: RowStatement = {
  sql: 'insert into events (seq, event, merchant_id, at, order_id, item_ids, batch_id, actor, style_key, skus, first_entry, webhook_id, reason, tally) {values}',
  types: [
    'int',
    'text',
    'int',
    'int',
    'int',
    'text',
    'id',
    'text',
    'text',
    'text',
    'int',
    'int',
    'text',
    'text',
  ],
}

/** The last thing a step does, because it takes numbers of the one feed: see `takeNumbers`. */
export async function appendEvents(session: Session, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const first = await takeNumbers(session, 'events', events.length)
  await session.each(
    INSERT_EVENT,
    events.map((event, index) => [
      first + index,
      event.event,
      event.merchantId,
      event.at,
      event.orderId,
      event.itemIds.length === 0 ? '[]' : JSON.stringify(event.itemIds),
      event.batchId,
      event.actor,
      event.styleKey ?? null,
      event.skus ? JSON.stringify(event.skus) : null,
      event.firstEntry ?? null,
      event.webhookId ?? null,
      event.reason ?? null,
      event.tally ? JSON.stringify(event.tally) : null,
    ]),
  )
}

interface EventRow extends Omit<StoredEvent, 'itemIds' | 'skus'> {
  readonly itemIds: string
  readonly skus: string | null
}

const EVENT = `
  select e.seq, e.event, e.merchant_id as "merchantId", e.at, d.order_number as "orderNumber", e.item_ids as "itemIds",
    {hex e.batch_id} as "batchId", e.actor, e.style_key as "styleKey", e.skus, e.webhook_id as "webhookId", e.reason
  from events e left join order_details d on d.merchant_id = e.merchant_id and d.order_id = e.order_id`

const eventOf = (row: EventRow): StoredEvent => ({
  ...row,
  itemIds: JSON.parse(row.itemIds) as ItemId[],
  skus: row.skus === null ? [] : (JSON.parse(row.skus) as string[]),
  batchId: row.batchId ? uuidOf(row.batchId) : null,
})

export const listEvents: StoreStep<'listEvents'> = async (session, step) => {
  const rows = await session.all<EventRow>(`${EVENT} where e.seq > ?1 order by e.seq limit ?2`, [
    step.after,
    step.limit,
  ])
  return rows.map(eventOf)
}

export const listOwnEvents: StoreStep<'listOwnEvents'> = async (session, step) => {
  const rows = await session.all<EventRow>(
    `${EVENT} where e.merchant_id = ?1 and e.seq > ?2 order by e.seq limit ?3`,
    [step.merchantId, step.after, step.limit],
  )
  return rows.map(eventOf)
}

export const lastEvent: StoreStep<'lastEvent'> = async (session) => {
  const [row] = await session.all<{ last: number }>(
    `select next - 1 as last from sequences where name = 'events'`,
  )
  return row!.last
}

/** What happened to one order, in its order. */
export async function eventsOf(
  session: Session,
  merchantId: MerchantId,
  orderId: OrderId,
): Promise<StoredEvent[]> {
  const rows = await session.all<EventRow>(
    `${EVENT} where e.merchant_id = ?1 and e.order_id = ?2 order by e.seq`,
    [merchantId, orderId],
  )
  return rows.map(eventOf)
}
