import type { Rows } from './rows.ts'

interface EventRow {
  readonly seq: number
  readonly event: string
  readonly merchant: number
  readonly at: number
  readonly orderId: number | null
  readonly itemIds: string
  readonly batch: string | null
}

interface Subscription {
  readonly id: number
  readonly merchant: number
  readonly events: string
  readonly afterSeq: number
}

interface Message extends Omit<EventRow, 'seq'> {
  readonly id: number
}

interface Delivery {
  readonly subscription: number
  readonly message: number
  readonly merchant: number
  readonly state: string
  readonly attempts: number
}

interface Attempt {
  readonly subscription: number
  readonly message: number
  readonly number: number
  readonly at: number
  readonly durationMs: number
}

export interface Receipts {
  /** What the receiver answered with 2xx, by `webhook-id`: the merchant whose address it came to. */
  readonly taken: ReadonlyMap<string, number>
  /** From then on the schedule does not hold: subscriptions were switched off and on. Epoch milliseconds. */
  readonly drainedFrom: number
}

/** After which attempt the next one is made, in seconds, less the jitter. */
const DELAYS = [5, 30, 120, 600, 1_800, 3_600]
const JITTER = 0.8
/** Two clocks are read, each to a millisecond. */
const READING_MS = 20

/** Messages that are told apart by parcels: the contract suite has these. */
const BY_PARCEL = new Set(['order_items.shipped', 'order_items.returned'])
const STATUS_OF: Readonly<Record<string, keyof Counts>> = {
  'order_items.shipped': 'shipped',
  'order_items.cancelled': 'cancelled',
  'order_items.returned': 'returned',
}
interface Counts {
  open: number
  shipped: number
  cancelled: number
  returned: number
}

/**
 * Tells every expected delivery a second time from the feed, and compares: none missing, none too many, none for another merchant, ids in
 * the order of what happened, attempts no earlier than the schedule. All of it must be delivered by then.
 */
export async function checkDeliveries(
  rows: Rows,
  { taken, drainedFrom }: Receipts,
  violation: (text: string) => void,
): Promise<{ deliveries: number; attempts: number }> {
  const subscriptions = await rows.all<Subscription>(
    `select id, merchant_id as merchant, events, after_seq as "afterSeq" from webhook_subscriptions where deleted_at is null order by id`,
  )
  const messages = await rows.all<Message>(
    `select merchant_id as merchant, id, event, at, order_id as "orderId", item_ids as "itemIds", ${rows.hex('batch_id')} as batch
     from webhook_messages where is_test = 0 order by merchant_id, id`,
  )
  const deliveries = await rows.all<Delivery>(
    `select subscription_id as subscription, message_id as message, merchant_id as merchant, state, attempts from webhook_deliveries`,
  )
  const attempts = await rows.all<Attempt>(
    `select subscription_id as subscription, message_id as message, number, at, duration_ms as "durationMs" from webhook_attempts
     order by subscription_id, message_id, number`,
  )
  const told = await tellAgain(rows, subscriptions)
  const left = new Map(deliveries.map((one) => [`${one.subscription}/${one.message}`, one]))
  for (const merchant of new Set(subscriptions.map((one) => one.merchant))) {
    const expected = told.get(merchant) ?? []
    const found = messages.filter((one) => one.merchant === merchant && !BY_PARCEL.has(one.event))
    if (expected.length !== found.length)
      violation(`merchant ${merchant} was told ${found.length} messages, the feed has ${expected.length}`)
    for (const [at, message] of found.entries()) {
      const event = expected[at]
      if (!event || sameText(event) !== sameText(message)) {
        violation(
          `merchant ${merchant} was told ${sameText(message)} as ${message.id}, not ${event ? sameText(event) : 'nothing'}`,
        )
        break
      }
      for (const one of subscriptions) {
        const key = `${one.id}/${message.id}`
        const delivery = left.get(key)
        const isWanted = one.merchant === merchant && wants(one, event)
        // The numbers of two merchants are the same: a delivery belongs to that of its subscription.
        if (one.merchant !== merchant) continue
        left.delete(key)
        if (isWanted !== (delivery !== undefined))
          violation(`delivery ${key} of ${message.event} is ${isWanted ? 'missing' : 'too many'}`)
        if (delivery) judge(delivery, merchant, taken, violation)
      }
    }
  }
  const parcels = new Set(
    messages.filter(({ event }) => BY_PARCEL.has(event)).map((one) => `${one.merchant}/${one.id}`),
  )
  for (const [key, { merchant, message }] of left)
    if (!parcels.has(`${merchant}/${message}`)) violation(`delivery ${key} is of no event`)
  judgeSchedule(attempts, drainedFrom, violation)
  return { deliveries: deliveries.length, attempts: attempts.length }
}

