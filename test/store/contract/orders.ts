import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { ITEM_STATUSES, type ItemStatus } from '../../../src/domain/orders/items.ts'
import type { MerchantId } from '../../../src/domain/numbers.ts'
import {
  FULFILLMENT_TYPES,
  ORDER_STATUSES,
  type NewOrder,
  type OrderFilter,
  type OrderPiece,
  type OrderStatus,
} from '../../../src/domain/orders/orders.ts'
import type { Store } from '../../../src/store/store.ts'
import { newItem, newMerchant, newOrder, T0, type Open } from './given.ts'
import { withStore } from './each.ts'

const CUSTOMERS = ['C-1', 'C-2', 'C-3']
const CARRIERS = ['DHL_AT', 'GLS_HU']
const COUNTRIES = ['DE', 'AT', 'GR']
const TIMES = [0, 1, 2, 3, 4].map((day) => T0 + day * 1_000)

/** Sixty orders, every combination sooner or later. Numbers run against the order of import. */
function manyOrders(): NewOrder[] {
  return Array.from({ length: 60 }, (_, index) => {
    const statusesOf = (count: number): ItemStatus[] =>
      Array.from({ length: count }, (_, at) => ITEM_STATUSES[(index + at * (index % 3)) % 4]!)
    const items = statusesOf((index % 4) + 1).map((status) => newItem(undefined, { status }))
    return newOrder(`N-${100 - index}`, items, {
      customerKey: CUSTOMERS[index % 3]!,
      carrierKey: CARRIERS[index % 2]!,
      shopCountry: COUNTRIES[(index >> 1) % 3]!,
      fulfillmentType: FULFILLMENT_TYPES[(index >> 2) % 2]!,
      createdAt: TIMES[(index * 3) % 5]!,
    })
  })
}

/** The letters of ASCII in any case. */
const plain = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
const contains = (text: string, part: string | undefined) =>
  part === undefined || plain(text).includes(plain(part))

/** The filters, read from the contract and nothing else. */
function passes(order: NewOrder, filter: OrderFilter): boolean {
  const statuses = new Set(order.items.map(({ status }) => status))
  const status: OrderStatus = statuses.size === 1 ? [...statuses][0]! : 'mixed'
  return (
    contains(order.orderNumber, filter.orderNumber) &&
    contains(order.customerKey, filter.customerKey) &&
    contains(order.carrierKey, filter.carrierKey) &&
    contains(order.shopCountry, filter.shopCountry) &&
    (filter.orderStatus === undefined || status === filter.orderStatus) &&
    (filter.itemStatus === undefined || statuses.has(filter.itemStatus)) &&
    (filter.createdFrom === undefined || order.createdAt >= filter.createdFrom) &&
    (filter.createdTo === undefined || order.createdAt <= filter.createdTo) &&
    (filter.fulfillmentType === undefined || order.fulfillmentType === filter.fulfillmentType)
  )
}

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 3 })
const filters: fc.Arbitrary<OrderFilter> = fc.record({
  orderNumber: fc
    .option(fc.constantFrom('N-100', 'n-4', 'N-7', 'F-1', '-1', '9', '%', '_'), { nil: undefined, freq: 1 })
    .map((value) => value),
  customerKey: maybe([...CUSTOMERS, 'c-', 'C-9', '3']),
  carrierKey: maybe([...CARRIERS, 'dhl', '_', 'S_h']),
  shopCountry: maybe([...COUNTRIES, 'd', 'e', '%']),
  orderStatus: maybe(ORDER_STATUSES),
  itemStatus: maybe(ITEM_STATUSES),
  createdFrom: maybe([...TIMES, T0 - 1, T0 + 500]),
  createdTo: maybe([...TIMES, T0 + 9_000, T0 + 1_500]),
  fulfillmentType: maybe(FULFILLMENT_TYPES),
})
const oneFilter = filters.chain((filter) =>
  fc
    .subarray(Object.keys(filter) as (keyof OrderFilter)[], { maxLength: 3 })
    .map((keys) => Object.fromEntries(keys.map((key) => [key, filter[key]])) as OrderFilter),
)

async function walk(store: Store, merchantId: MerchantId, filter: OrderFilter, limit: number) {
  const numbers: string[] = []
  for (;;) {
    const after = numbers.at(-1)
    const position = after === undefined ? { page: 1 } : { after }
    const page = (await store.listOrders({ merchantId, filter, position, limit }))!
    numbers.push(...page.orders.map(({ orderNumber }) => orderNumber))
    if (!page.more) return { numbers, total: page.total }
  }
}

