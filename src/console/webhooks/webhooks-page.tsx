import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { webhooks } from '../api/seller.ts'
import type { Webhook } from '../api/types.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Page } from '../parts/page.tsx'
import { Moment, Status } from '../parts/show.tsx'
import { Empty, Loaded } from '../parts/states.tsx'
import { useApi } from '../session/session.tsx'

/** As the operator sees it: off, failing since then, or on. */
export const healthOf = ({ enabled, failing_since: since }: Webhook) =>
  enabled ? (since ? 'failing' : 'on') : 'off'

const COLUMNS: readonly Column<Webhook>[] = [
  {
    key: 'url',
    head: 'Receiver',
    cell: ({ id, url }) => (
      <Link className="mono" to={`/webhooks/${id!}`}>
        {url}
      </Link>
    ),
  },
  { key: 'health', head: 'Health', cell: (webhook) => <Status status={healthOf(webhook)} /> },
  { key: 'reason', head: 'Why', cell: ({ disabled_reason }) => disabled_reason },
  { key: 'events', head: 'Events', cell: ({ events }) => <span className="wide">{events.join(', ')}</span> },
  { key: 'created', head: 'Made', cell: ({ created_at: at }) => at && <Moment at={at} /> },
]

export default function WebhooksPage() {
  const query = useQuery(webhooks(useApi()))
  return (
    <Page title="Webhooks">
      <Loaded query={query} what="the webhooks">
        {(list) =>
          list.length === 0 ? (
            <Empty title="There are no webhooks">
              A program makes one with POST /api/v1/webhooks/, and is told of each event from then on.
            </Empty>
          ) : (
            <DataTable caption="Webhooks" columns={COLUMNS} rows={list} keyOf={({ id }) => String(id)} />
          )
        }
      </Loaded>
    </Page>
  )
}
