import type { ItemId, MerchantId, Millis, OrderId } from '../../../domain/numbers.ts'
import type { ImportOrder, ImportOutcome, NewOrder, Order } from '../../../domain/orders/orders.ts'
import { isOrderAsItStands, keptItemIds } from '../../../domain/orders/same-order.ts'
import type { Tally } from '../../../domain/statistics.ts'
import { appendEvents, type NewEvent } from '../events.ts'
import { type PlacedOrder, writeOrders } from './import-rows.ts'
import { wholeOrders } from './orders.ts'
import { takeNumbers } from '../sequences.ts'
import type { Session } from '../../session.ts'
import type { ImportStep, StoreStep } from '../../store.ts'

/** What there is under a number. */
interface Known {
  readonly id: OrderId
  readonly merchantId: MerchantId
  readonly content: string
  readonly erased: boolean
}

/** What is decided of an order before anything is written. `standing` is the order that it replaces. */
type Accepted = { readonly order: NewOrder; readonly standing: Order | undefined }

const OTHER_CONTENT = 'An order with this number and other content exists'

/**
 * Takes in the orders that are new, in one transaction. Idempotent by order number: the same content again is `unchanged`
 * whatever has happened to its items since, and so is what says of the order just what it is now; other content is refused or replaces.
 * Imports of the deployment run one after the other (they hold the sequence of orders), so that ids become visible in their order and no
 * cursor skips one.
 */
export const importOrders: StoreStep<'importOrders'> = async (session, step) => {
  const { merchantId, orders, now, dryRun = false } = step
  await session.all(`select next from sequences where name = 'orders' {lock}`)
  const known = await readKnown(session, orders)
  const standing = await readStanding(session, step, known)
  const taken = await readTaken(session, orders)
  const done = new Map<string, string>()
  const accepted: Accepted[] = []
  const outcomes = orders.map((order): ImportOutcome => {
    const { orderNumber, contentHash } = order
    const before = done.get(orderNumber)
    if (before !== undefined) return before === contentHash ? 'unchanged' : { refused: OTHER_CONTENT }
    const decided = decide(step, order, known.get(orderNumber), standing.get(orderNumber), taken)
    if (!('order' in decided)) return decided.outcome
    done.set(orderNumber, contentHash)
    for (const { id } of order.items) if (id !== undefined) taken.add(id)
    accepted.push(decided)
    return decided.standing ? 'replaced' : 'created'
  })
  if (accepted.length > 0 && !dryRun) await write(session, merchantId, accepted, now)
  return outcomes
}

function decide(
  { merchantId, replace = false }: ImportStep,
  order: ImportOrder,
  twin: Known | undefined,
  standing: Order | undefined,
  taken: ReadonlySet<ItemId>,
): Accepted | { readonly outcome: ImportOutcome } {
  const refused = (refused: string) => ({ outcome: { refused } })
  if (twin && twin.merchantId !== merchantId) return refused('This order number belongs to another merchant')
  if (twin?.content === order.contentHash) return { outcome: 'unchanged' }
  if (standing && isOrderAsItStands(order, standing)) return { outcome: 'unchanged' }
  if (twin && !replace) return refused(OTHER_CONTENT)
  if (twin?.erased) return refused('The personal data of this order was deleted: it cannot be replaced')
  if (standing?.items.some(({ status }) => status !== 'open'))
    return refused('Something has happened to items of this order: it cannot be replaced')
  const own = new Set(standing?.items.map(({ id }) => id))
  const clash = clashingId(order, taken, own)
  if (clash !== undefined) return refused(`Item id ${clash} is taken`)
  const shopCountry = order.shopCountry ?? standing?.shopCountry
  if (shopCountry === undefined)
    return refused('shop_country is missing, and no order of this number is there to have it from')
  return { order: { ...order, shopCountry }, standing }
}

