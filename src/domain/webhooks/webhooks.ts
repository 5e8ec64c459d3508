import type { BatchStatus, OperationName } from '../batches.ts'
import type { BatchId, ItemId, MerchantId, Millis } from '../numbers.ts'
import type { Order } from '../orders/orders.ts'
import type { Rejection } from '../products/products.ts'
import type { AfterAttempt } from './schedule.ts'

/** The published names of events. [known: contract 6] */
export const PUBLISHED_EVENTS = [
  'order.created',
  'order.cancelled',
  'order.shipped',
  'order.returned',
  'order_items.shipped',
  'order_items.cancelled',
  'order_items.returned',
  'stock.updated',
  'product_master.status_updated',
] as const
/** What sellers can hear of: the published names, and those of ours. [known, ours: contract 6] */
export const WEBHOOK_EVENTS = [
  ...PUBLISHED_EVENTS,
  'order.updated',
  'batch.completed',
  'batch.failed',
  'webhook.test',
] as const
/** The name of an event, as subscriptions and deliveries have it. */
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

/** How long the old secret goes on signing beside the new one. [ours: contract 6] */
export const ROTATION_MS: Millis = 24 * 3_600_000

/** Who or what has switched a subscription off. */
export type SwitchedOffBy =
  | 'seller'
  | 'operator'
  | 'receiver' // answered 410
  | 'failures' // nothing but failures for 48 hours

/** Where a merchant wants to hear of what happens. */
export interface Subscription {
  readonly id: number
  readonly merchantId: MerchantId
  /** As it was given. */
  readonly url: string
  readonly description: string | null
  readonly events: readonly WebhookEvent[]
  readonly createdAt: Millis
  readonly enabled: boolean
  readonly offBy: SwitchedOffBy | null
  /** In words; null while it is on. */
  readonly offReason: string | null
  readonly offAt: Millis | null
  /** Since when nothing but failures came back; null where the last attempt succeeded. */
  readonly failingSince: Millis | null
}

/** What a change names; the rest stays as it is. */
export interface SubscriptionChange {
  readonly url?: string | undefined
  readonly events?: readonly WebhookEvent[] | undefined
  /** Null clears it. */
  readonly description?: string | null | undefined
  readonly enabled?: boolean | undefined
}

/** How a call of a receiver ended: it answered with a status, or there is an error in words. */
export interface CallEnd {
  readonly status: number | null
  readonly error: string | null
  /** The address that was connected to; null where none was. */
  readonly address: string | null
  readonly durationMs: Millis
  /** How long the receiver asks to be left alone. */
  readonly retryAfterMs: Millis | null
  /** The first bytes of the answer as text. */
  readonly answer: string
}

/** A delivery that a process holds. A later claim of it voids this one. */
export interface ClaimedDelivery {
  readonly subscriptionId: number
  readonly messageId: number
  readonly merchantId: MerchantId
  readonly claim: number
  /** Attempts since it began. */
  readonly tries: number
  readonly beganAt: Millis
  /** Whether the last attempt of the subscription failed, or it was just switched on. */
  readonly isFailing: boolean
}

/** What became of a claimed delivery. */
export type DeliveryMark = Pick<ClaimedDelivery, 'subscriptionId' | 'messageId' | 'claim'> &
  AfterAttempt & {
    /** When the attempt began. */
    readonly at: Millis
    /** Undefined where nothing was left to be sent. */
    readonly end: CallEnd | undefined
  }

/** `gone`: nothing of it was left to be sent. [ours: contract 6] */
export const DELIVERY_STATES = ['waiting', 'delivered', 'gone', 'failed'] as const
/** How far a delivery has come. */
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** An attempt as it is kept. */
export interface DeliveryAttempt extends Omit<CallEnd, 'retryAfterMs'> {
  /** From 1 on, replays included. */
  readonly number: number
  readonly at: Millis
}

/** A delivery in the log of its subscription. */
export interface DeliveryRecord extends Omit<DeliveryMessage, 'subscriptionId'> {
  readonly state: DeliveryState
  /** When it is tried again; null where it is under way, where nothing but its turn is waited for, and where it is final. */
  readonly nextAttemptAt: Millis | null
  readonly attemptCount: number
  /** The last of them, oldest first. */
  readonly attempts: readonly DeliveryAttempt[]
}

/** Which deliveries are sent again. */
export type Replayed =
  | { readonly failed: true }
  /** When it happened, both ends inclusive. */
  | { readonly from: Millis; readonly to: Millis }
  | { readonly deliveryId: number }

/** What a message shows, as it is at the attempt. */
export type DeliveryContent =
  | { readonly kind: 'order'; readonly order: Order }
  | {
      readonly kind: 'parcel'
      readonly itemIds: readonly ItemId[]
      readonly carrierKey: string
      readonly shipmentTrackingKey: string | null
      readonly returnTrackingKey: string | null
    }
  | {
      readonly kind: 'batch'
      readonly id: BatchId
      readonly operation: OperationName
      readonly status: BatchStatus
      readonly total: number
      readonly failed: number
    }
  | {
      readonly kind: 'stock'
      readonly stocks: readonly { readonly sku: string; readonly quantity: number | null }[]
    }
  | {
      readonly kind: 'product'
      readonly styleKey: string
      readonly status: string
      readonly rejection: Rejection | null
    }
  | { readonly kind: 'example' }

/** What a delivery says besides its content. */
export interface DeliveryMessage {
  readonly subscriptionId: number
  readonly id: number
  readonly event: WebhookEvent
  /** When it happened. */
  readonly at: Millis
  /** Asked for to try the receiver. */
  readonly isTest: boolean
}

/** A delivery as it would be sent now. Its secrets are sealed. */
export interface Delivery {
  readonly merchantId: MerchantId
  readonly url: string
  readonly secrets: { readonly current: string; readonly next: string | null }
  readonly message: DeliveryMessage
  /** Undefined where nothing of it is left. */
  readonly content: DeliveryContent | undefined
}
