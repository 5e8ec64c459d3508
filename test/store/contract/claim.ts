import { describe, expect } from 'vitest'
import type { ClaimedBatch } from '../../../src/domain/batches.ts'
import {
  claim,
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

const merchantsOf = (claimed: readonly ClaimedBatch[]) => claimed.map(({ merchantId }) => merchantId)

/** Who works on what, and for how long. */
export const claimContract = (open: Open) =>
  describe('claim', () => {
    const test = withStore(open)

    test('a merchant’s oldest batches are taken first', async (store) => {
      const merchantId = await newMerchant(store)
      const late = await submit(store, merchantId, 'cancel', [2], { acceptedAt: T0 + 2 })
      const early = await submit(store, merchantId, 'cancel', [1], { acceptedAt: T0 + 1 })
      const latest = await submit(store, merchantId, 'cancel', [3], { acceptedAt: T0 + 3 })
      expect((await claim(store, T0 + 10, { batchesMax: 2 })).map(({ id }) => id)).toEqual([early, late])
      expect((await claim(store, T0 + 10)).map(({ id }) => id)).toEqual([latest])
    })

    test('a claim tells how many entries are undecided', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2, 3])
      await submit(store, merchantId, 'cancel', [1, 2, 3], { chunkSize: 2 })
      const [first] = await claim(store, T0)
      expect(first).toMatchObject({ merchantId, operation: 'cancel', claim: 1, undecided: 3 })
      await settle(store, [first!], T0)
      expect(await claim(store, T0)).toMatchObject([{ claim: 2, undecided: 1 }])
    })

    test('merchants share a claim, however many batches one of them has', async (store) => {
      const [busy, quiet] = [await newMerchant(store), await newMerchant(store)]
      for (let id = 1; id <= 20; id++) await submit(store, busy, 'cancel', [id], { acceptedAt: T0 - 1 })
      for (let id = 1; id <= 3; id++) await submit(store, quiet, 'cancel', [id], { acceptedAt: T0 })
      expect(merchantsOf(await claim(store, T0, { batchesMax: 6 }))).toEqual([
        busy,
        busy,
        busy,
        quiet,
        quiet,
        quiet,
      ])
    })

    test('merchants take turns: the next claim begins behind the last merchant and comes round', async (store) => {
      const merchants = [await newMerchant(store), await newMerchant(store), await newMerchant(store)]
      for (const merchant of merchants) for (const id of [1, 2]) await submit(store, merchant, 'cancel', [id])
      const served: number[] = []
      let afterMerchant = 0
      for (let turn = 0; turn < 6; turn++) {
        const claimed = await claim(store, T0, { batchesMax: 1, afterMerchant })
        afterMerchant = claimed[0]!.merchantId
        served.push(afterMerchant)
      }
      expect(served).toEqual([...merchants, ...merchants])
    })

    test('no merchant is left out, however many have due batches', async (store) => {
      const merchants: number[] = []
      for (let count = 0; count < 70; count++) merchants.push(await newMerchant(store))
      await Promise.all(merchants.map((merchant) => submit(store, merchant, 'cancel', [1])))
      const first = await claim(store, T0, { batchesMax: 256 })
      const second = await claim(store, T0, { batchesMax: 256, afterMerchant: first.at(-1)!.merchantId })
      expect([...merchantsOf(first), ...merchantsOf(second)].sort((a, b) => a - b)).toEqual(merchants)
    })

    test('a claim takes no more batches than asked', async (store) => {
      for (let count = 0; count < 3; count++) {
        const merchant = await newMerchant(store)
        for (const id of [1, 2]) await submit(store, merchant, 'cancel', [id])
      }
      expect(await claim(store, T0, { batchesMax: 2 })).toHaveLength(2)
      expect(await claim(store, T0, { batchesMax: 3 })).toHaveLength(3)
    })

    test('claims at the same time never share a batch', async (store) => {
      const merchant = await newMerchant(store)
      await Promise.all(Array.from({ length: 30 }, (_, id) => submit(store, merchant, 'cancel', [id + 1])))
      const claims = await Promise.all(
        Array.from({ length: 6 }, (_, at) => claim(store, T0, { batchesMax: 10, worker: `w${at}` })),
      )
      const ids = claims.flat().map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const rest = await claim(store, T0)
      expect(ids.length + rest.length).toBe(30)
    })

    test('a held merchant’s batches wait until it is released, and nobody waits with them', async (store) => {
      const [held, other] = [await newMerchant(store), await newMerchant(store)]
      await store.changeMerchant({ id: held, held: true, now: T0 })
      await submit(store, held, 'cancel', [1])
      await submit(store, other, 'cancel', [1])
      expect(merchantsOf(await claim(store, T0))).toEqual([other])
      await store.changeMerchant({ id: held, held: false, now: T0 })
      expect(merchantsOf(await claim(store, T0))).toEqual([held])
    })

    test('the accepted batches of a suspended merchant still finish', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1])
      const id = await submit(store, merchantId, 'cancel', [1])
      await store.changeMerchant({ id: merchantId, suspended: true, now: T0 })
      expect(await settleAll(store, T0)).toEqual([id])
    })

    test('a lease keeps others away until it lapses, and then counts as an interruption', async (store) => {
      const merchantId = await newMerchant(store)
      const id = await submit(store, merchantId, 'cancel', [1])
      await claim(store, T0, { worker: 'gone' })
      expect(await claim(store, T0 + LEASE_MS - 1)).toEqual([])
      expect(await claim(store, T0 + LEASE_MS, { worker: 'next' })).toMatchObject([{ id, claim: 2 }])
      expect(await store.findBatchRecord({ id, now: T0 })).toMatchObject({
        claims: 2,
        claimedBy: 'next',
        interruptions: 1,
        attempts: 0,
      })
    })

    test('a late worker whose lease went to another is refused at every step', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1])
      const id = await submit(store, merchantId, 'cancel', [1])
      const [late] = await claim(store, T0, { worker: 'late' })
      const [current] = await claim(store, T0 + LEASE_MS, { worker: 'current' })
      const before = await store.findBatchRecord({ id, now: T0 })
      expect(await settle(store, [late!], T0 + LEASE_MS)).toEqual([])
      expect(
        await store.putBack({
          claimed: late!,
          fault: 'late',
          now: T0 + LEASE_MS,
          retry: { ...RETRY, attemptsMax: 1 },
        }),
      ).toEqual([])
      await store.release({ claimed: [late!], now: T0 })
      await store.renew({ claimed: [late!], leaseUntil: T0 + 9 * LEASE_MS })
      expect(await store.findBatchRecord({ id, now: T0 })).toEqual(before)
      expect(await statuses(store, merchantId, 'A-1')).toEqual({ 1: 'open' })
      expect(await settle(store, [current!], T0 + LEASE_MS)).toEqual([id])
      expect(await settle(store, [late!], T0 + LEASE_MS)).toEqual([])
    })

    test('a worker that is late but was not replaced still settles', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1])
      const id = await submit(store, merchantId, 'cancel', [1])
      const claimed = await claim(store, T0)
      expect(await settle(store, claimed, T0 + 5 * LEASE_MS)).toEqual([id])
    })

    test('a renewed lease lasts as long as was said', async (store) => {
      const merchantId = await newMerchant(store)
      await submit(store, merchantId, 'cancel', [1])
      const claimed = await claim(store, T0)
      await store.renew({ claimed, leaseUntil: T0 + 3 * LEASE_MS })
      expect(await claim(store, T0 + 3 * LEASE_MS - 1)).toEqual([])
      expect(await claim(store, T0 + 3 * LEASE_MS)).toHaveLength(1)
    })

    test('a renewal that comes after a part was settled does not keep the batch waiting', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2])
      await submit(store, merchantId, 'cancel', [1, 2], { chunkSize: 1 })
      const claimed = await claim(store, T0)
      await settle(store, claimed, T0)
      await store.renew({ claimed, leaseUntil: T0 + LEASE_MS })
      expect(await claim(store, T0)).toHaveLength(1)
    })

    test('a renewal or release that comes after a putting back leaves the delay as it is', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1])
      await submit(store, merchantId, 'cancel', [1])
      const [claimed] = await claim(store, T0)
      await store.putBack({ claimed: claimed!, fault: 'broken', now: T0, retry: RETRY })
      await store.renew({ claimed: [claimed!], leaseUntil: T0 + LEASE_MS })
      await store.release({ claimed: [claimed!], now: T0 })
      expect(await claim(store, T0 + RETRY.delayMs - 1)).toEqual([])
      expect(await claim(store, T0 + RETRY.delayMs)).toHaveLength(1)
    })

    test('a released batch is due at once, as it was, and was not interrupted', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2])
      const id = await submit(store, merchantId, 'cancel', [1, 2], { chunkSize: 1 })
      await store.release({ claimed: await claim(store, T0), now: T0 })
      expect(await store.findBatchRecord({ id, now: T0 })).toMatchObject({
        status: 'pending',
        claimedBy: null,
        dueAt: 0,
      })
      await settle(store, await claim(store, T0), T0)
      await store.release({ claimed: await claim(store, T0), now: T0 })
      expect(await store.findBatchRecord({ id, now: T0 })).toMatchObject({
        status: 'processing',
        nextEntry: 1,
        interruptions: 0,
      })
      expect(await settleAll(store, T0)).toEqual([id])
    })

    test('what a clock that ran ahead made due too late is pulled in, and nothing else', async (store) => {
      const merchantId = await newMerchant(store)
      const year = 365 * 86_400_000
      await submit(store, merchantId, 'cancel', [1], { acceptedAt: T0 + year })
      await submit(store, merchantId, 'cancel', [2], { acceptedAt: T0 + 1_000 })
      await store.clampDue({ now: T0, furthest: T0 + 60_000 })
      expect(await claim(store, T0)).toHaveLength(1)
      expect(await claim(store, T0 + 1_000)).toHaveLength(1)
    })
  })
