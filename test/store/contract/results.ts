import { describe, expect } from 'vitest'
import { BATCH_STATUSES } from '../../../src/domain/batches.ts'
import {
  batchId,
  claim,
  newMerchant,
  RETRY,
  sellerOf,
  settle,
  settleAll,
  submit,
  T0,
  type Open,
} from './given.ts'
import { withStore } from './each.ts'

/** What merchants and the operator may see of batches. */
export const resultsContract = (open: Open) =>
  describe('results', () => {
    const test = withStore(open)

    test('only its merchant finds a batch, and only as what it is', async (store) => {
      const [mine, other] = [await newMerchant(store), await newMerchant(store)]
      const id = await submit(store, mine, 'cancel', [1])
      expect(await store.findBatch({ merchantId: mine, operation: 'cancel', id, now: T0 })).toBeDefined()
      expect(await store.findBatch({ merchantId: other, operation: 'cancel', id, now: T0 })).toBeUndefined()
      expect(await store.findBatch({ merchantId: mine, operation: 'return', id, now: T0 })).toBeUndefined()
      expect(
        await store.findBatch({ merchantId: mine, operation: 'cancel', id: batchId(T0), now: T0 }),
      ).toBeUndefined()
    })

    test('parts are read from the one that holds a place, in their order, as many as asked', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2, 3, 4, 5])
      const id = await submit(store, merchantId, 'cancel', [1, 9, 2, 3, 4, 5, 8], { chunkSize: 3 })
      await settleAll(store, T0)
      const [first, second, third] = await store.readChunks({ id, fromEntry: 0, chunksMax: 9 })
      expect(first).toEqual({
        firstEntry: 0,
        entryCount: 3,
        entries: '[1,9,2]',
        failures: [{ entry: 1, errors: [['item_not_found', 9]] }],
      })
      expect(second).toEqual({ firstEntry: 3, entryCount: 3, entries: '[3,4,5]', failures: [] })
      expect(third).toMatchObject({ firstEntry: 6, entryCount: 1, failures: [{ entry: 6 }] })
      expect(await store.readChunks({ id, fromEntry: 0, chunksMax: 2 })).toEqual([first, second])
      expect(await store.readChunks({ id, fromEntry: 3, chunksMax: 1 })).toEqual([second])
      expect(await store.readChunks({ id, fromEntry: 5, chunksMax: 9 })).toEqual([second, third])
      expect(await store.readChunks({ id: batchId(T0), fromEntry: 0, chunksMax: 9 })).toEqual([])
    })

    test('the parts with failures are read alone', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2])
      const id = await submit(store, merchantId, 'cancel', [9, 1, 8, 2, 7], { chunkSize: 1 })
      await settleAll(store, T0)
      const parts = await store.readFailedChunks({ id, fromEntry: 0, chunksMax: 2 })
      expect(parts.map(({ firstEntry }) => firstEntry)).toEqual([0, 2])
      expect(await store.readFailedChunks({ id, fromEntry: 3, chunksMax: 9 })).toMatchObject([
        { entries: '[7]', failures: [{ entry: 4 }] },
      ])
    })

    test('the operator lists batches of every status, newest first, page by page', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2, 3, 4, 5])
      const other = await newMerchant(store)
      const at = (index: number) => ({ acceptedAt: T0 + index })
      const completed = await submit(store, merchantId, 'cancel', [1], at(1))
      await settleAll(store, T0 + 1)
      const failed = await submit(store, merchantId, 'cancel', [2], at(2))
      const [lost] = await claim(store, T0 + 2)
      await store.putBack({
        claimed: lost!,
        fault: 'broken',
        now: T0 + 2,
        retry: { ...RETRY, attemptsMax: 1 },
      })
      const retry = await submit(store, merchantId, 'cancel', [3], at(3))
      const [again] = await claim(store, T0 + 3)
      await store.putBack({ claimed: again!, fault: 'broken', now: T0 + 3, retry: RETRY })
      const processing = await submit(store, merchantId, 'cancel', [4], at(4))
      await claim(store, T0 + 4)
      const pending = await submit(
        store,
        merchantId,
        'return',
        [{ orderItems: [5], returnTrackingKey: 'R' }],
        at(5),
      )
      const foreign = await submit(store, other, 'cancel', [5], at(6))

      const ids = async (
        filter: Omit<Parameters<typeof store.listBatches>[0], 'limit' | 'now'>,
        limit = 100,
      ) => (await store.listBatches({ ...filter, limit, now: T0 })).map(({ id }) => id)
      const all = [foreign, pending, processing, retry, failed, completed]
      expect(await ids({})).toEqual(all)
      expect(await ids({}, 2)).toEqual(all.slice(0, 2))
      expect(await ids({ before: pending }, 2)).toEqual(all.slice(2, 4))
      expect(await ids({ merchantId })).toEqual(all.slice(1))
      expect(await ids({ merchantId, operation: 'return' })).toEqual([pending])
      const byStatus = {
        pending: [foreign, pending],
        processing: [processing],
        retry: [retry],
        failed: [failed],
        completed: [completed],
      }
      for (const status of BATCH_STATUSES) expect(await ids({ status })).toEqual(byStatus[status])
      expect(await ids({ status: 'pending', merchantId, before: foreign })).toEqual([pending])
    })

    test('a record tells the whole timeline of a batch', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1])
      const id = await submit(store, merchantId, 'cancel', [1, 2], { actor: 'marketplace' })
      const record = {
        id,
        merchantId,
        operation: 'cancel',
        actor: 'marketplace',
        acceptedAt: T0,
        entryCount: 2,
        attempts: 0,
        interruptions: 0,
        lastFault: null,
        retriedAs: null,
      }
      const waiting = {
        status: 'pending',
        nextEntry: 0,
        failedCount: 0,
        claims: 0,
        claimedAt: null,
        claimedBy: null,
        finishedAt: null,
      }
      await store.changeMerchant({ id: merchantId, held: true, now: T0 })
      expect(await store.findBatchRecord({ id, now: T0 })).toEqual({
        ...record,
        ...waiting,
        dueAt: 0,
        merchantHeld: true,
      })
      await store.changeMerchant({ id: merchantId, held: false, now: T0 })
      await settle(store, await claim(store, T0 + 1, { worker: 'w1' }), T0 + 2)
      expect(await store.findBatchRecord({ id, now: T0 + 3 })).toEqual({
        ...record,
        ...{
          status: 'completed',
          nextEntry: 2,
          failedCount: 1,
          claims: 1,
          claimedAt: T0 + 1,
          claimedBy: 'w1',
          finishedAt: T0 + 2,
        },
        dueAt: null,
        merchantHeld: false,
      })
      expect(await store.findBatchRecord({ id: batchId(T0), now: T0 })).toBeUndefined()
    })
  })
