import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { WEBHOOK_EVENTS } from '../../../src/domain/webhooks/webhooks.ts'
import { EXAMPLES } from '../../../src/wire/webhooks/examples.ts'
import { type Answer, type Merchant, Running } from '../running.ts'
import { Receiver } from '../receiver.ts'
import { type AskSeller, askingSeller } from './asking.ts'

const DAY = 24 * 3_600_000

describe('the log of a subscription', () => {
  let running: Running
  let seller: Merchant
  let receiver: Receiver
  let ask: AskSeller
  let id: number
  beforeAll(async () => {
    running = await Running.start({ webhookAllow: '127.0.0.1', secretsKey: 'the key of an operator' })
    ask = askingSeller(running)
  })
  afterAll(() => running.stop())
  beforeEach(async () => {
    receiver = await Receiver.start()
    seller = await running.merchant()
    id = await subscribe('order.created')
  })
  afterEach(() => receiver.stop())

  async function subscribe(...events: string[]): Promise<number> {
    const body = { events, url: receiver.url }
    const { json } = await running.call('POST', '/api/v1/webhooks/', { key: seller.key, body })
    receiver.secret = String(json['client_secret'])
    return json.id
  }
  const get = (path: string, key = seller.key) => ask('GET', `/webhooks/${id}${path}`, { key })
  const post = (path: string, body?: unknown, key = seller.key): Promise<Answer> =>
    ask('POST', `/webhooks/${id}${path}`, { key, body })
  /** Lets time pass until it is so. */
  const becomes = (isSo: () => void | Promise<void>) =>
    vi.waitFor(
      async () => {
        running.clock.pass(250)
        await isSo()
      },
      { timeout: 30_000, interval: 5 },
    )

  test('shows each delivery, how its attempts went, and what would be sent now', async () => {
    receiver.answer = (response) => response.writeHead(500).end(`not now${'.'.repeat(2_000)}`)
    await running.items(seller, [11, 12])
    await becomes(async () => {
      const { json } = await get('/deliveries?state=waiting')
      expect(json.items.filter((one) => one['attemptCount'] === 1)).toHaveLength(2)
    })
    const { json } = await get('/deliveries/1')
    expect(json).toMatchObject({
      id: 1,
      event: 'order.created',
      isTest: false,
      state: 'waiting',
      attempts: [
        { number: 1, address: '127.0.0.1', status: 500, error: null, answer: `not now${'.'.repeat(1_017)}` },
      ],
      body: { id: 1, event: 'order.created', subscription_id: id, message: { order_number: 'O-11' } },
    })
    receiver.answer = (response) => response.writeHead(204).end()
    await becomes(async () => expect((await get('/deliveries?state=delivered')).json['total']).toBe(2))
    const first = await get('/deliveries?limit=1')
    expect(first.json.items).toMatchObject([{ id: 2, state: 'delivered', nextAttemptAt: null }])
    const second = await get(`/deliveries?limit=1&cursor=${String(first.json['nextCursor'])}`)
    expect(second.json.items).toMatchObject([{ id: 1 }])
    expect(second.json['nextCursor']).toBeNull()
    expect((await get('/deliveries?event=order.updated')).json).toMatchObject({ items: [], total: 0 })
  })

  test.each(WEBHOOK_EVENTS)('an example of %s arrives, signed and marked, named or not', async (event) => {
    const { status, json } = await post('/test', { event })
    expect([status, json]).toEqual([202, { deliveryId: 1 }])
    await becomes(() => expect(receiver.received).toHaveLength(1))
    expect(receiver.received[0]).toMatchObject({
      id: 1,
      event,
      message: EXAMPLES[event],
      headers: { 'webhook-test': 'true' },
    })
    await becomes(async () =>
      expect((await get('/deliveries/1')).json).toMatchObject({ isTest: true, state: 'delivered' }),
    )
  })

  test('without a body webhook.test is sent, and nothing to what is off', async () => {
    expect((await post('/test')).status).toBe(202)
    await becomes(() => expect(receiver.received).toMatchObject([{ event: 'webhook.test', message: {} }]))
    await running.call('PATCH', `/api/v1/webhooks/${id}`, { key: seller.key, body: { enabled: false } })
    const { status, json } = await post('/test', {})
    expect([status, json.message]).toEqual([
      409,
      'This subscription is off and nothing is sent to it: switch it on first (Switched off by the seller)',
    ])
  })

  test('while a rotation runs either secret verifies what comes, and behind it the new one alone', async () => {
    const old = receiver.secret
    const begun = await post('/rotate', {})
    const { client_secret: next, oldValidUntil } = begun.json as unknown as Record<string, string>
    expect(next).toMatch(/^whsec_[\w+/]{43}=$/)
    expect(Date.parse(oldValidUntil!) - running.clock.now()).toBeGreaterThan(DAY - 60_000)
    expect((await post('/rotate')).json.message).toBe(
      `A rotation runs until ${oldValidUntil}: wait for its end, or end it by {"finish": true}`,
    )
    for (const secret of [old, next!]) {
      receiver.secret = secret
      await post('/test')
      await becomes(() => expect(receiver.received.length).toBe(secret === old ? 1 : 2))
    }
    expect(receiver.received[0]!.headers).toHaveProperty('x-signature-next')
    const ended = await post('/rotate', { finish: true })
    expect([ended.status, Object.keys(ended.json)]).toEqual([200, ['oldValidUntil']])
    expect((await post('/rotate', { finish: true })).status).toBe(409)
    await post('/test')
    await becomes(() => expect(receiver.received).toHaveLength(3))
    expect(receiver.received[2]!.headers).not.toHaveProperty('x-signature-next')
    expect(receiver.refused).toBe(0)
  })

  test('what is sent again has the same ids, and shows the order as it is by then', async () => {
    await running.items(seller, [21])
    await becomes(() => expect(receiver.received).toHaveLength(1))
    await running.final(seller, (await running.cancel(seller, [21])).json.batchRequestId)
    await becomes(async () => expect((await get('/deliveries/1')).json).toMatchObject({ state: 'delivered' }))
    expect((await post('/replay', { failed: true })).json).toEqual({ deliveries: 0 })
    const at = new Date(running.clock.now())
    const from = new Date(at.getTime() - DAY).toISOString()
    expect((await post('/replay', { from, to: at.toISOString() })).json).toEqual({ deliveries: 1 })
    await becomes(() => expect(receiver.received).toHaveLength(2))
    const [first, second] = receiver.received
    expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id'])
    expect(second).toMatchObject({ id: 1, message: { status: 'cancelled' } })
    await becomes(async () => expect((await get('/deliveries/1')).json).toMatchObject({ state: 'delivered' }))
    expect((await post('/replay', { deliveryId: 1 })).json).toEqual({ deliveries: 1 })
    await becomes(() => expect(receiver.received).toHaveLength(3))
  })

  test('belongs to its merchant: for another there is none', async () => {
    await running.items(seller, [31])
    await becomes(() => expect(receiver.received).toHaveLength(1))
    const { key } = await running.merchant()
    const asks: (readonly [string, string, unknown?])[] = [
      ['GET', '/deliveries'],
      ['GET', '/deliveries/1'],
      ['POST', '/test'],
      ['POST', '/rotate'],
      ['POST', '/rotate', { finish: true }],
      ['POST', '/replay', { failed: true }],
      ['POST', '/replay', { deliveryId: 1 }],
    ]
    for (const [method, path, body] of asks) {
      const theirs = await ask(method, `/webhooks/${id}${path}`, { key, body })
      const nobodys = await ask(method, `/webhooks/99999${path}`, { key, body })
      expect([path, theirs.status, theirs.text]).toEqual([path, 404, nobodys.text])
    }
    expect((await get('/deliveries/2')).status).toBe(404)
    expect((await post('/replay', { deliveryId: 2 })).status).toBe(404)
  })

  test('a key that may only read sees it, and asks for nothing', async () => {
    const { key } = (await ask('POST', '/keys', { key: seller.key, body: { label: 'reader', role: 'read' } }))
      .json
    expect((await get('/deliveries', key)).status).toBe(200)
    for (const path of ['/test', '/rotate', '/replay']) expect((await post(path, {}, key)).status).toBe(403)
  })

  test.each([
    ['/test', { event: 'order.deleted' }, 'event'],
    ['/test', { events: 'order.created' }, 'event'],
    ['/rotate', { finish: false }, 'finish'],
    ['/rotate', { finished: true }, 'finish'],
    ['/replay', {}, 'failed'],
    ['/replay', undefined, ''],
    ['/replay', { failed: false }, 'failed'],
    ['/replay', { failed: true, deliveryId: 1 }, ''],
    ['/replay', { from: '2026-01-01T00:00:00Z' }, 'to'],
    ['/replay', { from: '2026-01-02', to: '2026-01-01' }, 'from must not be later than to'],
    ['/replay', { from: 'yesterday', to: '2026-01-01' }, 'from'],
    ['/replay', { deliveryId: 0 }, 'deliveryId'],
    ['/replay', { delivery_id: 1 }, 'deliveryId'],
    ['/replay', [], ''],
  ])('POST %s with %j is refused with what is wrong', async (path, body, words) => {
    const { status, json } = await post(path, body)
    expect([status, json.message]).toEqual([400, expect.stringContaining(words)])
  })

  test.each([
    '/deliveries?state=lost',
    '/deliveries?event=x',
    '/deliveries?limit=101',
    '/deliveries?cursor=x',
  ])('GET %s is refused', async (path) => {
    expect((await get(path)).status).toBe(400)
  })

  test.each(['/deliveries/0', '/deliveries/x', '/deliveries/99999999999999999999', '/deliveries/1%00'])(
    'GET %s names nothing',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})
