import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys, me, revokeKey } from '../api/seller.ts'
import type { Key } from '../api/types.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Page } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { Moment } from '../parts/show.tsx'
import { Failed, Loaded } from '../parts/states.tsx'
import { useApi } from '../session/session.tsx'
import { usePages } from '../url.ts'
import { NewKeyDialog } from './new-key-dialog.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'

const WORDS_OF_ROLE = { full: 'Everything', read: 'Reading only' }

const COLUMNS: readonly Column<Key>[] = [
  { key: 'label', head: 'Label', cell: ({ label }) => label },
  {
    key: 'key',
    head: 'Key',
    cell: ({ prefix, lastFour }) => <span className="mono">{`${prefix}…${lastFour}`}</span>,
  },
  { key: 'role', head: 'May do', cell: ({ role }) => WORDS_OF_ROLE[role] },
  { key: 'made', head: 'Made', cell: ({ createdAt }) => <Moment at={createdAt} /> },
  { key: 'used', head: 'Last used', cell: ({ lastUsedAt }) => lastUsedAt && <Moment at={lastUsedAt} /> },
  { key: 'expires', head: 'Expires', cell: ({ expiresAt }) => expiresAt && <Moment at={expiresAt} /> },
]

/** The seller's own keys: each program and each person has one, so that one of them can be taken back alone. */
export default function KeysPage() {
  const api = useApi()
  const queries = useQueryClient()
  const { cursor } = usePages()
  const query = useQuery(keys(api, { cursor }))
  const own = useQuery(me(api)).data?.key
  const [making, setMaking] = useState(false)
  const [leaving, setLeaving] = useState<Key>()
  const refresh = () => queries.invalidateQueries({ queryKey: ['keys'] })
  const revoking = useMutation({
    mutationFn: (key: Key) => revokeKey(api, key.id),
    onSettled: refresh,
  })

  const action: Column<Key> = {
    key: 'action',
    head: '',
    cell: (key) => {
      if (key.revokedAt !== null) return <span className="faint">Revoked</span>
      if (key.id === own?.id) return <span className="faint">Signed in with it</span>
      return own?.role === 'full' ? (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Revoke ${key.label}`}
          onClick={() => setLeaving(key)}
        >
          Revoke …
        </Button>
      ) : null
    },
  }

  return (
    <Page
      title="API keys"
      aside={
        own?.role === 'full' && (
          <Button size="compact-md" onClick={() => setMaking(true)}>
            Make a key
          </Button>
        )
      }
    >
      {revoking.error && <Failed error={revoking.error} what="revoking the key" />}
      <Loaded query={query} what="the keys">
        {(list) => (
          <>
            <DataTable
              caption="API keys, newest first"
              columns={[...COLUMNS, action]}
              rows={list.items}
              keyOf={({ id }) => String(id)}
              stale={query.isPlaceholderData}
            />
            <Pager list={list} noun="key" />
          </>
        )}
      </Loaded>
      {making && (
        <NewKeyDialog
          onClose={() => {
            setMaking(false)
            void refresh()
          }}
        />
      )}
      {leaving && (
        <RevokeDialog
          of={leaving}
          onRevoke={() => revoking.mutate(leaving)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Page>
  )
}
