import { array, assert, asyncProperty, boolean, constantFrom, nat, oneof, record, constant } from 'fast-check'
import { describe, expect } from 'vitest'
import { ACTORS } from '../../../src/domain/batches.ts'
import { ITEM_STATUSES } from '../../../src/domain/orders/items.ts'
import type { MerchantId, Millis } from '../../../src/domain/numbers.ts'
import type { Order } from '../../../src/domain/orders/orders.ts'
import type { Store } from '../../../src/store/store.ts'
import { withStore } from './each.ts'
import {
  eventsOf,
  newItem,
  newMerchant,
  newOrder,
  orderOf,
  putCarriers,
  settleAll,
  submit,
  T0,
  type Open,
} from './given.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const DAYS = 100

/** The plain second computation: from the orders as they are and all that ever happened. */
async function counted(store: Store, merchantId: MerchantId, orders: readonly Order[], now: Millis) {
  const events = (await eventsOf(store)).filter((event) => event.merchantId === merchantId)
  const today = Math.floor(now / DAY)
  const days = Array.from({ length: DAYS }, (_, at) => {
    const day = today - DAYS + 1 + at
    const made = orders.filter(({ createdAt }) => Math.floor(createdAt / DAY) === day)
    const moved = (kind: string, actor?: string) =>
      events
        .filter(({ event, at }) => event === `order_items.${kind}` && Math.floor(at / DAY) === day)
        .filter((event) => actor === undefined || event.actor === actor)
        .reduce((sum, { itemIds }) => sum + itemIds.length, 0)
    return {
      day,
      orders: made.length,
      items: made.reduce((sum, { items }) => sum + items.length, 0),
      shipped: moved('shipped'),
      returned: moved('returned'),
      cancelledBySeller: moved('cancelled', 'seller'),
      cancelledByBuyer: moved('cancelled', 'buyer'),
      cancelledByMarketplace: moved('cancelled', 'marketplace'),
    }
  })
  const open = { '24h': 0, '48h': 0, '7d': 0, older: 0 }
  for (const { createdAt, items } of orders) {
    const age = now - createdAt
    const bucket = age <= DAY ? '24h' : age <= 2 * DAY ? '48h' : age <= 7 * DAY ? '7d' : 'older'
    open[bucket] += items.filter(({ status }) => status === 'open').length
  }
  const bySeller = new Set(
    events
      .filter(({ event, actor }) => event === 'order_items.cancelled' && actor === 'seller')
      .flatMap(({ itemIds }) => itemIds),
  )
  const rate = (window: number) => {
    const items = orders
      .filter(({ createdAt }) => createdAt >= now - window * DAY)
      .flatMap((one) => one.items)
    return items.length === 0 ? null : items.filter(({ id }) => bySeller.has(id)).length / items.length
  }
  return {
    upTo: await store.lastEvent({}),
    days,
    open,
    cancellationRate: { '14': rate(14), '30': rate(30), '60': rate(60), '90': rate(90) },
  }
}

/** Follows the feed to its end. */
async function followAll(store: Store): Promise<void> {
  for (;;) {
    const plan = await store.planStatistics({ eventsMax: 1_000 })
    if (plan.to === plan.from) return
    await store.countStatistics(plan)
  }
}

/** How long ago an order was made: around the edges of ages, windows and hours. */
const ago = oneof(
  constantFrom(0, 1, 24, 48, 168, 14 * 24, 30 * 24, 60 * 24, 90 * 24, 99 * 24).chain((hours) =>
    constantFrom(-HOUR, -1, 0, 1, HOUR).map((off) => hours * HOUR + off),
  ),
  nat(95 * DAY),
)
const pieces = array(constantFrom(...ITEM_STATUSES), { minLength: 1, maxLength: 4 })
const happening = oneof(
  record({ kind: constant('import'), ago, statuses: pieces }),
  record({ kind: constant('replace'), order: nat(20), ago, count: nat(3) }),
  record({
    kind: constantFrom('cancel', 'ship', 'return'),
    actor: constantFrom(...ACTORS),
    order: nat(20),
    item: nat(3),
    whole: boolean(),
  }),
  record({
    kind: constant('follow'),
    eventsMax: constantFrom(1, 2, 3, 100),
    twice: boolean(),
    lost: boolean(),
  }),
  record({ kind: constant('pass'), ms: constantFrom(1, HOUR - 1, HOUR, 5 * HOUR, DAY) }),
)

