import type { ItemStatus } from '../domain/items.ts'
import type { ItemId, MerchantId, Millis, OrderId } from '../domain/numbers.ts'
import type { ItemDetails, Order, OrderDetails, OrderFilter, OrderItem, OrderPage, OrderStatus, PagePosition } from '../domain/orders.ts'
import type { Param, Session } from './session.ts'

/** The details column: what never changes, with the ids of the items, so that no index from orders to items is needed. */
export interface StoredDetails extends OrderDetails {
  readonly items: readonly (ItemDetails & { readonly id: ItemId })[]
}

/** The bit of each status in `statuses`: which statuses the items of an order have. */
const BIT: Record<ItemStatus, number> = { open: 1, shipped: 2, cancelled: 4, returned: 8 }

const statusCondition = (status: OrderStatus) =>
  status === 'mixed' ? '(o.statuses & (o.statuses - 1)) <> 0' : `o.statuses = ${BIT[status]}`

/** Every condition is answered by the narrow clustered rows of one merchant, or by an index that names few orders. */
export function filterSql(merchantId: MerchantId, filter: OrderFilter): { where: string; params: Param[] } {
  const params: Param[] = [merchantId]
  const conditions = ['o.merchant_id = ?1']
  const narrow = (condition: (name: string) => string, value: Param | undefined) => {
    if (value !== undefined) conditions.push(condition(`?${params.push(value)}`))
  }
  const details = 'select d.order_id from order_details d where d.merchant_id = ?1'
  narrow((name) => `o.id in (${details} and d.order_number = ${name})`, filter.orderNumber)
  narrow((name) => `o.id in (${details} and d.customer_key = ${name})`, filter.customerKey)
  // In the order of the columns: most rows fall at the first ones, and SQLite then never unpacks the others.
  if (filter.orderStatus) conditions.push(statusCondition(filter.orderStatus))
  if (filter.itemStatus) conditions.push(`(o.statuses & ${BIT[filter.itemStatus]}) <> 0`)
  narrow((name) => `o.by_marketplace = ${name}`, filter.fulfillmentType && Number(filter.fulfillmentType === 'fulfillment_by_marketplace'))
  narrow((name) => `o.shop_country = ${name}`, filter.shopCountry)
  narrow((name) => `o.created_at >= ${name}`, filter.createdFrom)
  narrow((name) => `o.created_at <= ${name}`, filter.createdTo)
  narrow((name) => `o.carrier_key = ${name}`, filter.carrierKey)
  return { where: conditions.join(' and '), params }
}

export async function listOrders(
  session: Session,
  step: { merchantId: MerchantId; filter: OrderFilter; position: PagePosition; limit: number },
): Promise<OrderPage> {
  const { merchantId, position, limit } = step
  const { where, params } = filterSql(merchantId, step.filter)
  const idsOf = async (order: string, most: number, offset: number) => {
    const sql = `select o.id from orders o where ${where} ${order} limit ?${params.length + 1} offset ?${params.length + 2}`
    const rows = await session.all<{ id: OrderId }>(sql, [...params, most, offset])
    return rows.map(({ id }) => id)
  }
  const countAll = async () => {
    const [row] = await session.all<{ total: number }>(`select count(*) as total from orders o where ${where}`, params)
    return row!.total
  }
  const page = async (ids: readonly OrderId[], total: number, more: boolean): Promise<OrderPage> => ({
    orders: await readOrders(session, merchantId, ids),
    total,
    more,
  })

  if ('after' in position) {
    params.push(position.after)
    const ids = await idsOf(`and o.id > ?${params.length} order by o.id`, limit + 1, 0)
    params.pop()
    return page(ids.slice(0, limit), await countAll(), ids.length > limit)
  }
  if (position.page === 1) {
    // A first page that is not full knows the total without counting: the costly search for rare orders is made once.
    const ids = await idsOf('order by o.id', limit + 1, 0)
    return ids.length <= limit ? page(ids, ids.length, false) : page(ids.slice(0, limit), await countAll(), true)
  }
  const total = await countAll()
  const offset = (position.page - 1) * limit
  const rest = total - offset
  if (rest <= 0) return page([], total, false)
  const most = Math.min(limit, rest)
  // Counted from the nearer end.
  if (offset <= total / 2) return page(await idsOf('order by o.id', most, offset), total, rest > most)
  const ids = await idsOf('order by o.id desc', most, rest - most)
  return page(ids.reverse(), total, rest > most)
}

export async function findOrder(session: Session, step: { merchantId: MerchantId; orderNumber: string }): Promise<Order | undefined> {
  const id = await findOrderId(session, step)
  if (id === undefined) return undefined
  const [order] = await readOrders(session, step.merchantId, [id])
  return order
}

async function findOrderId(session: Session, step: { merchantId: MerchantId; orderNumber: string }): Promise<OrderId | undefined> {
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

async function readOrders(session: Session, merchantId: MerchantId, ids: readonly OrderId[]): Promise<Order[]> {
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
  const states = await session.all<Pick<OrderItem, 'id' | 'status' | 'shipmentTrackingKey' | 'returnTrackingKey'>>(
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

export async function putInvoice(
  session: Session,
  step: { merchantId: MerchantId; orderNumber: string; pdf: Uint8Array; now: Millis },
): Promise<boolean> {
  const id = await findOrderId(session, step)
  if (id === undefined) return false
  await session.all(
    `insert into invoices (merchant_id, order_id, uploaded_at, pdf) values (?1, ?2, ?3, ?4)
     on conflict (merchant_id, order_id) do update set uploaded_at = excluded.uploaded_at, pdf = excluded.pdf`,
    [step.merchantId, id, step.now, step.pdf],
  )
  return true
}

export async function findInvoice(
  session: Session,
  step: { merchantId: MerchantId; orderNumber: string },
): Promise<Uint8Array | undefined> {
  const [row] = await session.all<{ pdf: Uint8Array }>(
    `select i.pdf from order_details d join invoices i on i.merchant_id = d.merchant_id and i.order_id = d.order_id
     where d.order_number = ?2 and d.merchant_id = ?1`,
    [step.merchantId, step.orderNumber],
  )
  return row?.pdf
}
