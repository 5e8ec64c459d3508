import { describe, expect } from 'vitest'
import { GIVE_UP_MS } from '../../../src/domain/webhooks/schedule.ts'
import { ROTATION_MS, type Replayed, type WebhookEvent } from '../../../src/domain/webhooks/webhooks.ts'
import type { MerchantId, Millis } from '../../../src/domain/numbers.ts'
import type { Store } from '../../../src/store/store.ts'
import { withStore } from './each.ts'
import { ASKED, newItem, newMerchant, newOrder, T0, type Open } from './given.ts'
import { answered, claimDeliveries, end, follow, markOf, subscribe } from './webhooks-given.ts'

const MINUTE = 60_000

/** A subscription with one delivery for each new order, which happened a minute apart. */
async function withOrders(store: Store, count: number) {
  const merchantId = await newMerchant(store)
  const { id } = await subscribe(store, merchantId, ['order.created'])
  for (let at = 0; at < count; at++) {
    const orders = [newOrder(`B-${at}`, [newItem(100 + at)])]
    await store.importOrders({ merchantId, orders, now: T0 + at * MINUTE })
  }
  await follow(store)
  const of = { merchantId, id }
  const list = (more: Partial<Parameters<Store['listDeliveries']>[0]> = {}) =>
    store.listDeliveries({ ...of, state: undefined, event: undefined, before: undefined, limit: 50, ...more })
  const ids = async (more: Parameters<typeof list>[0] = {}) =>
    (await list(more))!.deliveries.map((one) => one.id)
  return { of, list, ids }
}

interface Of {
  readonly merchantId: MerchantId
  readonly id: number
}

/** Sends again in steps of two rows. */
async function replay(store: Store, of: Of, which: Replayed, now: Millis = T0): Promise<number | undefined> {
  let total = 0
  for (let after: number | null = 0; after !== null;) {
    const step = { ...of, which, after, rowsMax: 2, now, audit: ASKED }
    const replayed: Awaited<ReturnType<Store['replayDeliveries']>> = await store.replayDeliveries(step)
    if (!replayed) return undefined
    total += replayed.deliveries
    after = replayed.next
  }
  return total
}

const audited = async (store: Store) =>
  (await store.listAudit({ after: 0, limit: 100 }))
    .filter(({ action }) => action.startsWith('webhook.'))
    .map(({ action, details }) => [action, details])

