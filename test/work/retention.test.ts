import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openLocal } from '../../src/store/sqlite/local.ts'
import type { Store } from '../../src/store/store.ts'
import { startRetention } from '../../src/work/retention.ts'
import { HandClock } from '../../testing/clock.ts'
import { newItem, newMerchant, newOrder, T0 } from '../store/contract/given.ts'

const MINUTE = 60_000
const KEPT_MS = 10 * MINUTE
/** Events that are too old: more than two steps may delete. */
const OLD = 2_100

let store: Store
let clock: HandClock
let steps: number
/** Thrown, one after the other, instead of deleting. */
let faults: Error[]
const onError = vi.fn()
let stop: () => void

beforeEach(async () => {
  clock = new HandClock(T0)
  steps = 0
  faults = []
  onError.mockReset()
  const before = (name: string) => {
    if (name !== 'prune') return
    steps++
    const fault = faults.shift()
    if (fault) throw fault
  }
  store = openLocal({ file: ':memory:' }, { before })
  const merchantId = await newMerchant(store)
  const orders = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => newOrder(`R-${from + at}`, [newItem(undefined)]))
  await store.importOrders({ merchantId, orders: orders(0, OLD), now: T0 })
  clock.jump(KEPT_MS + 1)
  await store.importOrders({ merchantId, orders: orders(OLD, 1), now: clock.now() - 1 })
  stop = startRetention({
    store,
    clock,
    resultsKeptMs: KEPT_MS,
    eventsKeptMs: KEPT_MS,
    webhooksKeptMs: 1e12,
    onError,
  })
})
afterEach(async () => {
  stop()
  await store.close()
})

/** Lets time pass and whatever it has set off come to its end. */
async function pass(ms: number) {
  clock.pass(ms)
  await store.check({})
}
const eventsLeft = async () => (await store.listEvents({ after: 0, limit: 10_000 })).length

test('what is too old is deleted after a minute, step by step with a breath in between, and what is younger is left', async () => {
  await pass(MINUTE - 1)
  expect([steps, await eventsLeft()]).toEqual([0, OLD + 1])
  await pass(1)
  expect([steps, await eventsLeft()]).toEqual([1, OLD + 1 - 1_000])
  await pass(19)
  expect(steps).toBe(1)
  await pass(1)
  expect([steps, await eventsLeft()]).toEqual([2, OLD + 1 - 2_000])
  await pass(20)
  expect([steps, await eventsLeft()]).toEqual([3, 1])
  await pass(MINUTE - 1)
  expect(steps).toBe(3)
  clock.jump(KEPT_MS + 1)
  await pass(1)
  expect([steps, await eventsLeft()]).toEqual([4, 0])
})

test('a step that throws is told and ends nothing: the next one comes a minute later', async () => {
  faults = [new Error('no deleting')]
  await pass(MINUTE)
  expect(onError.mock.calls).toEqual([[new Error('no deleting')]])
  await pass(MINUTE - 1)
  expect(steps).toBe(1)
  await pass(1)
  expect([steps, await eventsLeft()]).toEqual([2, OLD + 1 - 1_000])
})

test('stopped before its first step it deletes nothing, stopped in the middle of one nothing more', async () => {
  const stopFirst = startRetention({
    store,
    clock,
    resultsKeptMs: 0,
    eventsKeptMs: 0,
    webhooksKeptMs: 1e12,
    onError,
  })
  stopFirst()
  clock.pass(MINUTE)
  stop()
  await pass(10 * MINUTE)
  expect([steps, await eventsLeft()]).toEqual([1, OLD + 1 - 1_000])
})
