import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DATABASE_FILE } from '../../src/store/sqlite/data-folder.ts'
import { type Merchant, newOrder, Running } from './running.ts'

let running: Running
let seller: Merchant
beforeAll(async () => {
  running = await Running.start({ sandbox: true, attemptsMax: 1 })
  seller = await running.merchant('A seller')
  await running.items(seller, [1, 2, 3])
})
afterAll(() => running.stop())

interface AuditRow {
  readonly id: number
  readonly [member: string]: unknown
}
const lastRow = async () => (await audit(0)).at(-1)?.id ?? 0
const audit = async (after: number) =>
  (await running.admin('GET', `/audit?after=${after}&limit=1000`)).json.items as readonly AuditRow[]

const carrier = {
  key: 'BIKE',
  carrier_name: 'Bike',
  country_code: 'DE',
  display_label: null,
  active: true,
}

/** A batch that was given up. */
async function failedBatch(ids: readonly number[]): Promise<string> {
  await running.injectFault(seller.id, { fail: true })
  const { json } = await running.cancel(seller, ids)
  expect((await running.final(seller, json.batchRequestId)).json.status).toBe('failed')
  return json.batchRequestId
}

describe('a member that is not known', () => {
  const merchant = () => `/merchants/${seller.id}`
  test.each<
    [method: string, path: () => string, body: object, loc: readonly (string | number)[], near: string]
  >([
    ['POST', () => '/merchants', { name: 'A', nmae: 'B' }, ['nmae'], 'name'],
    ['PATCH', merchant, { hold: true }, ['hold'], 'held'],
    ['PATCH', merchant, { limits: { cancle: 5 } }, ['limits', 'cancle'], 'cancel'],
    ['POST', () => `${merchant()}/keys`, { label: 'x', Role: 'read' }, ['Role'], 'role'],
    ['POST', () => `${merchant()}/keys`, { label: 'x', expires_at: null }, ['expires_at'], 'expiresAt'],
    ['PUT', () => '/carriers', { items: [carrier], item: [] }, ['item'], 'items'],
    [
      'PUT',
      () => '/carriers',
      { items: [carrier, { ...carrier, key: 'B', lable: '' }] },
      ['items', 1, 'lable'],
      '',
    ],
    [
      'PUT',
      () => '/carriers',
      { items: [{ ...carrier, displayLabel: 'B' }] },
      ['items', 0, 'displayLabel'],
      'display_label',
    ],
    [
      'POST',
      () => `${merchant()}/cancellations`,
      { items: [{ id: 1, ID: 2 }], actor: 'buyer' },
      ['items', 0, 'ID'],
      'id',
    ],
    [
      'POST',
      () => `${merchant()}/cancellations`,
      { items: [{ id: 1 }], actor: 'buyer', reason: 'x' },
      ['reason'],
      '',
    ],
    ['POST', () => '/batches/:failed/retry', { force: true }, ['force'], ''],
  ])('of %s %s is refused at its place, and nothing is done', async (method, path, body, loc, near) => {
    const failed = path().includes(':failed') ? await failedBatch([1]) : ''
    const before = await lastRow()
    const answer = await running.admin(method, path().replace(':failed', failed), body)
    expect([answer.status, answer.json.detail]).toMatchObject([
      400,
      [{ type: 'extra_forbidden', loc: ['body', ...loc] }],
    ])
    expect(answer.json.message).toContain(`${String(loc.at(-1))} is not known here`)
    if (near !== '') expect(answer.json.message).toContain(`did you mean ${near}?`)
    expect(await lastRow()).toBe(before)
  })

  test('in the place of the right one is what the message is about', async () => {
    const { json } = await running.admin('POST', `${merchant()}/cancellations`, {
      items: [{ id: 1 }],
      acter: 'buyer',
    })
    expect(json.message).toBe('acter is not known here; did you mean actor? (and 1 more: see detail)')
  })
})

