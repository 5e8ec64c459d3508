import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  SellersCenter,
  UnauthorizedError,
  WaitTimeoutError,
  type AcceptedBatch,
  type BatchRange,
} from '../../client/index.ts'
import { startFakeService, type FakeService } from '../fake-service/fake.ts'
import { handClock } from './hand-clock.ts'

let fake: FakeService
let clock: ReturnType<typeof handClock>
let client: SellersCenter

beforeEach(async () => {
  fake = await startFakeService()
  clock = handClock()
  client = new SellersCenter({ baseUrl: fake.url, apiKey: fake.key, now: clock.now, sleep: clock.sleep })
})
afterEach(() => fake.close())

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1)

describe('submitting', () => {
  test('sends bare ids and entries alike, with the key, and reads the quota', async () => {
    const accepted = await client.cancel([1, { id: 2 }])
    expect(accepted).toEqual({
      batchRequestId: [...fake.batches.keys()][0],
      replayed: false,
      rateLimit: { limit: 50, remaining: 49, resetSeconds: 60 },
    })
    expect(fake.seen[0]).toMatchObject({
      method: 'POST',
      url: '/api/v1/orders/cancel',
      body: '{"items":[{"id":1},{"id":2}]}',
    })
    expect(fake.seen[0]!.headers).toMatchObject({ 'x-api-key': fake.key, 'content-type': 'application/json' })
  })

  test('says when the server had the same batch in flight', async () => {
    const first = await client.cancel([1])
    const second = await client.cancel([1])
    expect(second).toMatchObject({ batchRequestId: first.batchRequestId, replayed: true })
  })

  test('sends the name that a write is given, with each repeat of it', async () => {
    fake.instead('/api/v1/orders/cancel', 'hang up after acting')
    await client.cancel([1], { idempotencyKey: 'refund-4711' })
    expect(fake.seen.map(({ headers }) => headers['idempotency-key'])).toEqual(['refund-4711', 'refund-4711'])
    await client.cancel([1])
    expect(fake.seen.at(-1)!.headers).not.toHaveProperty('idempotency-key')
  })

  test('ships and returns in the wire’s own shapes', async () => {
    await client.ship([
      { order_items: [1, 2], carrier_key: 'DHL_AT', shipment_tracking_key: 's', return_tracking_key: 'r' },
    ])
    await client.return([{ order_items: [1], return_tracking_key: 'r' }])
    expect(fake.seen.map(({ url, body }) => [url, JSON.parse(body) as unknown])).toEqual([
      [
        '/api/v1/orders/ship',
        {
          items: [
            {
              order_items: [1, 2],
              carrier_key: 'DHL_AT',
              shipment_tracking_key: 's',
              return_tracking_key: 'r',
            },
          ],
        },
      ],
      ['/api/v1/orders/return', { items: [{ order_items: [1], return_tracking_key: 'r' }] }],
    ])
  })
})

describe('waiting', () => {
  test('asks the server to hold its answer, obeys Retry-After between the asks and reports each of them', async () => {
    fake.asksUntilFinal = 2
    fake.failing.set(2, 'item_already_shipped')
    const { batchRequestId } = await client.cancel([1, 2])
    const statuses: string[] = []
    const results = await client.wait('cancel', batchRequestId, {
      onProgress: ({ status }) => statuses.push(status),
    })
    expect(results).toEqual({
      batchRequestId,
      status: 'completed',
      items: [
        { requestItem: { id: 1 }, success: true, errors: [], errorCodes: [] },
        {
          requestItem: { id: 2 },
          success: false,
          errors: ['Item 2: item already shipped'],
          errorCodes: ['item_already_shipped'],
        },
      ],
    })
    expect(statuses).toEqual(['pending', 'pending'])
    expect(clock.slept).toEqual([2000, 2000])
    expect(fake.seen.slice(1).map(({ headers }) => headers.prefer)).toEqual(['wait=30', 'wait=30', 'wait=30'])
  })

  test('ends with an error that names the batch, which can be waited for again', async () => {
    fake.asksUntilFinal = 3
    const { batchRequestId } = await client.cancel([1])
    const impatient = client.wait('cancel', batchRequestId, { timeoutMs: 5000 })
    await expect(impatient).rejects.toThrow(WaitTimeoutError)
    await expect(impatient).rejects.toMatchObject({ batchRequestId, operation: 'cancel', status: 'pending' })
    expect(fake.seen.slice(1).map(({ headers }) => headers.prefer)).toEqual(['wait=5', 'wait=3', 'wait=1'])
    await expect(client.wait('cancel', batchRequestId)).resolves.toMatchObject({ status: 'completed' })
  })

  test('narrows the results to the failed ones', async () => {
    fake.failing.set(2, 'item_not_found')
    const { batchRequestId } = await client.cancel([1, 2, 3])
    const { items } = await client.results('cancel', batchRequestId, { only: 'failed', offset: 0, limit: 5 })
    expect(items.map(({ requestItem }) => requestItem.id)).toEqual([2])
    expect(fake.seen[1]!.url).toBe(
      `/api/v1/results/cancel-orders?batch_request_id=${batchRequestId}&items=failed&offset=0&limit=5`,
    )
  })
})

