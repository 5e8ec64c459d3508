import { asBytes, asJson, send } from './call.ts'
import type { CallOptions } from './batches.ts'
import type { Connection } from './connection.ts'
import { everyEntry } from './cursors.ts'
import { queryString, type OrderFilters, type OrdersPageQuery } from './filters.ts'
import type { Carrier, Order, Page } from './types.ts'

/** One page of orders. Throws an ApiError. */
export async function readOrdersPage(
  connection: Connection,
  query: OrdersPageQuery = {},
  { signal }: CallOptions = {},
): Promise<Page<Order>> {
  const call = { method: 'GET', path: `/api/v1/orders/${queryString({ ...query })}`, signal } as const
  return (await send<Page<Order>>(connection, call, asJson)).value
}

/** Every order that fits, by cursor: none is skipped or seen twice, whatever is imported meanwhile. */
export const readOrders = (
  connection: Connection,
  filters: OrderFilters & { per_page?: number | undefined } = {},
  { signal }: CallOptions = {},
) =>
  everyEntry(async (cursor) => {
    const { items, pagination } = await readOrdersPage(
      connection,
      { per_page: 100, ...filters, cursor },
      { signal },
    )
    return { items, next: pagination.next_cursor }
  })

/** All active carriers, over all pages. Throws an ApiError. */
export async function readCarriers(connection: Connection, { signal }: CallOptions = {}): Promise<Carrier[]> {
  const carriers: Carrier[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const call = {
      method: 'GET',
      path: `/api/v1/orders/carriers/${queryString({ page, per_page: 100 })}`,
      signal,
    } as const
    const { items, pagination } = (await send<Page<Carrier>>(connection, call, asJson)).value
    carriers.push(...items)
    pages = pagination.pages
  }
  return carriers
}

/** A document of an order, as bytes. Throws an ApiError; 404 where there is none. */
export async function readDocument(
  connection: Connection,
  document: 'delivery_document' | 'invoices',
  orderNumber: string,
  { signal }: CallOptions = {},
): Promise<Uint8Array> {
  const call = {
    method: 'GET',
    path: `/api/v1/orders/${encodeURIComponent(orderNumber)}/${document}`,
    signal,
  } as const
  return (await send(connection, call, asBytes)).value
}
