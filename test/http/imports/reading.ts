import { DEFAULT_CARRIERS } from '../../../src/domain/carriers.ts'
import type { NewOrder } from '../../../src/domain/orders.ts'
import { readOrders, type ReadOrder } from '../../../src/http/imports/orders.ts'
import { importFile, type ImportFormat } from '../../../src/sandbox/import-files.ts'
import { inventOrders } from '../../../src/sandbox/orders.ts'

export const TYPES: Readonly<Record<ImportFormat, string>> = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
}

export const bytesOf = (file: string | Uint8Array) => (typeof file === 'string' ? Buffer.from(file) : file)

/** Cuts the bytes into chunks of these sizes, in turn. */
export function* chunksOf(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function* streamOf(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk)
}

export async function read(
  file: string | Uint8Array,
  format: ImportFormat,
  chunkSizes: readonly number[] = [65_536],
): Promise<ReadOrder[]> {
  const orders: ReadOrder[] = []
  for await (const order of readOrders(streamOf(chunksOf(bytesOf(file), chunkSizes)), TYPES[format]))
    orders.push(order)
  return orders
}

export const invented = (count: number, seed = 1): NewOrder[] => [
  ...inventOrders({
    seed,
    count,
    from: Date.parse('2026-09-01T00:00:00Z'),
    until: Date.parse('2026-11-01T00:00:00Z'),
    assortment: 'fashion',
    carriers: DEFAULT_CARRIERS,
    orderNumbers: { prefix: 'T-', first: 1 },
    firstItemId: 1,
  }),
]

export const fileOf = (orders: readonly NewOrder[], format: ImportFormat) =>
  [...importFile(orders, format)].join('')

/** The least that an order says. */
export const smallOrder = (orderNumber: string, members: Readonly<Record<string, unknown>> = {}) => ({
  order_number: orderNumber,
  shop_country: 'DE',
  created_at: '2026-11-01T10:00:00Z',
  currency_code: 'EUR',
  carrier_key: 'DHL_STD_NATIONAL',
  shipping_recipient_first_name: 'Jörg',
  shipping_recipient_last_name: 'Groß',
  shipping_street: 'Am Mühlbach 4',
  shipping_zip_code: '01067',
  shipping_city: 'Dresden',
  shipping_country_code: 'DE',
  order_items: [{ sku: 'A-1', vat: 19, price_with_tax: 1190, price_without_tax: 1000 }],
  ...members,
})

/** What was read, in short: the line, the number and whether it was taken. */
export const inShort = (read: readonly ReadOrder[]) =>
  read.map((one) => [one.line, one.orderNumber, 'order' in one ? 'taken' : 'refused'] as const)

export const refusals = (read: readonly ReadOrder[]) =>
  read.flatMap((one) => ('refused' in one ? [one.refused] : []))
