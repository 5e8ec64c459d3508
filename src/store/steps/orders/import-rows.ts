import type { ItemStatus } from '../../../domain/orders/items.ts'
import type { ItemId, MerchantId, OrderId } from '../../../domain/numbers.ts'
import type { NewItem, NewOrder } from '../../../domain/orders/orders.ts'
import type { StoredDetails } from './orders.ts'
import { passItemIds, takeItemIds } from '../sequences.ts'
import type { RowStatement, Session } from '../../session.ts'

const INSERT_ORDER: RowStatement = {
  sql: `insert into orders (merchant_id, id, open, shipped, cancelled, returned, created_at, updated_at, by_marketplace, carrier_key, shop_country)
    {values}`,
  types: ['int', 'int', 'int', 'int', 'int', 'int', 'int', 'int', 'int', 'text', 'text'],
}
const UPDATE_ORDER: RowStatement = {
  sql: `update orders set open = ?3, shipped = ?4, cancelled = ?5, returned = ?6, created_at = ?7, updated_at = ?8,
      by_marketplace = ?9, carrier_key = ?10, shop_country = ?11
    {from rows} where orders.merchant_id = ?1 and orders.id = ?2`,
  types: INSERT_ORDER.types,
}
const INSERT_DETAILS: RowStatement = {
  sql: 'insert into order_details (merchant_id, order_id, order_number, customer_key, content_hash, details) {values}',
  types: ['int', 'int', 'text', 'text', 'bytes', 'text'],
}
const UPDATE_DETAILS: RowStatement = {
  sql: `update order_details set order_number = ?3, customer_key = ?4, content_hash = ?5, details = ?6
    {from rows} where order_details.merchant_id = ?1 and order_details.order_id = ?2`,
  types: INSERT_DETAILS.types,
}
const INSERT_ITEM: RowStatement = {
  sql: `insert into items (merchant_id, id, order_id, status, by_marketplace, carrier_key, shipment_tracking_key, return_tracking_key, sku)
    {values}`,
  types: ['int', 'int', 'int', 'text', 'int', 'text', 'text', 'text', 'text'],
}

const UPDATE_ITEM: RowStatement = {
  sql: `update items set order_id = ?3, status = ?4, by_marketplace = ?5, carrier_key = ?6, shipment_tracking_key = ?7, return_tracking_key = ?8, sku = ?9
    {from rows} where items.merchant_id = ?1 and items.id = ?2`,
  types: INSERT_ITEM.types,
}

/** In the order of their keys, because PostgreSQL deadlocks when rows are written in two. */
const MARK_ORDERED: RowStatement = {
  sql: 'insert into ordered_skus (merchant_id, sku) {values} on conflict (merchant_id, sku) do nothing',
  types: ['int', 'text'],
}

/** An order with its place among the others, and the items of the one that it replaces, if it does. */
export interface PlacedOrder {
  readonly id: OrderId
  readonly order: NewOrder
  readonly replaced: ReadonlySet<ItemId> | undefined
}

/** Writes orders with their items. Of an order that is replaced, items that are kept stay the rows that they are: a batch may wait for them. */
export async function writeOrders(
  session: Session,
  merchantId: MerchantId,
  orders: readonly PlacedOrder[],
): Promise<void> {
  const placed = await numberItems(session, orders)
  for (const [replaces, order, details] of [
    [false, INSERT_ORDER, INSERT_DETAILS],
    [true, UPDATE_ORDER, UPDATE_DETAILS],
  ] as const) {
    const some = placed.filter(({ replaced }) => (replaced !== undefined) === replaces)
    if (some.length === 0) continue
    await session.each(
      order,
      some.map((one) => orderRow(merchantId, one)),
    )
    await session.each(
      details,
      some.map((one) => detailsRow(merchantId, one)),
    )
  }
  await markOrdered(session, merchantId, placed)
  await removeItems(session, merchantId, placed)
  const rows = placed.flatMap((one) => itemRows(merchantId, one))
  const kept = new Set(placed.flatMap(({ replaced }) => [...(replaced ?? [])]))
  for (const [statement, some] of [
    [UPDATE_ITEM, rows.filter(([, id]) => kept.has(id))],
    [INSERT_ITEM, rows.filter(([, id]) => !kept.has(id))],
  ] as const)
    if (some.length > 0) await session.each(statement, some)
}

/** What was ever ordered cannot be deleted, whether it is there already or comes later. */
async function markOrdered(session: Session, merchantId: MerchantId, orders: readonly NumberedOrder[]) {
  const skus = new Set(orders.flatMap(({ items }) => items.map(({ sku }) => sku)))
  await session.each(
    MARK_ORDERED,
    [...skus].sort().map((sku) => [merchantId, sku] as const),
  )
}

async function removeItems(session: Session, merchantId: MerchantId, placed: readonly NumberedOrder[]) {
  const gone = placed.flatMap(({ replaced, items }) => {
    const kept = new Set(items.map(({ id }) => id))
    return [...(replaced ?? [])].filter((id) => !kept.has(id))
  })
  if (gone.length > 0)
    await session.all('delete from items where merchant_id = ?1 and id in {ints ?2}', [merchantId, gone])
}

type NumberedItem = NewItem & { readonly id: ItemId }
type NumberedOrder = PlacedOrder & { readonly items: readonly NumberedItem[] }

async function numberItems(session: Session, orders: readonly PlacedOrder[]): Promise<NumberedOrder[]> {
  const ids = orders.flatMap(({ order }) => order.items.map(({ id }) => id))
  const chosen = ids.filter((id) => id !== undefined)
  await passItemIds(session, chosen)
  const unnumbered = ids.length - chosen.length
  const assigned = (unnumbered > 0 ? await takeItemIds(session, unnumbered, new Set(chosen)) : []).values()
  return orders.map((one) => ({
    ...one,
    items: one.order.items.map((item) => ({ ...item, id: item.id ?? assigned.next().value! })),
  }))
}

const byMarketplace = ({ fulfillmentType }: NewOrder) =>
  Number(fulfillmentType === 'fulfillment_by_marketplace')

function orderRow(merchantId: MerchantId, { id, order }: NumberedOrder) {
  const counts: Record<ItemStatus, number> = { open: 0, shipped: 0, cancelled: 0, returned: 0 }
  for (const { status } of order.items) counts[status] += 1
  const { open, shipped, cancelled, returned } = counts
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
    byMarketplace(order),
    carrierKey,
    shopCountry,
  ] as const
}

function detailsRow(merchantId: MerchantId, { id, order, items }: NumberedOrder) {
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
  return [merchantId, id, order.orderNumber, order.customerKey, hash, JSON.stringify(details)] as const
}

const itemRows = (merchantId: MerchantId, { id, order, items }: NumberedOrder) =>
  items.map((item) => {
    const carrier = item.status === 'shipped' || item.status === 'returned' ? order.carrierKey : null
    return [
      merchantId,
      item.id,
      id,
      item.status,
      byMarketplace(order),
      carrier,
      item.shipmentTrackingKey,
      item.returnTrackingKey,
      item.sku,
    ] as const
  })
