import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { MerchantId, Millis } from '../../../src/domain/numbers.ts'
import type { PriceEntry } from '../../../src/domain/products/prices.ts'
import type { Product } from '../../../src/domain/products/products.ts'
import type { StatusEntry } from '../../../src/domain/products/status.ts'
import type { StockEntry } from '../../../src/domain/products/stocks.ts'
import type { UpsertEntry } from '../../../src/domain/products/upsert-entries.ts'
import type { Store } from '../../../src/store/store.ts'
import { DOCUMENT, ENTRY } from '../../domain/products/given.ts'
import { withStore } from './each.ts'
import {
  claim,
  eventsOf,
  failuresOf,
  newItem,
  newMerchant,
  newOrder,
  type Open,
  RETRY,
  settleAll,
  sha256,
  submit,
  T0,
} from './given.ts'

interface EntryByOperation {
  products: UpsertEntry
  status: StatusEntry
  stocks: StockEntry
  prices: PriceEntry
}

const putCatalogue = (store: Store) => {
  const document = JSON.stringify(DOCUMENT)
  return store.putCatalogue({ document, hash: sha256(document), now: T0 })
}

async function seller(store: Store, name = 'A'): Promise<MerchantId> {
  await putCatalogue(store)
  return newMerchant(store, name)
}

/** The codes of what failed, by place, once the batch is settled. */
async function carryOut<O extends keyof EntryByOperation>(
  store: Store,
  merchantId: MerchantId,
  operation: O,
  entries: readonly EntryByOperation[O][],
  now: Millis = T0,
): Promise<Record<number, string[]>> {
  const id = await submit(store, merchantId, operation, entries)
  await settleAll(store, now)
  const failures = await failuresOf(store, id)
  return Object.fromEntries(failures.map(({ entry, errors }) => [entry, errors.map(([code]) => code)]))
}

async function productsOf(store: Store, merchantId: MerchantId, filter = {}): Promise<readonly Product[]> {
  const page = await store.listProducts({ merchantId, filter, position: { page: 1 }, limit: 100 })
  return page!.products
}

const entry = (sku: string, more: Partial<UpsertEntry> = {}): UpsertEntry => ({ ...ENTRY, sku, ...more })

