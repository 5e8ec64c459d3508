import { expect, test } from 'vitest'
import { Meter } from '../../src/metrics/meter.ts'
import { watchStore } from '../../src/metrics/store-watch.ts'
import { SIZES, Tally } from '../../src/metrics/tally.ts'
import { openLocal } from '../../src/store/sqlite/local.ts'
import { StoreAway } from '../../src/store/store.ts'
import { HandClock } from '../../testing/clock.ts'

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
  watchStore(store, clock, meter)
  await expect(store.findMerchant({ id: 1 })).rejects.toBeInstanceOf(StoreAway)
  await expect(store.listMerchants({ afterId: 0, limit: 1 })).rejects.toBeInstanceOf(TypeError)
  expect(await store.findMerchant({ id: 1 })).toBeUndefined()
  expect([meter.storeAway, meter.storeFaults]).toEqual([
    new Map([['findMerchant', 1]]),
    new Map([['listMerchants', 1]]),
  ])
  await store.close()
})

test('an observation counts towards the first bound that it does not exceed', () => {
  const tally = new Tally(SIZES)
  for (const value of [1, 2, 3, 512, 513]) tally.observe(value)
  expect(tally.counts).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1])
  expect(tally.sum).toBe(1_031)
})
