import { Assortment } from '../../../domain/products/assortment.ts'
import type { Rejection, ReviewedStyle, Style, StyleFacts } from '../../../domain/products/products.ts'
import type { MerchantId } from '../../../domain/numbers.ts'
import type { Param, Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'
import { auditChange } from '../audit.ts'
import { appendEvents } from '../events.ts'
import { readStyles, styleIdsOf } from './rows.ts'
import { writeProducts } from './writes.ts'

interface Row extends Omit<ReviewedStyle, 'facts' | 'rejection'> {
  readonly details: string
  readonly rejection: string | null
}

/** Styles of all merchants in the order in which they were created: of one status by its index. */
export const listStyles: StoreStep<'listStyles'> = async (session, step) => {
  const params: Param[] = [step.afterId, step.limit]
  const conditions = ['s.id > ?1']
  if (step.status !== undefined) conditions.push(`s.status = ?${params.push(step.status)}`)
  if (step.merchantId !== undefined) conditions.push(`s.merchant_id = ?${params.push(step.merchantId)}`)
  const rows = await session.all<Row>(
    `select s.id, s.merchant_id as "merchantId", s.style_key as "styleKey", s.status, s.status_at as "statusAt", s.variants, s.incomplete,
       s.rejection, d.details
     from styles s join style_details d on d.merchant_id = s.merchant_id and d.style_id = s.id
     where ${conditions.join(' and ')} order by s.id limit ?2`,
    params,
  )
  return rows.map(({ details, rejection, ...row }) => ({
    ...row,
    facts: JSON.parse(details) as StyleFacts,
    rejection: rejection === null ? null : (JSON.parse(rejection) as Rejection),
  }))
}

export const reviewStyle: StoreStep<'reviewStyle'> = async (session, step) => {
  const { merchantId, styleKey, review, now } = step
  const style = await findStyle(session, merchantId, styleKey)
  if (!style) return undefined
  if (style.status !== 'pending_approval') return { done: false, status: style.status }
  const before = { styles: [style], prices: new Map<never, never>() }
  const assortment = new Assortment({ ...before, variants: [], newId: noId })
  assortment.putStyle({ ...style, status: review === 'approved' ? 'pending_active' : 'rejected' })
  await writeProducts(
    session,
    merchantId,
    before,
    assortment.changes,
    now,
    review === 'approved' ? undefined : review,
  )
  await appendEvents(session, [
    {
      event: 'product_master.status_updated',
      merchantId,
      at: now,
      orderId: null,
      itemIds: [],
      batchId: null,
      actor: 'marketplace',
      styleKey,
    },
  ])
  await auditChange(session, step.audit, 'product.review', `merchant ${merchantId} style ${styleKey}`, {
    approved: review === 'approved',
  })
  return { done: true, status: assortment.style(styleKey)!.status }
}

async function findStyle(
  session: Session,
  merchantId: MerchantId,
  styleKey: string,
): Promise<Style | undefined> {
  const [style] = await readStyles(session, merchantId, await styleIdsOf(session, merchantId, [styleKey]))
  return style
}

const noId = (): never => {
  throw new Error('A review adds nothing')
}
