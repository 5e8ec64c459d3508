import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SyntheticEvent } from 'react'
import { carriers } from '../api/seller.ts'
import type { ItemOperation } from '../api/types.ts'
import { useApi } from '../session/session.tsx'
import type { Parcel } from './target.ts'

interface Props {
  readonly operation: ItemOperation
  readonly parcel: Parcel
  readonly onChange: (parcel: Parcel) => void
  readonly onDone: () => void
}

/** What the operation has to know beside the items. */
export function ParcelForm({ operation, parcel, onChange, onDone }: Props) {
  const known = useQuery(carriers(useApi())).data ?? []
  const field = (name: 'shipment_tracking_key' | 'return_tracking_key', label: string) => (
    <TextInput
      label={label}
      required
      maxLength={255}
      value={parcel[name]}
      onChange={(event) => onChange({ ...parcel, [name]: event.currentTarget.value })}
    />
  )
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onDone()
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        {operation === 'ship' && (
          <>
            <NativeSelect
              label="Carrier"
              required
              data-autofocus
              data={[
                { value: '', label: 'Choose a carrier', disabled: true },
                ...known.map(({ key, carrier_name }) => ({ value: key, label: carrier_name })),
              ]}
              value={parcel.carrier_key}
              onChange={(event) => onChange({ ...parcel, carrier_key: event.currentTarget.value })}
            />
            {field('shipment_tracking_key', 'Tracking key of the shipment')}
          </>
        )}
        {field('return_tracking_key', 'Tracking key of the return')}
        {operation === 'ship' && (
          <Checkbox
            label="One parcel for each order"
            description="Otherwise each item is a parcel of its own."
            checked={parcel.oneParcel}
            onChange={(event) => onChange({ ...parcel, oneParcel: event.currentTarget.checked })}
          />
        )}
        <Group justify="flex-end">
          <Button type="submit">See what will happen</Button>
        </Group>
      </Stack>
    </form>
  )
}
