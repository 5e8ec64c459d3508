import type { Actor, ClaimedBatch, Operation } from '../../domain/batches.ts'
import { ruleOf, type Entries } from '../../domain/decide.ts'
import type { Change, Item, Items, ItemStatus } from '../../domain/items.ts'
import type { BatchId, ItemId, MerchantId, Millis, OrderId } from '../../domain/numbers.ts'
import type { RetryPolicy } from '../../domain/retries.ts'
import type { NewEvent } from './events.ts'
import { release } from './claim.ts'
import { packFailures } from './results.ts'
import { advance, type Progress } from './progress.ts'
import { together, uuidOf, type RowStatement, type Session } from '../session.ts'

const READ_HELD = `
  select {hex b.id} as id, b.claim, b.merchant_id as "merchantId", b.operation, b.actor, b.entry_count as "entryCount",
    b.next_entry as "nextEntry", b.attempts, b.interruptions, b.chosen_fault as "chosenFault",
    m.held as "merchantHeld", p.entry_count as "partCount", p.entries
  from batches b join merchants m on m.id = b.merchant_id join batch_parts p on p.batch_id = b.id and p.first_entry = b.next_entry
  where b.id in {ids ?1} and b.claimed_by is not null and b.due_at is not null order by b.id {lock of b}`

const READ_ITEMS = `
  select id, order_id as "orderId", status, by_marketplace as "byMarketplace", carrier_key as "carrierKey",
    shipment_tracking_key as "shipmentTrackingKey", return_tracking_key as "returnTrackingKey"
  from items where merchant_id = ?1 and id in {ints ?2} order by id {lock}`

const UPDATE_ITEM: RowStatement = {
  sql: `update items set status = ?3, carrier_key = ?4, shipment_tracking_key = ?5, return_tracking_key = ?6
    {from rows} where items.merchant_id = ?1 and items.id {in ?2}`,
  types: ['int', 'int', 'text', 'text', 'text', 'text'],
}

const LOCK_ORDERS = 'select id from orders where merchant_id = ?1 and id in {ints ?2} order by id {lock}'

const UPDATE_ORDER: RowStatement = {
  sql: `update orders set open = open + ?3, shipped = shipped + ?4, cancelled = cancelled + ?5, returned = returned + ?6, updated_at = ?7
    {from rows} where orders.merchant_id = ?1 and orders.id {in ?2}`,
  types: ['int', 'int', 'int', 'int', 'int', 'int', 'int'],
}

const INSERT_FAILURES: RowStatement = {
  sql: 'insert into batch_failures (batch_id, first_entry, failures) {values}',
  types: ['id', 'int', 'text'],
}

interface Held {
  readonly id: BatchId
  readonly claim: number
  readonly merchantId: MerchantId
  readonly operation: Operation
  readonly actor: Actor
  readonly entryCount: number
  readonly nextEntry: number
  readonly attempts: number
  readonly interruptions: number
  readonly chosenFault: string | null
  readonly merchantHeld: 0 | 1
  readonly partCount: number
  readonly entries: string
}

/** What settling has decided for one merchant and has yet to write. */
interface Effects {
  readonly changed: Set<ItemId>
  readonly orders: Map<OrderId, Record<ItemStatus, number>>
}

/** Settling a batch that the sandbox made to suffer. */
export class ChosenFaultError extends Error {}

/**
 * Decides the next part of many batches in one transaction. What is read or written is read or written once for each
 * merchant, however many batches there are; each decision meets the items as the decisions before it left them.
 */
export async function settle(
  session: Session,
  step: { claimed: readonly ClaimedBatch[]; now: Millis; retry: RetryPolicy },
): Promise<BatchId[]> {
  const { now } = step
  const [held, waiting] = await readHeld(session, step.claimed)
  if (waiting.length > 0) await release(session, { claimed: waiting, now })
  const isLost = ({ interruptions }: Held) => interruptions >= step.retry.interruptionsMax
  const live = held.filter((batch) => !isLost(batch))
  for (const batch of live) sufferChosenFault(batch)

  const activeCarriers = live.some(({ operation }) => operation === 'ship')
    ? await readActiveCarriers(session)
    : new Set<string>()
  const events: NewEvent[] = []
  const failures: (readonly [string, number, string])[] = []
  const progress: Progress[] = held.filter(isLost).map((batch) => ({
    batch,
    nextEntry: batch.nextEntry,
    failed: batch.entryCount - batch.nextEntry,
    final: 'failed',
  }))

  const settleOf = async (merchantId: MerchantId, batches: readonly Held[]) => {
    const work = batches.map((batch) => ({
      batch,
      entries: JSON.parse(batch.entries) as Entries,
      rule: ruleOf(batch.operation),
    }))
    const ids = work.flatMap(({ entries, rule }) => rule.itemIds(entries))
    const items = await readItems(session, merchantId, ids)
    const effects: Effects = { changed: new Set(), orders: new Map() }
    for (const { batch, entries, rule } of work) {
      const decision = rule.decide(entries, batch.nextEntry, { items, activeCarriers })
      for (const event of collect(effects, batch, decision.changes, items, now)) events.push(event)
      if (decision.failures.length > 0)
        failures.push([batch.id, batch.nextEntry, packFailures(decision.failures)])
      const nextEntry = batch.nextEntry + batch.partCount
      progress.push({
        batch,
        nextEntry,
        failed: decision.failures.length,
        final: nextEntry === batch.entryCount ? 'completed' : undefined,
      })
    }
    await writeEffects(session, merchantId, effects, items, now)
  }
  // Merchants in one order everywhere, because PostgreSQL deadlocks when rows are locked in two: first the items of each, then the
  // orders of each, whoever else settles.
  const merchants = [...Map.groupBy(live, (batch) => batch.merchantId)].sort(([a], [b]) => a - b)
  await together(merchants.map(([merchantId, batches]) => settleOf(merchantId, batches)))
  if (failures.length > 0) await session.each(INSERT_FAILURES, failures)
  return advance(session, progress, events, now)
}