export function productsContract(open: Open) {
  const test = withStore(open)

  describe('products', () => {
    test('what a product uses cannot be taken away from the catalogue, and the rest can', async (store) => {
      const merchantId = await seller(store)
      await carryOut(store, merchantId, 'products', [entry('V-1', { countries: ['de'] })])
      const put = (changes: object) => {
        const document = JSON.stringify({ ...DOCUMENT, ...changes })
        return store.putCatalogue({ document, hash: sha256(document), now: T0 })
      }
      const lacking = (id: number) =>
        DOCUMENT.groups.map((group) => ({
          ...group,
          attributes: group.attributes.filter((attribute) => attribute.id !== id),
        }))
      const {
        color,
        size,
        material_composition_textile: [composition],
      } = ENTRY as UpsertEntry & {
        material_composition_textile: { cluster_id: number; components: { material_id: number }[] }[]
      }
      const style = `used by the style ${ENTRY.style_key} of merchant ${merchantId}`
      const variant = `used by the SKU V-1 of merchant ${merchantId}`
      expect(await put({ categories: [] })).toBe(`categories: ${ENTRY.category}, ${style}`)
      expect(await put({ brands: [] })).toBe(`brands: ${ENTRY.brand}, ${style}`)
      expect(await put({ countries: [] })).toBe(`countries: DE, ${style}`)
      for (const id of [
        ENTRY.attributes[0]!,
        composition!.cluster_id,
        composition!.components[0]!.material_id,
      ])
        expect(await put({ groups: lacking(id) })).toBe(`attributes: ${id}, ${style}`)
      for (const id of [color, size!])
        expect(await put({ groups: lacking(id) })).toBe(`attributes: ${id}, ${variant}`)
      const { document } = (await store.findCatalogue({ known: undefined }))!
      expect(JSON.parse(document)).toEqual(DOCUMENT)
      expect(
        await put({ locales: [], categories: DOCUMENT.categories.filter(({ id }) => id === ENTRY.category) }),
      ).toBeUndefined()
    })

    test('an upsert creates a style with its variants, in the order of the request', async (store) => {
      const merchantId = await seller(store)
      expect(
        await carryOut(store, merchantId, 'products', [
          entry('V-1'),
          entry('V-2', { quantity: null, name: 'Gwendolyn', countries: ['de'] }),
          entry('V-3', { style_key: 'S2', brand: 7 }),
        ]),
      ).toEqual({ 2: ['brand_not_found'] })
      const listed = await productsOf(store, merchantId)
      expect(listed.map(({ sku, styleKey, status, quantity }) => [sku, styleKey, status, quantity])).toEqual([
        ['V-1', 'S1', 'draft', 5],
        ['V-2', 'S1', 'draft', null],
      ])
      // What the last one says of the style holds for all.
      expect(listed[0]!.style).toEqual({
        name: 'Gwendolyn',
        description: null,
        descriptions: null,
        brand: 1,
        category: 1,
        countries: ['DE'],
        countryOfOrigin: 'CN',
        attributes: [41, 51, 52],
        textile: ENTRY.material_composition_textile,
        nonTextile: null,
      })
      expect(listed[0]!.prices).toEqual(new Map([['DE', { retail: 1999, sale: null, validAt: null }]]))
      expect(await eventsOf(store, 'product_master.status_updated')).toEqual([])
      expect(await store.check({})).toEqual([])
    })

    test('a published style waits for approval, or is approved at once where the operator says so', async (store) => {
      const merchantId = await seller(store)
      await carryOut(store, merchantId, 'products', [entry('V-1'), entry('V-2', { style_key: 'S2' })])
      await carryOut(store, merchantId, 'status', [{ styleKey: 'S1', status: 'published' }])
      await submit(store, merchantId, 'status', [{ styleKey: 'S2', status: 'published' }])
      const claimed = await claim(store, T0)
      await store.settle({ claimed, now: T0, retry: RETRY, settings: { autoApprove: true } })
      expect((await productsOf(store, merchantId)).map(({ status }) => status)).toEqual([
        'pending_approval',
        'active',
      ])
      expect((await productsOf(store, merchantId, { status: 'active' })).map(({ sku }) => sku)).toEqual([
        'V-2',
      ])
      const events = await eventsOf(store, 'product_master.status_updated')
      expect(events.map(({ styleKey, actor }) => [styleKey, actor])).toEqual([
        ['S1', 'seller'],
        ['S2', 'seller'],
      ])
    })

    test('a style that lacks something becomes active when the last variant has it', async (store) => {
      const merchantId = await seller(store)
      const bare = { quantity: null, prices: [] }
      await carryOut(store, merchantId, 'products', [entry('V-1', bare), entry('V-2', bare)])
      await submit(store, merchantId, 'status', [{ styleKey: 'S1', status: 'published' }])
      await store.settle({
        claimed: await claim(store, T0),
        now: T0,
        retry: RETRY,
        settings: { autoApprove: true },
      })
      const status = async () => (await productsOf(store, merchantId))[0]!.status
      expect(await status()).toBe('problem')
      const price = (sku: string) => ({ sku, price: { country_code: 'de', retail_price: '10' } })
      await carryOut(store, merchantId, 'prices', [price('V-1'), price('V-2')])
      await carryOut(store, merchantId, 'stocks', [{ sku: 'V-1', quantity: 0 }])
      expect(await status()).toBe('problem')
      await carryOut(store, merchantId, 'stocks', [{ sku: 'V-2', quantity: 0 }])
      expect(await status()).toBe('active')
      await carryOut(store, merchantId, 'products', [entry('V-1', { prices: [] })])
      expect(await status()).toBe('problem')
      expect(await store.check({})).toEqual([])
    })

    test('one event tells of the quantities that a chunk changed, and of nothing else', async (store) => {
      const merchantId = await seller(store)
      await carryOut(store, merchantId, 'products', [entry('V-1'), entry('V-2'), entry('V-3')])
      const stocks = [
        { sku: 'V-1', quantity: 9 },
        { sku: 'V-2', quantity: 5 },
        { sku: 'V-3', quantity: 1 },
        { sku: 'V-3', quantity: 5 },
        { sku: 'V-9', quantity: 5 },
      ]
      expect(await carryOut(store, merchantId, 'stocks', stocks)).toEqual({ 4: ['sku_not_found'] })
      const [event, ...more] = await eventsOf(store, 'stock.updated')
      expect(event).toMatchObject({
        merchantId,
        skus: ['V-1'],
        styleKey: null,
        orderNumber: null,
        itemIds: [],
      })
      expect(more).toEqual([])
    })

    test('an older time is refused, an equal one applies, none applies and leaves the kept one', async (store) => {
      const merchantId = await seller(store)
      await carryOut(store, merchantId, 'products', [entry('V-1')])
      const stock = (quantity: number, validAt?: Millis) =>
        carryOut(store, merchantId, 'stocks', [{ sku: 'V-1', quantity, ...(validAt && { validAt }) }])
      const quantity = async () => (await productsOf(store, merchantId))[0]!.quantity
      expect(await stock(1, T0)).toEqual({})
      expect(await stock(2, T0 - 1)).toEqual({ 0: ['stale_update'] })
      expect(await stock(3, T0)).toEqual({})
      expect(await quantity()).toBe(3)
      expect(await stock(4)).toEqual({})
      expect(await stock(5, T0 - 1)).toEqual({ 0: ['stale_update'] })
      expect(await quantity()).toBe(4)
      expect(await stock(6, T0 + 300_000)).toEqual({})
      expect(await stock(7, T0 + 300_001)).toEqual({ 0: ['valid_at_in_future'] })
    })

    test('prices are kept by country, and a removed one does not come back by an older update', async (store) => {
      const merchantId = await seller(store)
      await carryOut(store, merchantId, 'products', [entry('V-1')])
      const price = (
        country_code: string,
        retail_price: string | null,
        sale_price: string | null = null,
        validAt?: Millis,
      ) =>
        carryOut(store, merchantId, 'prices', [
          { sku: 'V-1', price: { country_code, retail_price, sale_price }, ...(validAt && { validAt }) },
        ])
      const prices = async () => Object.fromEntries((await productsOf(store, merchantId))[0]!.prices)
      expect(await price('AT', '30', '29.99', T0)).toEqual({})
      expect(await price('DE', null, '19.99')).toEqual({})
      expect(await price('FR', null, '1')).toEqual({ 0: ['price_missing'] })
      expect(await prices()).toEqual({
        AT: { retail: 3000, sale: 2999, validAt: T0 },
        DE: { retail: 1999, sale: 1999, validAt: null },
      })
      await carryOut(store, merchantId, 'products', [
        entry('V-1', { prices: [{ country_code: 'FR', retail_price: '1' }] }),
      ])
      expect(await prices()).toEqual({
        AT: { retail: null, sale: null, validAt: T0 },
        FR: { retail: 100, sale: null, validAt: null },
      })
      expect(await price('AT', '5', null, T0 - 1)).toEqual({ 0: ['stale_update'] })
      expect(await price('AT', '5', null, T0)).toEqual({})
      expect(await store.check({})).toEqual([])
    })

    test('a seller sees and changes its own products only', async (store) => {
      const [own, other] = [await seller(store, 'A'), await newMerchant(store, 'B')]
      await carryOut(store, own, 'products', [entry('V-1')])
      expect(await productsOf(store, other)).toEqual([])
      expect(await carryOut(store, other, 'stocks', [{ sku: 'V-1', quantity: 1 }])).toEqual({
        0: ['sku_not_found'],
      })
      expect(await carryOut(store, other, 'status', [{ styleKey: 'S1', status: 'published' }])).toEqual({
        0: ['product_master_not_found'],
      })
      expect(await store.deleteProduct({ merchantId: other, sku: 'V-1', now: T0 })).toBe('not_found')
      // Keys are unique within a seller.
      expect(await carryOut(store, other, 'products', [entry('V-1')])).toEqual({})
      expect((await productsOf(store, own))[0]!.quantity).toBe(5)
    })

    test('a variant is deleted unless it is for sale or was ever ordered; the last one takes its style along', async (store) => {
      const merchantId = await seller(store)
      await carryOut(store, merchantId, 'products', [
        entry('V-1', { quantity: null }),
        entry('V-2'),
        entry('V-3', { style_key: 'S2' }),
      ])
      const remove = (sku: string) => store.deleteProduct({ merchantId, sku, now: T0 })
      await submit(store, merchantId, 'status', [{ styleKey: 'S1', status: 'published' }])
      await store.settle({
        claimed: await claim(store, T0),
        now: T0,
        retry: RETRY,
        settings: { autoApprove: true },
      })
      await store.importOrders({
        merchantId,
        orders: [newOrder('O-1', [{ ...newItem(1), sku: 'V-3' }])],
        now: T0,
      })
      expect(await remove('V-3')).toBe('ordered')
      // What was missing goes: its style is not kept from being active any more.
      expect(await remove('V-1')).toBe('deleted')
      expect((await productsOf(store, merchantId)).map(({ sku, status }) => [sku, status])).toEqual([
        ['V-2', 'active'],
        ['V-3', 'draft'],
      ])
      expect(await remove('V-2')).toEqual({ keptBy: 'active' })
      await carryOut(store, merchantId, 'status', [{ styleKey: 'S1', status: 'inactive' }])
      expect(await remove('V-2')).toBe('deleted')
      expect(await remove('V-2')).toBe('not_found')
      expect(await carryOut(store, merchantId, 'status', [{ styleKey: 'S1', status: 'published' }])).toEqual({
        0: ['product_master_not_found'],
      })
      expect(await store.check({})).toEqual([])
    })

    test('of stocks in any order, over several batches and workers, the newest wins', async (store) => {
      const merchantId = await seller(store)
      const skus = ['V-1', 'V-2', 'V-3']
      const times = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 4, maxLength: 24 })
      await fc.assert(
        fc.asyncProperty(times, fc.nat(1_000), async (order, base) => {
          await carryOut(
            store,
            merchantId,
            'products',
            skus.map((sku) => entry(sku)),
          )
          const at = (offset: number) => T0 - 100_000_000 + base * 20_000 + offset
          const newest = new Map<string, number>()
          const entries = order.map((offset, place) => {
            const sku = skus[place % skus.length]!
            newest.set(sku, Math.max(newest.get(sku) ?? 0, offset))
            return { sku, quantity: offset, validAt: at(offset) }
          })
          for (let from = 0; from < entries.length; from += 4)
            await submit(store, merchantId, 'stocks', entries.slice(from, from + 4))
          const batches = await claim(store, T0)
          // Each batch has a worker of its own, and all settle at once.
          await Promise.all(batches.map((batch) => store.settle({ claimed: [batch], now: T0, retry: RETRY })))
          await settleAll(store, T0)
          for (const { sku, quantity } of await productsOf(store, merchantId))
            if (newest.has(sku)) expect(quantity).toBe(newest.get(sku))
          for (const sku of skus)
            expect(await store.deleteProduct({ merchantId, sku, now: T0 })).toBe('deleted')
        }),
        { numRuns: 12, seed: 1 },
      )
    })
  })
}
