import {
  type DayFigures,
  OPEN_AGES,
  RATE_WINDOWS,
  startOf,
  type Statistics,
} from '../../domain/statistics.ts'
import { Refusal } from '../../domain/refusals.ts'
import { integer, nullable } from '../members.ts'
import { inQuery, type Parameter } from '../document/parameters.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import { type Schema, type Static, Type } from '../schema.ts'
import { showTimestamp } from '../timestamps.ts'

const DAYS_DEFAULT = 30
const DAYS_MAX = 366

/** GET /seller/v1/statistics: its parameters. */
export const STATISTICS_PARAMETERS: readonly Parameter[] = [
  inQuery('days', integer('Days', { minimum: 1, maximum: DAYS_MAX, default: DAYS_DEFAULT })),
]

const DaySchema = Type.Object(
  {
    date: Type.String({ title: 'Date', format: 'date', description: 'UTC.' }),
    orders: integer('Orders', { description: 'Orders that were made on this day.' }),
    items: integer('Items', { description: 'Their items.' }),
    shipped: integer('Shipped', { description: 'Items that were shipped on this day.' }),
    returned: integer('Returned'),
    cancelledBySeller: integer('Cancelled By Seller'),
    cancelledByBuyer: integer('Cancelled By Buyer'),
    cancelledByMarketplace: integer('Cancelled By Marketplace'),
  },
  { title: 'DaySchema' },
)

const members = <Name extends string, S extends Schema>(names: readonly Name[], schema: S) =>
  Object.fromEntries(names.map((name) => [name, schema])) as Readonly<Record<Name, S>>

const namesOf = <Name extends string>(named: Readonly<Record<Name, unknown>>) => Object.keys(named) as Name[]

/** GET /seller/v1/statistics */
export const StatisticsSchema = Type.Object(
  {
    upTo: integer('Up To', { description: 'What happened up to this event of the feed is counted.' }),
    days: Type.Array(DaySchema, {
      description: 'Each UTC day up to today, empty ones too, the oldest first.',
    }),
    open: Type.Object(members([...namesOf(OPEN_AGES), 'older'], Type.Integer()), {
      description: 'Open items by the age of their orders. An age of exactly 24 hours is in `24h`.',
    }),
    cancellationRate: Type.Object(members(namesOf(RATE_WINDOWS), nullable(Type.Number(), 'Rate')), {
      description:
        'Of the orders of the last 14 to 90 days: items that the seller cancelled, of all items. Null where there were none.',
    }),
  },
  { title: 'StatisticsSchema' },
)

/** GET /seller/v1/statistics?days= */
export function readStatisticsQuery(raw: RawQuery): { readonly days: number } {
  const query = new QueryReader(raw)
  const days = query.integer('days', { min: 1, max: DAYS_MAX })
  query.finish()
  return { days: days ?? DAYS_DEFAULT }
}

/** What a dashboard shows. */
export const presentStatistics = ({
  upTo,
  days,
  open,
  cancellationRate,
}: Statistics): Static<typeof StatisticsSchema> => ({
  upTo,
  days: days.map(({ day, ...figures }) => ({
    date: showTimestamp(startOf(day)).slice(0, 'YYYY-MM-DD'.length),
    ...inOrder(figures),
  })),
  open,
  cancellationRate,
})

const inOrder = (figures: DayFigures): DayFigures => ({
  orders: figures.orders,
  items: figures.items,
  shipped: figures.shipped,
  returned: figures.returned,
  cancelledBySeller: figures.cancelledBySeller,
  cancelledByBuyer: figures.cancelledByBuyer,
  cancelledByMarketplace: figures.cancelledByMarketplace,
})

const RETRY_AFTER_S = 5

/** Where more happens than was counted by now. */
export const statisticsBehind = () =>
  new Refusal('unavailable', 'More is happening than the statistics have counted by now: ask again soon', {
    retryAfter: RETRY_AFTER_S,
  })
