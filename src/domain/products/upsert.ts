import type { EntryError, Failure } from '../outcomes.ts'
import { refusalsOf } from './judging.ts'
import { priceOf } from './prices.ts'
import type { Price, Prices, SentPrice, StyleFacts, VariantFacts } from './products.ts'
import type { ProductContext, ProductRule } from './rule.ts'
import type { UpsertEntry } from './upsert-entries.ts'

const countriesOf = ({ countries }: UpsertEntry) =>
  countries ? [...new Set(countries.map((country) => country.toUpperCase()))].sort() : null

const styleFactsOf = (entry: UpsertEntry): StyleFacts => ({
  name: entry.name ?? null,
  description: entry.description ?? null,
  descriptions: entry.descriptions ?? null,
  brand: entry.brand,
  category: entry.category,
  countries: countriesOf(entry),
  countryOfOrigin: entry.country_of_origin.toUpperCase(),
  attributes: [...new Set(entry.attributes)],
  textile: entry.material_composition_textile ?? null,
  nonTextile: entry.material_composition_non_textile ?? null,
})

const variantFactsOf = (entry: UpsertEntry): VariantFacts => ({
  ean: entry.ean ?? null,
  hsCode: entry.hs_code ?? null,
  color: entry.color,
  size: entry.size,
  secondSize: entry.second_size ?? null,
  weight: entry.weight,
  images: entry.images,
})

/** Replaces the prices of all countries. What had a time keeps it, so that an older update does not bring a price back. */
function replaced(before: Prices, sent: readonly SentPrice[]): Prices {
  const prices = new Map<string, Price>()
  for (const [country, { validAt }] of before)
    if (validAt !== null) prices.set(country, { retail: null, sale: null, validAt })
  for (const price of sent) {
    const country = price.country_code.toUpperCase()
    prices.set(country, priceOf(price, before.get(country)))
  }
  return prices
}

function decideUpserts(entries: readonly UpsertEntry[], first: number, context: ProductContext): Failure[] {
  const failures: Failure[] = []
  for (const [index, entry] of entries.entries()) {
    const errors: EntryError[] = refusalsOf(entry, context)
    if (errors.length > 0) failures.push({ entry: first + index, errors })
    else upsert(entry, context)
  }
  return failures
}

function upsert(entry: UpsertEntry, { assortment }: ProductContext): void {
  const { style_key: styleKey, sku, category, quantity = null } = entry
  const countries = countriesOf(entry)
  const style =
    assortment.style(styleKey) ?? assortment.addStyle({ styleKey, status: 'draft', category, countries })
  assortment.describeStyle(style, styleFactsOf(entry))
  const variant = assortment.variant(sku) ?? assortment.addVariant({ styleId: style.id, sku })
  assortment.describeVariant({ ...variant, quantity: quantity ?? variant.quantity }, variantFactsOf(entry))
  assortment.putPrices(assortment.variant(sku)!, replaced(assortment.pricesOf(variant), entry.prices))
}

/** The rule of POST /products/. */
export const upsertRule: ProductRule<UpsertEntry> = {
  aggregate: 'products',
  looksAt: { prices: true, catalogue: true },
  adds: true,
  named: (entries) => ({
    styleKeys: entries.map(({ style_key }) => style_key),
    skus: entries.map(({ sku }) => sku),
  }),
  countriesNamed: (entries) => entries.map((entry) => [entry.style_key, countriesOf(entry)]),
  decide: decideUpserts,
}
