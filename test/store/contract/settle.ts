import { describe, expect } from 'vitest'
import { ITEM_STATUSES, type ItemStatus } from '../../../src/domain/orders/items.ts'
import type { EntryErrorCode } from '../../../src/domain/outcomes.ts'
import {
  accept,
  claim,
  eventsOf,
  failuresOf,
  LEASE_MS,
  newItem,
  newMerchant,
  newOrder,
  type Open,
  orderOf,
  poisonous,
  putCarriers,
  sellerOf,
  settle,
  settleAll,
  statuses,
  submit,
  T0,
} from './given.ts'
import { withStore } from './each.ts'

const SHIPPED = { carrierKey: 'DHL_STD_NATIONAL', shipmentTrackingKey: 'S', returnTrackingKey: 'R' }
const ENTRIES = {
  cancel: (id: number) => [id],
  ship: (id: number) => [{ orderItems: [id], ...SHIPPED }],
  return: (id: number) => [{ orderItems: [id], returnTrackingKey: 'R' }],
}

/** What becomes of an item in that status, with the same keys and with others: its new status, or the code. [contract 4] */
type Cell = ItemStatus | EntryErrorCode
const TABLE: Record<'cancel' | 'ship' | 'return', Record<ItemStatus, readonly [same: Cell, other: Cell]>> = {
  cancel: {
    open: ['cancelled', 'cancelled'],
    shipped: ['item_already_shipped', 'item_already_shipped'],
    cancelled: ['cancelled', 'cancelled'],
    returned: ['item_already_returned', 'item_already_returned'],
  },
  ship: {
    open: ['shipped', 'shipped'],
    shipped: ['shipped', 'item_already_shipped'],
    cancelled: ['item_already_cancelled', 'item_already_cancelled'],
    returned: ['item_already_returned', 'item_already_returned'],
  },
  return: {
    open: ['item_not_shipped', 'item_not_shipped'],
    shipped: ['returned', 'returned'],
    cancelled: ['item_already_cancelled', 'item_already_cancelled'],
    returned: ['returned', 'item_already_returned'],
  },
}

