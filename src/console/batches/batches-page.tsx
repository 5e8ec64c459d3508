import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { batches } from '../api/seller.ts'
import type { Batch } from '../api/types.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Page } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { Moment, Status } from '../parts/show.tsx'
import { Empty, Loaded } from '../parts/states.tsx'
import { useApi } from '../session/session.tsx'
import { useFilters, usePages } from '../url.ts'
import { number, sentence } from '../words.ts'

const FILTERS = ['status', 'operation'] as const
const STATUSES = ['pending', 'processing', 'retry', 'completed', 'failed']
const OPERATIONS = ['cancel', 'ship', 'return', 'products', 'status', 'stocks', 'prices']
const optionsOf = (values: readonly string[]) => [
  { value: '', label: 'Any' },
  ...values.map((value) => ({ value, label: sentence(value) })),
]

const COLUMNS: readonly Column<Batch>[] = [
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

export function BatchesPage() {
  const { values, narrow, isNarrowed } = useFilters(FILTERS)
  const { cursor } = usePages()
  const query = useQuery(batches(useApi(), { ...values, cursor }))
  return (
    <Page title="Batches">
      <div className="filters" role="group" aria-label="Filters">
        <NativeSelect
          size="xs"
          label="Status"
          data={optionsOf(STATUSES)}
          value={values.status}
          onChange={(event) => narrow({ status: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label="Operation"
          data={optionsOf(OPERATIONS)}
          value={values.operation}
          onChange={(event) => narrow({ operation: event.currentTarget.value })}
        />
      </div>
      <Loaded query={query} what="the batches">
        {(list) =>
          list.items.length === 0 ? (
            <Empty title={isNarrowed ? 'No batch matches' : 'There are no batches yet'}>
              Every cancel, shipment, return and change of products is one, and stays here for 30 days.
            </Empty>
          ) : (
            <>
              <DataTable
                caption="Batches, newest first"
                columns={COLUMNS}
                rows={list.items}
                keyOf={({ id }) => id}
                stale={query.isPlaceholderData}
              />
              <Pager list={list} noun="batch" many="batches" />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
