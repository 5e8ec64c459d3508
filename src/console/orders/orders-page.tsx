import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orders } from '../api/seller.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Page } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { Empty, Loaded } from '../parts/states.tsx'
import { useApi } from '../session/session.tsx'
import { useAnnounce } from '../shell/announcer.tsx'
import { useFilters, usePages, useSelection } from '../url.ts'
import { counted } from '../words.ts'
import { ColumnMenu, useColumns } from './columns.tsx'
import { FILTERS, OrderFilters } from './order-filters.tsx'
import { SelectionBar } from './selection-bar.tsx'

export function OrdersPage() {
  const { values, clear, isNarrowed } = useFilters(FILTERS)
  const { cursor } = usePages()
  const query = useQuery(orders(useApi(), { ...values, cursor }))
  const selection = useSelection()
  const columns = useColumns()
  const announce = useAnnounce()
  const { data } = query
  useEffect(() => {
    if (data) announce(`${counted(data.total, 'order')} found`)
  }, [data, announce])

  return (
    <Page title="Orders" aside={<ColumnMenu {...columns} />}>
      <OrderFilters />
      <Loaded query={query} what="the orders">
        {(list) =>
          list.items.length === 0 ? (
            <NoOrders narrowed={isNarrowed} clear={clear} />
          ) : (
            <>
              <SelectionBar list={list} selection={selection} />
              <DataTable
                caption="Orders, newest first"
                columns={columns.shown}
                rows={list.items}
                keyOf={({ order_number }) => order_number}
                choice={{
                  chosen: selection.everything
                    ? new Set(list.items.map(({ order_number }) => order_number))
                    : selection.chosen,
                  choose: selection.choose,
                  noun: 'order',
                }}
                stale={query.isPlaceholderData}
              />
              <Pager list={list} noun="order" />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function NoOrders({ narrowed, clear }: { readonly narrowed: boolean; readonly clear: () => void }) {
  if (!narrowed) return <Empty title="There are no orders yet">New ones appear here by themselves.</Empty>
  return (
    <Empty title="No order matches">
      <span>
        Search finds parts of order numbers, and whole item ids, SKUs, customer keys, e-mail addresses and
        tracking keys.
      </span>
      <button type="button" className="link" onClick={clear}>
        Show all orders
      </button>
    </Empty>
  )
}
