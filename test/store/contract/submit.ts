import { describe, expect } from 'vitest'
import {
  accept,
  claim,
  failuresOf,
  newBatch,
  newMerchant,
  RETRY,
  sellerOf,
  settleAll,
  submit,
  T0,
  WINDOW_MS,
  type Open,
} from './given.ts'
import { withStore } from './each.ts'

/** Acceptance and deduplication. [contract 2] */
export const submitContract = (open: Open) =>
  describe('submit', () => {
    const test = withStore(open)

    test('an accepted batch is pending and nothing of it is decided', async (store) => {
      const merchantId = await newMerchant(store)
      const batch = newBatch(merchantId, 'cancel', [1, 2, 3])
      expect(await accept(store, batch)).toEqual({ id: batch.id, replayed: false })
      expect(await store.findBatch({ merchantId, operation: 'cancel', id: batch.id, now: T0 })).toEqual({
        id: batch.id,
        merchantId,
        operation: 'cancel',
        status: 'pending',
        entryCount: 3,
        nextEntry: 0,
        failedCount: 0,
        dueAt: 0,
      })
    })

    test('many submitters of one payload at once get one batch', async (store) => {
      const merchantId = await newMerchant(store)
      const submitted = await Promise.all(
        Array.from({ length: 40 }, () => accept(store, newBatch(merchantId, 'cancel', [1]))),
      )
      expect(new Set(submitted.map(({ id }) => id)).size).toBe(1)
      expect(submitted.filter(({ replayed }) => !replayed)).toHaveLength(1)
      expect(await claim(store, T0)).toHaveLength(1)
    })

    test('in a crowd of submits each payload of each merchant gets its own one batch', async (store) => {
      const merchants = [await newMerchant(store), await newMerchant(store), await newMerchant(store)]
      const batches = Array.from({ length: 240 }, (_, index) =>
        newBatch(merchants[index % 3]!, 'cancel', [1, (index * 7) % 20]),
      )
      const submitted = await Promise.all(batches.map((batch) => accept(store, batch)))
      const idsByPayload = Map.groupBy(
        submitted.keys(),
        (index) => `${batches[index]!.merchantId} ${batches[index]!.fingerprint}`,
      )
      for (const indexes of idsByPayload.values()) {
        expect(new Set(indexes.map((index) => submitted[index]!.id)).size).toBe(1)
        expect(indexes.filter((index) => !submitted[index]!.replayed)).toHaveLength(1)
      }
      expect(new Set(submitted.map(({ id }) => id)).size).toBe(idsByPayload.size)
    })

    test('the batch that stands for its twins is stored whole and once', async (store) => {
      const merchantId = await newMerchant(store)
      const twins = Array.from({ length: 3 }, () =>
        newBatch(merchantId, 'cancel', [1, 2, 3, 4, 5], { chunkSize: 2 }),
      )
      const submitted = await Promise.all(twins.map((batch) => accept(store, batch)))
      const parts = await store.readChunks({ id: submitted[0]!.id, fromEntry: 0, chunksMax: 10 })
      expect(parts.map(({ entries }) => entries)).toEqual(['[1,2]', '[3,4]', '[5]'])
    })

    test('an identical payload is a replay while the first is pending, processing or waits for its retry', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2])
      const again = () => accept(store, newBatch(merchantId, 'cancel', [1, 2], { chunkSize: 1 }))
      const first = await again()
      expect(await again()).toEqual({ id: first.id, replayed: true })
      const [claimed] = await claim(store, T0)
      expect(await again()).toEqual({ id: first.id, replayed: true })
      await store.settle({ claimed: [claimed!], now: T0, retry: RETRY })
      expect(await again()).toEqual({ id: first.id, replayed: true })
      const [second] = await claim(store, T0)
      await store.putBack({ claimed: second!, fault: 'broken', now: T0, retry: RETRY })
      expect(await again()).toEqual({ id: first.id, replayed: true })
    })

    test('the window ends exactly after its length, even while the first batch is in flight', async (store) => {
      const merchantId = await newMerchant(store)
      const at = (acceptedAt: number) => accept(store, newBatch(merchantId, 'cancel', [1], { acceptedAt }))
      const first = await at(T0)
      expect(await at(T0 + WINDOW_MS - 1)).toEqual({ id: first.id, replayed: true })
      const second = await at(T0 + WINDOW_MS)
      expect(second).toMatchObject({ replayed: false })
      expect(await at(T0 + WINDOW_MS + 1)).toEqual({ id: second.id, replayed: true })
      expect(await at(T0 + 2 * WINDOW_MS - 1)).toEqual({ id: second.id, replayed: true })
      expect(await claim(store, T0 + WINDOW_MS)).toHaveLength(2)
    })

    test('twins that arrive together after the window become one new batch', async (store) => {
      const merchantId = await newMerchant(store)
      const at = (acceptedAt: number) => accept(store, newBatch(merchantId, 'cancel', [1], { acceptedAt }))
      const old = await at(T0)
      const submitted = await Promise.all(Array.from({ length: 8 }, () => at(T0 + WINDOW_MS)))
      expect(new Set(submitted.map(({ id }) => id)).size).toBe(1)
      expect(submitted[0]!.id).not.toBe(old.id)
      expect(submitted.filter(({ replayed }) => !replayed)).toHaveLength(1)
    })

    test('a completed batch never blocks its own repetition', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1])
      const first = await submit(store, merchantId, 'cancel', [1])
      await settleAll(store, T0)
      const second = await submit(store, merchantId, 'cancel', [1])
      expect(second).not.toBe(first)
      await settleAll(store, T0)
      expect(await failuresOf(store, second)).toEqual([])
    })

    test('a failed batch never blocks its own repetition', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1])
      const first = await submit(store, merchantId, 'cancel', [1])
      const [claimed] = await claim(store, T0)
      await store.putBack({
        claimed: claimed!,
        fault: 'broken',
        now: T0,
        retry: { ...RETRY, attemptsMax: 1 },
      })
      expect(await submit(store, merchantId, 'cancel', [1])).not.toBe(first)
    })

    test('another merchant, another operation and another order of ids are other batches', async (store) => {
      const [a, b] = [await newMerchant(store), await newMerchant(store)]
      const parcel = [{ orderItems: [1], returnTrackingKey: 'R' }]
      const ids = [
        await submit(store, a, 'cancel', [1, 2]),
        await submit(store, a, 'cancel', [2, 1]),
        await submit(store, b, 'cancel', [1, 2]),
        await submit(store, a, 'return', parcel),
        await submit(store, a, 'ship', parcel),
      ]
      expect(new Set(ids).size).toBe(5)
    })

    test('a batch that cannot be saved does not take those with it that arrive at the same time', async (store) => {
      const merchantId = await newMerchant(store)
      const submits = [
        accept(store, newBatch(merchantId, 'cancel', [1])),
        accept(store, newBatch(999_999, 'cancel', [1])),
        accept(store, newBatch(merchantId, 'cancel', [2])),
      ]
      const outcomes = await Promise.allSettled(submits)
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(await claim(store, T0)).toHaveLength(2)
    })
  })