/**
 * The batches whose claim is still ours, in the order in which they were claimed; and apart from them those of merchants that were held
 * since the claim, which wait undone until their merchant is released.
 */
async function readHeld(
  session: Session,
  claimed: readonly ClaimedBatch[],
): Promise<[held: Held[], waiting: Held[]]> {
  const rows = await session.all<Held>(READ_HELD, [claimed.map(({ id }) => id)])
  const held = new Map(rows.map((row) => [uuidOf(row.id), row]))
  const ours = claimed.flatMap(({ id, claim }) => {
    const row = held.get(id)
    return row?.claim === claim ? [{ ...row, id }] : []
  })
  const { waiting = [], live = [] } = Object.groupBy(ours, ({ merchantHeld }) =>
    merchantHeld === 1 ? 'waiting' : 'live',
  )
  return [live, waiting]
}

function sufferChosenFault({ chosenFault, attempts }: Held): void {
  if (chosenFault === 'fail') throw new ChosenFaultError('The sandbox was asked to let this batch fail')
  if (chosenFault === 'retry' && attempts === 0)
    throw new ChosenFaultError('The sandbox was asked to let this batch be retried')
}

async function readItems(session: Session, merchantId: MerchantId, ids: readonly ItemId[]): Promise<Items> {
  const rows = await session.all<Item>(READ_ITEMS, [merchantId, ids])
  return new Map(rows.map((row) => [row.id, row]))
}

async function readActiveCarriers(session: Session): Promise<Set<string>> {
  const rows = await session.all<{ key: string }>('select key from carriers where active = 1')
  return new Set(rows.map(({ key }) => key))
}

/** Adds a decision's changes to the effects. Returns one event for each order that they touch. [contract 4] */
function collect(
  effects: Effects,
  batch: Held,
  changes: readonly Change[],
  items: Items,
  now: Millis,
): Iterable<NewEvent> {
  const events = new Map<OrderId, NewEvent & { readonly itemIds: ItemId[] }>()
  const { merchantId, id: batchId, actor } = batch
  const event = EVENT_OF[batch.operation]
  for (const { ids, from, to } of changes) {
    for (const id of ids) {
      const { orderId } = items.get(id)!
      effects.changed.add(id)
      let moved = effects.orders.get(orderId)
      if (!moved) effects.orders.set(orderId, (moved = { open: 0, shipped: 0, cancelled: 0, returned: 0 }))
      moved[from] -= 1
      moved[to.status] += 1
      const told = events.get(orderId)
      if (told) told.itemIds.push(id)
      else events.set(orderId, { event, merchantId, at: now, orderId, itemIds: [id], batchId, actor })
    }
  }
  return events.values()
}

const EVENT_OF = {
  cancel: 'order_items.cancelled',
  ship: 'order_items.shipped',
  return: 'order_items.returned',
} as const

async function writeEffects(
  session: Session,
  merchantId: MerchantId,
  effects: Effects,
  items: Items,
  now: Millis,
): Promise<void> {
  if (effects.changed.size === 0) return
  const itemRows = [...effects.changed].map((id) => {
    const { status, carrierKey, shipmentTrackingKey, returnTrackingKey } = items.get(id)!
    return [merchantId, id, status, carrierKey, shipmentTrackingKey, returnTrackingKey] as const
  })
  await session.each(UPDATE_ITEM, itemRows)
  const orderIds = [...effects.orders.keys()].sort((a, b) => a - b)
  if (session.locksRows) await session.all(LOCK_ORDERS, [merchantId, orderIds])
  const orderRows = orderIds.map((id) => {
    const { open, shipped, cancelled, returned } = effects.orders.get(id)!
    return [merchantId, id, open, shipped, cancelled, returned, now] as const
  })
  // Alike ones next to each other, so that they can be written at once: see `RowStatement`.
  orderRows.sort((a, b) => a[2] - b[2] || a[3] - b[3] || a[4] - b[4])
  await session.each(UPDATE_ORDER, orderRows)
}