/** The log of a subscription, and what its seller asks of it. [contract 10] */
export const webhookLogContract = (open: Open) =>
  describe('the log of webhooks', () => {
    const test = withStore(open)

    test('shows every delivery with its attempts, newest first, page by page', async (store) => {
      const { list, ids } = await withOrders(store, 4)
      const [first, second] = await claimDeliveries(store, T0)
      await store.markDelivery(markOf(first!, answered(500, { answer: 'no', durationMs: 7 }), T0 + 1))
      await end(store, second!, 204, T0 + 2)
      const { deliveries, ...counted } = (await list())!
      expect(counted).toEqual({ total: 4, totalIsExact: true })
      expect(deliveries.map(({ id, state, attemptCount }) => [id, state, attemptCount])).toEqual([
        [4, 'waiting', 0],
        [3, 'waiting', 0],
        [2, 'delivered', 1],
        [1, 'waiting', 1],
      ])
      expect(deliveries[3]).toEqual({
        id: 1,
        event: 'order.created',
        at: T0,
        isTest: false,
        state: 'waiting',
        nextAttemptAt: T0 + 1 + 5_000,
        attemptCount: 1,
        attempts: [
          {
            number: 1,
            at: T0 + 1,
            address: '192.0.2.1',
            status: 500,
            error: null,
            durationMs: 7,
            answer: 'no',
          },
        ],
      })
      // Under way, until a lease ends that is nobody's business.
      expect(deliveries[0]).toMatchObject({ nextAttemptAt: null })
      expect(await ids({ limit: 2 })).toEqual([4, 3])
      expect(await ids({ limit: 2, before: 3 })).toEqual([2, 1])
      expect(await ids({ state: 'waiting' })).toEqual([4, 3, 1])
      expect(await ids({ state: 'delivered' })).toEqual([2])
      expect(await ids({ state: 'failed' })).toEqual([])
      expect(await ids({ state: 'gone' })).toEqual([])
      expect(await ids({ event: 'order.updated' })).toEqual([])
      expect(await ids({ event: 'order.created', state: 'waiting', before: 4 })).toEqual([3, 1])
    })

    test('is the merchant’s own, and ends with the subscription', async (store) => {
      const { of, list } = await withOrders(store, 1)
      const merchantId = await newMerchant(store)
      const foreign = { ...of, merchantId }
      const asks = (one: Of) => [
        store.findDelivery({ ...one, messageId: 1 }),
        list(one),
        store.testSubscription({ ...one, event: 'webhook.test', now: T0 }),
        store.beginRotation({ ...one, secret: 's', now: T0, until: T0 + 1 }),
        store.finishRotation({ ...one, now: T0 }),
        replay(store, one, { failed: true }),
        replay(store, one, { deliveryId: 1 }),
      ]
      const nothing = Array<undefined>(7).fill(undefined)
      expect(await Promise.all(asks(foreign))).toEqual(nothing)
      await store.deleteSubscription({ ...of, now: T0 })
      expect(await Promise.all(asks(of))).toEqual(nothing)
      expect(await audited(store)).toEqual([])
    })

    test('a test is delivered to its subscription alone, whether that names the event or not', async (store) => {
      const { of, list } = await withOrders(store, 1)
      await subscribe(store, of.merchantId)
      const ask = (event: WebhookEvent) => store.testSubscription({ ...of, event, now: T0, audit: ASKED })
      expect([await ask('webhook.test'), await ask('order.cancelled')]).toEqual([2, 3])
      const { deliveries } = (await list())!
      expect(deliveries.map(({ id, event, isTest }) => [id, event, isTest])).toEqual([
        [3, 'order.cancelled', true],
        [2, 'webhook.test', true],
        [1, 'order.created', false],
      ])
      const claimed = await claimDeliveries(store, T0)
      expect(claimed.filter(({ messageId }) => messageId > 1)).toMatchObject([
        { subscriptionId: of.id },
        { subscriptionId: of.id },
      ])
      const sent = await store.readDelivery({ ...claimed.find(({ messageId }) => messageId === 3)!, now: T0 })
      expect(sent).toMatchObject({ message: { isTest: true }, content: { kind: 'example' } })
      // What happens next has the next number.
      const orders = [newOrder('N', [newItem(900)])]
      await store.importOrders({ merchantId: of.merchantId, orders, now: T0 })
      await follow(store)
      expect((await list({ limit: 1 }))!.deliveries).toMatchObject([{ id: 4 }])
      expect(await audited(store)).toEqual([
        ['webhook.test', { event: 'webhook.test' }],
        ['webhook.test', { event: 'order.cancelled' }],
      ])
    })

    test('nothing is tried while a subscription is off', async (store) => {
      const { of, ids } = await withOrders(store, 0)
      await store.switchSubscription({ id: of.id, enabled: false, reason: 'a nuisance', now: T0 })
      const asked = await store.testSubscription({ ...of, event: 'webhook.test', now: T0 })
      expect(asked).toEqual({ off: 'a nuisance' })
      expect(await ids()).toEqual([])
    })

    test('a rotation signs with both secrets for its time, runs once, and ends by itself or when it is told to', async (store) => {
      const { of } = await withOrders(store, 1)
      const secretsAt = async (now: Millis) =>
        (await store.readDelivery({
          merchantId: of.merchantId,
          subscriptionId: of.id,
          messageId: 1,
          now,
        }))!.secrets
      const begin = (secret: string, now: Millis) =>
        store.beginRotation({ ...of, secret, now, until: now + ROTATION_MS, audit: ASKED })
      const finish = (now: Millis) => store.finishRotation({ ...of, now, audit: ASKED })
      const { current: first } = await secretsAt(T0)
      expect(await finish(T0)).toBe('none')
      const asked = await Promise.all([begin('second', T0), begin('second', T0)])
      expect(asked).toEqual(expect.arrayContaining(['begun', { runsUntil: T0 + ROTATION_MS }]))
      expect(await secretsAt(T0 + ROTATION_MS - 1)).toEqual({ current: first, next: 'second' })
      const over = T0 + ROTATION_MS
      expect(await secretsAt(over)).toEqual({ current: 'second', next: null })
      expect(await finish(over)).toBe('none')
      expect(await begin('third', over)).toBe('begun')
      expect(await secretsAt(over)).toEqual({ current: 'second', next: 'third' })
      expect(await finish(over + 1)).toBe('finished')
      expect(await secretsAt(over + 1)).toEqual({ current: 'third', next: null })
      expect(await audited(store)).toEqual([
        ['webhook.rotate', {}],
        ['webhook.rotate', {}],
        ['webhook.rotate', { finish: true }],
      ])
    })

    test('what failed is sent again with 48 hours of its own, and nothing else', async (store) => {
      const { of, ids } = await withOrders(store, 5)
      const late = T0 + GIVE_UP_MS + 10 * MINUTE
      const claimed = await claimDeliveries(store, T0)
      for (const [at, one] of claimed.entries()) await end(store, one, at < 3 ? 500 : 204, late)
      expect(await ids({ state: 'failed' })).toEqual([3, 2, 1])
      expect(await replay(store, of, { failed: true }, late)).toBe(3)
      expect(await ids({ state: 'failed' })).toEqual([])
      expect(await replay(store, of, { failed: true }, late)).toBe(0)
      const again = await claimDeliveries(store, late)
      expect(again.map(({ messageId, tries, beganAt }) => [messageId, tries, beganAt])).toEqual(
        [1, 2, 3].map((id) => [id, 0, late]),
      )
      await end(store, again[0]!, 500, late)
      const { attemptCount, state } = (await store.findDelivery({ ...of, messageId: 1 }))!
      expect([attemptCount, state]).toEqual([2, 'waiting'])
      expect(await audited(store)).toEqual(Array(2).fill(['webhook.replay', { failed: true }]))
    })

    test('all of a time are sent again, both ends included, and one by its id', async (store) => {
      const { of, ids } = await withOrders(store, 6)
      for (const one of await claimDeliveries(store, T0)) await end(store, one, 204, T0)
      expect(await replay(store, of, { from: T0 + MINUTE, to: T0 + 3 * MINUTE })).toBe(3)
      expect(await ids({ state: 'waiting' })).toEqual([4, 3, 2])
      expect(await replay(store, of, { from: T0 - 2, to: T0 - 1 })).toBe(0)
      expect(await replay(store, of, { deliveryId: 6 })).toBe(1)
      expect(await replay(store, of, { deliveryId: 7 })).toBeUndefined()
      expect((await claimDeliveries(store, T0)).map(({ messageId }) => messageId)).toEqual([2, 3, 4, 6])
      // Under way: it is being sent already.
      expect(await replay(store, of, { deliveryId: 6 })).toBe(0)
      expect(await ids({ state: 'delivered' })).toEqual([5, 1])
    })

    test('what receivers answered is forgotten with the personal data of the order', async (store) => {
      const merchantId = await newMerchant(store)
      const { id } = await subscribe(store, merchantId, ['order.created'])
      const theirs = { ...newOrder('P', [newItem(1)]), customerKey: 'C-9' }
      await store.importOrders({ merchantId, orders: [theirs, newOrder('Q', [newItem(2)])], now: T0 })
      await follow(store)
      for (const one of await claimDeliveries(store, T0))
        await store.markDelivery(markOf(one, answered(200, { answer: 'Theophania' }), T0))
      await store.erasePersonalData({ customerKey: 'C-9', ordersMax: 10, now: T0 })
      const answers = await Promise.all(
        [1, 2].map(async (messageId) => (await store.findDelivery({ merchantId, id, messageId }))!.attempts),
      )
      expect(answers).toMatchObject([[{ answer: '', status: 200 }], [{ answer: 'Theophania' }]])
    })
  })
