import { Link } from 'react-router'
import type { Batch } from '../api/types.ts'
import type { Column } from '../parts/data-table.tsx'
import { Moment, Status } from '../parts/show.tsx'
import { number, sentence } from '../words.ts'

export const BATCH_COLUMNS: readonly Column<Batch>[] = [
  {
    key: 'accepted',
    head: 'Accepted',
    cell: ({ id, acceptedAt }) => (
      <Link to={`/batches/${id}`}>
        <Moment at={acceptedAt} />
      </Link>
    ),
  },
  { key: 'operation', head: 'Operation', cell: ({ operation }) => sentence(operation) },
  { key: 'status', head: 'Status', cell: ({ status }) => <Status status={status} /> },
  {
    key: 'decided',
    head: 'Done',
    numeric: true,
    cell: ({ decided, total }) => `${number(decided)} of ${number(total)}`,
  },
  {
    key: 'failed',
    head: 'Failed',
    numeric: true,
    cell: ({ failed }) => (failed === 0 ? '–' : number(failed)),
  },
  { key: 'by', head: 'By', cell: ({ actor }) => sentence(actor) },
  { key: 'id', head: 'Batch', cell: ({ id }) => <span className="mono">{id}</span> },
]
