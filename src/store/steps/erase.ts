import { createHash } from 'node:crypto'
import type { MerchantId, OrderId } from '../../domain/numbers.ts'
import { withoutPersonalData } from '../../domain/personal-data.ts'
import { auditChange } from './audit.ts'
import { appendEvents } from './events.ts'
import type { StoredDetails } from './orders/orders.ts'
import type { RowStatement } from '../session.ts'
import type { StoreStep } from '../store.ts'

const READ = `
  select merchant_id as "merchantId", order_id as "orderId", details from order_details
  where customer_key = ?1 and erased_at is null order by merchant_id, order_id limit ?2 {lock}`

const ERASE: RowStatement = {
  sql: `update order_details set details = ?3, erased_at = ?4
    {from rows} where order_details.merchant_id = ?1 and order_details.order_id = ?2`,
  types: ['int', 'int', 'text', 'int'],
}
const TOUCH: RowStatement = {
  sql: 'update orders set updated_at = ?3 {from rows} where orders.merchant_id = ?1 and orders.id = ?2',
  types: ['int', 'int', 'int'],
}

/** A receiver may have answered with what was sent to it. */
const FORGET_ANSWERS = `
  update webhook_attempts set answer = '' where answer <> '' and (subscription_id, message_id) in (
    select d.subscription_id, d.message_id from webhook_messages m
    join webhook_deliveries d on d.merchant_id = m.merchant_id and d.message_id = m.id
    where m.merchant_id = ?1 and m.order_id = ?2)`

interface DetailsRow {
  readonly merchantId: MerchantId
  readonly orderId: OrderId
  readonly details: string
}

/** Can be compared with a request to delete, and does not itself keep what was to be deleted. */
const shortHash = (customerKey: string) => createHash('sha256').update(customerKey).digest('hex').slice(0, 16)

/** The content hash stays, so that importing the same order again changes nothing and brings nothing back. */
export const erasePersonalData: StoreStep<'erasePersonalData'> = async (session, step) => {
  const { customerKey, ordersMax, now } = step
  const rows = await session.all<DetailsRow>(READ, [customerKey, ordersMax])
  if (rows.length === 0) return 0
  await session.each(
    ERASE,
    rows.map(({ merchantId, orderId, details }) => {
      const { items, ...order } = JSON.parse(details) as StoredDetails
      const kept: StoredDetails = {
        ...withoutPersonalData(order),
        items: items.map((item) => ({ ...item, customData: null })),
      }
      return [merchantId, orderId, JSON.stringify(kept), now]
    }),
  )
  await session.each(
    TOUCH,
    rows.map(({ merchantId, orderId }) => [merchantId, orderId, now]),
  )
  for (const { merchantId, orderId } of rows) {
    await session.all('delete from invoices where merchant_id = ?1 and order_id = ?2', [merchantId, orderId])
    await session.all(FORGET_ANSWERS, [merchantId, orderId])
  }
  await appendEvents(
    session,
    rows.map(({ merchantId, orderId }) => ({
      event: 'order.updated',
      merchantId,
      at: now,
      orderId,
      itemIds: [],
      batchId: null,
      actor: 'marketplace',
    })),
  )
  await auditChange(session, step.audit, 'personal-data.delete', `customer ${shortHash(customerKey)}`, {
    orders: rows.length,
  })
  return rows.length
}
