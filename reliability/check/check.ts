import type { Catalogue, Status } from '../catalogue.ts'
import type { Ledger } from '../ledger.ts'
import { judgeAnswers } from './answers.ts'
import { type Facts, type ItemEntry, readFacts, type StockEntry } from './facts.ts'
import { histories, type Moment } from './histories.ts'
import type { Rows } from './rows.ts'
import { checkStocks } from './stocks.ts'
import { decisionWindows } from './windows.ts'

export interface Checked {
  readonly batches: number
  readonly entries: number
  readonly changes: number
  readonly events: number
  readonly interruptions: number
}

export interface CheckOptions {
  /** Sequence numbers of the change feed as a reader saw them while it grew; they must be all there are. */
  readonly feedSeen?: ReadonlySet<number>
  /** Whether an identical payload must have found its unfinished twin: not where clocks jumped over the window. Default true. */
  readonly twins?: boolean
}

const ENDS: Record<string, string> = { 'batch.completed': 'completed', 'batch.failed': 'failed' }

/**
 * Reads the whole database and compares it with what was promised, what was imported and what the rules say. Everything must be
 * settled by then. Violations go into the ledger.
 */
export async function checkEverything(
  rows: Rows,
  ledger: Ledger,
  catalogue: Catalogue,
  options: CheckOptions = {},
): Promise<Checked> {
  const violation = (text: string) => ledger.violation(text)
  const facts = await readFacts(rows)
  checkPromises(facts, ledger)
  checkBatches(facts, violation)
  checkFeed(facts, violation, options.feedSeen)
  const lives = histories(facts, catalogue, violation)
  checkItems(facts, catalogue, lives, violation)
  checkOrders(facts, violation)
  checkStocks(facts, violation)
  if (options.twins ?? true) checkTwins(facts, violation)
  const entries = judgeAnswers(
    { facts, catalogue, histories: lives, windows: decisionWindows(facts) },
    violation,
  )
  return {
    batches: facts.batches.length,
    entries,
    changes: [...lives.values()].reduce((sum, moments) => sum + moments.length - 1, 0),
    events: facts.events.length,
    interruptions: facts.batches.reduce((sum, batch) => sum + batch.interruptions, 0),
  }
}

/** Every 200 has its batch, with the entries that were sent. */
function checkPromises(facts: Facts, ledger: Ledger) {
  const batchById = new Map(facts.batches.map((batch) => [batch.id, batch]))
  for (const [uuid, promised] of ledger.promised) {
    const id = uuid.replaceAll('-', '')
    const batch = batchById.get(id)
    if (!batch) ledger.violation(`${uuid} was answered with 200 and is not in the database`)
    else if (batch.merchant !== promised.sellerId || batch.operation !== promised.operation)
      ledger.violation(`${uuid} is another's batch`)
    else if (asSent(facts.stored.get(id) ?? []) !== promised.entries)
      ledger.violation(`${uuid} does not hold the entries that were sent`)
  }
}

/** Stored entries in the form in which they are sent. */
function asSent(entries: readonly unknown[]): string {
  return JSON.stringify(
    (entries as readonly (ItemEntry | StockEntry)[]).map((entry) => {
      if (typeof entry === 'number') return entry
      if ('sku' in entry) return { sku: entry.sku, quantity: entry.quantity, valid_at: entry.sentValidAt }
      return {
        order_items: entry.orderItems,
        carrier_key: entry.carrierKey,
        shipment_tracking_key: entry.shipmentTrackingKey,
        return_tracking_key: entry.returnTrackingKey,
      }
    }),
  )
}

function checkBatches({ batches, stored, failures }: Facts, violation: (text: string) => void) {
  for (const { id, status, entryCount, nextEntry, failedCount } of batches) {
    if (status !== 'completed' && status !== 'failed') violation(`batch ${id} is ${status}, not settled`)
    if (stored.get(id)?.length !== entryCount)
      violation(`batch ${id} has ${stored.get(id)?.length ?? 0} entries of ${entryCount}`)
    const places = (failures.get(id) ?? []).map(([place]) => place)
    if (new Set(places).size !== places.length) violation(`batch ${id} has two answers for one entry`)
    if (places.some((place) => place < 0 || place >= nextEntry))
      violation(`batch ${id} has answers for entries that were not decided`)
    if (failedCount !== places.length + (entryCount - nextEntry))
      violation(`batch ${id} counts ${failedCount} failures`)
  }
}

