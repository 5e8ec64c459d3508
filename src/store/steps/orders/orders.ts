import type { ItemStatus } from '../../../domain/orders/items.ts'
import type { ItemId, MerchantId, Millis, OrderId } from '../../../domain/numbers.ts'
import type {
  ItemDetails,
  Order,
  OrderDetails,
  OrderItem,
  OrderPiece,
} from '../../../domain/orders/orders.ts'
import type { SearchPlace } from '../pages.ts'
import { searchOrders } from './search.ts'
import type { Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'

/** The details column: what never changes, with the ids of the items, so that no index from orders to items is needed. */
export interface StoredDetails extends OrderDetails {
  readonly items: readonly (ItemDetails & { readonly id: ItemId })[]
}

export const listOrders: StoreStep<'listOrders'> = async (session, step) => {
  const { merchantId, filter, position, limit } = step
  let place: SearchPlace
  if ('page' in position) place = position
  else {
    const after = await findOrderId(session, { merchantId, orderNumber: position.after })
    if (after === undefined) return undefined
    place = { after }
  }
  const { ids, ...found } = await searchOrders(session, { merchantId, filter, place, limit })
  // Without what is too large for one piece: the caller decides when so much may be read.
  const piece = await readPiece(session, merchantId, ids, 0)
  return { ...piece, ...found, lastNumber: await lastNumber(session, merchantId, piece) }
}

/** The number of the last order of a page, which only its last piece may show. */
export async function lastNumber(session: Session, merchantId: MerchantId, { orders, rest }: OrderPiece) {
  const last = rest.at(-1)
  if (last === undefined) return orders.at(-1)?.orderNumber
  const [row] = await session.all<{ orderNumber: string }>(
    `select order_number as "orderNumber" from order_details where merchant_id = ?1 and order_id = ?2`,
    [merchantId, last],
  )
  return row?.orderNumber
}

export const readOrders: StoreStep<'readOrders'> = (session, { merchantId, ids }) =>
  readPiece(session, merchantId, ids, 1)

/** What one message between threads, and the text that is made of it, may hold: 11,000 items are 1.5 MiB of details. */
const PIECE_BYTES = 256 * 1024

/** As many of these orders, in their order, as one piece may hold, and at least `least`, however large they are. */
export async function readPiece(
  session: Session,
  merchantId: MerchantId,
  ids: readonly OrderId[],
  least: number,
): Promise<OrderPiece> {
  const fitting = ids.slice(0, await fittingCount(session, merchantId, ids, least))
  const orders = new Map((await wholeOrders(session, merchantId, fitting)).map((order) => [order.id, order]))
  return { orders: fitting.flatMap((id) => orders.get(id) ?? []), rest: ids.slice(fitting.length) }
}

async function fittingCount(
  session: Session,
  merchantId: MerchantId,
  ids: readonly OrderId[],
  least: number,
): Promise<number> {
  if (ids.length <= least) return ids.length
  // Of a long text both databases know the length without reading it.
  const sizes = await session.all<{ id: OrderId; bytes: number }>(
    `select order_id as id, octet_length(details) as bytes from order_details where merchant_id = ?1 and order_id in {ints ?2}`,
    [merchantId, ids],
  )
  const bytesOf = new Map(sizes.map(({ id, bytes }) => [id, bytes]))
  let sum = 0
  const beyond = ids.findIndex((id) => (sum += bytesOf.get(id) ?? 0) > PIECE_BYTES)
  return beyond < 0 ? ids.length : Math.max(least, beyond)
}

export const findOrder: StoreStep<'findOrder'> = async (session, step) => {
  const id = await findOrderId(session, step)
  if (id === undefined) return undefined
  const [order] = await wholeOrders(session, step.merchantId, [id])
  return order
}

/** The id of the order that this merchant has under a number. */
export async function findOrderId(
  session: Session,
  step: { merchantId: MerchantId; orderNumber: string },
): Promise<OrderId | undefined> {
  const [row] = await session.all<{ id: OrderId }>(
    'select order_id as id from order_details where order_number = ?2 and merchant_id = ?1',
    [step.merchantId, step.orderNumber],
  )
  return row?.id
}

interface OrderRow extends Record<ItemStatus, number> {
  readonly id: OrderId
  readonly createdAt: Millis
  readonly updatedAt: Millis
  readonly byMarketplace: number
  readonly carrierKey: string
  readonly shopCountry: string
  readonly orderNumber: string
  readonly customerKey: string
  readonly details: string
}

/** In the order of their ids. */
export async function wholeOrders(
  session: Session,
  merchantId: MerchantId,
  ids: readonly OrderId[],
): Promise<Order[]> {
  if (ids.length === 0) return []
  const rows = await session.all<OrderRow>(
    `select o.id, o.open, o.shipped, o.cancelled, o.returned, o.created_at as "createdAt", o.updated_at as "updatedAt",
       o.by_marketplace as "byMarketplace", o.carrier_key as "carrierKey", o.shop_country as "shopCountry",
       d.order_number as "orderNumber", d.customer_key as "customerKey", d.details
     from orders o join order_details d on d.merchant_id = o.merchant_id and d.order_id = o.id
     where o.merchant_id = ?1 and o.id in {ints ?2} order by o.id`,
    [merchantId, ids],
  )
  const stored = rows.map((row) => ({ row, details: JSON.parse(row.details) as StoredDetails }))
  const itemIds = stored.flatMap(({ details }) => details.items.map(({ id }) => id))
  const states = await session.all<
    Pick<OrderItem, 'id' | 'status' | 'shipmentTrackingKey' | 'returnTrackingKey'>
  >(
    `select id, status, shipment_tracking_key as "shipmentTrackingKey", return_tracking_key as "returnTrackingKey"
     from items where merchant_id = ?1 and id in {ints ?2}`,
    [merchantId, itemIds],
  )
  const stateById = new Map(states.map((state) => [state.id, state]))
  return stored.map(({ row, details: { items, ...details } }) => {
    const { open, shipped, cancelled, returned, byMarketplace, ...head } = row
    return {
      ...head,
      merchantId,
      fulfillmentType: byMarketplace === 1 ? 'fulfillment_by_marketplace' : 'dropshipping',
      counts: { open, shipped, cancelled, returned },
      details,
      items: items.map((item) => ({ ...item, ...stateById.get(item.id)! })),
    }
  })
}
