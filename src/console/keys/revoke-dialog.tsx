import { Button, Group, Modal } from '@mantine/core'
import type { Key } from '../api/types.ts'

interface Props {
  readonly of: Key
  readonly onRevoke: () => void
  readonly onClose: () => void
}

export function RevokeDialog({ of: { label }, onRevoke, onClose }: Props) {
  const revoke = () => {
    onRevoke()
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={`Revoke ${label}`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <p className="plain">
        Whatever uses this key is refused within a second. This cannot be undone; a new key can be made.
      </p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          Keep it
        </Button>
        <Button color="red" onClick={revoke}>
          Revoke the key
        </Button>
      </Group>
    </Modal>
  )
}