/** Figures that follow the change feed. */
export const statisticsContract = (open: Open) =>
  describe('statistics', () => {
    const test = withStore(open)

    test('are what a plain count of all orders and events gives, wherever the follower stands', async (store) => {
      await putCarriers(store)
      let run = 0
      await assert(
        asyncProperty(array(happening, { minLength: 5, maxLength: 30 }), async (happenings) => {
          const merchantId = await newMerchant(store)
          const prefix = `R${run++}`
          let now = T0
          const numbers: string[] = []
          const take = (number: string, items: ReturnType<typeof newItem>[], createdAt: Millis) =>
            store.importOrders({
              merchantId,
              orders: [newOrder(number, items, { createdAt, updatedAt: createdAt })],
              now,
              replace: true,
            })
          for (const one of happenings) {
            const number = 'order' in one ? numbers[one.order % Math.max(1, numbers.length)] : undefined
            if (one.kind === 'import') {
              numbers.push(`${prefix}-${numbers.length}`)
              await take(
                numbers.at(-1)!,
                one.statuses.map((status) => newItem(undefined, { status })),
                now - one.ago,
              )
            } else if (one.kind === 'pass') now += one.ms
            else if (one.kind === 'follow') {
              const plan = await store.planStatistics({ eventsMax: one.eventsMax })
              // A process that dies before it counts, and two that count the same.
              if (!one.lost) await store.countStatistics(plan)
              if (one.twice) await store.countStatistics(plan)
            } else if (number === undefined) continue
            else if (one.kind === 'replace') {
              const items = Array.from({ length: one.count + 1 }, () => newItem(undefined))
              await take(number, items, now - one.ago)
            } else {
              const { items } = await orderOf(store, merchantId, number)
              const ids = one.whole ? items.map(({ id }) => id) : [items[one.item % items.length]!.id]
              const parcel = { carrierKey: 'GLS_HU', shipmentTrackingKey: 'S', returnTrackingKey: 'R' }
              const entries = one.kind === 'cancel' ? ids : ids.map((id) => ({ ...parcel, orderItems: [id] }))
              const actor = one.kind === 'cancel' ? one.actor : 'seller'
              await submit(store, merchantId, one.kind, entries, { acceptedAt: now, actor })
              await settleAll(store, now)
            }
          }
          const orders = await Promise.all(numbers.map((number) => orderOf(store, merchantId, number)))
          const read = () => store.readStatistics({ merchantId, days: DAYS, now })
          const expected = await counted(store, merchantId, orders, now)
          expect(await read()).toEqual(expected)
          await followAll(store)
          expect(await read()).toEqual(expected)
        }),
        { numRuns: 25, endOnFailure: true },
      )
    })

    test('are empty for a merchant to whom nothing has happened, each day of it', async (store) => {
      const merchantId = await newMerchant(store)
      const statistics = (await store.readStatistics({ merchantId, days: 3, now: T0 }))!
      expect(statistics.days.map(({ day, orders }) => [day, orders])).toEqual(
        [2, 1, 0].map((back) => [Math.floor(T0 / DAY) - back, 0]),
      )
      expect(statistics.cancellationRate).toEqual({ '14': null, '30': null, '60': null, '90': null })
    })

    test('stay as they are when the events that they were counted from are gone', async (store) => {
      const merchantId = await newMerchant(store)
      const orders = [newOrder('A-1', [newItem(1), newItem(2)])]
      await store.importOrders({ merchantId, orders, now: T0 })
      await submit(store, merchantId, 'cancel', [1])
      await settleAll(store, T0)
      await followAll(store)
      const read = () => store.readStatistics({ merchantId, days: 5, now: T0 + HOUR })
      const before = await read()
      const webhooksBefore = 0
      const past = T0 + HOUR
      await store.prune({ now: T0, resultsBefore: past, eventsBefore: past, webhooksBefore, rowsMax: 100 })
      expect(await eventsOf(store)).toEqual([])
      expect(await read()).toEqual(before)
    })
  })
