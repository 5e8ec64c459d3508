import { setImmediate as otherTurns } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import type { StoredEvent } from '../../../src/domain/events.ts'
import {
  claim,
  eventsOf,
  newItem,
  newMerchant,
  newOrder,
  sellerOf,
  settle,
  settleAll,
  submit,
  T0,
  type Open,
} from './given.ts'
import { withStore } from './each.ts'

const DAY = 86_400_000

/** The change feed and retention. */
export const recordsContract = (open: Open) =>
  describe('records', () => {
    const test = withStore(open)

    test('the feed is numbered without a gap and read in pages', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1], [2], [3])
      await submit(store, merchantId, 'cancel', [1, 2, 3])
      await settleAll(store, T0)
      const events = await eventsOf(store)
      expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
      expect(await store.listEvents({ after: 2, limit: 3 })).toEqual(events.slice(2, 5))
      expect(await store.listEvents({ after: 7, limit: 3 })).toEqual([])
    })

    test('the feed of a merchant is what happened to it, of the one numbering', async (store) => {
      expect(await store.lastEvent({})).toBe(0)
      const [one, other] = [await sellerOf(store, 'A', [1], [2]), await sellerOf(store, 'B', [3])]
      await submit(store, other, 'cancel', [3])
      await submit(store, one, 'cancel', [1])
      await settleAll(store, T0)
      const events = await eventsOf(store)
      const own = events.filter(({ merchantId }) => merchantId === one)
      expect(await store.listOwnEvents({ merchantId: one, after: 0, limit: 9 })).toEqual(own)
      expect(await store.listOwnEvents({ merchantId: one, after: own[0]!.seq, limit: 2 })).toEqual(
        own.slice(1, 3),
      )
      expect(await store.lastEvent({})).toBe(events.at(-1)!.seq)
    })

    test('a reader of the feed that follows concurrent writers misses nothing and sees nothing twice', async (store) => {
      const merchants = [await newMerchant(store), await newMerchant(store), await newMerchant(store)]
      let writing = true
      const write = async (merchantId: number, index: number) => {
        for (let round = 0; round < 6; round++) {
          const first = 1_000 * (index + 1) + round * 4
          const orders = [0, 2].map((at) =>
            newOrder(`F-${first + at}`, [newItem(first + at), newItem(first + at + 1)]),
          )
          await store.importOrders({ merchantId, orders, now: T0 })
          await submit(store, merchantId, 'cancel', [first, first + 2])
          const claimed = await claim(store, T0, { worker: `w${index}` })
          if (claimed.length > 0) await settle(store, claimed, T0)
        }
      }
      const follow = async () => {
        const seen: StoredEvent[] = []
        for (let last = false; ; last = !writing) {
          const page = await store.listEvents({ after: seen.at(-1)?.seq ?? 0, limit: 5 })
          seen.push(...page)
          if (last && page.length === 0) return seen
          await otherTurns()
        }
      }
      const following = follow()
      await Promise.all(merchants.map(write))
      await settleAll(store, T0)
      writing = false
      const seen = await following
      expect(seen).toEqual(await eventsOf(store))
      expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, index) => index + 1))
      expect(seen.filter(({ event }) => event === 'order_items.cancelled')).toHaveLength(36)
    })

    test('old results and events are deleted in steps of bounded size, and nothing younger or unfinished', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1, 2, 3, 4, 5, 6])
      const old = await submit(store, merchantId, 'cancel', [1, 2, 9, 8], { chunkSize: 1, acceptedAt: T0 })
      const older = await submit(store, merchantId, 'cancel', [3], { acceptedAt: T0 - DAY })
      await settleAll(store, T0 + 10)
      const waiting = await submit(store, merchantId, 'cancel', [4], { acceptedAt: T0 + 1 })
      const finishedLater = await submit(store, merchantId, 'cancel', [5], {
        acceptedAt: T0 + 1,
        chunkSize: 1,
      })
      const [, later] = await claim(store, T0 + 20)
      await settle(store, [later!], T0 + 3 * DAY)
      const young = await submit(store, merchantId, 'cancel', [6], { acceptedAt: T0 + 2 * DAY })

      const prune = () =>
        store.prune({
          now: T0,
          resultsBefore: T0 + 2 * DAY,
          eventsBefore: T0 + 2 * DAY,
          webhooksBefore: 0,
          rowsMax: 3,
        })
      const left = async () => (await store.listBatches({ limit: 100, now: T0 })).map(({ id }) => id)
      expect(await prune()).toBe(true)
      expect(await left()).not.toContain(older)
      expect(await left()).toContain(young)
      for (let step = 0; await prune(); step++) expect(step).toBeLessThan(20)
      expect((await left()).sort()).toEqual([waiting, finishedLater, young].sort())
      expect(await store.readChunks({ id: old, fromEntry: 0, chunksMax: 9 })).toEqual([])
      expect(await store.readFailedChunks({ id: old, fromEntry: 0, chunksMax: 9 })).toEqual([])
      const events = await eventsOf(store)
      expect(events.map(({ batchId }) => batchId)).toEqual([finishedLater, finishedLater])
      expect(await prune()).toBe(false)
      await settleAll(store, T0 + 4 * DAY)
      const [next] = await store.listEvents({ after: events.at(-1)!.seq, limit: 1 })
      expect(next!.seq).toBe(events.at(-1)!.seq + 1)
    })

    test('a batch that is still found has all its parts, whatever the retention has deleted', async (store) => {
      const merchantId = await sellerOf(store, 'A', [1])
      const ids: string[] = []
      for (let index = 0; index < 4; index++) {
        ids.push(
          await submit(store, merchantId, 'cancel', [9, 8, 7, 6, 5, index + 1], {
            chunkSize: 1,
            acceptedAt: T0 + index,
          }),
        )
      }
      await settleAll(store, T0 + 10)
      const readable = async () => {
        for (const id of ids) {
          const batch = await store.findBatch({ merchantId, operation: 'cancel', id, now: T0 })
          const parts = await store.readChunks({ id, fromEntry: 0, chunksMax: 99 })
          expect(parts).toHaveLength(batch ? 6 : parts.length)
        }
      }
      for (
        let step = 0;
        await store.prune({
          now: T0,
          resultsBefore: T0 + DAY,
          eventsBefore: T0,
          webhooksBefore: 0,
          rowsMax: 4,
        });
        step++
      ) {
        await readable()
        expect(await store.check({})).toEqual([])
        expect(step).toBeLessThan(20)
      }
      expect(await store.listBatches({ limit: 9, now: T0 })).toEqual([])
    })

    test('deleting a customer’s personal data empties it with its invoice, some orders at a time, and leaves the history', async (store) => {
      const merchants = [await sellerOf(store, 'A', [1], [2]), await sellerOf(store, 'B', [3])]
      const [merchantId] = merchants as [number]
      const others = newOrder('OTHERS', [newItem(4)], { customerKey: 'C-2' })
      await store.importOrders({ merchantId, orders: [others], now: T0 })
      await store.putInvoice({
        merchantId,
        orderNumber: 'A-1',
        name: 'invoice',
        pdf: Uint8Array.of(1),
        now: T0,
      })
      const erase = () => store.erasePersonalData({ customerKey: 'C-1', ordersMax: 2, now: T0 + DAY })
      expect([await erase(), await erase(), await erase()]).toEqual([2, 1, 0])

      for (const number of ['A-1', 'A-2', 'B-1']) {
        const order = (await store.findOrder({
          merchantId: merchants[number.startsWith('A') ? 0 : 1]!,
          orderNumber: number,
        }))!
        expect(JSON.stringify(order)).not.toMatch(/Marktplatz|München|Zoë|Ångström/)
        expect(order).toMatchObject({
          customerKey: 'C-1',
          updatedAt: T0 + DAY,
          items: [{ priceWithTax: 1190, status: 'open' }],
        })
      }
      expect(await store.listInvoices({ merchantId, orderNumber: 'A-1' })).toEqual([])
      expect(JSON.stringify(await store.findOrder({ merchantId, orderNumber: 'OTHERS' }))).toContain(
        'Ångström',
      )
      expect((await eventsOf(store, 'order.updated')).length).toBe(3)
      await submit(store, merchantId, 'cancel', [1])
      await settleAll(store, T0 + DAY)
      expect(await store.findOrder({ merchantId, orderNumber: 'A-1' })).toMatchObject({
        items: [{ status: 'cancelled' }],
      })
    })

    test('trying to write changes nothing that anybody reads, however often and by however many it is done', async (store) => {
      await sellerOf(store, 'A', [1])
      const before = await eventsOf(store)
      await Promise.all([store.tryWrite({}), store.tryWrite({}), store.tryWrite({})])
      expect(await eventsOf(store)).toEqual(before)
      expect(await store.check({})).toEqual([])
    })
  })
