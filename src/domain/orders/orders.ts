import type { ItemStatus } from './items.ts'
import type { Cents, ItemId, MerchantId, Millis, OrderId } from '../numbers.ts'

/** Every status of an order. [known] */
export const ORDER_STATUSES = ['open', 'shipped', 'cancelled', 'returned', 'mixed'] as const
/** [known] That of its items if they agree, else `mixed`. */
export type OrderStatus = (typeof ORDER_STATUSES)[number]

/** Every way in which an order is fulfilled. [known] */
export const FULFILLMENT_TYPES = ['dropshipping', 'fulfillment_by_marketplace'] as const
/** Who ships an order: the seller, or the marketplace. [known] */
export type FulfillmentType = (typeof FULFILLMENT_TYPES)[number]

/** How many items of an order are in each status. Kept on the order row, so that its status never needs the items. */
export type StatusCounts = Readonly<Record<ItemStatus, number>>

/** The status of an order, from the counts of its items. [known: contract 4] */
export function orderStatus(counts: StatusCounts): OrderStatus {
  const present = (Object.keys(counts) as ItemStatus[]).filter((status) => counts[status] > 0)
  return present.length === 1 ? present[0]! : 'mixed'
}

/** What of an item never changes after the import. */
export interface ItemDetails {
  readonly sku: string
  /** Per cent, such as 19. */
  readonly vat: number
  readonly priceWithoutTax: Cents
  readonly priceWithTax: Cents
  readonly customData: Readonly<Record<string, unknown>> | null
}

/** What of an order never changes after the import: written once, read when an order is shown. Personal data lives here only. */
export interface OrderDetails {
  readonly shop: number
  readonly paymentMethod: string | null
  readonly currencyCode: string
  readonly billing: {
    readonly street: string
    readonly zipCode: string
    readonly city: string
    readonly countryCode: string
    readonly recipientGender: string
    readonly recipientFirstName: string
    readonly recipientLastName: string
    readonly additional: string | null
  }
  readonly shipping: {
    readonly street: string
    readonly zipCode: string
    readonly city: string
    readonly countryCode: string
    readonly recipientGender: string
    readonly recipientFirstName: string
    readonly recipientLastName: string
    readonly additional: string | null
    readonly collectionPointKey: string | null
    readonly collectionPointType: string | null
    readonly collectionPointDescription: string | null
  }
  readonly customerPhone: string
  readonly customerEmail: string
}

/** What an order can be searched by, and never changes either. */
export interface OrderHead {
  /** Unique in the deployment. */
  readonly orderNumber: string
  readonly customerKey: string
  readonly carrierKey: string
  readonly shopCountry: string
  readonly fulfillmentType: FulfillmentType
  readonly createdAt: Millis
}

/** An item of an order that is imported. [ours: contract 7] */
export interface NewItem extends ItemDetails {
  /** Undefined: the store assigns the next of its sequence. */
  readonly id: ItemId | undefined
  readonly status: ItemStatus
  readonly shipmentTrackingKey: string
  readonly returnTrackingKey: string
}

/** One order of an import, checked. */
export interface NewOrder extends OrderHead {
  readonly updatedAt: Millis
  readonly details: OrderDetails
  readonly items: readonly NewItem[]
  /** SHA-256 (base64) of the canonical JSON of what was imported: the same content again changes nothing. */
  readonly contentHash: string
}

/** One order of an import. What is exported of an order has no `shopCountry`: such a one can only be found again. */
export type ImportOrder = Omit<NewOrder, 'shopCountry'> & { readonly shopCountry: string | undefined }

/** An item of a stored order: one piece. [known: contract 5] */
export interface OrderItem extends ItemDetails {
  readonly id: ItemId
  readonly status: ItemStatus
  readonly shipmentTrackingKey: string
  readonly returnTrackingKey: string
}

/** An order as its merchant may see it. */
export interface Order extends OrderHead {
  readonly id: OrderId
  readonly merchantId: MerchantId
  readonly updatedAt: Millis
  readonly counts: StatusCounts
  readonly details: OrderDetails
  readonly items: readonly OrderItem[]
}

/** Every member narrows; an absent one does not. Both ends of the time range belong to it. */
export interface OrderFilter {
  readonly orderNumber?: string | undefined
  readonly customerKey?: string | undefined
  readonly carrierKey?: string | undefined
  readonly shopCountry?: string | undefined
  readonly orderStatus?: OrderStatus | undefined
  readonly itemStatus?: ItemStatus | undefined
  readonly createdFrom?: Millis | undefined
  readonly createdTo?: Millis | undefined
  readonly fulfillmentType?: FulfillmentType | undefined
}

/** What staff of a seller look for. [ours: contract 10] */
export interface OrderSearch extends OrderFilter {
  /** An order number or a part of it, an item id, a SKU, a customer key, a tracking key, an e-mail address. */
  readonly q?: string | undefined
}

/** Where a page begins: behind the order of this number (a cursor) or at a page number, counted from 1. */
export type PagePosition = { readonly after: string } | { readonly page: number }

/** Orders as far as they fit into one message, at least one; `rest` are the ids of the others, in their order. */
export interface OrderPiece {
  readonly orders: readonly Order[]
  readonly rest: readonly OrderId[]
}

/** The first piece of a page. */
export interface OrderPage extends OrderPiece {
  /** The number of the page's last order; undefined for an empty page. */
  readonly lastNumber: string | undefined
  /** Exact number of orders that pass the filter. */
  readonly total: number
  /** True when at least one further order follows this page. */
  readonly more: boolean
}

/** What became of each order of an import chunk, in its order. */
export type ImportOutcome = 'created' | 'unchanged' | 'replaced' | { readonly refused: string }
