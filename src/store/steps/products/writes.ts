import type { MerchantId, Millis } from '../../../domain/numbers.ts'
import type { ProductChanges } from '../../../domain/products/assortment.ts'
import type { Prices, ProductId, Rejection, Style, Variant } from '../../../domain/products/products.ts'
import type { Param, RowStatement, Session } from '../../session.ts'

const INSERT_STYLE: RowStatement = {
  sql: 'insert into styles (merchant_id, id, style_key, category, countries, variants, incomplete, status, status_at) {values}',
  types: ['int', 'int', 'text', 'int', 'text', 'int', 'int', 'text', 'int'],
}
/** A style that is not rejected any more has no reasons for it; one that stays rejected keeps them. */
const UPDATE_STYLE: RowStatement = {
  sql: `update styles set category = ?3, countries = ?4, variants = ?5, incomplete = ?6, status = ?7,
      status_at = case when status = ?7 then status_at else ?8 end,
      rejection = case when ?7 = 'rejected' then coalesce(?9, rejection) else null end
    {from rows} where styles.merchant_id = ?1 and styles.id = ?2`,
  types: ['int', 'int', 'int', 'text', 'int', 'int', 'text', 'int', 'text'],
}
const PUT_STYLE_DETAILS: RowStatement = {
  sql: `insert into style_details (merchant_id, style_id, details) {values}
    on conflict (merchant_id, style_id) do update set details = excluded.details`,
  types: ['int', 'int', 'text'],
}
const INSERT_VARIANT: RowStatement = {
  sql: `insert into variants (merchant_id, id, has_image, quantity, stock_valid_at, priced, style_id, sku, status) {values}`,
  types: ['int', 'int', 'int', 'int', 'int', 'text', 'int', 'text', 'text'],
}
const UPDATE_VARIANT: RowStatement = {
  sql: `update variants set has_image = ?3, quantity = ?4, stock_valid_at = ?5, priced = ?6
    {from rows} where variants.merchant_id = ?1 and variants.id = ?2`,
  types: ['int', 'int', 'int', 'int', 'int', 'text'],
}
const UPDATE_VARIANTS_STATUS: RowStatement = {
  sql: 'update variants set status = ?3 {from rows} where variants.merchant_id = ?1 and variants.style_id = ?2',
  types: ['int', 'int', 'text'],
}
const PUT_VARIANT_DETAILS: RowStatement = {
  sql: `insert into variant_details (merchant_id, variant_id, details) {values}
    on conflict (merchant_id, variant_id) do update set details = excluded.details`,
  types: ['int', 'int', 'text'],
}
const PUT_PRICE: RowStatement = {
  sql: `insert into prices (merchant_id, variant_id, country, retail, sale, valid_at) {values}
    on conflict (merchant_id, variant_id, country)
    do update set retail = excluded.retail, sale = excluded.sale, valid_at = excluded.valid_at`,
  types: ['int', 'int', 'text', 'int', 'int', 'int'],
}

/** What was read, which tells what has changed. */
interface ReadBefore {
  readonly styles: readonly Style[]
  readonly prices: ReadonlyMap<ProductId, Prices>
}

/**
 * Writes what decisions have changed of one merchant's products: styles before variants, which refer to them. `rejection` is why styles
 * become rejected.
 */
export async function writeProducts(
  session: Session,
  merchantId: MerchantId,
  before: ReadBefore,
  changes: ProductChanges,
  now: Millis,
  rejection?: Rejection,
): Promise<void> {
  const put = async (statement: RowStatement, rows: readonly (readonly Param[])[]) => {
    if (rows.length > 0)
      await session.each(
        statement,
        rows.map((row) => [merchantId, ...row]),
      )
  }
  const [newStyles, styles] = parted(changes.styles, changes.newStyles)
  await put(
    INSERT_STYLE,
    newStyles.map((style) => [style.id, style.styleKey, ...styleColumns(style), now]),
  )
  await put(
    UPDATE_STYLE,
    styles.map((style) => [
      style.id,
      ...styleColumns(style),
      now,
      rejection ? JSON.stringify(rejection) : null,
    ]),
  )
  await put(PUT_STYLE_DETAILS, detailRows(changes.styleFacts))

  const [newVariants, variants] = parted(changes.variants, changes.newVariants)
  await put(
    INSERT_VARIANT,
    newVariants.map((variant) => [
      ...variantColumns(variant),
      variant.styleId,
      variant.sku,
      changes.styles.get(variant.styleId)!.status,
    ]),
  )
  await put(UPDATE_VARIANT, variants.map(variantColumns))
  await put(PUT_VARIANT_DETAILS, detailRows(changes.variantFacts))
  await passStatusOn(session, merchantId, before.styles, changes.styles)
  await writePrices(session, merchantId, before.prices, changes.prices, put)
}

const parted = <T>(changed: ReadonlyMap<ProductId, T>, added: ReadonlySet<ProductId>) => {
  const [fresh, known]: [T[], T[]] = [[], []]
  for (const [id, one] of changed) (added.has(id) ? fresh : known).push(one)
  return [fresh, known] as const
}

const styleColumns = ({ category, countries, variants, incomplete, status }: Style) =>
  [category, countries && JSON.stringify(countries), variants, incomplete, status] as const

const variantColumns = ({ id, hasImage, quantity, stockValidAt, priced }: Variant) =>
  [id, Number(hasImage), quantity, stockValidAt, priced.join()] as const

const detailRows = (facts: ReadonlyMap<ProductId, unknown>) =>
  [...facts].map(([id, details]) => [id, JSON.stringify(details)] as const)

/** Gives variants the status that their style has got. */
async function passStatusOn(
  session: Session,
  merchantId: MerchantId,
  before: readonly Style[],
  changed: ReadonlyMap<ProductId, Style>,
): Promise<void> {
  const moved = before.flatMap(({ id, status }) => {
    const now = changed.get(id)?.status ?? status
    return now === status ? [] : [[merchantId, id, now] as const]
  })
  if (moved.length === 0) return
  const ids = moved.map(([, id]) => id)
  if (session.locksRows)
    await session.all(
      'select id from variants where merchant_id = ?1 and style_id in {ints ?2} order by id {lock}',
      [merchantId, ids],
    )
  await session.each(UPDATE_VARIANTS_STATUS, moved)
}

async function writePrices(
  session: Session,
  merchantId: MerchantId,
  before: ReadonlyMap<ProductId, Prices>,
  changed: ReadonlyMap<ProductId, Prices>,
  put: (statement: RowStatement, rows: readonly (readonly Param[])[]) => Promise<void>,
): Promise<void> {
  const rows: Param[][] = []
  for (const [id, prices] of changed) {
    const known = before.get(id)
    for (const [country, price] of prices)
      if (known?.get(country) !== price) rows.push([id, country, price.retail, price.sale, price.validAt])
    const gone = [...(known?.keys() ?? [])].filter((country) => !prices.has(country))
    if (gone.length > 0)
      await session.all(
        'delete from prices where merchant_id = ?1 and variant_id = ?2 and country in {texts ?3}',
        [merchantId, id, gone],
      )
  }
  await put(PUT_PRICE, rows)
}
