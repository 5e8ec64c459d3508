import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { carriers } from '../api/seller.ts'
import { useApi } from '../session/session.tsx'
import { useFilters } from '../url.ts'

/** The parameters of the list of orders, named as the API names them. */
export const FILTERS = [
  'q',
  'order_status',
  'order_item_status',
  'shop_country',
  'carrier_key',
  'fulfillment_type',
  'from',
  'to',
  'older_than_hours',
] as const

const ANY = { value: '', label: 'Any' }
const optionsOf = (labels: Readonly<Record<string, string>>) => [
  ANY,
  ...Object.entries(labels).map(([value, label]) => ({ value, label })),
]

const ITEM_STATUSES = { open: 'Open', shipped: 'Shipped', cancelled: 'Cancelled', returned: 'Returned' }
const ORDER_STATUSES = optionsOf({ ...ITEM_STATUSES, mixed: 'Mixed' })
const WITH_ITEMS = optionsOf(ITEM_STATUSES)
const FULFILMENT = optionsOf({
  dropshipping: 'Dropshipping',
  fulfillment_by_marketplace: 'By the marketplace',
})
const AGES = optionsOf({ 24: '24 hours', 48: '48 hours', 168: '7 days' })

export function OrderFilters() {
  const { values, narrow, clear, isNarrowed } = useFilters(FILTERS)
  const known = useQuery(carriers(useApi())).data ?? []
  const carrierOptions = [
    ANY,
    ...[...new Set([...known.map(({ key }) => key), values.carrier_key])].filter(Boolean).map((value) => ({
      value,
      label: value,
    })),
  ]
  const select = (name: (typeof FILTERS)[number], label: string, data: typeof ORDER_STATUSES) => (
    <NativeSelect
      size="xs"
      label={label}
      data={data}
      value={values[name]}
      onChange={(event) => narrow({ [name]: event.currentTarget.value })}
    />
  )
  const date = (name: 'from' | 'to', label: string) => (
    <TextInput
      size="xs"
      type="date"
      label={label}
      value={values[name].slice(0, 10)}
      onChange={(event) => narrow({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <div className="filters" role="group" aria-label="Filters">
      {select('order_status', 'Order', ORDER_STATUSES)}
      {select('order_item_status', 'With items', WITH_ITEMS)}
      {select('older_than_hours', 'Older than', AGES)}
      {select('carrier_key', 'Carrier', carrierOptions)}
      {select('fulfillment_type', 'Fulfilment', FULFILMENT)}
      <TextInput
        size="xs"
        w={80}
        label="Country"
        maxLength={2}
        key={values.shop_country}
        defaultValue={values.shop_country}
        onBlur={(event) => {
          const country = event.currentTarget.value.trim().toUpperCase()
          if (country !== values.shop_country) narrow({ shop_country: country })
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {date('from', 'From (UTC)')}
      {date('to', 'To (UTC)')}
      {isNarrowed && (
        <Button size="xs" variant="subtle" onClick={clear}>
          Show all
        </Button>
      )}
    </div>
  )
}
