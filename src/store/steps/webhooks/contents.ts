import type { BatchId, ItemId, MerchantId, OrderId } from '../../../domain/numbers.ts'
import type { Rejection } from '../../../domain/products/products.ts'
import { NO_PARCEL } from '../../../domain/webhooks/messages.ts'
import type { DeliveryContent, DeliveryMessage, WebhookEvent } from '../../../domain/webhooks/webhooks.ts'
import { uuidOf, type Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'
import { wholeOrders } from '../orders/orders.ts'
import { readParcels } from './parcels.ts'

interface Row extends Omit<DeliveryMessage, 'isTest'> {
  readonly merchantId: MerchantId
  readonly url: string
  readonly secret: string
  readonly nextSecret: string | null
  readonly nextSecretAt: number | null
  readonly orderId: OrderId | null
  readonly itemIds: string
  readonly batchId: string | null
  readonly firstEntry: number | null
  readonly styleKey: string | null
  readonly skus: string | null
  readonly isTest: 0 | 1
}

const READ = `
  select s.id as "subscriptionId", m.id, m.event, m.at, m.is_test as "isTest", m.merchant_id as "merchantId", s.url, s.secret,
    s.next_secret as "nextSecret", s.next_secret_at as "nextSecretAt", m.order_id as "orderId", m.item_ids as "itemIds",
    {hex m.batch_id} as "batchId", m.first_entry as "firstEntry", m.style_key as "styleKey", m.skus
  from webhook_subscriptions s join webhook_messages m on m.merchant_id = s.merchant_id
  where s.id = ?1 and s.merchant_id = ?2 and m.id = ?3 and s.deleted_at is null`

/** What a delivery says and where it goes, both as they are now. */
export const readDelivery: StoreStep<'readDelivery'> = async (session, step) => {
  const [row] = await session.all<Row>(READ, [step.subscriptionId, step.merchantId, step.messageId])
  if (!row) return undefined
  const { url, secret, nextSecret, nextSecretAt, merchantId } = row
  const exchanged = nextSecretAt !== null && nextSecretAt <= step.now
  return {
    merchantId,
    url,
    secrets: exchanged ? { current: nextSecret!, next: null } : { current: secret, next: nextSecret },
    message: {
      subscriptionId: row.subscriptionId,
      id: row.id,
      event: row.event,
      at: row.at,
      isTest: row.isTest === 1,
    },
    content: row.isTest === 1 ? { kind: 'example' } : await contentOf(session, row),
  }
}

/** A way to the content of each kind of event: one that is added has its place here. */
function contentOf(session: Session, row: Row): Promise<DeliveryContent | undefined> {
  const { event } = row
  return CONTENT_OF[event]?.(session, row) ?? Promise.resolve(undefined)
}

type Content = (session: Session, row: Row) => Promise<DeliveryContent | undefined>

const order: Content = async (session, { merchantId, orderId }) => {
  const [found] = await wholeOrders(session, merchantId, [orderId!])
  return found && { kind: 'order', order: found }
}

const parcel: Content = async (session, row) => {
  const { merchantId, orderId, event } = row
  const itemIds = JSON.parse(row.itemIds) as ItemId[]
  const batchId: BatchId | null = row.batchId === null ? null : uuidOf(row.batchId)
  const [found] = await session.all<{ carrierKey: string }>(
    'select carrier_key as "carrierKey" from orders where merchant_id = ?1 and id = ?2',
    [merchantId, orderId],
  )
  if (!found) return undefined
  const travelled = event !== 'order_items.cancelled'
  const change = { merchantId, itemIds, batchId, firstEntry: row.firstEntry, event }
  const parcelOf = travelled ? await readParcels(session, [change]) : () => NO_PARCEL
  const { carrierKey, shipmentTrackingKey, returnTrackingKey } = parcelOf(change, itemIds[0]!) ?? NO_PARCEL
  return {
    kind: 'parcel',
    itemIds,
    carrierKey: carrierKey ?? found.carrierKey,
    shipmentTrackingKey: shipmentTrackingKey || null,
    returnTrackingKey: returnTrackingKey || null,
  }
}

const batch: Content = async (session, { merchantId, batchId }) => {
  const [found] = await session.all<Omit<DeliveryContent & { kind: 'batch' }, 'kind' | 'id'>>(
    `select operation, status, entry_count as total, failed_count as failed from batches where id = {id ?1} and merchant_id = ?2`,
    [uuidOf(batchId!), merchantId],
  )
  return found && { kind: 'batch', id: uuidOf(batchId!), ...found }
}

/** Variants that have been deleted since are left out. */
const stock: Content = async (session, { merchantId, skus }) => {
  const named = JSON.parse(skus!) as string[]
  const rows = await session.all<{ sku: string; quantity: number | null }>(
    'select sku, quantity from variants where merchant_id = ?1 and sku in {texts ?2}',
    [merchantId, named],
  )
  const quantities = new Map(rows.map(({ sku, quantity }) => [sku, quantity]))
  const stocks = named.flatMap((sku) =>
    quantities.has(sku) ? [{ sku, quantity: quantities.get(sku)! }] : [],
  )
  return stocks.length === 0 ? undefined : { kind: 'stock', stocks }
}

const product: Content = async (session, { merchantId, styleKey }) => {
  const [row] = await session.all<{ status: string; rejection: string | null }>(
    'select status, rejection from styles where merchant_id = ?1 and style_key = ?2',
    [merchantId, styleKey],
  )
  if (!row) return undefined
  const rejection = row.rejection === null ? null : (JSON.parse(row.rejection) as Rejection)
  return { kind: 'product', styleKey: styleKey!, status: row.status, rejection }
}

const CONTENT_OF: Readonly<Partial<Record<WebhookEvent, Content>>> = {
  'order.created': order,
  'order.updated': order,
  'order.cancelled': order,
  'order.shipped': order,
  'order.returned': order,
  'order_items.shipped': parcel,
  'order_items.cancelled': parcel,
  'order_items.returned': parcel,
  'batch.completed': batch,
  'batch.failed': batch,
  'stock.updated': stock,
  'product_master.status_updated': product,
}
