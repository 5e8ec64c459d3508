import { afterEach, expect, test } from 'vitest'
import { seedSandbox, SELLERS } from '../../src/sandbox/invented/seed.ts'
import { openLocal } from '../../src/store/sqlite/local.ts'
import type { Store } from '../../src/store/store.ts'

const NOW = Date.parse('2026-11-20T12:00:00Z')
const DAY_MS = 86_400_000

const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

function openStore(): Store {
  const store = openLocal({ file: ':memory:' })
  stores.push(store)
  return store
}

const ordersOf = async (store: Store, merchantId: number) =>
  (await store.listOrders({ merchantId, filter: {}, position: { page: 1 }, limit: 100 }))!.total

const seed = (store: Store, now = NOW) => seedSandbox({ store, now, seed: 1 })

test('an empty sandbox gets two merchants with a few hundred orders each', async () => {
  const store = openStore()
  const merchants = await seed(store)
  expect(merchants.map(({ name }) => name)).toEqual(SELLERS.map(({ name }) => name))
  for (const { id } of merchants) expect(await ordersOf(store, id)).toBe(240)
})

test('the first merchant’s items from 5119 on are open and its own, so that samples can cancel them', async () => {
  const store = openStore()
  const [merchant] = await seed(store)
  const { orders } = (await store.listOrders({
    merchantId: merchant!.id,
    filter: {},
    position: { page: 1 },
    limit: 12,
  }))!
  expect(orders.every(({ fulfillmentType }) => fulfillmentType === 'dropshipping')).toBe(true)
  const items = orders.flatMap((order) => order.items)
  expect(items.length).toBeGreaterThanOrEqual(12)
  expect(items.map(({ id, status }) => [id, status])).toEqual(items.map((_, index) => [5119 + index, 'open']))
})

test('a later start changes nothing', async () => {
  const store = openStore()
  const first = await seed(store)
  expect(await seed(store, NOW + DAY_MS)).toEqual(first)
  for (const { id } of first) expect(await ordersOf(store, id)).toBe(240)
})

test('a first start that was interrupted is finished by the next', async () => {
  const store = openStore()
  await store.createMerchant({ name: SELLERS[0]!.name, now: NOW })
  const merchants = await seed(store, NOW + DAY_MS)
  expect(merchants).toHaveLength(2)
  for (const { id } of merchants) expect(await ordersOf(store, id)).toBe(240)
})

test('a store with merchants of its own is left as it is', async () => {
  const store = openStore()
  const own = await store.createMerchant({ name: 'Not invented', now: NOW })
  expect(await seed(store)).toEqual([own])
  expect(await ordersOf(store, own.id)).toBe(0)
})