const wants = ({ events, afterSeq }: Subscription, { event, seq }: Pick<EventRow, 'event' | 'seq'>) =>
  afterSeq < seq && (JSON.parse(events) as string[]).includes(event)

const sameText = ({ event, at, orderId, itemIds, batch }: Omit<EventRow, 'seq' | 'merchant'>) =>
  [event, at, orderId ?? '-', itemIds, batch === '' ? '-' : (batch ?? '-')].join(' ')

/** What the feed is told as, by merchant, in its order. */
async function tellAgain(
  rows: Rows,
  subscriptions: readonly Subscription[],
): Promise<Map<number, EventRow[]>> {
  const events = await rows.all<EventRow>(
    `select seq, event, merchant_id as merchant, at, order_id as "orderId", item_ids as "itemIds", ${rows.hex('batch_id')} as batch
     from events order by seq`,
  )
  const actors = new Map(
    (await rows.all<{ id: string; actor: string }>(`select ${rows.hex('id')} as id, actor from batches`)).map(
      ({ id, actor }) => [id, actor],
    ),
  )
  const counts = new Map(
    (
      await rows.all<Counts & { id: number }>('select id, open, shipped, cancelled, returned from orders')
    ).map(({ id, ...one }) => [id, one]),
  )
  const told: EventRow[][] = []
  // From the end, where an order is as it is now.
  for (const row of events.toReversed()) {
    const names: string[] = []
    const status = STATUS_OF[row.event]
    if (status !== undefined) {
      const now = counts.get(row.orderId!)!
      const changed = (JSON.parse(row.itemIds) as number[]).length
      names.push(row.event, 'order.updated')
      if (now[status] === now.open + now.shipped + now.cancelled + now.returned) names.push(`order.${status}`)
      now[status] -= changed
      now[status === 'returned' ? 'shipped' : 'open'] += changed
    } else if (!row.event.startsWith('batch.') || actors.get(row.batch!) === 'seller') names.push(row.event)
    told.push(
      names
        .filter((event) => !BY_PARCEL.has(event))
        .map((event) => ({ ...row, event, itemIds: event.startsWith('order_items.') ? row.itemIds : '[]' }))
        .filter((one) => subscriptions.some((other) => other.merchant === one.merchant && wants(other, one))),
    )
  }
  return Map.groupBy(told.toReversed().flat(), ({ merchant }) => merchant)
}

function judge(
  { subscription, message, merchant, state, attempts }: Delivery,
  owner: number,
  taken: Receipts['taken'],
  violation: (text: string) => void,
) {
  const id = `msg_${message}_${subscription}`
  if (merchant !== owner) violation(`${id} is kept as that of merchant ${merchant}, and is of ${owner}`)
  if (state !== 'delivered' && state !== 'gone') violation(`${id} is ${state}, not delivered`)
  if (state !== 'delivered') return
  if (attempts === 0) violation(`${id} is delivered without an attempt`)
  if (!taken.has(id)) violation(`${id} is delivered, and the receiver never took it`)
  else if (taken.get(id) !== owner) violation(`${id} of merchant ${owner} came to ${taken.get(id)}`)
}

function judgeSchedule(attempts: readonly Attempt[], drainedFrom: number, violation: (text: string) => void) {
  for (const [index, attempt] of attempts.entries()) {
    const before = attempts[index - 1]
    const isNext =
      before?.subscription === attempt.subscription &&
      before.message === attempt.message &&
      attempt.at < drainedFrom
    if (!isNext) continue
    const waited = attempt.at - before.at - before.durationMs
    const least = DELAYS[Math.min(before.number, DELAYS.length) - 1]! * 1_000 * JITTER - READING_MS
    if (waited < least)
      violation(
        `msg_${attempt.message}_${attempt.subscription}: attempt ${attempt.number} came after ${waited} ms`,
      )
  }
}
