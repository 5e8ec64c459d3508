import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WEBHOOK_EVENTS, PUBLISHED_EVENTS } from '../../src/domain/webhooks/webhooks.ts'
import { EXAMPLES } from '../../src/wire/webhooks/examples.ts'
import { pathOfMessage } from '../../src/wire/webhooks/messages.ts'
import { type Call, type Merchant, Running } from './running.ts'

let running: Running
let seller: Merchant
beforeAll(async () => {
  running = await Running.start({
    worker: false,
    webhooks: false,
    webhooksMax: 3,
    webhookAllow: 'localhost,10.1.0.0/16',
  })
})
afterAll(() => running.stop())

const URL = 'https://198.51.101.7/hooks'
const path = '/api/v1/webhooks'
const as = (merchant: Merchant) => ({
  get: (rest = '', call: Call = {}) => running.call('GET', path + rest, { key: merchant.key, ...call }),
  post: (body: unknown, rest = '') => running.call('POST', path + rest, { key: merchant.key, body }),
  patch: (id: unknown, body: unknown) =>
    running.call('PATCH', `${path}/${String(id)}`, { key: merchant.key, body }),
  remove: (id: unknown) => running.call('DELETE', `${path}/${String(id)}`, { key: merchant.key }),
})

describe('subscriptions', () => {
  beforeAll(async () => {
    seller = await running.merchant()
  })

  test('POST shows the secret, this once, and every later answer is without it', async () => {
    const made = await as(seller).post({
      events: ['order.created', 'order.shipped', 'order.created'],
      url: URL,
    })
    expect(made.status).toBe(200)
    expect(made.headers['x-ratelimit-limit']).toBe('50')
    const { client_secret: secret, ...rest } = made.json
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(rest).toEqual({
      events: ['order.created', 'order.shipped'],
      url: URL,
      id: expect.any(Number) as number,
      description: null,
      enabled: true,
      created_at: '2026-01-15T12:00:00.000Z',
      disabled_reason: null,
      failing_since: null,
    })
    expect((await as(seller).get(`/${rest.id}`)).json).toEqual(rest)
    expect((await as(seller).get('/')).json).toEqual([rest])
    expect((await as(seller).patch(rest.id, { description: 'for the warehouse' })).json).toEqual({
      ...rest,
      description: 'for the warehouse',
    })
  })

  test('PATCH: null leaves a member as it is, but clears the description', async () => {
    const { id } = (await as(seller).post({ events: [], url: URL, description: 'd' })).json
    const nothing = await as(seller).patch(id, { events: null, url: null, enabled: null })
    expect(nothing.json).toMatchObject({ events: [], url: URL, enabled: true, description: 'd' })
    expect((await as(seller).patch(id, { description: null })).json['description']).toBeNull()
    const off = await as(seller).patch(id, { enabled: false })
    expect(off.json).toMatchObject({ enabled: false, disabled_reason: 'Switched off by the seller' })
    expect((await as(seller).patch(id, { enabled: true })).json).toMatchObject({
      enabled: true,
      disabled_reason: null,
    })
  })

  test('one too many is refused in words', async () => {
    expect((await as(seller).post({ events: [], url: URL })).status).toBe(200)
    const refused = await as(seller).post({ events: [], url: URL })
    expect([refused.status, refused.json.message]).toEqual([
      400,
      'A merchant may have 3 webhook subscriptions: delete one first',
    ])
  })

  test('what is another merchant’s is not there', async () => {
    const other = await running.merchant()
    const [{ id }] = (await as(seller).get()).json as unknown as [{ id: number }]
    const missing = id + 1_000
    for (const tried of [id, missing]) {
      const answers = [
        await as(other).get(`/${tried}`),
        await as(other).patch(tried, {}),
        await as(other).remove(tried),
      ]
      for (const { status, text } of answers)
        expect([status, text]).toEqual([404, '{"message":"There is no webhook subscription of this id"}'])
    }
    expect((await as(other).get()).json).toEqual([])
  })

  test('DELETE ends it', async () => {
    const all = (await as(seller).get()).json as unknown as { id: number }[]
    const removed = await as(seller).remove(all[0]!.id)
    expect([removed.status, removed.text]).toEqual([204, ''])
    expect((await as(seller).remove(all[0]!.id)).status).toBe(404)
    expect((await as(seller).get()).json).toHaveLength(all.length - 1)
  })

  test('every change leaves its row of the audit, with the key that made it and without the secret', async () => {
    const { items } = (await running.admin('GET', '/audit?after=0&limit=1000')).json
    const own = items.filter(({ action }) => String(action).startsWith('webhook.'))
    expect(new Set(own.map(({ action }) => action))).toEqual(
      new Set(['webhook.create', 'webhook.change', 'webhook.delete']),
    )
    for (const row of own)
      expect(row).toMatchObject({ by: `key ${seller.keyId}`, requestId: expect.any(String) as string })
    expect(JSON.stringify(own)).not.toContain('whsec_')
  })
})

