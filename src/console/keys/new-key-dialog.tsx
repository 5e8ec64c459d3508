import { Alert, Button, Code, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { makeKey } from '../api/seller.ts'
import { Failed } from '../parts/states.tsx'
import { useApi } from '../session/session.tsx'

const DAY_MS = 86_400_000
const LIVES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'One year' },
  { value: '', label: 'Without end' },
]
const ROLES = [
  { value: 'full', label: 'Everything' },
  { value: 'read', label: 'Reading only' },
]

/** Makes a key and shows it the one time that it can be seen. */
export function NewKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const api = useApi()
  const [label, setLabel] = useState('')
  const [role, setRole] = useState('full')
  const [days, setDays] = useState('90')
  const making = useMutation({
    mutationFn: () => {
      const expiresAt = new Date(Date.now() + Number(days) * DAY_MS).toISOString()
      return makeKey(api, { label, role, ...(days !== '' && { expiresAt }) })
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    making.mutate()
  }
  return (
    <Modal opened onClose={onClose} title="Make a key" closeButtonProps={{ 'aria-label': 'Close' }}>
      {making.data ? (
        <Stack>
          <Alert color="yellow" role="status" title="Copy it now">
            It is not shown again.
          </Alert>
          <Code block>{making.data.key}</Code>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => void navigator.clipboard.writeText(making.data.key)}>
              Copy
            </Button>
            <Button onClick={onClose}>Done</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            {making.error && <Failed error={making.error} what="making the key" />}
            <TextInput
              label="Label"
              description="Which program or person uses it."
              required
              data-autofocus
              value={label}
              onChange={(event) => setLabel(event.currentTarget.value)}
            />
            <NativeSelect
              label="May do"
              data={ROLES}
              value={role}
              onChange={(event) => setRole(event.currentTarget.value)}
            />
            <NativeSelect
              label="Valid for"
              data={LIVES}
              value={days}
              onChange={(event) => setDays(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button type="submit" loading={making.isPending}>
                Make the key
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
