import type { ItemStatus } from '../../domain/items.ts'
import type { MerchantId, OrderId } from '../../domain/numbers.ts'
import type { OrderFilter, OrderStatus } from '../../domain/orders.ts'
import type { Param, Session } from '../session.ts'

/** The bit of each status in `statuses`: which statuses the items of an order have. */
const BIT: Record<ItemStatus, number> = { open: 1, shipped: 2, cancelled: 4, returned: 8 }

const statusCondition = (status: OrderStatus) =>
  status === 'mixed' ? '(o.statuses & (o.statuses - 1)) <> 0' : `o.statuses = ${BIT[status]}`

/** Every condition is answered by the narrow clustered rows of one merchant, or by an index that names few orders. */
function filterSql(merchantId: MerchantId, filter: OrderFilter): { where: string; params: Param[] } {
  const params: Param[] = [merchantId]
  const conditions = ['o.merchant_id = ?1']
  const narrow = (condition: (name: string) => string, value: Param | undefined) => {
    if (value !== undefined) conditions.push(condition(`?${params.push(value)}`))
  }
  const details = 'select d.order_id from order_details d where d.merchant_id = ?1'
  narrow((name) => `o.id in (${details} and d.order_number = ${name})`, filter.orderNumber)
  narrow((name) => `o.id in (${details} and d.customer_key = ${name})`, filter.customerKey)
  // What fewest orders pass comes first, so that the others are looked at for few rows.
  narrow((name) => `o.carrier_key = ${name}`, filter.carrierKey)
  narrow((name) => `o.shop_country = ${name}`, filter.shopCountry)
  if (filter.orderStatus) conditions.push(statusCondition(filter.orderStatus))
  if (filter.itemStatus) conditions.push(`(o.statuses & ${BIT[filter.itemStatus]}) <> 0`)
  narrow(
    (name) => `o.by_marketplace = ${name}`,
    filter.fulfillmentType && Number(filter.fulfillmentType === 'fulfillment_by_marketplace'),
  )
  narrow((name) => `o.created_at >= ${name}`, filter.createdFrom)
  narrow((name) => `o.created_at <= ${name}`, filter.createdTo)
  return { where: conditions.join(' and '), params }
}

/** Behind an order, or at a page number from 1. */
export type SearchPlace = { readonly after: OrderId } | { readonly page: number }

/** What was found: the ids of one page in their order, how many orders there are in all, and whether some follow the page. */
export interface Found {
  readonly ids: readonly OrderId[]
  readonly total: number
  readonly more: boolean
}

/** The orders of one merchant that pass a filter. */
class Search {
  readonly #session: Session
  readonly #where: string
  readonly #params: readonly Param[]

  constructor(session: Session, merchantId: MerchantId, filter: OrderFilter) {
    const { where, params } = filterSql(merchantId, filter)
    this.#session = session
    this.#where = where
    this.#params = params
  }

  /** In the order of their ids, or from the last one back. */
  async ids(page: { after?: OrderId; most: number; skip?: number; back?: boolean }): Promise<OrderId[]> {
    const { after = 0, most, skip = 0, back = false } = page
    const place = this.#params.length
    const rows = await this.#session.all<{ id: OrderId }>(
      `select o.id from orders o where ${this.#where} and o.id > ?${place + 1}
       order by o.id ${back ? 'desc' : ''} limit ?${place + 2} offset ?${place + 3}`,
      [...this.#params, after, most, skip],
    )
    return rows.map(({ id }) => id)
  }

  async count(range = '', ...bounds: OrderId[]): Promise<number> {
    const sql = `select count(*) as total from orders o where ${this.#where} ${range && `and o.id ${range} ?${this.#params.length + 1}`}`
    const [row] = await this.#session.all<{ total: number }>(sql, [...this.#params, ...bounds])
    return row!.total
  }
}

/** Looks at each order of the merchant once for a page by cursor and the first one, which need the total too. */
export async function searchOrders(
  session: Session,
  step: { merchantId: MerchantId; filter: OrderFilter; place: SearchPlace; limit: number },
): Promise<Found> {
  const search = new Search(session, step.merchantId, step.filter)
  const { place, limit } = step
  if ('after' in place) return pageBehind(search, place.after, limit)
  return place.page === 1 ? pageBehind(search, 0, limit) : pageByNumber(search, place.page, limit)
}

async function pageBehind(search: Search, after: OrderId, limit: number): Promise<Found> {
  const ids = await search.ids({ after, most: limit })
  const before = after > 0 ? await search.count('<=', after) : 0
  // A page that is not full is the last one.
  const rest = ids.length < limit ? 0 : await search.count('>', ids.at(-1)!)
  return { ids, total: before + ids.length + rest, more: rest > 0 }
}

async function pageByNumber(search: Search, page: number, limit: number): Promise<Found> {
  const total = await search.count()
  const skip = (page - 1) * limit
  const rest = total - skip
  if (rest <= 0) return { ids: [], total, more: false }
  const most = Math.min(limit, rest)
  // Counted from the nearer end.
  const ids =
    skip <= total / 2
      ? await search.ids({ most, skip })
      : (await search.ids({ most, skip: rest - most, back: true })).reverse()
  return { ids, total, more: rest > most }
}
