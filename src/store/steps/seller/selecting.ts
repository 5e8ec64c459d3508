import type { ItemId, OrderId } from '../../../domain/numbers.ts'
import type { Param } from '../../session.ts'
import type { StoreStep } from '../../store.ts'
import { searchSql } from '../orders/newest-orders.ts'

/** What one read holds the reader for: about 10 ms. */
const ORDERS_AT_ONCE = 2_000
const ITEMS_AT_ONCE = 10_000

/** The orders that match, by the place of the last one, with the items of one status each has: as many as one read takes. */
export const chooseItems: StoreStep<'chooseItems'> = async (session, step) => {
  const { merchantId, of, status, after } = step
  const { where, params } =
    'ids' in of
      ? { where: 'o.merchant_id = ?1 and o.id in {ints ?2}', params: [merchantId, of.ids] as Param[] }
      : await searchSql(session, merchantId, of)
  const places = [`?${params.push(after)}`, `?${params.push(ORDERS_AT_ONCE)}`]
  const orders = await session.all<{ id: OrderId; items: number }>(
    `select o.id, o.${status} as items from orders o
     where ${where} and o.${status} > 0 and o.id > ${places[0]} order by o.id limit ${places[1]}`,
    params,
  )
  let items = 0
  const beyond = orders.findIndex((order) => (items += order.items) > ITEMS_AT_ONCE)
  const whole = beyond < 0 ? orders : orders.slice(0, Math.max(1, beyond))
  const last = whole.at(-1)?.id
  if (last === undefined) return { chosen: [], after: undefined }
  const rows = await session.all<{ id: ItemId; orderId: OrderId }>(
    `select id, order_id as "orderId" from items
     where merchant_id = ?1 and order_id in {ints ?2} and status = ?3 order by order_id, id`,
    [merchantId, whole.map(({ id }) => id), status],
  )
  const more = whole.length < orders.length || orders.length === ORDERS_AT_ONCE
  return { chosen: byOrder(rows), after: more ? last : undefined }
}

/** Neighbouring rows of one order together. */
function byOrder(rows: readonly { readonly id: ItemId; readonly orderId: OrderId }[]): ItemId[][] {
  const chosen: ItemId[][] = []
  let orderId: OrderId | undefined
  for (const row of rows) {
    if (row.orderId === orderId) chosen.at(-1)!.push(row.id)
    else chosen.push([row.id])
    orderId = row.orderId
  }
  return chosen
}

/** The ids of the merchant's orders of these numbers, by number. */
export const findOrderIds: StoreStep<'findOrderIds'> = async (session, { merchantId, orderNumbers }) => {
  const rows = await session.all<{ number: string; id: OrderId }>(
    'select order_number as number, order_id as id from order_details where order_number in {texts ?2} and merchant_id = ?1',
    [merchantId, orderNumbers],
  )
  return new Map(rows.map(({ number, id }) => [number, id]))
}
