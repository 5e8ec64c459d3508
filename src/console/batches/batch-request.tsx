import { Button, Code, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { addressOf } from '../api/call.ts'
import { firstEntries, WRITES } from '../api/seller.ts'
import type { Batch } from '../api/types.ts'
import { Failed } from '../parts/states.tsx'
import { useApi } from '../session/session.tsx'
import { counted } from '../words.ts'

/** More would be no line that somebody reads. */
const ENTRIES_MAX = 1_000

/** The call that made the batch, for those who write a program next. */
export function BatchRequest({ batch }: { readonly batch: Batch }) {
  const api = useApi()
  const asking = useMutation({
    mutationFn: async () => curlOf(batch, await firstEntries(api, batch, ENTRIES_MAX)),
  })
  return (
    <section aria-label="Request">
      <Group gap="xs" my="md">
        <Button
          size="compact-md"
          variant="default"
          disabled={batch.total > ENTRIES_MAX || batch.decided < batch.total}
          loading={asking.isPending}
          onClick={() => asking.mutate()}
        >
          Request as curl
        </Button>
        {batch.total > ENTRIES_MAX && (
          <span className="faint">Of batches up to {counted(ENTRIES_MAX, 'entry', 'entries')}.</span>
        )}
        {asking.data && (
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() => void navigator.clipboard.writeText(asking.data)}
          >
            Copy
          </Button>
        )}
      </Group>
      {asking.error && <Failed error={asking.error} what="reading the request" />}
      {asking.data && <Code block>{asking.data}</Code>}
    </section>
  )
}

function curlOf({ operation }: Batch, entries: readonly unknown[]) {
  const { method, path } = WRITES[operation]
  // A quotation mark ends the shell's own quoting, so it is written outside of it.
  const body = JSON.stringify({ items: entries }).replaceAll("'", `'\\''`)
  return `curl -X ${method} '${addressOf(path)}' -H "X-API-Key: $SELLERS_CENTER_API_KEY" -d '${body}'`
}
