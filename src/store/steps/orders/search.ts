import type { ItemStatus } from '../../../domain/orders/items.ts'
import type { MerchantId, OrderId } from '../../../domain/numbers.ts'
import type { OrderFilter, OrderStatus } from '../../../domain/orders/orders.ts'
import type { OrderTexts, Param, Session } from '../../session.ts'
import { type Filtered, findPage, type Found, type SearchPlace } from '../pages.ts'

/** The bit of each status in `statuses`: which statuses the items of an order have. */
const BIT: Record<ItemStatus, number> = { open: 1, shipped: 2, cancelled: 4, returned: 8 }

const statusCondition = (status: OrderStatus) =>
  status === 'mixed' ? '(o.statuses & (o.statuses - 1)) <> 0' : `o.statuses = ${BIT[status]}`

/** From this number of characters on the index finds what contains a text. */
export const INDEXED_CHARACTERS = 3

/** A condition, or a query for ids, with the place of its parameter where it has one. */
interface Part {
  readonly sql: (place: string) => string
  readonly value?: Param
}

/** A filter in SQL, in which `?1` is the merchant. */
interface Parts {
  /** What the index of texts may find. */
  readonly indexed: OrderTexts
  /** Queries for the ids of the orders that contain a text. */
  readonly texts: readonly Part[]
  /** All other conditions on `orders o`. */
  readonly others: readonly Part[]
}

/** Every condition is answered by the narrow clustered rows of one merchant, or by an index that names few orders. */
function partsOf(filter: OrderFilter): Parts {
  const texts: Part[] = []
  const others: Part[] = []
  const narrow = (sql: Part['sql'], value: Param | undefined) => {
    if (value !== undefined) others.push({ sql, value })
  }
  const indexed: { -readonly [Column in keyof OrderTexts]: string } = {}
  const contains = (column: keyof OrderTexts, value: string | undefined) => {
    if (value === undefined) return
    texts.push({ sql: (place) => `{orders with ${column} ${place}}`, value })
    if (Array.from(value).length >= INDEXED_CHARACTERS) indexed[column] = value
  }
  contains('order_number', filter.orderNumber)
  contains('customer_key', filter.customerKey)
  // What fewest orders pass comes first, so that the others are looked at for few rows.
  narrow((place) => `{contains o.carrier_key ${place}}`, filter.carrierKey)
  narrow((place) => `{contains o.shop_country ${place}}`, filter.shopCountry)
  const { orderStatus, itemStatus } = filter
  if (orderStatus) others.push({ sql: () => statusCondition(orderStatus) })
  if (itemStatus) others.push({ sql: () => `(o.statuses & ${BIT[itemStatus]}) <> 0` })
  narrow(
    (place) => `o.by_marketplace = ${place}`,
    filter.fulfillmentType && Number(filter.fulfillmentType === 'fulfillment_by_marketplace'),
  )
  narrow((place) => `o.created_at >= ${place}`, filter.createdFrom)
  narrow((place) => `o.created_at <= ${place}`, filter.createdTo)
  return { indexed, texts, others }
}

/** The SQL of these parts; their parameters are put behind those that are there. */
const written = (parts: readonly Part[], params: Param[]) =>
  parts.map(({ sql, value }) => sql(value === undefined ? '' : `?${params.push(value)}`))

/** The conditions of these parts on `orders o`. */
const conditionsOf = ({ texts, others }: Omit<Parts, 'indexed'>, params: Param[]) =>
  [
    'o.merchant_id = ?1',
    ...written(texts, params).map((text) => `o.id in (${text})`),
    ...written(others, params),
  ].join(' and ')

/** The conditions of a filter on `orders o`, in which `?1` is the merchant. */
export function filterSql(merchantId: MerchantId, filter: OrderFilter): { where: string; params: Param[] } {
  const params: Param[] = [merchantId]
  return { where: conditionsOf(partsOf(filter), params), params }
}

/** Rows `o` whose ids all these texts have. */
function hitsOf(texts: readonly Part[], params: Param[]): string {
  const [first, ...rest] = written(texts, params)
  return `from (${first}) o where ${['1 = 1', ...rest.map((text) => `o.id in (${text})`)].join(' and ')}`
}

/** The orders of one merchant that pass a filter. Where nothing but texts is asked for, their narrow rows have the whole answer. */
function filteredBy(merchantId: MerchantId, { texts, others }: Parts): Filtered {
  const params: Param[] = [merchantId]
  const from =
    texts.length > 0 && others.length === 0
      ? hitsOf(texts, params)
      : `from orders o where ${conditionsOf({ texts, others }, params)}`
  return { from, params }
}

/** Looks at each order of the merchant once for a page by cursor and the first one, which need the total too. */
export async function searchOrders(
  session: Session,
  step: { merchantId: MerchantId; filter: OrderFilter; place: SearchPlace; limit: number },
): Promise<Found> {
  const { merchantId, filter, place, limit } = step
  const parts = partsOf(filter)
  const few = Object.keys(parts.indexed).length > 0 ? await fewHits(session, merchantId, parts) : undefined
  if (few) return pageOf(few, place, limit)
  return findPage(session, filteredBy(merchantId, parts), place, limit)
}

/** Hits of a text that are all read, instead of counted in one query and listed in another: 10 ms. */
const HITS_MAX = 10_000

/** The ids of all orders that pass, ascending; undefined where the texts alone have too many hits to read them. */
async function fewHits(
  session: Session,
  merchantId: MerchantId,
  { indexed, texts, others }: Parts,
): Promise<OrderId[] | undefined> {
  const hits = await session.ordersContaining(merchantId, indexed, HITS_MAX + 1)
  if (!hits || hits.length > HITS_MAX) return undefined
  const short = texts.length - Object.keys(indexed).length
  if (hits.length === 0 || (others.length === 0 && short === 0)) return hits
  const params: Param[] = [merchantId, hits]
  const conditions = [
    'o.merchant_id = ?1',
    'o.id in {ints ?2}',
    ...(short > 0 ? written(texts, params).map((text) => `o.id in (${text})`) : []),
    ...written(others, params),
  ]
  const rows = await session.all<{ id: OrderId }>(
    `select o.id from orders o where ${conditions.join(' and ')} order by o.id`,
    params,
  )
  return rows.map(({ id }) => id)
}

function pageOf(ids: readonly OrderId[], place: SearchPlace, limit: number): Found {
  const first = 'after' in place ? ids.filter((id) => id <= place.after).length : (place.page - 1) * limit
  const end = first + limit
  return { ids: ids.slice(first, end), total: ids.length, more: end < ids.length }
}