describe('two changes at once', () => {
  test('of one merchant both hold', async () => {
    const { id } = await running.merchant()
    for (let round = 1; round <= 50; round++) {
      const change = (body: object) => running.admin('PATCH', `/merchants/${id}`, body)
      const changes = [
        { limits: { cancel: round } },
        { limits: { orders: round } },
        { held: round % 2 === 0 },
      ]
      expect((await Promise.all(changes.map(change))).map(({ status }) => status)).toEqual([200, 200, 200])
      const { json } = await change({})
      expect(json).toMatchObject({
        held: round % 2 === 0,
        limits: { cancel: round, orders: round },
      })
    }
  })

  test('that retry one batch make one batch, and the other names it', async () => {
    for (let round = 1; round <= 10; round++) {
      const failed = await failedBatch([100 + round])
      const retry = () => running.admin('POST', `/batches/${failed}/retry`)
      const [first, second] = (await Promise.all([retry(), retry()])).toSorted((a, b) => a.status - b.status)
      expect([first!.status, second!.status]).toEqual([201, 409])
      const successor = first!.json.batchRequestId
      expect(second!.json.message).toContain(successor)
      const later = await retry()
      expect([later.status, later.json.message]).toEqual([409, second!.json.message])
      expect((await running.admin('GET', `/batches/${failed}`)).json).toMatchObject({
        status: 'failed',
        retriedAs: successor,
      })
    }
  })
})

test('a retry of many entries carries out what was left, as the same payload that its seller would send', async () => {
  const ids = Array.from({ length: 12_345 }, (_, at) => 10_000 + at)
  const failed = await failedBatch(ids)
  await running.admin('PATCH', `/merchants/${seller.id}`, { held: true })
  const retried = await running.admin('POST', `/batches/${failed}/retry`)
  const again = await running.cancel(seller, ids)
  expect(again.json.batchRequestId).toBe(retried.json.batchRequestId)
  await running.admin('PATCH', `/merchants/${seller.id}`, { held: false })
  const { json } = await running.final(seller, retried.json.batchRequestId)
  expect(json.items.map(({ requestItem }) => requestItem.id)).toEqual(ids)
})

describe('the audit', () => {
  test('has one row for each call that changed something, with who and in which call', async () => {
    const failed = await failedBatch([900])
    const merchant = `/merchants/${seller.id}`
    const { json: spare } = await running.admin('POST', `${merchant}/keys`, { label: 'spare' })
    const order = { ...newOrder('AUDITED', [{}]), customer_key: 'AUDITED' }
    const { items: carriers } = (await running.admin('GET', '/carriers')).json
    const calls: readonly (readonly [action: string, method: string, path: string, body?: unknown])[] = [
      ['merchant.create', 'POST', '/merchants', { name: 'Audited' }],
      ['merchant.change', 'PATCH', merchant, { limits: { orders: 90 } }],
      ['key.create', 'POST', `${merchant}/keys`, { label: 'erp', role: 'read' }],
      ['key.revoke', 'DELETE', `${merchant}/keys/${spare.id}`],
      ['orders.import', 'POST', `${merchant}/orders`, { orders: [order] }],
      ['invoice.put', 'PUT', `${merchant}/orders/AUDITED/invoices`, Buffer.from('%PDF-1.7')],
      ['carriers.put', 'PUT', '/carriers', { items: carriers }],
      ['cancellation.submit', 'POST', `${merchant}/cancellations`, { items: [{ id: 3 }], actor: 'buyer' }],
      ['batch.retry', 'POST', `/batches/${failed}/retry`],
      ['personal-data.delete', 'DELETE', '/customers/AUDITED/personal-data'],
    ]
    for (const [action, method, path, body] of calls) {
      const before = await lastRow()
      const headers = { 'x-operator': 'Ada L.', 'x-request-id': `r-${action}` }
      expect((await running.admin(method, path, body, headers)).status).toBeLessThan(300)
      expect(await audit(before)).toMatchObject([
        {
          action,
          by: 'operator Ada L.',
          requestId: `r-${action}`,
          at: expect.stringMatching(/Z$/) as string,
        },
      ])
    }
  })

  test('is read in pages, says where to read on, and holds no secret', async () => {
    const { json: first } = await running.admin('GET', '/audit?limit=2')
    expect(first.items).toHaveLength(2)
    expect(first['nextAfter']).toBe(first.items[1]!.id)
    const { json: rest } = await running.admin('GET', `/audit?after=${first.items[0]!.id}&limit=1`)
    expect(rest.items).toEqual([first.items[1]])
    const end = await lastRow()
    expect((await running.admin('GET', `/audit?after=${end}`)).json).toEqual({ items: [], nextAfter: end })
    expect(JSON.stringify(await audit(0))).not.toMatch(/sc_test_[0-9A-Za-z]{20}/)
    expect((await running.admin('GET', '/audit?limit=0')).status).toBe(400)
  })

  test('says operator where no name is given, and a name that it cannot keep is refused', async () => {
    const create = (headers: Record<string, string>) =>
      running.admin('POST', '/merchants', { name: 'Named' }, headers)
    for (const [given, by] of [
      ['', 'operator'],
      ['  ', 'operator'],
      ['x'.repeat(100), `operator ${'x'.repeat(100)}`],
    ] as const) {
      await create({ 'x-operator': given })
      expect((await audit(0)).at(-1)).toMatchObject({ action: 'merchant.create', by })
    }
    const before = await lastRow()
    for (const given of ['x'.repeat(101), 'Zo\u00eb', 'a\tb']) {
      const answer = await create({ 'x-operator': given })
      expect([answer.status, answer.json.message]).toEqual([400, expect.stringContaining('X-Operator')])
    }
    expect(await lastRow()).toBe(before)
  })

  test('a key that it cannot take down is not made', async () => {
    const db = new DatabaseSync(join(running.dataDir, DATABASE_FILE))
    const listed = async () => (await running.admin('GET', `/merchants/${seller.id}/keys`)).json.items.length
    const before = await listed()
    db.exec(`create trigger no_audit before insert on audit begin select raise(abort, 'no room'); end`)
    try {
      const answer = await running.admin('POST', `/merchants/${seller.id}/keys`, { label: 'lost' })
      expect([answer.status, answer.text]).toEqual([500, '{"message":"Internal error"}'])
    } finally {
      db.exec('drop trigger no_audit')
      db.close()
    }
    expect(await listed()).toBe(before)
  })
})

