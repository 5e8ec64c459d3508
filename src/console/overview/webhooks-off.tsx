import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { webhooks } from '../api/seller.ts'
import { useApi } from '../session/session.tsx'

/** A subscription that is off is only noticed by what does not happen. */
export function WebhooksOff() {
  const off = useQuery(webhooks(useApi())).data?.filter(({ enabled }) => !enabled) ?? []
  if (off.length === 0) return null
  return (
    <Alert color="yellow" role="status" mb="md" title="Webhooks that are off">
      <ul className="failures">
        {off.map(({ id, url, disabled_reason: reason }) => (
          <li key={id}>
            <span className="mono">{url}</span> {reason ?? 'is told nothing.'}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
