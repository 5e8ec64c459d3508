/**
 * What travels over the wire, under the names of the API document. These shapes are those of `components.schemas` in
 * openapi.json, one for one; sources as in the API's contract ([seed], [known], [ours]).
 */

/** The writes that are carried out as batches. */
export type Operation = 'cancel' | 'ship' | 'return'

/** One order item to cancel. [seed: CancelOrderItemSchema] */
export interface CancelEntry {
  /** Integer, 1 … 2^53−1. */
  id: number
}

/** One parcel that left. [known: ShipmentItemSchema] */
export interface ShipEntry {
  /** Ids of order items, at least one; all are shipped or none. */
  order_items: number[]
  /** The key of an active carrier. */
  carrier_key: string
  /** 1 … 255 characters. */
  shipment_tracking_key: string
  /** 1 … 255 characters. */
  return_tracking_key: string
}

/** One parcel that came back. [known: ReturnItemSchema] */
export interface ReturnEntry {
  /** Ids of order items, at least one; all are returned or none. */
  order_items: number[]
  /** 1 … 255 characters. */
  return_tracking_key: string
}

/** The entries of each operation, as they are sent and as a result repeats them. */
export interface EntryByOperation {
  cancel: CancelEntry
  ship: ShipEntry
  return: ReturnEntry
}

/** The life of a batch; `completed` and `failed` are final. [known: RequestStatus] */
export type BatchStatus = 'pending' | 'processing' | 'completed' | 'retry' | 'failed'

/** What became of one entry. [known: CancelOrderResultItemSchema and its siblings] */
export interface EntryResult<O extends Operation = Operation> {
  requestItem: EntryByOperation[O]
  success: boolean
  /** Plain words, empty on success. */
  errors: string[]
  /** A stable code for each text, such as `item_already_shipped`; empty on success. [ours] */
  errorCodes: string[]
}

/** One entry per entry of the request, in its order. [known: CancelOrderResultsResponseSchema and its siblings] */
export interface BatchResults<O extends Operation = Operation> {
  batchRequestId: string
  status: BatchStatus
  items: EntryResult<O>[]
}

export type ItemStatus = 'open' | 'shipped' | 'cancelled' | 'returned'
/** That of its items if they agree, else `mixed`. */
export type OrderStatus = ItemStatus | 'mixed'
export type FulfillmentType = 'dropshipping' | 'fulfillment_by_marketplace'

/** One piece: two pieces of one SKU are two items. [known: OrderItemSchema] */
export interface OrderItem {
  id: number
  sku: string
  status: ItemStatus
  /** Per cent, such as 19. */
  vat: number
  /** Integer cents. */
  price_without_tax: number
  /** Integer cents. */
  price_with_tax: number
  /** "" when unset. */
  shipment_tracking_key: string
  /** "" when unset. */
  return_tracking_key: string
  custom_data: Record<string, unknown> | null
}

/** One order. [known: GetOrderSchema] */
export interface Order {
  order_items: OrderItem[]
  order_number: string
  carrier_key: string
  /** Integer cents over all items. */
  cost_without_tax: number
  /** Integer cents over all items. */
  cost_with_tax: number
  /** Host-relative path of a PDF. */
  delivery_document_url: string
  status: OrderStatus
  customer_key: string
  shop: number
  /** UTC with milliseconds and `Z`. */
  created_at: string
  /** UTC with milliseconds and `Z`. */
  updated_at: string
  fulfillment_type: FulfillmentType
  payment_method: string | null
  billing_street: string
  billing_zip_code: string
  billing_city: string
  billing_country_code: string
  billing_recipient_gender: string
  billing_recipient_first_name: string
  billing_recipient_last_name: string
  billing_additional: string | null
  shipping_street: string
  shipping_zip_code: string
  shipping_city: string
  shipping_country_code: string
  shipping_additional: string | null
  shipping_collection_point_key: string | null
  shipping_collection_point_type: string | null
  shipping_collection_point_description: string | null
  customer_phone: string
  customer_email: string
  shipping_recipient_gender: string
  shipping_recipient_first_name: string
  shipping_recipient_last_name: string
  currency_code: string
}

/** [known] */
export interface Carrier {
  key: string
  carrier_name: string
  /** ISO 3166-1 alpha-2. */
  country_code: string
  display_label: string | null
}

export interface Pagination {
  per_page: number
  page: number
  /** At least 1. */
  pages: number
  /** Exact. */
  total: number
  /** Host-relative path that keeps every filter, or null. */
  next: string | null
  /** Host-relative path that keeps every filter, or null. */
  prev: string | null
  /** Where the next page begins; null behind the last one. */
  next_cursor: string | null
}

export interface Page<T> {
  items: T[]
  pagination: Pagination
}

/** One fault of a request's shape. */
export interface Fault {
  /** Such as `missing` or `int_type`. */
  type: string
  /** Such as `["body", "data", "items", 0, "id"]`. */
  loc: (string | number)[]
  msg: string
  ctx?: Record<string, unknown>
}
