import type { CallOptions } from './batches.ts'
import { asJson, send } from './call.ts'
import type { Connection } from './connection.ts'
import { everyEntry } from './cursors.ts'
import { queryString } from './filters.ts'
import type { Brand, Category, Page } from './types.ts'

/** All categories that fit, by path, page by page as they are consumed. */
export const readCategories = (
  connection: Connection,
  filters: { query?: string | undefined; parent_category?: number | undefined } = {},
  { signal }: CallOptions = {},
) =>
  everyEntry(async (cursor) => {
    const path = `/api/v1/categories/${queryString({ ...filters, per_page: 100, cursor })}`
    const { value } = await send<Page<Category>>(connection, { method: 'GET', path, signal }, asJson)
    return { items: value.items, next: value.pagination.next_cursor }
  })

/** All brands that the merchant may sell. */
export async function readBrands(connection: Connection, { signal }: CallOptions = {}): Promise<Brand[]> {
  return (await send<Brand[]>(connection, { method: 'GET', path: '/api/v1/brands/', signal }, asJson)).value
}
