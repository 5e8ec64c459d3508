import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, type Merchant, Running } from './running.ts'

describe('identical payloads', () => {
  let running: Running
  let seller: Merchant
  let secondKey: { key: string }
  let other: Merchant
  beforeAll(async () => {
    running = await Running.start()
    seller = await running.merchant('Seller')
    secondKey = await running.key(seller.id)
    other = await running.merchant('Other')
    await hold(true)
  })
  afterAll(() => running.stop())

  const hold = (held: boolean) =>
    running.admin('PATCH', `/merchants/${seller.id}`, { held, limits: { cancel: 1_000 } })
  const send = (body: string, key = seller.key) =>
    running.call('POST', '/api/v1/orders/cancel', { key, body })
  const replayed = ({ headers }: Answer) => headers['idempotent-replayed'] === 'true'

  test('40 concurrent ones over two keys give one batch and 39 replays', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        send('{"items":[{"id":40}]}', at % 2 ? seller.key : secondKey.key),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(new Set(answers.map(({ json }) => json.batchRequestId)).size).toBe(1)
    expect(answers.filter(replayed)).toHaveLength(39)
  })

  test('white space, member order and unknown members make no difference', async () => {
    const first = await send('{"items":[{"id":1},{"id":2}]}')
    const same = await send(' {"reason": "none", "items" : [ {"x":1.50, "id":1}, { "id" : 2 } ] }')
    expect(same.json).toEqual(first.json)
    expect([replayed(first), replayed(same)]).toEqual([false, true])
  })

  test('order of items, repetition, operation and merchant do make one', async () => {
    const ids = new Set<string>()
    for (const answer of [
      await send('{"items":[{"id":3},{"id":4}]}'),
      await send('{"items":[{"id":4},{"id":3}]}'),
      await send('{"items":[{"id":3},{"id":4},{"id":4}]}'),
      await send('{"items":[{"id":3},{"id":4}]}', other.key),
      await running.call('POST', '/api/v1/orders/return', {
        key: seller.key,
        body: { items: [{ order_items: [3, 4], return_tracking_key: 'R' }] },
      }),
    ]) {
      expect(answer.status).toBe(200)
      ids.add(answer.json.batchRequestId)
    }
    expect(ids.size).toBe(5)
  })

  test('after the window an identical payload queues a new batch although the old one is in flight', async () => {
    const first = await send('{"items":[{"id":5}]}')
    running.clock.pass(299_999)
    expect((await send('{"items":[{"id":5}]}')).json).toEqual(first.json)
    running.clock.pass(1)
    const later = await send('{"items":[{"id":5}]}')
    expect(later.json).not.toEqual(first.json)
    expect(replayed(later)).toBe(false)
  })

  test('a replay counts against the limit', async () => {
    const { key } = await running.key(seller.id)
    await send('{"items":[{"id":6}]}', key)
    const again = await send('{"items":[{"id":6}]}', key)
    expect(again.headers['x-ratelimit-remaining']).toBe('998')
  })

  test('a finished batch never blocks its own repetition', async () => {
    const first = await running.cancel(other, [7])
    await running.final(other, first.json.batchRequestId)
    const again = await running.cancel(other, [7])
    expect(again.json.batchRequestId).not.toBe(first.json.batchRequestId)
  })
})

