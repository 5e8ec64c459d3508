import type { Actor } from './batches.ts'
import type { BatchId, ItemId, MerchantId, Millis } from './numbers.ts'

/** What is stored. The published webhook names are expanded from these at delivery. [contract 6] */
export type EventKind =
  | 'order.created'
  | 'order.updated'
  | 'order_items.cancelled'
  | 'order_items.shipped'
  | 'order_items.returned'
  | 'stock.updated'
  | 'product_master.status_updated'
  | 'batch.completed'
  | 'batch.failed'
  | 'webhook.disabled'

/** A reference to what happened: never personal data. */
export interface StoredEvent {
  /** Position in the feed: a reader that has come to it has missed nothing before it. */
  readonly seq: number
  readonly event: EventKind
  readonly merchantId: MerchantId
  readonly at: Millis
  readonly orderNumber: string | null
  /** The items that changed; empty for events of other kinds. */
  readonly itemIds: readonly ItemId[]
  readonly batchId: BatchId | null
  readonly actor: Actor | null
  /** The style whose status changed; null for events of other kinds. */
  readonly styleKey: string | null
  /** The variants whose quantity changed; empty for events of other kinds. */
  readonly skus: readonly string[]
  /** The subscription that was switched off; null for events of other kinds. */
  readonly webhookId: number | null
  /** Why it was; null for events of other kinds. */
  readonly reason: string | null
}
