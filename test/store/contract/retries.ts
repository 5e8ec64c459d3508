import { describe, expect } from 'vitest'
import { withStore } from './each.ts'
import {
  ASKED,
  failedBatch,
  failuresOf,
  newBatch,
  newMerchant,
  settleAll,
  submit,
  T0,
  WINDOW_MS,
  type Open,
} from './given.ts'

/** Failed batches that the operator retries. */
export const retriesContract = (open: Open) =>
  describe('retries of failed batches', () => {
    const test = withStore(open)

    test('of two at once one makes a batch, and the other finds its name', async (store) => {
      const merchantId = await newMerchant(store)
      for (let round = 1; round <= 50; round++) {
        const failed = await failedBatch(store, merchantId, [round])
        const retry = () =>
          store.retryBatch({
            failed,
            batch: newBatch(merchantId, 'cancel', [round]),
            windowMs: WINDOW_MS,
            audit: ASKED,
          })
        const both = await Promise.all([retry(), retry()])
        const submitted = both.flatMap((one) => ('retriedAs' in one ? [] : [one]))
        const refused = both.flatMap((one) => ('retriedAs' in one ? [one] : []))
        expect(submitted).toMatchObject([{ replayed: false }])
        expect(refused).toEqual([{ retriedAs: submitted[0]!.id }])
        expect(await store.findBatchRecord({ id: failed, now: T0 })).toMatchObject({
          status: 'failed',
          retriedAs: submitted[0]!.id,
        })
        await settleAll(store, T0)
      }
      expect(await store.listBatches({ limit: 1_000, now: T0 })).toHaveLength(100)
      expect(await store.listAudit({ after: 0, limit: 1_000 })).toHaveLength(50)
    })

    test('find an unfinished twin, which becomes the successor', async (store) => {
      const merchantId = await newMerchant(store)
      const failed = await failedBatch(store, merchantId, [1])
      const twin = await submit(store, merchantId, 'cancel', [1])
      const batch = newBatch(merchantId, 'cancel', [1])
      expect(await store.retryBatch({ failed, batch, windowMs: WINDOW_MS })).toEqual({
        id: twin,
        replayed: true,
      })
      expect(await store.findBatchRecord({ id: failed, now: T0 })).toMatchObject({ retriedAs: twin })
      expect(await store.findBatchRecord({ id: batch.id, now: T0 })).toBeUndefined()
    })

    test('are carried out like any batch', async (store) => {
      const merchantId = await newMerchant(store)
      const failed = await failedBatch(store, merchantId, [1])
      const batch = newBatch(merchantId, 'cancel', [1])
      await store.retryBatch({ failed, batch, windowMs: WINDOW_MS })
      expect(await settleAll(store, T0)).toEqual([batch.id])
      expect(await failuresOf(store, batch.id)).toMatchObject([{ entry: 0 }])
    })

    test('that cannot be written down make no batch and leave no mark', async (store) => {
      const merchantId = await newMerchant(store)
      const failed = await failedBatch(store, merchantId, [1])
      const batch = newBatch(merchantId, 'cancel', [1])
      const audit = { ...ASKED, by: null as unknown as string }
      await expect(store.retryBatch({ failed, batch, windowMs: WINDOW_MS, audit })).rejects.toThrow(/null/i)
      expect(await store.findBatchRecord({ id: failed, now: T0 })).toMatchObject({ retriedAs: null })
      expect(await store.findBatchRecord({ id: batch.id, now: T0 })).toBeUndefined()
    })
  })
