import { describe, expect, test } from 'vitest'
import { brokenBy, inShort, read, readWhole, refusals, smallOrder } from './reading.ts'

const lines = (...orders: unknown[]) =>
  orders.map((order) => (typeof order === 'string' ? order : JSON.stringify(order))).join('\n')
const list = (...orders: unknown[]) =>
  `{"orders":[${orders.map((order) => (typeof order === 'string' ? order : JSON.stringify(order))).join(',')}]}`
const item = { sku: 'A-1', vat: 19, price_with_tax: 1190, price_without_tax: 1000 }

const TOO_LONG = smallOrder('LONG', { note: 'x'.repeat(1_048_576) })

describe('one bad order never stops the others', () => {
  const bad: [why: string, order: string, says: RegExp][] = [
    ['of another shape', '{"order_number":"B","order_items":[]}', /^created_at is missing \(and \d+ more\)$/],
    ['no object', '17', /^The order must be an object, but is 17$/],
    ['a member named twice', '{"order_number":"B","order_number":"D"}', /twice/],
    ['longer than 1 MiB', JSON.stringify(TOO_LONG), /1 MiB/],
    ['with half a surrogate pair', JSON.stringify(smallOrder('B')).replace('Jörg', '\\ud83d'), /surrogate/],
    [
      'with a text that no answer could show',
      JSON.stringify(smallOrder('B', { customer_phone: '5'.repeat(51) })),
      /^customer_phone must have at most 50 characters, but has 51$/,
    ],
    ['with NUL', JSON.stringify(smallOrder('B')).replace('Jörg', 'J\\u0000rg'), /NUL/],
    ['with too many items', JSON.stringify(smallOrder('B', { order_items: [item, item, item] })), /3 items/],
    [
      'of an unknown carrier',
      JSON.stringify(smallOrder('B', { carrier_key: 'DHL_STD_NATIONL' })),
      /DHL_STD_NATIONAL\?$/,
    ],
    ...['.', '..', ' .. '].map((number): [string, string, RegExp] => [
      `called ${number}`,
      JSON.stringify(smallOrder(number)),
      /path of a URL/,
    ]),
  ]

  test.each(bad)('%s', async (_, order, says) => {
    for (const [format, file] of [
      ['ndjson', lines(smallOrder('A'), order, smallOrder('C'))],
      ['json', list(smallOrder('A'), order, smallOrder('C'))],
    ] as const) {
      const orders = await read(file, format, [50_000], { itemsMax: 2 })
      expect(inShort(orders).map(([line, , outcome]) => [line, outcome])).toEqual([
        [1, 'taken'],
        [2, 'refused'],
        [3, 'taken'],
      ])
      expect(refusals(orders)).toEqual([expect.stringMatching(says)])
    }
  })

  test.each([
    ['of the order', '{"order_number":"A","order_number":"B",', '{"order_number":"B",', 'order_number'],
    ['written in two ways', '{"shop":1,"\\u0073hop":2,', '{', 'shop'],
    ['of an item', '"sku":"X","sku":', '"sku":', 'sku'],
    ['of custom_data', '"custom_data":{"a":{"b c":1},"d":[{"b c":1,"b c":1}]},"sku":', '"sku":', 'b c'],
  ])(
    'a member twice, %s: it is refused by the name, and nothing of it is lost',
    async (_, twice, once, name) => {
      const order = JSON.stringify(smallOrder('B')).replace(once, () => twice)
      for (const [format, join] of [
        ['ndjson', lines],
        ['json', list],
      ] as const) {
        const orders = await read(join(smallOrder('C'), order, smallOrder('D')), format)
        expect(inShort(orders)).toEqual([
          [1, 'C', 'taken'],
          [2, 'B', 'refused'],
          [3, 'D', 'taken'],
        ])
        expect(refusals(orders)).toEqual([expect.stringContaining(`names the member "${name}" twice`)])
      }
    },
  )

  test('bytes that are no UTF-8', async () => {
    const [before, after] = lines(smallOrder('A'), smallOrder('B'), smallOrder('C')).split('"B"')
    const orders = await read(
      Buffer.concat([Buffer.from(before!), Buffer.from([0x22, 0xc3, 0x22]), Buffer.from(after!)]),
      'ndjson',
    )
    expect(inShort(orders).map(([line, , outcome]) => [line, outcome])).toEqual([
      [1, 'taken'],
      [2, 'refused'],
      [3, 'taken'],
    ])
    expect(refusals(orders)).toEqual([expect.stringContaining('encoding')])
  })
})

