import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, type Merchant, Running } from './running.ts'

const READS = [
  '/api/v1/orders',
  '/api/v1/orders/carriers',
  '/api/v1/orders/O-1/delivery_document',
  '/api/v1/orders/O-1/invoices',
  '/api/v1/results/cancel-orders',
  '/api/v1/results/ship-orders',
  '/api/v1/results/return-orders',
]
const WRITES = ['/api/v1/orders/cancel', '/api/v1/orders/ship', '/api/v1/orders/return']
const FORMS = [
  ...READS.map((path) => ['GET', path] as const),
  ...WRITES.map((path) => ['POST', path] as const),
].flatMap(([method, path]) => [[method, path] as const, [method, `${path}/`] as const])

const WRONG = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'QUERY',
  'MKCOL',
]

const expectMessage = (answer: Answer) => {
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(typeof answer.json.message).toBe('string')
  expect(answer.headers['x-request-id']).toBeDefined()
}

describe('what is refused, and in which order', () => {
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start({ bodyBytesMax: 1_000 })
    seller = await running.merchant()
    await running.admin('PATCH', `/merchants/${seller.id}`, {
      limits: Object.fromEntries(['cancel', 'orders'].map((name) => [name, 1_000])),
    })
  })
  afterAll(() => running.stop())

  test.each(FORMS)('%s %s without a key is 401 with a message', async (method, url) => {
    const answer = await running.call(method, url)
    expect(answer.status).toBe(401)
    expectMessage(answer)
    expect(answer.headers).not.toHaveProperty('x-ratelimit-limit')
  })

  test.each(FORMS)('%s %s with another method is 405 with Allow, whoever asks', async (right, url) => {
    const allowed = right === 'GET' ? ['GET', 'HEAD'] : [right]
    for (const method of WRONG.filter((wrong) => !allowed.includes(wrong))) {
      const answer = await running.call(method, url)
      expect([method, answer.status, answer.headers['allow']]).toEqual([method, 405, allowed.join(', ')])
      expect(answer.headers['x-request-id']).toBeDefined()
      if (method !== 'HEAD') expectMessage(answer)
    }
  })

  test.each([
    '/api',
    '/api/v1',
    '/api/v1/orders/O-1',
    '/api/v1/orders//invoices',
    '/api/v1/orders/cancel/x',
    '/API/v1/orders',
    '/api/v1/webhooks/types/x',
  ])('%s is 404, whatever the method', async (url) => {
    for (const method of WRONG) {
      const answer = await running.call(method, url, { key: seller.key })
      expect([method, answer.status]).toEqual([method, 404])
      if (method !== 'HEAD') expectMessage(answer)
    }
  })

  test.each([
    '/api/v1/orders/%',
    '/api/v1/orders/%zz/invoices',
    '/api/v1/orders/%C3%28/invoices',
    '/api/v1/orders/%ff/delivery_document',
  ])('%s cannot be decoded and is 400', async (url) => {
    const answer = await running.call('GET', url, { key: seller.key })
    expect(answer.status).toBe(400)
    expectMessage(answer)
  })

  test.each(['%00', '%2F', '%2e%2e', '%F0%9F%93%A6', 'x'.repeat(5_000), '"; drop table orders; --', '..'])(
    'the order number %s belongs to no order, which is 404',
    async (number) => {
      const answer = await running.call('GET', `/api/v1/orders/${number}/invoices`, {
        key: (await fresh()).key,
      })
      expect(answer.status).toBe(404)
      expectMessage(answer)
    },
  )

  const fresh = () => running.key(seller.id)

  test('a key that is mistyped, unknown, expired, revoked or of a suspended merchant gets the same answer', async () => {
    const suspended = await running.merchant()
    await running.admin('PATCH', `/merchants/${suspended.id}`, { suspended: true })
    const revoked = await fresh()
    expect((await running.call('GET', '/api/v1/orders', { key: revoked.key })).status).toBe(200)
    await running.admin('DELETE', `/merchants/${seller.id}/keys/${revoked.keyId}`)
    const { json: expired } = await running.admin('POST', `/merchants/${seller.id}/keys`, {
      label: 'short',
      expiresAt: new Date(running.clock.now() + 1_000).toISOString(),
    })
    expect((await running.call('GET', '/api/v1/orders', { key: expired.key })).status).toBe(200)
    running.clock.pass(1_000)
    const mistyped = `${seller.key.slice(0, -1)}${seller.key.endsWith('a') ? 'b' : 'a'}`
    const keys = [undefined, '', 'x', mistyped, suspended.key, revoked.key, expired.key]
    const answers = await Promise.all(
      keys.map((key) => running.call('GET', '/api/v1/orders', key === undefined ? {} : { key })),
    )
    expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 401))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  })

  test('429 comes before 413, and 413 before 400', async () => {
    const poor = await running.merchant()
    await running.admin('PATCH', `/merchants/${poor.id}`, { limits: { cancel: 2 } })
    const large = { key: poor.key, body: 'x'.repeat(2_000) }
    expect((await running.call('POST', '/api/v1/orders/cancel', large)).status).toBe(413)
    expect((await running.call('POST', '/api/v1/orders/cancel', { key: poor.key, body: 'x' })).status).toBe(
      400,
    )
    expect((await running.call('POST', '/api/v1/orders/cancel', large)).status).toBe(429)
    expect((await running.call('POST', '/api/v1/orders/cancel', { body: large.body })).status).toBe(401)
  })

  test.each([
    ['nothing', '', 'json_invalid'],
    ['half an object', '{"items":[', 'json_invalid'],
    ['bytes that are no UTF-8', Buffer.from('{"items":[{"id":1}],"x":"\xff"}', 'latin1'), 'json_invalid'],
    ['a member that occurs twice', '{"items":[{"id":1,"id":2}]}', 'json_invalid'],
    ['a lone surrogate', '{"items":[{"id":1}],"x":"\\ud800"}', 'json_invalid'],
    ['depth without end', '['.repeat(900), 'json_invalid'],
    ['no items', '{}', 'missing'],
    ['an empty list', '{"items":[]}', 'too_short'],
    ['a text for a number', '{"items":[{"id":"5119"}]}', 'int_type'],
    ['an id that would be rounded', '{"items":[{"id":9007199254740993}]}', 'less_than_equal'],
    ['a fraction', '{"items":[{"id":1.5}]}', 'int_from_float'],
    ['zero', '{"items":[{"id":0}]}', 'greater_than_equal'],
    ['an entry that is no object', '{"items":[5]}', 'model_attributes_type'],
  ])('a body of %s is 400, never 500', async (_what, body, type) => {
    const answer = await running.call('POST', '/api/v1/orders/cancel', { key: seller.key, body })
    expect(answer.status).toBe(400)
    expectMessage(answer)
    expect(answer.json.detail[0]!.type).toBe(type)
    expect(answer.headers['x-ratelimit-limit']).toBe('1000')
  })

  test.each([
    '?per_page=0',
    '?page=x',
    '?order_status=lost',
    '?order_number=a&order_number=b',
    '?order_number=%00',
    '?order_number=%ff',
    '?orders_from=yesterday',
    '?cursor=x',
  ])('GET /orders/%s is 400', async (query) => {
    const answer = await running.call('GET', `/api/v1/orders/${query}`, { key: seller.key })
    expect(answer.status).toBe(400)
    expectMessage(answer)
  })

  test.each([
    '',
    '?batch_request_id=',
    '?batch_request_id=5',
    '?batch_request_id=01900000-0000-7000-8000-000000000000&items=all',
  ])('GET /results/cancel-orders%s is 400', async (query) => {
    const answer = await running.call('GET', `/api/v1/results/cancel-orders${query}`, { key: seller.key })
    expect(answer.status).toBe(400)
    expectMessage(answer)
  })

  test('a request may be named by its sender, where the name is harmless', async () => {
    const named = await running.call('GET', '/livez', { headers: { 'x-request-id': 'Order-7.retry_2' } })
    expect(named.headers['x-request-id']).toBe('Order-7.retry_2')
    const hostile = await running.call('GET', '/livez', { headers: { 'x-request-id': 'a b<script>' } })
    expect(hostile.headers['x-request-id']).toMatch(/^[0-9a-f]+-[0-9a-z]+$/)
  })

  test('nothing of this was a fault of ours', () => {
    expect(running.logged).toEqual([])
  })
})

