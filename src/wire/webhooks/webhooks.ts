import type { Millis } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import {
  type Subscription,
  type SubscriptionChange,
  WEBHOOK_EVENTS,
  type WebhookEvent,
} from '../../domain/webhooks/webhooks.ts'
import { validationErrors } from '../reading/validation-errors.ts'
import { readJson } from '../reading/json.ts'
import { COMPONENT, component, dateTime, nullable, nullableText, text } from '../members.ts'
import type { Profile } from '../profile.ts'
import { check, invalid } from '../reading/requests.ts'
import { Type } from '../schema.ts'
import { showTimestamp } from '../timestamps.ts'

/** Characters of a description. The published document bounds them in answers only. */
const DESCRIPTION_MAX = 1_000
const URL_MAX = 2_083

/** The name of an event. [known] */
export const EventType = component('EventType', WEBHOOK_EVENTS)
const events = () => Type.Array(EventType, { title: 'Events' })
const url = (title?: string) =>
  Type.String({ format: 'uri', maxLength: URL_MAX, minLength: 1, ...(title !== undefined && { title }) })
const description = (maxLength?: number) =>
  Type.Optional(nullableText('Description', maxLength === undefined ? {} : { maxLength }))

/** [known] The document has no bound on the description. */
const postSchema = (descriptionMax?: number) =>
  Type.Object(
    { events: events(), url: url('Url'), description: description(descriptionMax) },
    { title: 'WebhookSubscriptionPostSchema' },
  )

/** [known] */
const patchSchema = (descriptionMax?: number) =>
  Type.Object(
    {
      events: Type.Optional(nullable(Type.Array(EventType), 'Events')),
      url: Type.Optional(nullable(url(), 'Url')),
      description: description(descriptionMax),
      enabled: Type.Optional(nullable(Type.Boolean(), 'Enabled')),
    },
    { title: 'WebhookSubscriptionPatchSchemaPatch', [COMPONENT]: 'WebhookSubscriptionPatchSchemaPatch' },
  )

/** POST as the document shows it. [known] */
export const WebhookSubscriptionPostSchema = postSchema()
/** PATCH as the document shows it. [known] */
export const WebhookSubscriptionPatchSchema = patchSchema()
const PostBody = postSchema(DESCRIPTION_MAX)
const PatchBody = patchSchema(DESCRIPTION_MAX)

const subscriptionMembers = {
  events: events(),
  url: text('Url', { description: 'The URL of the webhook endpoint.' }),
  id: Type.Optional(nullable(Type.Integer(), 'ID', { description: 'Always present.' })),
  description: Type.Optional(
    nullableText('Description', { maxLength: DESCRIPTION_MAX, description: 'What it is used for.' }),
  ),
  enabled: Type.Optional(
    Type.Unsafe<boolean>({
      type: 'boolean',
      title: 'Enabled',
      default: true,
      description: 'Whether it is on. Switched off too when nothing but failures came back for 48 hours.',
    }),
  ),
  created_at: dateTime('Created At'),
  disabled_reason: Type.Optional(
    nullableText('Disabled Reason', { description: 'Why it is off. Null while it is on.' }),
  ),
  failing_since: Type.Optional(
    nullable(Type.String({ format: 'date-time' }), 'Failing Since', {
      description: 'Since when nothing but failures came back. Null where the last attempt succeeded.',
    }),
  ),
}

/** [known; `disabled_reason` and `failing_since` are ours] */
export const WebhookSubscriptionSchema = Type.Object(subscriptionMembers, {
  title: 'WebhookSubscriptionSchema',
})
/** The answer of the list. [known] */
export const WebhookSubscriptionsSchema = Type.Array(WebhookSubscriptionSchema, { title: 'Response' })

/** [known] */
export const SecretWebhookSubscriptionSchema = Type.Object(
  {
    ...subscriptionMembers,
    client_secret: text('Client Secret', { maxLength: 255, description: 'Shown this once.' }),
  },
  { title: 'SecretWebhookSubscriptionSchema' },
)

const WebhookEventSchema = Type.Object(
  { description: text('Description'), event: text('Event', { maxLength: 255 }) },
  { title: 'WebhookEventSchema' },
)
/** The answer of the types. [known] */
export const WebhookEventsSchema = Type.Array(WebhookEventSchema, { title: 'Response' })

/** What each event tells, for people. */
export const ABOUT_EVENTS: Readonly<Record<WebhookEvent, string>> = {
  'order.created': 'An order came in.',
  'order.updated': 'Something of an order has changed.',
  'order.cancelled': 'All items of an order are cancelled.',
  'order.shipped': 'All items of an order are shipped.',
  'order.returned': 'All items of an order are returned.',
  'order_items.shipped': 'Items of an order were shipped, in one parcel.',
  'order_items.cancelled': 'Items of an order were cancelled.',
  'order_items.returned': 'Items of an order were returned, in one parcel.',
  'stock.updated': 'Quantities of products have changed.',
  'product_master.status_updated': 'The status of a product has changed.',
  'batch.completed': 'A batch that you sent was carried out; some of its entries may have failed.',
  'batch.failed': 'A batch that you sent could not be carried out.',
  'webhook.test': 'Sent when you ask for it, whether it is subscribed to or not.',
}

/** GET /webhooks/types */
export const presentWebhookTypes = () =>
  WEBHOOK_EVENTS.map((event) => ({ description: ABOUT_EVENTS[event], event }))

/** POST /webhooks/ */
export function readNewSubscription(body: string, profile: Profile) {
  const {
    events: named,
    url: given,
    description: words = null,
  } = check(PostBody, readJson(body), 'data', profile)
  return { events: [...new Set(named)], url: given, description: words }
}

/** PATCH /webhooks/{id}: null leaves a member as it is, but clears the description. [ours: contract 6] */
export function readSubscriptionChange(body: string, profile: Profile): SubscriptionChange {
  const {
    events: named,
    url: given,
    description: words,
    enabled,
  } = check(PatchBody, readJson(body), 'data', profile)
  return {
    events: named ? [...new Set(named)] : undefined,
    url: given ?? undefined,
    description: words,
    enabled: enabled ?? undefined,
  }
}

/** A URL that must not be called; `why` follows its name. */
export const refusedUrl = (why: string) =>
  invalid([validationErrors.urlRefused(['body', 'data', 'url'], why)], `url ${why}`)

/** One more than a merchant may have. [ours: contract 6] */
export const tooManySubscriptions = (most: number) =>
  new Refusal('invalid', `A merchant may have ${most} webhook subscriptions: delete one first`)

const timeOrNull = (at: Millis | null) => (at === null ? null : showTimestamp(at))

/** Members in the published order, then ours. */
export const presentSubscription = (subscription: Subscription) => ({
  events: subscription.events,
  url: subscription.url,
  id: subscription.id,
  description: subscription.description,
  enabled: subscription.enabled,
  created_at: showTimestamp(subscription.createdAt),
  disabled_reason: subscription.offReason,
  failing_since: timeOrNull(subscription.failingSince),
})

/** The only answer that shows the secret, but for that of an exchange. */
export const presentNewSubscription = (subscription: Subscription, secret: string) => ({
  ...presentSubscription(subscription),
  client_secret: secret,
})
