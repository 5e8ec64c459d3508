import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, type Merchant, Running } from './running.ts'

const LIMITS: readonly [method: string, url: string, limit: number][] = [
  ['POST', '/api/v1/orders/cancel', 50],
  ['POST', '/api/v1/orders/ship', 200],
  ['POST', '/api/v1/orders/return', 50],
  ['GET', '/api/v1/orders/', 100],
  ['GET', '/api/v1/orders/carriers/', 100],
  ['GET', '/api/v1/orders/O-1/delivery_document', 100],
  ['GET', '/api/v1/orders/O-1/invoices', 10],
  ['GET', '/api/v1/categories/', 100],
  ['GET', '/api/v1/categories/1/attribute-groups', 300],
  ['GET', '/api/v1/countries/', 100],
  ['GET', '/api/v1/brands/', 50],
  ['GET', '/api/v1/orders/O-1/invoice', 10],
  ['GET', '/api/v1/reports/', 10],
  ['GET', '/api/v1/reports/1/download', 10],
  ['GET', '/api/v1/results/cancel-orders', 200],
  ['GET', '/api/v1/results/ship-orders', 200],
  ['GET', '/api/v1/results/return-orders', 200],
]

const limitOf = ({ headers }: Answer) => [
  headers['x-ratelimit-limit'],
  headers['x-ratelimit-remaining'],
  headers['x-ratelimit-reset'],
]

describe('rate limits', () => {
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start()
    seller = await running.merchant()
  })
  afterAll(() => running.stop())

  test.each(LIMITS)(
    '%s %s: the first call of a window has one less left, the one beyond the limit is 429, the next window is new',
    async (method, url, limit) => {
      const { key } = await running.key(seller.id)
      const call = (form: string) => running.call(method, form, { key })
      const first = await call(url)
      expect(limitOf(first)).toEqual([String(limit), String(limit - 1), '60'])
      running.clock.pass(20_500)
      // Both forms of the path are one operation; refused calls count as well.
      for (let used = 1; used < limit; used++) await call(used % 2 ? url.replace(/\/$/, '') : url)
      const beyond = await call(url)
      expect([beyond.status, ...limitOf(beyond), beyond.headers['retry-after']]).toEqual([
        429,
        String(limit),
        '0',
        '40',
        '40',
      ])
      expect(beyond.json.message).toContain(String(limit))
      // 429 does not count: the window is not prolonged.
      running.clock.pass(39_500)
      const next = await call(url)
      expect(next.status).not.toBe(429)
      expect(limitOf(next)).toEqual([String(limit), String(limit - 1), '60'])
    },
  )

  test('each key of a merchant has its own limit', async () => {
    const [one, other] = [await running.key(seller.id), await running.key(seller.id)]
    for (let call = 0; call < 10; call++)
      await running.call('GET', '/api/v1/orders/x/invoices', { key: one.key })
    expect((await running.call('GET', '/api/v1/orders/x/invoices', { key: one.key })).status).toBe(429)
    expect((await running.call('GET', '/api/v1/orders/x/invoices', { key: other.key })).status).toBe(404)
  })

  test('the operator sets and takes back limits of a merchant, which hold at once', async () => {
    const { key } = await running.key(seller.id)
    const limit = async () =>
      (await running.call('GET', '/api/v1/orders/x/invoices', { key })).headers['x-ratelimit-limit']
    expect(await limit()).toBe('10')
    await running.admin('PATCH', `/merchants/${seller.id}`, { limits: { invoices: 7 } })
    expect(await limit()).toBe('7')
    await running.admin('PATCH', `/merchants/${seller.id}`, { limits: { invoices: null } })
    expect(await limit()).toBe('10')
  })

  test('what is no operation of a merchant carries no limit', async () => {
    for (const url of ['/livez', '/readyz', '/api/v1/openapi.json', '/nothing']) {
      expect((await running.call('GET', url, { key: seller.key })).headers).not.toHaveProperty(
        'x-ratelimit-limit',
      )
    }
  })
})

describe('guessing keys', () => {
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start({ badKeysPerMinute: 5 })
    seller = await running.merchant()
  })
  afterAll(() => running.stop())

  test('after so many bad keys in a minute further bad ones from that address get 429, good ones are never affected', async () => {
    const ask = (key: string, from: string) => running.call('GET', '/api/v1/orders', { key, from })
    for (let guess = 0; guess < 5; guess++)
      expect((await ask('sc_test_guess', '203.0.113.7')).status).toBe(401)
    const slowed = await ask('sc_test_guess', '203.0.113.7')
    expect([slowed.status, slowed.headers['retry-after']]).toEqual([429, '60'])
    expect((await ask(seller.key, '203.0.113.7')).status).toBe(200)
    expect((await ask('sc_test_guess', '203.0.113.8')).status).toBe(401)
    running.clock.pass(60_000)
    expect((await ask('sc_test_guess', '203.0.113.7')).status).toBe(401)
  })

  test('a network of IPv6 counts as one address', async () => {
    const ask = (from: string) => running.call('GET', '/api/v1/orders', { key: 'sc_test_guess', from })
    for (let guess = 0; guess < 5; guess++) await ask(`2001:db8:1:2::${guess}`)
    expect((await ask('2001:db8:1:2:ffff::1')).status).toBe(429)
    expect((await ask('2001:db8:1:3::1')).status).toBe(401)
  })

  test('a forwarded address is not believed where no proxy is configured', async () => {
    const ask = (claimed: string) =>
      running.call('GET', '/api/v1/orders', {
        key: 'sc_test_guess',
        from: '203.0.113.9',
        headers: { 'x-forwarded-for': claimed },
      })
    for (let guess = 0; guess < 5; guess++) await ask(`198.51.100.${guess}`)
    expect((await ask('198.51.100.99')).status).toBe(429)
  })

  test('of a forwarded address what the configured proxies have seen is believed, and nothing that was there before', async () => {
    const behind = await Running.start({ badKeysPerMinute: 5, trustProxy: '10.0.0.0/8, 192.0.2.7' })
    const ask = async (forwarded: string, from: string) =>
      (
        await behind.call('GET', '/api/v1/orders', {
          key: 'sc_test_guess',
          from,
          headers: { 'x-forwarded-for': forwarded },
        })
      ).status
    for (let guess = 0; guess < 5; guess++)
      await ask(`203.0.113.${guess}, 198.51.100.1, 192.0.2.7`, '10.0.0.2')
    expect(await ask('203.0.113.99, 198.51.100.1', '192.0.2.7')).toBe(429)
    expect(await ask('198.51.100.2', '10.0.0.2')).toBe(401)
    for (let guess = 0; guess < 5; guess++) await ask(`198.51.100.1${guess}`, '192.0.2.8')
    expect(await ask('198.51.100.99', '192.0.2.8')).toBe(429)
    await behind.stop()
  })

  test('guessing the operator token is slowed down, too', async () => {
    const ask = (token: string) =>
      running.call('GET', '/admin/v1/carriers', {
        from: '203.0.113.10',
        headers: { authorization: `Bearer ${token}` },
      })
    for (let guess = 0; guess < 5; guess++) expect((await ask(`guess-${guess}`)).status).toBe(401)
    expect((await ask('guess')).status).toBe(429)
    expect((await running.admin('GET', '/carriers')).status).toBe(200)
  })
})