describe('a key', () => {
  const create = (body: object) => running.admin('POST', `/merchants/${seller.id}/keys`, body)

  test('that is for reading only reads, and is refused whatever else it asks for', async () => {
    const created = await create({ label: 'reports', role: 'read' })
    expect([created.status, created.json['role']]).toEqual([201, 'read'])
    const { key } = created.json
    const { json: list } = await running.admin('GET', `/merchants/${seller.id}/keys`)
    expect(list.items.map(({ id, role }) => [id, role])).toEqual(
      expect.arrayContaining([
        [created.json.id, 'read'],
        [seller.keyId, 'full'],
      ]),
    )
    expect((await running.call('GET', '/api/v1/orders', { key })).status).toBe(200)
    const before = (await running.admin('GET', '/batches')).json.items.length
    for (const operation of ['cancel', 'ship', 'return'])
      for (let call = 0; call < 60; call++) {
        const answer = await running.call('POST', `/api/v1/orders/${operation}`, {
          key,
          body: 'not even JSON',
        })
        expect([answer.status, Object.keys(answer.json)]).toEqual([403, ['message']])
        const { 'x-ratelimit-limit': limit, 'x-ratelimit-remaining': remaining } = answer.headers
        expect(remaining).toBe(limit)
      }
    expect((await running.admin('GET', '/batches')).json.items.length).toBe(before)
    expect((await running.call('POST', '/api/v1/orders', { key })).status).toBe(405)
    expect((await running.call('POST', '/api/v1/nowhere', { key })).status).toBe(404)
    await running.admin('DELETE', `/merchants/${seller.id}/keys/${created.json.id}`)
    expect((await running.call('POST', '/api/v1/orders/cancel', { key })).status).toBe(401)
  })

  test('that would have expired before it is made is refused at its place', async () => {
    const now = running.clock.now()
    for (const at of [now, now - 1]) {
      const answer = await create({ label: 'late', expiresAt: new Date(at).toISOString() })
      expect([answer.status, answer.json.detail]).toMatchObject([
        400,
        [{ type: 'greater_than', loc: ['body', 'expiresAt'] }],
      ])
    }
    expect((await create({ label: 'soon', expiresAt: new Date(now + 1).toISOString() })).status).toBe(201)
  })
})
