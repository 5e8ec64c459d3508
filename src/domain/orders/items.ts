import type { ItemId, OrderId } from '../numbers.ts'

/** Every status of an order item. [known] */
export const ITEM_STATUSES = ['open', 'shipped', 'cancelled', 'returned'] as const
/** [known] The life of one piece. */
export type ItemStatus = (typeof ITEM_STATUSES)[number]

/** What a decision needs to know of an item: the narrow row that settling reads and writes. */
export interface Item {
  readonly id: ItemId
  readonly orderId: OrderId
  readonly status: ItemStatus
  /** The order is of `fulfillment_by_marketplace`: the seller may not touch it. */
  readonly byMarketplace: boolean
  /** The carrier it was shipped with; null until then. */
  readonly carrierKey: string | null
  /** "" when unset. */
  readonly shipmentTrackingKey: string
  /** "" when unset. */
  readonly returnTrackingKey: string
}

/** The working set of one decision, by item id. A decision replaces the items it changes, so that a later entry sees them so. */
export type Items = Map<ItemId, Item>

/** The members of an item that an effective change sets. */
export type NewState = Partial<Pick<Item, 'carrierKey' | 'shipmentTrackingKey' | 'returnTrackingKey'>> &
  Pick<Item, 'status'>

/** One effective change: these items, all `from` this status, become so. */
export interface Change {
  readonly ids: readonly ItemId[]
  readonly from: ItemStatus
  readonly to: NewState
}
