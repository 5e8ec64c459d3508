import { describe, expect, test } from 'vitest'
import { readOrders } from '../../../src/http/imports/orders.ts'
import { fileOf, inShort, invented, read, refusals, smallOrder } from './reading.ts'

const lines = (...orders: unknown[]) =>
  orders.map((order) => (typeof order === 'string' ? order : JSON.stringify(order))).join('\n')
const list = (...orders: unknown[]) =>
  `{"orders":[${orders.map((order) => (typeof order === 'string' ? order : JSON.stringify(order))).join(',')}]}`

const TOO_LONG = smallOrder('LONG', { note: 'x'.repeat(1_048_576) })

describe('one bad order never stops the others', () => {
  const bad: [why: string, order: string, says: RegExp][] = [
    [
      'of another shape',
      '{"order_number":"B","order_items":[]}',
      /^shop_country is missing \(and \d+ more\)$/,
    ],
    ['no object', '17', /^The order must be an object, but is 17$/],
    ['broken JSON', '{"order_number":"B",,}', /not valid JSON/],
    ['a member named twice', '{"order_number":"B","order_number":"C"}', /twice/],
    ['longer than 1 MiB', JSON.stringify(TOO_LONG), /1 MiB/],
    ['with half a surrogate pair', JSON.stringify(smallOrder('B')).replace('Jörg', '\\ud83d'), /surrogate/],
    ['with NUL', JSON.stringify(smallOrder('B')).replace('Jörg', 'J\\u0000rg'), /NUL/],
  ]

  test.each(bad)('%s', async (_, order, says) => {
    for (const [format, file] of [
      ['ndjson', lines(smallOrder('A'), order, smallOrder('C'))],
      ['json', list(smallOrder('A'), order, smallOrder('C'))],
    ] as const) {
      const orders = await read(file, format, [50_000])
      expect(inShort(orders).map(([line, , outcome]) => [line, outcome])).toEqual([
        [1, 'taken'],
        [2, 'refused'],
        [3, 'taken'],
      ])
      expect(refusals(orders)).toEqual([expect.stringMatching(says)])
    }
  })

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
    expect(refusals(orders)).toEqual([expect.stringContaining('UTF-8')])
  })
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
    ['{"orders":[{"order_number":"A"', /ends within the list of orders, at byte 30/],
    ['{"orders":[', /ends within the list/],
    ['{"orders":[]', /ends before its JSON does, at byte 12/],
    ['', /ends before its JSON does/],
    ['{"orders":{}}', /another character was expected at byte 11/],
    ['{"orders":[]}]', /something stands behind its end, at byte 14/],
    ['{"orders":[],"orders":[]}', /second member "orders"/],
    ['{"orders":[{}}]}', /closed by "}"/],
    ['{"items":[]}', /no member "orders"/],
    ['"orders"', /another character was expected at byte 1/],
  ])('%s ends with one refused order that says where', async (file, says) => {
    const orders = await read(file, 'json', [3])
    expect(refusals(orders).at(-1)).toMatch(says)
    expect(orders.filter((one) => 'refused' in one).length).toBeLessThanOrEqual(2)
  })

  test('a comma too many is named at its place, and what stands around it is read', async () => {
    const order = (number: string) => JSON.stringify(smallOrder(number))
    expect(inShort(await read(`[${order('A')},,${order('B')},]`, 'json'))).toEqual([
      [1, 'A', 'taken'],
      [2, undefined, 'refused'],
      [3, 'B', 'taken'],
      [4, undefined, 'refused'],
    ])
  })
})

test('NDJSON counts empty lines and passes them over', async () => {
  const orders = await read(
    `\n${lines(smallOrder('A'))}\r\n \t\r\n\n${lines(smallOrder('B'), '{')}`,
    'ndjson',
  )
  expect(inShort(orders)).toEqual([
    [2, 'A', 'taken'],
    [5, 'B', 'taken'],
    [6, undefined, 'refused'],
  ])
})

test('what is neither CSV nor NDJSON by its type is read as JSON', async () => {
  for (const type of [undefined, '', 'text/plain', 'application/json; charset=utf-8']) {
    const orders = readOrders(
      (async function* () {
        yield await Promise.resolve(Buffer.from(list(smallOrder('A'))))
      })(),
      type,
    )
    expect((await orders.next()).value).toMatchObject({
      line: 1,
      orderNumber: 'A',
      order: { orderNumber: 'A' },
    })
  }
})

test('the next chunk is taken only when its orders are asked for', async () => {
  let taken = 0
  const chunks = (async function* () {
    for (const order of invented(50)) {
      taken += 1
      yield await Promise.resolve(Buffer.from(fileOf([order], 'ndjson')))
    }
  })()
  const orders = readOrders(chunks, 'application/x-ndjson')
  for (let count = 1; count <= 10; count++) {
    await orders.next()
    expect(taken).toBeLessThanOrEqual(count + 1)
  }
  await orders.return(undefined)
  expect(taken).toBeLessThanOrEqual(11)
})

test('a stream that fails is not mistaken for a file that ends', async () => {
  const broken = (async function* () {
    yield await Promise.resolve(Buffer.from(`${lines(smallOrder('A'))}\n${lines(smallOrder('B'))}`))
    throw new Error('connection lost')
  })()
  const found: string[] = []
  const reading = (async () => {
    for await (const one of readOrders(broken, 'application/x-ndjson')) found.push(one.orderNumber!)
  })()
  await expect(reading).rejects.toThrow('connection lost')
  expect(found).toEqual(['A'])
})
