import type { Operation } from '../ledger.ts'
import type { Status } from '../catalogue.ts'
import type { Rows } from './rows.ts'

export interface BatchFact {
  readonly id: string
  readonly merchant: number
  readonly operation: Operation
  readonly status: string
  readonly entryCount: number
  readonly nextEntry: number
  readonly failedCount: number
  readonly acceptedAt: number
  readonly claimedAt: number | null
  readonly claimedBy: string | null
  readonly interruptions: number
  readonly attempts: number
}

export interface EventFact {
  readonly seq: number
  readonly event: string
  readonly merchant: number
  readonly at: number
  readonly orderId: number | null
  readonly itemIds: readonly number[]
  readonly batch: string | null
}

export interface ItemFact {
  readonly id: number
  readonly merchant: number
  readonly orderId: number
  readonly status: Status
  readonly carrier: string | null
  readonly shipmentKey: string
  readonly returnKey: string
}

export interface OrderFact {
  readonly id: number
  readonly merchant: number
  readonly number: string
  readonly open: number
  readonly shipped: number
  readonly cancelled: number
  readonly returned: number
  readonly updatedAt: number
}

export interface VariantFact {
  readonly merchant: number
  readonly sku: string
  readonly quantity: number | null
  readonly validAt: number | null
}

/** An entry that is about items, as it is stored: an id, or a parcel. */
export type ItemEntry =
  | number
  | { orderItems: number[]; carrierKey?: string; shipmentTrackingKey?: string; returnTrackingKey: string }
/** A quantity, as it is stored. */
export interface StockEntry {
  readonly sku: string
  readonly quantity: number
  readonly sentValidAt: string
  readonly validAt: number
}
export type Failure = readonly [
  place: number,
  ...errors: (readonly [code: string, subject: number | string | null])[],
]

/** Everything that the database says, read by statements that share nothing with the program's. */
export interface Facts {
  readonly batches: readonly BatchFact[]
  /** Entries of all batches as they are stored. */
  readonly stored: ReadonlyMap<string, readonly unknown[]>
  /** Those of the batches that are about items. */
  readonly entries: ReadonlyMap<string, readonly ItemEntry[]>
  /** Those of the batches that set quantities. */
  readonly updates: ReadonlyMap<string, readonly StockEntry[]>
  readonly partsOf: ReadonlyMap<string, number>
  readonly failures: ReadonlyMap<string, readonly Failure[]>
  readonly events: readonly EventFact[]
  readonly items: readonly ItemFact[]
  readonly orders: readonly OrderFact[]
  readonly variants: readonly VariantFact[]
  readonly nextEvent: number
}

export async function readFacts(rows: Rows): Promise<Facts> {
  const batches = await rows.all<BatchFact>(
    `select ${rows.hex('id')} as id, merchant_id as merchant, operation, status, entry_count as "entryCount", next_entry as "nextEntry",
       failed_count as "failedCount", accepted_at as "acceptedAt", claimed_at as "claimedAt", claimed_by as "claimedBy", interruptions, attempts
     from batches`,
  )
  const operations = new Map(batches.map(({ id, operation }) => [id, operation]))
  const parts = await rows.all<{ id: string; entries: string }>(
    `select ${rows.hex('batch_id')} as id, entries from batch_parts order by batch_id, first_entry`,
  )
  const failed = await rows.all<{ id: string; failures: string }>(
    `select ${rows.hex('batch_id')} as id, failures from batch_failures order by batch_id, first_entry`,
  )
  const events = await rows.all<Omit<EventFact, 'itemIds'> & { itemIds: string }>(
    `select seq, event, merchant_id as merchant, at, order_id as "orderId", item_ids as "itemIds", ${rows.hex('batch_id')} as batch
     from events order by seq`,
  )
  const items = await rows.all<ItemFact>(
    `select id, merchant_id as merchant, order_id as "orderId", status, carrier_key as carrier, shipment_tracking_key as "shipmentKey",
       return_tracking_key as "returnKey" from items`,
  )
  const orders = await rows.all<OrderFact>(
    `select o.id, o.merchant_id as merchant, d.order_number as number, o.open, o.shipped, o.cancelled, o.returned, o.updated_at as "updatedAt"
     from orders o left join order_details d on d.order_id = o.id`,
  )
  const variants = await rows.all<VariantFact>(
    'select merchant_id as merchant, sku, quantity, stock_valid_at as "validAt" from variants',
  )
  const [next] = await rows.all<{ next: number }>(`select next from sequences where name = 'events'`)
  const stored = gathered(parts.map(({ id, entries }) => [id, JSON.parse(entries) as unknown[]]))
  const of = (wanted: readonly Operation[]) =>
    new Map([...stored].filter(([id]) => wanted.includes(operations.get(id)!)))
  return {
    batches,
    stored,
    entries: of(['cancel', 'ship', 'return']) as Facts['entries'],
    updates: of(['stocks']) as Facts['updates'],
    partsOf: countById(parts.map(({ id }) => id)),
    failures: gathered<Failure>(failed.map(({ id, failures }) => [id, JSON.parse(failures) as Failure[]])),
    events: events.map((event) => ({
      ...event,
      batch: event.batch === '' ? null : event.batch,
      itemIds: JSON.parse(event.itemIds) as number[],
    })),
    items,
    orders,
    variants,
    nextEvent: next?.next ?? 1,
  }
}

function gathered<T>(pieces: readonly (readonly [string, readonly T[]])[]): Map<string, T[]> {
  const all = new Map<string, T[]>()
  for (const [id, piece] of pieces) {
    const list = all.get(id)
    if (list) for (const one of piece) list.push(one)
    else all.set(id, [...piece])
  }
  return all
}

function countById(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
