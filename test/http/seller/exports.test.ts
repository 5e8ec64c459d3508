import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Merchant, newOrder, Running } from '../running.ts'
import { type AskSeller, askingSeller } from './asking.ts'

const rows = (text: string) => parse<Record<string, string>>(text, { columns: true })

describe('exports', () => {
  let running: Running
  let ask: AskSeller
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start()
    ask = askingSeller(running)
    seller = await running.merchant()
    await running.admin('POST', `/merchants/${seller.id}/orders`, {
      orders: [
        { ...newOrder('E-1', [{ id: 1 }, { id: 2, status: 'shipped' }]), customer_key: '=1+1' },
        { ...newOrder('E-2', [{ id: 3 }]), customer_key: '\uff1dHYPERLINK("x")', shipping_city: 'a "b", c' },
        newOrder('E-3', [{ id: 4 }, { id: 5, status: 'cancelled' }]),
      ],
    })
  })
  afterAll(() => running.stop())

  const csv = async (path: string, { key }: Pick<Merchant, 'key'> = seller) => {
    const answer = await ask('GET', `/export/${path}`, { key })
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w-]+\.csv"$/)
    return answer.text
  }
  const link = async (path: string, { key }: Pick<Merchant, 'key'> = seller) => {
    const { status, json } = await ask('POST', '/downloads', { key, body: { path } })
    expect(status).toBe(200)
    return json['url'] as string
  }

  test('of orders have what the list has under the same filters, a row for each item, newest first', async () => {
    const all = rows(await csv('orders.csv'))
    expect(all.map(({ order_number, item_id }) => [order_number, item_id])).toEqual([
      ['E-3', '4'],
      ['E-3', '5'],
      ['E-2', '3'],
      ['E-1', '1'],
      ['E-1', '2'],
    ])
    const found = rows(await csv('orders.csv?q=E-1'))
    expect(found.map(({ item_status }) => item_status)).toEqual(['open', 'shipped'])
    expect(rows(await csv('orders.csv?order_item_status=cancelled'))).toHaveLength(2)
    expect(rows(await csv('orders.csv?q=NOTHING'))).toEqual([])
  })

  test('of orders run nothing in a spreadsheet, and are taken in again as they are', async () => {
    const text = await csv('orders.csv')
    expect(rows(text).map(({ customer_key }) => customer_key)).toEqual(
      expect.arrayContaining(["'=1+1", '\'\uff1dHYPERLINK("x")']),
    )
    const again = await running.call('POST', `/admin/v1/merchants/${seller.id}/orders`, {
      headers: { authorization: running.bearer, 'content-type': 'text/csv' },
      body: text,
    })
    expect(again.json).toMatchObject({ created: 0, unchanged: 3, refused: [] })
  })

  test('of many orders have each of them once', async () => {
    const many = await running.merchant()
    const orders = Array.from({ length: 1_003 }, (_, at) => newOrder(`M-${at}`, [{ id: 1_000 + at }]))
    await running.admin('POST', `/merchants/${many.id}/orders`, { orders })
    const numbers = rows(await csv('orders.csv', many)).map(({ order_number }) => order_number)
    expect(numbers).toHaveLength(1_003)
    expect(new Set(numbers).size).toBe(1_003)
  })

  test('of results say what became of each entry, or of those that failed', async () => {
    const other = await running.merchant()
    const { json } = await running.cancel(seller, [4, 2, 999])
    const batch = json.batchRequestId
    await running.final(seller, batch)
    const all = rows(await csv(`results.csv?batch=${batch}`))
    expect(all.map(({ entry, id, success, error_codes }) => [entry, id, success, error_codes])).toEqual([
      ['1', '4', 'true', ''],
      ['2', '2', 'false', 'item_already_shipped'],
      ['3', '999', 'false', 'item_not_found'],
    ])
    const failed = rows(await csv(`results.csv?batch=${batch}&items=failed`))
    expect(failed).toEqual(all.slice(1))
    const refused = async (query: string, { key }: Merchant) =>
      (await ask('GET', `/export/results.csv${query}`, { key })).status
    expect(await refused(`?batch=${batch}`, other)).toBe(404)
    expect(await refused('?batch=x', seller)).toBe(400)
    expect(await refused('', seller)).toBe(400)
  })

  test('can be had by a link without a key, once', async () => {
    const path = '/seller/v1/export/orders.csv?q=E-1'
    const url = await link(path)
    // What looks at a link does not use it up.
    await running.call('HEAD', url)
    const [first, second] = await Promise.all([running.call('GET', url), running.call('GET', url)])
    const [taken, late] = first.status === 200 ? [first, second] : [second, first]
    expect(taken.text).toBe(await csv('orders.csv?q=E-1'))
    expect(late.status).toBe(404)
    expect(running.logged.join()).not.toContain(url)
  })

  test('are not to be had by a link that is a minute old, or whose key is no longer valid', async () => {
    const path = '/seller/v1/export/orders.csv'
    const old = await link(path)
    running.clock.pass(60_000)
    expect((await running.call('GET', old)).status).toBe(404)
    const { key, keyId } = await running.key(seller.id)
    const revoked = await link(path, { key })
    await running.admin('DELETE', `/merchants/${seller.id}/keys/${keyId}`)
    running.clock.pass(1_000)
    expect((await running.call('GET', revoked)).status).toBe(401)
    expect((await running.call('GET', '/seller/v1/downloads/x')).status).toBe(404)
  })

  test.each([
    '/api/v1/orders',
    '/seller/v1/me',
    'https://elsewhere.example/seller/v1/export/orders.csv',
    '/seller/v1/export/../me',
    '/seller/v1/export/orders.csv?order_status=gone',
    '/seller/v1/export/results.csv',
  ])('a link to %s is refused', async (path) => {
    expect((await ask('POST', '/downloads', { key: seller.key, body: { path } })).status).toBe(400)
  })

  test('a key that only reads may ask for a link', async () => {
    const { json } = await running.admin('POST', `/merchants/${seller.id}/keys`, { label: 'r', role: 'read' })
    const url = await link('/seller/v1/export/orders.csv?q=E-2', json)
    expect(rows((await running.call('GET', url)).text)).toHaveLength(1)
  })
})
