import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PRODUCT_ERRORS } from '../../../src/domain/outcomes.ts'
import { Assortment } from '../../../src/domain/products/assortment.ts'
import { lacksOf } from '../../../src/domain/products/completeness.ts'
import type { PriceEntry } from '../../../src/domain/products/prices.ts'
import { priceRule } from '../../../src/domain/products/prices.ts'
import { PRODUCT_STATUSES, type Style, type Variant } from '../../../src/domain/products/products.ts'
import type { ProductContext, ProductRule } from '../../../src/domain/products/rule.ts'
import { statusRule, type StatusEntry } from '../../../src/domain/products/status.ts'
import { type StockEntry, stockRule } from '../../../src/domain/products/stocks.ts'
import { upsertRule } from '../../../src/domain/products/upsert.ts'
import type { UpsertEntry } from '../../../src/domain/products/upsert-entries.ts'
import { catalogues, COUNTRIES, MERCHANT, SKUS, STYLE_KEYS, upsertsFor } from './given.ts'
import * as naive from './naive.ts'
import type { World } from './naive.ts'

const NOW = 1_000_000_000

type Asked =
  | { readonly upsert: UpsertEntry }
  | { readonly stock: StockEntry }
  | { readonly price: PriceEntry }
  | { readonly status: StatusEntry }
  | { readonly review: string }

const validAt = fc.constantFrom(undefined, NOW - 2, NOW - 1, NOW, NOW + 300_001)
const sku = fc.constantFrom(...SKUS, 'V-0')
const amount = fc.option(fc.constantFrom('9.99', '10', '20', '10.005'))

const others: fc.Arbitrary<Asked> = fc.oneof(
  fc.record({ sku, quantity: fc.nat(2), validAt }).map((stock) => ({ stock })),
  fc
    .record({
      sku,
      price: fc.record({
        country_code: fc.constantFrom(...COUNTRIES, 'at', 'XX'),
        retail_price: amount,
        sale_price: amount,
      }),
      validAt,
    })
    .map((price) => ({ price })),
  fc
    .record({
      styleKey: fc.constantFrom(...STYLE_KEYS, 'S0'),
      status: fc.constantFrom('published', 'published', 'draft', 'inactive', 'Published'),
    })
    .map((status) => ({ status })),
  fc.record({ review: fc.constantFrom(...STYLE_KEYS) }),
)

const RULES = { upsert: upsertRule, stock: stockRule, price: priceRule, status: statusRule }

/** The codes of one entry's errors. */
function decide(asked: Asked, context: ProductContext): string[] {
  if ('review' in asked) {
    const style = context.assortment.style(asked.review)
    if (style?.status === 'pending_approval')
      context.assortment.putStyle({ ...style, status: 'pending_active' })
    return []
  }
  const [[name, entry]] = Object.entries(asked) as [[keyof typeof RULES, never]]
  const rule = RULES[name] as ProductRule<unknown>
  return rule.decide([entry], 0, context).flatMap(({ errors }) => errors.map(([code]) => code))
}

function decideNaively(asked: Asked, world: World, autoApprove: boolean): string[] {
  if ('upsert' in asked) return naive.upsert(world, asked.upsert)
  if ('stock' in asked) return naive.stock(world, asked.stock, NOW)
  if ('price' in asked) return naive.price(world, asked.price, NOW)
  if ('status' in asked) return naive.status(world, asked.status, autoApprove)
  const style = world.styles.get(asked.review)
  if (style?.status === 'pending_approval') {
    style.status = 'inactive'
    naive.status(world, { styleKey: asked.review, status: 'published' }, autoApprove)
  }
  return []
}

/** Everything that sellers can see of the world. */
const seen = ({ styles, variants }: World) => ({
  styles: Object.fromEntries([...styles].map(([key, { status, category }]) => [key, { status, category }])),
  variants: Object.fromEntries(
    [...variants].map(([sku, { quantity, validAt, prices }]) => [
      sku,
      { quantity, validAt, prices: Object.fromEntries(prices) },
    ]),
  ),
})