/** Listing orders. [contract 5] */
export const ordersContract = (open: Open) =>
  describe('orders', () => {
    const test = withStore(open)

    test('a text is found wherever it stands, signs are nothing but signs, and letters beyond ASCII have one case', async (store) => {
      const [merchantId, other] = [await newMerchant(store), await newMerchant(store)]
      const numbers = ['A%b_C-1', 'a"b\\c', 'ÄÖÜ-ß1', '🧥🧦🧤x', "it's AND 1", 'aaaa', 'Straße 12']
      const orders = numbers.map((number) =>
        newOrder(number, [newItem(undefined)], { customerKey: `K ${number}` }),
      )
      await store.importOrders({ merchantId, orders, now: T0 })
      await store.importOrders({
        merchantId: other,
        orders: [newOrder('THEIRS A%b_C-2', [newItem(undefined)])],
        now: T0,
      })
      const found = async (filter: OrderFilter) =>
        (await store.listOrders({ merchantId, filter, position: { page: 1 }, limit: 100 }))!.orders.map(
          ({ orderNumber }) => orderNumber,
        )
      const parts = numbers.flatMap((number) => {
        const signs = Array.from(number)
        return signs.flatMap((_, from) =>
          [1, 2, 3, 4, 9].map((length) => signs.slice(from, from + length).join('')),
        )
      })
      for (const part of [
        ...parts,
        '%',
        '%%%',
        '_',
        '___',
        '"',
        '""',
        'äöü',
        'AB\\',
        'ß',
        'THEIRS',
        '🧥🧦🧤X',
        'aaaaa',
        '*',
        ') OR (',
      ]) {
        const expected = numbers.filter((number) => contains(number, part))
        expect([part, await found({ orderNumber: part })]).toEqual([part, expected])
        expect([part, await found({ customerKey: part })]).toEqual([
          part,
          numbers.filter((number) => contains(`K ${number}`, part)),
        ])
      }
      expect(await found({ orderNumber: 'a%b', customerKey: 'b_c', orderStatus: 'open' })).toEqual([
        'A%b_C-1',
      ])
      expect(await found({ orderNumber: 'a%b', customerKey: 'b_c', orderStatus: 'shipped' })).toEqual([])
    })

    test('a text finds an order by what it is called now', async (store) => {
      const merchantId = await newMerchant(store)
      const take = (customerKey: string) =>
        store.importOrders({
          merchantId,
          orders: [newOrder('N-1', [newItem(1)], { customerKey })],
          now: T0,
          replace: true,
        })
      const found = async (customerKey: string) =>
        (await store.listOrders({ merchantId, filter: { customerKey }, position: { page: 1 }, limit: 1 }))!
          .total
      await take('before')
      expect([await found('for'), await found('aft')]).toEqual([1, 0])
      await take('after')
      expect([await found('for'), await found('aft')]).toEqual([0, 1])
    })

    test('every combination of filters gives what a careful reader of the contract would pick, by page and by cursor', async (store) => {
      const merchantId = await newMerchant(store)
      const other = await newMerchant(store)
      const orders = manyOrders()
      await store.importOrders({ merchantId, orders: orders.slice(0, 30), now: T0 })
      await store.importOrders({
        merchantId: other,
        orders: [newOrder('F-1', [newItem(undefined)])],
        now: T0,
      })
      await store.importOrders({ merchantId, orders: orders.slice(30), now: T0 })
      await fc.assert(
        fc.asyncProperty(oneFilter, fc.integer({ min: 1, max: 25 }), async (filter, limit) => {
          const expected = orders
            .filter((order) => passes(order, filter))
            .map(({ orderNumber }) => orderNumber)
          expect(await walk(store, merchantId, filter, limit)).toEqual({
            numbers: expected,
            total: expected.length,
          })
          const pages = Math.max(1, Math.ceil(expected.length / limit))
          for (let page = 1; page <= pages + 1; page++) {
            const found = (await store.listOrders({ merchantId, filter, position: { page }, limit }))!
            expect(found.orders.map(({ orderNumber }) => orderNumber)).toEqual(
              expected.slice((page - 1) * limit, page * limit),
            )
            expect([found.total, found.more]).toEqual([expected.length, page < pages])
          }
        }),
        { numRuns: 60, seed: 5 },
      )
    })

    test('a page far past the end is empty, with the true total', async (store) => {
      const merchantId = await newMerchant(store)
      await store.importOrders({ merchantId, orders: manyOrders(), now: T0 })
      for (const page of [61, 1_000_000, Number.MAX_SAFE_INTEGER]) {
        expect(await store.listOrders({ merchantId, filter: {}, position: { page }, limit: 1 })).toEqual({
          orders: [],
          rest: [],
          lastNumber: undefined,
          total: 60,
          more: false,
        })
      }
      expect(
        await store.listOrders({
          merchantId,
          filter: {},
          position: { after: manyOrders().at(-1)!.orderNumber },
          limit: 5,
        }),
      ).toEqual({
        orders: [],
        rest: [],
        lastNumber: undefined,
        total: 60,
        more: false,
      })
      const nobody = await newMerchant(store)
      expect(
        await store.listOrders({ merchantId: nobody, filter: {}, position: { page: 1 }, limit: 5 }),
      ).toEqual({
        orders: [],
        rest: [],
        lastNumber: undefined,
        total: 0,
        more: false,
      })
    })

    test('a page of large orders comes in pieces, each whole and in order, and an order is never split', async (store) => {
      const merchantId = await newMerchant(store)
      const sizes = [1, 1_500, 1_500, 6_000, 1, 1, 3_000]
      const orders = sizes.map((size, at) =>
        newOrder(
          `L-${at}`,
          Array.from({ length: size }, () => newItem(undefined)),
        ),
      )
      await store.importOrders({ merchantId, orders, now: T0 })
      const page = (await store.listOrders({ merchantId, filter: {}, position: { page: 1 }, limit: 6 }))!
      const pieces: OrderPiece[] = [page]
      for (let piece: OrderPiece = page; piece.rest.length > 0; pieces.push(piece))
        piece = await store.readOrders({ merchantId, ids: piece.rest })
      expect(pieces.length).toBeGreaterThan(2)
      const read = pieces.flatMap((piece) => piece.orders)
      expect(read.map(({ items }) => items.length)).toEqual(sizes.slice(0, 6))
      expect([page.total, page.more, page.lastNumber]).toEqual([7, true, 'L-5'])
      for (const piece of pieces) {
        const bytes = JSON.stringify(piece.orders.map(({ details, items }) => [details, items])).length
        expect(piece.orders.length === 1 || bytes < 1_000_000).toBe(true)
      }
      const foreign = await newMerchant(store)
      expect(await store.readOrders({ merchantId: foreign, ids: read.map(({ id }) => id) })).toEqual({
        orders: [],
        rest: [],
      })
    })

    test('a page behind an order that the merchant does not have is none', async (store) => {
      const merchantId = await newMerchant(store)
      const other = await newMerchant(store)
      await store.importOrders({
        merchantId: other,
        orders: [newOrder('F-1', [newItem(undefined)])],
        now: T0,
      })
      for (const after of ['F-1', 'nothing', ''])
        expect(
          await store.listOrders({ merchantId, filter: {}, position: { after }, limit: 5 }),
        ).toBeUndefined()
    })

    test('a cursor skips and repeats nothing while imports commit beside it', async (store) => {
      const merchants = [await newMerchant(store), await newMerchant(store)]
      const mine = merchants[0]!
      await store.importOrders({ merchantId: mine, orders: [newOrder('W', [newItem(undefined)])], now: T0 })
      let left = 0
      const imports = Array.from({ length: 16 }, async (_, chunk) => {
        left += 1
        const orders = Array.from({ length: 1 + (chunk % 5) }, (_, index) =>
          newOrder(`W-${chunk}-${index}`, [newItem(undefined)]),
        )
        await store.importOrders({ merchantId: merchants[chunk % 2]!, orders, now: T0 })
        left -= 1
      })
      const seen = ['W']
      for (let done = false; !done;) {
        done = left === 0
        const page = (await store.listOrders({
          merchantId: mine,
          filter: {},
          position: { after: seen.at(-1)! },
          limit: 3,
        }))!
        seen.push(...page.orders.map(({ orderNumber }) => orderNumber))
        if (page.more) done = false
      }
      await Promise.all(imports)
      const all = (await store.listOrders({
        merchantId: mine,
        filter: {},
        position: { page: 1 },
        limit: 1_000,
      }))!
      expect(seen).toEqual(all.orders.map(({ orderNumber }) => orderNumber))
    })
  })
