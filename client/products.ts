import { asJson, asNothing, send } from './call.ts'
import type { CallOptions } from './batches.ts'
import type { Connection } from './connection.ts'
import { everyEntry } from './cursors.ts'
import { queryString, type ProductFilters, type ProductsPageQuery } from './filters.ts'
import type { Page, Product, RejectedProduct } from './types.ts'

/** One page of products. Throws an ApiError. */
export async function readProductsPage(
  connection: Connection,
  query: ProductsPageQuery = {},
  { signal }: CallOptions = {},
): Promise<Page<Product>> {
  const call = { method: 'GET', path: `/api/v1/products/${queryString({ ...query })}`, signal } as const
  return (await send<Page<Product>>(connection, call, asJson)).value
}

/** Every product that fits, by cursor: none is skipped or seen twice. */
export const readProducts = (
  connection: Connection,
  filters: ProductFilters & { per_page?: number | undefined } = {},
  { signal }: CallOptions = {},
) =>
  everyEntry(async (cursor) => {
    const { items, pagination } = await readProductsPage(
      connection,
      { per_page: 100, ...filters, cursor },
      { signal },
    )
    return { items, next: pagination.next_cursor }
  })

/** All rejected styles, over all pages. Throws an ApiError. */
export async function readRejectedProducts(
  connection: Connection,
  { signal }: CallOptions = {},
): Promise<RejectedProduct[]> {
  const rejected: RejectedProduct[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const call = {
      method: 'GET',
      path: `/api/v1/products/rejected${queryString({ page, per_page: 100 })}`,
      signal,
    } as const
    const { items, pagination } = (await send<Page<RejectedProduct>>(connection, call, asJson)).value
    rejected.push(...items)
    pages = pagination.pages
  }
  return rejected
}

/** Deletes a variant, and its style with the last one. Throws an ApiError: 400 where it is for sale or was ordered, 404 where there is none. */
export async function deleteProduct(
  connection: Connection,
  sku: string,
  { signal }: CallOptions = {},
): Promise<void> {
  const path = `/api/v1/products/${encodeURIComponent(sku)}`
  await send(connection, { method: 'DELETE', path, signal }, asNothing)
}
