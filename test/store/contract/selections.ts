import { describe, expect } from 'vitest'
import { ItemPacker, unpackItems } from '../../../src/domain/orders/packed-items.ts'
import type { ItemId, MerchantId, OrderId } from '../../../src/domain/numbers.ts'
import { FROZEN_ITEMS_MAX, type Selection } from '../../../src/domain/selections.ts'
import type { SelectionSteps } from '../../../src/store/seller-steps.ts'
import type { Store } from '../../../src/store/store.ts'
import { withStore } from './each.ts'
import {
  ASKED,
  batchId,
  newBatch,
  newItem,
  newMerchant,
  newOrder,
  settleAll,
  sha256,
  submit,
  T0,
  WINDOW_MS,
  type Open,
} from './given.ts'

const HOUR = 3_600_000

function packed(chosen: readonly (readonly ItemId[])[]) {
  const packer = new ItemPacker()
  for (const ids of chosen) packer.add(ids)
  return packer.finish()
}

async function select(
  store: Store,
  merchantId: MerchantId,
  chosen: readonly (readonly ItemId[])[],
  now = T0,
): Promise<Selection> {
  const { items, orders, parts } = packed(chosen)
  const selection = { id: batchId(now), merchantId, items, orders, expiresAt: now + HOUR }
  expect(await store.createSelection({ selection, parts, now, audit: ASKED })).toBe('created')
  return selection
}

async function all(store: Store, step: Omit<Parameters<SelectionSteps['chooseItems']>[0], 'after'>) {
  const chosen: ItemId[][] = []
  let reads = 0
  for (let after: OrderId | undefined = 0; after !== undefined; reads++) {
    const piece: Awaited<ReturnType<Store['chooseItems']>> = await store.chooseItems({ ...step, after })
    chosen.push(...piece.chosen)
    after = piece.after
  }
  return { chosen, reads }
}

const keep = { resultsBefore: 0, eventsBefore: 0, webhooksBefore: 0, rowsMax: 1_000 }
const FINGERPRINT = sha256('a body')

