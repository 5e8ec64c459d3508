import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
    running.admin('PATCH', `/merchants/${seller.id}`, { held, limits: { cancel_orders: 1_000 } })
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
})
