import type { Order, OrderItem } from '../../client/index.ts'
import { csvOf } from './csv.ts'
import { Table } from './table.ts'

export const ORDER_FORMATS = ['table', 'csv', 'json', 'ndjson'] as const
export type OrderFormat = (typeof ORDER_FORMATS)[number]

/** An order with what an import needs beside it. */
export type ExportedOrder = Order & { shop_country?: string | undefined }

/** Orders as text, page by page. */
interface OrderWriter {
  page(orders: readonly ExportedOrder[]): string
  end(): string
}

export function orderWriter(format: OrderFormat): OrderWriter {
  switch (format) {
    case 'table':
      return tableWriter()
    case 'csv':
      return csvWriter()
    case 'json':
      return jsonWriter()
    case 'ndjson':
      return { page: (orders) => orders.map((order) => `${JSON.stringify(order)}\n`).join(''), end: () => '' }
  }
}

const money = (cents: number, currency: string) => `${(cents / 100).toFixed(2)} ${currency}`

/** The ids matter, because that is what the other commands take. */
function itemsInBrief(items: readonly OrderItem[]) {
  const shown = items.slice(0, 3).map(({ id, status }) => `${id} ${status}`)
  return items.length > 3 ? `${shown.join(', ')} and ${items.length - 3} more` : shown.join(', ')
}

function tableWriter(): OrderWriter {
  const table = new Table(['ORDER', 'CREATED', 'STATUS', 'TOTAL', 'ITEMS'], ['left', 'left', 'left', 'right'])
  const row = (order: Order) => [
    order.order_number,
    order.created_at.slice(0, 16).replace('T', ' '),
    order.status,
    money(order.cost_with_tax, order.currency_code),
    itemsInBrief(order.order_items),
  ]
  return { page: (orders) => table.rows(orders.map(row)), end: () => '' }
}

function jsonWriter(): OrderWriter {
  let open = '[\n'
  return {
    page(orders) {
      if (orders.length === 0) return ''
      const text = `${open}${orders.map((order) => JSON.stringify(order)).join(',\n')}\n`
      open = ','
      return text
    },
    end: () => (open === ',' ? ']\n' : '[]\n'),
  }
}

const ITEM_COLUMNS = [
  'id',
  'sku',
  'status',
  'vat',
  'price_without_tax',
  'price_with_tax',
  'shipment_tracking_key',
  'return_tracking_key',
  'custom_data',
] as const satisfies (keyof OrderItem)[]

const ORDER_COLUMNS = [
  'order_number',
  'shop_country',
  'created_at',
  'updated_at',
  'customer_key',
  'carrier_key',
  'shop',
  'fulfillment_type',
  'currency_code',
  'payment_method',
  'shipping_recipient_gender',
  'shipping_recipient_first_name',
  'shipping_recipient_last_name',
  'shipping_street',
  'shipping_additional',
  'shipping_zip_code',
  'shipping_city',
  'shipping_country_code',
  'shipping_collection_point_key',
  'shipping_collection_point_type',
  'shipping_collection_point_description',
  'billing_recipient_gender',
  'billing_recipient_first_name',
  'billing_recipient_last_name',
  'billing_street',
  'billing_additional',
  'billing_zip_code',
  'billing_city',
  'billing_country_code',
  'customer_phone',
  'customer_email',
] as const satisfies (keyof ExportedOrder)[]

/** The columns of an import, one row per item, and nothing derived, so that what was exported can be taken in as it is. */
function csvWriter(): OrderWriter {
  const header = () => csvOf([[...ORDER_COLUMNS, ...ITEM_COLUMNS.map((name) => `item_${name}`)]])
  let headed = false
  const once = () => {
    if (headed) return ''
    headed = true
    return header()
  }
  const rows = (order: ExportedOrder) => {
    const ofOrder = ORDER_COLUMNS.map((name) => order[name])
    return order.order_items.map((item) => [...ofOrder, ...ITEM_COLUMNS.map((name) => item[name])])
  }
  return { page: (orders) => once() + csvOf(orders.flatMap(rows)), end: once }
}