/** Decisions and their effects, in one transaction. */
export const settleContract = (open: Open) =>
  describe('settle', () => {
    const test = withStore(open)

    for (const operation of ['cancel', 'ship', 'return'] as const) {
      test(`every cell of the table of ${operation}: outcome, status, counts, updated_at, event`, async (store) => {
        await putCarriers(store)
        const merchantId = await newMerchant(store)
        const cases = ITEM_STATUSES.flatMap((status) => ['same', 'other'].map((keys) => ({ status, keys })))
        const orders = cases.map(({ status, keys }, index) => {
          const tracking =
            keys === 'same'
              ? { shipmentTrackingKey: 'S', returnTrackingKey: 'R' }
              : { shipmentTrackingKey: 'X', returnTrackingKey: 'Y' }
          return newOrder(`T-${index}`, [newItem(index + 1, { status, ...tracking }), newItem(100 + index)])
        })
        await store.importOrders({ merchantId, orders, now: T0 })
        for (const [index, { status, keys }] of cases.entries()) {
          const item = index + 1
          const id = await submit(store, merchantId, operation, ENTRIES[operation](item))
          const now = T0 + item
          expect(await settleAll(store, now)).toEqual([id])
          const cell = TABLE[operation][status][keys === 'same' ? 0 : 1]
          const succeeds = (ITEM_STATUSES as readonly string[]).includes(cell)
          const becomes = succeeds ? (cell as ItemStatus) : status
          expect(await failuresOf(store, id)).toEqual(succeeds ? [] : [{ entry: 0, errors: [[cell, item]] }])
          const order = await orderOf(store, merchantId, `T-${index}`)
          expect(order.items[0]!.status).toBe(becomes)
          const counts = { open: 1, shipped: 0, cancelled: 0, returned: 0 }
          counts[becomes] += 1
          expect(order.counts).toEqual(counts)
          expect(order.updatedAt).toBe(becomes === status ? T0 - 86_400_000 : now)
          const changes = (await eventsOf(store)).filter(
            (event) => event.batchId === id && event.orderNumber !== null,
          )
          expect(changes.map(({ itemIds }) => itemIds)).toEqual(becomes === status ? [] : [[item]])
        }
      })
    }

    test('shipping keeps all three keys with the item and leaves the order’s carrier', async (store) => {
      await putCarriers(store)
      const merchantId = await sellerOf(store, 'A', [1])
      await submit(store, merchantId, 'ship', [
        { orderItems: [1], carrierKey: 'GLS_HU', shipmentTrackingKey: 'Š 1', returnTrackingKey: '返' },
      ])
      await settleAll(store, T0)
      const order = await orderOf(store, merchantId, 'A-1')
      expect(order.items[0]).toMatchObject({
        status: 'shipped',
        shipmentTrackingKey: 'Š 1',
        returnTrackingKey: '返',
      })
      expect(order.carrierKey).toBe('DHL_STD_NATIONAL')
      const again = {
        orderItems: [1],
        carrierKey: 'DHL_STD_NATIONAL',
        shipmentTrackingKey: 'Š 1',
        returnTrackingKey: '返',
      }
      const id = await submit(store, merchantId, 'ship', [again, { ...again, carrierKey: 'GLS_HU' }])
      await settleAll(store, T0)
      expect(await failuresOf(store, id)).toEqual([{ entry: 0, errors: [['item_already_shipped', 1]] }])
    })

    test('returning replaces the item’s return key and leaves its shipment key', async (store) => {
      await putCarriers(store)
      const merchantId = await sellerOf(store, 'A', [1])
      await submit(store, merchantId, 'ship', [{ orderItems: [1], ...SHIPPED }])
      await submit(store, merchantId, 'return', [{ orderItems: [1], returnTrackingKey: 'other' }])
      await settleAll(store, T0)
      const [item] = (await orderOf(store, merchantId, 'A-1')).items
      expect(item).toMatchObject({ status: 'returned', shipmentTrackingKey: 'S', returnTrackingKey: 'other' })
    })

    test('an unknown item and another merchant’s are the same miss, and the other’s is untouched', async (store) => {
      const mine = await sellerOf(store, 'A', [1])
      const other = await sellerOf(store, 'B', [2])
      const id = await submit(store, mine, 'cancel', [2, 3, 9_007_199_254_740_991])
      await settleAll(store, T0)
      expect((await failuresOf(store, id)).map(({ errors }) => errors[0]![0])).toEqual(
        Array.from({ length: 3 }, () => 'item_not_found'),
      )
      expect(await statuses(store, other, 'B-1')).toEqual({ 2: 'open' })
    })

    test('items that the marketplace fulfils are refused to every operation', async (store) => {
      await putCarriers(store)
      const merchantId = await newMerchant(store)
      const orders = [newOrder('M-1', [newItem(1)], { fulfillmentType: 'fulfillment_by_marketplace' })]
      await store.importOrders({ merchantId, orders, now: T0 })
      for (const operation of ['cancel', 'ship', 'return'] as const) {
        const id = await submit(store, merchantId, operation, ENTRIES[operation](1))
        await settleAll(store, T0)
        expect(await failuresOf(store, id)).toEqual([
          { entry: 0, errors: [['item_fulfilled_by_marketplace', 1]] },
        ])
      }
    })

    test('a parcel is carried out whole or not at all, and names all that stands in its way, the carrier first', async (store) => {
      await putCarriers(store)
      const merchantId = await sellerOf(store, 'A', [1, 2, 3])
      await submit(store, merchantId, 'cancel', [2])
      await settleAll(store, T0)
      const id = await submit(store, merchantId, 'ship', [
        {
          orderItems: [9, 1, 2, 9, 3, 2],
          carrierKey: 'OLD_POST',
          shipmentTrackingKey: 'S',
          returnTrackingKey: 'R',
        },
        { orderItems: [1, 1, 3], ...SHIPPED },
      ])
      await settleAll(store, T0)
      const errors = [
        ['carrier_unknown', 'OLD_POST'],
        ['item_not_found', 9],
        ['item_already_cancelled', 2],
      ]
      expect(await failuresOf(store, id)).toEqual([{ entry: 0, errors }])
      expect(await statuses(store, merchantId, 'A-1')).toEqual({ 1: 'shipped', 2: 'cancelled', 3: 'shipped' })
      expect((await eventsOf(store, 'order_items.shipped')).map(({ itemIds }) => itemIds)).toEqual([[1, 3]])
    })

    test('the same id many times in one cancel: every entry is answered, the effect happens once', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2])
      const id = await submit(store, merchantId, 'cancel', [1, 1, 2, 1, 7, 7], { chunkSize: 2 })
      await settleAll(store, T0)
      expect((await failuresOf(store, id)).map(({ entry }) => entry)).toEqual([4, 5])
      expect((await orderOf(store, merchantId, 'A-1')).counts).toEqual({
        open: 0,
        shipped: 0,
        cancelled: 2,
        returned: 0,
      })
      expect((await eventsOf(store, 'order_items.cancelled')).flatMap(({ itemIds }) => itemIds)).toEqual([
        1, 2,
      ])
    })

    test('one event per order and part, with its items, batch and actor; then the batch’s own', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2], [3])
      const id = await submit(store, merchantId, 'cancel', [3, 1, 2, 3], { chunkSize: 2, actor: 'buyer' })
      await settleAll(store, T0 + 5)
      const events = (await eventsOf(store)).filter(({ event }) => event !== 'order.created')
      expect(events).toMatchObject([
        ...[
          { orderNumber: 'A-2', itemIds: [3] },
          { orderNumber: 'A-1', itemIds: [1] },
          { orderNumber: 'A-1', itemIds: [2] },
        ].map((what) => ({
          event: 'order_items.cancelled',
          merchantId,
          at: T0 + 5,
          batchId: id,
          actor: 'buyer',
          ...what,
        })),
        {
          event: 'batch.completed',
          merchantId,
          at: T0 + 5,
          orderNumber: null,
          itemIds: [],
          batchId: id,
          actor: null,
        },
      ])
    })

    test('a large batch is settled part by part and goes behind what came later', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2, 3, 4, 5])
      const large = await submit(store, merchantId, 'cancel', [1, 2, 3, 4], { chunkSize: 1 })
      expect(await settle(store, await claim(store, T0, { batchesMax: 1 }), T0 + 1)).toEqual([])
      expect(
        await store.findBatch({ merchantId, operation: 'cancel', id: large, now: T0 + 1 }),
      ).toMatchObject({
        status: 'processing',
        nextEntry: 1,
        dueAt: 0,
      })
      const small = await submit(store, merchantId, 'cancel', [5], { acceptedAt: T0 })
      expect(await settleAll(store, T0 + 2, { batchesMax: 1 })).toEqual([small, large])
    })

    test('a part that was settled before the crash is not settled again after it', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2, 3])
      const id = await submit(store, merchantId, 'cancel', [1, 8, 2, 9, 3], { chunkSize: 2 })
      await settle(store, await claim(store, T0), T0)
      await claim(store, T0)
      expect(await settleAll(store, T0 + LEASE_MS)).toEqual([id])
      expect((await failuresOf(store, id)).map(({ entry }) => entry)).toEqual([1, 3])
      expect((await eventsOf(store, 'order_items.cancelled')).map(({ itemIds }) => itemIds)).toEqual([
        [1],
        [2],
        [3],
      ])
      expect(await store.findBatchRecord({ id, now: T0 })).toMatchObject({
        status: 'completed',
        interruptions: 1,
        failedCount: 2,
      })
    })

    test('a settling that is repeated because its answer was lost decides nothing twice and nothing more', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2])
      const id = await submit(store, merchantId, 'cancel', [1, 2], { chunkSize: 1 })
      const claimed = await claim(store, T0)
      await settle(store, claimed, T0)
      await settle(store, claimed, T0)
      expect(await store.findBatchRecord({ id, now: T0 })).toMatchObject({
        nextEntry: 1,
        status: 'processing',
      })
      expect(await settleAll(store, T0)).toEqual([id])
      expect(await settle(store, claimed, T0)).toEqual([])
    })

    test('two batches of one settling cancel their shared items once, the earlier one first', async (store) => {
      await putCarriers(store)
      const merchantId = await sellerOf(store, 'A', [1, 2], [3])
      const first = await submit(store, merchantId, 'cancel', [1, 3])
      const second = await submit(store, merchantId, 'cancel', [3, 2, 1], { acceptedAt: T0 + 1 })
      const third = await submit(store, merchantId, 'ship', [{ orderItems: [2], ...SHIPPED }], {
        acceptedAt: T0 + 2,
      })
      expect(await settle(store, await claim(store, T0 + 9), T0 + 9)).toEqual([first, second, third])
      expect([await failuresOf(store, first), await failuresOf(store, second)]).toEqual([[], []])
      expect(await failuresOf(store, third)).toEqual([{ entry: 0, errors: [['item_already_cancelled', 2]] }])
      const events = await eventsOf(store, 'order_items.cancelled')
      expect(events.map(({ batchId, itemIds }) => [batchId, itemIds])).toEqual([
        [first, [1]],
        [first, [3]],
        [second, [2]],
      ])
      expect((await orderOf(store, merchantId, 'A-1')).counts).toEqual({
        open: 0,
        shipped: 0,
        cancelled: 2,
        returned: 0,
      })
    })

    test('shipping and returning within one settling move the item twice and the counts once each', async (store) => {
      await putCarriers(store)
      const merchantId = await sellerOf(store, 'A', [1, 2])
      await submit(store, merchantId, 'ship', [{ orderItems: [1, 2], ...SHIPPED }])
      await submit(store, merchantId, 'return', [{ orderItems: [1], returnTrackingKey: 'R' }], {
        acceptedAt: T0 + 1,
      })
      await settle(store, await claim(store, T0 + 1), T0 + 1)
      expect((await orderOf(store, merchantId, 'A-1')).counts).toEqual({
        open: 0,
        shipped: 1,
        cancelled: 0,
        returned: 1,
      })
      expect(await statuses(store, merchantId, 'A-1')).toEqual({ 1: 'returned', 2: 'shipped' })
    })

    test('workers at the same time change each shared item once, in whatever order they lock', async (store) => {
      const ids = Array.from({ length: 60 }, (_, index) => index + 1)
      const merchantId = await sellerOf(
        store,
        'A',
        ...Array.from({ length: 20 }, (_, index) => ids.slice(index * 3, index * 3 + 3)),
      )
      for (let at = 0; at < 8; at++) {
        const shuffled = ids.map((id) => (id * (2 * at + 1)) % 61).filter((id) => id > 0 && id <= 60)
        await submit(store, merchantId, 'cancel', shuffled, { acceptedAt: T0 + at })
      }
      const claims = []
      for (let at = 0; at < 8; at++)
        claims.push(await claim(store, T0 + 10, { batchesMax: 1, worker: `w${at}` }))
      const finals = await Promise.all(claims.map((claimed) => settle(store, claimed, T0 + 11)))
      expect(finals.flat()).toHaveLength(8)
      const cancelled = (await eventsOf(store, 'order_items.cancelled')).flatMap(({ itemIds }) => itemIds)
      expect(cancelled.sort((a, b) => a - b)).toEqual(ids)
      const { orders } = (await store.listOrders({
        merchantId,
        filter: {},
        position: { page: 1 },
        limit: 100,
      }))!
      expect(orders.map(({ counts }) => counts.cancelled)).toEqual(orders.map(() => 3))
    })

    test('batches of several merchants in one settling each see their own items', async (store) => {
      const [a, b] = [await sellerOf(store, 'A', [1]), await sellerOf(store, 'B', [2])]
      const ids = [await submit(store, a, 'cancel', [1, 2]), await submit(store, b, 'cancel', [1, 2])]
      expect((await settle(store, await claim(store, T0), T0)).sort()).toEqual(ids.sort())
      expect((await failuresOf(store, ids[0]!)).map(({ entry }) => entry)).toEqual([1])
      expect((await failuresOf(store, ids[1]!)).map(({ entry }) => entry)).toEqual([0])
    })

    test('a merchant that is held between the claim and the settling has nothing carried out, and its batches wait unharmed', async (store) => {
      const [held, other] = [await sellerOf(store, 'A', [1, 2]), await sellerOf(store, 'B', [3])]
      const begun = await submit(store, held, 'cancel', [1, 2], { chunkSize: 1 })
      await settle(store, await claim(store, T0), T0)
      const fresh = await submit(store, held, 'cancel', [2])
      const free = await submit(store, other, 'cancel', [3])
      const claimed = await claim(store, T0)
      expect(claimed.map(({ id }) => id).sort()).toEqual([begun, fresh, free].sort())
      await store.changeMerchant({ id: held, held: true, now: T0 })
      expect(await settle(store, claimed, T0)).toEqual([free])
      expect(await statuses(store, held, 'A-1')).toEqual({ 1: 'cancelled', 2: 'open' })
      const record = (id: string) => store.findBatchRecord({ id, now: T0 })
      const unharmed = { claimedBy: null, interruptions: 0, attempts: 0, dueAt: 0 }
      expect(await record(begun)).toMatchObject({ ...unharmed, status: 'processing', nextEntry: 1 })
      expect(await record(fresh)).toMatchObject({ ...unharmed, status: 'pending', nextEntry: 0 })
      await store.changeMerchant({ id: held, held: false, now: T0 })
      expect((await settleAll(store, T0)).sort()).toEqual([begun, fresh].sort())
      expect(await statuses(store, held, 'A-1')).toEqual({ 1: 'cancelled', 2: 'cancelled' })
    })

    test('a settling that throws changes nothing of any batch in its group', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2])
      await submit(store, merchantId, 'cancel', [1])
      await accept(store, poisonous(merchantId, 'cancel', [2], { acceptedAt: T0 + 1 }))
      const claimed = await claim(store, T0 + 1)
      await expect(settle(store, claimed, T0 + 1)).rejects.toThrow(/JSON/)
      expect(await statuses(store, merchantId, 'A-1')).toEqual({ 1: 'open', 2: 'open' })
      expect(await eventsOf(store, 'order_items.cancelled')).toEqual([])
      expect(await settle(store, claimed.slice(0, 1), T0 + 1)).toHaveLength(1)
    })
  })
