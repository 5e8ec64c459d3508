import Type from 'typebox'
import { ITEM_STATUSES } from '../domain/items.ts'
import { FULFILLMENT_TYPES, ORDER_STATUSES } from '../domain/orders.ts'
import { dateTime, integer, nullableText, oneOf, text } from './members.ts'

/** [known] One piece; two pieces of one SKU are two items. */
export const OrderItemSchema = Type.Object(
  {
    id: integer('Id', { description: 'Order item ID, unique.', minimum: 1 }),
    sku: text('Sku'),
    status: oneOf(ITEM_STATUSES, 'Status'),
    vat: Type.Number({ title: 'Vat', description: 'Value added tax in per cent, such as 19.0.' }),
    price_without_tax: integer('Price Without Tax', { description: 'In cents.' }),
    price_with_tax: integer('Price With Tax', { description: 'In cents.' }),
    shipment_tracking_key: text('Shipment Tracking Key', { description: 'Empty until it is shipped.' }),
    return_tracking_key: text('Return Tracking Key', {
      description: 'Empty until it is shipped or returned.',
    }),
    custom_data: Type.Union(
      [Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }), Type.Null()],
      {
        title: 'Custom Data',
      },
    ),
  },
  { title: 'OrderItemSchema' },
)

/** [known] Members in the published order. */
export const GetOrderSchema = Type.Object(
  {
    order_items: Type.Array(OrderItemSchema, { title: 'Order Items' }),
    order_number: text('Order Number', { description: 'Unique.' }),
    carrier_key: text('Carrier Key'),
    cost_without_tax: integer('Cost Without Tax', { description: 'In cents, over all items.' }),
    cost_with_tax: integer('Cost With Tax', { description: 'In cents, over all items.' }),
    delivery_document_url: text('Delivery Document Url', {
      description: 'Path of the delivery note on this host.',
    }),
    status: oneOf(ORDER_STATUSES, 'Status', {
      description: 'That of the items if they agree, else `mixed`.',
    }),
    customer_key: text('Customer Key'),
    shop: integer('Shop'),
    created_at: dateTime('Created At'),
    updated_at: dateTime('Updated At'),
    fulfillment_type: oneOf(FULFILLMENT_TYPES, 'Fulfillment Type'),
    payment_method: nullableText('Payment Method'),
    billing_street: text('Billing Street'),
    billing_zip_code: text('Billing Zip Code'),
    billing_city: text('Billing City'),
    billing_country_code: text('Billing Country Code'),
    billing_recipient_gender: text('Billing Recipient Gender'),
    billing_recipient_first_name: text('Billing Recipient First Name'),
    billing_recipient_last_name: text('Billing Recipient Last Name'),
    billing_additional: nullableText('Billing Additional'),
    shipping_street: text('Shipping Street'),
    shipping_zip_code: text('Shipping Zip Code'),
    shipping_city: text('Shipping City'),
    shipping_country_code: text('Shipping Country Code'),
    shipping_additional: nullableText('Shipping Additional'),
    shipping_collection_point_key: nullableText('Shipping Collection Point Key'),
    shipping_collection_point_type: nullableText('Shipping Collection Point Type'),
    shipping_collection_point_description: nullableText('Shipping Collection Point Description'),
    customer_phone: text('Customer Phone', { description: 'Empty when unset.' }),
    customer_email: text('Customer Email', { description: 'Empty when unset.' }),
    shipping_recipient_gender: text('Shipping Recipient Gender'),
    shipping_recipient_first_name: text('Shipping Recipient First Name'),
    shipping_recipient_last_name: text('Shipping Recipient Last Name'),
    currency_code: text('Currency Code'),
  },
  { title: 'GetOrderSchema' },
)

/** [known; `next_cursor` is ours] */
export const PaginationSchema = Type.Object(
  {
    per_page: integer('Per Page'),
    page: integer('Page', { description: '1 when the page was asked for by cursor.' }),
    pages: integer('Pages', { description: 'At least 1.' }),
    total: integer('Total', { description: 'Exact number of rows that pass the filters.' }),
    next: nullableText('Next', { description: 'Path of the next page on this host, filters included.' }),
    prev: nullableText('Prev', { description: 'Path of the previous page on this host, filters included.' }),
    next_cursor: nullableText('Next Cursor', {
      description: 'Position behind this page, for `cursor`: pages by cursor cost the same at any depth.',
    }),
  },
  { title: 'PaginationSchema' },
)

export const PagedOrdersSchema = Type.Object(
  { items: Type.Array(GetOrderSchema, { title: 'Items' }), pagination: PaginationSchema },
  { title: 'PagedOrdersSchema' },
)
