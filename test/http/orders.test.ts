import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, type Merchant, newOrder, Running } from './running.ts'

describe('what merchants read and write of their orders', () => {
  let running: Running
  let seller: Merchant
  let other: Merchant
  beforeAll(async () => {
    running = await Running.start()
    seller = await running.merchant('Seller')
    other = await running.merchant('Other')
    for (const { id } of [seller, other]) {
      await running.admin('PATCH', `/merchants/${id}`, {
        limits: { orders: 10_000, ship: 10_000, return: 10_000 },
      })
    }
    await running.items(seller, [1, 2, 3, 4, 5])
    await running.items(other, [101])
  })
  afterAll(() => running.stop())

  const get = (url: string, key = seller.key) => running.call('GET', url, { key })
  const shipment = (ids: readonly number[], carrier = 'DHL_AT') => ({
    order_items: ids,
    carrier_key: carrier,
    shipment_tracking_key: 'S-1',
    return_tracking_key: 'R-1',
  })
  const write = async (operation: 'ship' | 'return', items: unknown[]) => {
    const answer = await running.call('POST', `/api/v1/orders/${operation}/`, {
      key: seller.key,
      body: { items },
    })
    expect(answer.status).toBe(200)
    return (await running.final(seller, answer.json.batchRequestId, operation)).json
  }

  test('orders are listed in pages, each in one place, and only those of the merchant', async () => {
    const first = await get('/api/v1/orders/?per_page=2')
    expect(first.status).toBe(200)
    expect(first.json).toMatchObject({
      items: [{ order_number: 'O-1' }, { order_number: 'O-2' }],
      pagination: {
        per_page: 2,
        page: 1,
        pages: 3,
        total: 5,
        next: '/api/v1/orders/?per_page=2&page=2',
        prev: null,
      },
    })
    const seen: unknown[] = []
    for (let url: string | null = '/api/v1/orders/?per_page=2'; url;) {
      const page: Answer = await get(url)
      seen.push(...page.json.items.map((order) => order['order_number']))
      url = (page.json['pagination'] as { next: string | null }).next
    }
    expect(seen).toEqual(['O-1', 'O-2', 'O-3', 'O-4', 'O-5'])
    expect((await get('/api/v1/orders', other.key)).json.items).toHaveLength(1)
    expect((await get('/api/v1/orders?order_number=O-101')).json).toMatchObject({
      items: [],
      pagination: { pages: 1, total: 0 },
    })
  })

  test('a page past the end is empty and knows the true end; unknown parameters are ignored', async () => {
    const { status, json } = await get(
      '/api/v1/orders/?page=99&per_page=2&utm_source=x&orders_from=2020-01-01T00:00:00',
    )
    expect(status).toBe(200)
    expect(json).toMatchObject({ items: [], pagination: { page: 99, pages: 3, total: 5, next: null } })
  })

  test('carriers are listed in the same form', async () => {
    const { json } = await get('/api/v1/orders/carriers?per_page=100')
    expect(json.items.map((carrier) => carrier['key'])).toContain('HERMES_STD_NATIONAL')
    expect(Object.keys(json.items[0]!)).toEqual(['key', 'carrier_name', 'country_code', 'display_label'])
    expect((await get('/api/v1/orders/carriers/?per_page=1&page=2')).json.items).toHaveLength(1)
  })

  test('shipping is all or nothing per entry and names every item in the way, the carrier first', async () => {
    const { status, items } = await write('ship', [
      shipment([1, 2]),
      shipment([3, 1, 999], 'NOBODY'),
      shipment([1, 2]),
    ])
    expect(status).toBe('completed')
    expect(items).toMatchObject([
      {
        requestItem: {
          order_items: [1, 2],
          carrier_key: 'DHL_AT',
          shipment_tracking_key: 'S-1',
          return_tracking_key: 'R-1',
        },
        success: true,
      },
      { success: false, errorCodes: ['carrier_unknown', 'item_already_shipped', 'item_not_found'] },
      { success: true, errorCodes: [] },
    ])
    const { json } = await get('/api/v1/orders/?order_status=shipped')
    expect(json.items.map((order) => order['order_number'])).toEqual(['O-1', 'O-2'])
  })

  test('a shipped item can be returned and no longer cancelled', async () => {
    await write('ship', [shipment([4])])
    const { json: accepted } = await running.cancel(seller, [4])
    expect((await running.final(seller, accepted.batchRequestId)).json.items).toMatchObject([
      { errorCodes: ['item_already_shipped'] },
    ])
    const returned = await write('return', [
      { order_items: [4], return_tracking_key: 'back-1' },
      { order_items: [5], return_tracking_key: 'back-2' },
    ])
    expect(returned.items).toMatchObject([{ success: true }, { errorCodes: ['item_not_shipped'] }])
    const { json } = await get('/api/v1/orders/?order_number=O-4')
    expect(json.items).toMatchObject([
      { status: 'returned', order_items: [{ return_tracking_key: 'back-1', shipment_tracking_key: 'S-1' }] },
    ])
  })

  test.each([
    ['ship', { items: [{ id: 1 }] }, 'order_items'],
    ['return', { items: [{ id: 1 }] }, 'order_items'],
    ['cancel', { items: [{ order_items: [1], return_tracking_key: 'R' }] }, '/orders/return'],
  ])(
    'a body of a sibling sent to /orders/%s is 400 and says what belongs where',
    async (operation, body, hint) => {
      const answer = await running.call('POST', `/api/v1/orders/${operation}`, { key: seller.key, body })
      expect(answer.status).toBe(400)
      expect(answer.json.message).toContain(hint)
    },
  )

  test('an entry with too many items is 400', async () => {
    const answer = await running.call('POST', '/api/v1/orders/ship', {
      key: seller.key,
      body: { items: [shipment(Array.from({ length: 10_001 }, (_, at) => at + 1))] },
    })
    expect([answer.status, answer.json.detail[0]!.type]).toEqual([400, 'too_long'])
  })

  test('the delivery note is a PDF; that of a foreign order is the same miss as that of none', async () => {
    const note = await get('/api/v1/orders/O-5/delivery_document/')
    expect([note.status, note.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(note.text.startsWith('%PDF-')).toBe(true)
    const foreign = await get('/api/v1/orders/O-101/delivery_document')
    const none = await get('/api/v1/orders/O-404/delivery_document')
    expect([foreign.status, foreign.text]).toEqual([404, none.text])
  })

  test('the answer names what its delivery note could not draw, and has no such header where all is drawn', async () => {
    await running.admin('POST', `/merchants/${seller.id}/orders`, {
      orders: [
        { ...newOrder('drawn', [{ id: 78 }]), shipping_recipient_first_name: 'דוד 王 김' },
        {
          ...newOrder('undrawn', [{ id: 79 }]),
          shipping_recipient_first_name: 'Ada \u{e000}\u{12000}\u{e000}',
        },
      ],
    })
    const drawn = await get('/api/v1/orders/drawn/delivery_document')
    const undrawn = await get('/api/v1/orders/undrawn/delivery_document')
    expect([drawn.status, drawn.headers['x-undrawn-characters']]).toEqual([200, undefined])
    expect([undrawn.status, undrawn.headers['x-undrawn-characters']]).toEqual([200, 'U+E000, U+12000'])
  })

  test('an order is addressed by any number that it can have', async () => {
    const number = 'A/7 ü%2F?&#'
    await running.admin('POST', `/merchants/${seller.id}/orders`, {
      orders: [newOrder(number, [{ id: 77 }])],
    })
    const { json } = await get(`/api/v1/orders/?order_number=${encodeURIComponent(number)}`)
    const note = await get(json.items[0]!['delivery_document_url'] as string)
    expect(note.status).toBe(200)
  })

  test('nothing of this was a fault of ours', () => {
    expect(running.logged).toEqual([])
  })
})
