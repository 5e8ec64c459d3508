import type { ItemStatus } from '../domain/items.ts'
import type { ItemId, MerchantId, Millis, OrderId } from '../domain/numbers.ts'
import type { ImportOutcome, NewOrder } from '../domain/orders.ts'
import { appendEvents, type NewEvent } from './events.ts'
import type { StoredDetails } from './orders.ts'
import { passItemIds, takeItemIds, takeNumbers } from './sequences.ts'
import type { RowStatement, Session } from './session.ts'

const INSERT_ORDER: RowStatement = {
  sql: `insert into orders (merchant_id, id, open, shipped, cancelled, returned, created_at, updated_at, by_marketplace, carrier_key, shop_country)
    {values}`,
  types: ['int', 'int', 'int', 'int', 'int', 'int', 'int', 'int', 'int', 'text', 'text'],
}
const INSERT_DETAILS: RowStatement = {
  sql: 'insert into order_details (merchant_id, order_id, order_number, customer_key, content_hash, details) {values}',
  types: ['int', 'int', 'text', 'text', 'bytes', 'text'],
}
const INSERT_ITEM: RowStatement = {
  sql: `insert into items (merchant_id, id, order_id, status, by_marketplace, carrier_key, shipment_tracking_key, return_tracking_key)
    {values}`,
  types: ['int', 'int', 'int', 'text', 'int', 'text', 'text', 'text'],
}

/**
 * Takes in the orders that are new, in one transaction. Idempotent by order number: the same content again is `unchanged`
 * whatever has happened to its items since, other content is refused. Imports of the deployment run one after the other
 * (they hold the sequence of orders), so that ids become visible in their order and no cursor skips one.
 */
export async function importOrders(
  session: Session,
  step: { merchantId: MerchantId; orders: readonly NewOrder[]; now: Millis },
): Promise<ImportOutcome[]> {
  const { merchantId, orders, now } = step
  await session.all(`select next from sequences where name = 'orders' {lock}`)
  const known = await readKnown(session, orders)
  const taken = await readTaken(session, orders)
  const accepted: NewOrder[] = []
  const outcomes = orders.map((order): ImportOutcome => {
    const content = order.contentHash
    const twin = known.get(order.orderNumber)
    if (twin && twin.merchantId !== merchantId)
      return { refused: 'This order number belongs to another merchant' }
    if (twin)
      return twin.content === content
        ? 'unchanged'
        : { refused: 'An order with this number and other content exists' }
    const clash = clashingId(order, taken)
    if (clash !== undefined) return { refused: `Item id ${clash} is taken` }
    known.set(order.orderNumber, { merchantId, content })
    for (const { id } of order.items) if (id !== undefined) taken.add(id)
    accepted.push(order)
    return 'created'
  })
  if (accepted.length > 0) await insertOrders(session, merchantId, accepted, now)
  return outcomes
}

async function readKnown(session: Session, orders: readonly NewOrder[]) {
  const rows = await session.all<{ number: string; merchantId: MerchantId; hash: Uint8Array }>(
    `select order_number as number, merchant_id as "merchantId", content_hash as hash from order_details where order_number in {texts ?1}`,
    [orders.map(({ orderNumber }) => orderNumber)],
  )
  return new Map(
    rows.map(({ number, merchantId, hash }) => [
      number,
      { merchantId, content: Buffer.from(hash).toString('base64') },
    ]),
  )
}

/** The chosen item ids that exist already, whoever has them. */
async function readTaken(session: Session, orders: readonly NewOrder[]): Promise<Set<ItemId>> {
  const chosen = orders.flatMap(({ items }) => items.flatMap(({ id }) => id ?? []))
  if (chosen.length === 0) return new Set()
  const rows = await session.all<{ id: ItemId }>('select id from items where id in {ints ?1}', [chosen])
  return new Set(rows.map(({ id }) => id))
}

function clashingId(order: NewOrder, taken: ReadonlySet<ItemId>): ItemId | undefined {
  const own = new Set<ItemId>()
  for (const { id } of order.items) {
    if (id === undefined) continue
    if (taken.has(id) || own.has(id)) return id
    own.add(id)
  }
  return undefined
}

async function insertOrders(
  session: Session,
  merchantId: MerchantId,
  orders: readonly NewOrder[],
  now: Millis,
): Promise<void> {
  const chosen = orders.flatMap(({ items }) => items.flatMap(({ id }) => id ?? []))
  await passItemIds(session, chosen)
  const unnumbered = orders.reduce(
    (sum, { items }) => sum + items.filter(({ id }) => id === undefined).length,
    0,
  )
  const assigned = (unnumbered > 0 ? await takeItemIds(session, unnumbered, new Set(chosen)) : []).values()
  const firstOrder = await takeNumbers(session, 'orders', orders.length)

  const placed = orders.map((order, index) => ({
    order,
    id: firstOrder + index,
    items: order.items.map((item) => ({ ...item, id: item.id ?? assigned.next().value! })),
  }))
  await session.each(
    INSERT_ORDER,
    placed.map(({ id, order }) => orderRow(merchantId, id, order)),
  )
  await session.each(
    INSERT_DETAILS,
    placed.map(({ id, order, items }) => {
      const details: StoredDetails = {
        ...order.details,
        items: items.map(({ id, sku, vat, priceWithoutTax, priceWithTax, customData }) => ({
          id,
          sku,
          vat,
          priceWithoutTax,
          priceWithTax,
          customData,
        })),
      }
      const hash = Buffer.from(order.contentHash, 'base64')
      return [merchantId, id, order.orderNumber, order.customerKey, hash, JSON.stringify(details)]
    }),
  )
  const itemRows = placed.flatMap(({ id, order, items }) =>
    items.map((item) => {
      const carrier = item.status === 'shipped' || item.status === 'returned' ? order.carrierKey : null
      const byMarketplace = Number(order.fulfillmentType === 'fulfillment_by_marketplace')
      return [
        merchantId,
        item.id,
        id,
        item.status,
        byMarketplace,
        carrier,
        item.shipmentTrackingKey,
        item.returnTrackingKey,
      ] as const
    }),
  )
  await session.each(INSERT_ITEM, itemRows)
  await appendEvents(
    session,
    placed.map(({ id }): NewEvent => ({
      event: 'order.created',
      merchantId,
      at: now,
      orderId: id,
      itemIds: [],
      batchId: null,
      actor: null,
    })),
  )
}

function orderRow(merchantId: MerchantId, id: OrderId, order: NewOrder) {
  const counts: Record<ItemStatus, number> = { open: 0, shipped: 0, cancelled: 0, returned: 0 }
  for (const { status } of order.items) counts[status] += 1
  const { open, shipped, cancelled, returned } = counts
  const byMarketplace = Number(order.fulfillmentType === 'fulfillment_by_marketplace')
  const { createdAt, updatedAt, carrierKey, shopCountry } = order
  return [
    merchantId,
    id,
    open,
    shipped,
    cancelled,
    returned,
    createdAt,
    updatedAt,
    byMarketplace,
    carrierKey,
    shopCountry,
  ] as const
}
