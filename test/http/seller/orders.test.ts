import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Merchant, newOrder, Running } from '../running.ts'
import { type AskSeller, askingSeller } from './asking.ts'

describe('orders as staff look for them', () => {
  let running: Running
  let seller: Merchant
  let ask: AskSeller
  beforeAll(async () => {
    running = await Running.start()
    seller = await running.merchant()
    ask = askingSeller(running)
    const orders = [
      { ...newOrder('S-1', [{ id: 1 }]), created_at: '2026-01-10T08:00:00Z', customer_email: 'a@b.example' },
      { ...newOrder('S-2', [{ id: 2 }, { id: 3, status: 'cancelled' }]), created_at: '2026-01-12T08:00:00Z' },
      { ...newOrder('S-3', [{ id: 4 }]), created_at: '2026-01-11T08:00:00Z', shop_country: 'AT' },
    ]
    await running.admin('POST', `/merchants/${seller.id}/orders`, { orders })
  })
  afterAll(() => running.stop())

  const list = async (query: string) => (await ask('GET', `/orders${query}`, { key: seller.key })).json
  const found = async (query: string) => (await list(query)).items.map((order) => order['order_number'])

  test('the newest come first, page by page', async () => {
    const first = await list('?limit=2')
    expect(first.items.map((order) => order['order_number'])).toEqual(['S-2', 'S-3'])
    expect(first).toMatchObject({ total: 3, totalIsExact: true })
    const second = await list(`?limit=2&cursor=${String(first['nextCursor'])}`)
    expect(second).toMatchObject({ items: [{ order_number: 'S-1' }], nextCursor: null })
    const listed = await running.call('GET', '/api/v1/orders?order_number=S-1', { key: seller.key })
    expect(second.items).toEqual(listed.json.items)
  })

  test.each([
    ['?q=s-', ['S-2', 'S-3', 'S-1']],
    ['?q=A%40B.example', ['S-1']],
    ['?q=3', ['S-2', 'S-3']],
    ['?q=', ['S-2', 'S-3', 'S-1']],
    ['?order_status=mixed', ['S-2']],
    ['?order_item_status=open&shop_country=DE', ['S-2', 'S-1']],
    ['?from=2026-01-11&to=2026-01-11', ['S-3']],
    // The clock stands at noon of 2026-01-15; the bound is inclusive.
    ['?older_than_hours=100', ['S-3', 'S-1']],
    ['?older_than_hours=100&to=2026-01-10', ['S-1']],
    ['?fulfillment_type=dropshipping&carrier_key=DHL_AT', []],
  ])('%s finds %j', async (query, numbers) => {
    expect(await found(query)).toEqual(numbers)
  })

  test.each([
    '?order_status=done',
    '?limit=0',
    '?cursor=x',
    '?from=soon',
    '?older_than_hours=-1',
    '?q=%00',
    '?q=a&q=b',
  ])('%s is refused', async (query) => {
    expect((await ask('GET', `/orders${query}`, { key: seller.key })).status).toBe(400)
  })

  test('a name that is nearly known is named', async () => {
    const { headers } = await ask('GET', '/orders?orderStatus=open', { key: seller.key })
    expect(headers['warning']).toContain('order_status')
  })

  test('one order has its history', async () => {
    const { json: sent } = await running.cancel(seller, [2])
    await running.final(seller, sent.batchRequestId)
    const { json } = await ask('GET', '/orders/S-2/', { key: seller.key })
    expect(json).toMatchObject({
      order_number: 'S-2',
      status: 'cancelled',
      history: [
        { event: 'order.created', items: [], by: null, batchRequestId: null },
        { event: 'order_items.cancelled', items: [2], by: 'seller', batchRequestId: sent.batchRequestId },
      ],
    })
  })

  test('the orders of another merchant are none', async () => {
    const other = await running.merchant()
    for (const path of ['/orders/S-1', '/orders/NONE', '/orders/%00'])
      expect((await ask('GET', path, { key: other.key })).status).toBe(404)
    expect((await ask('GET', '/orders?q=S-1', { key: other.key })).json).toMatchObject({
      items: [],
      total: 0,
    })
    const { nextCursor } = await list('?limit=1')
    const theirs = await ask('GET', `/orders?cursor=${String(nextCursor)}`, { key: other.key })
    expect(theirs.status).toBe(400)
  })
})
