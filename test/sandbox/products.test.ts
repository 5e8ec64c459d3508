import { afterAll, beforeAll, expect, test } from 'vitest'
import { PRODUCT_STATUSES } from '../../src/domain/products/products.ts'
import { Running } from '../http/running.ts'

let running: Running
beforeAll(async () => {
  running = await Running.start({ sandbox: true })
})
afterAll(() => running.stop())

const products = async (query = '', merchant = 0) =>
  (
    await running.call('GET', `/api/v1/products/?per_page=100&${query}`, {
      key: running.app.merchants[merchant]!.apiKey,
    })
  ).json.items

test('the first seller of a sandbox has at least 40 products, some in each status, and the second has none', async () => {
  expect((await products()).length).toBeGreaterThanOrEqual(40)
  for (const status of PRODUCT_STATUSES)
    expect((await products(`status=${status}`)).length).toBeGreaterThan(0)
  expect((await products('status=problem')).flatMap(({ missing }) => missing)).toEqual(['quantity'])
  expect(await products('', 1)).toEqual([])
})

test('orders of the sandbox are made of its products', async () => {
  const { apiKey: key } = running.app.merchants[0]!
  const { json } = await running.call('GET', '/api/v1/orders?per_page=100', { key })
  const skus = new Set((await products()).map(({ sku }) => sku))
  const ordered = json.items.flatMap((order) => order['order_items'] as { sku: string }[])
  expect(ordered.filter(({ sku }) => !skus.has(sku))).toEqual([])
})

test('what is published in a sandbox is approved at once', async () => {
  const { apiKey: key } = running.app.merchants[0]!
  const body = { items: [{ style_key: 'NL-SOCKS-8800', status: 'published' }] }
  const { json } = await running.call('PUT', '/api/v1/products/status', { key, body })
  await running.call('GET', `/api/v1/results/status?batch_request_id=${json.batchRequestId}`, {
    key,
    headers: { prefer: 'wait=20' },
  })
  expect((await products('style_key=NL-SOCKS'))[0]).toMatchObject({ status: 'active' })
})
