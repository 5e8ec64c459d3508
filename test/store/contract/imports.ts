import { describe, expect } from 'vitest'
import {
  eventsOf,
  newItem,
  newMerchant,
  newOrder,
  orderOf,
  sellerOf,
  settleAll,
  statuses,
  submit,
  T0,
  type Open,
} from './given.ts'
import { withStore } from './each.ts'

/** Taking in orders. [contract 7] */
export const importContract = (open: Open) =>
  describe('import', () => {
    const test = withStore(open)

    test('an order comes back as it went in', async (store) => {
      const merchantId = await newMerchant(store)
      const given = newOrder(
        'Ä/ 1 "%_\\',
        [
          newItem(2 ** 53 - 1, { customData: { nested: [1, { x: 'ß' }], n: 1e21 }, vat: 7.5 }),
          newItem(5, { status: 'shipped', shipmentTrackingKey: 'S' }),
        ],
        { createdAt: 1, updatedAt: 2, fulfillmentType: 'fulfillment_by_marketplace', shopCountry: 'GR' },
      )
      await store.importOrders({ merchantId, orders: [given], now: T0 })
      const order = await orderOf(store, merchantId, given.orderNumber)
      expect(order.id).toBeGreaterThan(0)
      expect({ ...order, contentHash: given.contentHash }).toEqual({
        ...given,
        id: order.id,
        merchantId,
        counts: { open: 1, shipped: 1, cancelled: 0, returned: 0 },
      })
    })

    test('an import is idempotent by order number, whatever happened to its items since', async (store) => {
      const merchantId = await newMerchant(store)
      const orders = [newOrder('A-1', [newItem(1)]), newOrder('A-2', [newItem(undefined)])]
      const put = () => store.importOrders({ merchantId, orders, now: T0 })
      expect(await put()).toEqual(['created', 'created'])
      await submit(store, merchantId, 'cancel', [1])
      await settleAll(store, T0)
      expect(await put()).toEqual(['unchanged', 'unchanged'])
      expect(await statuses(store, merchantId, 'A-1')).toEqual({ 1: 'cancelled' })
      expect(await eventsOf(store, 'order.created')).toHaveLength(2)
    })

    test('other content, a foreign number and a taken id refuse that order and never the others', async (store) => {
      const [a, b] = [await newMerchant(store), await newMerchant(store)]
      await store.importOrders({ merchantId: b, orders: [newOrder('B-1', [newItem(7)])], now: T0 })
      await store.importOrders({ merchantId: a, orders: [newOrder('A-1', [newItem(1)])], now: T0 })
      const orders = [
        newOrder('A-1', [newItem(1), newItem(2)]),
        newOrder('B-1', [newItem(7)]),
        newOrder('A-2', [newItem(7)]),
        newOrder('A-3', [newItem(1)]),
        newOrder('A-4', [newItem(11), newItem(11)]),
        newOrder('A-5', [newItem(12)]),
        newOrder('A-6', [newItem(12)]),
        newOrder('A-5', [newItem(12)]),
        newOrder('A-5', [newItem(13)]),
        newOrder('A-7', [newItem(undefined)]),
      ]
      const outcomes = await store.importOrders({ merchantId: a, orders, now: T0 })
      const refused = { refused: expect.any(String) as string }
      expect(outcomes).toEqual([
        ...Array.from({ length: 5 }, () => refused),
        'created',
        refused,
        'unchanged',
        refused,
        'created',
      ])
      expect(await statuses(store, b, 'B-1')).toEqual({ 7: 'open' })
      expect(await store.findOrder({ merchantId: a, orderNumber: 'B-1' })).toBeUndefined()
      expect((await eventsOf(store, 'order.created')).map(({ orderNumber }) => orderNumber)).toEqual([
        'B-1',
        'A-1',
        'A-5',
        'A-7',
      ])
    })

    test('an order that was refused leaves its id to the next', async (store) => {
      const merchantId = await newMerchant(store)
      const orders = [newOrder('A-1', [newItem(1), newItem(1)]), newOrder('A-2', [newItem(1)])]
      expect(await store.importOrders({ merchantId, orders, now: T0 })).toEqual([
        { refused: 'Item id 1 is taken' },
        'created',
      ])
    })

    test('assigned ids are new, and lie behind ids that were chosen', async (store) => {
      const merchantId = await newMerchant(store)
      const orders = [
        newOrder('A-1', [newItem(undefined), newItem(50), newItem(undefined)]),
        newOrder('A-2', [newItem(undefined)]),
      ]
      await store.importOrders({ merchantId, orders, now: T0 })
      expect((await orderOf(store, merchantId, 'A-1')).items.map(({ id }) => id)).toEqual([51, 50, 52])
      expect((await orderOf(store, merchantId, 'A-2')).items.map(({ id }) => id)).toEqual([53])
    })

    test('the largest ids that can be chosen never stop later orders from getting theirs', async (store) => {
      const merchantId = await newMerchant(store)
      const largest = [2 ** 52, 2 ** 52 + 1, 2 ** 52 + 2, 2 ** 52 + 4, 2 ** 53 - 1]
      await store.importOrders({
        merchantId,
        orders: [
          newOrder(
            'A-1',
            largest.map((id) => newItem(id)),
          ),
        ],
        now: T0,
      })
      const unnumbered = Array.from({ length: 3 }, () => newItem(undefined))
      expect(
        await store.importOrders({ merchantId, orders: [newOrder('A-2', unnumbered)], now: T0 }),
      ).toEqual(['created'])
      const ids = (await orderOf(store, merchantId, 'A-2')).items.map(({ id }) => id)
      expect(new Set([...largest, ...ids]).size).toBe(8)
    })

    test('items with history count in their status, and know the carrier of the order', async (store) => {
      await store.putCarriers({
        carriers: [
          {
            key: 'DHL_STD_NATIONAL',
            carrierName: 'DHL',
            countryCode: 'DE',
            displayLabel: null,
            active: true,
          },
        ],
        now: T0,
      })
      const merchantId = await newMerchant(store)
      const items = [
        newItem(1, { status: 'shipped', shipmentTrackingKey: 'S', returnTrackingKey: 'R' }),
        newItem(2, { status: 'returned' }),
      ]
      await store.importOrders({ merchantId, orders: [newOrder('A-1', items)], now: T0 })
      const entry = {
        orderItems: [1],
        carrierKey: 'DHL_STD_NATIONAL',
        shipmentTrackingKey: 'S',
        returnTrackingKey: 'R',
      }
      const id = await submit(store, merchantId, 'ship', [entry])
      await settleAll(store, T0)
      expect(await store.findBatchRecord({ id, now: T0 })).toMatchObject({
        status: 'completed',
        failedCount: 0,
      })
    })

    test('imports at the same time, some of the same orders, create each order once', async (store) => {
      const [a, b] = [await newMerchant(store), await newMerchant(store)]
      const ordersOf = (first: number) =>
        Array.from({ length: 20 }, (_, index) =>
          newOrder(`N-${first + index}`, [newItem(undefined), newItem(undefined)]),
        )
      const outcomes = await Promise.all([
        store.importOrders({ merchantId: a, orders: ordersOf(0), now: T0 }),
        store.importOrders({ merchantId: a, orders: ordersOf(10), now: T0 }),
        store.importOrders({ merchantId: b, orders: ordersOf(15).reverse(), now: T0 }),
        store.importOrders({ merchantId: a, orders: ordersOf(0), now: T0 }),
      ])
      expect(outcomes.flat().filter((outcome) => outcome === 'created')).toHaveLength(35)
      const pages = await Promise.all(
        [a, b].map((merchantId) =>
          store.listOrders({ merchantId, filter: {}, position: { page: 1 }, limit: 100 }),
        ),
      )
      const ids = pages.flatMap((page) => page!.orders.flatMap(({ items }) => items.map(({ id }) => id)))
      expect(new Set(ids).size).toBe(70)
    })

    test('only its merchant finds an order', async (store) => {
      await sellerOf(store, 'A', [1])
      const other = await sellerOf(store, 'B', [2])
      expect(await store.findOrder({ merchantId: other, orderNumber: 'A-1' })).toBeUndefined()
    })
  })
