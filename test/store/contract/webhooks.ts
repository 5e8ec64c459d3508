import { describe, expect } from 'vitest'
import { DOCUMENT, ENTRY } from '../../domain/products/given.ts'
import { withStore } from './each.ts'
import {
  accept,
  ASKED,
  failedBatch,
  newBatch,
  newItem,
  newMerchant,
  newOrder,
  putCarriers,
  sellerOf,
  settleAll,
  sha256,
  submit,
  T0,
  type Open,
} from './given.ts'
import { type Body, deliverAll, follow, subscribe } from './webhooks-given.ts'

const toldAs = (bodies: readonly Body[]) => bodies.map(({ event }) => event)

const parcel = (orderItems: readonly number[], key: string, carrierKey = 'DHL_STD_NATIONAL') => ({
  orderItems,
  carrierKey,
  shipmentTrackingKey: `S-${key}`,
  returnTrackingKey: `R-${key}`,
})

/** Subscriptions, and what events are told as. [contract 6] */
export const webhooksContract = (open: Open) =>
  describe('webhooks', () => {
    const test = withStore(open)

    test('subscriptions are a merchant’s own, and of two that are made at once the second counts the first', async (store) => {
      const [merchantId, other] = [await newMerchant(store), await newMerchant(store)]
      const make = () =>
        store.createSubscription({
          merchantId,
          url: 'https://receiver.example/',
          description: 'd',
          events: [],
          secret: 's',
          now: T0,
          subscriptionsMax: 2,
          audit: ASKED,
        })
      const made = await Promise.all([make(), make(), make(), make()])
      expect(made.filter((one) => one !== undefined)).toHaveLength(2)
      const [first] = await store.listSubscriptions({ merchantId })
      expect(first).toMatchObject({
        merchantId,
        description: 'd',
        enabled: true,
        offReason: null,
        createdAt: T0,
      })
      const { id } = first!
      expect(await store.listSubscriptions({ merchantId: other })).toEqual([])
      expect(await store.findSubscription({ merchantId: other, id })).toBeUndefined()
      expect(await store.changeSubscription({ merchantId: other, id, change: {}, now: T0 })).toBeUndefined()
      expect(await store.deleteSubscription({ merchantId: other, id, now: T0 })).toBe(false)
      expect(await store.deleteSubscription({ merchantId, id, now: T0 })).toBe(true)
      expect(await store.deleteSubscription({ merchantId, id, now: T0 })).toBe(false)
      expect(await store.findSubscription({ merchantId, id })).toBeUndefined()
      expect(await make()).toBeDefined()
    })

    test('a change names what it changes, and null clears a description', async (store) => {
      const merchantId = await newMerchant(store)
      const { id } = await subscribe(store, merchantId)
      const change = (named: object) => store.changeSubscription({ merchantId, id, change: named, now: T0 })
      await Promise.all([
        change({ description: 'words' }),
        change({ url: 'https://b.example/' }),
        change({ events: [] }),
      ])
      expect(await change({})).toMatchObject({ description: 'words', url: 'https://b.example/', events: [] })
      expect(await change({ description: null, enabled: false })).toMatchObject({
        description: null,
        enabled: false,
        offBy: 'seller',
      })
      expect(await change({ enabled: true })).toMatchObject({ enabled: true, offBy: null, offReason: null })
    })

    test('one change is told in its order, each message once for each subscription that names it', async (store) => {
      const merchantId = await newMerchant(store)
      const all = await subscribe(store, merchantId)
      await subscribe(store, merchantId, ['order.cancelled'])
      await subscribe(store, merchantId, [])
      await subscribe(store, await newMerchant(store))
      const orders = [newOrder('A', [newItem(1), newItem(2)])]
      await store.importOrders({ merchantId, orders, now: T0 })
      await submit(store, merchantId, 'cancel', [1])
      await settleAll(store, T0)
      await submit(store, merchantId, 'cancel', [2])
      await settleAll(store, T0)
      await follow(store, { eventsMax: 2, deliveriesMax: 3 })
      const sent = await deliverAll(store, T0)
      const own = sent.filter(({ subscription_id: id }) => id === all.id)
      expect(toldAs(own)).toEqual([
        'order.created',
        'order_items.cancelled',
        'order.updated',
        'batch.completed',
        'order_items.cancelled',
        'order.updated',
        'order.cancelled',
        'batch.completed',
      ])
      expect(own.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      const others = sent.filter(({ subscription_id: id }) => id !== all.id)
      expect(others).toMatchObject([
        { id: 7, event: 'order.cancelled', message: { order_number: 'A', status: 'cancelled' } },
      ])
      expect(own[1]!.message).toEqual({
        items: [1],
        carrier_key: 'DHL_STD_NATIONAL',
        return_tracking_key: null,
        tracking_key: null,
      })
    })

    test('an order is told to be of a status by the change that made it so, however late that is told', async (store) => {
      await putCarriers(store)
      const merchantId = await sellerOf(store, 'A', [1, 2], [3, 4])
      await subscribe(store, merchantId, ['order.shipped', 'order.returned', 'order.cancelled'])
      await submit(store, merchantId, 'ship', [parcel([1], 'a'), parcel([3, 4], 'b')])
      await settleAll(store, T0)
      await submit(store, merchantId, 'ship', [parcel([2], 'c')])
      await settleAll(store, T0)
      await submit(store, merchantId, 'return', [{ orderItems: [1, 2, 3], returnTrackingKey: 'x' }])
      await settleAll(store, T0)
      await follow(store, { eventsMax: 1, deliveriesMax: 1 })
      const sent = await deliverAll(store, T0)
      expect(sent.map(({ event, message }) => [event, message['order_number']])).toEqual([
        ['order.shipped', 'A-2'],
        ['order.shipped', 'A-1'],
        ['order.returned', 'A-1'],
      ])
    })

    test('items are told by parcel, as they were shipped, although they have come back since', async (store) => {
      await putCarriers(store)
      const merchantId = await sellerOf(store, 'A', [1, 2, 3, 4])
      await subscribe(store, merchantId, ['order_items.shipped', 'order_items.returned'])
      await submit(
        store,
        merchantId,
        'ship',
        // The first names an item that is nobody's, so that it fails as a whole.
        [parcel([1, 99], 'wrong'), parcel([1, 3], 'a'), parcel([2], 'b', 'GLS_HU'), parcel([4], 'a')],
        { chunkSize: 2 },
      )
      await settleAll(store, T0)
      await submit(store, merchantId, 'return', [
        { orderItems: [1, 2], returnTrackingKey: 'back-1' },
        { orderItems: [3], returnTrackingKey: 'back-2' },
      ])
      await settleAll(store, T0)
      await follow(store)
      const shipped = (items: number[], key: string, carrier = 'DHL_STD_NATIONAL') => ({
        items,
        carrier_key: carrier,
        tracking_key: `S-${key}`,
        return_tracking_key: `R-${key}`,
      })
      expect((await deliverAll(store, T0)).map(({ message }) => message)).toEqual([
        shipped([1, 3], 'a'),
        shipped([2], 'b', 'GLS_HU'),
        shipped([4], 'a'),
        { ...shipped([1], 'a'), return_tracking_key: 'back-1' },
        { ...shipped([2], 'b', 'GLS_HU'), return_tracking_key: 'back-1' },
        { ...shipped([3], 'a'), return_tracking_key: 'back-2' },
      ])
    })

    test('batches are told to those who sent them, and not to those in whose name others did', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1], [2], [3])
      await subscribe(store, merchantId, ['batch.completed', 'batch.failed'])
      const sent = await submit(store, merchantId, 'cancel', [1, 99])
      await accept(store, newBatch(merchantId, 'cancel', [2], { actor: 'buyer' }))
      await settleAll(store, T0)
      const failed = await failedBatch(store, merchantId, [3])
      await follow(store)
      expect((await deliverAll(store, T0)).map(({ message }) => message)).toEqual([
        { batchRequestId: sent, operation: 'cancel', status: 'completed', total: 2, succeeded: 1, failed: 1 },
        { batchRequestId: failed, operation: 'cancel', status: 'failed', total: 1, succeeded: 0, failed: 1 },
      ])
    })

    test('quantities are told as they are when that is sent', async (store) => {
      const merchantId = await newMerchant(store)
      const catalogue = JSON.stringify(DOCUMENT)
      await store.putCatalogue({ document: catalogue, hash: sha256(catalogue), now: T0 })
      await subscribe(store, merchantId, ['stock.updated', 'product_master.status_updated'])
      const skus = ['V-1', 'V-2']
      await submit(
        store,
        merchantId,
        'products',
        skus.map((sku) => ({ ...ENTRY, sku })),
      )
      await settleAll(store, T0)
      await follow(store)
      await deliverAll(store, T0)
      await submit(
        store,
        merchantId,
        'stocks',
        skus.map((sku, at) => ({ sku, quantity: 70 + at })),
      )
      await settleAll(store, T0)
      await follow(store)
      await submit(store, merchantId, 'stocks', [{ sku: 'V-1', quantity: 90 }])
      await settleAll(store, T0)
      expect((await deliverAll(store, T0)).map(({ message }) => message)).toEqual([
        [
          { sku: 'V-1', quantity: 90, quantity_fbm: null },
          { sku: 'V-2', quantity: 71, quantity_fbm: null },
        ],
      ])
    })

    test('what happened before a subscription was made is not told to it', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1])
      const older = await subscribe(store, merchantId)
      await store.importOrders({ merchantId, orders: [newOrder('B', [newItem(2)])], now: T0 })
      const plan = await store.planFanOut({ eventsMax: 100, deliveriesMax: 100 })
      await subscribe(store, merchantId)
      await store.fanOut(plan)
      await follow(store)
      expect((await deliverAll(store, T0)).map(({ subscription_id: id }) => id)).toEqual([older.id])
    })

    test('of several that follow at once each event has its effect once', async (store) => {
      const merchantId = await sellerOf(store, 'A')
      await subscribe(store, merchantId, ['order.created'])
      const orders = Array.from({ length: 30 }, (_, at) => newOrder(`B-${at}`, [newItem(100 + at)]))
      await store.importOrders({ merchantId, orders, now: T0 })
      const bounds = { eventsMax: 7, deliveriesMax: 100 }
      const plans = await Promise.all([store.planFanOut(bounds), store.planFanOut(bounds)])
      const moved = await Promise.all(plans.map((plan) => store.fanOut(plan)))
      expect(moved.filter((one) => one.moved)).toEqual([{ moved: true, deliveries: 7 }])
      await Promise.all([follow(store, bounds), follow(store, bounds), follow(store, bounds)])
      const sent = await deliverAll(store, T0)
      expect(sent.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
    })
  })
