import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_CARRIERS } from '../../../src/domain/orders/carriers.ts'
import type { NewOrder } from '../../../src/domain/orders/orders.ts'
import { Refusal } from '../../../src/domain/refusals.ts'
import type { ReadOrder } from '../../../src/http/order-import/assembly.ts'
import type { Refused } from '../../../src/http/order-import/entries.ts'
import { Intake, type IntakeOptions } from '../../../src/http/order-import/intake.ts'
import { importFile, type ImportFormat } from '../../../src/sandbox/invented/import-files.ts'
import { inventOrders } from '../../../src/sandbox/invented/orders.ts'

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
    yield Uint8Array.from(bytes.subarray(at, at + size))
    at += size
  }
}

export type Read = ReadOrder | Refused

export interface WholeReading {
  /** What was read and what was refused, by its lines. */
  readonly orders: readonly Read[]
  readonly refusedTotal: number
  readonly ignored: readonly string[]
}

/** Reads a whole file as an import does. Throws the refusal of a file of which nothing is taken in. */
export async function readWhole(
  file: string | Uint8Array,
  format: ImportFormat | undefined,
  chunkSizes: readonly number[] = [65_536],
  settings: Partial<IntakeOptions> = {},
): Promise<WholeReading> {
  const folder = mkdtempSync(join(tmpdir(), 'sellers-center-reading-'))
  const intake = await Intake.open({
    contentType: format ? TYPES[format] : '',
    staging: { folder },
    carriers: DEFAULT_CARRIERS.map(({ key }) => key),
    itemsMax: 5_000,
    ignore: [],
    ...settings,
  })
  try {
    for (const chunk of chunksOf(bytesOf(file), chunkSizes)) await intake.read(chunk)
    await intake.end()
    const orders: Read[] = []
    for (let more = true; more;) {
      const portion = await intake.next()
      orders.push(...portion.orders)
      more = portion.more
    }
    const { refused, refusedTotal, ignored } = intake.remainder()
    return { orders: [...orders, ...refused].sort((a, b) => a.line - b.line), refusedTotal, ignored }
  } finally {
    await intake.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

export const read = async (...given: Parameters<typeof readWhole>) => (await readWhole(...given)).orders

/** The message of the refusal of a whole file. */
export const brokenBy = (...given: Parameters<typeof readWhole>): Promise<string> =>
  readWhole(...given).then(
    () => 'read',
    (refusal: unknown) =>
      refusal instanceof Refusal ? `${refusal.code}: ${refusal.message}` : String(refusal),
  )

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

const numberOf = (one: Read) => ('order' in one ? one.order.orderNumber : one.orderNumber)

/** What was read, in short: the line, the number and whether it was taken. */
export const inShort = (read: readonly Read[]) =>
  read.map((one) => [one.line, numberOf(one), 'order' in one ? 'taken' : 'refused'] as const)

export const refusals = (read: readonly Read[]) =>
  read.flatMap((one) => ('refused' in one ? [one.refused] : []))
