import type { LimitedOperation } from '../domain/limits.ts'
import { OPERATIONS } from './operations/list.ts'

/** Calls per minute and key, by operation. Sources: the seed for `cancel`, the sibling pages for the rest, ours for `carriers` and `seller`, which counts all of `/seller/v1` together. */
export const DEFAULT_LIMITS: Readonly<Record<LimitedOperation, number>> = {
  ...Object.fromEntries(OPERATIONS.map(({ name, limit }) => [name, limit])),
  orders: 100,
  carriers: 100,
  delivery_document: 100,
  invoices: 10,
  products_list: 1000,
  products_rejected: 50,
  product_delete: 50,
  categories: 100,
  attribute_groups: 300,
  countries: 100,
  brands: 50,
  webhooks: 50,
  webhook_change: 100,
  reports: 10,
  report_download: 10,
  seller: 600,
  ...Object.fromEntries(OPERATIONS.map(({ name, resultsLimit }) => [`${name}_results`, resultsLimit])),
}

/** The name of every operation that has a rate limit. [ours: contract 1] */
export const LIMITED_OPERATIONS: readonly LimitedOperation[] = Object.keys(DEFAULT_LIMITS)
