import type { ItemStatus } from '../../../domain/orders/items.ts'
import type { BatchId, ItemId, MerchantId } from '../../../domain/numbers.ts'
import type { ShipEntry } from '../../../domain/orders/ship.ts'
import type { FollowedEvent, Parcel } from '../../../domain/webhooks/messages.ts'
import type { Session } from '../../session.ts'
import { readChunks } from '../batches/results.ts'

/** As much of an event, or of a message of it, as its parcels are found by. */
export type Change = Pick<FollowedEvent, 'merchantId' | 'itemIds' | 'batchId' | 'firstEntry'> & {
  readonly event: string
}

interface Row extends Parcel {
  readonly merchantId: MerchantId
  readonly id: ItemId
  readonly status: ItemStatus
}

/** How one item travelled at a change; undefined for an item that is not there. */
type ParcelOf = (change: Change, id: ItemId) => Parcel | undefined

/**
 * How items travelled at each of these changes. An item keeps its carrier and both keys from when it was shipped, until its return replaces
 * the key for the way back: from then on what it was shipped with stands in its batch alone.
 */
export async function readParcels(session: Session, changes: readonly Change[]): Promise<ParcelOf> {
  const rows = new Map<ItemId, Row>()
  for (const [merchantId, own] of Map.groupBy(changes, (change) => change.merchantId)) {
    const ids = own.flatMap(({ itemIds }) => itemIds)
    const found = await session.all<Row>(
      `select merchant_id as "merchantId", id, status, carrier_key as "carrierKey",
         shipment_tracking_key as "shipmentTrackingKey", return_tracking_key as "returnTrackingKey"
       from items where merchant_id = ?1 and id in {ints ?2}`,
      [merchantId, ids],
    )
    for (const row of found) rows.set(row.id, row)
  }
  const shipped = new Map<ItemId, Parcel>()
  for (const [batchId, firstEntry, ids] of cameBackSince(changes, rows))
    for (const [id, parcel] of await readShipped(session, batchId, firstEntry, ids)) shipped.set(id, parcel)
  return ({ event }, id) => (event === 'order_items.shipped' ? shipped.get(id) : undefined) ?? rows.get(id)
}

/** The chunks that items were shipped in which have come back since. */
function* cameBackSince(
  changes: readonly Change[],
  rows: ReadonlyMap<ItemId, Row>,
): Generator<[BatchId, number, ReadonlySet<ItemId>]> {
  const shippings = changes.filter(({ event }) => event === 'order_items.shipped')
  for (const own of Map.groupBy(
    shippings,
    ({ batchId, firstEntry }) => `${batchId} ${firstEntry}`,
  ).values()) {
    const [{ batchId, firstEntry }] = own as [Change]
    const ids = own.flatMap(({ itemIds }) => itemIds).filter((id) => rows.get(id)?.status === 'returned')
    if (ids.length > 0 && batchId !== null && firstEntry !== null) yield [batchId, firstEntry, new Set(ids)]
  }
}

/** Every entry that did not fail and names an item shipped it as it was then: what comes later must say the same. */
async function readShipped(
  session: Session,
  id: BatchId,
  fromEntry: number,
  ids: ReadonlySet<ItemId>,
): Promise<Map<ItemId, Parcel>> {
  const [chunk] = await readChunks(session, { id, fromEntry, chunksMax: 1 })
  const found = new Map<ItemId, Parcel>()
  if (!chunk) return found
  const failed = new Set(chunk.failures.map(({ entry }) => entry))
  for (const [at, entry] of (JSON.parse(chunk.entries) as ShipEntry[]).entries()) {
    if (failed.has(chunk.firstEntry + at)) continue
    for (const item of entry.orderItems) if (ids.has(item)) found.set(item, entry)
  }
  return found
}
