import type { NewOrder } from '../../domain/orders/orders.ts'
import { importForm, type ImportForm } from './import-form.ts'

export const IMPORT_FORMATS = ['json', 'ndjson', 'csv'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/** The text of a file to import, in pieces of some hundred orders, so that it can be any length. */
export function* importFile(orders: Iterable<NewOrder>, format: ImportFormat): Generator<string> {
  const { before, between, after, write } = WRITERS[format]
  let piece = before
  let count = 0
  for (const order of orders) {
    piece += (count > 0 ? between : '') + write(importForm(order))
    count += 1
    if (count % ORDERS_A_PIECE !== 0) continue
    yield piece
    piece = ''
  }
  yield piece + after
}

const ORDERS_A_PIECE = 256

const ORDER_COLUMNS = [
  ...[
    'order_number',
    'shop_country',
    'shop',
    'created_at',
    'updated_at',
    'fulfillment_type',
    'carrier_key',
    'currency_code',
  ],
  ...['payment_method', 'customer_key', 'customer_phone', 'customer_email'],
  ...addressColumns('billing'),
  ...addressColumns('shipping'),
  ...[
    'shipping_collection_point_key',
    'shipping_collection_point_type',
    'shipping_collection_point_description',
  ],
]
const ITEM_MEMBERS = [
  ...[
    'id',
    'sku',
    'vat',
    'price_with_tax',
    'price_without_tax',
    'custom_data',
    'status',
    'shipment_tracking_key',
    'return_tracking_key',
  ],
]

function addressColumns(whose: string) {
  const members = [
    'recipient_gender',
    'recipient_first_name',
    'recipient_last_name',
    'additional',
    'street',
    'zip_code',
    'city',
    'country_code',
  ]
  return members.map((member) => `${whose}_${member}`)
}

interface Writer {
  readonly before: string
  readonly between: string
  readonly after: string
  readonly write: (order: ImportForm) => string
}

const WRITERS: Readonly<Record<ImportFormat, Writer>> = {
  json: { before: '{"orders":[\n', between: ',\n', after: '\n]}\n', write: (order) => JSON.stringify(order) },
  ndjson: { before: '', between: '', after: '', write: (order) => `${JSON.stringify(order)}\n` },
  csv: {
    before: csvRow([...ORDER_COLUMNS, ...ITEM_MEMBERS.map((member) => `item_${member}`)]),
    between: '',
    after: '',
    write: csvRows,
  },
}

/** One row per item, the members of its order repeated on each. */
function csvRows(order: ImportForm): string {
  const ofOrder = ORDER_COLUMNS.map((column) => order[column])
  return order.order_items
    .map((item) => csvRow([...ofOrder, ...ITEM_MEMBERS.map((member) => item[member])]))
    .join('')
}

function csvRow(cells: readonly unknown[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(value: unknown): string {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
