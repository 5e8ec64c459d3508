import { Assortment, sameCountries } from '../../../domain/products/assortment.ts'
import type { ProductId, Style } from '../../../domain/products/products.ts'
import type { ProductRule } from '../../../domain/products/rule.ts'
import { Catalogue, EMPTY_CATALOGUE } from '../../../domain/products/catalogue.ts'
import type { MerchantId, Millis } from '../../../domain/numbers.ts'
import type { Session } from '../../session.ts'
import type { Aggregate, Work } from '../batches/aggregate.ts'
import { holdCatalogue } from './catalogue.ts'
import type { NewEvent } from '../events.ts'
import { readPrices, readStyles, readVariants, styleIdsOf, variantsOfStyles } from './rows.ts'
import { writeProducts } from './writes.ts'
import { NumberTaker } from '../sequences.ts'

type ProductWork = Work<ProductRule<unknown>>

/** Without a rule that looks at it. */
const NO_CATALOGUE = new Catalogue(EMPTY_CATALOGUE)

/** Styles, their variants and the prices of these. [contract 9] */
export const products: Aggregate<ProductRule<unknown>> = {
  async open(session, work, now, settings) {
    const catalogue = work.some(({ rule }) => rule.looksAt.catalogue)
      ? await holdCatalogue(session)
      : NO_CATALOGUE
    // A transaction that adds products holds their sequence until the commit, so that ids become visible in their order and no cursor skips one.
    const numbers = work.some(({ rule }) => rule.adds)
      ? await NumberTaker.hold(session, 'products')
      : undefined
    return {
      async read(merchantId, ofMerchant) {
        const read = await readProducts(session, merchantId, ofMerchant)
        const assortment = new Assortment({ ...read, newId: () => numbers!.next() })
        const context = { assortment, merchantId, catalogue, now, ...settings }
        return {
          decide(one) {
            const failures = one.rule.decide(one.entries, one.batch.nextEntry, context)
            return { failures, events: eventsOf(one, assortment, now) }
          },
          async write() {
            await writeProducts(session, merchantId, read, assortment.changes, now)
            await numbers?.save()
          },
        }
      },
    }
  },
}

function eventsOf(
  { batch, rule: { stockEvent } }: ProductWork,
  assortment: Assortment,
  at: Millis,
): NewEvent[] {
  const { id: batchId, merchantId, actor } = batch
  const { skus, styleKeys } = assortment.tell()
  const told = { merchantId, at, orderId: null, itemIds: [], batchId, actor }
  return [
    ...(stockEvent && skus.length > 0 ? [{ ...told, event: stockEvent, skus }] : []),
    ...styleKeys.map((styleKey) => ({ ...told, event: 'product_master.status_updated' as const, styleKey })),
  ]
}

/**
 * What the work names. Styles are locked before variants, and both in the order of their ids. A style is needed where it is named, where
 * a rule may change what its variants have, and where a variant has no quantity yet, which only then can make it complete.
 */
async function readProducts(session: Session, merchantId: MerchantId, work: readonly ProductWork[]) {
  const styleKeys: string[] = []
  const skus: string[] = []
  const skusWithPrices = new Set<string>()
  for (const { rule, entries } of work) {
    const named = rule.named(entries)
    for (const key of named.styleKeys ?? []) styleKeys.push(key)
    for (const sku of named.skus ?? []) {
      skus.push(sku)
      if (rule.looksAt.prices) skusWithPrices.add(sku)
    }
  }
  const found = await readVariants(session, merchantId, { skus })
  const styleIds = new Set(await styleIdsOf(session, merchantId, styleKeys))
  for (const { sku, styleId, quantity } of found)
    if (quantity === null || skusWithPrices.has(sku)) styleIds.add(styleId)
  const styles = await readStyles(session, merchantId, [...styleIds])
  const moved = soldElsewhere(styles, work)
  // What a variant lacks is changed only under the lock of its style.
  const siblings = moved.length > 0 ? await variantsOfStyles(session, merchantId, moved) : []
  const variants = session.locksRows
    ? await readVariants(session, merchantId, { ids: found.map(({ id }) => id) })
    : found
  const priced = variants.filter(({ sku }) => skusWithPrices.has(sku)).map(({ id }) => id)
  return {
    styles,
    variants: [...siblings, ...variants],
    prices: await readPrices(session, merchantId, priced),
  }
}

/** The styles of which an entry says that they are sold in other countries. */
function soldElsewhere(styles: readonly Style[], work: readonly ProductWork[]): ProductId[] {
  const byKey = new Map(styles.map((style) => [style.styleKey, style]))
  const moved = new Set<ProductId>()
  for (const { rule, entries } of work)
    for (const [key, countries] of rule.countriesNamed?.(entries) ?? []) {
      const style = byKey.get(key)
      if (style && !sameCountries(style, { countries })) moved.add(style.id)
    }
  return [...moved]
}
