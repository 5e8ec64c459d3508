import { auditChange } from './audit.ts'
import { findOrderId } from './orders.ts'
import type { StoreStep } from '../store.ts'

export const putInvoice: StoreStep<'putInvoice'> = async (session, step) => {
  const { merchantId, orderNumber, name, pdf, now } = step
  const id = await findOrderId(session, step)
  if (id === undefined) return false
  await session.all(
    `insert into invoices (merchant_id, order_id, name, upload, uploaded_at, pdf)
     select ?1, ?2, ?3, coalesce(max(upload), 0) + 1, ?4, ?5 from invoices where merchant_id = ?1 and order_id = ?2
     on conflict (merchant_id, order_id, name)
     do update set upload = excluded.upload, uploaded_at = excluded.uploaded_at, pdf = excluded.pdf`,
    [merchantId, id, name, now, pdf],
  )
  await auditChange(session, step.audit, 'invoice.put', `merchant ${merchantId} order ${orderNumber}`, {
    name,
    bytes: pdf.length,
  })
  return true
}

/** The newest. */
export const findInvoice: StoreStep<'findInvoice'> = async (session, step) => {
  const [row] = await session.all<{ pdf: Uint8Array }>(
    `select i.pdf from order_details d join invoices i on i.merchant_id = d.merchant_id and i.order_id = d.order_id
     where d.order_number = ?2 and d.merchant_id = ?1 order by i.upload desc limit 1`,
    [step.merchantId, step.orderNumber],
  )
  return row?.pdf
}
