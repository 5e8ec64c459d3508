import type { ItemRule } from '../../../domain/orders/item-rule.ts'
import type { Change, Item, Items, ItemStatus } from '../../../domain/orders/items.ts'
import type { ItemId, MerchantId, Millis, OrderId } from '../../../domain/numbers.ts'
import type { RowStatement, Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'
import type { Aggregate, Work } from '../batches/aggregate.ts'
import type { NewEvent } from '../events.ts'

const ITEMS = `
  select id, order_id as "orderId", status, by_marketplace as "byMarketplace", carrier_key as "carrierKey",
    shipment_tracking_key as "shipmentTrackingKey", return_tracking_key as "returnTrackingKey"
  from items where merchant_id = ?1 and id in {ints ?2} order by id`
const READ_ITEMS = `${ITEMS} {lock}`

const UPDATE_ITEM: RowStatement = {
  sql: `update items set status = ?3, carrier_key = ?4, shipment_tracking_key = ?5, return_tracking_key = ?6
    {from rows} where items.merchant_id = ?1 and items.id {in ?2}`,
  types: ['int', 'int', 'text', 'text', 'text', 'text'],
}

const LOCK_ORDERS = 'select id from orders where merchant_id = ?1 and id in {ints ?2} order by id {lock}'

const UPDATE_ORDER: RowStatement = {
  sql: `update orders set open = open + ?3, shipped = shipped + ?4, cancelled = cancelled + ?5, returned = returned + ?6, updated_at = ?7
    {from rows} where orders.merchant_id = ?1 and orders.id {in ?2}`,
  types: ['int', 'int', 'int', 'int', 'int', 'int', 'int'],
}

/** What was decided for one merchant and has yet to be written. */
interface Effects {
  readonly changed: Set<ItemId>
  readonly orders: Map<OrderId, Record<ItemStatus, number>>
}

/** Order items, and the counts of their orders. [contract 4] */
export const orderItems: Aggregate<ItemRule<unknown>> = {
  async open(session, work, now) {
    const activeCarriers = work.some(({ rule }) => rule.looksAtCarriers)
      ? await readActiveCarriers(session)
      : new Set<string>()
    return {
      async read(merchantId, ofMerchant) {
        const ids = ofMerchant.flatMap(({ entries, rule }) => rule.itemIds(entries))
        const items = await readItems(session, merchantId, ids)
        const effects: Effects = { changed: new Set(), orders: new Map() }
        return {
          decide(one) {
            const { failures, changes } = one.rule.decide(one.entries, one.batch.nextEntry, {
              items,
              activeCarriers,
            })
            return { failures, events: collect(effects, one, changes, items, now) }
          },
          write: () => writeEffects(session, merchantId, effects, items, now),
        }
      },
    }
  },
}

async function readItems(session: Session, merchantId: MerchantId, ids: readonly ItemId[]): Promise<Items> {
  const rows = await session.all<Item>(READ_ITEMS, [merchantId, ids])
  return new Map(rows.map((row) => [row.id, row]))
}

/** What a decision would read, for one that changes nothing. */
export const findItems: StoreStep<'findItems'> = (session, { merchantId, ids }) =>
  session.all<Item>(ITEMS, [merchantId, ids])

async function readActiveCarriers(session: Session): Promise<Set<string>> {
  const rows = await session.all<{ key: string }>('select key from carriers where active = 1')
  return new Set(rows.map(({ key }) => key))
}

/** Adds a decision's changes to the effects. Returns one event for each order that they touch. */
function collect(
  effects: Effects,
  {
    batch: { merchantId, id: batchId, actor, nextEntry: firstEntry },
    rule: { event },
  }: Work<ItemRule<unknown>>,
  changes: readonly Change[],
  items: Items,
  now: Millis,
): Iterable<NewEvent> {
  const events = new Map<OrderId, NewEvent & { readonly itemIds: ItemId[] }>()
  for (const { ids, from, to } of changes) {
    for (const id of ids) {
      const { orderId } = items.get(id)!
      effects.changed.add(id)
      let moved = effects.orders.get(orderId)
      if (!moved) effects.orders.set(orderId, (moved = { open: 0, shipped: 0, cancelled: 0, returned: 0 }))
      moved[from] -= 1
      moved[to.status] += 1
      const told = events.get(orderId)
      if (told) told.itemIds.push(id)
      else
        events.set(orderId, {
          event,
          merchantId,
          at: now,
          orderId,
          itemIds: [id],
          batchId,
          actor,
          firstEntry,
        })
    }
  }
  return events.values()
}

async function writeEffects(
  session: Session,
  merchantId: MerchantId,
  effects: Effects,
  items: Items,
  now: Millis,
): Promise<void> {
  if (effects.changed.size === 0) return
  const itemRows = [...effects.changed].map((id) => {
    const { status, carrierKey, shipmentTrackingKey, returnTrackingKey } = items.get(id)!
    return [merchantId, id, status, carrierKey, shipmentTrackingKey, returnTrackingKey] as const
  })
  await session.each(UPDATE_ITEM, itemRows)
  const orderIds = [...effects.orders.keys()].sort((a, b) => a - b)
  if (session.locksRows) await session.all(LOCK_ORDERS, [merchantId, orderIds])
  const orderRows = orderIds.map((id) => {
    const { open, shipped, cancelled, returned } = effects.orders.get(id)!
    return [merchantId, id, open, shipped, cancelled, returned, now] as const
  })
  // Alike ones next to each other, so that they can be written at once: see `RowStatement`.
  orderRows.sort((a, b) => a[2] - b[2] || a[3] - b[3] || a[4] - b[4])
  await session.each(UPDATE_ORDER, orderRows)
}