describe('a number that stands in a file twice', () => {
  test.each(['ndjson', 'json'] as const)('counts once where the content is equal (%s)', async (format) => {
    const file = (format === 'json' ? list : lines)(
      smallOrder('A'),
      smallOrder('B'),
      smallOrder(' A '),
      smallOrder('A', { shop_country: 'de' }),
    )
    expect(inShort(await read(file, format))).toEqual([
      [1, 'A', 'taken'],
      [2, 'B', 'taken'],
    ])
  })

  test.each(['ndjson', 'json'] as const)('is refused everywhere where it differs (%s)', async (format) => {
    const file = (format === 'json' ? list : lines)(
      smallOrder('A'),
      smallOrder('A'),
      smallOrder('B'),
      smallOrder('A', { shipping_city: 'Köln' }),
      { order_number: 'A' },
      smallOrder('A'),
    )
    const { orders, refusedTotal } = await readWhole(file, format)
    expect(inShort(orders).map(([line, number, outcome]) => `${line} ${number} ${outcome}`)).toEqual([
      '1 A refused',
      '2 A refused',
      '3 B taken',
      '4 A refused',
      '5 A refused',
      '6 A refused',
    ])
    expect(refusedTotal).toBe(5)
    expect(refusals(orders)[3]).toMatch(/is missing/)
  })

  test('is listed a thousand times at the most, and counted to the end', async () => {
    const file = `${lines(...Array.from({ length: 3_000 }, () => smallOrder('A')))}\n${lines(smallOrder('A', { shop: 1 }))}`
    const { orders, refusedTotal } = await readWhole(file, 'ndjson')
    expect([orders.length, refusedTotal]).toEqual([1_000, 3_001])
  })
})

describe('names', () => {
  test.each([
    [{ billing_zipcode: '1' }, /^billing_zipcode is not known here; did you mean billing_zip_code\?/],
    [{ customer_mail: 'a@b' }, /did you mean customer_email\?/],
    [{ Order_Number: 'A' }, /did you mean order_number\?/],
    [{ order_itmes: [item] }, /did you mean order_items\?/],
    [{ order_items: [{ ...item, 'item-sku': 'x' }] }, /^order_items\[0\]\.item-sku .*did you mean sku\?/],
    [{ order_items: [item, { ...item, quantity: 2 }] }, /^order_items\[1\]\.quantity says 2/],
    [{ order_items: [{ ...item, QTY: '3' }] }, /QTY says/],
  ])('%j is refused with the known one', async (members, says) => {
    expect(refusals(await read(lines(smallOrder('A', members)), 'ndjson'))).toEqual([
      expect.stringMatching(says),
    ])
  })

  test('what is derived, and what is like nothing known, is passed over and listed', async () => {
    const order = smallOrder('A', {
      status: 'open',
      cost_with_tax: 5,
      cost_without_tax: 4,
      delivery_document_url: '/x',
      note: 'n',
      order_items: [{ ...item, qty: 1, colour: 'red' }],
    })
    const text = JSON.stringify(order).replace('"note"', '"__proto__":{"a":1},"constructor":1,"note"')
    const { orders, ignored } = await readWhole(`{"shop_name":"x","orders":[${text}]}`, 'json')
    expect(inShort(orders)).toEqual([[1, 'A', 'taken']])
    expect(ignored).toEqual(
      [
        '__proto__',
        'colour',
        'constructor',
        'cost_with_tax',
        'cost_without_tax',
        'delivery_document_url',
      ].concat(['note', 'shop_name', 'status']),
    )
  })

  test('a name that is to be ignored passes, whatever it is like', async () => {
    const { orders, ignored } = await readWhole(
      lines(smallOrder('A', { customer_mail: 'x', order_items: [{ ...item, quantity: 2 }] })),
      'ndjson',
      [500],
      { ignore: ['customer_mail', 'quantity'] },
    )
    expect(inShort(orders)).toEqual([[1, 'A', 'taken']])
    expect(ignored).toEqual(['customer_mail', 'quantity'])
  })

  test('an import of more names than any shop has is read in bounded time, and its orders refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 12_000 }, (_, at) => [`unlike_${at}`, 1]))
    const { orders, ignored } = await readWhole(lines(smallOrder('A', many)), 'ndjson')
    expect(refusals(orders)).toEqual([expect.stringContaining('10000 names')])
    expect(ignored.length).toBe(1_000)
  }, 60_000)
})

