import { describe, expect } from 'vitest'
import {
  claim,
  eventsOf,
  failuresOf,
  LEASE_MS,
  newMerchant,
  RETRY,
  sellerOf,
  settle,
  settleAll,
  statuses,
  submit,
  T0,
  type Open,
} from './given.ts'
import { withStore } from './each.ts'
import type { StoreChange } from '../../../src/store/store.ts'

/** Every batch ends, whatever happens to it. */
export const endsContract = (open: Open) =>
  describe('retry and end', () => {
    const test = withStore(open)

    test('a batch whose settling threw waits twice as long each time and then is given up', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2, 3])
      const id = await submit(store, merchantId, 'cancel', [1, 9, 2, 3], { chunkSize: 2 })
      await settle(store, await claim(store, T0), T0)
      let now = T0
      for (const delay of [500, 1_000]) {
        const [claimed] = await claim(store, now)
        expect(
          await store.putBack({ claimed: claimed!, fault: `after ${now - T0}`, now, retry: RETRY }),
        ).toEqual([])
        expect(await store.findBatch({ merchantId, operation: 'cancel', id, now })).toMatchObject({
          status: 'retry',
          dueAt: delay,
          nextEntry: 2,
        })
        expect(await claim(store, now + delay - 1)).toEqual([])
        now += delay
      }
      const [claimed] = await claim(store, now)
      expect(await store.putBack({ claimed: claimed!, fault: 'the last', now, retry: RETRY })).toEqual([id])
      expect(await store.findBatchRecord({ id, now })).toMatchObject({
        status: 'failed',
        attempts: 3,
        interruptions: 0,
        lastFault: 'the last',
        nextEntry: 2,
        failedCount: 3,
        finishedAt: now,
        dueAt: null,
      })
      expect(await statuses(store, merchantId, 'A-1')).toEqual({ 1: 'cancelled', 2: 'open', 3: 'open' })
      expect((await eventsOf(store, 'batch.failed')).map(({ batchId }) => batchId)).toEqual([id])
      expect(await claim(store, now + 1_000_000)).toEqual([])
    })

    test('a putting back that is repeated because its answer was lost counts one attempt', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1])
      const id = await submit(store, merchantId, 'cancel', [1])
      const [claimed] = await claim(store, T0)
      for (let time = 0; time < 4; time++)
        await store.putBack({ claimed: claimed!, fault: 'once', now: T0, retry: RETRY })
      expect(await store.findBatchRecord({ id, now: T0 })).toMatchObject({ attempts: 1, status: 'retry' })
    })

    test('a batch that was put back goes on with the part that threw', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2])
      const id = await submit(store, merchantId, 'cancel', [1, 2], { chunkSize: 1 })
      await settle(store, await claim(store, T0), T0)
      const [claimed] = await claim(store, T0)
      await store.putBack({ claimed: claimed!, fault: 'broken', now: T0, retry: RETRY })
      expect(await settleAll(store, T0 + 500)).toEqual([id])
      expect(await failuresOf(store, id)).toEqual([])
      expect((await eventsOf(store, 'order_items.cancelled')).flatMap(({ itemIds }) => itemIds)).toEqual([
        1, 2,
      ])
    })

    test('a batch that was interrupted too often is given up, and those settled with it are not', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2])
      const id = await submit(store, merchantId, 'cancel', [1])
      let now = T0
      for (let lapse = 0; lapse < RETRY.interruptionsMax; lapse++) {
        expect(await claim(store, now)).toHaveLength(1)
        now += LEASE_MS
      }
      const other = await submit(store, merchantId, 'cancel', [2], { acceptedAt: now })
      expect((await settle(store, await claim(store, now), now)).sort()).toEqual([id, other].sort())
      expect(await store.findBatchRecord({ id, now })).toMatchObject({
        status: 'failed',
        interruptions: 3,
        failedCount: 1,
      })
      expect(await statuses(store, merchantId, 'A-1')).toEqual({ 1: 'open', 2: 'cancelled' })
    })

    test('what became due or final is announced in the process that did it', async (store) => {
      const changes: StoreChange[] = []
      store.onChange((change) => void changes.push(change))
      const merchantId = await sellerOf(store, 'A', [1, 2])
      const first = await submit(store, merchantId, 'cancel', [1])
      expect(changes).toContainEqual(expect.objectContaining({ due: true }))
      await settleAll(store, T0)
      expect(changes).toContainEqual({ final: [first] })
      const second = await submit(store, merchantId, 'cancel', [2])
      const [claimed] = await claim(store, T0)
      await store.putBack({
        claimed: claimed!,
        fault: 'broken',
        now: T0,
        retry: { ...RETRY, attemptsMax: 1 },
      })
      expect(changes).toContainEqual({ final: [second] })
      changes.length = 0
      await store.changeMerchant({ id: merchantId, held: false, now: T0 })
      expect(changes).toContainEqual(expect.objectContaining({ due: true }))
    })

    test('the backlog counts the entries and batches that are unfinished, by merchant', async (store) => {
      expect(await store.backlog({})).toEqual({
        entriesByMerchant: new Map(),
        batches: 0,
        oldestAcceptedAt: undefined,
      })
      const [a, b] = [await sellerOf(store, 'A', [1, 2, 3]), await newMerchant(store)]
      await submit(store, a, 'cancel', [1, 2, 3], { chunkSize: 2, acceptedAt: T0 + 5 })
      await submit(store, a, 'cancel', [3], { acceptedAt: T0 + 7 })
      await submit(store, b, 'cancel', [1, 2], { acceptedAt: T0 + 3 })
      await settle(store, await claim(store, T0 + 9, { batchesMax: 2 }), T0 + 9)
      expect(await store.backlog({})).toEqual({
        entriesByMerchant: new Map([[a, 2]]),
        batches: 2,
        oldestAcceptedAt: T0 + 5,
      })
    })
  })
