import type { Actor } from '../../../domain/batches.ts'
import type { BatchId, ItemId, MerchantId, OrderId } from '../../../domain/numbers.ts'
import type { StatusCounts } from '../../../domain/orders/orders.ts'
import {
  byParcel,
  type EventFacts,
  type FollowedEvent,
  messagesOf,
  type NewMessage,
  statusBefore,
} from '../../../domain/webhooks/messages.ts'
import type { WebhookEvent } from '../../../domain/webhooks/webhooks.ts'
import { uuidOf, type RowStatement, type Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'
import { readParcels } from './parcels.ts'

const FOLLOWER = 'webhooks'

interface Listener {
  readonly id: number
  readonly merchantId: MerchantId
  readonly afterSeq: number
  readonly events: ReadonlySet<WebhookEvent>
}

/** Subscriptions that are off hear too: what happens is kept for them. */
async function readListeners(session: Session, merchants?: readonly MerchantId[]): Promise<Listener[]> {
  const rows = await session.all<Omit<Listener, 'events'> & { readonly events: string }>(
    `select id, merchant_id as "merchantId", after_seq as "afterSeq", events from webhook_subscriptions
     where deleted_at is null${merchants ? ' and merchant_id in {ints ?1}' : ''} order by id`,
    merchants ? [merchants] : [],
  )
  return rows.map((row) => ({ ...row, events: new Set(JSON.parse(row.events) as WebhookEvent[]) }))
}

/**
 * What the next events are told as. Reads only, and beside the writer, because the status that an order had at an event is found through all
 * that has happened to it since.
 */
export const planFanOut: StoreStep<'planFanOut'> = async (session, { eventsMax, deliveriesMax }) => {
  const [{ position: from } = { position: 0 }] = await session.all<{ position: number }>(
    'select position from followers where name = ?1',
    [FOLLOWER],
  )
  const listeners = await readListeners(session)
  if (listeners.length === 0) return { from, to: from, messages: [] }
  // What happened before the first of them was made concerns none.
  const after = listeners.reduce((least, { afterSeq }) => Math.min(least, afterSeq), Infinity)
  const start = Math.max(from, after)
  const byMerchant = Map.groupBy(listeners, ({ merchantId }) => merchantId)
  const [range] = await session.all<{ last: number | null }>(
    'select max(seq) as last from (select seq from events where seq > ?1 order by seq limit ?2) page',
    [start, eventsMax],
  )
  const last = range?.last ?? start
  const events = await readEvents(session, start, last, [...byMerchant.keys()])
  const wants = (merchantId: MerchantId, event: WebhookEvent) =>
    byMerchant.get(merchantId)!.some((one) => one.events.has(event))
  const facts = await readFacts(session, events, last, wants)
  const messages: NewMessage[] = []
  let deliveries = 0
  for (const event of events) {
    const own = byMerchant.get(event.merchantId)!
    const told = messagesOf(event, facts, (name) => wants(event.merchantId, name))
    const count = told.reduce(
      (sum, one) => sum + own.filter(({ events: named }) => named.has(one.event)).length,
      0,
    )
    // An event is told whole, and one that is told to very many is told alone.
    if (deliveries > 0 && deliveries + count > deliveriesMax) return { from, to: event.seq - 1, messages }
    deliveries += count
    messages.push(...told)
  }
  return { from, to: last, messages }
}

interface EventRow extends Omit<FollowedEvent, 'itemIds' | 'skus'> {
  readonly itemIds: string
  readonly skus: string | null
}

const eventOf = (row: EventRow): FollowedEvent => ({
  ...row,
  itemIds: JSON.parse(row.itemIds) as ItemId[],
  skus: row.skus === null ? [] : (JSON.parse(row.skus) as string[]),
  batchId: row.batchId === null ? null : uuidOf(row.batchId),
})

const EVENT = `seq, event, merchant_id as "merchantId", at, order_id as "orderId", item_ids as "itemIds",
  {hex batch_id} as "batchId", first_entry as "firstEntry", style_key as "styleKey", skus`

async function readEvents(
  session: Session,
  after: number,
  last: number,
  merchants: readonly MerchantId[],
): Promise<FollowedEvent[]> {
  const rows = await session.all<EventRow>(
    `select ${EVENT} from events where seq > ?1 and seq <= ?2 and merchant_id in {ints ?3} order by seq`,
    [after, last, merchants],
  )
  return rows.map(eventOf)
}

type Wants = (merchantId: MerchantId, event: WebhookEvent) => boolean

async function readFacts(
  session: Session,
  events: readonly FollowedEvent[],
  last: number,
  wants: Wants,
): Promise<EventFacts> {
  const parcels = await readParcels(
    session,
    events.filter((one) => TRAVELLING.has(one.event) && wants(one.merchantId, one.event as WebhookEvent)),
  )
  const moves = events.filter(
    ({ event, merchantId }) =>
      event.startsWith('order_items.') && wants(merchantId, event.replace('_items', '') as WebhookEvent),
  )
  const counts = await readCounts(session, moves)
  const later = await readLater(session, events, last, [...counts.keys()])
  const actors = await readActors(
    session,
    events.filter(
      ({ event, merchantId }) => event.startsWith('batch.') && wants(merchantId, event as WebhookEvent),
    ),
  )
  return {
    parcels: (event) =>
      byParcel(event.itemIds, (id) => (TRAVELLING.has(event.event) ? parcels(event, id) : undefined)),
    statusAfter: ({ orderId, seq }) =>
      statusBefore(
        counts.get(orderId!)!,
        later.get(orderId!)!.filter((one) => one.seq > seq),
      ),
    batchActor: ({ batchId }) => actors.get(batchId!),
  }
}

/** What is cancelled was never shipped. */
const TRAVELLING = new Set<string>(['order_items.shipped', 'order_items.returned'])

async function readCounts(
  session: Session,
  moves: readonly FollowedEvent[],
): Promise<Map<OrderId, StatusCounts>> {
  const counts = new Map<OrderId, StatusCounts>()
  for (const [merchantId, own] of Map.groupBy(moves, (one) => one.merchantId)) {
    const rows = await session.all<{ id: OrderId } & StatusCounts>(
      'select id, open, shipped, cancelled, returned from orders where merchant_id = ?1 and id in {ints ?2}',
      [merchantId, own.map(({ orderId }) => orderId!)],
    )
    for (const { id, open, shipped, cancelled, returned } of rows)
      counts.set(id, { open, shipped, cancelled, returned })
  }
  return counts
}

/** All that has happened to these orders up to now: among the `events` at hand, and behind the `last` of them. */
async function readLater(
  session: Session,
  events: readonly FollowedEvent[],
  last: number,
  orderIds: readonly OrderId[],
): Promise<Map<OrderId, FollowedEvent[]>> {
  if (orderIds.length === 0) return new Map()
  const rows = await session.all<EventRow>(
    `select ${EVENT} from events where seq > ?1 and order_id in {ints ?2} order by seq`,
    [last, orderIds],
  )
  const all = [...events, ...rows.map(eventOf)].filter(({ orderId }) => orderId !== null)
  return Map.groupBy(all, ({ orderId }) => orderId!)
}

async function readActors(session: Session, ends: readonly FollowedEvent[]): Promise<Map<BatchId, Actor>> {
  if (ends.length === 0) return new Map()
  const rows = await session.all<{ id: string; actor: Actor }>(
    'select {hex id} as id, actor from batches where id in {ids ?1}',
    [ends.map(({ batchId }) => batchId!)],
  )
  return new Map(rows.map(({ id, actor }) => [uuidOf(id), actor]))
}

/** A message, see `messageRow`. */
export const INSERT_MESSAGE: RowStatement = {
  sql: `insert into webhook_messages (merchant_id, id, event, at, order_id, item_ids, batch_id, first_entry, style_key, skus, is_test) {values}`,
  types: ['int', 'int', 'text', 'int', 'int', 'text', 'id', 'int', 'text', 'text', 'int'],
}
/** A delivery that nobody has tried yet. */
export const INSERT_DELIVERY: RowStatement = {
  sql: `insert into webhook_deliveries (subscription_id, message_id, merchant_id, state, due_at, began_at) {values}`,
  types: ['int', 'int', 'int', 'text', 'int', 'int'],
}

/** The position moves with the deliveries that are made of the events before it, so that each is made once, whoever else follows. */
export const fanOut: StoreStep<'fanOut'> = async (session, { from, to, messages }) => {
  const moved = await session.all(
    'update followers set position = ?3 where name = ?1 and position = ?2 returning name',
    [FOLLOWER, from, to],
  )
  if (moved.length === 0) return { moved: false, deliveries: 0 }
  const byMerchant = Map.groupBy(messages, ({ merchantId }) => merchantId)
  // Merchants in one order everywhere, because PostgreSQL deadlocks when rows are locked in two.
  const merchants = [...byMerchant.keys()].sort((a, b) => a - b)
  const listeners = Map.groupBy(await readListeners(session, merchants), ({ merchantId }) => merchantId)
  let deliveries = 0
  for (const merchantId of merchants) {
    const own = listeners.get(merchantId) ?? []
    const told = byMerchant.get(merchantId)!.flatMap((message) => {
      const heard = own.filter(({ events, afterSeq }) => events.has(message.event) && afterSeq < message.seq)
      return heard.length > 0 ? [{ message, heard }] : []
    })
    if (told.length === 0) continue
    const first = await takeMessageIds(session, merchantId, told.length)
    await session.each(
      INSERT_MESSAGE,
      told.map(({ message }, at) => messageRow(merchantId, first + at, message)),
    )
    const rows = told.flatMap(({ message, heard }, at) =>
      heard.map(({ id }) => [id, first + at, merchantId, 'waiting', 0, message.at] as const),
    )
    await session.each(INSERT_DELIVERY, rows)
    deliveries += rows.length
  }
  return { moved: true, deliveries }
}

/** Takes `count` numbers of a merchant's messages and returns the first. Holds the merchant's row until the commit. */
export async function takeMessageIds(
  session: Session,
  merchantId: MerchantId,
  count: number,
): Promise<number> {
  const [row] = await session.all<{ next: number }>(
    'update webhook_sequences set next = next + ?2 where merchant_id = ?1 returning next',
    [merchantId, count],
  )
  return row!.next - count
}

const messageRow = (
  merchantId: MerchantId,
  id: number,
  { event, at, orderId, itemIds, batchId, firstEntry, styleKey, skus }: NewMessage,
) =>
  [
    merchantId,
    id,
    event,
    at,
    orderId,
    JSON.stringify(itemIds),
    batchId,
    firstEntry,
    styleKey,
    skus.length === 0 ? null : JSON.stringify(skus),
    0,
  ] as const
