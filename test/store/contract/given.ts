import { createHash } from 'node:crypto'
import type {
  ClaimedBatch,
  IdempotencyKey,
  NewBatch,
  OperationName,
  Submitted,
} from '../../../src/domain/batches.ts'
import type { StoredEvent } from '../../../src/domain/events.ts'
import type { ItemStatus } from '../../../src/domain/orders/items.ts'
import type { ApiKey, NewApiKey } from '../../../src/domain/merchants.ts'
import type { BatchId, ItemId, MerchantId, Millis } from '../../../src/domain/numbers.ts'
import type { NewItem, NewOrder, Order } from '../../../src/domain/orders/orders.ts'
import type { Failure } from '../../../src/domain/outcomes.ts'
import type { RetryPolicy } from '../../../src/domain/retries.ts'
import type { Store } from '../../../src/store/store.ts'

/** Opens an empty store. */
export type Open = () => Promise<Store>

export const T0: Millis = Date.UTC(2026, 0, 5, 12)
export const WINDOW_MS = 300_000
export const LEASE_MS = 10_000
export const RETRY: RetryPolicy = { attemptsMax: 3, interruptionsMax: 3, delayMs: 500, delayMsMax: 60_000 }

export const sha256 = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64')

let lastId = 0
/** A UUIDv7 of that moment; later ones of the same moment are larger. */
export function batchId(at: Millis): BatchId {
  const count = (++lastId).toString(16).padStart(12, '0')
  const time = Math.max(0, at).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count}`
}

interface BatchExtras {
  readonly acceptedAt?: Millis
  readonly actor?: NewBatch['actor']
  /** Entries in one part. */
  readonly chunkSize?: number
  readonly idempotencyKey?: IdempotencyKey
}

export function newBatch(
  merchantId: MerchantId,
  operation: OperationName,
  entries: readonly unknown[],
  { acceptedAt = T0, actor = 'seller', chunkSize = 1_000, idempotencyKey }: BatchExtras = {},
): NewBatch {
  const chunks = Array.from({ length: Math.ceil(entries.length / chunkSize) }, (_, index) => {
    const chunk = entries.slice(index * chunkSize, (index + 1) * chunkSize)
    return { firstEntry: index * chunkSize, entryCount: chunk.length, entries: JSON.stringify(chunk) }
  })
  const fingerprint = sha256(entries)
  return {
    id: batchId(acceptedAt),
    merchantId,
    operation,
    actor,
    fingerprint,
    entryCount: entries.length,
    chunks,
    acceptedAt,
    idempotencyKey,
  }
}

/** A batch of one entry that cannot be read: settling it throws. */
export const poisonous = (...batch: Parameters<typeof newBatch>): NewBatch => ({
  ...newBatch(...batch),
  chunks: [{ firstEntry: 0, entryCount: 1, entries: 'no JSON' }],
})

/** Submits a batch that nothing speaks against. */
export async function accept(store: Store, batch: NewBatch): Promise<Submitted> {
  const outcome = await store.submit({ batch, windowMs: WINDOW_MS })
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome
}

/** Submits a batch and returns its id. */
export async function submit(
  store: Store,
  merchantId: MerchantId,
  operation: OperationName,
  entries: readonly unknown[],
  extras: BatchExtras = {},
): Promise<BatchId> {
  const { id } = await accept(store, newBatch(merchantId, operation, entries, extras))
  return id
}

export const newItem = (id: ItemId | undefined, item: Partial<NewItem> = {}): NewItem => ({
  id,
  sku: `SKU-${id ?? 0}`,
  vat: 19,
  priceWithTax: 1190,
  priceWithoutTax: 1000,
  customData: null,
  status: 'open',
  shipmentTrackingKey: '',
  returnTrackingKey: '',
  ...item,
})

const ADDRESS = {
  street: 'Marktplatz 1',
  zipCode: '80331',
  city: 'München',
  countryCode: 'DE',
  recipientGender: '',
  recipientFirstName: 'Zoë',
  recipientLastName: 'Ångström',
  additional: null,
}

export function newOrder(
  orderNumber: string,
  items: readonly NewItem[],
  order: Partial<NewOrder> = {},
): NewOrder {
  const content: Omit<NewOrder, 'contentHash'> = {
    orderNumber,
    customerKey: 'C-1',
    carrierKey: 'DHL_STD_NATIONAL',
    shopCountry: 'DE',
    fulfillmentType: 'dropshipping',
    createdAt: T0 - 86_400_000,
    updatedAt: T0 - 86_400_000,
    details: {
      shop: 7,
      paymentMethod: null,
      currencyCode: 'EUR',
      billing: ADDRESS,
      shipping: {
        ...ADDRESS,
        collectionPointKey: null,
        collectionPointType: null,
        collectionPointDescription: null,
      },
      customerPhone: '',
      customerEmail: '',
    },
    items,
    ...order,
  }
  return { ...content, contentHash: order.contentHash ?? sha256(content) }
}

export async function newMerchant(store: Store, name = 'Merchant'): Promise<MerchantId> {
  const { id } = await store.createMerchant({ name, now: T0 })
  return id
}

/** Who asks for changes, where a test is about the audit. */
export const ASKED = { at: T0, by: 'operator ada', requestId: 'r-1' }

/** A batch that was given up at its first attempt. */
export async function failedBatch(
  store: Store,
  merchantId: MerchantId,
  entries: readonly ItemId[],
): Promise<BatchId> {
  const id = await submit(store, merchantId, 'cancel', entries)
  const claimed = (await claim(store, T0)).find((one) => one.id === id)!
  await store.putBack({ claimed, fault: 'broken', now: T0, retry: { ...RETRY, attemptsMax: 1 } })
  return id
}

/** A merchant with one order for each list of item ids, all open: the first has the number `${prefix}-1`. */
export async function sellerOf(
  store: Store,
  prefix: string,
  ...ordersOf: readonly ItemId[][]
): Promise<MerchantId> {
  const merchantId = await newMerchant(store, prefix)
  const orders = ordersOf.map((ids, index) =>
    newOrder(
      `${prefix}-${index + 1}`,
      ids.map((id) => newItem(id)),
    ),
  )
  await store.importOrders({ merchantId, orders, now: T0 })
  return merchantId
}

export async function putCarriers(store: Store): Promise<void> {
  const carriers = ['DHL_STD_NATIONAL', 'GLS_HU', 'OLD_POST'].map((key) => ({
    key,
    carrierName: key,
    countryCode: 'DE',
    displayLabel: null,
    active: key !== 'OLD_POST',
  }))
  await store.putCarriers({ carriers, now: T0 })
}

export interface ClaimExtras {
  readonly worker?: string
  readonly batchesMax?: number
  readonly afterMerchant?: MerchantId
}

export const claim = (
  store: Store,
  now: Millis,
  { worker = 'worker', batchesMax = 256, afterMerchant = 0 }: ClaimExtras = {},
) => store.claim({ now, leaseUntil: now + LEASE_MS, batchesMax, afterMerchant, worker })

export const settle = (store: Store, claimed: readonly ClaimedBatch[], now: Millis) =>
  store.settle({ claimed, now, retry: RETRY })

/** Settles all that is due; the ids in the order in which they became final. */
export async function settleAll(store: Store, now: Millis, extras: ClaimExtras = {}): Promise<BatchId[]> {
  const finals: BatchId[] = []
  for (let turn = 0; turn < 1_000; turn++) {
    const claimed = await claim(store, now, extras)
    if (claimed.length === 0) return finals
    finals.push(...(await settle(store, claimed, now)))
  }
  throw new Error('Settling does not end')
}

export async function orderOf(store: Store, merchantId: MerchantId, orderNumber: string): Promise<Order> {
  const order = await store.findOrder({ merchantId, orderNumber })
  if (!order) throw new Error(`No order ${orderNumber}`)
  return order
}

/** The statuses of an order's items, by id. */
export async function statuses(
  store: Store,
  merchantId: MerchantId,
  orderNumber: string,
): Promise<Record<ItemId, ItemStatus>> {
  const { items } = await orderOf(store, merchantId, orderNumber)
  return Object.fromEntries(items.map(({ id, status }) => [id, status]))
}

/** All failures of a batch, in the order of its entries. */
export async function failuresOf(store: Store, id: BatchId): Promise<Failure[]> {
  const chunks = await store.readChunks({ id, fromEntry: 0, chunksMax: 10_000 })
  return chunks.flatMap(({ failures }) => failures)
}

/** The whole change feed; with `kind` the events of that kind only. */
export async function eventsOf(store: Store, kind?: StoredEvent['event']): Promise<StoredEvent[]> {
  const events = await store.listEvents({ after: 0, limit: 100_000 })
  return kind ? events.filter(({ event }) => event === kind) : events
}

export const keyOf = (merchantId: MerchantId, secret: string): NewApiKey => ({
  merchantId,
  label: secret,
  role: 'full',
  prefix: 'sc_test_4fQ2',
  lastFour: 'abcd',
  createdAt: T0,
  expiresAt: null,
  hash: sha256(secret),
})

export const newKey = (store: Store, merchantId: MerchantId, secret: string): Promise<ApiKey> =>
  store.createKey(keyOf(merchantId, secret))
