import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITED_OPERATIONS } from '../../../src/wire/limits.ts'
import { sellerDocument } from '../../../src/wire/seller/openapi.ts'
import { type Merchant, Running } from '../running.ts'
import { type AskSeller, askingSeller } from './asking.ts'

interface Limit {
  readonly operation: string
  readonly limit: number
  readonly remaining: number
  readonly resetSeconds: number
}

describe('the seller API', () => {
  let running: Running
  let seller: Merchant
  let ask: AskSeller
  beforeAll(async () => {
    running = await Running.start({ profile: 'live' })
    seller = await running.merchant('Zoë’s')
    ask = askingSeller(running)
  })
  afterAll(() => running.stop())

  const limitOf = async (operation: string, key = seller.key) => {
    const { json } = await ask('GET', '/me', { key })
    return (json['limits'] as Limit[]).find((limit) => limit.operation === operation)
  }

  test('its document is open to everybody, and the committed one', async () => {
    const { status, json } = await running.call('GET', '/seller/v1/openapi.json')
    expect([status, json]).toEqual([200, sellerDocument()])
    const committed = readFileSync(new URL('../../../seller-openapi.json', import.meta.url), 'utf8')
    expect(JSON.parse(committed)).toEqual(json)
  })

  test('a key is told whose it is and what it may do', async () => {
    const { json, status } = await ask('GET', '/me/', { key: seller.key })
    expect(status).toBe(200)
    expect(json).toEqual({
      merchant: { id: seller.id, name: 'Zoë’s', held: false },
      key: { id: seller.keyId, label: 'test', role: 'full', expiresAt: null },
      limits: expect.any(Array) as unknown,
      sandbox: false,
    })
    expect((json['limits'] as Limit[]).map(({ operation }) => operation)).toEqual(LIMITED_OPERATIONS)
    await running.admin('PATCH', `/merchants/${seller.id}`, { held: true })
    const made = await running.admin('POST', `/merchants/${seller.id}/keys`, {
      label: 'until',
      role: 'read',
      expiresAt: '2027-01-01T00:00:00Z',
    })
    expect((await ask('GET', '/me', { key: made.json.key })).json).toMatchObject({
      merchant: { held: true },
      key: { label: 'until', role: 'read', expiresAt: '2027-01-01T00:00:00.000Z' },
    })
  })

  test('it says what is left of each limit, which asking uses up for the seller API alone', async () => {
    const { key } = await running.key(seller.id)
    expect(await limitOf('invoices', key)).toEqual({
      operation: 'invoices',
      limit: 10,
      remaining: 10,
      resetSeconds: 60,
    })
    await running.call('GET', '/api/v1/orders/x/invoices', { key })
    running.clock.pass(20_500)
    expect(await limitOf('invoices', key)).toMatchObject({ remaining: 9, resetSeconds: 40 })
    expect(await limitOf('seller', key)).toMatchObject({ limit: 600, remaining: 597 })
    // A name of several operations: of the one that has least.
    for (let call = 0; call < 3; call++) await running.call('GET', '/api/v1/orders/x/invoice', { key })
    expect(await limitOf('invoices', key)).toMatchObject({ remaining: 7 })
    await running.admin('PATCH', `/merchants/${seller.id}`, { limits: { seller: 5, invoices: 1 } })
    expect(await limitOf('invoices', key)).toMatchObject({ limit: 1, remaining: 0 })
    const over = await ask('GET', '/me', { key })
    expect([over.status, over.headers['retry-after'], over.headers['x-ratelimit-remaining']]).toEqual([
      429,
      '40',
      '0',
    ])
    running.clock.pass(60_000)
    expect(await limitOf('invoices', key)).toMatchObject({ remaining: 1 })
    await running.admin('PATCH', `/merchants/${seller.id}`, { limits: { seller: null, invoices: null } })
  })

  test('without a key, and with a bad one, it is shut', async () => {
    for (const call of [{}, { key: `${seller.key.slice(0, -1)}x` }]) {
      const answer = await ask('GET', '/me', call)
      expect([answer.status, answer.headers['x-ratelimit-limit']]).toEqual([401, undefined])
    }
  })

  test('the live profile is that of the published API alone', async () => {
    for (const path of ['/seller/v1/nothing', '/admin/v1/nothing', '/seller/v1']) {
      const { status, json } = await running.call('GET', path, { key: seller.key })
      expect([path, status, json.message]).toEqual([path, 404, 'There is nothing at this path'])
    }
    const wrong = await running.call('PUT', '/seller/v1/me')
    expect([wrong.status, wrong.headers['allow'], typeof wrong.json.message]).toEqual([
      405,
      'GET, HEAD',
      'string',
    ])
    expect((await running.admin('POST', '/merchants', { name: '' })).status).toBe(400)
    expect((await running.call('GET', '/api/v1/orders?page=0', { key: seller.key })).status).toBe(422)
    const elsewhere = await running.call('GET', '/seller/v10', { key: seller.key })
    expect([elsewhere.status, elsewhere.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  })
})

test('several processes on one database tell what is left together', async () => {
  // A limiter that asks the store, as with PostgreSQL.
  const { SharedLimiter } = await import('../../../src/http/admission/shared-rate-limits.ts')
  const running = await Running.start()
  try {
    const { store } = running.app
    const [one, other] = [new SharedLimiter(store, running.clock), new SharedLimiter(store, running.clock)]
    await one.take(7, 'cancel', 50)
    await other.take(7, 'cancel', 50)
    running.clock.pass(1_000)
    expect(
      await one.left(7, [
        { operation: 'cancel', limit: 50 },
        { operation: 'ship', limit: 3 },
      ]),
    ).toEqual([
      { operation: 'cancel', limit: 50, remaining: 48, resetMs: 59_000 },
      { operation: 'ship', limit: 3, remaining: 3, resetMs: 60_000 },
    ])
  } finally {
    await running.stop()
  }
})
