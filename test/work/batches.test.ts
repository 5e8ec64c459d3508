import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ClaimedBatch } from '../../src/domain/batches.ts'
import { openLocal } from '../../src/store/sqlite/local.ts'
import type { StepName } from '../../src/store/steps.ts'
import { StoreAway, type Store } from '../../src/store/store.ts'
import { WakeableSleep } from '../../src/work/wakeable-sleep.ts'
import { startBatchWork } from '../../src/work/batches.ts'
import { BatchWorker } from '../../src/work/batch-worker.ts'
import { HandClock } from '../../testing/clock.ts'
import {
  accept,
  LEASE_MS,
  newMerchant,
  poisonous,
  RETRY,
  sellerOf,
  statuses,
  submit,
  T0,
} from '../store/contract/given.ts'

let store: Store
let clock: HandClock
/** Thrown, one after the other, instead of carrying out these steps. */
let faults: Partial<Record<StepName, Error[]>>
const onError = vi.fn<(error: unknown, batch?: ClaimedBatch) => void>()
const options = () => ({
  store,
  clock,
  worker: 'worker',
  leaseMs: LEASE_MS,
  retry: RETRY,
  onError,
})

beforeEach(() => {
  clock = new HandClock(T0)
  faults = {}
  onError.mockReset()
  const before = (name: StepName) => {
    const fault = faults[name]?.shift()
    if (fault) throw fault
  }
  store = openLocal({ file: ':memory:' }, { before })
})
afterEach(() => store.close())

const record = async (id: string) => (await store.findBatchRecord({ id, now: clock.now() }))!

test('a poisonous batch never stops those that are settled with it', async () => {
  const merchantId = await sellerOf(store, 'A', [1, 2, 3])
  const before = await submit(store, merchantId, 'cancel', [1])
  const { id: unreadable } = await accept(store, poisonous(merchantId, 'cancel', [2]))
  const after = await submit(store, merchantId, 'cancel', [3])
  await new BatchWorker(options(), () => Promise.resolve()).turn()
  expect([(await record(before)).status, (await record(after)).status]).toEqual(['completed', 'completed'])
  expect(await record(unreadable)).toMatchObject({
    status: 'retry',
    attempts: 1,
    lastFault: expect.stringContaining('JSON') as string,
  })
  expect(onError.mock.calls.map(([, batch]) => batch?.id)).toEqual([unreadable])
})

test('neither a claim nor a putting back that throws ends the worker or loses the batch', async () => {
  const merchantId = await sellerOf(store, 'A', [1])
  const id = await submit(store, merchantId, 'cancel', [1])
  faults = {
    claim: [new Error('no claim')],
    settle: [new Error('no settling')],
    putBack: [new Error('no putting back')],
  }
  const turns = new BatchWorker(options(), () => Promise.resolve())
  expect(await turns.turn()).toBe(false)
  await turns.turn()
  expect(onError.mock.calls.map(([fault]) => (fault as Error).message)).toEqual([
    'no claim',
    'no settling',
    'no putting back',
  ])
  expect(await record(id)).toMatchObject({ status: 'processing', attempts: 0 })
  clock.pass(LEASE_MS)
  await turns.turn()
  expect(await record(id)).toMatchObject({ status: 'completed', interruptions: 1 })
})

test('a store that is away is waited for and counts as no attempt', async () => {
  const merchantId = await sellerOf(store, 'A', [1])
  const id = await submit(store, merchantId, 'cancel', [1])
  faults = { settle: [1, 2, 3, 4, 5].map(() => new StoreAway('away')) }
  const pauses: number[] = []
  const pause = (ms: number) => {
    pauses.push(ms)
    return Promise.resolve()
  }
  await new BatchWorker(options(), pause).turn()
  expect(pauses).toHaveLength(5)
  expect(await record(id)).toMatchObject({ status: 'completed', attempts: 0, interruptions: 0 })
  expect(onError).not.toHaveBeenCalled()
})

