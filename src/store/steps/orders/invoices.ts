import { type Invoice, INVOICES_MAX } from '../../../domain/orders/invoices.ts'
import { auditChange } from '../audit.ts'
import { findOrderId } from './orders.ts'
import type { StoreStep } from '../../store.ts'

/** Adds an invoice or replaces that of the same name; either way it is the newest. */
export const putInvoice: StoreStep<'putInvoice'> = async (session, step) => {
  const { merchantId, orderNumber, name, pdf, now } = step
  const id = await findOrderId(session, step)
  if (id === undefined) return 'no_order'
  const present = await session.all<{ name: string }>(
    'select name from invoices where merchant_id = ?1 and order_id = ?2',
    [merchantId, id],
  )
  if (present.length >= INVOICES_MAX && !present.some((one) => one.name === name)) return 'too_many'
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
  return 'put'
}

const OF_ORDER = `from order_details d join invoices i on i.merchant_id = d.merchant_id and i.order_id = d.order_id
  where d.order_number = ?2 and d.merchant_id = ?1`

/** Without their files, the newest first. */
export const listInvoices: StoreStep<'listInvoices'> = (session, { merchantId, orderNumber }) =>
  session.all<Invoice>(
    `select i.name, i.uploaded_at as "uploadedAt" ${OF_ORDER} order by i.upload desc, i.name`,
    [merchantId, orderNumber],
  )

/** The file of the one that is named. */
export const readInvoice: StoreStep<'readInvoice'> = async (session, { merchantId, orderNumber, name }) => {
  const [row] = await session.all<{ pdf: Uint8Array }>(`select i.pdf ${OF_ORDER} and i.name = ?3`, [
    merchantId,
    orderNumber,
    name,
  ])
  return row?.pdf
}
