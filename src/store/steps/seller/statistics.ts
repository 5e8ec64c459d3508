import type { MerchantId, Millis } from '../../../domain/numbers.ts'
import {
  type DayFigures,
  dayOf,
  EDGES,
  emptyDay,
  Figures,
  figuresOf,
  HOUR_MS,
  type HourFigures,
  hourOf,
  OPEN_AGES,
  type OrderTally,
  RATE_WINDOWS,
  type Statistics,
  type TalliedEvent,
} from '../../../domain/statistics.ts'
import type { RowStatement, Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'

const FOLLOWER = 'statistics'

const positionOf = async (session: Session): Promise<number> => {
  const [row] = await session.all<{ position: number }>('select position from followers where name = ?1', [
    FOLLOWER,
  ])
  return row!.position
}

/** An order keeps its creation from the moment that something has happened to its items: only before it may be replaced. */
const EVENT = `
  select e.event, e.merchant_id as "merchantId", e.at, e.actor, e.tally, o.created_at as "createdAt",
    case when e.event like 'order_items.%' then length(e.item_ids) - length(replace(e.item_ids, ',', '')) + 1 else 0 end as items
  from events e left join orders o on o.merchant_id = e.merchant_id and o.id = e.order_id`

type EventRow = Omit<TalliedEvent, 'tally'> & { readonly tally: string | null }

const tallied = (rows: readonly EventRow[]): TalliedEvent[] =>
  rows.map(({ tally, ...row }) => ({
    ...row,
    tally: tally === null ? null : (JSON.parse(tally) as OrderTally),
  }))

/** Reads only, beside the writer. */
export const planStatistics: StoreStep<'planStatistics'> = async (session, { eventsMax }) => {
  const from = await positionOf(session)
  const [range] = await session.all<{ last: number | null }>(
    'select max(seq) as last from (select seq from events where seq > ?1 order by seq limit ?2) page',
    [from, eventsMax],
  )
  const to = range?.last ?? from
  if (to === from) return { from, to, days: [], hours: [] }
  const events = tallied(
    await session.all<EventRow>(`${EVENT} where e.seq > ?1 and e.seq <= ?2 order by e.seq`, [from, to]),
  )
  const figures = [...figuresOf(events)]
  return {
    from,
    to,
    days: figures.flatMap(([merchantId, { days }]) =>
      [...days].map(([day, changed]) => ({ merchantId, day, ...changed })),
    ),
    hours: figures.flatMap(([merchantId, { hours }]) =>
      [...hours].map(([hour, changed]) => ({ merchantId, hour, ...changed })),
    ),
  }
}

const ADD_DAY: RowStatement = {
  sql: `insert into statistics_days (merchant_id, day, orders, items, shipped, returned,
      cancelled_by_seller, cancelled_by_buyer, cancelled_by_marketplace) {values}
    on conflict (merchant_id, day) do update set
      orders = statistics_days.orders + excluded.orders, items = statistics_days.items + excluded.items,
      shipped = statistics_days.shipped + excluded.shipped, returned = statistics_days.returned + excluded.returned,
      cancelled_by_seller = statistics_days.cancelled_by_seller + excluded.cancelled_by_seller,
      cancelled_by_buyer = statistics_days.cancelled_by_buyer + excluded.cancelled_by_buyer,
      cancelled_by_marketplace = statistics_days.cancelled_by_marketplace + excluded.cancelled_by_marketplace`,
  types: ['int', 'int', 'int', 'int', 'int', 'int', 'int', 'int', 'int'],
}
const ADD_HOUR: RowStatement = {
  sql: `insert into statistics_hours (merchant_id, hour, items, open, cancelled_by_seller) {values}
    on conflict (merchant_id, hour) do update set
      items = statistics_hours.items + excluded.items, open = statistics_hours.open + excluded.open,
      cancelled_by_seller = statistics_hours.cancelled_by_seller + excluded.cancelled_by_seller`,
  types: ['int', 'int', 'int', 'int', 'int'],
}

/** The position moves with the figures, so that each event is counted once, whoever else follows. */
export const countStatistics: StoreStep<'countStatistics'> = async (session, { from, to, days, hours }) => {
  const moved = await session.all(
    'update followers set position = ?3 where name = ?1 and position = ?2 returning name',
    [FOLLOWER, from, to],
  )
  if (moved.length === 0) return
  if (days.length > 0)
    await session.each(
      ADD_DAY,
      days.map((one) => [
        one.merchantId,
        one.day,
        one.orders,
        one.items,
        one.shipped,
        one.returned,
        one.cancelledBySeller,
        one.cancelledByBuyer,
        one.cancelledByMarketplace,
      ]),
    )
  if (hours.length > 0)
    await session.each(
      ADD_HOUR,
      hours.map((one) => [one.merchantId, one.hour, one.items, one.open, one.cancelledBySeller]),
    )
}

/** Events that are counted while somebody waits. */
const AHEAD_MAX = 10_000

const DAYS = `select day, orders, items, shipped, returned, cancelled_by_seller as "cancelledBySeller",
    cancelled_by_buyer as "cancelledByBuyer", cancelled_by_marketplace as "cancelledByMarketplace"
  from statistics_days where merchant_id = ?1 and day >= ?2 and day <= ?3`
const HOURS = `select hour, items, open, cancelled_by_seller as "cancelledBySeller"
  from statistics_hours where merchant_id = ?1 and hour >= ?2`

/**
 * What has been followed, and what has happened since: so the figures are those of this moment, as the orders are from which the hour at the
 * edge of an age or window is counted.
 */
export const readStatistics: StoreStep<'readStatistics'> = async (session, { merchantId, days, now }) => {
  const position = await positionOf(session)
  const [feed] = await session.all<{ last: number }>(
    `select next - 1 as last from sequences where name = 'events'`,
  )
  const ahead = await session.all<EventRow>(
    `${EVENT} where e.merchant_id = ?1 and e.seq > ?2 order by e.seq limit ?3`,
    [merchantId, position, AHEAD_MAX + 1],
  )
  if (ahead.length > AHEAD_MAX) return undefined
  const figures = new Figures()
  for (const event of tallied(ahead)) figures.add(event)
  const today = dayOf(now)
  const first = today - days + 1
  for (const { day, ...row } of await session.all<DayFigures & { day: number }>(DAYS, [
    merchantId,
    first,
    today,
  ]))
    addTo(figures.day(day), row)
  const longest = hourOf(now - EDGES[0]! * HOUR_MS)
  for (const { hour, ...row } of await session.all<HourFigures & { hour: number }>(HOURS, [
    merchantId,
    longest,
  ]))
    addTo(figures.hour(hour), row)
  const [older] = await session.all<{ open: number }>(
    'select coalesce(sum(open), 0) as open from statistics_hours where merchant_id = ?1 and hour < ?2',
    [merchantId, longest],
  )
  const since = new Map<number, HourFigures>()
  for (const hours of EDGES)
    since.set(hours, await figuresSince(session, merchantId, now - hours * HOUR_MS, figures))
  const openSince = (hours: number) => since.get(hours)!.open
  const allOpen = [...figures.hours.values()].reduce((sum, { open }) => sum + open, older!.open)
  const { '24h': day, '48h': twoDays, '7d': week } = OPEN_AGES
  return {
    upTo: feed!.last,
    days: Array.from({ length: days }, (_, at) => ({
      day: first + at,
      ...(figures.days.get(first + at) ?? emptyDay()),
    })),
    open: {
      '24h': openSince(day),
      '48h': openSince(twoDays) - openSince(day),
      '7d': openSince(week) - openSince(twoDays),
      older: allOpen - openSince(week),
    },
    cancellationRate: Object.fromEntries(
      Object.entries(RATE_WINDOWS).map(([name, hours]) => {
        const { items, cancelledBySeller } = since.get(hours)!
        return [name, items === 0 ? null : cancelledBySeller / items]
      }),
    ) as Statistics['cancellationRate'],
  }
}

function addTo<F extends DayFigures | HourFigures>(figures: F, more: F): void {
  for (const name of Object.keys(more) as (keyof F)[])
    figures[name] = ((figures[name] as number) + (more[name] as number)) as F[keyof F]
}

/** What is counted of the orders that were made at `from` or later: by whole hours, and by the orders of the hour that `from` is in. */
async function figuresSince(
  session: Session,
  merchantId: MerchantId,
  from: Millis,
  { hours }: Figures,
): Promise<HourFigures> {
  const edge = hourOf(from)
  const range = [merchantId, from, (edge + 1) * HOUR_MS]
  const [orders] = await session.all<Omit<HourFigures, 'cancelledBySeller'>>(
    `select coalesce(sum(open + shipped + cancelled + returned), 0) as items, coalesce(sum(open), 0) as open
     from orders where merchant_id = ?1 and created_at >= ?2 and created_at < ?3`,
    range,
  )
  const [events] = await session.all<Pick<HourFigures, 'cancelledBySeller'>>(
    `select coalesce(sum(length(e.item_ids) - length(replace(e.item_ids, ',', '')) + 1), 0) as "cancelledBySeller"
     from orders o join events e on e.merchant_id = o.merchant_id and e.order_id = o.id
     where o.merchant_id = ?1 and o.created_at >= ?2 and o.created_at < ?3
       and e.event = 'order_items.cancelled' and e.actor = 'seller'`,
    range,
  )
  const figures = { ...orders!, ...events! }
  for (const [hour, whole] of hours) if (hour > edge) addTo(figures, whole)
  return figures
}
