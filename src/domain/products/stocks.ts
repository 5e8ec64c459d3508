import type { Millis } from '../numbers.ts'
import type { EntryError, Failure } from '../outcomes.ts'
import type { ProductContext, ProductRule } from './rule.ts'

/** The quantity of one variant. */
export interface StockEntry {
  readonly sku: string
  readonly quantity: number
  /** When it was so; undefined where the seller does not say it. */
  readonly validAt?: Millis | undefined
}

/** How far the clock of a seller may be ahead. [ours: contract 9] */
const AHEAD_MS = 5 * 60_000

/**
 * What stands in the way of an update by its time: a newer one is kept, or it is of the future. One of the same time applies, and so
 * does one without a time.
 */
export function timeErrors(
  { sku, validAt }: Pick<StockEntry, 'sku' | 'validAt'>,
  kept: Millis | null,
  now: Millis,
): EntryError[] {
  const errors: EntryError[] = []
  if (validAt === undefined) return errors
  if (kept !== null && validAt < kept) errors.push(['stale_update', sku, new Date(kept).toISOString()])
  if (validAt > now + AHEAD_MS) errors.push(['valid_at_in_future', sku])
  return errors
}

function decideStocks(
  entries: readonly StockEntry[],
  first: number,
  { assortment, now }: ProductContext,
): Failure[] {
  const failures: Failure[] = []
  for (const [index, entry] of entries.entries()) {
    const { sku, quantity, validAt } = entry
    const variant = assortment.variant(sku)
    const errors: EntryError[] = variant
      ? timeErrors(entry, variant.stockValidAt, now)
      : [['sku_not_found', sku]]
    if (errors.length > 0) failures.push({ entry: first + index, errors })
    else if (variant)
      assortment.putVariant({ ...variant, quantity, stockValidAt: validAt ?? variant.stockValidAt })
  }
  return failures
}

/** The rule of PUT /products/stocks. */
export const stockRule: ProductRule<StockEntry> = {
  aggregate: 'products',
  looksAt: {},
  named: (entries) => ({ skus: entries.map(({ sku }) => sku) }),
  stockEvent: 'stock.updated',
  decide: decideStocks,
}
