import { Button } from '@mantine/core'
import { useState } from 'react'
import { ActionDialog } from '../actions/action-dialog.tsx'
import { OPERATIONS } from '../actions/operations.ts'
import { ofGroups } from '../actions/target.ts'
import type { ItemOperation, OrderItem, OrderWithHistory } from '../api/types.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Status } from '../parts/show.tsx'
import { useApi } from '../session/session.tsx'
import { useSelection } from '../url.ts'
import { counted, money } from '../words.ts'

const columnsOf = (currency: string): readonly Column<OrderItem>[] => [
  { key: 'id', head: 'Item', cell: ({ id }) => <span className="mono">{id}</span> },
  { key: 'sku', head: 'SKU', cell: ({ sku }) => <span className="mono">{sku}</span> },
  { key: 'status', head: 'Status', cell: ({ status }) => <Status status={status} /> },
  {
    key: 'price',
    head: 'Price',
    numeric: true,
    cell: ({ price_with_tax }) => money(price_with_tax, currency),
  },
  { key: 'vat', head: 'VAT', numeric: true, cell: ({ vat }) => `${vat} %` },
  {
    key: 'shipment',
    head: 'Shipment',
    cell: ({ shipment_tracking_key: key }) => <span className="mono">{key}</span>,
  },
  {
    key: 'return',
    head: 'Return',
    cell: ({ return_tracking_key: key }) => <span className="mono">{key}</span>,
  },
]

/** The items of an order, and what can be done with those that are chosen. */
export function OrderItems({ order }: { readonly order: OrderWithHistory }) {
  const api = useApi()
  const [operation, setOperation] = useState<ItemOperation>()
  const { chosen, choose } = useSelection()
  const ids = order.order_items.flatMap(({ id }) => (chosen.has(String(id)) ? [id!] : []))
  return (
    <section aria-label="Items">
      <div className="bar" role="group" aria-label="Actions">
        <span className={ids.length === 0 ? 'bar-words faint' : 'bar-words'}>
          {ids.length === 0 ? 'Choose items to act on them.' : `${counted(ids.length, 'item')} chosen`}
        </span>
        {ids.length > 0 &&
          OPERATIONS.map(({ name, verb }) => (
            <Button key={name} size="compact-sm" variant="default" onClick={() => setOperation(name)}>
              {verb} {counted(ids.length, 'item')} …
            </Button>
          ))}
      </div>
      <DataTable
        caption="Items of the order"
        columns={columnsOf(order.currency_code)}
        rows={order.order_items}
        keyOf={({ id }) => String(id)}
        choice={{ chosen, choose, noun: 'item' }}
      />
      {operation && (
        <ActionDialog
          operation={operation}
          target={ofGroups(api, operation, [ids])}
          onClose={() => setOperation(undefined)}
        />
      )}
    </section>
  )
}
