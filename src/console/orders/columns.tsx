import { Button, Menu } from '@mantine/core'
import { Link } from 'react-router'
import type { Order } from '../api/types.ts'
import type { Column } from '../parts/data-table.tsx'
import { Moment, Status } from '../parts/show.tsx'
import { useUrl } from '../url.ts'
import { counted, money, sentence } from '../words.ts'

export const ORDER_COLUMNS: readonly Column<Order>[] = [
  {
    key: 'number',
    head: 'Order',
    cell: ({ order_number: number }) => (
      <Link className="mono" to={`/orders/${encodeURIComponent(number)}`}>
        {number}
      </Link>
    ),
  },
  { key: 'created', head: 'Created', cell: ({ created_at }) => <Moment at={created_at} /> },
  { key: 'status', head: 'Status', cell: ({ status }) => <Status status={status} /> },
  { key: 'items', head: 'Items', cell: ({ order_items }) => <Items items={order_items} /> },
  { key: 'recipient', head: 'Recipient', cell: recipientOf },
  { key: 'country', head: 'Country', cell: ({ shipping_country_code }) => shipping_country_code },
  {
    key: 'total',
    head: 'Total',
    numeric: true,
    cell: ({ cost_with_tax, currency_code }) => money(cost_with_tax, currency_code),
  },
  { key: 'carrier', head: 'Carrier', cell: ({ carrier_key }) => carrier_key },
  { key: 'email', head: 'E-mail', cell: ({ customer_email }) => customer_email },
  {
    key: 'fulfilment',
    head: 'Fulfilment',
    cell: ({ fulfillment_type }) => sentence(fulfillment_type),
  },
  { key: 'updated', head: 'Changed', cell: ({ updated_at }) => <Moment at={updated_at} /> },
]

const USUAL = ['number', 'created', 'status', 'items', 'recipient', 'country', 'total', 'carrier']

function recipientOf({ shipping_recipient_first_name, shipping_recipient_last_name }: Order) {
  return `${shipping_recipient_first_name} ${shipping_recipient_last_name}`
}

/** The SKUs while they are few, so that a row says what was ordered. */
function Items({ items }: Pick<{ items: Order['order_items'] }, 'items'>) {
  const skus = [...new Set(items.map(({ sku }) => sku))]
  return (
    <span title={skus.join(', ')}>
      <span className="mono">{skus.slice(0, 1)}</span>
      {items.length > 1 && <span className="faint"> · {counted(items.length, 'item')}</span>}
    </span>
  )
}

/** Which columns are shown stands in the address, as everything that a reader chooses. */
export function useColumns() {
  const { get, set } = useUrl()
  const names = get('columns') === '' ? USUAL : ['number', ...get('columns').split(',')]
  const toggle = (key: string) => {
    const next = names.includes(key) ? names.filter((name) => name !== key) : [...names, key]
    set({ columns: next.slice(1).join(',') }, { replace: true })
  }
  return { shown: ORDER_COLUMNS.filter(({ key }) => names.includes(key)), toggle }
}

export function ColumnMenu({ shown, toggle }: ReturnType<typeof useColumns>) {
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="compact-md">
          Columns
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ORDER_COLUMNS.slice(1).map((column) => (
          <Menu.Item
            key={column.key}
            role="menuitemcheckbox"
            aria-checked={shown.includes(column)}
            leftSection={<span className="tick">{shown.includes(column) ? '✓' : ''}</span>}
            onClick={() => toggle(column.key)}
          >
            {column.head}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
