import type { components } from './schema.gen.ts'

type Schemas = components['schemas']

/** The writes that are carried out as batches. */
export type Operation = 'cancel' | 'ship' | 'return'

/** One order item to cancel. [seed] */
export type CancelEntry = Schemas['CancelOrderItemSchema']
/** One parcel that left: all its items are shipped, or none. [known] */
export type ShipEntry = Schemas['ShipmentItemSchema']
/** One parcel that came back: all its items are returned, or none. [known] */
export type ReturnEntry = Schemas['ReturnItemSchema']

/** The entries of each operation, as they are sent and as a result repeats them. */
export interface EntryByOperation {
  cancel: CancelEntry
  ship: ShipEntry
  return: ReturnEntry
}

/** The life of a batch; `completed` and `failed` are final. [known] */
export type BatchStatus = Schemas['RequestStatus']

interface ResultByOperation {
  cancel: Schemas['CancelOrderResultItemSchema']
  ship: Schemas['ShipOrderResultItemSchema']
  return: Schemas['ReturnOrderResultItemSchema']
}

/** What became of one entry: `errors` in plain words, and for each a stable code in `errorCodes`. [known; the codes are ours] */
export type EntryResult<O extends Operation = Operation> = ResultByOperation[O]
export type EntryErrorCode = NonNullable<EntryResult['errorCodes']>[number]

/** The state of a batch, with one result per entry of the request, in its order. [known] */
export interface BatchResults<O extends Operation = Operation> {
  batchRequestId: string
  status: BatchStatus
  items: EntryResult<O>[]
}

/** One order. Money is integer cents, times are UTC. [known] */
export type Order = Schemas['GetOrderSchema']
/** One piece: two pieces of one SKU are two items. [known] */
export type OrderItem = Schemas['OrderItemSchema']
export type OrderStatus = Order['status']
export type ItemStatus = OrderItem['status']
export type FulfillmentType = Order['fulfillment_type']

/** [known] */
export type Carrier = Schemas['CarrierSchema']

export type Pagination = Schemas['PaginationSchema']

export interface Page<T> {
  items: T[]
  pagination: Pagination
}

/** One fault of a request's shape, such as type `missing` at `["body", "data", "items", 0, "id"]`. */
export type Fault = Schemas['FaultSchema']
