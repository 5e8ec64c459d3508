import type { Statistics } from '../api/types.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { counted, day, number } from '../words.ts'

type Day = Statistics['days'][number]

const cancelledOf = (figures: Day) =>
  figures.cancelledBySeller + figures.cancelledByBuyer + figures.cancelledByMarketplace

const COLUMNS: readonly Column<Day>[] = [
  { key: 'date', head: 'Day', cell: ({ date }) => day(date) },
  { key: 'orders', head: 'Orders', numeric: true, cell: ({ orders }) => number(orders) },
  { key: 'items', head: 'Items', numeric: true, cell: ({ items }) => number(items) },
  { key: 'shipped', head: 'Shipped', numeric: true, cell: ({ shipped }) => number(shipped) },
  { key: 'returned', head: 'Returned', numeric: true, cell: ({ returned }) => number(returned) },
  {
    key: 'seller',
    head: 'Cancelled by you',
    numeric: true,
    cell: ({ cancelledBySeller }) => number(cancelledBySeller),
  },
  {
    key: 'buyer',
    head: 'By the buyer',
    numeric: true,
    cell: ({ cancelledByBuyer }) => number(cancelledByBuyer),
  },
  {
    key: 'marketplace',
    head: 'By the marketplace',
    numeric: true,
    cell: ({ cancelledByMarketplace }) => number(cancelledByMarketplace),
  },
]

/** The same figures twice: to see at a glance, and to read. */
export function Days({ days }: { readonly days: readonly Day[] }) {
  return (
    <>
      <Chart days={days} />
      <details>
        <summary>The figures as a table</summary>
        <DataTable
          caption="Orders and cancellations by day"
          columns={COLUMNS}
          rows={days.toReversed()}
          keyOf={({ date }) => date}
        />
      </details>
    </>
  )
}

const HEIGHT = 120
const WIDTH_OF_DAY = 20
const BAR = 8

function Chart({ days }: { readonly days: readonly Day[] }) {
  const most = Math.max(1, ...days.map((figures) => Math.max(figures.orders, cancelledOf(figures))))
  const heightOf = (value: number) => (HEIGHT * value) / most
  const sum = (of: (figures: Day) => number) => days.reduce((total, figures) => total + of(figures), 0)
  const words = `${counted(
    sum(({ orders }) => orders),
    'order',
  )} and ${counted(sum(cancelledOf), 'cancelled item')} in ${days.length} days`
  return (
    <figure className="panel chart">
      <svg
        role="img"
        aria-label={words}
        viewBox={`0 0 ${days.length * WIDTH_OF_DAY} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {days.map((figures, at) => (
          <g key={figures.date}>
            <title>{`${day(figures.date)}: ${counted(figures.orders, 'order')}, ${counted(cancelledOf(figures), 'cancelled item')}`}</title>
            <rect className="chart-day" x={at * WIDTH_OF_DAY} y={0} width={WIDTH_OF_DAY} height={HEIGHT} />
            <Bar name="orders" x={at * WIDTH_OF_DAY + 1} height={heightOf(figures.orders)} />
            <Bar name="cancelled" x={at * WIDTH_OF_DAY + 1 + BAR} height={heightOf(cancelledOf(figures))} />
          </g>
        ))}
      </svg>
      <figcaption>
        <span>{day(days[0]!.date)}</span>
        <span>
          <i className="key-orders" /> Orders <i className="key-cancelled" /> Cancelled items · the highest
          bar is {number(most)}
        </span>
        <span>{day(days.at(-1)!.date)}</span>
      </figcaption>
    </figure>
  )
}

function Bar({ name, x, height }: { readonly name: string; readonly x: number; readonly height: number }) {
  return <rect className={`chart-${name}`} x={x} y={HEIGHT - height} width={BAR} height={height} />
}
