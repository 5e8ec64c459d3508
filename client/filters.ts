import type { FulfillmentType, ItemStatus, OrderStatus, ProductStatus } from './types.ts'

/** Which orders; what is absent does not narrow. [known: GET /orders/] */
export interface OrderFilters {
  order_number?: string | undefined
  customer_key?: string | undefined
  carrier_key?: string | undefined
  shop_country?: string | undefined
  order_status?: OrderStatus | undefined
  order_item_status?: ItemStatus | undefined
  /** Created at this time or later: ISO 8601 with `Z`, an offset, or no zone (then UTC). A Date works as well. */
  orders_from?: string | Date | undefined
  /** Created at this time or earlier. */
  orders_to?: string | Date | undefined
  fulfillment_type?: FulfillmentType | undefined
}

/** One page of orders: by number, or behind a cursor, not both. */
export interface OrdersPageQuery extends OrderFilters {
  /** From 1. */
  page?: number | undefined
  /** 1 … 100; the server's default is 20. */
  per_page?: number | undefined
  /** `next_cursor` of the page before. */
  cursor?: string | undefined
}

/** Which products; what is absent does not narrow. Keys find what contains them. [known: GET /products/] */
export interface ProductFilters {
  style_key?: string | undefined
  sku?: string | undefined
  status?: ProductStatus | undefined
}

/** One page of products: by number, or behind a cursor, not both. */
export interface ProductsPageQuery
  extends ProductFilters, Pick<OrdersPageQuery, 'page' | 'per_page' | 'cursor'> {}

type Value = string | number | Date | undefined

/** "?a=1&b=2" of the members that have a value, or "". */
export function queryString(query: Readonly<Record<string, Value>>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, value instanceof Date ? value.toISOString() : String(value))
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}
