import type { ServerResponse } from 'node:http'
import type { Carrier, Order, Page } from '../../client/types.ts'
import type { FakeState } from './fake.ts'

type Reply = (status: number, body: unknown, headers?: Record<string, string>) => void

const CARRIERS: Carrier[] = Array.from({ length: 150 }, (_, n) => ({
  key: `CARRIER_${n + 1}`,
  carrier_name: `Carrier ${n + 1}`,
  country_code: 'DE',
  display_label: n === 0 ? 'The first' : null,
}))

/** GET /orders/, /orders/carriers/ and the documents; false when the call is another one. */
export function answerOrders(
  state: FakeState,
  url: URL,
  reply: Reply,
  response: ServerResponse | undefined,
): boolean {
  if (url.pathname === '/api/v1/orders/') {
    const status = url.searchParams.get('order_status')
    reply(
      200,
      pageOf(
        status ? state.orders.filter((order) => order.status === status) : state.orders,
        url.searchParams,
      ),
    )
    return true
  }
  if (url.pathname === '/api/v1/orders/carriers/') {
    reply(200, pageOf(CARRIERS, url.searchParams))
    return true
  }
  const document = /^\/api\/v1\/orders\/([^/]+)\/(delivery_document|invoices)$/.exec(url.pathname)
  if (!document) return false
  const orderNumber = decodeURIComponent(document[1]!)
  if (document[2] === 'invoices' || !state.orders.some((order) => order.order_number === orderNumber)) {
    reply(404, { message: `Order ${orderNumber} has none` })
  } else {
    response
      ?.writeHead(200, { 'content-type': 'application/pdf' })
      .end(Buffer.concat([Buffer.from('%PDF-1.7\n\xff\x00 ', 'latin1'), Buffer.from(orderNumber)]))
  }
  return true
}

function pageOf<T>(all: readonly T[], parameters: URLSearchParams): Page<T> {
  const perPage = Number(parameters.get('per_page') ?? 20)
  const page = Number(parameters.get('page') ?? 1)
  const from = parameters.has('cursor') ? Number(parameters.get('cursor')) : (page - 1) * perPage
  const more = from + perPage < all.length
  return {
    items: all.slice(from, from + perPage),
    pagination: {
      per_page: perPage,
      page,
      pages: Math.max(1, Math.ceil(all.length / perPage)),
      total: all.length,
      next: more ? `${page + 1}` : null,
      prev: null,
      next_cursor: more ? String(from + perPage) : null,
    },
  }
}

/** An invented order with the items given. */
export function order(
  orderNumber: string,
  items: readonly [id: number, status: Order['order_items'][number]['status']][],
): Order {
  const statuses = new Set(items.map(([, status]) => status))
  return {
    order_items: items.map(([id, status]) => ({
      id,
      sku: `SKU-${id}`,
      status,
      vat: 19,
      price_without_tax: 1000,
      price_with_tax: 1190,
      shipment_tracking_key: '',
      return_tracking_key: '',
      custom_data: id % 2 === 0 ? { engraving: 'for "A", with love' } : null,
    })),
    order_number: orderNumber,
    carrier_key: 'DHL_STD_NATIONAL',
    cost_without_tax: 1000 * items.length,
    cost_with_tax: 1190 * items.length,
    delivery_document_url: `/api/v1/orders/${orderNumber}/delivery_document`,
    status: statuses.size === 1 ? [...statuses][0]! : 'mixed',
    customer_key: 'C-1',
    shop: 1,
    created_at: '2026-11-01T10:00:00.000Z',
    updated_at: '2026-11-01T10:00:00.000Z',
    fulfillment_type: 'dropshipping',
    payment_method: null,
    billing_street: 'Ringstraße 1',
    billing_zip_code: '10115',
    billing_city: 'Berlin',
    billing_country_code: 'DE',
    billing_recipient_gender: '',
    billing_recipient_first_name: 'Zoë',
    billing_recipient_last_name: 'Müller',
    billing_additional: null,
    shipping_street: 'Ringstraße 1',
    shipping_zip_code: '10115',
    shipping_city: 'Berlin',
    shipping_country_code: 'DE',
    shipping_additional: null,
    shipping_collection_point_key: '',
    shipping_collection_point_type: '',
    shipping_collection_point_description: '',
    customer_phone: '',
    customer_email: '',
    shipping_recipient_gender: '',
    shipping_recipient_first_name: 'Zoë',
    shipping_recipient_last_name: 'Müller',
    currency_code: 'EUR',
  }
}