describe('an Idempotency-Key', () => {
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start()
  })
  afterAll(() => running.stop())
  beforeEach(async () => {
    seller = await running.merchant()
  })

  const send = (key: string, body: unknown = { items: [{ id: 1 }] }, operation = 'cancel') =>
    running.call('POST', `/api/v1/orders/${operation}`, {
      key: seller.key,
      body,
      headers: { 'idempotency-key': key },
    })
  const batches = async () => (await running.admin('GET', `/batches?merchant=${seller.id}`)).json.items

  test('that is known is answered with its batch after that has ended, and says so', async () => {
    const first = await send('K')
    expect([first.status, first.headers['idempotent-replayed']]).toEqual([200, undefined])
    await running.final(seller, first.json.batchRequestId)
    const again = await send('K', ' {"items": [{"note": 1, "id": 1}]}')
    expect(again).toMatchObject({ status: 200, json: first.json, headers: { 'idempotent-replayed': 'true' } })
    expect(await batches()).toHaveLength(1)
  })

  test('that is known is 422 for another payload, counted, and nothing is stored', async () => {
    await send('K')
    const other = await send('K', { items: [{ id: 2 }] })
    expect(other).toMatchObject({ status: 422, headers: { 'x-ratelimit-remaining': '48' } })
    expect(other.json).toEqual({
      message: 'The Idempotency-Key came before with another payload: a new payload needs a key of its own',
    })
    expect(await batches()).toHaveLength(1)
  })

  test('is shared by the keys of a merchant, and is another one for each operation and merchant', async () => {
    const first = await send('K')
    const { key } = await running.key(seller.id)
    const body = { items: [{ id: 1 }] }
    const headers = { 'idempotency-key': 'K' }
    const shared = await running.call('POST', '/api/v1/orders/cancel', { key, body, headers })
    expect(shared.json).toEqual(first.json)
    const parcels = { items: [{ order_items: [1], return_tracking_key: 'R' }] }
    expect((await send('K', parcels, 'return')).status).toBe(200)
    seller = await running.merchant()
    const others = await send('K', { items: [{ id: 2 }] })
    expect([others.status, others.headers['idempotent-replayed']]).toEqual([200, undefined])
  })

  test('is free again after 24 hours', async () => {
    const first = await send('K')
    await running.final(seller, first.json.batchRequestId)
    running.clock.pass(86_399_999)
    expect((await send('K')).json).toEqual(first.json)
    running.clock.pass(1)
    const other = await send('K', { items: [{ id: 2 }] })
    expect([other.status, other.headers['idempotent-replayed']]).toEqual([200, undefined])
  })

  test('of a call that was refused is still free', async () => {
    expect((await send('K', { items: [] })).status).toBe(400)
    await running.admin('PATCH', `/merchants/${seller.id}`, { suspended: true })
    expect((await send('K', { items: [{ id: 3 }] })).status).toBe(401)
    await running.admin('PATCH', `/merchants/${seller.id}`, { suspended: false })
    expect((await send('K', { items: [{ id: 4 }] })).status).toBe(200)
  })

  test.each([
    ['empty', ''],
    ['too long', 'k'.repeat(256)],
    ['of two words', 'two words'],
    ['not ASCII', 'schlüssel'],
    ['with a control character', 'a\tb'],
  ])('that is %s is 400, and nothing is stored', async (_, key) => {
    const answer = await send(key)
    expect(answer.status).toBe(400)
    expect(answer.json.message).toContain('Idempotency-Key')
    expect(await batches()).toEqual([])
  })

  test('of every visible character, and 255 of them, is taken', async () => {
    const visible = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at)).join('')
    for (const key of [visible, '!', 'k'.repeat(255)]) expect((await send(key)).status).toBe(200)
  })

  test('that is sent twice is 400', async () => {
    const answer = await fetch(`${running.app.url}/api/v1/orders/cancel`, {
      method: 'POST',
      headers: [
        ['x-api-key', seller.key],
        ['idempotency-key', 'K'],
        ['idempotency-key', 'K'],
      ],
      body: '{"items":[{"id":1}]}',
    })
    expect(answer.status).toBe(400)
    expect(await batches()).toEqual([])
  })

  test('is 400 and 422 in the profile live too', async () => {
    const live = await Running.start({ profile: 'live' })
    const merchant = await live.merchant()
    const statuses: number[] = []
    for (const [key, id] of [
      ['', 1],
      ['K', 1],
      ['K', 2],
    ] as const) {
      const { status } = await live.call('POST', '/api/v1/orders/cancel', {
        key: merchant.key,
        body: { items: [{ id }] },
        headers: { 'idempotency-key': key },
      })
      statuses.push(status)
    }
    await live.stop()
    expect(statuses).toEqual([400, 200, 422])
  })
})

describe('too much unfinished work', () => {
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start({ unfinishedEntriesMax: 10 })
    seller = await running.merchant()
    await running.admin('PATCH', `/merchants/${seller.id}`, { held: true })
  })
  afterAll(() => running.stop())

  test('is refused with 503 and Retry-After, does not count against the limit, and is taken again when there is room', async () => {
    const ids = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at)
    expect((await running.cancel(seller, ids(1, 8))).status).toBe(200)
    const tooMuch = await running.cancel(seller, ids(11, 3))
    expect(tooMuch.status).toBe(503)
    expect(Number(tooMuch.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    expect(tooMuch.headers['x-ratelimit-remaining']).toBe('49')
    expect((await running.cancel(seller, ids(21, 2))).status).toBe(200)

    const another = await running.merchant()
    expect((await running.cancel(another, ids(31, 10))).status).toBe(200)
  })

  test('does not keep a repetition from its answer, which adds no work', async () => {
    const sender = await running.merchant()
    await running.admin('PATCH', `/merchants/${sender.id}`, { held: true })
    const send = (id: number, key?: string) =>
      running.call('POST', '/api/v1/orders/cancel', {
        key: sender.key,
        body: { items: Array.from({ length: 10 }, (_, at) => ({ id: id + at })) },
        headers: key === undefined ? {} : { 'idempotency-key': key },
      })
    const first = await send(1, 'K')
    expect(first.status).toBe(200)
    for (const key of [undefined, 'K', 'another']) {
      const again = await send(1, key)
      expect([again.status, again.json]).toEqual([200, first.json])
      expect(again.headers['idempotent-replayed']).toBe('true')
    }
    // Both keys name that batch: the second one was bound to it, although the bound was reached.
    for (const key of ['K', 'another']) expect((await send(2, key)).status).toBe(422)
    for (const key of [undefined, 'new']) expect((await send(2, key)).status).toBe(503)
    expect((await running.admin('GET', `/batches?merchant=${sender.id}`)).json.items).toHaveLength(1)
  })

  test("does not keep an operator's repetition from its answer either", async () => {
    const { id } = await running.merchant()
    await running.admin('PATCH', `/merchants/${id}`, { held: true })
    const cancel = (...ids: number[]) =>
      running.admin('POST', `/merchants/${id}/cancellations`, {
        actor: 'buyer',
        items: ids.map((item) => ({ id: item })),
      })
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    const first = await cancel(...ten)
    const again = await cancel(...ten)
    expect([first.status, again.status, again.json]).toEqual([201, 200, first.json])
    expect((await cancel(11)).status).toBe(503)
  })
})
