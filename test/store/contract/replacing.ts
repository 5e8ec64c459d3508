import { describe, expect } from 'vitest'
import type { ImportOrder, Order } from '../../../src/domain/orders/orders.ts'
import {
  eventsOf,
  newItem,
  newMerchant,
  newOrder,
  orderOf,
  settleAll,
  sha256,
  statuses,
  submit,
  T0,
  type Open,
} from './given.ts'
import { withStore } from './each.ts'

/** What an export of an order says, without the country of its shop, and with "" for null. */
function exported(order: Order): ImportOrder {
  const { details } = order
  return {
    ...order,
    shopCountry: undefined,
    details: { ...details, paymentMethod: '', billing: { ...details.billing, additional: '' } },
    contentHash: sha256(order),
  }
}

/** Orders that are there already, and an import says something of them. [contract 7] */
export const replacingContract = (open: Open) =>
  describe('an import of known orders', () => {
    const test = withStore(open)
    const refused = (words: string) => ({ refused: expect.stringContaining(words) as string })

    test('other content replaces an order whose items are all open, under the ids that its articles had', async (store) => {
      const merchantId = await newMerchant(store)
      const mug = newItem(undefined, { sku: 'MUG' })
      const tee = newItem(undefined, { sku: 'TEE' })
      await store.importOrders({ merchantId, orders: [newOrder('A-1', [mug, tee])], now: T0 })
      const before = await orderOf(store, merchantId, 'A-1')
      const [mugId, teeId] = before.items.map(({ id }) => id)
      const orders = [
        newOrder('A-1', [tee, newItem(undefined, { sku: 'CAP' }), tee], {
          carrierKey: 'GLS_HU',
          customerKey: 'C-9',
          fulfillmentType: 'fulfillment_by_marketplace',
          updatedAt: T0 + 7,
        }),
        newOrder('A-2', [mug]),
      ]
      const put = (replace: boolean) => store.importOrders({ merchantId, orders, now: T0 + 1, replace })
      expect(await put(false)).toEqual([refused('other content'), 'created'])
      expect(await put(true)).toEqual(['replaced', 'unchanged'])
      expect(await put(true)).toEqual(['unchanged', 'unchanged'])
      const after = await orderOf(store, merchantId, 'A-1')
      expect(after).toMatchObject({
        id: before.id,
        carrierKey: 'GLS_HU',
        customerKey: 'C-9',
        fulfillmentType: 'fulfillment_by_marketplace',
        updatedAt: T0 + 7,
        counts: { open: 3 },
      })
      expect(after.items.map(({ sku }) => sku)).toEqual(['TEE', 'CAP', 'TEE'])
      expect(after.items[0]!.id).toBe(teeId)
      expect(after.items.map(({ id }) => id)).not.toContain(mugId)
      expect(new Set(after.items.map(({ id }) => id)).size).toBe(3)
      expect(await eventsOf(store, 'order.updated')).toMatchObject([
        { orderNumber: 'A-1', actor: 'marketplace', at: T0 + 1 },
      ])
      expect(await store.check({})).toEqual([])
    })

    test('nothing replaces an order of which an item has changed, nor one whose personal data was deleted', async (store) => {
      const merchantId = await newMerchant(store)
      const ofOrders = (sku: string) =>
        [1, 2].map((id) =>
          newOrder(`A-${id}`, [newItem(id, { sku }), newItem(10 + id)], { customerKey: `C-${id}` }),
        )
      await store.importOrders({ merchantId, orders: ofOrders('old'), now: T0 })
      await submit(store, merchantId, 'cancel', [1])
      await settleAll(store, T0)
      await store.erasePersonalData({ customerKey: 'C-2', ordersMax: 10, now: T0 })
      expect(
        await store.importOrders({ merchantId, orders: ofOrders('new'), now: T0, replace: true }),
      ).toEqual([refused('happened'), refused('personal data')])
      expect(await statuses(store, merchantId, 'A-1')).toEqual({ 1: 'cancelled', 11: 'open' })
    })

    test('an id of another order is taken for a replacing order too, and a foreign number stays foreign', async (store) => {
      const [a, b] = [await newMerchant(store), await newMerchant(store)]
      await store.importOrders({
        merchantId: a,
        orders: [newOrder('A-1', [newItem(1), newItem(2)]), newOrder('A-2', [newItem(3)])],
        now: T0,
      })
      const replace = (merchantId: number, ...orders: ImportOrder[]) =>
        store.importOrders({ merchantId, orders, now: T0, replace: true })
      expect(await replace(a, newOrder('A-1', [newItem(2), newItem(3)]))).toEqual([refused('3 is taken')])
      expect(await replace(b, newOrder('A-1', [newItem(2)]))).toEqual([refused('another merchant')])
      expect(await replace(a, newOrder('A-1', [newItem(2), newItem(9)]))).toEqual(['replaced'])
      expect(await statuses(store, a, 'A-1')).toEqual({ 2: 'open', 9: 'open' })
    })

    test('what says of an order just what it is now changes nothing, whatever has happened to it', async (store) => {
      const merchantId = await newMerchant(store)
      const items = [newItem(undefined, { customData: { a: [1, null] } }), newItem(undefined)]
      await store.importOrders({ merchantId, orders: [newOrder('A-1', items)], now: T0 })
      const [first] = (await orderOf(store, merchantId, 'A-1')).items
      await submit(store, merchantId, 'cancel', [first!.id])
      await settleAll(store, T0 + 5)
      const now = exported(await orderOf(store, merchantId, 'A-1'))
      const put = (order: ImportOrder) => store.importOrders({ merchantId, orders: [order], now: T0 })
      expect(await put(now)).toEqual(['unchanged'])
      expect(await put({ ...now, items: now.items.map((item) => ({ ...item, id: undefined })) })).toEqual([
        'unchanged',
      ])
      const different: Partial<ImportOrder>[] = [
        { shopCountry: 'AT' },
        { updatedAt: now.updatedAt + 1 },
        { details: { ...now.details, shop: 8 } },
        { details: { ...now.details, shipping: { ...now.details.shipping, city: 'Köln' } } },
        { items: now.items.slice(1) },
        { items: now.items.with(0, { ...now.items[0]!, status: 'open' }) },
        { items: now.items.with(0, { ...now.items[0]!, customData: { a: [1] } }) },
        { items: now.items.with(0, { ...now.items[0]!, customData: { a: [1, null], b: 1 } }) },
      ]
      for (const members of different)
        expect(await put({ ...now, ...members })).toEqual([refused('other content')])
    })

    test('an order without the country of its shop cannot be new, and replaces with that of the old one', async (store) => {
      const merchantId = await newMerchant(store)
      const put = (order: ImportOrder) =>
        store.importOrders({ merchantId, orders: [order], now: T0, replace: true })
      const order = newOrder('A-1', [newItem(1)])
      expect(await put({ ...order, shopCountry: undefined })).toEqual([refused('shop_country is missing')])
      expect(await put(order)).toEqual(['created'])
      const other = newOrder('A-1', [newItem(1), newItem(2)])
      expect(await put({ ...other, shopCountry: undefined })).toEqual(['replaced'])
      expect((await orderOf(store, merchantId, 'A-1')).shopCountry).toBe('DE')
    })

    test('a dry run says what would be done, and does nothing', async (store) => {
      const merchantId = await newMerchant(store)
      await store.importOrders({ merchantId, orders: [newOrder('A-1', [newItem(1)])], now: T0 })
      const orders = [
        newOrder('A-1', [newItem(1)]),
        newOrder('A-1', [newItem(1), newItem(2)]),
        newOrder('A-2', [newItem(3)]),
        newOrder('A-3', [newItem(3)]),
      ]
      const dry = { merchantId, orders, now: T0, dryRun: true }
      const before = await eventsOf(store)
      expect(await store.importOrders({ ...dry, replace: true })).toEqual([
        'unchanged',
        'replaced',
        'created',
        refused('3 is taken'),
      ])
      expect(await store.importOrders(dry)).toMatchObject(['unchanged', refused('other'), 'created', {}])
      expect(await eventsOf(store)).toEqual(before)
      expect(await statuses(store, merchantId, 'A-1')).toEqual({ 1: 'open' })
      expect(await store.findOrder({ merchantId, orderNumber: 'A-2' })).toBeUndefined()
    })

    test('a batch that meets an order while it is replaced sees it before or after', async (store) => {
      const merchantId = await newMerchant(store)
      const orderWith = (sku: string) =>
        newOrder(
          'A-1',
          Array.from({ length: 20 }, (_, at) => newItem(at + 1, { sku })),
        )
      await store.importOrders({ merchantId, orders: [orderWith('0')], now: T0 })
      await submit(store, merchantId, 'cancel', [20])
      await Promise.all([
        settleAll(store, T0),
        ...Array.from({ length: 6 }, (_, at) =>
          store.importOrders({ merchantId, orders: [orderWith(String(at + 1))], now: T0, replace: true }),
        ),
      ])
      expect((await statuses(store, merchantId, 'A-1'))[20]).toBe('cancelled')
      expect(await store.check({})).toEqual([])
    })
  })
