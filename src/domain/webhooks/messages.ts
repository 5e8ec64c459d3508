import type { Actor } from '../batches.ts'
import type { EventKind } from '../events.ts'
import type { ItemStatus } from '../orders/items.ts'
import type { BatchId, ItemId, MerchantId, Millis, OrderId } from '../numbers.ts'
import { type OrderStatus, orderStatus, type StatusCounts } from '../orders/orders.ts'
import type { WebhookEvent } from './webhooks.ts'

/** What a follower reads of an event. */
export interface FollowedEvent {
  readonly seq: number
  readonly event: EventKind
  readonly merchantId: MerchantId
  readonly at: Millis
  readonly orderId: OrderId | null
  readonly itemIds: readonly ItemId[]
  readonly batchId: BatchId | null
  readonly firstEntry: number | null
  /** The style whose status changed. */
  readonly styleKey: string | null
  /** The variants whose quantity changed. */
  readonly skus: readonly string[]
}

/** One message that an event is told as. It refers to what happened, and holds nothing of it. */
export interface NewMessage extends Omit<FollowedEvent, 'event'> {
  readonly event: WebhookEvent
}

/** What has to be known of an event beside itself. Each is asked for only where a message depends on it. */
export interface EventFacts {
  /** The changed items by the parcel that they travelled in, in the order of the event. */
  parcels(event: FollowedEvent): readonly (readonly ItemId[])[]
  /** The order's status right after the event, whatever happened to it since. */
  statusAfter(event: FollowedEvent): OrderStatus
  /** Who sent the batch that became final; undefined where it is not kept any longer. */
  batchActor(event: FollowedEvent): Actor | undefined
}

/** The status that items change to, by event. */
const STATUS_OF = {
  'order_items.shipped': 'shipped',
  'order_items.cancelled': 'cancelled',
  'order_items.returned': 'returned',
} as const satisfies Partial<Record<EventKind, ItemStatus>>
type ItemEvent = keyof typeof STATUS_OF

const isItemEvent = (event: EventKind): event is ItemEvent => event in STATUS_OF

/** The messages of an event, in their order, of those that a subscription `wants`. [ours: contract 6] */
export function messagesOf(
  event: FollowedEvent,
  facts: EventFacts,
  wants: (event: WebhookEvent) => boolean,
): NewMessage[] {
  const { event: kind, ...rest } = event
  const messages: NewMessage[] = []
  const add = (name: WebhookEvent, itemIds: readonly ItemId[] = []) =>
    messages.push({ ...rest, event: name, itemIds })
  if (isItemEvent(kind)) {
    const status = STATUS_OF[kind]
    if (wants(kind)) for (const itemIds of facts.parcels(event)) add(kind, itemIds)
    if (wants('order.updated')) add('order.updated')
    if (wants(`order.${status}`) && facts.statusAfter(event) === status) add(`order.${status}`)
  } else if (kind === 'batch.completed' || kind === 'batch.failed') {
    if (wants(kind) && facts.batchActor(event) === 'seller') add(kind)
    // No message tells of what nobody is there to hear.
  } else if (kind !== 'webhook.disabled' && wants(kind)) add(kind)
  return messages
}

/** Where items that changed to a status came from. */
const CAME_FROM: Readonly<Record<(typeof STATUS_OF)[ItemEvent], ItemStatus>> = {
  shipped: 'open',
  cancelled: 'open',
  returned: 'shipped',
}

/** An order's status as it was before `later` events of it, from what its items are now. */
export function statusBefore(
  now: StatusCounts,
  later: readonly Pick<FollowedEvent, 'event' | 'itemIds'>[],
): OrderStatus {
  const counts = { ...now }
  for (const { event, itemIds } of later) {
    if (!isItemEvent(event)) continue
    const status = STATUS_OF[event]
    counts[status] -= itemIds.length
    counts[CAME_FROM[status]] += itemIds.length
  }
  return orderStatus(counts)
}

/** A parcel as it was when its items were shipped or came back. */
export interface Parcel {
  readonly carrierKey: string | null
  readonly shipmentTrackingKey: string
  readonly returnTrackingKey: string
}

/** Items that travelled together, each parcel at the place of its first item. */
export function byParcel(
  itemIds: readonly ItemId[],
  parcelOf: (id: ItemId) => Parcel | undefined,
): (readonly ItemId[])[] {
  const groups = Map.groupBy(itemIds, (id) => {
    const { carrierKey, shipmentTrackingKey, returnTrackingKey } = parcelOf(id) ?? NO_PARCEL
    return JSON.stringify([carrierKey, shipmentTrackingKey, returnTrackingKey])
  })
  return [...groups.values()]
}

/** How items travelled that were never shipped. */
export const NO_PARCEL: Parcel = { carrierKey: null, shipmentTrackingKey: '', returnTrackingKey: '' }
