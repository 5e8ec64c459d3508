import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { results, RESULTS_PER_PAGE } from '../api/seller.ts'
import type { Batch, Result } from '../api/types.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Empty, Loaded } from '../parts/states.tsx'
import { Reasons, subjectOf } from '../reasons/failures.tsx'
import { useApi } from '../session/session.tsx'
import { useUrl } from '../url.ts'
import { number } from '../words.ts'

const COLUMNS: readonly Column<Result>[] = [
  {
    key: 'entry',
    head: 'Entry',
    cell: ({ requestItem }) => <span className="mono">{subjectOf(requestItem)}</span>,
  },
  {
    key: 'outcome',
    head: 'Outcome',
    cell: ({ success }) => (success ? 'Succeeded' : <span className="bad">Failed</span>),
  },
  {
    key: 'why',
    head: 'Why',
    cell: (result) => (
      <span className="wide">
        <Reasons of={result} />
      </span>
    ),
  },
]

/** What became of each entry: those that failed first, because they want something done. */
export function BatchResults({ batch }: { readonly batch: Batch }) {
  const { get, set } = useUrl()
  const all = get('entries') === 'all' || batch.failed === 0
  const offset = Number(get('offset'))
  const query = useQuery(results(useApi(), batch, all ? 'all' : 'failed', offset))
  const count = all ? batch.decided : batch.failed
  return (
    <section aria-label="Entries">
      <div className="page-head">
        <h2>Entries</h2>
        {batch.failed > 0 && (
          <SegmentedControl
            size="xs"
            data={[
              { value: 'failed', label: `Failed (${number(batch.failed)})` },
              { value: 'all', label: `All (${number(batch.decided)})` },
            ]}
            value={all ? 'all' : 'failed'}
            onChange={(entries) => set({ entries: entries === 'all' ? entries : '', offset: '' })}
          />
        )}
      </div>
      <Loaded query={query} what="the entries">
        {(entries) =>
          entries.length === 0 ? (
            <Empty title="Nothing is decided yet">Entries appear here as they are.</Empty>
          ) : (
            <>
              <DataTable
                caption="Entries of the batch"
                columns={COLUMNS}
                rows={entries}
                keyOf={({ requestItem }) => subjectOf(requestItem)}
                stale={query.isPlaceholderData}
              />
              {count > RESULTS_PER_PAGE && (
                <nav className="pager" aria-label="Pages of entries">
                  <span>
                    {number(offset + 1)} to {number(offset + entries.length)} of {number(count)}
                  </span>
                  <Button
                    variant="default"
                    size="compact-sm"
                    disabled={offset === 0}
                    onClick={() => set({ offset: String(Math.max(0, offset - RESULTS_PER_PAGE) || '') })}
                  >
                    Previous
                  </Button>
                  <Button
                    variant="default"
                    size="compact-sm"
                    disabled={offset + entries.length >= count}
                    onClick={() => set({ offset: String(offset + RESULTS_PER_PAGE) })}
                  >
                    Next
                  </Button>
                </nav>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  )
}