async function readKnown(session: Session, orders: readonly ImportOrder[]): Promise<Map<string, Known>> {
  const rows = await session.all<{
    number: string
    id: OrderId
    merchantId: MerchantId
    hash: Uint8Array
    erasedAt: Millis | null
  }>(
    `select order_number as number, order_id as id, merchant_id as "merchantId", content_hash as hash, erased_at as "erasedAt"
     from order_details where order_number in {texts ?1}`,
    [orders.map(({ orderNumber }) => orderNumber)],
  )
  return new Map(
    rows.map(({ number, hash, erasedAt, ...row }) => [
      number,
      { ...row, content: Buffer.from(hash).toString('base64'), erased: erasedAt !== null },
    ]),
  )
}

/**
 * The merchant's orders that an import says something else of, by number. Where they may be replaced nothing can happen to them until the
 * step ends: items are locked first and orders last, as settling does it.
 */
async function readStanding(
  session: Session,
  { merchantId, orders, replace }: ImportStep,
  known: ReadonlyMap<string, Known>,
): Promise<Map<string, Order>> {
  const ids = orders.flatMap(({ orderNumber, contentHash }) => {
    const twin = known.get(orderNumber)
    return twin?.merchantId === merchantId && twin.content !== contentHash ? [twin.id] : []
  })
  if (ids.length === 0) return new Map()
  if (replace && session.locksRows) {
    const found = await wholeOrders(session, merchantId, ids)
    await session.all('select id from items where merchant_id = ?1 and id in {ints ?2} order by id {lock}', [
      merchantId,
      found.flatMap(({ items }) => items.map(({ id }) => id)),
    ])
    for (const [table, column] of [
      ['order_details', 'order_id'],
      ['orders', 'id'],
    ])
      await session.all(
        `select ${column} from ${table} where merchant_id = ?1 and ${column} in {ints ?2} order by ${column} {lock}`,
        [merchantId, ids],
      )
  }
  const standing = await wholeOrders(session, merchantId, ids)
  return new Map(standing.map((order) => [order.orderNumber, order]))
}

/** The chosen item ids that exist already, of any merchant. */
async function readTaken(session: Session, orders: readonly ImportOrder[]): Promise<Set<ItemId>> {
  const chosen = orders.flatMap(({ items }) => items.flatMap(({ id }) => id ?? []))
  if (chosen.length === 0) return new Set()
  const rows = await session.all<{ id: ItemId }>('select id from items where id in {ints ?1}', [chosen])
  return new Set(rows.map(({ id }) => id))
}

function clashingId(
  order: ImportOrder,
  taken: ReadonlySet<ItemId>,
  replaced: ReadonlySet<ItemId>,
): ItemId | undefined {
  const own = new Set<ItemId>()
  for (const { id } of order.items) {
    if (id === undefined) continue
    if ((taken.has(id) && !replaced.has(id)) || own.has(id)) return id
    own.add(id)
  }
  return undefined
}

const tallyOf = ({ createdAt, items }: Pick<NewOrder, 'createdAt' | 'items'>): Tally => ({
  createdAt,
  items: items.length,
  open: items.filter(({ status }) => status === 'open').length,
})

const tallyBefore = ({ standing }: Accepted) => standing && tallyOf(standing)

async function write(
  session: Session,
  merchantId: MerchantId,
  accepted: readonly Accepted[],
  now: Millis,
): Promise<void> {
  const created = accepted.filter(({ standing }) => !standing).length
  let next = created > 0 ? await takeNumbers(session, 'orders', created) : 0
  const placed = accepted.map(({ order, standing }): PlacedOrder => {
    if (!standing) return { id: next++, order, replaced: undefined }
    const ids = keptItemIds(order.items, standing.items)
    const items = order.items.map((item, at) => ({ ...item, id: ids[at] }))
    return {
      id: standing.id,
      order: { ...order, items },
      replaced: new Set(standing.items.map(({ id }) => id)),
    }
  })
  await writeOrders(session, merchantId, placed)
  await appendEvents(
    session,
    placed.map(({ id, order, replaced }, at): NewEvent => ({
      event: replaced ? 'order.updated' : 'order.created',
      merchantId,
      at: now,
      orderId: id,
      itemIds: [],
      batchId: null,
      actor: replaced ? 'marketplace' : null,
      tally: { ...tallyOf(order), before: tallyBefore(accepted[at]!) },
    })),
  )
}
