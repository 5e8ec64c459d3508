import type { components } from './schema.gen.ts'

type Schemas = components['schemas']

/** The writes that are carried out as batches. */
export type Operation = 'cancel' | 'ship' | 'return' | 'products' | 'status' | 'stocks' | 'prices'

/** One order item to cancel. [seed] */
export type CancelEntry = Schemas['CancelOrderItemSchema']
/** One parcel that left: all its items are shipped, or none. [known] */
export type ShipEntry = Schemas['ShipmentItemSchema']
/** One parcel that came back: all its items are returned, or none. [known] */
export type ReturnEntry = Schemas['ReturnItemSchema']

/** One variant, and what it says of its style. [known] */
export type ProductEntry = Schemas['UpsertProductItemSchema']
/** The status that a style is to have. [known] */
export type StatusEntry = Schemas['UpdateProductStatusItemSchema']
/** The quantity of one variant. [known] */
export type StockEntry = Schemas['UpdateStockItemSchema']
/** The prices of one variant in one country. [known] */
export type PriceEntry = Schemas['UpdatePriceItemSchema']

/** The entries of each operation, as they are sent and as a result repeats them. */
export interface EntryByOperation {
  cancel: CancelEntry
  ship: ShipEntry
  return: ReturnEntry
  products: ProductEntry
  status: StatusEntry
  stocks: StockEntry
  prices: PriceEntry
}

/** The life of a batch; `completed` and `failed` are final. [known] */
export type BatchStatus = Schemas['RequestStatus']

interface ResultByOperation {
  cancel: Schemas['CancelOrderResultItemSchema']
  ship: Schemas['ShipmentResultItemSchema']
  return: Schemas['ReturnResultItemSchema']
  products: Schemas['UpsertProductResultItemSchema']
  status: Schemas['UpdateProductStatusResultItemSchema']
  stocks: Schemas['UpdateStockResultItemSchema']
  prices: Schemas['UpdatePriceResultItemSchema']
}

/** What became of one entry: `errors` in plain words, and for each a stable code in `errorCodes`. [known; the codes are ours] */
export type EntryResult<O extends Operation = Operation> = ResultByOperation[O]
/** A stable code for the reason of a failed entry. [ours] */
export type EntryErrorCode = NonNullable<EntryResult['errorCodes']>[number]

/** The state of a batch, with one result per entry of the request, in its order. [known] */
export interface BatchResults<O extends Operation = Operation> {
  batchRequestId: string
  status: BatchStatus
  items: EntryResult<O>[]
}

/** The status of an order. [known] */
export type OrderStatus = Schemas['orders_app__models__order__Order__StatusChoices']
/** The status of an order item. [known] */
export type ItemStatus = Schemas['orders_app__models__order_item__OrderItem__StatusChoices']
/** Who ships an order. [known] */
export type FulfillmentType = Schemas['FulfillmentTypes']

/** One piece: two pieces of one SKU are two items. [known; narrower than published, as every answer is] */
export type OrderItem = Schemas['OrderItemSchema'] & {
  id: number
  status: ItemStatus
  shipment_tracking_key: string
  return_tracking_key: string
}
/** One order. Money is integer cents, times are UTC. [known; narrower than published, as every answer is] */
export type Order = Schemas['GetOrderSchema'] & {
  order_items: OrderItem[]
  status: OrderStatus
  fulfillment_type: FulfillmentType
  shipping_country_code: string
}

/** One variant of a style. [known] */
export type Product = Schemas['GetProductItemSchema']
/** The status of a product. [known] */
export type ProductStatus = Schemas['Status']
/** A style that the marketplace rejected, and why. [known] */
export type RejectedProduct = Schemas['RejectedProductSchema']

/** [known] */
export type Carrier = Schemas['CarrierSchema']
/** What products are put into. [known] */
export type Category = Schemas['CategorySchema']
/** Whose products are sold. [known] */
export type Brand = Schemas['BrandSchema']

/** What a page says of its place. [known] */
export type Pagination = Schemas['Pagination']

/** One page of a list. [known] */
export interface Page<T> {
  items: T[]
  pagination: Pagination
}

/** One fault of a request's shape, such as type `missing` at `["body", "data", "items", 0, "id"]`. */
export type Fault = Schemas['FaultSchema']
