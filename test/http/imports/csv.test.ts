import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RowCutter, type Row } from '../../../src/http/imports/csv-rows.ts'
import { chunksOf, inShort, read, refusals, smallOrder } from './reading.ts'

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

const itemsOf = async (file: string) => {
  const [order] = await read(file, 'csv')
  return order && 'order' in order ? order.order.items : order?.refused
}

describe('cells', () => {
  test('any cells that a writer puts in a file are read as they were, as csv-parse reads them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ß', ',', '"', '\n', '\r', ' ', '7', '\u{1f4e6}') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        table,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, sizes, end) => {
          const file = stringify(rows, { record_delimiter: end, quoted_match: /[\r\n]/ })
          const cutter = new RowCutter()
          const found: Row[] = [...chunksOf(Buffer.from(file), sizes)].flatMap((chunk) => cutter.cut(chunk))
          found.push(...cutter.end())
          expect(found.map(({ cells }) => cells)).toEqual(
            parse(file, { relax_column_count: true, record_delimiter: end }),
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
      item_id: 5119,
      item_vat: '8.1',
      item_custom_data: '{"size":"38","tags":[1,2]}',
      item_status: '',
    })
    expect(await read(file, 'csv')).toMatchObject([
      {
        order: {
          details: { shipping: { zipCode: '01067' } },
          items: [{ id: 5119, vat: 8.1, customData: { size: '38', tags: [1, 2] }, status: 'open' }],
        },
      },
    ])
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
  test('adjacent rows of one number are one order, at the line of its first, also where a cell holds line ends', async () => {
    const file = rowsOf(
      { order_number: 'A', item_sku: 'one', shipping_street: 'Am Mühlbach 4\nHinterhaus' },
      { order_number: 'A', item_sku: 'two', shipping_street: 'Am Mühlbach 4\nHinterhaus' },
      { order_number: 'B' },
    )
    expect(inShort(await read(file, 'csv'))).toEqual([
      [2, 'A', 'taken'],
      [6, 'B', 'taken'],
    ])
    expect(await itemsOf(file)).toMatchObject([{ sku: 'one' }, { sku: 'two' }])
  })

  test('the order may be told on its first row only, and rows that differ about it are refused', async () => {
    const file = rowsOf(
      { order_number: 'A' },
      { order_number: 'A', shipping_city: '', created_at: '' },
      { order_number: 'B' },
      { order_number: 'B', shipping_city: 'Köln' },
    )
    const orders = await read(file, 'csv')
    expect(inShort(orders)).toEqual([
      [2, 'A', 'taken'],
      [4, 'B', 'refused'],
    ])
    expect(refusals(orders)).toEqual(['Lines 4 and 5 are of one order, but differ in "shipping_city".'])
  })

  test('a row that cannot be read takes its order with it, whole, and no other', async () => {
    const [header, a1, a2, b] = rowsOf(
      { order_number: 'A' },
      { order_number: 'A' },
      { order_number: 'B' },
    ).split('\n')
    const orders = await read([header, a1, `${a2!},surplus`, b].join('\n'), 'csv')
    expect(inShort(orders)).toEqual([
      [2, 'A', 'refused'],
      [4, 'B', 'taken'],
    ])
    expect(refusals(orders)[0]).toMatch(/Line 3 has \d+ cells, but the header has \d+/)
  })

  test('a row of which nobody knows whose it is takes the orders on both sides with it', async () => {
    const file = rowsOf(
      { order_number: 'A' },
      { order_number: 'B' },
      { order_number: '' },
      { order_number: 'C' },
      { order_number: 'D' },
    )
    const orders = await read(file, 'csv')
    expect(inShort(orders)).toEqual([
      [2, 'A', 'taken'],
      [3, 'B', 'refused'],
      [4, undefined, 'refused'],
      [5, 'C', 'refused'],
      [6, 'D', 'taken'],
    ])
  })

  test('an order longer than 1 MiB over all its rows is refused, and reading goes on', async () => {
    const note = 'x'.repeat(300_000)
    const big = Array.from({ length: 5 }, () => ({ order_number: 'A', note }))
    expect(inShort(await read(rowsOf({ order_number: 'Z' }, ...big, { order_number: 'B' }), 'csv'))).toEqual([
      [2, 'Z', 'taken'],
      [3, 'A', 'refused'],
      [8, 'B', 'taken'],
    ])
    expect(
      inShort(
        await read(rowsOf({ order_number: 'A', note: 'x'.repeat(2_000_000) }, { order_number: 'B' }), 'csv'),
      ),
    ).toEqual([
      [2, 'A', 'refused'],
      [3, 'B', 'taken'],
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
})

describe('a file that is no such CSV ends with one refused record that says where', () => {
  test.each([
    ['', 1, /empty/],
    ['order_number;item_sku\nA;1\nB;1', 1, /commas/],
    ['sku,price\n1,2', 1, /no column "order_number"/],
    ['order_number,shop,shop\nA,1,1', 1, /"shop" twice/],
    ['order_number,"it"em\n', 1, /not CSV from line 1/],
  ])('%s', async (file, line, says) => {
    const orders = await read(file, 'csv', [4])
    expect(orders).toHaveLength(1)
    expect(orders[0]).toMatchObject({ line, refused: expect.stringMatching(says) as string })
  })

  test.each([
    [
      'a stray quote',
      (row: string) => row.replace('Groß', 'Gr"oß'),
      /from line 4 on: a quote stands where none may be/,
    ],
    [
      'a quote never closed',
      (row: string) => row.replace('Groß', '"Groß'),
      /from line 4 on: a quote that opens there is never closed/,
    ],
  ])('%s keeps what came before but for the order right in front of it', async (_, spoil, says) => {
    const [header, a, b, c, d] = rowsOf(
      ...['A', 'B', 'C', 'D'].map((order_number) => ({ order_number })),
    ).split('\n')
    const orders = await read([header, a, b, spoil(c!), d].join('\n'), 'csv')
    expect(inShort(orders)).toEqual([
      [2, 'A', 'taken'],
      [3, 'B', 'refused'],
      [4, undefined, 'refused'],
    ])
    expect(refusals(orders).at(-1)).toMatch(says)
  })
})
