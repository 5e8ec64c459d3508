import { Link } from 'react-router'
import type { Happening, OrderWithHistory } from '../api/types.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Moment } from '../parts/show.tsx'
import { sentence } from '../words.ts'

const COLUMNS: readonly Column<Happening>[] = [
  { key: 'at', head: 'When', cell: ({ at }) => <Moment at={at} /> },
  { key: 'event', head: 'What', cell: ({ event }) => sentence(event) },
  { key: 'items', head: 'Items', cell: ({ items }) => <span className="mono wide">{items.join(', ')}</span> },
  { key: 'by', head: 'By', cell: ({ by }) => by && sentence(by) },
  {
    key: 'batch',
    head: 'Batch',
    cell: ({ by, batchRequestId: id }) =>
      id &&
      (by === 'seller' ? (
        <Link className="mono" to={`/batches/${id}`}>
          {id}
        </Link>
      ) : (
        <span className="mono">{id}</span>
      )),
  },
]

export function History({ order: { history } }: { readonly order: OrderWithHistory }) {
  return (
    <section aria-label="History">
      <h2>History</h2>
      <DataTable
        caption="What happened to the order, newest first"
        columns={COLUMNS}
        rows={history.toReversed()}
        keyOf={({ at, event, items }) => `${at} ${event} ${items.join()}`}
      />
    </section>
  )
}
