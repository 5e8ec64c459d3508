import type { Order, OrderItem } from '../../../client/index.ts'
import { csvOf } from '../../wire/csv.ts'
import { ORDER_HEADER, orderRows } from '../../wire/orders/order-rows.ts'
import { Table } from '../text/table.ts'

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

function csvWriter(): OrderWriter {
  let headed = false
  const once = () => {
    if (headed) return ''
    headed = true
    return csvOf([ORDER_HEADER])
  }
  return { page: (orders) => once() + csvOf(orders.flatMap(orderRows)), end: once }
}
