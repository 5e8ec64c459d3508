import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, ADMIN_TOKEN, type Merchant, newOrder, Running } from './running.ts'

const CALLS: readonly (readonly [method: string, path: string])[] = [
  ['POST', '/merchants'],
  ['GET', '/merchants'],
  ['PATCH', '/merchants/1'],
  ['POST', '/merchants/1/keys'],
  ['GET', '/merchants/1/keys'],
  ['DELETE', '/merchants/1/keys/1'],
  ['POST', '/merchants/1/orders'],
  ['PUT', '/merchants/1/orders/O-1/invoices'],
  ['GET', '/carriers'],
  ['PUT', '/carriers'],
  ['GET', '/catalogue'],
  ['PUT', '/catalogue'],
  ['POST', '/merchants/1/reports'],
  ['DELETE', '/merchants/1/reports/1'],
  ['POST', '/merchants/1/cancellations'],
  ['GET', '/batches'],
  ['GET', '/batches/01900000-0000-7000-8000-000000000000'],
  ['POST', '/batches/01900000-0000-7000-8000-000000000000/retry'],
  ['GET', '/events'],
  ['GET', '/audit'],
  ['GET', '/openapi.json'],
  ['DELETE', '/customers/C-1/personal-data'],
]

describe('the operator API', () => {
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start({ sandbox: true, attemptsMax: 2 })
    seller = await running.merchant('A new seller')
    await running.items(seller, [1, 2, 3, 4, 5, 6, 7, 8])
  })
  afterAll(() => running.stop())

  const take = (orders: unknown, headers: Record<string, string> = {}) =>
    running.admin('POST', `/merchants/${seller.id}/orders`, orders, headers)
  const record = async (id: string) => (await running.admin('GET', `/batches/${id}`)).json
  const lastEvent = async () => {
    let after = 0
    for (;;) {
      const { items, nextAfter } = (await running.admin('GET', `/events?after=${after}&limit=1000`)).json
      after = nextAfter as number
      if (items.length === 0) return after
    }
  }
  const fail = async (merchant: Merchant) => {
    await running.injectFault(merchant.id, { fail: true }, 'cancel')
  }

  test.each(CALLS)('%s %s is for the operator alone, under both forms of its path', async (method, path) => {
    for (const url of [`/admin/v1${path}`, `/admin/v1${path}/`]) {
      for (const headers of [
        {},
        { authorization: ADMIN_TOKEN },
        { authorization: `Basic ${ADMIN_TOKEN}` },
        { authorization: `Bearer ${ADMIN_TOKEN}x` },
      ]) {
        const answer = await running.call(method, url, { headers, body: '{}' })
        expect(answer.status).toBe(401)
        expect(typeof answer.json.message).toBe('string')
      }
      const answer = await running.call(method, url, { key: seller.key })
      expect(answer.status).toBe(401)
      const wrong = await running.call('PROPFIND', url)
      expect([wrong.status, String(wrong.headers['allow']).split(', ')]).toEqual([
        405,
        expect.arrayContaining([method]),
      ])
    }
  })

  test.each([
    ['POST', '/merchants', '{"name":""}'],
    ['POST', '/merchants', 'x'],
    ['PATCH', '/merchants/1', '{"limits":{"no_such":1}}'],
    ['POST', '/merchants/1/keys', '{}'],
    ['PUT', '/carriers', '{"items":[{"key":"X"}]}'],
    ['PUT', '/catalogue', '{"countries":[],"locales":[],"brands":[],"groups":[]}'],
    ['POST', '/merchants/1/cancellations', '{"items":[{"id":1}]}'],
    ['POST', '/merchants/1/cancellations', '{"items":[{"id":1.5}],"actor":"buyer"}'],
    ['PUT', '/merchants/1/orders/O-1/invoices', 'x'],
    ['PUT', '/merchants/1/orders/O-1/invoices?name=a/b', '%PDF-'],
    ['POST', '/merchants/1/reports', 'x'],
    ['POST', '/merchants/1/reports?type=DAC7&date=2026-02-30&name=r.csv', 'x'],
    ['POST', '/merchants/1/reports?type=OTHER&date=2026-02-28&name=r.csv', 'x'],
    ['POST', '/merchants/1/reports?type=DAC7&date=2026-02-28&name=..', 'x'],
    ['POST', '/merchants/1/reports?type=DAC7&date=2026-02-28&name=r.csv', ''],
    ['GET', '/batches?status=lost', undefined],
    ['GET', '/events?after=-1', undefined],
    ['GET', '/merchants?limit=x', undefined],
  ])('%s %s with %s is 400', async (method, path, body) => {
    const answer = await running.admin(method, path, body)
    expect(answer.status).toBe(400)
    expect(typeof answer.json.message).toBe('string')
  })

  test.each([
    ['PATCH', '/merchants/999', {}],
    ['PATCH', '/merchants/x', {}],
    ['PATCH', '/merchants/99999999999999999999', {}],
    ['POST', '/merchants/999/keys', { label: 'x' }],
    ['GET', '/merchants/999/keys', undefined],
    ['DELETE', '/merchants/1/keys/999', undefined],
    ['POST', '/merchants/999/orders', { orders: [] }],
    ['PUT', '/merchants/999/orders/O-1/invoices', '%PDF-'],
    ['PUT', '/merchants/1/orders/O-404/invoices', '%PDF-'],
    ['POST', '/merchants/999/reports?type=DAC7&date=2026-02-28&name=r.csv', 'x'],
    ['DELETE', '/merchants/1/reports/999', undefined],
    ['DELETE', '/merchants/999/reports/1', undefined],
    ['POST', '/merchants/999/cancellations', { items: [{ id: 1 }], actor: 'buyer' }],
    ['GET', '/batches/01900000-0000-7000-8000-000000000000', undefined],
    ['GET', '/batches/x', undefined],
    ['POST', '/batches/01900000-0000-7000-8000-000000000000/retry', undefined],
  ])('%s %s is 404', async (method, path, body) => {
    const answer = await running.admin(method, path, body)
    expect(answer.status).toBe(404)
    expect(typeof answer.json.message).toBe('string')
  })

  test('a merchant is created, listed, held and suspended', async () => {
    const created = await running.admin('POST', '/merchants', { name: 'Newcomer' })
    expect([created.status, created.json]).toEqual([
      201,
      {
        id: created.json.id,
        name: 'Newcomer',
        suspended: false,
        held: false,
        limits: {},
        createdAt: '2026-01-15T12:00:00.000Z',
      },
    ])
    const { json: list } = await running.admin('GET', '/merchants')
    expect(list.items.map(({ id }) => id)).toContain(created.json.id)
    const changed = await running.admin('PATCH', `/merchants/${created.json.id}`, {
      held: true,
      limits: { orders: 5 },
    })
    expect([changed.status, changed.json]).toMatchObject([
      200,
      { held: true, suspended: false, limits: { orders: 5 } },
    ])
  })

  test('a key is shown once, listed without its secret and with its last use, and revoked', async () => {
    const created = await running.admin('POST', `/merchants/${seller.id}/keys`, { label: 'warehouse' })
    expect(created.status).toBe(201)
    const { key, id } = created.json
    expect(key).toMatch(/^sc_test_[0-9A-Za-z]{49}$/)
    await running.call('GET', '/api/v1/orders', { key })
    const list = await running.admin('GET', `/merchants/${seller.id}/keys`)
    expect(list.text).not.toContain(key)
    expect(list.json.items.find((listed) => listed.id === id)).toMatchObject({
      label: 'warehouse',
      prefix: key.slice(0, 12),
      lastFour: key.slice(-4),
    })
    expect((await running.admin('DELETE', `/merchants/${seller.id}/keys/${id}`)).status).toBe(204)
    expect((await running.call('GET', '/api/v1/orders', { key })).status).toBe(401)
    expect((await running.admin('DELETE', `/merchants/${seller.id}/keys/${id}`)).status).toBe(204)
  })

  test('a suspended merchant has no key, and what it was promised is still carried out', async () => {
    const merchant = await running.merchant()
    await running.items(merchant, [51])
    await running.admin('PATCH', `/merchants/${merchant.id}`, { held: true })
    const { json } = await running.cancel(merchant, [51])
    await running.admin('PATCH', `/merchants/${merchant.id}`, { suspended: true, held: false })
    expect((await running.cancel(merchant, [51])).status).toBe(401)
    await expect.poll(async () => (await record(json.batchRequestId)).status).toBe('completed')
    await running.admin('PATCH', `/merchants/${merchant.id}`, { suspended: false })
    expect((await running.final(merchant, json.batchRequestId)).json.items).toMatchObject([{ success: true }])
  })

  test('an import takes what it can, says by line what it refuses, and changes nothing the second time', async () => {
    const lines = [
      newOrder('I-1', [{}, { status: 'shipped' }]),
      { order_number: 'I-2' },
      '"nonsense"',
      newOrder('I-3', [{ id: 901 }]),
    ]
    const body = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
    const first = await take(body, { 'content-type': 'application/x-ndjson' })
    expect(first.status).toBe(200)
    expect(first.json).toMatchObject({
      created: 2,
      unchanged: 0,
      refused: [{ line: 2, order_number: 'I-2' }, { line: 3 }],
      refusedTotal: 2,
    })
    expect((await take(body, { 'content-type': 'application/x-ndjson' })).json).toMatchObject({
      created: 0,
      unchanged: 2,
      refusedTotal: 2,
    })
    const changed = await take({ orders: [newOrder('I-3', [{ id: 902 }])] })
    expect(changed.json).toMatchObject({
      created: 0,
      unchanged: 0,
      refused: [{ line: 1, order_number: 'I-3' }],
    })
  })

  test('a large import is taken in several transactions, whose refusals are in the order of the file', async () => {
    const orders = Array.from({ length: 1_300 }, (_, at) => newOrder(`L-${at}`, [{}]))
    const repeated = [newOrder('L-7', [{}, {}]), { order_number: 'bad' }, { order_number: 'worse' }]
    const { json } = await take({ orders: [...orders, ...repeated] })
    expect(json).toMatchObject({
      created: 1_299,
      refused: [
        { line: 8, order_number: 'L-7' },
        { line: 1_301, order_number: 'L-7' },
        { line: 1_302, order_number: 'bad' },
        { line: 1_303, order_number: 'worse' },
      ],
    })
  })

  test('the carriers are replaced, and a carrier that is left out can no longer be shipped with', async () => {
    const before = (await running.admin('GET', '/carriers')).json
    const mine = {
      key: 'BIKE',
      carrier_name: 'Bike courier',
      country_code: 'DE',
      display_label: null,
      active: true,
    }
    const put = await running.admin('PUT', '/carriers', { items: [mine] })
    expect(put.json.items.filter((carrier) => carrier['active'])).toEqual([mine])
    const { json } = await running.call('GET', '/api/v1/orders/carriers', { key: seller.key })
    expect(json.items.map((carrier) => carrier['key'])).toEqual(['BIKE'])
    expect((await running.admin('PUT', '/carriers', before)).status).toBe(200)
  })

  test('a cancellation of the operator goes the same way, and the event says who', async () => {
    const before = await lastEvent()
    const cancelled = await running.admin('POST', `/merchants/${seller.id}/cancellations`, {
      items: [{ id: 1 }, { id: 77 }],
      actor: 'buyer',
    })
    expect(cancelled.status).toBe(201)
    const results = await running.final(seller, cancelled.json.batchRequestId)
    expect(results.json.items).toMatchObject([{ success: true }, { errorCodes: ['item_not_found'] }])
    const { json: events } = await running.admin('GET', `/events?after=${before}`)
    expect(events.items).toMatchObject([
      {
        event: 'order_items.cancelled',
        merchant: seller.id,
        orderNumber: 'O-1',
        itemIds: [1],
        batchId: cancelled.json.batchRequestId,
        actor: 'buyer',
      },
      { event: 'batch.completed', batchId: cancelled.json.batchRequestId },
    ])
  })

  test('a customer is forgotten on request, and its orders stay', async () => {
    const order = { ...newOrder('P-1', [{}]), customer_key: 'C-7/ü', customer_email: 'ada@example.com' }
    await take({ orders: [order] })
    const forget = () => running.admin('DELETE', `/customers/${encodeURIComponent('C-7/ü')}/personal-data`)
    expect((await forget()).json).toEqual({ orders: 1 })
    expect((await forget()).json).toEqual({ orders: 0 })
    const { text, json } = await running.call('GET', '/api/v1/orders/?order_number=P-1', { key: seller.key })
    expect(json.items).toHaveLength(1)
    expect(text).not.toMatch(/ada@|Beispiel|Weg 1/)
  })

  test('a batch that was given up says so, and its retry carries out what was left', async () => {
    await fail(seller)
    const { json } = await running.cancel(seller, [2, 3])
    await expect
      .poll(
        async () => {
          running.clock.pass(60_000)
          return (await record(json.batchRequestId)).status
        },
        { timeout: 10_000 },
      )
      .toBe('failed')
    const given = await running.final(seller, json.batchRequestId)
    expect(given.json.items).toMatchObject([
      { requestItem: { id: 2 }, success: false, errorCodes: ['batch_given_up'] },
      { requestItem: { id: 3 }, success: false, errorCodes: ['batch_given_up'] },
    ])
    expect(
      (await running.final(seller, json.batchRequestId, 'cancel', '&items=failed&offset=1')).json.items,
    ).toHaveLength(1)

    const retried = await running.admin('POST', `/batches/${json.batchRequestId}/retry`)
    expect(retried.status).toBe(201)
    expect((await running.final(seller, retried.json.batchRequestId)).json.items).toMatchObject([
      { success: true },
      { success: true },
    ])
    expect(await record(json.batchRequestId)).toMatchObject({
      status: 'failed',
      retriedAs: retried.json.batchRequestId,
    })
    const again = await running.admin('POST', `/batches/${retried.json.batchRequestId}/retry`)
    expect(again.status).toBe(409)
  })

  test('batches are listed with their timeline, newest first and narrowed', async () => {
    await running.admin('PATCH', `/merchants/${seller.id}`, { held: true })
    const { json: one } = await running.cancel(seller, [4])
    running.clock.pass(1)
    const { json: two } = await running.cancel(seller, [5])
    const { json } = await running.admin(
      'GET',
      `/batches?status=pending&merchant=${seller.id}&operation=cancel`,
    )
    expect(json.items.map(({ id }) => id)).toEqual([two.batchRequestId, one.batchRequestId])
    expect(json.items[0]).toMatchObject({
      total: 1,
      decided: 0,
      attempts: 0,
      waitsFor: expect.stringContaining('held') as string,
    })
    const { json: page } = await running.admin(
      'GET',
      `/batches?merchant=${seller.id}&limit=1&before=${two.batchRequestId}`,
    )
    expect(page).toMatchObject({ items: [{ id: one.batchRequestId }], nextBefore: one.batchRequestId })
    await running.admin('PATCH', `/merchants/${seller.id}`, { held: false })
    await running.final(seller, two.batchRequestId)
  })

  test('without a token there is no operator API', async () => {
    const shut = await Running.start({ adminToken: undefined })
    const answers: Answer[] = []
    for (const [method, path] of CALLS) answers.push(await shut.admin(method, path))
    expect(answers.map(({ status }) => status)).toEqual(CALLS.map(() => 404))
    await shut.stop()
  })

  test('no key, token or name of a person was logged, and nothing was a fault of ours', () => {
    expect(running.logged).toEqual([])
    expect(running.logged.join()).not.toMatch(/sc_test_|the-operator|Beispiel/)
  })
})
