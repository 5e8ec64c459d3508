import type { Actor } from './batches.ts'
import type { EventKind } from './events.ts'
import type { MerchantId, Millis } from './numbers.ts'

/** Figures of orders are kept by the hour. */
export const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Days since 1970-01-01, UTC. */
export const dayOf = (at: Millis) => Math.floor(at / DAY_MS)
/** The first moment of a day. */
export const startOf = (day: number): Millis => day * DAY_MS
/** Hours since 1970-01-01, UTC. */
export const hourOf = (at: Millis) => Math.floor(at / HOUR_MS)

/** How an order counts when it comes in: what has happened to its items before is not told by events. */
export interface Tally {
  readonly createdAt: Millis
  readonly items: number
  /** Of these, those that are open. */
  readonly open: number
}

/** The tally of an order, and that which it takes the place of. */
export interface OrderTally extends Tally {
  readonly before?: Tally | undefined
}

/** What statistics need to know of an event. */
export interface TalliedEvent {
  readonly event: EventKind
  readonly merchantId: MerchantId
  readonly at: Millis
  readonly actor: Actor | null
  /** How many items moved; 0 in events of other kinds. */
  readonly items: number
  /** When their order was made; null where there is none. */
  readonly createdAt: Millis | null
  /** Of an order that came in or was replaced. */
  readonly tally: OrderTally | null
}

/** What is counted of a day. */
export interface DayFigures {
  orders: number
  items: number
  shipped: number
  returned: number
  cancelledBySeller: number
  cancelledByBuyer: number
  cancelledByMarketplace: number
}

/** What is counted of the orders that were made in an hour. */
export interface HourFigures {
  items: number
  open: number
  cancelledBySeller: number
}

/** A day on which nothing happened. */
export const emptyDay = (): DayFigures => ({
  orders: 0,
  items: 0,
  shipped: 0,
  returned: 0,
  cancelledBySeller: 0,
  cancelledByBuyer: 0,
  cancelledByMarketplace: 0,
})

const CANCELLED_BY: Record<Actor, 'cancelledBySeller' | 'cancelledByBuyer' | 'cancelledByMarketplace'> = {
  seller: 'cancelledBySeller',
  buyer: 'cancelledByBuyer',
  marketplace: 'cancelledByMarketplace',
}

/** The figures of one merchant, or how they change. */
export class Figures {
  readonly days = new Map<number, DayFigures>()
  readonly hours = new Map<number, HourFigures>()

  day(day: number): DayFigures {
    let figures = this.days.get(day)
    if (!figures) this.days.set(day, (figures = emptyDay()))
    return figures
  }

  hour(hour: number): HourFigures {
    let figures = this.hours.get(hour)
    if (!figures) this.hours.set(hour, (figures = { items: 0, open: 0, cancelledBySeller: 0 }))
    return figures
  }

  add({ event, at, actor, items, createdAt, tally }: Omit<TalliedEvent, 'merchantId'>): void {
    if (tally) {
      this.#count(tally, 1)
      if (tally.before) this.#count(tally.before, -1)
    }
    if (createdAt === null || items === 0) return
    const moved = this.day(dayOf(at))
    const made = this.hour(hourOf(createdAt))
    switch (event) {
      case 'order_items.shipped':
        moved.shipped += items
        made.open -= items
        break
      case 'order_items.returned':
        moved.returned += items
        break
      case 'order_items.cancelled':
        moved[CANCELLED_BY[actor!]] += items
        made.open -= items
        if (actor === 'seller') made.cancelledBySeller += items
        break
      default:
    }
  }

  #count({ createdAt, items, open }: Tally, sign: 1 | -1): void {
    const day = this.day(dayOf(createdAt))
    day.orders += sign
    day.items += sign * items
    const hour = this.hour(hourOf(createdAt))
    hour.items += sign * items
    hour.open += sign * open
  }
}

/** How the figures of each merchant change by these events. */
export function figuresOf(events: Iterable<TalliedEvent>): Map<MerchantId, Figures> {
  const figures = new Map<MerchantId, Figures>()
  for (const event of events) {
    let own = figures.get(event.merchantId)
    if (!own) figures.set(event.merchantId, (own = new Figures()))
    own.add(event)
  }
  return figures
}

/** Ages of what is open, in hours. [ours: contract 10] */
export const OPEN_AGES = { '24h': 24, '48h': 48, '7d': 7 * 24 } as const
/** Windows of the rate of cancellations, by their days, in hours. [ours: contract 10] */
export const RATE_WINDOWS = { '14': 14 * 24, '30': 30 * 24, '60': 60 * 24, '90': 90 * 24 } as const
/** The hours of all of them, longest first. */
export const EDGES: readonly number[] = [...Object.values(OPEN_AGES), ...Object.values(RATE_WINDOWS)].sort(
  (a, b) => b - a,
)

/** What a merchant's dashboard shows. [ours: contract 10] */
export interface Statistics {
  /** What happened up to this event of the feed is counted. */
  readonly upTo: number
  /** Of each day up to today, the oldest first. */
  readonly days: readonly (DayFigures & { readonly day: number })[]
  /** Open items by age; those beyond the oldest are `older`. */
  readonly open: Readonly<Record<keyof typeof OPEN_AGES | 'older', number>>
  /** Items of the orders of each window that the seller has cancelled, of all items of these; null where there are none. */
  readonly cancellationRate: Readonly<Record<keyof typeof RATE_WINDOWS, number | null>>
}
