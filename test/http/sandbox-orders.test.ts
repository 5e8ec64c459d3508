import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { type Answer, Running } from './running.ts'

let sandbox: Running
let key: string
let merchant: number
beforeAll(async () => {
  sandbox = await Running.start({ sandbox: true })
  ;({ apiKey: key, id: merchant } = sandbox.app.merchants[0]!)
})
afterAll(() => sandbox.stop())

const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
  sandbox.call('POST', `/sandbox/v1${path}`, { key, body, headers })

/** What is the same where the seed is the same. */
const content = ({ json }: Answer) =>
  json.items.map((order) => ({
    ...order,
    order_number: '',
    delivery_document_url: '',
    order_items: (order['order_items'] as object[]).map((item) => ({ ...item, id: 0 })),
  }))

describe('POST /sandbox/v1/orders', () => {
  test('without a body makes one open order, which the seller finds and can cancel', async () => {
    const made = await post('/orders')
    expect([made.status, made.json.items.length, made.json.items[0]!.status]).toEqual([201, 1, 'open'])
    const { order_number: number, order_items: items } = made.json.items[0]!
    const found = await sandbox.call('GET', `/api/v1/orders/?order_number=${String(number)}`, { key })
    expect(found.json.items).toEqual(made.json.items)
    const id = (items as { id: number }[])[0]!.id
    const { json: batch } = await sandbox.cancel({ key }, [id])
    expect((await sandbox.final({ key }, batch.batchRequestId)).json.items[0]!['success']).toBe(true)
  })

  test('the same seed gives the same content under new numbers and ids', async () => {
    const body = { count: 20, seed: 7, created_at: '2026-01-05T10:00:00.123Z' }
    const first = await post('/orders', body)
    const second = await post('/orders', body)
    expect(content(second)).toEqual(content(first))
    expect(content(await post('/orders', { ...body, seed: 8 }))).not.toEqual(content(first))
    const numbers = [...first.json.items, ...second.json.items].map((order) => order['order_number'])
    expect(new Set(numbers).size).toBe(40)
    expect(first.json.items[0]!['created_at']).toBe('2026-01-05T10:00:00.123Z')
  })

  test('every wish is heeded', async () => {
    const wish = { count: 5, items: 3, skus: ['A-1', 'B-2'], shop_country: 'PL' }
    const { json } = await post('/orders', {
      ...wish,
      order_status: 'mixed',
      fulfillment_type: 'fulfillment_by_marketplace',
    })
    for (const order of json.items) {
      expect(order).toMatchObject({ status: 'mixed', shipping_country_code: 'PL', currency_code: 'PLN' })
      expect(order['fulfillment_type']).toBe('fulfillment_by_marketplace')
      const items = order['order_items'] as { sku: string }[]
      expect(items.length).toBe(3)
      for (const { sku } of items) expect(wish.skus).toContain(sku)
    }
  })

  test('members of an import take the place of what was invented', async () => {
    const order = { shipping_city: 'Oslo', customer_key: 'C-1', order_number: 'MINE/1' }
    const { json } = await post('/orders', { order })
    expect(json.items[0]).toMatchObject({
      ...order,
      delivery_document_url: '/api/v1/orders/MINE%2F1/delivery_document',
    })
    const again = await post('/orders', { order })
    expect([again.status, again.json.message]).toEqual([409, expect.stringContaining('MINE/1')])
  })

  test.each([
    [{ cuont: 2 }, 'cuont is not known here; did you mean count?'],
    [
      { order: { shiping_city: 'Oslo' } },
      'order.shiping_city is not known here; did you mean shipping_city?',
    ],
    [
      { order: { order_items: [{ skuu: 'A' }] } },
      'order.order_items[0].skuu is not known here; did you mean sku?',
    ],
    [{ order: { carrier_key: 'DHL' } }, 'order.carrier_key is the text "DHL", which is no carrier here'],
    [{ count: 10_001 }, 'count must be at most 10000'],
    [{ count: 2, order: { order_number: 'A' } }, 'order gives a number or item ids'],
    [{ items: 1, order_status: 'mixed' }, 'order_status cannot be mixed'],
    [{ shop_country: 'XX' }, 'shop_country must be one of'],
    [{ created_at: 'yesterday' }, 'created_at must be a date and time'],
    ['[', 'JSON'],
  ])('%j is 400 and says why', async (body, message) => {
    const answer = await post('/orders', body)
    expect([answer.status, answer.json.message]).toEqual([400, expect.stringContaining(message)])
  })
})

