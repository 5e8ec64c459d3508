import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { batches, isFinal } from '../api/seller.ts'
import { BATCH_COLUMNS } from '../batches/columns.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Empty, Loaded } from '../parts/states.tsx'
import { useApi } from '../session/session.tsx'

const LOOKED_AT = 50

/** Of the latest batches those that are under way and those in which something failed. They come up to date by themselves. */
export function LatestBatches() {
  const query = useQuery(batches(useApi(), { limit: LOOKED_AT }))
  return (
    <section aria-label="Batches to look at">
      <h2>Batches under way, and those with failures</h2>
      <Loaded query={query} what="the batches">
        {({ items }) => {
          const rows = items.filter((batch) => !isFinal(batch) || batch.failed > 0)
          return rows.length === 0 ? (
            <Empty title="Nothing is under way, and nothing failed lately">
              <Link to="/batches">All batches</Link>
            </Empty>
          ) : (
            <DataTable
              caption="Batches under way, and those with failures"
              columns={BATCH_COLUMNS}
              rows={rows}
              keyOf={({ id }) => id}
            />
          )
        }}
      </Loaded>
    </section>
  )
}