describe('refusals', () => {
  test.each<[unknown, RegExp]>([
    [
      { events: ['order.creatd'], url: URL },
      /^events\[0\] must be one of order\.created, .*"order\.creatd"$/,
    ],
    [{ url: URL }, /^events is missing/],
    [{ events: [] }, /^url is missing/],
    [{ events: [], url: 'receiver' }, /^url must be an absolute URL, but is the text "receiver"$/],
    [
      { events: [], url: `https://receiver.example/${'x'.repeat(2_083)}` },
      /^url must have at most 2083 characters/,
    ],
    [
      { events: [], url: URL, description: 'x'.repeat(1_001) },
      /^description must have at most 1000 characters/,
    ],
    [
      { events: [], url: 'https://10.0.0.1/' },
      /^url must not name 10\.0\.0\.1, which is not on the public network$/,
    ],
    [
      { events: [], url: 'http://198.51.101.7/' },
      /^url must not name 198\.51\.101\.7, which may only be called by https$/,
    ],
    [{ events: [], url: 'https://0x7f.1/' }, /^url must write its address as 127\.0\.0\.1$/],
    [{ events: [], url: 'https://user:secret@198.51.101.7/' }, /^url must not name a user or a password$/],
    [{ events: [], url: 'ftp://198.51.101.7/' }, /^url must be an absolute URL that begins with https:\/\/$/],
  ])('%j', async (body, message) => {
    const merchant = await running.merchant()
    const refused = await as(merchant).post(body)
    expect([refused.status, refused.json.message]).toEqual([400, expect.stringMatching(message)])
    expect(refused.json.detail.length).toBeGreaterThan(0)
    expect((await as(merchant).get()).json).toEqual([])
  })

  test('hosts that the operator lists may be private and http', async () => {
    const merchant = await running.merchant()
    for (const url of ['http://localhost:3000/', 'http://10.1.2.3/'])
      expect((await as(merchant).post({ events: [], url })).status).toBe(200)
  })

  test('an id that is no number is 400, in words', async () => {
    const merchant = await running.merchant()
    for (const answer of [
      await as(merchant).get('/abc'),
      await as(merchant).patch('1.5', {}),
      await as(merchant).remove('x1'),
    ])
      expect([answer.status, answer.json.detail[0]!.loc]).toEqual([400, ['path', 'subscription_id']])
  })

  test('a key that may only read changes nothing', async () => {
    const { id } = await running.merchant()
    const { json } = await running.admin('POST', `/merchants/${id}/keys`, { label: 'r', role: 'read' })
    const reader = { id, key: json.key, keyId: json.id }
    expect((await as(reader).get()).status).toBe(200)
    expect((await as(reader).post({ events: [], url: URL })).status).toBe(403)
    expect((await as(reader).post(EXAMPLES['order.created'], '/order-created')).status).toBe(403)
  })
})

test('each of the operations is counted by itself, though one name limits five', async () => {
  const merchant = await running.merchant()
  await running.admin('PATCH', `/merchants/${merchant.id}`, { limits: { webhooks: 2, webhook_change: 1 } })
  const statuses = async (call: () => Promise<{ status: number }>) => [
    (await call()).status,
    (await call()).status,
    (await call()).status,
  ]
  expect(await statuses(() => as(merchant).get())).toEqual([200, 200, 429])
  expect(await statuses(() => as(merchant).get('/types'))).toEqual([200, 200, 429])
  expect(await statuses(() => as(merchant).get('/7777'))).toEqual([404, 404, 429])
  expect(await statuses(() => as(merchant).remove(7777))).toEqual([404, 404, 429])
  expect(await statuses(() => as(merchant).post({}))).toEqual([400, 400, 429])
  expect(await statuses(() => as(merchant).patch(7777, {}))).toEqual([404, 429, 429])
})

test('the types are all that can be subscribed to', async () => {
  const merchant = await running.merchant()
  const types = (await as(merchant).get('/types')).json as unknown as { event: string; description: string }[]
  expect(types.map(({ event }) => event)).toEqual(WEBHOOK_EVENTS)
  expect((await as(merchant).post({ events: types.map(({ event }) => event), url: URL })).status).toBe(200)
})

describe('the operations that show messages', () => {
  test.each(PUBLISHED_EVENTS)('%s takes what is delivered, and refuses what is not', async (event) => {
    const merchant = await running.merchant()
    const at = `/${pathOfMessage(event)}`
    const sent = {
      id: 1,
      event,
      timestamp: '2026-01-15T12:00:00Z',
      message: EXAMPLES[event],
      subscription_id: 1,
    }
    const taken = await as(merchant).post(sent, at)
    expect([taken.status, taken.text, taken.headers['x-ratelimit-limit']]).toEqual([200, '', undefined])
    for (const body of [{ ...sent, event: 'order.updated' }, { event }, 'no JSON', { ...sent, id: 1.5 }])
      expect((await as(merchant).post(body, at)).status).toBe(400)
    expect((await running.call('POST', path + at, { body: sent })).status).toBe(401)
    expect((await as(merchant).post(`{"event":"${'x'.repeat(1024 * 1024)}"}`, at)).status).toBe(413)
  })
})