describe('the other sides act through the ordinary batch path', () => {
  const made = async (body: object) => {
    const [order] = (await post('/orders', body)).json.items
    return {
      number: String(order!['order_number']),
      ids: (order!['order_items'] as { id: number }[]).map(({ id }) => id),
    }
  }

  test.each([
    ['buyer-cancels', 'cancel', 'open', 'buyer'],
    ['marketplace-cancels', 'cancel', 'open', 'marketplace'],
    ['buyer-returns', 'return', 'shipped', 'buyer'],
  ])('%s: the seller reads the result, the event says who', async (path, operation, order_status, actor) => {
    const { number, ids } = await made({ items: 2, order_status })
    const one = await post(`/orders/${number}/${path}`, { items: [{ id: ids[1] }] })
    expect(one.status).toBe(200)
    const result = await sandbox.final({ key }, one.json.batchRequestId, operation)
    expect(result.json.items.map(({ errorCodes }) => errorCodes)).toEqual([[]])
    const whole = await post(`/orders/${number}/${path}/`)
    const rest = await sandbox.final({ key }, whole.json.batchRequestId, operation)
    expect(rest.json.items.map((item) => item['success'])).toEqual([true, true])
    const { json } = await sandbox.admin('GET', '/events?after=0&limit=1000')
    const batches = [one.json.batchRequestId, whole.json.batchRequestId]
    const told = json.items.filter(
      (event) => batches.includes(String(event['batchId'])) && event['orderNumber'],
    )
    expect(told.map((event) => event['actor'])).toEqual([actor, actor])
  })

  test('an order of another merchant, and an item of another order, are not found', async () => {
    const { number, ids } = await made({})
    const other = sandbox.app.merchants[1]!.apiKey
    const foreign = await sandbox.call('POST', `/sandbox/v1/orders/${number}/buyer-cancels`, { key: other })
    expect(foreign.status).toBe(404)
    const elsewhere = await made({})
    const wrong = await post(`/orders/${elsewhere.number}/buyer-cancels`, { items: [{ id: ids[0] }] })
    expect([wrong.status, wrong.json.message]).toEqual([400, expect.stringContaining('items[0].id')])
  })
})

describe('who may call', () => {
  test('nobody without a key, and a key that may only read makes nothing', async () => {
    expect((await sandbox.call('POST', '/sandbox/v1/orders')).status).toBe(401)
    expect((await sandbox.call('POST', '/sandbox/v1/orders', { key: 'sc_test_mistyped' })).status).toBe(401)
    const { json } = await sandbox.admin('POST', `/merchants/${merchant}/keys`, { label: 'r', role: 'read' })
    expect((await sandbox.call('POST', '/sandbox/v1/orders', { key: json.key })).status).toBe(403)
    expect((await sandbox.call('GET', '/sandbox/v1/openapi.json', { key: json.key })).status).toBe(200)
  })

  test('the operator, who names the merchant', async () => {
    const ask = (query: string) =>
      sandbox.call('POST', `/sandbox/v1/orders${query}`, { headers: { authorization: sandbox.bearer } })
    expect((await ask(`?merchant=${merchant}`)).status).toBe(201)
    const unnamed = await ask('')
    expect([unnamed.status, unnamed.json.detail[0]!.loc]).toEqual([400, ['query', 'merchant']])
    expect((await ask('?merchant=999')).status).toBe(404)
  })

  test('calls are not limited, and outside of a sandbox there is nothing', async () => {
    const answers = await Promise.all(Array.from({ length: 120 }, () => post('/orders')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(answers[0]!.headers['x-ratelimit-limit']).toBeUndefined()
    const plain = await Running.start({ sandbox: false })
    const seller = await plain.merchant()
    expect((await plain.call('POST', '/sandbox/v1/orders', { key: seller.key })).status).toBe(404)
    await plain.stop()
  })

  test('a sandbox does not begin on a database that holds live keys, and says so', async () => {
    const shop = await Running.start({ sandbox: false })
    await shop.merchant()
    await shop.clock.until(shop.app.close())
    const begun = startApp(readConfig({ sandbox: true, port: 0, dataDir: shop.dataDir }), {
      clock: shop.clock,
    })
    await expect(begun).rejects.toThrow(`${shop.dataDir} holds live keys`)
    rmSync(shop.dataDir, { recursive: true, force: true })
  })
})

test('10,000 orders of a call come in one answer', async () => {
  const { status, json } = await post('/orders', { count: 10_000, items: 1 })
  expect(status).toBe(201)
  expect(new Set(json.items.map((order) => order['order_number'])).size).toBe(10_000)
})
