import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Merchant, newOrder, Running } from './running.ts'
import { Receiver } from './receiver.ts'

let running: Running
let seller: Merchant
let receiver: Receiver
beforeEach(async () => {
  running = await Running.start({ webhookAllow: '127.0.0.1', secretsKey: 'the key of an operator' })
  receiver = await Receiver.start()
  seller = await running.merchant()
})
afterEach(async () => {
  await running.stop()
  receiver.stop()
})

async function subscribe(...events: string[]): Promise<number> {
  const { json } = await running.call('POST', '/api/v1/webhooks/', {
    key: seller.key,
    body: { events, url: receiver.url },
  })
  receiver.secret = String(json['client_secret'])
  return json.id
}

const subscription = async (id: number) =>
  (await running.call('GET', `/api/v1/webhooks/${id}`, { key: seller.key })).json

/** Lets time pass until it is so. */
const becomes = (isSo: () => void | Promise<void>, stepMs = 250) =>
  vi.waitFor(
    async () => {
      running.clock.pass(stepMs)
      await isSo()
    },
    { timeout: 30_000, interval: 5 },
  )

test('a cancelled item arrives, signed in both ways, as the order is now', async () => {
  await running.items(seller, [1, 2])
  const id = await subscribe('order_items.cancelled', 'order.cancelled', 'batch.completed')
  const { json } = await running.cancel(seller, [1])
  await becomes(() => expect(receiver.received).toHaveLength(3))
  const [cancelled, order, batch] = receiver.received.toSorted((a, b) => a.id - b.id)
  expect(cancelled).toMatchObject({
    id: 1,
    event: 'order_items.cancelled',
    subscription_id: id,
    message: { items: [1], carrier_key: 'DHL_STD_NATIONAL', tracking_key: null, return_tracking_key: null },
    path: '/hooks',
  })
  expect(Object.keys(cancelled!).slice(0, 5)).toEqual([
    'id',
    'event',
    'timestamp',
    'message',
    'subscription_id',
  ])
  expect(cancelled!.headers).toMatchObject({
    'content-type': 'application/json',
    'webhook-id': `msg_1_${id}`,
    'x-signature': expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  })
  expect(order).toMatchObject({
    id: 2,
    event: 'order.cancelled',
    message: { order_number: 'O-1', status: 'cancelled' },
  })
  expect(batch).toMatchObject({
    id: 3,
    message: { batchRequestId: json.batchRequestId, operation: 'cancel', succeeded: 1 },
  })
  expect(receiver.refused).toBe(0)
})

test('what fails comes again, with the same id and signed anew, and shows the order as it is by then', async () => {
  await running.items(seller, [1])
  const id = await subscribe('order.updated')
  receiver.answer = (response) => response.writeHead(500).end('not now')
  await running.cancel(seller, [1])
  await becomes(() => expect(receiver.received).toHaveLength(1))
  await becomes(async () => expect((await subscription(id))['failing_since']).not.toBeNull())
  receiver.answer = (response) => response.writeHead(204).end()
  await becomes(() => expect(receiver.received).toHaveLength(2))
  const [first, second] = receiver.received
  expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id'])
  expect(second!.message).toEqual(first!.message)
  await becomes(async () => expect((await subscription(id))['failing_since']).toBeNull())
})

test('410 ends a subscription, and switching it on again sends the oldest first', async () => {
  const id = await subscribe('order.created')
  receiver.answer = (response) => response.writeHead(410).end()
  await running.items(seller, [1])
  await becomes(async () =>
    expect(await subscription(id)).toMatchObject({
      enabled: false,
      disabled_reason: 'The receiver answered 410 (gone)',
    }),
  )
  await running.items(seller, [2, 3])
  running.clock.pass(60_000)
  receiver.answer = (response) => response.writeHead(204).end()
  await running.call('PATCH', `/api/v1/webhooks/${id}`, { key: seller.key, body: { enabled: true } })
  await becomes(() => expect(receiver.received).toHaveLength(4))
  expect(receiver.received.map((one) => one.id).slice(0, 2)).toEqual([1, 1])
  expect(await subscription(id)).toMatchObject({ enabled: true, failing_since: null })
})

test('a receiver that hangs holds up no other, and what it holds is given back at the end', async () => {
  const other = await Receiver.start()
  try {
    const hanging = await subscribe('order.created')
    receiver.answer = () => undefined
    const { json } = await running.call('POST', '/api/v1/webhooks/', {
      key: seller.key,
      body: { events: ['order.created'], url: other.url },
    })
    other.secret = String(json['client_secret'])
    await running.items(
      seller,
      Array.from({ length: 30 }, (_, at) => at + 1),
    )
    await becomes(() => expect(other.received).toHaveLength(30))
    expect(receiver.received).toHaveLength(8)
    expect(await subscription(hanging)).toMatchObject({ failing_since: null })
  } finally {
    other.stop()
  }
})

test('nothing of a person is stored with a delivery, and what is deleted is not delivered', async () => {
  receiver.answer = (response) => response.writeHead(503).end()
  await subscribe('order.created')
  const orders = [
    { ...newOrder('P', [{ id: 1 }]), customer_key: 'C-1', shipping_recipient_first_name: 'Theophania' },
  ]
  await running.admin('POST', `/merchants/${seller.id}/orders`, { orders })
  await becomes(() => expect(receiver.received).toHaveLength(1))
  expect(JSON.stringify(receiver.received[0]!.message)).toContain('Theophania')
  await running.admin('DELETE', '/customers/C-1/personal-data')
  await becomes(() => expect(receiver.received.length).toBeGreaterThan(1))
  expect(JSON.stringify(receiver.received[1]!.message)).not.toContain('Theophania')
})
