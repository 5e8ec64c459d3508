import type { MerchantId } from '../../../domain/numbers.ts'
import type { Price, Prices, ProductId, Style, Variant } from '../../../domain/products/products.ts'
import type { Session } from '../../session.ts'

const STYLE = `id, style_key as "styleKey", status, category, countries, variants, incomplete`

const VARIANT = `id, style_id as "styleId", sku, has_image as "hasImage", quantity, stock_valid_at as "stockValidAt", priced`

interface StyleRow extends Omit<Style, 'countries'> {
  readonly countries: string | null
}
interface VariantRow extends Omit<Variant, 'hasImage' | 'priced'> {
  readonly hasImage: number
  readonly priced: string
}

/** The ids of the styles with these keys, of those that exist. */
export async function styleIdsOf(
  session: Session,
  merchantId: MerchantId,
  keys: readonly string[],
): Promise<ProductId[]> {
  if (keys.length === 0) return []
  const rows = await session.all<{ id: ProductId }>(
    'select id from styles where merchant_id = ?1 and style_key in {texts ?2}',
    [merchantId, keys],
  )
  return rows.map(({ id }) => id)
}

/** Styles, locked. */
export async function readStyles(
  session: Session,
  merchantId: MerchantId,
  ids: readonly ProductId[],
): Promise<Style[]> {
  if (ids.length === 0) return []
  const rows = await session.all<StyleRow>(
    `select ${STYLE} from styles where merchant_id = ?1 and id in {ints ?2} order by id {lock}`,
    [merchantId, ids],
  )
  return rows.map((row) => ({
    ...row,
    countries: row.countries === null ? null : (JSON.parse(row.countries) as string[]),
  }))
}

/** Variants by their SKUs as they are, or by their ids and locked. */
export async function readVariants(
  session: Session,
  merchantId: MerchantId,
  named: { readonly skus: readonly string[] } | { readonly ids: readonly ProductId[] },
): Promise<Variant[]> {
  const [condition, list] =
    'skus' in named
      ? (['sku in {texts ?2}', named.skus] as const)
      : (['id in {ints ?2} order by id {lock}', named.ids] as const)
  if (list.length === 0) return []
  const rows = await session.all<VariantRow>(
    `select ${VARIANT} from variants where merchant_id = ?1 and ${condition}`,
    [merchantId, list],
  )
  return rows.map(variantOf)
}

/** All variants of some styles, not locked. */
export async function variantsOfStyles(
  session: Session,
  merchantId: MerchantId,
  styleIds: readonly ProductId[],
): Promise<Variant[]> {
  const rows = await session.all<VariantRow>(
    `select ${VARIANT} from variants where merchant_id = ?1 and style_id in {ints ?2}`,
    [merchantId, styleIds],
  )
  return rows.map(variantOf)
}

const variantOf = ({ hasImage, priced, ...row }: VariantRow): Variant => ({
  ...row,
  hasImage: hasImage === 1,
  priced: priced === '' ? [] : priced.split(','),
})

/** Prices by variant. A change of one needs the lock of the variant. */
export async function readPrices(
  session: Session,
  merchantId: MerchantId,
  variantIds: readonly ProductId[],
): Promise<Map<ProductId, Prices>> {
  if (variantIds.length === 0) return new Map()
  const rows = await session.all<Price & { variantId: ProductId; country: string }>(
    `select variant_id as "variantId", country, retail, sale, valid_at as "validAt" from prices
     where merchant_id = ?1 and variant_id in {ints ?2} order by variant_id, country`,
    [merchantId, variantIds],
  )
  const prices = new Map<ProductId, Map<string, Price>>()
  for (const { variantId, country, ...price } of rows) {
    const ofVariant = prices.get(variantId)
    if (ofVariant) ofVariant.set(country, price)
    else prices.set(variantId, new Map([[country, price]]))
  }
  return prices
}
