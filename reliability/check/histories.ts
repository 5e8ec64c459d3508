import type { Catalogue, Status } from '../catalogue.ts'
import type { EventFact, Facts, ItemEntry } from './facts.ts'

/** What an item was at some time; undefined before its order was created. */
export interface State {
  readonly status: Status
  readonly carrier: string | null
  readonly shipmentKey: string
  readonly returnKey: string
}

export interface Moment {
  /** Place in the feed of events from which on this holds. */
  readonly seq: number
  readonly state: State
  readonly batch: string | null
}

type Violation = (text: string) => void

const TO_STATUS: Record<string, { from: Status; to: Status; operation: string }> = {
  'order_items.cancelled': { from: 'open', to: 'cancelled', operation: 'cancel' },
  'order_items.shipped': { from: 'open', to: 'shipped', operation: 'ship' },
  'order_items.returned': { from: 'shipped', to: 'returned', operation: 'return' },
}

/** The items that an entry names. */
export const itemsOf = (entry: ItemEntry): readonly number[] =>
  typeof entry === 'number' ? [entry] : entry.orderItems

/**
 * The life of every item, told by nothing but how it was imported and the feed of events. Each change must follow from the one
 * before it, be asked for by a successful entry of the batch that it names, and happen once.
 */
export function histories(facts: Facts, catalogue: Catalogue, violation: Violation): Map<number, Moment[]> {
  const all = new Map<number, Moment[]>()
  const itemsByOrder = Map.groupBy(facts.items, ({ orderId }) => orderId)
  const orderOf = new Map(facts.items.map(({ id, orderId }) => [id, orderId]))
  const batchById = new Map(facts.batches.map((batch) => [batch.id, batch]))
  const asked = new Map<string, Map<number, ItemEntry>>()

  for (const event of facts.events) {
    if (event.event === 'order.created') {
      for (const { id } of itemsByOrder.get(event.orderId!) ?? []) {
        const began = catalogue.items.get(id)
        if (!began) continue
        if (all.has(id)) violation(`the order of item ${id} was created twice`)
        const { status, carrier, shipmentKey, returnKey } = began
        all.set(id, [{ seq: event.seq, state: { status, carrier, shipmentKey, returnKey }, batch: null }])
      }
      continue
    }
    const change = TO_STATUS[event.event]
    if (!change) continue
    const batch = event.batch === null ? undefined : batchById.get(event.batch)
    if (batch?.operation !== change.operation || batch.merchant !== event.merchant) {
      violation(`event ${event.seq} (${event.event}) names a batch that cannot have caused it`)
      continue
    }
    let wanted = asked.get(batch.id)
    if (!wanted) asked.set(batch.id, (wanted = successfulEntries(facts, batch.id)))
    for (const id of event.itemIds) applyChange(id, event, change, wanted.get(id))
  }
  return all

  function applyChange(
    id: number,
    event: EventFact,
    change: { from: Status; to: Status },
    entry: ItemEntry | undefined,
  ) {
    const moments = all.get(id)
    const before = moments?.at(-1)?.state
    if (!moments || !before) {
      violation(`event ${event.seq} changes item ${id}, which did not exist`)
      return
    }
    if (orderOf.get(id) !== event.orderId)
      violation(`event ${event.seq} names another order than that of item ${id}`)
    if (catalogue.items.get(id)!.sellerId !== event.merchant)
      violation(`event ${event.seq} changes item ${id} of another seller`)
    if (catalogue.items.get(id)!.byMarketplace)
      violation(`event ${event.seq} changes item ${id}, which the marketplace fulfils`)
    if (before.status !== change.from)
      violation(`event ${event.seq} makes item ${id} ${change.to} although it was ${before.status}`)
    if (entry === undefined) {
      violation(`event ${event.seq} changes item ${id}, which no successful entry of its batch names`)
      return
    }
    const state: State =
      typeof entry === 'number'
        ? { ...before, status: change.to }
        : {
            status: change.to,
            carrier: entry.carrierKey ?? before.carrier,
            shipmentKey: entry.shipmentTrackingKey ?? before.shipmentKey,
            returnKey: entry.returnTrackingKey,
          }
    moments.push({ seq: event.seq, state, batch: event.batch })
  }
}

/** By item, the first entry of the batch that succeeded and names it: the one that changed it, if it was changed. */
function successfulEntries(facts: Facts, batch: string): Map<number, ItemEntry> {
  const failed = new Set((facts.failures.get(batch) ?? []).map(([place]) => place))
  const wanted = new Map<number, ItemEntry>()
  for (const [place, entry] of (facts.entries.get(batch) ?? []).entries()) {
    if (failed.has(place)) continue
    for (const id of itemsOf(entry)) if (!wanted.has(id)) wanted.set(id, entry)
  }
  return wanted
}
