import type { MerchantId, Millis } from '../../domain/numbers.ts'
import { Assortment } from '../../domain/products/assortment.ts'
import type { ProductStatus, Rejection } from '../../domain/products/products.ts'
import { upsertRule } from '../../domain/products/upsert.ts'
import type { UpsertEntry } from '../../domain/products/upsert-entries.ts'
import type { Session } from '../session.ts'
import { holdCatalogue } from '../steps/products/catalogue.ts'
import { writeProducts } from '../steps/products/writes.ts'
import { NumberTaker } from '../steps/sequences.ts'

/** Products of a first start, with the status that each style is to have. */
export interface FirstProducts {
  readonly merchantId: MerchantId
  readonly entries: readonly UpsertEntry[]
  readonly statuses: Readonly<Record<string, ProductStatus>>
  /** Of those that are rejected. */
  readonly rejection: Rejection
  readonly now: Millis
}

const FIRST_ID = 1

/** Creates them by the rule of upserts, once: where products were numbered before, nothing is done. What the catalogue does not take is left out. */
export async function seedProducts(session: Session, step: FirstProducts): Promise<void> {
  const { merchantId, entries, statuses, rejection, now } = step
  const catalogue = await holdCatalogue(session)
  const numbers = await NumberTaker.hold(session, 'products')
  const before = { styles: [], prices: new Map<never, never>() }
  let first = 0
  const newId = () => {
    const id = numbers.next()
    first ||= id
    return id
  }
  const assortment = new Assortment({ ...before, variants: [], newId })
  upsertRule.decide(entries, 0, { assortment, merchantId, catalogue, now, autoApprove: false })
  if (first !== FIRST_ID) return
  await writeProducts(session, merchantId, before, assortment.changes, now)
  await numbers.save()
  for (const { id, styleKey } of assortment.changes.styles.values()) {
    const status = statuses[styleKey] ?? 'draft'
    await session.all('update styles set status = ?3, rejection = ?4 where merchant_id = ?1 and id = ?2', [
      merchantId,
      id,
      status,
      status === 'rejected' ? JSON.stringify(rejection) : null,
    ])
    await session.all('update variants set status = ?3 where merchant_id = ?1 and style_id = ?2', [
      merchantId,
      id,
      status,
    ])
  }
}
