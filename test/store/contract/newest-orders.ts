import { describe, expect } from 'vitest'
import type { MerchantId } from '../../../src/domain/numbers.ts'
import type { OrderSearch } from '../../../src/domain/orders/orders.ts'
import type { Store } from '../../../src/store/store.ts'
import {
  ASKED,
  newItem,
  newMerchant,
  newOrder,
  putCarriers,
  settleAll,
  submit,
  T0,
  type Open,
} from './given.ts'
import { withStore } from './each.ts'

const numbers = async (store: Store, merchantId: MerchantId, filter: OrderSearch = {}, limit = 100) => {
  const page = await store.listNewestOrders({ merchantId, filter, after: undefined, limit })
  return page!.orders.map(({ orderNumber }) => orderNumber)
}

/** Orders as staff of a seller look for them. */
export const newestOrdersContract = (open: Open) =>
  describe('orders, newest first,', () => {
    const test = withStore(open)

    test('are read page by page, each once, whatever comes in meanwhile', async (store) => {
      const merchantId = await newMerchant(store)
      const other = await newMerchant(store)
      const at = [5, 3, 3, 9, 3, 1, 9].map((created, index) => ({ number: `N-${index}`, created }))
      const take = (merchant: MerchantId, list: typeof at) =>
        store.importOrders({
          merchantId: merchant,
          orders: list.map(({ number, created }) =>
            newOrder(number, [newItem(undefined)], { createdAt: T0 + created, updatedAt: T0 + created }),
          ),
          now: T0,
        })
      await take(merchantId, at)
      await take(other, [{ number: 'X-1', created: 4 }])
      const seen: string[] = []
      let after: string | undefined
      for (let more = true; more;) {
        const page = (await store.listNewestOrders({ merchantId, filter: {}, after, limit: 2 }))!
        seen.push(...page.orders.map(({ orderNumber }) => orderNumber))
        after = page.lastNumber
        more = page.more
        await take(merchantId, [{ number: `LATE-${seen.length}`, created: 10 + seen.length }])
      }
      expect(seen).toEqual(['N-6', 'N-3', 'N-0', 'N-4', 'N-2', 'N-1', 'N-5'])
      for (const unknown of ['X-1', 'NONE'])
        expect(await store.listNewestOrders({ merchantId, filter: {}, after: unknown, limit: 2 })).toBe(
          undefined,
        )
    })

    test('are found by all that staff may know of them, and by nothing of another merchant', async (store) => {
      await putCarriers(store)
      const [merchantId, other] = [await newMerchant(store), await newMerchant(store)]
      const mail = (customerEmail: string) => ({
        details: { ...newOrder('', []).details, customerEmail },
      })
      const orders = [
        newOrder('A-100%_7', [newItem(1_001, { sku: 'SHIRT' })], {
          customerKey: 'C-7',
          ...mail('Zoe@Example.org'),
        }),
        newOrder('a-200', [newItem(1_002, { sku: 'HAT' }), newItem(1_003, { sku: 'SHIRT' })]),
        newOrder('B-1001', [
          newItem(1_004, { status: 'shipped', shipmentTrackingKey: 'T-1', returnTrackingKey: 'R-1' }),
        ]),
      ]
      await store.importOrders({ merchantId, orders, now: T0 })
      await store.importOrders({
        merchantId: other,
        orders: [newOrder('A-300', [newItem(2_001, { sku: 'SHIRT' })], { customerKey: 'C-7' })],
        now: T0,
      })
      const found = async (q: string) => (await numbers(store, merchantId, { q })).toSorted()
      expect(await found('SHIRT')).toEqual(['A-100%_7', 'a-200'])
      expect(await found('shirt')).toEqual([])
      expect(await found('A-')).toEqual(['A-100%_7', 'a-200'])
      expect(await found('%_')).toEqual(['A-100%_7'])
      expect(await found('!')).toEqual([])
      expect(await found('C-7')).toEqual(['A-100%_7'])
      expect(await found('zoe@example.ORG')).toEqual(['A-100%_7'])
      expect(await found('zoe@example')).toEqual([])
      expect(await found('T-1')).toEqual(['B-1001'])
      expect(await found('R-1')).toEqual(['B-1001'])
      // An item id, and a part of an order number.
      expect(await found('1001')).toEqual(['A-100%_7', 'B-1001'])
      expect(await found('2001')).toEqual([])
      expect(await found('9007199254740993')).toEqual([])
      expect(
        await numbers(store, merchantId, { q: 'SHIRT', itemStatus: 'open', customerKey: 'C-1' }),
      ).toEqual(['a-200'])
      await submit(store, merchantId, 'ship', [
        { orderItems: [1_002], carrierKey: 'GLS_HU', shipmentTrackingKey: 'T-9', returnTrackingKey: 'R-9' },
      ])
      await settleAll(store, T0)
      expect(await found('T-9')).toEqual(['a-200'])
      await store.erasePersonalData({ customerKey: 'C-7', ordersMax: 9, now: T0, audit: ASKED })
      expect(await found('zoe@example.org')).toEqual([])
    })

    test('are counted exactly up to a bound, and found beyond it', async (store) => {
      const merchantId = await newMerchant(store)
      for (let first = 0; first < 10_002; first += 1_667) {
        const orders = Array.from({ length: Math.min(1_667, 10_002 - first) }, (_, index) =>
          newOrder(`M-${first + index}`, [newItem(undefined, { sku: 'S' })], {
            createdAt: T0 + first + index,
            updatedAt: T0 + first + index,
          }),
        )
        await store.importOrders({ merchantId, orders, now: T0 })
      }
      for (const filter of [{}, { q: 'm-' }, { q: 'S' }]) {
        const page = (await store.listNewestOrders({ merchantId, filter, after: 'M-10000', limit: 2 }))!
        expect(page).toMatchObject({ total: 10_000, totalIsExact: false, more: true })
        expect(page.orders.map(({ orderNumber }) => orderNumber)).toEqual(['M-9999', 'M-9998'])
      }
      const few = (await store.listNewestOrders({
        merchantId,
        filter: { q: 'M-100', createdFrom: T0 + 1_000 },
        after: undefined,
        limit: 3,
      }))!
      expect(few).toMatchObject({ total: 12, totalIsExact: true, more: true, lastNumber: 'M-1009' })
    })

    test('a replaced order is found by what it is now', async (store) => {
      const merchantId = await newMerchant(store)
      const take = (sku: string) =>
        store.importOrders({
          merchantId,
          orders: [newOrder('R-1', [newItem(7, { sku })])],
          now: T0,
          replace: true,
        })
      await take('OLD')
      await take('NEW')
      expect([
        await numbers(store, merchantId, { q: 'OLD' }),
        await numbers(store, merchantId, { q: 'NEW' }),
      ]).toEqual([[], ['R-1']])
    })

    test('each has a history: what happened to which items, by whom, in which batch', async (store) => {
      const merchantId = await newMerchant(store)
      await store.importOrders({
        merchantId,
        orders: [newOrder('H-1', [newItem(1), newItem(2)]), newOrder('H-2', [newItem(3)])],
        now: T0,
      })
      const id = await submit(store, merchantId, 'cancel', [1, 3], { actor: 'buyer' })
      await settleAll(store, T0 + 5)
      const history = await store.orderHistory({ merchantId, orderNumber: 'H-1' })
      expect(
        history.map(({ at, event, itemIds, actor, batchId }) => [at, event, itemIds, actor, batchId]),
      ).toEqual([
        [T0, 'order.created', [], null, null],
        [T0 + 5, 'order_items.cancelled', [1], 'buyer', id],
      ])
      expect(await store.orderHistory({ merchantId: await newMerchant(store), orderNumber: 'H-1' })).toEqual(
        [],
      )
    })
  })
