import type { MerchantId } from '../../../domain/numbers.ts'
import {
  type CatalogueUse,
  usedByStyle,
  usedByVariant,
  usedOf,
} from '../../../domain/products/catalogue-use.ts'
import type { StyleFacts, VariantFacts } from '../../../domain/products/products.ts'
import type { Session } from '../../session.ts'

interface Row {
  readonly merchantId: MerchantId
  readonly id: number
  readonly name: string
  readonly details: string
  readonly priced: string
}

const ROWS_AT_ONCE = 1_000

const STYLES = `select s.merchant_id as "merchantId", s.id, s.style_key as name, d.details, '' as priced
  from styles s join style_details d on d.merchant_id = s.merchant_id and d.style_id = s.id`
const VARIANTS = `select s.merchant_id as "merchantId", s.id, s.sku as name, d.details, s.priced
  from variants s join variant_details d on d.merchant_id = s.merchant_id and d.variant_id = s.id`

async function* rowsOf(session: Session, sql: string): AsyncGenerator<Row> {
  let last = { merchantId: 0, id: 0 }
  for (;;) {
    const rows = await session.all<Row>(
      `${sql} where (s.merchant_id, s.id) > (?1, ?2) order by s.merchant_id, s.id limit ${ROWS_AT_ONCE}`,
      [last.merchantId, last.id],
    )
    yield* rows
    if (rows.length < ROWS_AT_ONCE) return
    last = rows.at(-1)!
  }
}

/** The first product that uses some of this, and what that is. Looks at every product: an operator seldom takes something away. */
export async function firstUse(session: Session, taken: CatalogueUse): Promise<string | undefined> {
  for await (const { merchantId, name, details } of rowsOf(session, STYLES)) {
    const used = usedOf(taken, usedByStyle(JSON.parse(details) as StyleFacts))
    if (used !== undefined) return `${used}, used by the style ${name} of merchant ${merchantId}`
  }
  for await (const { merchantId, name, details, priced } of rowsOf(session, VARIANTS)) {
    const countries = priced === '' ? [] : priced.split(',')
    const used = usedOf(taken, usedByVariant(JSON.parse(details) as VariantFacts, countries))
    if (used !== undefined) return `${used}, used by the SKU ${name} of merchant ${merchantId}`
  }
  return undefined
}
