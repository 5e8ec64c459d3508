import type { Static } from '../schema.ts'
import { ITEM_STATUSES } from '../../domain/orders/items.ts'
import {
  FULFILLMENT_TYPES,
  type Order,
  ORDER_STATUSES,
  type OrderFilter,
  type OrderItem,
  type OrderPage,
  orderStatus,
} from '../../domain/orders/orders.ts'
import { validationErrors } from '../reading/validation-errors.ts'
import type { GetOrderSchema, OrderItemSchema } from './order-schemas.ts'
import { type PageRequest, presentPagination, readPageRequest } from '../paging.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import { readTimestamp, showTimestamp, TIMESTAMP_WORDS } from '../timestamps.ts'

const ORDERS_PATH = '/api/v1/orders/'

/** The query of GET /orders/. [known: contract 5] */
export interface OrdersQuery extends PageRequest {
  readonly filter: OrderFilter
}

/** Reads the parameters of `GET /orders/` [known: contract 5]. Throws `Refusal`. */
export function readOrdersQuery(raw: RawQuery): OrdersQuery {
  const query = new QueryReader(raw)
  const from = dateFilter(query, 'orders_from', 'from')
  const to = dateFilter(query, 'orders_to', 'to')
  const filter: OrderFilter = {
    orderNumber: query.text('order_number'),
    customerKey: query.text('customer_key'),
    carrierKey: query.text('carrier_key'),
    shopCountry: query.text('shop_country'),
    orderStatus: query.oneOf('order_status', ORDER_STATUSES),
    itemStatus: query.oneOf('order_item_status', ITEM_STATUSES),
    createdFrom: from?.at,
    createdTo: to?.at,
    fulfillmentType: query.oneOf('fulfillment_type', FULFILLMENT_TYPES),
  }
  const given = {
    order_number: filter.orderNumber,
    customer_key: filter.customerKey,
    carrier_key: filter.carrierKey,
    shop_country: filter.shopCountry,
    order_status: filter.orderStatus,
    order_item_status: filter.itemStatus,
    orders_from: from?.text,
    orders_to: to?.text,
    fulfillment_type: filter.fulfillmentType,
  }
  const kept = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { filter, ...readPageRequest(query, kept) }
}

/** A time, and how the links repeat it: as given, with a `+` that arrived as a space put right. */
function dateFilter(query: QueryReader, name: string, use: 'from' | 'to') {
  const read = (text: string) => {
    const at = readTimestamp(text, use)
    return at === undefined ? undefined : { at, text: text.replace(/(?<=:\S*) /, '+') }
  }
  return query.parsed(name, read, validationErrors.datetime, TIMESTAMP_WORDS)
}

/** Members in the published order [known]; money in integer cents, times in UTC. */
export function presentOrder(order: Order): Static<typeof GetOrderSchema> {
  const { details, items } = order
  const { billing, shipping } = details
  let costWithoutTax = 0
  let costWithTax = 0
  for (const item of items) {
    costWithoutTax += item.priceWithoutTax
    costWithTax += item.priceWithTax
  }
  return {
    order_items: items.map(presentItem),
    order_number: order.orderNumber,
    carrier_key: order.carrierKey,
    cost_without_tax: costWithoutTax,
    cost_with_tax: costWithTax,
    delivery_document_url: `${ORDERS_PATH}${encodeURIComponent(order.orderNumber)}/delivery_document`,
    status: orderStatus(order.counts),
    customer_key: order.customerKey,
    shop: details.shop,
    created_at: showTimestamp(order.createdAt),
    updated_at: showTimestamp(order.updatedAt),
    fulfillment_type: order.fulfillmentType,
    payment_method: details.paymentMethod,
    billing_street: billing.street,
    billing_zip_code: billing.zipCode,
    billing_city: billing.city,
    billing_country_code: billing.countryCode,
    billing_recipient_gender: billing.recipientGender,
    billing_recipient_first_name: billing.recipientFirstName,
    billing_recipient_last_name: billing.recipientLastName,
    billing_additional: billing.additional,
    shipping_street: shipping.street,
    shipping_zip_code: shipping.zipCode,
    shipping_city: shipping.city,
    shipping_country_code: shipping.countryCode,
    shipping_additional: shipping.additional,
    shipping_collection_point_key: shipping.collectionPointKey,
    shipping_collection_point_type: shipping.collectionPointType,
    shipping_collection_point_description: shipping.collectionPointDescription,
    customer_phone: details.customerPhone,
    customer_email: details.customerEmail,
    shipping_recipient_gender: shipping.recipientGender,
    shipping_recipient_first_name: shipping.recipientFirstName,
    shipping_recipient_last_name: shipping.recipientLastName,
    currency_code: details.currencyCode,
  }
}

const presentItem = (item: OrderItem): Static<typeof OrderItemSchema> => ({
  return_tracking_key: item.returnTrackingKey,
  shipment_tracking_key: item.shipmentTrackingKey,
  sku: item.sku,
  status: item.status,
  id: item.id,
  vat: item.vat,
  price_without_tax: item.priceWithoutTax,
  price_with_tax: item.priceWithTax,
  custom_data: item.customData,
})

/** What stands before, between and behind the orders of a page, so that a large one can be written piece by piece. */
export const ordersPageHead = '{"items":['
/** Some orders as JSON text, joined by commas: a piece of a page. */
export const ordersPiece = (orders: readonly Order[]) =>
  orders.map((order) => JSON.stringify(presentOrder(order))).join(',')
/** What ends a page of orders: its pagination. */
export const ordersPageTail = (
  { total, more, lastNumber }: Pick<OrderPage, 'total' | 'more' | 'lastNumber'>,
  query: PageRequest,
) =>
  `],"pagination":${JSON.stringify(presentPagination(ORDERS_PATH, query, { total, more, lastKey: lastNumber }))}}`