describe('JSON', () => {
  test('the list may stand alone, among other members, and behind a byte order mark', async () => {
    const order = JSON.stringify(smallOrder('A'))
    for (const file of [
      `[${order}]`,
      ` { "orders" : [ ${order} ] } \n`,
      `{"shop":{"orders":[1,"]"]},"a":"\\"}","\\u006frders":[${order}],"b":[{}],"c":-1}`,
      `\ufeff{"orders":[${order}]}`,
    ]) {
      expect(inShort(await read(file, 'json', [7]))).toEqual([[1, 'A', 'taken']])
    }
    expect(await read('{"orders":[ ]}', 'json')).toEqual([])
  })

  test.each([
    ['{"orders":[{"order_number":"A"', /^malformed: Line 1: .*ends within the list of orders/],
    ['{"orders":[\n\n', /Line 3: .*ends within the list/],
    ['{"orders":[]', /ends before its JSON does/],
    ['', /ends before its JSON does/],
    ['{"orders":{}}', /another character was expected/],
    ['{"orders":[]\n}]', /Line 2: .*something stands behind its end/],
    ['{"orders":[],"orders":[]}', /second member "orders"/],
    ['{"orders":[{}}]}', /closed by "}"/],
    ['{"items":[]}', /no member "orders"/],
    ['{"order_number":"A"}\n{"order_number":"B"}', /Line 2: .*application\/x-ndjson/],
    ['order_number,item_sku\n', /Line 1: .*text\/csv/],
    ['{"orders":[{},\n{"order_number":"A",\n"x":}]}', /Line 3: this is not valid JSON/],
    ['[{},{},]', /Line 1: .*no order stands between two commas/],
  ])('%s is refused as a whole, by its line', async (file, says) => {
    expect(await brokenBy(file, 'json', [3])).toMatch(says)
  })
})

describe('NDJSON', () => {
  test('counts empty lines and passes them over, whatever ends them', async () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(
        inShort(
          await read(
            ['', JSON.stringify(smallOrder('A')), ' \t', '', lines(smallOrder('B')), '1'].join(end),
            'ndjson',
          ),
        ),
      ).toEqual([
        [2, 'A', 'taken'],
        [5, 'B', 'taken'],
        [6, undefined, 'refused'],
      ])
  })

  test('a line that is no JSON breaks the file', async () => {
    expect(await brokenBy(`${lines(smallOrder('A'))}\n{"order_number":`, 'ndjson')).toMatch(
      /^malformed: Line 2: this is not valid JSON .*\. Nothing was taken in$/,
    )
  })
})

test('what is neither CSV nor NDJSON by its type is read as JSON', async () => {
  for (const contentType of ['', 'text/plain', 'application/json; charset=utf-8']) {
    const orders = await read(list(smallOrder('A')), undefined, [50], { contentType })
    expect(inShort(orders)).toEqual([[1, 'A', 'taken']])
  }
})

test('orders of other kinds of a content type are read by it', async () => {
  for (const contentType of ['Application/X-NDJSON; charset=utf-8', 'application/jsonl'])
    expect(inShort(await read(lines(smallOrder('A')), undefined, [50], { contentType }))).toEqual([
      [1, 'A', 'taken'],
    ])
})

describe('a file of another kind is named', () => {
  test.each([
    ['PK\x03\x04 …', /spreadsheet \(\.xlsx, \.ods\)/],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /spreadsheet \(\.xls\)/],
    ['%PDF-1.7', /a PDF/],
    ['\x1f\x8b\x08', /gzip/],
    ['\n <!DOCTYPE html><p>', /HTML/],
    ['<?xml version="1.0"?>', /XML/],
    ['o\0r\0d\0', /UTF-16 without a byte order mark/],
    ['\0o\0r\0d', /UTF-16 without a byte order mark/],
    ['\xff\xfe\0\0o\0\0\0', /UTF-32/],
    ['order_number,shipping_city\nA,M\xfcnchen\nB,K\xf6ln\n', /Windows-1252/],
  ])('%j', async (bytes, says) => {
    for (const format of ['json', 'ndjson', 'csv'] as const) {
      const refusal = await brokenBy(Buffer.from(bytes, 'latin1'), format, [3])
      expect(refusal).toMatch(/^unsupported_media_type: /)
      expect(refusal).toMatch(says)
    }
  })
})
