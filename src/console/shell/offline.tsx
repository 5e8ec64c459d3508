import { Alert } from '@mantine/core'
import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void) => {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

export function OfflineNotice() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  if (online) return null
  return (
    <Alert color="yellow" role="status" mb="md" title="You are offline">
      What you see is as it was. It is brought up to date when the connection is back; nothing can be sent
      until then.
    </Alert>
  )
}
