import { PUBLISHED_EVENTS } from '../../domain/webhooks/webhooks.ts'
import { integer } from '../members.ts'
import type { Parameter } from '../document/parameters.ts'
import type { PublicCall } from '../document/public-calls.ts'
import { pathOfMessage, WEBHOOK_BODIES } from './messages.ts'
import {
  SecretWebhookSubscriptionSchema,
  WebhookEventsSchema,
  WebhookSubscriptionPatchSchema,
  WebhookSubscriptionPostSchema,
  WebhookSubscriptionSchema,
  WebhookSubscriptionsSchema,
} from './webhooks.ts'

const SUBSCRIPTION_ID: Parameter = {
  in: 'path',
  name: 'subscription_id',
  required: true,
  schema: integer('Subscription Id'),
}

const operationId = (name: string) => `scapi_app_endpoints_webhook_api_${name}`

/** Subscriptions, and what is delivered to them. [known] */
export const WEBHOOK_CALLS: readonly PublicCall[] = [
  {
    method: 'get',
    path: '/api/v1/webhooks/types',
    operationId: operationId('get_webhook_event_types'),
    summary: 'Get Webhook Event Types',
    tag: 'Webhooks',
    limit: 'webhooks',
    about: 'Lists the events that can be subscribed to.',
    parameters: [],
    answer: WebhookEventsSchema,
    refusals: [],
  },
  {
    method: 'get',
    path: '/api/v1/webhooks/',
    operationId: operationId('get_webhook_subscriptions'),
    summary: 'Get Webhook Subscriptions',
    tag: 'Webhooks',
    limit: 'webhooks',
    parameters: [],
    answer: WebhookSubscriptionsSchema,
    refusals: [],
  },
  {
    method: 'post',
    path: '/api/v1/webhooks/',
    operationId: operationId('post_webhook_subscription'),
    summary: 'Post Webhook Subscription',
    tag: 'Webhooks',
    limit: 'webhooks',
    about:
      'Subscribes a URL to events. `client_secret` signs what is delivered, and is shown this once. The URL has to be `https` and on the public network. A description has at most 1,000 characters.',
    parameters: [],
    body: WebhookSubscriptionPostSchema,
    answer: SecretWebhookSubscriptionSchema,
    refusals: [408, 413, 415],
  },
  {
    method: 'get',
    path: '/api/v1/webhooks/{subscription_id}',
    operationId: operationId('get_webhook_subscription'),
    summary: 'Get Webhook Subscription',
    tag: 'Webhooks',
    limit: 'webhooks',
    parameters: [SUBSCRIPTION_ID],
    answer: WebhookSubscriptionSchema,
    refusals: [404],
  },
  {
    method: 'delete',
    path: '/api/v1/webhooks/{subscription_id}',
    operationId: operationId('delete_webhook_subscription'),
    summary: 'Delete Webhook Subscription',
    tag: 'Webhooks',
    limit: 'webhooks',
    about: 'Ends a subscription. What waits to be delivered to it is dropped.',
    parameters: [SUBSCRIPTION_ID],
    answer: 'nothing',
    status: 204,
    refusals: [404],
  },
  {
    method: 'patch',
    path: '/api/v1/webhooks/{subscription_id}',
    operationId: operationId('update_webhook_subscription_patch'),
    summary: 'Update Webhook Subscription Patch',
    tag: 'Webhooks',
    limit: 'webhook_change',
    about:
      'Changes what is named; null leaves a member as it is, but clears the description. What waits goes to the URL that is set when it is sent. Switching on sends the oldest of what waits first, and the rest when that has succeeded; 409 where the operator has switched off.',
    parameters: [SUBSCRIPTION_ID],
    body: WebhookSubscriptionPatchSchema,
    answer: WebhookSubscriptionSchema,
    refusals: [404, 408, 409, 413, 415],
  },
  ...PUBLISHED_EVENTS.map((event): PublicCall => ({
    method: 'post',
    path: `/api/v1/webhooks/${pathOfMessage(event)}`,
    operationId: operationId(`${event.replaceAll('.', '_')}_webhook`),
    summary: `${pathOfMessage(event)
      .split('-')
      .map((word) => word[0]!.toUpperCase() + word.slice(1))
      .join(' ')} Webhook`,
    tag: 'Webhook Messages',
    about: `Shows what a delivery of \`${event}\` looks like: the body is checked, and nothing happens.`,
    parameters: [],
    body: WEBHOOK_BODIES[event],
    answer: 'nothing',
    refusals: [408, 413, 415],
  })),
]