const seenIn = (assortment: Assortment) => {
  const styles = STYLE_KEYS.flatMap((key) => assortment.style(key) ?? [])
  const variants = SKUS.flatMap((sku) => assortment.variant(sku) ?? [])
  return {
    styles: Object.fromEntries(
      styles.map(({ styleKey, status, category }) => [styleKey, { status, category }]),
    ),
    variants: Object.fromEntries(
      variants.map((variant) => [
        variant.sku,
        {
          quantity: variant.quantity,
          validAt: variant.stockValidAt,
          prices: Object.fromEntries(assortment.pricesOf(variant)),
        },
      ]),
    ),
  }
}

const empty = () => {
  let last = 0
  return new Assortment({ styles: [], variants: [], prices: new Map(), newId: () => ++last })
}

const asked = catalogues.chain((catalogue) =>
  fc.tuple(
    fc.constant(catalogue),
    fc.array(
      fc.oneof(
        upsertsFor(catalogue).map((upsert) => ({ upsert })),
        { arbitrary: others, weight: 2 },
      ),
      { minLength: 1, maxLength: 60, size: 'max' },
    ),
    fc.boolean(),
  ),
)

test('decides as a plain reading of the contract does, whatever the catalogue and the entries', () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(asked, ([catalogue, entries, autoApprove]) => {
      const assortment = empty()
      const context = { assortment, merchantId: MERCHANT, catalogue, now: NOW, autoApprove }
      const world: World = { merchant: MERCHANT, catalogue, styles: new Map(), variants: new Map() }
      for (const entry of entries) {
        const codes = decide(entry, context)
        expect(codes).toEqual(decideNaively(entry, world, autoApprove))
        for (const code of codes) met.add(code)
        for (const { status } of world.styles.values()) met.add(status)
        if (codes.length === 0) met.add(`success of ${Object.keys(entry)[0]!}`)
      }
      expect(seenIn(assortment)).toEqual(seen(world))
    }),
    { numRuns: 1_500, seed: 1 },
  )
  // Or the test would say little. No SKU of these tests is unusable.
  const expected = [...PRODUCT_ERRORS, ...PRODUCT_STATUSES, 'success of upsert', 'success of price']
  const rare = new Set<string>(['sku_unusable', 'rejected', 'pending_active'])
  expect(expected.filter((what) => !met.has(what) && !rare.has(what))).toEqual([])
})

test('counts of each style how many variants it has and how many lack something', () => {
  fc.assert(
    fc.property(asked, ([catalogue, entries, autoApprove]) => {
      const assortment = empty()
      const context = { assortment, merchantId: MERCHANT, catalogue, now: NOW, autoApprove }
      for (const entry of entries) decide(entry, context)
      const variants = SKUS.flatMap((sku) => assortment.variant(sku) ?? [])
      for (const key of STYLE_KEYS) {
        const style = assortment.style(key)
        if (!style) continue
        const own = variants.filter(({ styleId }) => styleId === style.id)
        expect(style.variants).toBe(own.length)
        expect(style.incomplete).toBe(own.filter((variant) => lacksOf(variant, style).length > 0).length)
      }
    }),
    { numRuns: 500, seed: 2 },
  )
})

test('among updates with distinct times the newest wins, in whatever order they come', () => {
  const times = fc.uniqueArray(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(times, (shuffled) => {
      const style: Style = {
        id: 1,
        styleKey: 'S1',
        status: 'active',
        category: 1,
        countries: null,
        variants: 1,
        incomplete: 0,
      }
      const variant: Variant = {
        id: 2,
        styleId: 1,
        sku: 'V-1',
        hasImage: true,
        quantity: 0,
        stockValidAt: null,
        priced: ['DE'],
      }
      const assortment = new Assortment({
        styles: [style],
        variants: [variant],
        prices: new Map(),
        newId: () => 3,
      })
      const context = { assortment, now: NOW } as ProductContext
      for (const at of shuffled) stockRule.decide([{ sku: 'V-1', quantity: at, validAt: at }], 0, context)
      const newest = Math.max(...shuffled)
      expect(assortment.variant('V-1')).toMatchObject({ quantity: newest, stockValidAt: newest })
      expect(assortment.tell()).toEqual({ skus: ['V-1'], styleKeys: [] })
    }),
    { numRuns: 200, seed: 3 },
  )
})