/** The feed has no gap and no double, and each batch ends in it once. */
function checkFeed(
  { events, batches, nextEvent }: Facts,
  violation: (text: string) => void,
  seen: ReadonlySet<number> | undefined,
) {
  const ends = new Map<string, string[]>()
  for (const [index, { seq, event, batch }] of events.entries()) {
    if (seq !== events[0]!.seq + index) violation(`the feed jumps to ${seq}`)
    if (seen && !seen.has(seq)) violation(`a reader of the feed never saw event ${seq}`)
    if (event in ENDS) ends.set(batch!, [...(ends.get(batch!) ?? []), ENDS[event]!])
  }
  if (events.length > 0 && events.at(-1)!.seq !== nextEvent - 1)
    violation(`the feed ends at ${events.at(-1)!.seq}, not at ${nextEvent - 1}`)
  for (const { id, status } of batches) {
    const ended = ends.get(id)?.join() ?? 'nothing'
    if (ended !== status) violation(`batch ${id} is ${status}, its events say ${ended}`)
    ends.delete(id)
  }
  for (const id of ends.keys()) violation(`an event ends batch ${id}, which does not exist`)
}

/** Each item is what its history ends with, and every item that was taken in is there. */
function checkItems(
  { items }: Facts,
  catalogue: Catalogue,
  lives: ReadonlyMap<number, readonly Moment[]>,
  violation: (text: string) => void,
) {
  const found = new Set<number>()
  for (const { id, merchant, status, carrier, shipmentKey, returnKey } of items) {
    found.add(id)
    const began = catalogue.items.get(id)
    if (!began) continue
    if (began.sellerId !== merchant) violation(`item ${id} belongs to seller ${merchant}`)
    const last = lives.get(id)?.at(-1)?.state
    const same =
      last?.status === status &&
      last.carrier === carrier &&
      last.shipmentKey === shipmentKey &&
      last.returnKey === returnKey
    if (!same)
      violation(
        `item ${id} is ${JSON.stringify([status, carrier, shipmentKey, returnKey])}, its history ends with ${JSON.stringify(last)}`,
      )
  }
  for (const ids of catalogue.idsBySeller.values())
    for (const id of ids) if (!found.has(id)) violation(`item ${id} was taken in and is lost`)
}

/** Counts of orders are those of their items, and `updated_at` is the time of the last change. */
function checkOrders({ orders, items, events }: Facts, violation: (text: string) => void) {
  const itemsByOrder = Map.groupBy(items, ({ orderId }) => orderId)
  const changedAt = new Map(
    events.filter(({ event }) => event.startsWith('order_items.')).map(({ orderId, at }) => [orderId!, at]),
  )
  for (const order of orders) {
    const counts: Record<Status, number> = { open: 0, shipped: 0, cancelled: 0, returned: 0 }
    for (const { status } of itemsByOrder.get(order.id) ?? []) counts[status]++
    for (const status of Object.keys(counts) as Status[]) {
      if (order[status] !== counts[status])
        violation(`order ${order.number} counts ${order[status]} ${status} items and has ${counts[status]}`)
    }
    const changed = changedAt.get(order.id)
    if (changed !== undefined && changed !== order.updatedAt)
      violation(`order ${order.number} was changed at ${changed}, not at ${order.updatedAt}`)
  }
}

/** Of two batches with one payload the second exists only because the first had ended: so it was claimed later, and its events are later. */
function checkTwins({ batches, stored, events }: Facts, violation: (text: string) => void) {
  const firstSeq = new Map<string, number>()
  const endSeq = new Map<string, number>()
  const endAt = new Map<string, number>()
  for (const { seq, batch, event, at } of events) {
    if (batch === null) continue
    if (!firstSeq.has(batch)) firstSeq.set(batch, seq)
    if (!(event in ENDS)) continue
    endSeq.set(batch, seq)
    endAt.set(batch, at)
  }
  const twins = Map.groupBy(
    batches,
    ({ id, merchant, operation }) => `${merchant} ${operation} ${JSON.stringify(stored.get(id))}`,
  )
  for (const group of twins.values()) {
    const inTurn = group.toSorted((a, b) => (endSeq.get(a.id) ?? 0) - (endSeq.get(b.id) ?? 0))
    for (const [index, later] of inTurn.entries()) {
      const earlier = inTurn[index - 1]
      if (!earlier) continue
      const sameClaim = earlier.claimedAt === later.claimedAt && earlier.claimedBy === later.claimedBy
      const together = sameClaim && endAt.get(earlier.id) === endAt.get(later.id)
      if (together || (firstSeq.get(later.id) ?? 0) < (endSeq.get(earlier.id) ?? 0)) {
        violation(`batches ${earlier.id} and ${later.id} have one payload and were both unfinished`)
      }
    }
  }
}
