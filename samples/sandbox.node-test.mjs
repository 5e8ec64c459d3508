// A test suite on a sandbox, with node:test: "node --test".
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { startSandbox } from 'sellers-center/sandbox'

let sandbox
before(async () => {
  sandbox = await startSandbox()
})
beforeEach(() => sandbox.reset())
after(() => sandbox.stop())

const cancel = (id) =>
  fetch(`${sandbox.url}/api/v1/orders/cancel`, {
    method: 'POST',
    headers: { 'X-API-Key': sandbox.apiKey },
    body: JSON.stringify({ items: [{ id }] }),
  })

test('an answer that got lost is asked for again', async () => {
  const [order] = await sandbox.orders.create({ items: 1 })
  await sandbox.faults.add({ match: { operation: 'cancel' }, effect: { drop: 'after' }, until: { times: 1 } })
  await assert.rejects(cancel(order.order_items[0].id))
  assert.equal((await cancel(order.order_items[0].id)).status, 200)
})

test('a limit ends with its minute', async () => {
  await sandbox.clock.freeze()
  for (let calls = 0; calls < 50; calls++) await cancel(1)
  assert.equal((await cancel(1)).status, 429)
  await sandbox.clock.advance('PT1M')
  assert.equal((await cancel(1)).status, 200)
})