describe('carrying out', () => {
  test('sends batches of the asked size and brings back every result in the order of the entries', async () => {
    fake.asksUntilFinal = 1
    fake.failing.set(3, 'item_already_shipped')
    const accepted: (AcceptedBatch & BatchRange)[] = []
    const { batches, items } = await client.cancelAndWait(upTo(7), {
      batchSize: 3,
      onAccepted: (batch) => accepted.push(batch),
    })
    expect(items.map(({ requestItem }) => requestItem.id)).toEqual(upTo(7))
    expect(items.filter(({ success }) => !success).map(({ requestItem }) => requestItem.id)).toEqual([3])
    expect(batches.map(({ firstEntry, entryCount, status }) => [firstEntry, entryCount, status])).toEqual([
      [0, 3, 'completed'],
      [3, 3, 'completed'],
      [6, 1, 'completed'],
    ])
    expect(new Set(accepted.map(({ batchRequestId }) => batchRequestId))).toEqual(
      new Set(batches.map((batch) => batch.batchRequestId)),
    )
  })

  test('reads the failures of a large batch page by page', async () => {
    for (const id of upTo(12_000)) fake.failing.set(id, 'item_not_found')
    const { items } = await client.cancelAndWait(upTo(12_000), { only: 'failed' })
    expect(items.map(({ requestItem }) => requestItem.id)).toEqual(upTo(12_000))
    const asked = fake.seen.slice(1).map(({ url }) => new URL(url, 'http://x').searchParams)
    expect(asked.map((query) => [query.get('items'), query.get('offset'), query.get('limit')])).toEqual([
      ['failed', null, '10000'],
      ['failed', '10000', '10000'],
    ])
  })

  test('has only a few batches under way at once', async () => {
    let most = 0
    const settled = client.carryOut('cancel', upTo(20), { batchSize: 1, batchesAtOnce: 3 })
    let yielded = 0
    for await (const batch of settled) {
      expect(batch.firstEntry).toBe(yielded)
      most = Math.max(most, fake.batches.size - yielded)
      yielded++
    }
    expect(yielded).toBe(20)
    expect(most).toBeLessThanOrEqual(3)
  })

  test('stops sending when it is left early', async () => {
    for await (const batch of client.carryOut('cancel', upTo(100), { batchSize: 1, batchesAtOnce: 2 })) {
      expect(batch.entryCount).toBe(1)
      break
    }
    expect(fake.batches.size).toBeLessThanOrEqual(2)
  })

  test('stops with the error of the first batch that is refused, and tells which were accepted', async () => {
    fake.instead('/api/v1/orders/cancel', { status: 401, body: { message: 'Revoked' } })
    const accepted: number[] = []
    const all = client.cancelAndWait(upTo(10), {
      batchSize: 1,
      batchesAtOnce: 1,
      onAccepted: ({ firstEntry }) => accepted.push(firstEntry),
    })
    await expect(all).rejects.toThrow(UnauthorizedError)
    expect(accepted).toEqual([])
    expect(fake.seen).toHaveLength(1)
  })

  test('ends with the reason of its signal', async () => {
    const controller = new AbortController()
    const all = client.cancelAndWait(upTo(10), {
      batchSize: 1,
      batchesAtOnce: 1,
      signal: controller.signal,
      onAccepted: ({ firstEntry }) => {
        if (firstEntry === 2) controller.abort(new Error('enough'))
      },
    })
    await expect(all).rejects.toThrow('enough')
    expect(fake.batches.size).toBe(3)
  })

  test('of nothing sends nothing', async () => {
    expect(await client.cancelAndWait([])).toEqual({ batches: [], items: [] })
    expect(fake.seen).toHaveLength(0)
  })

  test.each([0, -1, 1.5, Number.NaN])('refuses a batch size of %d', async (batchSize) => {
    await expect(client.cancelAndWait([1], { batchSize })).rejects.toThrow(RangeError)
  })

  test('of parcels waits for their results as well', async () => {
    fake.failing.set(2, 'item_already_cancelled')
    const parcel = {
      order_items: [1, 2],
      carrier_key: 'DHL_AT',
      shipment_tracking_key: 's',
      return_tracking_key: 'r',
    }
    const shipped = await client.shipAndWait([parcel])
    expect(shipped.items).toMatchObject([
      { requestItem: parcel, success: false, errorCodes: ['item_already_cancelled'] },
    ])
    const returned = await client.returnAndWait([{ order_items: [1], return_tracking_key: 'r' }])
    expect(returned.items).toMatchObject([{ success: true }])
  })
})

test('the results of a batch can be read one by one', async () => {
  const { batchRequestId } = await client.cancel(upTo(10_001))
  let count = 0
  for await (const { requestItem } of client.resultItems('cancel', batchRequestId))
    expect(requestItem.id).toBe(++count)
  expect(count).toBe(10_001)
})
