import { Type } from '../schema.ts'
import { ITEM_STATUSES } from '../../domain/orders/items.ts'
import { FULFILLMENT_TYPES, ORDER_STATUSES } from '../../domain/orders/orders.ts'
import { COMPONENT, component, dateTime, integer, nullable, nullableText, text } from '../members.ts'

/** [known] The names of the choices are those of the published document. */
export const OrderStatuses = component(
  'orders_app__models__order__Order__StatusChoices',
  ORDER_STATUSES,
  'StatusChoices',
)
/** The status of an item, by its published name. [known] */
export const ItemStatuses = component(
  'orders_app__models__order_item__OrderItem__StatusChoices',
  ITEM_STATUSES,
  'StatusChoices',
)
/** The fulfillment types, by their published name. [known] */
export const FulfillmentTypes = component('FulfillmentTypes', FULFILLMENT_TYPES)

/** Longest texts of the published answers. */
const TEXT = 255
const COUNTRY = 2

const customData = () =>
  Type.Optional(
    nullable(
      Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }),
      'Custom Data',
    ),
  )

/** A text that is published as nullable; here it is always a text. */
const textOrNull = (title: string, maxLength: number | undefined, description = 'Never null here.') =>
  nullableText(title, { ...(maxLength === undefined ? {} : { maxLength }), description })

/**
 * [known] One piece; two pieces of one SKU are two items. Like `GetOrderSchema` as published: every member that is optional or nullable
 * there is so here, and where our answers are narrower, the description says it.
 */
export const OrderItemSchema = Type.Object(
  {
    return_tracking_key: textOrNull(
      'Return Tracking Key',
      undefined,
      'Empty until it is shipped or returned, never null here.',
    ),
    shipment_tracking_key: textOrNull(
      'Shipment Tracking Key',
      undefined,
      'Empty until it is shipped, never null here.',
    ),
    sku: text('SKU'),
    status: Type.Optional(
      text('Status', {
        default: 'open',
        maxLength: TEXT,
        description: `One of ${ITEM_STATUSES.join(', ')}. Always present.`,
      }),
    ),
    id: Type.Optional(
      nullable(Type.Integer(), 'ID', { description: 'Order item ID, unique. Always present, at least 1.' }),
    ),
    vat: Type.Optional(
      Type.Number({
        title: 'Vat',
        default: 19,
        description: 'Value added tax in per cent, such as 19.0. Always present.',
      }),
    ),
    price_without_tax: integer('Price Without Tax', { description: 'In cents.' }),
    price_with_tax: integer('Price With Tax', { description: 'In cents.' }),
    custom_data: customData(),
  },
  { title: 'OrderItemSchema' },
)

/** [known] Members in the published order. All but `custom_data` are always present. */
export const GetOrderSchema = Type.Object(
  {
    order_items: Type.Array(OrderItemSchema, { title: 'Order items' }),
    order_number: text('Order number', { description: 'Unique.' }),
    carrier_key: text('Carrier Key'),
    cost_without_tax: integer('Cost Without Tax', { description: 'In cents, over all items.' }),
    cost_with_tax: integer('Cost With Tax', { description: 'In cents, over all items.' }),
    delivery_document_url: text('Delivery Document Url', {
      description: 'Path of the delivery note on this host.',
    }),
    status: Type.Optional(
      text('Status', {
        default: 'open',
        maxLength: TEXT,
        description: `That of the items if they agree, else \`mixed\`. One of ${ORDER_STATUSES.join(', ')}.`,
      }),
    ),
    customer_key: text('Customer Key', { maxLength: TEXT }),
    shop: integer('Shop'),
    created_at: dateTime('Created At'),
    updated_at: dateTime('Updated At'),
    fulfillment_type: Type.Optional(
      text('Fulfillment Type', {
        default: 'dropshipping',
        maxLength: TEXT,
        description: `One of ${FULFILLMENT_TYPES.join(', ')}.`,
      }),
    ),
    custom_data: customData(),
    payment_method: Type.Optional(nullableText('Payment Method', { maxLength: TEXT })),
    billing_street: text('Billing Street', { maxLength: TEXT }),
    billing_zip_code: text('Billing Zip Code', { maxLength: TEXT }),
    billing_city: text('Billing City', { maxLength: TEXT }),
    billing_country_code: text('Billing Country Code', { maxLength: COUNTRY }),
    billing_recipient_gender: Type.Optional(textOrNull('Billing Recipient Gender', 1)),
    billing_recipient_first_name: text('Billing Recipient First Name', { maxLength: TEXT }),
    billing_recipient_last_name: text('Billing Recipient Last Name', { maxLength: TEXT }),
    billing_additional: Type.Optional(nullableText('Billing Additional', { maxLength: TEXT })),
    shipping_street: Type.Optional(textOrNull('Shipping Street', TEXT)),
    shipping_zip_code: Type.Optional(textOrNull('Shipping Zip Code', TEXT)),
    shipping_city: Type.Optional(textOrNull('Shipping City', TEXT)),
    shipping_country_code: Type.Optional(textOrNull('Shipping Country Code', COUNTRY)),
    shipping_additional: Type.Optional(nullableText('Shipping Additional', { maxLength: TEXT })),
    shipping_collection_point_key: Type.Optional(
      nullableText('Shipping Collection Point Key', { maxLength: TEXT, default: '' }),
    ),
    shipping_collection_point_type: Type.Optional(
      nullableText('Shipping Collection Point Type', { maxLength: TEXT, default: '' }),
    ),
    shipping_collection_point_description: Type.Optional(
      nullableText('Shipping Collection Point Description', { maxLength: TEXT, default: '' }),
    ),
    customer_phone: Type.Optional(
      nullableText('Customer Phone', {
        maxLength: 50,
        default: '',
        description: 'Empty when unset, never null here.',
      }),
    ),
    customer_email: Type.Optional(
      nullableText('Customer Email', {
        maxLength: TEXT,
        default: '',
        description: 'Empty when unset, never null here.',
      }),
    ),
    shipping_recipient_gender: Type.Optional(textOrNull('Shipping Recipient Gender', 1)),
    shipping_recipient_first_name: text('Shipping Recipient First Name', { maxLength: TEXT }),
    shipping_recipient_last_name: text('Shipping Recipient Last Name', { maxLength: TEXT }),
    currency_code: text('Currency Code', { maxLength: 3 }),
  },
  { title: 'GetOrderSchema' },
)

/** [known; `next_cursor` is ours] */
export const PaginationSchema = Type.Object(
  {
    per_page: integer('Per Page', { minimum: 1 }),
    page: integer('Page', { minimum: 1, description: '1 when the page was asked for by cursor.' }),
    pages: integer('Pages', { minimum: 1 }),
    total: integer('Total', { minimum: 0, description: 'Exact number of rows that pass the filters.' }),
    next: nullableText('Next', { description: 'Path of the next page on this host, filters included.' }),
    prev: nullableText('Prev', { description: 'Path of the previous page on this host, filters included.' }),
    next_cursor: Type.Optional(
      nullableText('Next Cursor', {
        description:
          'Position behind this page, for `cursor`: pages by cursor cost the same at any depth. Always present.',
      }),
    ),
  },
  { title: 'Pagination', [COMPONENT]: 'Pagination' },
)

/** The answer of GET /orders/. [known: contract 5] */
export const PagedOrdersSchema = Type.Object(
  { items: Type.Array(GetOrderSchema, { title: 'Items' }), pagination: PaginationSchema },
  { title: 'PagedGetOrderSchema' },
)
