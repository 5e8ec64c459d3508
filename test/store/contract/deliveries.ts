import { describe, expect } from 'vitest'
import type { Millis } from '../../../src/domain/numbers.ts'
import { GIVE_UP_MS } from '../../../src/domain/webhooks/schedule.ts'
import { withStore } from './each.ts'
import { newItem, newMerchant, newOrder, T0, type Open } from './given.ts'
import { claimDeliveries, deliverAll, end, firstOf, follow, read, subscribe } from './webhooks-given.ts'

const HOUR = 3_600_000
const KEPT = { resultsBefore: 0, eventsBefore: 0, webhooksBefore: 0, rowsMax: 1_000 }

/** How deliveries are claimed, ended, and given up. [contract 6] */
export const deliveriesContract = (open: Open) =>
  describe('deliveries of webhooks', () => {
    const test = withStore(open)

    test('eight of a subscription are under way at once, in the order of what happened, and one while it fails', async (store) => {
      const merchantId = await newMerchant(store)
      const { id } = await subscribe(store, merchantId, ['order.created'])
      const orders = Array.from({ length: 12 }, (_, at) => newOrder(`B-${at}`, [newItem(100 + at)]))
      await store.importOrders({ merchantId, orders, now: T0 })
      await follow(store)
      const [first, ...rest] = await claimDeliveries(store, T0)
      expect([first!, ...rest].map(({ messageId }) => messageId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      expect(await claimDeliveries(store, T0)).toEqual([])
      await end(store, first!, 500, T0)
      expect(await claimDeliveries(store, T0)).toEqual([])
      for (const one of rest) await end(store, one, 500, T0)
      const [next, ...others] = await claimDeliveries(store, T0)
      expect(others).toEqual([])
      expect(next).toMatchObject({ messageId: 9, isFailing: true })
      expect(await claimDeliveries(store, T0, { failingMost: 0 })).toEqual([])
      expect(await store.findSubscription({ merchantId, id })).toMatchObject({ failingSince: T0 })
      await end(store, next!, 200, T0)
      expect(await store.findSubscription({ merchantId, id })).toMatchObject({ failingSince: null })
      expect((await claimDeliveries(store, T0)).map(({ messageId }) => messageId)).toEqual([10, 11, 12])
    })

    test('a repeated attempt and a first one take turns where one may begin', async (store) => {
      const merchantId = await newMerchant(store)
      await subscribe(store, merchantId, ['order.created'])
      const orders = Array.from({ length: 3 }, (_, at) => newOrder(`B-${at}`, [newItem(100 + at)]))
      await store.importOrders({ merchantId, orders, now: T0 })
      await follow(store)
      const [first] = await claimDeliveries(store, T0, { most: 1 })
      await end(store, first!, 500, T0)
      const later = T0 + 10_000
      const repeated = await claimDeliveries(store, later, { repeatedFirst: true })
      expect(repeated).toMatchObject([{ messageId: 1, tries: 1 }])
      await end(store, repeated[0]!, 500, later)
      expect(await claimDeliveries(store, later)).toMatchObject([{ messageId: 2, tries: 0 }])
    })

    test('a lease that lapsed is claimed again, and what comes late changes nothing', async (store) => {
      const merchantId = await newMerchant(store)
      await subscribe(store, merchantId, ['order.created'])
      await store.importOrders({ merchantId, orders: [newOrder('B', [newItem(1)])], now: T0 })
      await follow(store)
      const [late] = await claimDeliveries(store, T0)
      expect(await claimDeliveries(store, T0 + 59_999)).toEqual([])
      const [again] = await claimDeliveries(store, T0 + 60_000)
      expect(again).toMatchObject({ messageId: 1, claim: late!.claim + 1 })
      await end(store, late!, 500, T0 + 60_000)
      await end(store, again!, 204, T0 + 60_000)
      await end(store, again!, 500, T0 + 60_000)
      expect(await claimDeliveries(store, T0 + 60 * HOUR)).toEqual([])
    })

    test('what is given back is due at once, first attempts before all others', async (store) => {
      const merchantId = await newMerchant(store)
      await subscribe(store, merchantId, ['order.created'])
      const orders = [newOrder('B', [newItem(1)]), newOrder('C', [newItem(2)])]
      await store.importOrders({ merchantId, orders, now: T0 })
      await follow(store)
      const claimed = await claimDeliveries(store, T0)
      await store.releaseDeliveries({ claimed, now: T0 })
      await end(store, claimed[0]!, 204, T0)
      expect((await claimDeliveries(store, T0)).map(({ messageId }) => messageId)).toEqual([1, 2])
    })

    test('410 switches off, and so do 48 hours of nothing but failures, each with its reason', async (store) => {
      const merchantId = await newMerchant(store)
      const ids = [
        await subscribe(store, merchantId, ['order.created']),
        await subscribe(store, merchantId, ['order.created']),
      ]
      await store.importOrders({ merchantId, orders: [newOrder('B', [newItem(1)])], now: T0 })
      await follow(store)
      const [gone, failing] = await claimDeliveries(store, T0)
      await end(store, gone!, 410, T0)
      await end(store, failing!, null, T0)
      let now = T0
      for (let round = 0; round < 60; round++) {
        now += HOUR
        for (const one of await claimDeliveries(store, now)) await end(store, one, 503, now)
      }
      const told = await store.listEvents({ after: 0, limit: 100 })
      expect(told.filter(({ event }) => event === 'webhook.disabled')).toMatchObject([
        {
          merchantId,
          webhookId: ids[0]!.id,
          at: T0,
          reason: 'The receiver answered 410 (gone)',
          actor: null,
        },
        {
          merchantId,
          webhookId: ids[1]!.id,
          at: T0 + GIVE_UP_MS,
          reason: 'Nothing but failures for 48 hours',
        },
      ])
      const audited = await store.listAudit({ after: 0, limit: 100 })
      expect(audited.filter(({ action }) => action === 'webhook.disable')).toMatchObject(
        ids.map(({ id }) => ({ by: 'server', subject: `merchant ${merchantId} webhook ${id}` })),
      )
      const found = await Promise.all(ids.map(({ id }) => store.findSubscription({ merchantId, id })))
      expect(found).toMatchObject([
        { enabled: false, offBy: 'receiver', offReason: 'The receiver answered 410 (gone)', offAt: T0 },
        {
          enabled: false,
          offBy: 'failures',
          offReason: 'Nothing but failures for 48 hours',
          offAt: T0 + GIVE_UP_MS,
          failingSince: T0,
        },
      ])
    })

    test('48 hours of failures switch off though nothing is left to be tried', async (store) => {
      const merchantId = await newMerchant(store)
      const { id } = await subscribe(store, merchantId, ['order.created'])
      const [only] = await firstOf(store, merchantId, 1)
      await end(store, only!, 500, T0)
      const pruned = (now: Millis) => store.prune({ ...KEPT, now })
      await pruned(T0 + GIVE_UP_MS - 1)
      expect(await store.findSubscription({ merchantId, id })).toMatchObject({ enabled: true })
      await pruned(T0 + GIVE_UP_MS)
      expect(await store.findSubscription({ merchantId, id })).toMatchObject({
        enabled: false,
        offBy: 'failures',
      })
      expect(await store.listEvents({ after: 0, limit: 100 })).toMatchObject([
        { event: 'order.created' },
        { event: 'webhook.disabled', webhookId: id, at: T0 + GIVE_UP_MS },
      ])
    })

    test('the backlog counts what waits for subscriptions that are on, and how they are doing', async (store) => {
      const merchantId = await newMerchant(store)
      const nothing = { waiting: 0, oldestUntriedAt: undefined, failing: 0 }
      const off = { seller: 0, operator: 0, receiver: 0, failures: 0 }
      expect(await store.webhookBacklog({})).toEqual({ ...nothing, off })
      const { id } = await subscribe(store, merchantId, ['order.created'])
      const gone = await subscribe(store, merchantId, ['order.created'])
      const orders = Array.from({ length: 3 }, (_, at) => newOrder(`B-${at}`, [newItem(100 + at)]))
      await store.importOrders({ merchantId, orders, now: T0 })
      await follow(store)
      const backlog = await store.webhookBacklog({})
      expect(backlog).toEqual({ waiting: 6, oldestUntriedAt: T0, failing: 0, off })
      const claimed = await claimDeliveries(store, T0)
      for (const one of claimed.filter(({ subscriptionId }) => subscriptionId === id))
        await end(store, one, 500, T0)
      await end(
        store,
        claimed.find(({ subscriptionId }) => subscriptionId === gone.id)!,
        410,
        T0,
      )
      expect(await store.webhookBacklog({})).toEqual({
        waiting: 3,
        oldestUntriedAt: undefined,
        failing: 1,
        off: { ...off, receiver: 1 },
      })
      await store.deleteSubscription({ merchantId, id, now: T0 })
      expect(await store.webhookBacklog({})).toEqual({ ...nothing, off: { ...off, receiver: 1 } })
    })

    test('what waits for a subscription that is off goes after 48 hours, and the rest stays', async (store) => {
      const merchantId = await newMerchant(store)
      const { id } = await subscribe(store, merchantId, ['order.created'])
      const switchTo = (enabled: boolean) =>
        store.changeSubscription({ merchantId, id, change: { enabled }, now: T0 })
      await switchTo(false)
      await firstOf(store, merchantId, 1)
      const later = T0 + HOUR
      await store.importOrders({ merchantId, orders: [newOrder('C', [newItem(2)])], now: later })
      await follow(store)
      await store.prune({ ...KEPT, now: T0 + GIVE_UP_MS + 1 })
      await switchTo(true)
      expect((await claimDeliveries(store, T0 + GIVE_UP_MS + 1)).map(({ messageId }) => messageId)).toEqual([
        2,
      ])
    })

    test('a clock that once ran ahead leaves no delivery waiting', async (store) => {
      const merchantId = await newMerchant(store)
      await subscribe(store, merchantId, ['order.created'])
      const [ahead] = await firstOf(store, merchantId, 1)
      await end(store, ahead!, 500, T0 + 40 * HOUR)
      await store.prune({ ...KEPT, now: T0 })
      expect(await claimDeliveries(store, T0)).toHaveLength(1)
    })

    test('a deleted subscription goes with all that was delivered, in small steps, and old messages do too', async (store) => {
      const merchantId = await newMerchant(store)
      const { id } = await subscribe(store, merchantId, ['order.created'])
      const kept = await subscribe(store, merchantId, ['order.created'])
      const orders = Array.from({ length: 6 }, (_, at) => newOrder(`B-${at}`, [newItem(100 + at)]))
      await store.importOrders({ merchantId, orders, now: T0 })
      await follow(store)
      await deliverAll(store, T0)
      await store.deleteSubscription({ merchantId, id, now: T0 })
      const prune = (webhooksBefore: Millis) => store.prune({ ...KEPT, now: T0, webhooksBefore, rowsMax: 4 })
      for (let steps = 0; await prune(T0 - 1); steps++) expect(steps).toBeLessThan(20)
      expect(await read(store, merchantId, kept.id)).toHaveLength(6)
      for (let steps = 0; await prune(T0 + 1); steps++) expect(steps).toBeLessThan(20)
      expect(await read(store, merchantId, kept.id)).toEqual([])
    })

    test('what happens while a subscription is off waits, and after it is switched on the oldest goes first and alone', async (store) => {
      const merchantId = await newMerchant(store)
      const { id } = await subscribe(store, merchantId, ['order.created'])
      const switchTo = (enabled: boolean) =>
        store.changeSubscription({ merchantId, id, change: { enabled }, now: T0 })
      const [failed] = await firstOf(store, merchantId, 1)
      await end(store, failed!, 500, T0)
      await switchTo(false)
      const orders = Array.from({ length: 5 }, (_, at) => newOrder(`B-${at}`, [newItem(100 + at)]))
      await store.importOrders({ merchantId, orders, now: T0 })
      await follow(store)
      expect(await claimDeliveries(store, T0 + HOUR)).toEqual([])
      await switchTo(true)
      // Not due yet, but the oldest.
      const [probe, ...others] = await claimDeliveries(store, T0 + 1)
      expect([probe!.messageId, others]).toEqual([1, []])
      await end(store, probe!, 200, T0 + 1)
      expect((await claimDeliveries(store, T0 + 1)).map(({ messageId }) => messageId)).toEqual([
        2, 3, 4, 5, 6,
      ])
    })

    test('a deleted subscription gets nothing more', async (store) => {
      const merchantId = await newMerchant(store)
      const { id } = await subscribe(store, merchantId, ['order.created'])
      const [held] = await firstOf(store, merchantId, 1)
      await store.importOrders({ merchantId, orders: [newOrder('C', [newItem(2)])], now: T0 })
      await store.deleteSubscription({ merchantId, id, now: T0 })
      await follow(store)
      expect(await store.readDelivery({ ...held!, now: T0 })).toBeUndefined()
      expect(await claimDeliveries(store, T0 + HOUR)).toEqual([])
    })

    test('no subscription waits for another, however much that one has', async (store) => {
      const busy = await newMerchant(store)
      const calm = await newMerchant(store)
      await subscribe(store, busy, ['order.created'])
      await subscribe(store, calm, ['order.created'])
      const orders = (prefix: string, count: number, first: number) =>
        Array.from({ length: count }, (_, at) => newOrder(`${prefix}-${at}`, [newItem(first + at)]))
      await store.importOrders({ merchantId: busy, orders: orders('B', 40, 100), now: T0 })
      await store.importOrders({ merchantId: calm, orders: orders('C', 2, 900), now: T0 })
      await follow(store)
      const claimed = await claimDeliveries(store, T0)
      expect(claimed.filter(({ merchantId }) => merchantId === busy)).toHaveLength(8)
      expect(claimed.filter(({ merchantId }) => merchantId === calm)).toHaveLength(2)
    })

    test('of two that claim at once each delivery is held by one, and eight of a subscription in all', async (store) => {
      const merchantId = await newMerchant(store)
      await subscribe(store, merchantId, ['order.created'])
      const orders = Array.from({ length: 20 }, (_, at) => newOrder(`B-${at}`, [newItem(100 + at)]))
      await store.importOrders({ merchantId, orders, now: T0 })
      await follow(store)
      const claims = await Promise.all([1, 2, 3, 4].map(() => claimDeliveries(store, T0)))
      const held = claims.flat().map(({ messageId }) => messageId)
      expect(held.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    })
  })
