import { expect, test } from 'vitest'
import { Meter } from '../../src/metrics/meter.ts'
import { storeWatch } from '../../src/metrics/store-watch.ts'
import { SIZES, Histogram } from '../../src/metrics/histogram.ts'
import { openLocal } from '../../src/store/sqlite/local.ts'
import { StoreAway } from '../../src/store/store.ts'
import { HandClock } from '../../testing/clock.ts'
import { accept, newBatch } from '../store/contract/given.ts'

const clock = new HandClock()

test('a step that fails is counted by what failed, and its caller gets the same fault', async () => {
  const faults = [new StoreAway('pulled out'), new TypeError('ours')]
  const store = openLocal(
    { file: ':memory:' },
    {
      before() {
        const fault = faults.shift()
        if (fault) throw fault
      },
    },
  )
  const meter = new Meter()
  store.observe(storeWatch(meter), clock)
  await expect(store.findMerchant({ id: 1 })).rejects.toBeInstanceOf(StoreAway)
  await expect(store.listMerchants({ afterId: 0, limit: 1 })).rejects.toBeInstanceOf(TypeError)
  expect(await store.findMerchant({ id: 1 })).toBeUndefined()
  expect([meter.storeAway, meter.storeFaults]).toEqual([
    new Map([['findMerchant', 1]]),
    new Map([['listMerchants', 1]]),
  ])
  await store.close()
})

test('an observer is told the name, the duration and the outcome of each step, once for all calls of a group', async () => {
  let now = 0
  const fault = new TypeError('ours')
  const store = openLocal(
    { file: ':memory:' },
    {
      before(name) {
        now += 5
        if (name === 'listMerchants') throw fault
      },
    },
  )
  const told: unknown[] = []
  const methods = { ...store }
  store.observe(
    {
      succeeded: (name, tookMs, _argument, result) => void told.push([name, tookMs, result]),
      failed: (name, tookMs, error) => void told.push([name, tookMs, error]),
    },
    { elapsed: () => now },
  )
  expect(store).toEqual(methods)
  expect(await store.findMerchant({ id: 1 })).toBeUndefined()
  await expect(store.listMerchants({ afterId: 0, limit: 1 })).rejects.toBe(fault)
  const take = { keyId: 1, operation: 'cancel', limit: 1, now: 0 }
  const taken = await Promise.all([store.takeCall(take), store.takeCall(take)])
  expect(told).toEqual([
    ['findMerchant', 5, undefined],
    ['listMerchants', 5, fault],
    ['takeCalls', 5, taken],
  ])
  await store.close()
})

test('the submits that one commit takes are counted, and a group that fails under the name of its method', async () => {
  const faults: Error[] = []
  const store = openLocal(
    { file: ':memory:' },
    {
      before() {
        const fault = faults.pop()
        if (fault) throw fault
      },
    },
  )
  const meter = new Meter()
  store.observe(storeWatch(meter), clock)
  const { id } = await store.createMerchant({ name: 'A', now: 0 })
  const submit = (item: number) => accept(store, newBatch(id, 'cancel', [item]))
  await Promise.all([submit(1), submit(2), submit(3)])
  expect([meter.commits.sum, meter.commits.counts[2]]).toEqual([3, 1])
  faults.push(new StoreAway('pulled out'))
  await expect(submit(4)).rejects.toBeInstanceOf(StoreAway)
  expect(meter.storeAway).toEqual(new Map([['submit', 1]]))
  await store.close()
})

test('an observation counts towards the first bound that it does not exceed', () => {
  const histogram = new Histogram(SIZES)
  for (const value of [1, 2, 3, 512, 513]) histogram.observe(value)
  expect(histogram.counts).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1])
  expect(histogram.sum).toBe(1_031)
})
