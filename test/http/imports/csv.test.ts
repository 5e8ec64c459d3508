import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RowCutter, type Row } from '../../../src/http/order-import/csv/rows.ts'
import { brokenBy, chunksOf, inShort, read, readWhole, refusals, smallOrder } from './reading.ts'

/** Rows of one item each: the order's members, and over them what is told. */
function rowsOf(...rows: Readonly<Record<string, string | number>>[]): string {
  const { order_items, ...members } = smallOrder('')
  const item = Object.fromEntries(
    Object.entries(order_items[0]!).map(([name, value]) => [`item_${name}`, value]),
  )
  return stringify(
    rows.map((row) => ({ ...members, ...item, ...row })),
    {
      header: true,
      columns: [
        ...new Set([
          ...Object.keys(members),
          ...Object.keys(item),
          ...rows.flatMap((row) => Object.keys(row)),
        ]),
      ],
    },
  )
}

const first = async (file: string) => {
  const [order] = await read(file, 'csv')
  if (!order || !('order' in order)) throw new Error(order?.refused)
  return order.order
}

describe('cells', () => {
  test('any cells that a writer puts in a file are read as they were, as csv-parse reads them', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ß', ',', ';', '\t', '"', '\n', '\r', ' ', '7', '\u{1f4e6}'),
    })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        table,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(',', ';', '\t'),
        (rows, sizes, end, delimiter) => {
          const file = stringify(rows, { record_delimiter: end, delimiter, quoted_match: /[\r\n]/ })
          const cutter = new RowCutter(delimiter)
          const found: Row[] = [...chunksOf(Buffer.from(file), sizes)].flatMap((chunk) => cutter.cut(chunk))
          found.push(...cutter.end())
          expect(found.map(({ cells }) => cells)).toEqual(
            parse(file, { relax_column_count: true, record_delimiter: end, delimiter }),
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  test('text stays text, numbers are numbers, custom data is JSON, and an empty cell is absent', async () => {
    const file = rowsOf({
      order_number: 'A',
      shipping_zip_code: '01067',
      item_id: ' 5119 ',
      item_vat: '8.1',
      item_custom_data: '{"size":"38","tags":[1,2]}',
      item_status: '',
    })
    expect(await first(file)).toMatchObject({
      details: { shipping: { zipCode: '01067' } },
      items: [{ id: 5119, vat: 8.1, customData: { size: '38', tags: [1, 2] }, status: 'open' }],
    })
  })

  test('codes are upper case, keys are trimmed, and every form of a time is the same moment', async () => {
    for (const created_at of [
      '2026-11-01T10:00:00Z',
      '2026-11-01 10:00:00',
      '2026-11-01 10:00',
      '2026-11-01T12:00:00+02:00',
      '2026-11-01 12:00:00 +0200',
      '2026-11-01 12:00:00+02',
      '2026-11-01 12:00:00.000 +02:00',
      '2026-11-01 10:00:00 UTC',
      ' 2026-11-01 10:00:00 Z ',
      '2026-11-01T05:30:00-0430',
    ])
      expect(
        await first(
          rowsOf({
            order_number: ' SP1 ',
            created_at,
            shop_country: 'de',
            currency_code: ' eur',
            shipping_country_code: 'At ',
            carrier_key: 'DHL_STD_NATIONAL ',
            item_sku: ' S ',
            item_price_with_tax: ' 1190',
          }),
        ),
      ).toMatchObject({
        orderNumber: 'SP1',
        createdAt: Date.UTC(2026, 10, 1, 10),
        shopCountry: 'DE',
        carrierKey: 'DHL_STD_NATIONAL',
        details: { currencyCode: 'EUR', shipping: { countryCode: 'AT' } },
        items: [{ sku: 'S', priceWithTax: 1190 }],
      })
  })

  test('what exports put before a formula is taken away again, once', async () => {
    const formulas = ['=1+1', '+49 30', '-5', '@x', '\tx', '\rx', "'=x", "''@y"]
    const unlike = ["'", "'a", "''", 'a=b', '']
    for (const [written, text] of [
      ...formulas.map((formula) => [`'${formula}`, formula]),
      ...unlike.map((same) => [same, same]),
    ])
      expect(
        (await first(rowsOf({ order_number: 'A', shipping_additional: written! }))).details.shipping
          .additional,
      ).toBe(text === '' ? null : text)
  })

  test.each([
    ['item_price_with_tax', '11,90', /price_with_tax/],
    ['item_price_with_tax', '11.9', /price_with_tax/],
    ['item_id', '9007199254740993', /id/],
    ['item_vat', 'zero', /vat/],
    ['item_custom_data', '{"a":1,"a":2}', /twice/],
    ['item_custom_data', 'blue', /not valid JSON/],
    ['shop', 'DE', /shop/],
    ['fulfillment_type', 'fbm', /fulfillment_type/],
    ['created_at', '01.11.2026', /created_at/],
    ['item_quantity', '2', /Line 2: item_quantity says the text "2", but an item is one piece/],
    ['carrier_key', 'DHL', /carrier_key is the text "DHL", which is no carrier here/],
  ])('a %s of %s is refused and named', async (column, cell, says) => {
    const orders = await read(
      rowsOf({ order_number: 'A', [column]: cell }, { order_number: 'B', [column]: '' }),
      'csv',
    )
    expect(refusals(orders)[0]).toMatch(says)
    expect(orders[0]).toMatchObject({ line: 2, orderNumber: 'A' })
  })
})

describe('orders of several rows', () => {
  test('rows of one number are one order, at the line of its first, wherever they stand', async () => {
    const file = rowsOf(
      { order_number: 'A-1', item_sku: 'MUG', shipping_street: 'Am Mühlbach 4\nHinterhaus' },
      { order_number: 'A-1', item_sku: 'TEE', shipping_street: 'Am Mühlbach 4\nHinterhaus' },
      { order_number: 'A-2', item_sku: 'TEE' },
      { order_number: 'A-1 ', item_sku: 'TEE', shipping_street: '' },
    )
    expect(inShort(await read(file, 'csv'))).toEqual([
      [2, 'A-1', 'taken'],
      [6, 'A-2', 'taken'],
    ])
    expect((await first(file)).items.map(({ sku }) => sku)).toEqual(['MUG', 'TEE', 'TEE'])
  })

  test('the order may be told on one row only, and rows that differ about it are refused', async () => {
    const file = rowsOf(
      { order_number: 'A' },
      { order_number: 'B' },
      { order_number: 'A', shipping_city: '', created_at: '' },
      { order_number: 'B', shipping_city: 'Köln' },
    )
    const orders = await read(file, 'csv')
    expect(inShort(orders)).toEqual([
      [2, 'A', 'taken'],
      [3, 'B', 'refused'],
    ])
    expect(refusals(orders)).toEqual(['Lines 3 and 5 are of one order, but differ in "shipping_city".'])
  })

  test('a row that cannot be read takes its order with it, whole, and no other', async () => {
    const [header, a1, b, a2] = rowsOf(
      { order_number: 'A' },
      { order_number: 'B' },
      { order_number: 'A' },
    ).split('\n')
    const orders = await read([header, a1, b, `${a2!},surplus`].join('\n'), 'csv')
    expect(inShort(orders)).toEqual([
      [2, 'A', 'refused'],
      [3, 'B', 'taken'],
    ])
    expect(refusals(orders)[0]).toMatch(/Line 4 has \d+ cells, but the header has \d+/)
  })

  test('a row of which nobody knows whose it is takes the orders on both sides with it', async () => {
    const numbers = ['A', 'B', '', 'C', 'D']
    const orders = await read(rowsOf(...numbers.map((order_number) => ({ order_number }))), 'csv')
    expect(inShort(orders)).toEqual([
      [2, 'A', 'taken'],
      [3, 'B', 'refused'],
      [4, undefined, 'refused'],
      [5, 'C', 'refused'],
      [6, 'D', 'taken'],
    ])
  })

  test('such a row breaks a file whose orders are not together, since it may be of any of them', async () => {
    const numbers = ['A', 'B', '', 'C', 'A']
    expect(await brokenBy(rowsOf(...numbers.map((order_number) => ({ order_number }))), 'csv')).toMatch(
      /^malformed: Line 4: it cannot be told whose it is/,
    )
  })

  test('an order longer than 1 MiB over all its rows, or of too many items, is refused, and reading goes on', async () => {
    const note = 'x'.repeat(300_000)
    const big = Array.from({ length: 5 }, () => ({ order_number: 'A', note }))
    const orders = await read(rowsOf({ order_number: 'Z' }, ...big, { order_number: 'B' }), 'csv')
    expect(inShort(orders)).toEqual([
      [2, 'Z', 'taken'],
      [3, 'A', 'refused'],
      [8, 'B', 'taken'],
    ])
    const wide = rowsOf({ order_number: 'A', note: 'x'.repeat(2_000_000) }, { order_number: 'B' })
    expect(inShort(await read(wide, 'csv'))).toEqual([
      [2, 'A', 'refused'],
      [3, 'B', 'taken'],
    ])
    const three = rowsOf({ order_number: 'A' }, { order_number: 'A' }, { order_number: 'A' })
    expect(refusals(await read(three, 'csv', [999], { itemsMax: 2 }))).toEqual([
      'order_items has 3 items, but an order may have 2',
    ])
  })

  test('rows with no UTF-8 or NUL are refused with their order', async () => {
    const file = Buffer.from(rowsOf({ order_number: 'A' }, { order_number: 'B' }, { order_number: 'C' }))
    const broken = (byte: number) =>
      Buffer.from(file).fill(byte, file.lastIndexOf('Jörg'), file.lastIndexOf('Jörg') + 1)
    for (const byte of [0xff, 0]) {
      expect(inShort(await read(broken(byte), 'csv'))).toEqual([
        [2, 'A', 'taken'],
        [3, 'B', 'taken'],
        [4, 'C', 'refused'],
      ])
    }
  })

  test('a number that cannot be one is refused at its first row', async () => {
    const orders = await read(
      rowsOf({ order_number: '..' }, { order_number: '..' }, { order_number: 'A' }),
      'csv',
    )
    expect(inShort(orders)).toEqual([
      [2, '..', 'refused'],
      [4, 'A', 'taken'],
    ])
  })
})

describe('headers', () => {
  test('separators, line ends, a line that names the separator, and the case of names make no difference', async () => {
    const rows = [
      { order_number: 'A', shipping_street: 'a,b;c\td' },
      { order_number: 'A', shipping_street: 'a,b;c\td' },
    ]
    const plain = await first(rowsOf(...rows))
    const records = parse(rowsOf(...rows))
    for (const delimiter of [',', ';', '\t'])
      for (const record_delimiter of ['\n', '\r\n', '\r']) {
        const file = stringify(records, { delimiter, record_delimiter, quoted_match: /[,;\t]/ })
        expect(await first(file)).toEqual(plain)
        const named = `sep=${delimiter}${record_delimiter}${file.replace('order_number', 'Order_Number')}`
        expect(await first(named)).toEqual(plain)
      }
  })

  test('names like those of a prototype are names like any other', async () => {
    const file = rowsOf({ order_number: 'A', valueOf: '1', hasOwnProperty: '2', constructor: '3' })
    const { orders, ignored } = await readWhole(file.replace('constructor', '__proto__'), 'csv')
    expect(inShort(orders)).toEqual([[2, 'A', 'taken']])
    expect(ignored).toEqual(['__proto__', 'hasownproperty', 'valueof'])
  })

  test.each([
    ['', /^malformed: Line 1: the file is empty/],
    ['sku,price\n1,2', /Line 1: the column "sku" is not known here; did you mean item_sku\?/],
    ['price\n1', /no column "order_number"/],
    ['order_number,shop,shop\nA,1,1', /"shop" twice/],
    ['order_number,"it"em\n', /Line 1: a quote stands where none may be/],
    ['order_number,shipping_zipcode\n', /did you mean shipping_zip_code\?/],
    ['order_number,statis\n', /did you mean item_status\?/],
    [`order_number${',c'.repeat(150_000)}\n`, /150001 columns/],
    [`order_number,${'c'.repeat(1_100_000)}\n`, /header is longer than 1 MiB/],
  ])('%# is refused by its line', async (file, says) => {
    expect(await brokenBy(file, 'csv', [40_000])).toMatch(says)
  })

  test('what an export has beside the rest is passed over, and named columns too', async () => {
    const file = rowsOf({ order_number: 'A', status: 'open', cost_with_tax: '1', shipping_zipcode: '7' })
    const { orders, ignored } = await readWhole(file, 'csv', [99], { ignore: ['Shipping_Zipcode'] })
    expect(inShort(orders)).toEqual([[2, 'A', 'taken']])
    expect(ignored).toEqual(['cost_with_tax', 'shipping_zipcode', 'status'])
  })
})

test.each([
  [
    'a stray quote',
    (row: string) => row.replace('Groß', 'Gr"oß'),
    /Line 4: a quote stands where none may be/,
  ],
  ['a quote never closed', (row: string) => row.replace('Groß', '"Groß'), /Line 4: a quote that opens there/],
])('%s breaks the file at its line', async (_, spoil, says) => {
  const [header, a, b, c, d] = rowsOf(
    ...['A', 'B', 'C', 'D'].map((order_number) => ({ order_number })),
  ).split('\n')
  expect(await brokenBy([header, a, b, spoil(c!), d].join('\n'), 'csv')).toMatch(says)
})