test('a lease that is renewed keeps the batch from other workers until it lapses', async () => {
  const merchantId = await sellerOf(store, 'A', [1])
  const id = await submit(store, merchantId, 'cancel', [1])
  faults = { settle: [new StoreAway('away')] }
  const other = new BatchWorker({ ...options(), worker: 'other' }, () => Promise.resolve())
  const turns: BatchWorker = new BatchWorker(options(), async () => {
    clock.pass(LEASE_MS - 1)
    await turns.renew()
    clock.pass(LEASE_MS - 1)
    expect(await other.turn()).toBe(false)
  })
  await turns.turn()
  expect(await record(id)).toMatchObject({ status: 'completed', claims: 1, claimedBy: 'worker' })
})

test('a worker that is stopped while the store is away counts no attempt and gives the batch back', async () => {
  const merchantId = await sellerOf(store, 'A', [1])
  const id = await submit(store, merchantId, 'cancel', [1])
  faults = { settle: [new StoreAway('away'), new StoreAway('away')] }
  const turns: BatchWorker = new BatchWorker(options(), () => {
    turns.stop()
    return Promise.resolve()
  })
  await turns.turn()
  await turns.release()
  expect(await record(id)).toMatchObject({
    status: 'pending',
    attempts: 0,
    interruptions: 0,
    claimedBy: null,
    dueAt: 0,
  })
  expect(onError).not.toHaveBeenCalled()
})

test('a large batch and many small ones of several merchants are all done after enough turns, each part once', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => index + 1)
  const merchantId = await sellerOf(store, 'A', ids)
  const other = await sellerOf(store, 'B', [101, 102])
  const submitted = [
    await submit(store, merchantId, 'cancel', ids, { chunkSize: 3 }),
    await submit(store, other, 'cancel', [101]),
    await submit(store, other, 'cancel', [102, 1]),
  ]
  const turns = new BatchWorker(options(), () => Promise.resolve())
  let count = 0
  while (await turns.turn()) expect(++count).toBeLessThan(50)
  for (const id of submitted) expect(await record(id)).toMatchObject({ status: 'completed' })
  expect(new Set(Object.values(await statuses(store, merchantId, 'A-1')))).toEqual(new Set(['cancelled']))
})

test('batches that are too many for one transaction are settled in several, in one turn', async () => {
  const merchantId = await newMerchant(store)
  const unknown = (first: number) => Array.from({ length: 900 }, (_, at) => first + at)
  const ids = []
  for (const first of [1, 2, 3]) ids.push(await submit(store, merchantId, 'cancel', unknown(first)))
  const settled: number[] = []
  const spied: Store = {
    ...store,
    settle(step) {
      settled.push(step.claimed.length)
      return store.settle(step)
    },
  }
  await new BatchWorker({ ...options(), store: spied }, () => Promise.resolve()).turn()
  expect(settled).toEqual([2, 1])
  for (const id of ids) expect(await record(id)).toMatchObject({ status: 'completed', failedCount: 900 })
})

test('a wake is enough: the batch is settled without waiting for the timer, and a stopped worker claims nothing more', async () => {
  const merchantId = await sellerOf(store, 'A', [1, 2])
  const final = new Promise<void>((resolve) =>
    store.onChange((change) => {
      if ('final' in change) resolve()
    }),
  )
  const work = startBatchWork(options())
  const first = await submit(store, merchantId, 'cancel', [1])
  work.wake()
  await final
  await work.stop()
  expect(await record(first)).toMatchObject({ status: 'completed' })
  const second = await submit(store, merchantId, 'cancel', [2])
  work.wake()
  expect(await record(second)).toMatchObject({ status: 'pending', claims: 0 })
})

test('a worker with nothing to do stops at once', async () => {
  await newMerchant(store)
  const work = startBatchWork(options())
  await work.stop()
})

test('an alarm that rings while nobody sleeps cuts the next sleep, and only that', async () => {
  const alarm = new WakeableSleep(clock)
  alarm.wake()
  alarm.wake()
  await alarm.sleep(1_000_000)
  const sleeping = alarm.sleep(1_000_000)
  expect(clock.awaited).toBe(1)
  alarm.wake()
  await sleeping
})
