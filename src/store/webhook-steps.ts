import type { Counted } from '../domain/lists.ts'
import type { MerchantId, Millis } from '../domain/numbers.ts'
import type { NewMessage } from '../domain/webhooks/messages.ts'
import type {
  ClaimedDelivery,
  Delivery,
  DeliveryMark,
  DeliveryRecord,
  DeliveryState,
  Replayed,
  Subscription,
  SubscriptionChange,
  SwitchedOffBy,
  WebhookEvent,
} from '../domain/webhooks/webhooks.ts'
import type { Audited } from './store.ts'

/** What some events are told as. */
export interface FanOutPlan {
  /** Where the follower stood, and where it stands behind these events. */
  readonly from: number
  readonly to: number
  readonly messages: readonly NewMessage[]
}

/** How deliveries of all merchants are doing. */
export interface WebhookBacklog {
  /** Deliveries that wait for subscriptions that are on. */
  readonly waiting: number
  /** When the oldest of those happened that were not tried yet; undefined for none. */
  readonly oldestUntriedAt: Millis | undefined
  /** Subscriptions that are on, and nothing but failures come back. */
  readonly failing: number
  readonly off: Readonly<Record<SwitchedOffBy, number>>
}

/** What a seller asks of one of its subscriptions. */
interface OfSubscription {
  readonly merchantId: MerchantId
  readonly id: number
}

/** Subscriptions, and what is delivered to them. [contract 6] */
export interface WebhookSteps {
  /** Undefined where the merchant has `subscriptionsMax` already. `secret` is sealed. */
  createSubscription(
    step: {
      merchantId: MerchantId
      url: string
      description: string | null
      events: readonly WebhookEvent[]
      secret: string
      now: Millis
      subscriptionsMax: number
    } & Audited,
  ): Promise<Subscription | undefined>
  /** The oldest first. */
  listSubscriptions(step: { merchantId: MerchantId }): Promise<Subscription[]>
  findSubscription(step: { merchantId: MerchantId; id: number }): Promise<Subscription | undefined>
  /** Undefined for no subscription; what the operator has switched off stays off, for the reason given. */
  changeSubscription(
    step: { merchantId: MerchantId; id: number; change: SubscriptionChange; now: Millis } & Audited,
  ): Promise<Subscription | { readonly keptOff: string } | undefined>
  /** Those of all merchants behind `afterId`, by id. */
  listAllSubscriptions(step: {
    state: 'on' | 'failing' | 'off' | undefined
    afterId: number
    limit: number
  }): Promise<Subscription[]>
  /** The operator's switch: what it turns off its merchant cannot turn on. Undefined for no subscription. */
  switchSubscription(
    step: { id: number; enabled: boolean; reason: string | undefined; now: Millis } & Audited,
  ): Promise<Subscription | undefined>
  /** What the events behind the follower's position are told as: about as many as make `deliveriesMax` deliveries. */
  planFanOut(step: { eventsMax: number; deliveriesMax: number }): Promise<FanOutPlan>
  /** Makes the deliveries of a plan and moves the position, unless another process has moved it. */
  fanOut(step: FanOutPlan): Promise<{ moved: boolean; deliveries: number }>
  /**
   * Takes deliveries that are due, subscriptions in turn beginning after `afterSubscription`, and holds them until `leaseUntil`: at most
   * `most`, and `failingMost` of subscriptions that fail.
   */
  claimDeliveries(step: {
    now: Millis
    leaseUntil: Millis
    worker: string
    most: number
    failingMost: number
    afterSubscription: number
    /** Whether a repeated attempt goes before a first one where only one of them may begin. */
    repeatedFirst: boolean
  }): Promise<ClaimedDelivery[]>
  /** A delivery as it would be sent now; undefined where it is no longer there. */
  readDelivery(
    step: Pick<ClaimedDelivery, 'subscriptionId' | 'merchantId' | 'messageId'> & { now: Millis },
  ): Promise<Delivery | undefined>
  /**
   * Writes down what became of a claimed delivery, its attempt, and how its subscription is doing; nothing where the claim is void. Returns
   * why the subscription is switched off, where it is by that.
   */
  markDelivery(step: DeliveryMark): Promise<string | undefined>
  /** How deliveries of all merchants are doing. */
  webhookBacklog(step: Record<string, never>): Promise<WebhookBacklog>
  /** Gives claimed deliveries back, due at once: at shutdown. */
  releaseDeliveries(step: { claimed: readonly ClaimedDelivery[]; now: Millis }): Promise<void>
  /** False for no subscription. What waits for it is never sent. */
  deleteSubscription(step: { merchantId: MerchantId; id: number; now: Millis } & Audited): Promise<boolean>
  /** The log of a subscription, newest first, behind the delivery `before`. Undefined for no subscription. */
  listDeliveries(
    step: OfSubscription & {
      state: DeliveryState | undefined
      event: WebhookEvent | undefined
      before: number | undefined
      limit: number
    },
  ): Promise<({ deliveries: DeliveryRecord[] } & Counted) | undefined>
  /** Undefined for none. */
  findDelivery(step: OfSubscription & { messageId: number }): Promise<DeliveryRecord | undefined>
  /** Makes a delivery that tries the receiver, and returns its id; refused while it is off, for that reason. Undefined for no subscription. */
  testSubscription(
    step: OfSubscription & { event: WebhookEvent; now: Millis } & Audited,
  ): Promise<number | { readonly off: string } | undefined>
  /** Signs with a second secret too, which takes over at `until`. It is sealed. Refused while a rotation runs. Undefined for no subscription. */
  beginRotation(
    step: OfSubscription & { secret: string; now: Millis; until: Millis } & Audited,
  ): Promise<'begun' | { readonly runsUntil: Millis } | undefined>
  /** The new secret takes over now. Undefined for no subscription. */
  finishRotation(step: OfSubscription & { now: Millis } & Audited): Promise<'finished' | 'none' | undefined>
  /**
   * Sends deliveries again, all of them as if they had just happened: those of the next `rowsMax` behind the delivery `after`. What is under
   * way stays as it is. `next` is null at the end. The first step writes the audit row. Undefined for no subscription or no such delivery.
   */
  replayDeliveries(
    step: OfSubscription & { which: Replayed; after: number; rowsMax: number; now: Millis } & Audited,
  ): Promise<{ deliveries: number; next: number | null } | undefined>
  /** A secret that is kept encrypted, whose ever it is. */
  findSealedSecret(
    step: Record<string, never>,
  ): Promise<{ merchantId: MerchantId; secret: string } | undefined>
}