describe('the live profile', () => {
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start({ profile: 'live' })
    seller = await running.merchant()
  })
  afterAll(() => running.stop())

  test('a schema error is 422, what is no JSON stays 400', async () => {
    const invalid = await running.call('POST', '/api/v1/orders/cancel', {
      key: seller.key,
      body: '{"items":[{"id":0}]}',
    })
    expect(invalid.status).toBe(422)
    expect(invalid.json.detail[0]!.type).toBe('greater_than_equal')
    expect((await running.call('POST', '/api/v1/orders/cancel', { key: seller.key, body: '{' })).status).toBe(
      400,
    )
  })

  test('numeric texts are taken for integers and are one payload with them', async () => {
    await running.admin('PATCH', `/merchants/${seller.id}`, { held: true })
    const text = await running.call('POST', '/api/v1/orders/cancel', {
      key: seller.key,
      body: '{"items":[{"id":"77"}]}',
    })
    const number = await running.cancel(seller, [77])
    expect(number.json).toEqual(text.json)
    expect(number.headers['idempotent-replayed']).toBe('true')
    await running.admin('PATCH', `/merchants/${seller.id}`, { held: false })
    expect((await running.final(seller, text.json.batchRequestId)).json.items[0]!.requestItem).toEqual({
      id: 77,
    })
  })

  test('an unknown path is a page, a wrong method is plain words', async () => {
    const unknown = await running.call('GET', '/api/v1/nothing')
    expect([unknown.status, unknown.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(unknown.text).toContain('<h1>Not Found</h1>')
    const wrong = await running.call('GET', '/api/v1/orders/cancel/')
    expect([wrong.status, wrong.text, wrong.headers['allow']]).toEqual([405, 'Method not allowed', 'POST'])
  })

  test('an unknown batch stays JSON', async () => {
    const answer = await running.call(
      'GET',
      '/api/v1/results/cancel-orders?batch_request_id=01900000-0000-7000-8000-000000000000',
      {
        key: seller.key,
      },
    )
    expect(answer.status).toBe(404)
    expectMessage(answer)
  })
})