/** Items that staff freeze, and what they do to them. */
export const selectionsContract = (open: Open) =>
  describe('selections', () => {
    const test = withStore(open)

    test('have the items of one status of all orders that match, order by order', async (store) => {
      const [merchantId, other] = [await newMerchant(store), await newMerchant(store)]
      const import_ = (merchant: MerchantId, orders: ReturnType<typeof newOrder>[]) =>
        store.importOrders({ merchantId: merchant, orders, now: T0 })
      await import_(merchantId, [
        // Ids of one order that are no neighbours.
        newOrder('A-1', [newItem(900), newItem(10), newItem(11, { status: 'shipped' })]),
        newOrder('A-2', [newItem(20, { status: 'shipped' })]),
        newOrder('B-3', [newItem(30), newItem(31)], { createdAt: T0 + 1, updatedAt: T0 + 1 }),
      ])
      await import_(other, [newOrder('A-9', [newItem(90)])])
      const chosen = async (of: Parameters<Store['chooseItems']>[0]['of'], status = 'open' as const) =>
        (await all(store, { merchantId, of, status })).chosen
      expect(await chosen({})).toEqual([
        [10, 900],
        [30, 31],
      ])
      expect(await chosen({ q: 'A-' })).toEqual([[10, 900]])
      expect(await chosen({ createdFrom: T0 + 1 })).toEqual([[30, 31]])
      expect(await chosen({ itemStatus: 'shipped' })).toEqual([[10, 900]])
      expect((await all(store, { merchantId, of: {}, status: 'shipped' })).chosen).toEqual([[11], [20]])
      const found = await store.findOrderIds({ merchantId, orderNumbers: ['B-3', 'A-1', 'A-9', 'NONE'] })
      expect([...found.keys()].toSorted()).toEqual(['A-1', 'B-3'])
      expect(await chosen({ ids: [...found.values()] })).toEqual([
        [10, 900],
        [30, 31],
      ])
      expect(await chosen({ ids: [] })).toEqual([])
    })

    test('are read in short pieces, however many orders and items there are', async (store) => {
      const merchantId = await newMerchant(store)
      const large = Array.from({ length: 1_700 }, (_, at) => newItem(100_000 + at))
      for (let first = 0; first < 4_100; first += 1_025) {
        const orders = Array.from({ length: 1_025 }, (_, at) =>
          newOrder(`N-${first + at}`, [newItem(undefined)]),
        )
        await store.importOrders({ merchantId, orders, now: T0 })
      }
      for (let at = 0; at < 7; at++) {
        const items = large.map(({ id }) => newItem(id! + at * 10_000))
        await store.importOrders({ merchantId, orders: [newOrder(`L-${at}`, items)], now: T0 })
      }
      const { chosen, reads } = await all(store, { merchantId, of: {}, status: 'open' })
      expect(chosen).toHaveLength(4_107)
      expect(new Set(chosen.flat()).size).toBe(4_100 + 7 * 1_700)
      expect(reads).toBeGreaterThanOrEqual(4)
    })

    test('are seen by their merchant alone, and until they expire', async (store) => {
      const [merchantId, other] = [await newMerchant(store), await newMerchant(store)]
      const chosen = [[3, 1, 2 ** 52], [7], Array.from({ length: 20_000 }, (_, at) => at + 100)]
      const { id } = await select(store, merchantId, chosen)
      const found = (merchant: MerchantId, now: number) =>
        store.findSelection({ id, merchantId: merchant, now })
      expect(await found(merchantId, T0)).toEqual({
        id,
        merchantId,
        items: 20_004,
        orders: 3,
        expiresAt: T0 + HOUR,
      })
      expect(await found(other, T0)).toBeUndefined()
      expect(await found(merchantId, T0 + HOUR - 1)).toBeDefined()
      expect(await found(merchantId, T0 + HOUR)).toBeUndefined()
      const read = []
      for (let number = 0, part; (part = await store.readSelectionPart({ id, number })); number++)
        read.push(...unpackItems(part))
      expect(read).toEqual(chosen)
    })

    test('are bounded in number and in what they hold, for each merchant apart', async (store) => {
      const [merchantId, other] = [await newMerchant(store), await newMerchant(store)]
      const selection = (merchant: MerchantId, items: number, now = T0): Selection => ({
        id: batchId(now),
        merchantId: merchant,
        items,
        orders: 1,
        expiresAt: now + HOUR,
      })
      const create = (merchant: MerchantId, items: number, now = T0) =>
        store.createSelection({
          selection: selection(merchant, items, now),
          parts: [{ items, packed: new Uint8Array(1) }],
          now,
        })
      expect(await create(merchantId, FROZEN_ITEMS_MAX - 1)).toBe('created')
      expect(await create(merchantId, 1, T0 + 5)).toBe('created')
      expect(await create(merchantId, 1, T0 + 9)).toEqual({ fullUntil: T0 + HOUR })
      expect(await create(other, 1)).toBe('created')
      expect(await create(merchantId, 1, T0 + HOUR)).toBe('created')
    })

    test('are acted on with what came first, also of many at once', async (store) => {
      const merchantId = await newMerchant(store)
      for (let round = 0; round < 20; round++) {
        const { id } = await select(store, merchantId, [[round + 1]])
        const use = (operation: string, body: string) =>
          store.useSelection({
            id,
            merchantId,
            now: T0,
            operation,
            fingerprint: sha256(body),
            audit: ASKED,
          })
        const uses = await Promise.all([use('cancel', 'a'), use('ship', 'b'), use('ship', 'c')])
        expect(new Set(uses.map((one) => `${one!.operation} ${one!.fingerprint}`)).size).toBe(1)
        expect(await use('return', 'd')).toEqual(uses[0])
      }
      // Each was made and acted on once.
      expect(await store.listAudit({ after: 0, limit: 1_000 })).toHaveLength(40)
    })

    test('submit each of their batches once, whatever breaks off and whoever is at it', async (store) => {
      const merchantId = await newMerchant(store)
      const { id: selection } = await select(store, merchantId, [[1], [2], [3]])
      const one = { id: selection, merchantId, now: T0, operation: 'cancel', fingerprint: FINGERPRINT }
      await store.useSelection({ ...one, audit: ASKED })
      const send = (number: number) =>
        store.submitSelected({
          selection,
          number,
          batch: newBatch(merchantId, 'cancel', [number + 1]),
          windowMs: WINDOW_MS,
        })
      const first = (await send(0))!
      // Finished, so that its payload stands in the way of no other.
      await settleAll(store, T0)
      expect(await send(0)).toEqual({ id: first.id, replayed: true })
      const both = await Promise.all([send(1), send(1), send(1)])
      expect(new Set(both.map((submitted) => submitted!.id)).size).toBe(1)
      expect(both.filter((submitted) => !submitted!.replayed)).toHaveLength(1)
      const third = (await send(2))!
      expect((await store.useSelection(one))!.batches).toEqual([first.id, both[0]!.id, third.id])
      expect(await store.listBatches({ limit: 10, now: T0 })).toHaveLength(3)
    })

    test('meet the unfinished twin of a batch, which somebody sent before', async (store) => {
      const merchantId = await newMerchant(store)
      const twin = await submit(store, merchantId, 'cancel', [1])
      const { id: selection } = await select(store, merchantId, [[1]])
      const one = { id: selection, merchantId, now: T0, operation: 'cancel', fingerprint: FINGERPRINT }
      await store.useSelection(one)
      const batch = newBatch(merchantId, 'cancel', [1])
      expect(await store.submitSelected({ selection, number: 0, batch, windowMs: WINDOW_MS })).toEqual({
        id: twin,
        replayed: true,
      })
      expect((await store.useSelection(one))!.batches).toEqual([twin])
    })

    test('go when they have expired, whole and with all that they became', async (store) => {
      const merchantId = await newMerchant(store)
      const { id: selection } = await select(store, merchantId, [[1]])
      const late = await select(store, merchantId, [[2]], T0 + 1)
      const one = { id: selection, merchantId, now: T0, operation: 'cancel', fingerprint: FINGERPRINT }
      await store.useSelection(one)
      const batch = newBatch(merchantId, 'cancel', [1])
      await store.submitSelected({ selection, number: 0, batch, windowMs: WINDOW_MS })
      for (let more = true; more;) more = await store.prune({ ...keep, now: T0 + HOUR })
      expect(await store.readSelectionPart({ id: selection, number: 0 })).toBeUndefined()
      expect(await store.submitSelected({ selection, number: 1, batch, windowMs: WINDOW_MS })).toBeUndefined()
      expect(await store.findSelection({ ...late, now: T0 + HOUR })).toEqual(late)
      expect(await store.listBatches({ limit: 10, now: T0 })).toHaveLength(1)
    })
  })
