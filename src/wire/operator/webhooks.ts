import type { Subscription } from '../../domain/webhooks/webhooks.ts'
import { readJson } from '../reading/json.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import { check } from '../reading/requests.ts'
import { Type } from '../schema.ts'
import { showTimestamp } from '../timestamps.ts'
import { presentSubscription } from '../webhooks/webhooks.ts'
import { closed } from './closed.ts'

/** What subscriptions are listed by. [ours: contract 7] */
export const SUBSCRIPTION_STATES = ['on', 'failing', 'off'] as const
/** `failing` is on, and nothing but failures come back. */
type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number]

const LIST_DEFAULT = 100
const LIST_MAX = 1_000

/** GET /admin/v1/webhooks?state=&after=ID&limit=N (default 100, at most 1,000). */
export function readSubscriptionsQuery(raw: RawQuery) {
  const query = new QueryReader(raw)
  const state = query.oneOf('state', SUBSCRIPTION_STATES)
  const afterId = query.integer('after', { min: 0 }) ?? 0
  const limit = query.integer('limit', { min: 1, max: LIST_MAX }) ?? LIST_DEFAULT
  query.finish()
  return { state, afterId, limit }
}

/** The body of PATCH /webhooks/{id}: off needs a reason. */
export const SwitchBody = Type.Union([
  closed({
    enabled: Type.Unsafe<false>({ type: 'boolean', const: false }),
    reason: Type.String({ minLength: 1, maxLength: 500 }),
  }),
  closed({ enabled: Type.Unsafe<true>({ type: 'boolean', const: true }) }),
])

/** PATCH /admin/v1/webhooks/{id}: `{enabled: false, reason}` or `{enabled: true}`. */
export function readSwitch(text: string): { enabled: boolean; reason: string | undefined } {
  const body = check(SwitchBody, readJson(text), 'body')
  return { enabled: body.enabled, reason: body.enabled ? undefined : body.reason }
}

const stateOf = ({ enabled, failingSince }: Subscription): SubscriptionState =>
  !enabled ? 'off' : failingSince === null ? 'on' : 'failing'

/** A subscription with its health, for the operator. */
export const presentHealth = (subscription: Subscription) => ({
  merchant: subscription.merchantId,
  ...presentSubscription(subscription),
  state: stateOf(subscription),
  disabled_by: subscription.offBy,
  disabled_at: subscription.offAt === null ? null : showTimestamp(subscription.offAt),
})

/** `nextAfter` is what `after` of the next call is to be; null when the list is at its end. */
export const presentHealths = (subscriptions: readonly Subscription[], limit: number) => ({
  items: subscriptions.map(presentHealth),
  nextAfter: subscriptions.length < limit ? null : subscriptions.at(-1)!.id,
})
