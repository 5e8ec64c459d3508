import type { Cents, Millis } from '../numbers.ts'
import type { EntryError, Failure } from '../outcomes.ts'
import { amountOf, centsOf, isAbove, isTooPrecise } from './amounts.ts'
import type { Price, SentPrice } from './products.ts'
import type { ProductContext, ProductRule } from './rule.ts'
import { timeErrors } from './stocks.ts'

/** The prices of one variant in one country. */
export interface PriceEntry {
  readonly sku: string
  readonly price: SentPrice
  readonly validAt?: Millis | undefined
}

/** What stands in the way of prices, in the order of their codes. `kept` is the retail price that stays where none is given. */
export function priceErrors(
  { country_code: country, retail_price: retail = null, sale_price: sale = null }: SentPrice,
  kept: Cents | null,
  { catalogue }: Pick<ProductContext, 'catalogue'>,
): EntryError[] {
  const errors: EntryError[] = []
  if (!catalogue.countries.has(country.toUpperCase())) errors.push(['country_not_sold', country])
  const resulting = retail ?? (kept === null ? null : amountOf(kept))
  if (resulting === null) errors.push(['price_missing', country])
  else if (sale !== null && isAbove(sale, resulting))
    errors.push(['sale_price_above_retail', sale, resulting])
  for (const amount of [retail, sale])
    if (amount !== null && isTooPrecise(amount)) errors.push(['price_too_precise', amount])
  return errors
}

/** The price that an update leads to, when nothing stands in its way. */
export const priceOf = (
  { retail_price: retail = null, sale_price: sale = null }: SentPrice,
  before: Price | undefined,
  validAt?: Millis,
): Price => ({
  retail: retail === null ? (before?.retail ?? null) : centsOf(retail),
  sale: sale === null ? null : centsOf(sale),
  validAt: validAt ?? before?.validAt ?? null,
})

function decidePrices(entries: readonly PriceEntry[], first: number, context: ProductContext): Failure[] {
  const { assortment, now } = context
  const failures: Failure[] = []
  for (const [index, entry] of entries.entries()) {
    const { sku, price, validAt } = entry
    const variant = assortment.variant(sku)
    const country = price.country_code.toUpperCase()
    const prices = variant && assortment.pricesOf(variant)
    const before = prices?.get(country)
    const errors: EntryError[] = variant
      ? [
          ...timeErrors(entry, before?.validAt ?? null, now),
          ...priceErrors(price, before?.retail ?? null, context),
        ]
      : [['sku_not_found', sku]]
    if (errors.length > 0) failures.push({ entry: first + index, errors })
    else if (variant)
      assortment.putPrices(variant, new Map(prices).set(country, priceOf(price, before, validAt)))
  }
  return failures
}

/** The rule of PUT /products/prices. */
export const priceRule: ProductRule<PriceEntry> = {
  aggregate: 'products',
  looksAt: { prices: true, catalogue: true },
  named: (entries) => ({ skus: entries.map(({ sku }) => sku) }),
  decide: decidePrices,
}
