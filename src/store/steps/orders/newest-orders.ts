import { COUNTED_MAX, countedTo } from '../../../domain/lists.ts'
import { LARGEST_ID, type MerchantId, type Millis, type OrderId } from '../../../domain/numbers.ts'
import type { OrderSearch } from '../../../domain/orders/orders.ts'
import { eventsOf } from '../events.ts'
import { findOrderId, lastNumber, readPiece } from './orders.ts'
import { filterSql, INDEXED_CHARACTERS } from './search.ts'
import type { Param, Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'

/** The places of a text among the parameters, as it is and as an id where it can be one. `?1` is the merchant. */
interface TextPlaces {
  readonly text: string
  readonly id: string | undefined
}

/**
 * All of them, because where `union` removes what comes twice SQLite reads its parts in the order of their ids: that of the e-mail address then
 * goes through every order (7 s at a million).
 */
const itemsAbout = ({ text, id }: TextPlaces) => `
  select distinct order_id as id from items where merchant_id = ?1 and sku = ${text}
  union all select distinct order_id from items where merchant_id = ?1 and shipment_tracking_key = ${text} and shipment_tracking_key <> ''
  union all select distinct order_id from items where merchant_id = ?1 and return_tracking_key = ${text} and return_tracking_key <> ''
  ${id === undefined ? '' : `union all select order_id from items where merchant_id = ?1 and id = ${id}`}`

/** The orders of one merchant that a text is about. Those whose numbers contain it are `numbered`, unless the index did not say. */
const ordersAbout = (places: TextPlaces, numbered: readonly OrderId[] | undefined) => `${itemsAbout(places)}
  union all select order_id from order_details where merchant_id = ?1 and customer_key = ${places.text}
  union all select order_id from order_details where merchant_id = ?1 and customer_email = lower(${places.text}) and customer_email is not null
  ${numbered ? '' : `union all select id from ({orders with order_number ${places.text}}) numbered`}`

/** Whether a text is about the order `o`. */
const isAbout = (places: TextPlaces) => `(o.id in (${itemsAbout(places)}) or exists (
  select 1 from order_details d where d.merchant_id = ?1 and d.order_id = o.id and (d.customer_key = ${places.text}
    or d.customer_email = lower(${places.text}) or {contains d.order_number ${places.text}})))`

/** Where a page begins: behind the order of this moment and id. */
interface Place {
  readonly createdAt: Millis
  readonly id: OrderId
}

export const listNewestOrders: StoreStep<'listNewestOrders'> = async (session, step) => {
  const walked = await walk(session, step)
  if (!walked) return undefined
  const { page, search, beyond } = walked
  return { ...page, ...(beyond ? countedTo(COUNTED_MAX + 1) : await search.count()) }
}

export const walkOrders: StoreStep<'walkOrders'> = async (session, step) => (await walk(session, step))?.page

const isOnly = (filter: OrderSearch, name: keyof OrderSearch) =>
  Object.entries(filter).every(([other, value]) => other === name || value === undefined)

type Walk = Parameters<StoreStep<'walkOrders'>>[1]

async function walk(session: Session, { merchantId, filter, after, limit }: Walk) {
  const place = after === undefined ? undefined : await placeOf(session, merchantId, after)
  if (place === null) return undefined
  const searched = await searchSql(session, merchantId, filter)
  const search = new NewestFirst(session, searched)
  const ids = await search.page(place, limit + 1)
  const piece = await readPiece(session, merchantId, ids.slice(0, limit), 0)
  return {
    search,
    // Of a text that is about more orders than are counted nothing need be counted, unless they are narrowed down.
    beyond: !searched.few && filter.q !== undefined && isOnly(filter, 'q'),
    page: {
      ...piece,
      more: ids.length > limit,
      lastNumber: await lastNumber(session, merchantId, piece),
    },
  }
}

/** Null where the merchant has no order of this number. */
async function placeOf(session: Session, merchantId: MerchantId, orderNumber: string): Promise<Place | null> {
  const id = await findOrderId(session, { merchantId, orderNumber })
  if (id === undefined) return null
  const [row] = await session.all<{ createdAt: Millis }>(
    'select created_at as "createdAt" from orders where merchant_id = ?1 and id = ?2',
    [merchantId, id],
  )
  return { id, createdAt: row!.createdAt }
}

/**
 * The orders `o` that a search finds, in which `?1` is the merchant. A text is looked up first: what it is about is mostly few orders, which are then narrowed and sorted. Where it is about more than are
 * counted, the list is walked from its newest end, as without a text: a page is soon full.
 */
export async function searchSql(
  session: Session,
  merchantId: MerchantId,
  { q, ...filter }: OrderSearch,
): Promise<{ where: string; params: Param[]; few: boolean }> {
  const { where, params } = filterSql(merchantId, filter)
  if (q === undefined) return { where, params, few: false }
  const hits = await hitsOf(session, merchantId, q)
  const narrowed = hits ? `o.id in {ints ?${params.push(hits)}}` : isAbout(textPlaces(q, params))
  return { where: `${where} and ${narrowed}`, params, few: hits !== undefined }
}

/** The ids of all orders that a text is about; undefined where they are more than are counted. */
async function hitsOf(session: Session, merchantId: MerchantId, q: string): Promise<OrderId[] | undefined> {
  const most = COUNTED_MAX + 1
  const numbered =
    Array.from(q).length < INDEXED_CHARACTERS
      ? undefined
      : await session.ordersContaining(merchantId, { order_number: q }, most)
  if (numbered?.length === most) return undefined
  const params: Param[] = [merchantId]
  const sql = ordersAbout(textPlaces(q, params), numbered)
  const others = await session.all<{ id: OrderId }>(
    `select id from (${sql}) hits limit ?${params.push(most)}`,
    params,
  )
  if (others.length === most) return undefined
  const hits = new Set([...(numbered ?? []), ...others.map(({ id }) => id)])
  return hits.size < most ? [...hits] : undefined
}

/** Puts a text behind the parameters that are there. */
function textPlaces(q: string, params: Param[]): TextPlaces {
  const isId = /^[1-9]\d{0,15}$/.test(q) && Number(q) <= LARGEST_ID
  return { text: `?${params.push(q)}`, id: isId ? `?${params.push(Number(q))}` : undefined }
}

class NewestFirst {
  readonly #session: Session
  readonly #where: string
  readonly #params: readonly Param[]
  readonly #order: readonly [createdAt: string, id: string]

  constructor(
    session: Session,
    { where, params, few }: { where: string; params: readonly Param[]; few: boolean },
  ) {
    this.#session = session
    this.#where = where
    this.#params = params
    // Few are looked up and sorted: by the plain columns SQLite would go through all orders in their order instead (0.1 s at a million).
    this.#order = few ? ['+o.created_at', '+o.id'] : ['o.created_at', 'o.id']
  }

  async page(behind: Place | undefined, most: number): Promise<OrderId[]> {
    const params = [...this.#params, most]
    const limit = `?${params.length}`
    const [createdAt, id] = this.#order
    const place = behind
      ? `and (${createdAt}, ${id}) < (?${params.push(behind.createdAt)}, ?${params.push(behind.id)})`
      : ''
    const rows = await this.#session.all<{ id: OrderId }>(
      `select o.id from orders o where ${this.#where} ${place} order by ${createdAt} desc, ${id} desc limit ${limit}`,
      params,
    )
    return rows.map(({ id }) => id)
  }

  async count() {
    const [row] = await this.#session.all<{ count: number }>(
      `select count(*) as count from (select 1 from orders o where ${this.#where} limit ?${this.#params.length + 1}) counted`,
      [...this.#params, COUNTED_MAX + 1],
    )
    return countedTo(row!.count)
  }
}

/** What happened to an order, oldest first. */
export const orderHistory: StoreStep<'orderHistory'> = async (session, step) => {
  const id = await findOrderId(session, step)
  return id === undefined ? [] : eventsOf(session, step.merchantId, id)
}
