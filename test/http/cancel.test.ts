import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Merchant, Running } from './running.ts'

const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('cancelling order items over HTTP', () => {
  let running: Running
  let seller: Merchant
  let other: Merchant
  beforeAll(async () => {
    running = await Running.start()
    seller = await running.merchant('Seller')
    other = await running.merchant('Other')
    await running.items(seller, [1, 2, 3, 4, 5, 6, 7, 8, 9])
    await running.items(other, [101, 102])
  })
  afterAll(() => running.stop())

  test('a cancel is accepted at once and carried out, one result per entry in the order of the request', async () => {
    const accepted = await running.cancel(seller, [2, 999, 1, 101, 2])
    expect(accepted.status).toBe(200)
    expect(Object.keys(accepted.json)).toEqual(['batchRequestId'])
    expect(accepted.json.batchRequestId).toMatch(UUID7)
    const { status, json } = await running.final(seller, accepted.json.batchRequestId)
    expect(status).toBe(200)
    expect(json).toEqual({
      batchRequestId: accepted.json.batchRequestId,
      status: 'completed',
      items: [
        { requestItem: { id: 2 }, success: true, errors: [], errorCodes: [] },
        {
          requestItem: { id: 999 },
          success: false,
          errors: [expect.stringContaining('999')],
          errorCodes: ['item_not_found'],
        },
        { requestItem: { id: 1 }, success: true, errors: [], errorCodes: [] },
        {
          requestItem: { id: 101 },
          success: false,
          errors: [expect.stringContaining('101')],
          errorCodes: ['item_not_found'],
        },
        { requestItem: { id: 2 }, success: true, errors: [], errorCodes: [] },
      ],
    })
    const { json: page } = await running.call('GET', '/api/v1/orders/?order_number=O-2', { key: seller.key })
    expect(page.items[0]!.status).toBe('cancelled')
  })

  test('an answer of a merchant carries the headers that every answer carries', async () => {
    const { headers } = await running.cancel(seller, [3])
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-ratelimit-limit': '50',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(headers['x-request-id']).toMatch(/^[0-9a-z-]+$/)
    expect(headers).not.toHaveProperty('server')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  test.each(['/api/v1/orders/cancel', '/api/v1/orders/cancel/'])(
    '%s answers whatever Content-Type says',
    async (url) => {
      for (const headers of [
        {},
        { 'content-type': 'text/plain' },
        { 'content-type': 'no type at all;;' },
        { 'content-type': 'application/xml' },
      ]) {
        const answer = await running.call('POST', url, {
          key: other.key,
          body: '{"items":[{"id":101}]}',
          headers,
        })
        expect(answer.status).toBe(200)
      }
    },
  )

  test('a body of more than 256 KiB is read by the same rules', async () => {
    const many = Array.from({ length: 12_000 }, (_, at) => 9_000_000_000_000_000 + at)
    const accepted = await running.cancel(seller, many)
    expect(accepted.status).toBe(200)
    const twin = await running.call('POST', '/api/v1/orders/cancel', {
      key: seller.key,
      body: `{"ignored": 1,\n "items" : [${many.map((id) => `{ "id" : ${id} }`).join(' ,')}] }`,
    })
    const { json } = await running.final(seller, accepted.json.batchRequestId)
    expect(twin.json).toEqual(accepted.json)
    expect(json.items).toHaveLength(12_000)
    expect(json.items[11_999]).toMatchObject({
      requestItem: { id: 9_000_000_000_011_999 },
      errorCodes: ['item_not_found'],
    })

    const refused = await running.call('POST', '/api/v1/orders/cancel', {
      key: seller.key,
      body: `{"items":[${many.map((id) => `{"id":${id}}`).join(',')},{"id":1.0}]}`,
    })
    expect(refused.status).toBe(400)
    expect(refused.json.detail[0]).toMatchObject({ loc: ['body', 'data', 'items', 12_000, 'id'] })
  })

  test('results can be narrowed to failed ones and to a range', async () => {
    const { json: accepted } = await running.cancel(seller, [9_001, 4, 9_002, 5, 9_003])
    const id = accepted.batchRequestId
    const ids = async (more: string) =>
      (await running.final(seller, id, 'cancel', more)).json.items.map(({ requestItem }) => requestItem.id)
    expect(await ids('')).toEqual([9_001, 4, 9_002, 5, 9_003])
    expect(await ids('&items=failed')).toEqual([9_001, 9_002, 9_003])
    expect(await ids('&offset=1&limit=2')).toEqual([4, 9_002])
    expect(await ids('&items=failed&offset=1&limit=1')).toEqual([9_002])
    expect(await ids('&offset=77')).toEqual([])
  })

  test('a batch of another merchant, of another operation, or of nobody is the same miss', async () => {
    const { json: accepted } = await running.cancel(seller, [6])
    const id = accepted.batchRequestId
    const foreign = await running.call('GET', `/api/v1/results/cancel-orders?batch_request_id=${id}`, {
      key: other.key,
    })
    const misplaced = await running.call('GET', `/api/v1/results/ship-orders?batch_request_id=${id}`, {
      key: seller.key,
    })
    const nobody = await running.call(
      'GET',
      '/api/v1/results/cancel-orders?batch_request_id=01900000-0000-7000-8000-000000000000',
      {
        key: seller.key,
      },
    )
    expect([foreign.status, misplaced.status, nobody.status]).toEqual([404, 404, 404])
    expect(foreign.text.replace(id, 'ID')).toBe(
      nobody.text.replace('01900000-0000-7000-8000-000000000000', 'ID'),
    )
  })
})
