import type { MerchantId } from '../../../domain/numbers.ts'
import type {
  Product,
  ProductFilter,
  ProductId,
  Rejection,
  StyleFacts,
  VariantFacts,
} from '../../../domain/products/products.ts'
import type { Param, Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'
import { type Filtered, findPage, type SearchPlace } from '../pages.ts'
import { readPrices, readVariants } from './rows.ts'

/** Every condition is answered by the narrow clustered rows of one merchant, or by an index. */
function filterSql(merchantId: MerchantId, { styleKey, sku, status }: ProductFilter): Filtered {
  const params: Param[] = [merchantId]
  const conditions = ['o.merchant_id = ?1']
  const narrow = (condition: (name: string) => string, value: string | undefined) => {
    if (value !== undefined) conditions.push(condition(`?${params.push(value)}`))
  }
  narrow((name) => `o.status = ${name}`, status)
  narrow((name) => `{contains o.sku ${name}}`, sku)
  narrow(
    (name) =>
      `o.style_id in (select s.id from styles s where s.merchant_id = ?1 and {contains s.style_key ${name}})`,
    styleKey,
  )
  return { from: `from variants o where ${conditions.join(' and ')}`, params }
}

/** Undefined where the merchant has no variant of the SKU that the page is to follow. */
export const listProducts: StoreStep<'listProducts'> = async (session, step) => {
  const { merchantId, filter, position, limit } = step
  let place: SearchPlace
  if ('page' in position) place = position
  else {
    const [after] = await readVariants(session, merchantId, { skus: [position.after] })
    if (!after) return undefined
    place = { after: after.id }
  }
  const { ids, ...found } = await findPage(session, filterSql(merchantId, filter), place, limit)
  return { products: await wholeProducts(session, merchantId, ids), ...found }
}

interface ProductRow {
  readonly id: ProductId
  readonly sku: string
  readonly hasImage: number
  readonly quantity: number | null
  readonly priced: string
  readonly status: Product['status']
  readonly styleKey: string
  readonly styleDetails: string
  readonly details: string
}

/** In the order of their ids. */
async function wholeProducts(
  session: Session,
  merchantId: MerchantId,
  ids: readonly ProductId[],
): Promise<Product[]> {
  if (ids.length === 0) return []
  const rows = await session.all<ProductRow>(
    `select v.id, v.sku, v.has_image as "hasImage", v.quantity, v.priced, s.status, s.style_key as "styleKey",
       t.details as "styleDetails", d.details
     from variants v
     join styles s on s.merchant_id = v.merchant_id and s.id = v.style_id
     join style_details t on t.merchant_id = v.merchant_id and t.style_id = v.style_id
     join variant_details d on d.merchant_id = v.merchant_id and d.variant_id = v.id
     where v.merchant_id = ?1 and v.id in {ints ?2} order by v.id`,
    [merchantId, ids],
  )
  const prices = await readPrices(session, merchantId, ids)
  return rows.map(({ id, hasImage, priced, details, styleDetails, ...row }) => ({
    ...row,
    hasImage: hasImage === 1,
    priced: priced === '' ? [] : priced.split(','),
    style: JSON.parse(styleDetails) as StyleFacts,
    variant: JSON.parse(details) as VariantFacts,
    prices: prices.get(id) ?? new Map<string, never>(),
  }))
}

/** Undefined where the merchant has no style of the key that the page is to follow. */
export const listRejectedStyles: StoreStep<'listRejectedStyles'> = async (session, step) => {
  const { merchantId, styleKey, position, limit } = step
  let place: SearchPlace
  if ('page' in position) place = position
  else {
    const [after] = await session.all<{ id: ProductId }>(
      'select id from styles where merchant_id = ?1 and style_key = ?2',
      [merchantId, position.after],
    )
    if (!after) return undefined
    place = { after: after.id }
  }
  const params: Param[] = [merchantId]
  const contains = styleKey === undefined ? '' : ` and {contains o.style_key ?${params.push(styleKey)}}`
  const filtered = {
    from: `from styles o where o.merchant_id = ?1 and o.status = 'rejected'${contains}`,
    params,
  }
  const { ids, ...found } = await findPage(session, filtered, place, limit)
  const rows = await session.all<{ styleKey: string; rejection: string }>(
    'select style_key as "styleKey", rejection from styles where merchant_id = ?1 and id in {ints ?2} order by id',
    [merchantId, ids],
  )
  return {
    styles: rows.map((row) => ({ ...row, rejection: JSON.parse(row.rejection) as Rejection })),
    ...found,
  }
}
