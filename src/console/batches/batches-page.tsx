import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { batches } from '../api/seller.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Page } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { Empty, Loaded } from '../parts/states.tsx'
import { useApi } from '../session/session.tsx'
import { useFilters, usePages } from '../url.ts'
import { sentence } from '../words.ts'
import { BATCH_COLUMNS } from './columns.tsx'

const FILTERS = ['status', 'operation'] as const
const STATUSES = ['pending', 'processing', 'retry', 'completed', 'failed']
const OPERATIONS = ['cancel', 'ship', 'return', 'products', 'status', 'stocks', 'prices']
const optionsOf = (values: readonly string[]) => [
  { value: '', label: 'Any' },
  ...values.map((value) => ({ value, label: sentence(value) })),
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
                columns={BATCH_COLUMNS}
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
