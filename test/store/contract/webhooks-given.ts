import type { MerchantId, Millis } from '../../../src/domain/numbers.ts'
import { afterAttempt } from '../../../src/domain/webhooks/schedule.ts'
import {
  type CallEnd,
  type ClaimedDelivery,
  type DeliveryMark,
  type Subscription,
  WEBHOOK_EVENTS,
  type WebhookEvent,
} from '../../../src/domain/webhooks/webhooks.ts'
import type { Store } from '../../../src/store/store.ts'
import { messageText } from '../../../src/wire/webhooks/messages.ts'
import { newItem, newOrder, T0 } from './given.ts'

export async function subscribe(
  store: Store,
  merchantId: MerchantId,
  events: readonly WebhookEvent[] = WEBHOOK_EVENTS,
): Promise<Subscription> {
  const subscription = await store.createSubscription({
    merchantId,
    url: 'https://receiver.example/',
    description: null,
    events,
    secret: 'whsec_c2VjcmV0',
    now: T0,
    subscriptionsMax: 50,
  })
  return subscription!
}

/** Follows the feed to its end. */
export async function follow(
  store: Store,
  bounds = { eventsMax: 1_000, deliveriesMax: 1_000 },
): Promise<void> {
  for (;;) {
    const plan = await store.planFanOut(bounds)
    if (plan.to === plan.from) return
    await store.fanOut(plan)
  }
}

export const claimDeliveries = (
  store: Store,
  now: Millis,
  extras: Partial<Parameters<Store['claimDeliveries']>[0]> = {},
) =>
  store.claimDeliveries({
    now,
    leaseUntil: now + 60_000,
    worker: 'w',
    most: 64,
    failingMost: 64,
    afterSubscription: 0,
    repeatedFirst: false,
    ...extras,
  })

export const answered = (status: number | null, more: Partial<CallEnd> = {}): CallEnd => ({
  status,
  error: status === null ? 'no answer within 15 s' : null,
  address: '192.0.2.1',
  durationMs: 0,
  retryAfterMs: null,
  answer: '',
  ...more,
})

/** What a process makes of an answer. */
export function markOf(claimed: ClaimedDelivery, end: CallEnd, now: Millis): DeliveryMark {
  const { subscriptionId, messageId, claim, tries, beganAt } = claimed
  const after = afterAttempt(end, { tries: tries + 1, beganAt, now, dice: 0.5 })
  return { subscriptionId, messageId, claim, at: now, end, ...after }
}

export const end = (store: Store, claimed: ClaimedDelivery, status: number | null, now: Millis) =>
  store.markDelivery(markOf(claimed, answered(status), now))

/** Delivers all that is due, and says what was sent: the bodies, in the order in which they began. */
export async function deliverAll(store: Store, now: Millis): Promise<Body[]> {
  const sent: Body[] = []
  for (;;) {
    const claimed = await claimDeliveries(store, now)
    if (claimed.length === 0) return sent
    for (const one of claimed) {
      const delivery = (await store.readDelivery({ ...one, now }))!
      const text = messageText(delivery)
      if (text === undefined) {
        const { subscriptionId, messageId, claim } = one
        await store.markDelivery({
          subscriptionId,
          messageId,
          claim,
          at: now,
          end: undefined,
          state: 'gone',
          dueAt: null,
        })
      } else {
        sent.push(JSON.parse(text) as Body)
        await end(store, one, 204, now)
      }
    }
  }
}

export interface Body {
  readonly id: number
  readonly event: WebhookEvent
  readonly message: Readonly<Record<string, unknown>>
  readonly subscription_id: number
}

/** Claims the delivery of one new order. */
export async function firstOf(
  store: Store,
  merchantId: MerchantId,
  itemId: number,
): Promise<ClaimedDelivery[]> {
  await store.importOrders({ merchantId, orders: [newOrder(`F-${itemId}`, [newItem(itemId)])], now: T0 })
  await follow(store)
  return claimDeliveries(store, T0)
}

/** Messages that a subscription still has a delivery of, of the first ten. */
export async function read(store: Store, merchantId: MerchantId, subscriptionId: number): Promise<number[]> {
  const ids = Array.from({ length: 10 }, (_, at) => at + 1)
  const found = await Promise.all(
    ids.map((messageId) => store.readDelivery({ merchantId, subscriptionId, messageId, now: T0 })),
  )
  return ids.filter((_, at) => found[at] !== undefined)
}
