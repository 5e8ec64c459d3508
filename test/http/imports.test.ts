import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DATABASE_FILE } from '../../src/store/sqlite/data-folder.ts'
import { ADMIN_TOKEN, type Merchant, newOrder, Running } from './running.ts'

const NDJSON = { 'content-type': 'application/x-ndjson' }
const CSV = { 'content-type': 'text/csv' }

const lines = (...orders: unknown[]) =>
  orders.map((order) => (typeof order === 'string' ? order : JSON.stringify(order))).join('\n')

/** Rows of one item each, under a header. */
const rows = (...rows: readonly (readonly [number: string, sku: string])[]) =>
  [
    'Order_Number;shop_country;created_at;currency_code;carrier_key;shipping_recipient_first_name;shipping_recipient_last_name;shipping_street;shipping_zip_code;shipping_city;shipping_country_code;item_sku;item_vat;item_price_with_tax;item_price_without_tax',
    ...rows.map(
      ([number, sku]) =>
        `${number};de;2026-01-10 08:00:00 +01;eur;DHL_STD_NATIONAL;Ada;Beispiel;Weg 1;10115;Berlin;de;${sku};19;1190;1000`,
    ),
  ].join('\r\n')

describe('an import', () => {
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start({ orderItemsMax: 3, importsMax: 1 })
    seller = await running.merchant()
  })
  afterAll(() => running.stop())

  const take = (body: unknown, headers: Record<string, string> = {}, query = '') =>
    running.admin('POST', `/merchants/${seller.id}/orders${query}`, body, headers)
  const ordersOf = async (number: string) =>
    (await running.call('GET', `/api/v1/orders/?order_number=${number}`, { key: seller.key })).json.items

  test('takes in an order with all of its rows, wherever in the file they stand', async () => {
    const file = rows(['A-1', 'MUG'], ['A-1', 'TEE'], ['A-2', 'TEE'], ['A-1', 'TEE'])
    const answer = { created: 2, unchanged: 0, replaced: 0, ignored: [], refused: [], refusedTotal: 0 }
    expect((await take(file, CSV)).json).toEqual(answer)
    expect((await take(file, CSV)).json).toEqual({ ...answer, created: 0, unchanged: 2 })
    expect(await ordersOf('A-1')).toMatchObject([
      { currency_code: 'EUR', order_items: [{ sku: 'MUG' }, { sku: 'TEE' }, { sku: 'TEE' }] },
    ])
  })

  test.each([
    ['broken JSON', lines(newOrder('X-1', [{}]), '{"order_number":'), NDJSON],
    ['a list that does not end', `{"orders":[${JSON.stringify(newOrder('X-1', [{}]))}`, {}],
    ['a stray quote', rows(['X-1', 'a'], ['X-2', 'b"']), CSV],
    ['an open quote', rows(['X-1', 'a'], ['X-2', '"b']), CSV],
    ['a misspelt column', rows(['X-1', 'a']).replace('item_sku', 'item_skuu'), CSV],
  ])('of a file with %s takes in nothing, and is refused by the line', async (_, file, headers) => {
    const answer = await take(file, headers)
    expect([answer.status, answer.json.message]).toEqual([
      400,
      expect.stringMatching(/^Line \d: .*\. Nothing was taken in$/),
    ])
    for (const number of ['X-1', 'X-2']) expect(await ordersOf(number)).toEqual([])
  })

  test('of a file of another kind is 415 and names the kind', async () => {
    for (const [bytes, kind] of [
      ['PK\x03\x04', 'spreadsheet'],
      ['\x1f\x8b\x08\0', 'gzip'],
      ['%PDF-1.4', 'PDF'],
      ['<html>', 'HTML'],
    ] as const) {
      const answer = await take(Buffer.from(bytes, 'latin1'), CSV)
      expect([answer.status, answer.json.message]).toEqual([415, expect.stringContaining(kind)])
    }
  })

  test('replaces what may be replaced, when it is asked to, and says beforehand what it would do', async () => {
    const file = (sku: string) => rows(['R-1', 'a'], ['R-2', sku])
    await take(file('b'), CSV)
    const counts = async (query: string) => {
      const { created, unchanged, replaced, refusedTotal } = (await take(file('c'), CSV, query)).json
      return { created, unchanged, replaced, refusedTotal }
    }
    expect(await counts('')).toEqual({ created: 0, unchanged: 1, replaced: 0, refusedTotal: 1 })
    for (const query of ['?replace=true&dry_run=true', '?replace=true'])
      expect(await counts(query)).toEqual({ created: 0, unchanged: 1, replaced: 1, refusedTotal: 0 })
    expect(await counts('?replace=true')).toEqual({ created: 0, unchanged: 2, replaced: 0, refusedTotal: 0 })
    expect(await ordersOf('R-2')).toMatchObject([{ order_items: [{ sku: 'c' }] }])
  })

  test('refuses names that are nearly known, unless they are to be ignored, and lists what it passes over', async () => {
    const order = { ...newOrder('N-1', [{}]), customer_mail: 'a@b.example', note: 'x' }
    expect((await take({ orders: [order] })).json).toMatchObject({
      created: 0,
      refused: [
        { line: 1, order_number: 'N-1', message: expect.stringContaining('customer_email') as string },
      ],
    })
    expect((await take({ orders: [order] }, {}, '?ignore=customer_mail')).json).toMatchObject({
      created: 1,
      ignored: ['customer_mail', 'note'],
    })
  })

  test('refuses orders that nobody could ask for or ship, and those of too many items', async () => {
    const { json } = await take(
      lines(
        newOrder('..', [{}]),
        { ...newOrder('C-1', [{}]), carrier_key: 'DHL_STD_NATIONL' },
        newOrder('C-2', [{}, {}, {}, {}]),
        newOrder('%2e', [{}]),
      ),
      NDJSON,
    )
    expect(json).toMatchObject({ created: 1, refusedTotal: 3 })
    expect((json['refused'] as { message: string }[]).map(({ message }) => message)).toEqual([
      expect.stringContaining('path of a URL'),
      expect.stringContaining('DHL_STD_NATIONAL'),
      expect.stringContaining('4 items'),
    ])
    const { status } = await running.call('GET', `/api/v1/orders/${encodeURIComponent('%2e')}/invoices`, {
      key: seller.key,
    })
    expect(status).toBe(404)
  })

  test('takes what was exported in again, whatever has happened since, and lists what is derived', async () => {
    await take({ orders: [newOrder('E-1', [{}, {}])] })
    const [order] = await ordersOf('E-1')
    const items = order!['order_items'] as { id: number }[]
    const { json } = await running.cancel(seller, [items[0]!.id])
    await running.final(seller, json.batchRequestId)
    const exported = await ordersOf('E-1')
    expect(exported).toMatchObject([{ status: 'mixed' }])
    expect((await take({ orders: exported })).json).toEqual({
      created: 0,
      unchanged: 1,
      replaced: 0,
      ignored: ['cost_with_tax', 'cost_without_tax', 'delivery_document_url', 'status'],
      refused: [],
      refusedTotal: 0,
    })
  })

  test('is refused for a query that it does not understand', async () => {
    for (const query of ['?replace=1', '?dry_run=yes', '?ignore=order_number'])
      expect((await take({ orders: [] }, {}, query)).status).toBe(400)
  })

  test('leaves a trace with its counts, also when its body breaks off, and nothing in the data folder', async () => {
    const audit = () => {
      const database = new DatabaseSync(join(running.dataDir, DATABASE_FILE), { readOnly: true })
      const found = database
        .prepare("select details from audit where action = 'orders.import' order by id")
        .all()
      database.close()
      return found.map(({ details }) => JSON.parse(String(details)) as unknown)
    }
    const before = audit().length
    await take(lines(newOrder('G-1', [{}]), '1'), NDJSON)
    await take(lines(newOrder('G-2', [{}]), '{'), NDJSON)
    const { port } = running.app.http.server.address() as AddressInfo
    const order = JSON.stringify(newOrder('G-3', [{}]))
    const socket = connect(port, '127.0.0.1').resume()
    socket.end(
      `POST /admin/v1/merchants/${seller.id}/orders HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ADMIN_TOKEN}\r\n` +
        `Content-Type: application/x-ndjson\r\nContent-Length: ${order.length + 100}\r\n\r\n${order}\n`,
    )
    await expect.poll(() => audit().length).toBe(before + 3)
    const nothing = { created: 0, unchanged: 0, replaced: 0, refused: 0 }
    expect(audit().slice(before)).toEqual([
      { ...nothing, created: 1, refused: 1 },
      { ...nothing, brokenOff: true },
      { ...nothing, brokenOff: true },
    ])
    const found = await Promise.all(['G-1', 'G-2', 'G-3'].map(ordersOf))
    expect(found.map(({ length }) => length)).toEqual([1, 0, 0])
    expect(readdirSync(running.dataDir).filter((name) => name.includes('import-'))).toEqual([])
  })
})

/** More than the buffers of a connection hold: once it is sent, the import is under way. */
const LINE = `{"order_number":"A"}${' '.repeat(65_536)}\n`
const LINES_SENT = 256

test.each([
  ['stops', LINES_SENT],
  ['goes on and on', Infinity],
])(
  'an import whose body %s is answered when the server stops, and no fault is logged',
  async (_, linesMax) => {
    const running = await Running.start()
    const { id } = await running.merchant()
    const importing = request(`${running.app.adminUrl}/admin/v1/merchants/${id}/orders`, {
      method: 'POST',
      headers: { authorization: running.bearer, ...NDJSON },
    })
    // What is still to be sent meets a closed connection.
    importing.on('error', () => undefined)
    const answered = once(importing, 'response') as Promise<[IncomingMessage]>
    await new Promise<void>((underWay) => {
      let sent = 0
      const send = () => {
        if (++sent > LINES_SENT) underWay()
        if (sent <= linesMax && !importing.destroyed) importing.write(LINE, send)
      }
      send()
    })
    const stopped = running.stop()
    const [answer] = await answered
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2'])
    expect(await text(answer)).toContain('The server is shutting down: take the same file in again')
    importing.destroy()
    await stopped
    expect(running.logged).toEqual([])
  },
)
