import { ACTORS, BATCH_STATUSES } from '../../domain/batches.ts'
import { KEY_ROLES } from '../../domain/merchants.ts'
import { PRODUCT_STATUSES } from '../../domain/products/products.ts'
import { LIMITED_OPERATIONS } from '../limits.ts'
import { dateTime, integer, nullable, nullableText, oneOf, text, uuid } from '../members.ts'
import { OPERATION_NAMES } from '../operations/list.ts'
import { WebhookSubscriptionSchema } from '../webhooks/webhooks.ts'
import { SUBSCRIPTION_STATES } from './webhooks.ts'
import { type Members, type Schema, Type } from '../schema.ts'

const time = (title: string) => dateTime(title)
const timeOrNull = (title: string) => nullable(time(title), title)
const list = <S extends Schema>(title: string, item: S, more: Members = {}) =>
  Type.Object({ items: Type.Array(item), ...more }, { title })

/** A merchant. [ours: contract 7] */
export const MerchantSchema = Type.Object(
  {
    id: integer('Id'),
    name: text('Name'),
    suspended: Type.Boolean(),
    held: Type.Boolean(),
    limits: Type.Object(
      Object.fromEntries(LIMITED_OPERATIONS.map((name) => [name, Type.Optional(integer(name))])),
    ),
    createdAt: time('Created At'),
  },
  { title: 'MerchantSchema' },
)

/** Merchants, ascending by id. */
export const MerchantsSchema = list('MerchantsSchema', MerchantSchema, {
  nextAfter: nullable(integer('Next After'), 'Next After'),
})

/** A key without its secret: to its merchant, too. */
export const KEY_MEMBERS = {
  label: text('Label'),
  role: oneOf(KEY_ROLES, 'Role'),
  prefix: text('Prefix'),
  lastFour: text('Last Four'),
  madeBy: nullable(integer('Made By'), 'Made By', {
    description: 'The id of the key that made it; null for one that the operator made.',
  }),
  createdAt: time('Created At'),
  expiresAt: timeOrNull('Expires At'),
  revokedAt: timeOrNull('Revoked At'),
  lastUsedAt: timeOrNull('Last Used At'),
}

/** Keys without their secrets. */
export const KeysSchema = list(
  'KeysSchema',
  Type.Object({ id: integer('Id'), ...KEY_MEMBERS }, { title: 'KeySchema' }),
)

/** The only answer that shows a key. */
export const NewKeySchema = Type.Object(
  { id: integer('Id'), key: text('Key', { description: 'Shown this once.' }), ...KEY_MEMBERS },
  { title: 'NewKeySchema' },
)

/** A batch with its timeline. */
export const BatchSchema = Type.Object(
  {
    id: uuid('Id'),
    merchant: integer('Merchant'),
    operation: oneOf(OPERATION_NAMES, 'Operation'),
    actor: oneOf(ACTORS, 'Actor'),
    status: oneOf(BATCH_STATUSES, 'Status'),
    total: integer('Total'),
    decided: integer('Decided'),
    failed: integer('Failed'),
    acceptedAt: time('Accepted At'),
    claims: integer('Claims'),
    claimedAt: timeOrNull('Claimed At'),
    claimedBy: nullableText('Claimed By'),
    attempts: integer('Attempts'),
    interruptions: integer('Interruptions'),
    lastFault: nullableText('Last Fault'),
    finishedAt: timeOrNull('Finished At'),
    retriedAs: nullable(uuid('Retried As'), 'Retried As'),
    waitsFor: nullableText('Waits For'),
  },
  { title: 'BatchSchema' },
)

/** Batches, newest first. */
export const BatchesSchema = list('BatchesSchema', BatchSchema, {
  nextBefore: nullable(uuid('Next Before'), 'Next Before'),
})

/** What became of an import. */
export const ImportReportSchema = Type.Object(
  {
    created: integer('Created'),
    unchanged: integer('Unchanged'),
    replaced: integer('Replaced'),
    ignored: Type.Array(text('Name')),
    refused: Type.Array(
      Type.Object({
        line: integer('Line'),
        order_number: nullableText('Order Number'),
        message: text('Message'),
      }),
    ),
    refusedTotal: integer('Refused Total'),
  },
  { title: 'ImportReportSchema' },
)

/** The change feed. */
export const EventsSchema = list(
  'EventsSchema',
  Type.Object(
    {
      seq: integer('Seq'),
      event: text('Event'),
      merchant: integer('Merchant'),
      at: time('At'),
      orderNumber: nullableText('Order Number'),
      itemIds: Type.Array(integer('Item Id')),
      styleKey: nullableText('Style Key'),
      skus: Type.Array(text('Sku')),
      webhookId: nullable(integer('Webhook Id'), 'Webhook Id', {
        description: 'The subscription that was switched off.',
      }),
      reason: nullableText('Reason', { description: 'Why it was switched off.' }),
      batchId: nullable(uuid('Batch Id'), 'Batch Id'),
      actor: nullable(oneOf(ACTORS, 'Actor'), 'Actor'),
    },
    { title: 'EventSchema' },
  ),
  { nextAfter: integer('Next After') },
)

/** Who changed what, when. */
export const AuditSchema = list(
  'AuditSchema',
  Type.Object(
    {
      id: integer('Id'),
      at: time('At'),
      by: text('By'),
      requestId: nullableText('Request Id'),
      action: text('Action'),
      subject: text('Subject'),
      details: Type.Unsafe<object>({ type: 'object', additionalProperties: true }),
    },
    { title: 'AuditEntrySchema' },
  ),
  { nextAfter: integer('Next After') },
)

/** How many orders were emptied of what says who the customer is. */
export const ErasedSchema = Type.Object({ orders: integer('Orders') }, { title: 'ErasedSchema' })

/** Styles with their status, ascending by creation. */
export const StylesSchema = list(
  'StylesSchema',
  Type.Object(
    {
      merchant: integer('Merchant'),
      styleKey: text('Style Key'),
      status: oneOf(PRODUCT_STATUSES, 'Status'),
      since: time('Since'),
      variants: integer('Variants'),
      incomplete: integer('Incomplete', { description: 'Variants that lack what an active one must have.' }),
      name: nullableText('Name'),
      brand: integer('Brand'),
      category: integer('Category'),
      countries: nullable(Type.Array(Type.String()), 'Countries'),
      rejection: nullable(
        Type.Object({
          reasons: Type.Array(
            Type.Object({
              key: text('Key'),
              type: text('Type'),
              name: text('Name'),
              description: text('Description'),
            }),
          ),
          message: text('Message'),
        }),
        'Rejection',
      ),
    },
    { title: 'StyleSchema' },
  ),
  { nextAfter: nullable(integer('Next After'), 'Next After') },
)

/** What a style has become by a review. */
export const StyleReviewedSchema = Type.Object(
  { styleKey: text('Style Key'), status: oneOf(PRODUCT_STATUSES, 'Status') },
  { title: 'StyleReviewedSchema' },
)

/** A subscription with its health. */
export const SubscriptionHealthSchema = Type.Object(
  {
    merchant: integer('Merchant'),
    ...WebhookSubscriptionSchema.properties,
    state: oneOf(SUBSCRIPTION_STATES, 'State'),
    disabled_by: nullableText('Disabled By'),
    disabled_at: timeOrNull('Disabled At'),
  },
  { title: 'SubscriptionHealthSchema' },
)

/** Every merchant's subscriptions, ascending by id. */
export const SubscriptionHealthsSchema = list('SubscriptionHealthsSchema', SubscriptionHealthSchema, {
  nextAfter: nullable(integer('Next After'), 'Next After'),
})
