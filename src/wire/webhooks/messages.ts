import type { Delivery, DeliveryContent, WebhookEvent } from '../../domain/webhooks/webhooks.ts'
import { readJson } from '../reading/json.ts'
import { nullable, nullableText, text } from '../members.ts'
import { GetOrderSchema } from '../orders/order-schemas.ts'
import { RejectionReasonSchema } from '../products/product-schemas.ts'
import { presentOrder } from '../orders/orders.ts'
import type { Profile } from '../profile.ts'
import { check } from '../reading/requests.ts'
import { type Schema, Type } from '../schema.ts'
import { showTimestamp } from '../timestamps.ts'
import { EXAMPLES } from './examples.ts'

const TRACKING_KEY_MAX = 255

/** [known] The items of one change, and the parcel that they travelled in. */
const GetShipmentSchema = Type.Object(
  {
    items: Type.Array(Type.Integer(), { title: 'Items' }),
    carrier_key: text('Carrier key', { description: 'That of the order where nothing was shipped.' }),
    return_tracking_key: Type.Optional(nullableText('Return Tracking Key', { maxLength: TRACKING_KEY_MAX })),
    tracking_key: Type.Optional(nullableText('Tracking Key', { maxLength: TRACKING_KEY_MAX })),
  },
  { title: 'GetShipmentSchema' },
)

/** [known] */
const WebhookStockSchema = Type.Object(
  {
    sku: text('Sku', { maxLength: 120 }),
    quantity: nullable(Type.Integer(), 'Quantity'),
    quantity_fbm: nullable(Type.Integer(), 'Quantity Fbm'),
  },
  { title: 'WebhookStockSchema' },
)

/** [known] */
const GetProductMasterSchema = Type.Object(
  {
    external_reference_key: Type.Optional(
      nullableText('External Reference Key', { description: 'Style key of the product.' }),
    ),
    status: Type.Optional(text('Status', { default: 'draft', maxLength: 50 })),
    rejection_reasons: Type.Optional(nullable(Type.Array(RejectionReasonSchema), 'Rejection Reasons')),
    rejection_message: Type.Optional(nullableText('Rejection Message')),
    rejected_product_ids_hint: Type.Optional(
      nullable(
        Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }),
        'Rejected Product Ids Hint',
      ),
    ),
  },
  { title: 'GetProductMasterSchema' },
)

/** [ours] */
const BatchMessageSchema = Type.Object(
  {
    batchRequestId: Type.String({ format: 'uuid' }),
    operation: Type.String(),
    status: Type.String(),
    total: Type.Integer(),
    succeeded: Type.Integer(),
    failed: Type.Integer(),
  },
  { title: 'BatchMessageSchema' },
)

const TestMessageSchema = Type.Object({}, { title: 'TestMessageSchema' })

/** What is delivered. [known: published with all but event and message optional; here every member is present] */
const envelope = (event: WebhookEvent, message: Schema, title: string) =>
  Type.Object(
    {
      id: Type.Optional(
        nullable(Type.Integer(), 'ID', {
          description: 'Grows in the order of what happened to the merchant.',
        }),
      ),
      event: Type.Unsafe<string>({ type: 'string', const: event, title: 'Event' }),
      timestamp: Type.Optional(
        Type.String({ format: 'date-time', title: 'Timestamp', description: 'When it happened.' }),
      ),
      message,
      subscription_id: Type.Optional(nullable(Type.Integer({ minimum: 1 }), 'Subscription Id')),
    },
    { title },
  )

const stocks = Type.Array(WebhookStockSchema, { title: 'Message' })

/** The body of each event. Those of ours have no published name. */
export const WEBHOOK_BODIES: Readonly<Record<WebhookEvent, Schema>> = {
  'order.created': envelope('order.created', GetOrderSchema, 'OrderCreatedWebhookSchema'),
  'order.updated': envelope('order.updated', GetOrderSchema, 'OrderUpdatedWebhookSchema'),
  'order.cancelled': envelope('order.cancelled', GetOrderSchema, 'OrderCancelledWebhookSchema'),
  'order.shipped': envelope('order.shipped', GetOrderSchema, 'OrderShippedWebhookSchema'),
  'order.returned': envelope('order.returned', GetOrderSchema, 'OrderReturnedWebhookSchema'),
  'order_items.shipped': envelope(
    'order_items.shipped',
    GetShipmentSchema,
    'ShipmentItemsShippedWebhookSchema',
  ),
  'order_items.cancelled': envelope(
    'order_items.cancelled',
    GetShipmentSchema,
    'ShipmentItemsCancelledWebhookSchema',
  ),
  'order_items.returned': envelope(
    'order_items.returned',
    GetShipmentSchema,
    'ShipmentItemsReturnedWebhookSchema',
  ),
  'stock.updated': envelope('stock.updated', stocks, 'StockWebhookMessageSchema'),
  'product_master.status_updated': envelope(
    'product_master.status_updated',
    GetProductMasterSchema,
    'ProductMasterStatusUpdatedWebhookMessageSchema',
  ),
  'batch.completed': envelope('batch.completed', BatchMessageSchema, 'BatchCompletedWebhookSchema'),
  'batch.failed': envelope('batch.failed', BatchMessageSchema, 'BatchFailedWebhookSchema'),
  'webhook.test': envelope('webhook.test', TestMessageSchema, 'WebhookTestSchema'),
}

/** `order-items-shipped` */
export const pathOfMessage = (event: WebhookEvent) => event.replaceAll(/[._]/g, '-')

/** Checks a body as a delivery of this event has it. Throws `Refusal`. */
export function checkMessage(event: WebhookEvent, body: string, profile: Profile): void {
  check(WEBHOOK_BODIES[event], readJson(body), 'data', profile)
}

/** The body of a delivery; members in the published order. Undefined where nothing of it is left. */
export function messageText({
  message: { id, event, at, subscriptionId },
  content,
}: Delivery): string | undefined {
  const message = content && JSON.stringify(presentContent(content, event))
  return (
    message &&
    `{"id":${id},"event":"${event}","timestamp":"${showTimestamp(at)}","message":${message},"subscription_id":${subscriptionId}}`
  )
}

function presentContent(content: DeliveryContent, event: WebhookEvent): object {
  switch (content.kind) {
    case 'order':
      return presentOrder(content.order)
    case 'parcel':
      return {
        items: content.itemIds,
        carrier_key: content.carrierKey,
        return_tracking_key: content.returnTrackingKey,
        tracking_key: content.shipmentTrackingKey,
      }
    case 'batch': {
      const { id, operation, status, total, failed } = content
      return { batchRequestId: id, operation, status, total, succeeded: total - failed, failed }
    }
    case 'stock':
      return content.stocks.map((stock) => ({ ...stock, quantity_fbm: null }))
    case 'product':
      return {
        external_reference_key: content.styleKey,
        status: content.status,
        rejection_reasons: content.rejection?.reasons ?? null,
        rejection_message: content.rejection?.message ?? null,
        rejected_product_ids_hint: null,
      }
    case 'example':
      return EXAMPLES[event]
  }
}
