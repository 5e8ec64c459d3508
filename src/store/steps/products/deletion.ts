import { Assortment, withoutVariant } from '../../../domain/products/assortment.ts'
import { DELETABLE } from '../../../domain/products/statuses.ts'
import type { StoreStep } from '../../store.ts'
import { appendEvents } from '../events.ts'
import { readStyles, readVariants } from './rows.ts'
import { writeProducts } from './writes.ts'

const TABLES_OF_VARIANT = [
  ['prices', 'variant_id'],
  ['variant_details', 'variant_id'],
  ['variants', 'id'],
] as const
const TABLES_OF_STYLE = [
  ['style_details', 'style_id'],
  ['styles', 'id'],
] as const

/** A style that is no longer kept from being active by what is gone becomes active. */
export const deleteProduct: StoreStep<'deleteProduct'> = async (session, { merchantId, sku, now }) => {
  const [found] = await readVariants(session, merchantId, { skus: [sku] })
  if (!found) return 'not_found'
  const [style] = await readStyles(session, merchantId, [found.styleId])
  const [variant] = await readVariants(session, merchantId, { ids: [found.id] })
  // Another deletion was faster.
  if (!style || !variant) return 'not_found'
  if (!DELETABLE.has(style.status)) return { keptBy: style.status }
  const ordered = await session.all('select 1 from ordered_skus where merchant_id = ?1 and sku = ?2', [
    merchantId,
    sku,
  ])
  if (ordered.length > 0) return 'ordered'

  const remove = async (tables: readonly (readonly [table: string, column: string])[], id: number) => {
    for (const [table, column] of tables)
      await session.all(`delete from ${table} where merchant_id = ?1 and ${column} = ?2`, [merchantId, id])
  }
  await remove(TABLES_OF_VARIANT, variant.id)
  const left = withoutVariant(style, variant)
  if (!left) {
    await remove(TABLES_OF_STYLE, style.id)
    return 'deleted'
  }
  const before = { styles: [style], prices: new Map<never, never>() }
  const assortment = new Assortment({ ...before, variants: [], newId: noId })
  assortment.putStyle(left)
  await writeProducts(session, merchantId, before, assortment.changes, now)
  await appendEvents(
    session,
    assortment.tell().styleKeys.map((styleKey) => ({
      event: 'product_master.status_updated',
      merchantId,
      at: now,
      orderId: null,
      itemIds: [],
      batchId: null,
      actor: 'seller',
      styleKey,
    })),
  )
  return 'deleted'
}

const noId = (): never => {
  throw new Error('Nothing is added by what only takes away')
}
