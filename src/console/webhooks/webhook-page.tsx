import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { deliveries, replayDelivery, replayFailed, testWebhook, webhook } from '../api/seller.ts'
import type { Delivery } from '../api/types.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Page } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { Facts, Moment, Status } from '../parts/show.tsx'
import { Empty, Failed, Loaded } from '../parts/states.tsx'
import { useApi } from '../session/session.tsx'
import { usePages } from '../url.ts'
import { number } from '../words.ts'
import { healthOf } from './webhooks-page.tsx'

/** What the last attempt came to, in a line. */
function lastAttempt({ attempts }: Delivery) {
  const last = attempts.at(-1)
  if (!last) return null
  return `${last.status ?? last.error ?? 'no answer'}, ${number(last.durationMs)} ms`
}

const COLUMNS: readonly Column<Delivery>[] = [
  { key: 'at', head: 'Happened', cell: ({ happenedAt }) => <Moment at={happenedAt} /> },
  { key: 'event', head: 'Event', cell: ({ event, isTest }) => (isTest ? `${event} (test)` : event) },
  { key: 'state', head: 'State', cell: ({ state }) => <Status status={state} /> },
  { key: 'attempts', head: 'Attempts', numeric: true, cell: ({ attemptCount }) => number(attemptCount) },
  { key: 'last', head: 'Last answer', cell: lastAttempt },
  { key: 'next', head: 'Next attempt', cell: ({ nextAttemptAt: at }) => at && <Moment at={at} /> },
]

/** A subscription: what was delivered to it, and how to try it and to send again. */
export default function WebhookPage() {
  const { id = '' } = useParams()
  const api = useApi()
  const queries = useQueryClient()
  const { cursor } = usePages()
  const subscription = useQuery(webhook(api, id))
  const list = useQuery(deliveries(api, id, { cursor }))
  const acting = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['deliveries', id] }),
  })
  const again: Column<Delivery> = {
    key: 'again',
    head: '',
    cell: (delivery) =>
      delivery.state !== 'waiting' && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Send delivery ${delivery.id} again`}
          onClick={() => acting.mutate(() => replayDelivery(api, id, delivery.id))}
        >
          Send again
        </Button>
      ),
  }
  return (
    <Page title="Webhook" aside={subscription.data && <Status status={healthOf(subscription.data)} />}>
      <Loaded query={subscription} what="the webhook">
        {({ url, description, events, disabled_reason: reason, failing_since: since }) => (
          <section className="panel" aria-label="Subscription">
            <Facts
              facts={[
                [
                  'Receiver',
                  <span key="url" className="mono">
                    {url}
                  </span>,
                ],
                ['Description', description],
                ['Events', events.join(', ')],
                ['Off because', reason],
                ['Failing since', since && <Moment at={since} />],
              ]}
            />
          </section>
        )}
      </Loaded>
      <div className="bar" role="group" aria-label="Actions">
        <Button size="compact-md" variant="default" onClick={() => acting.mutate(() => testWebhook(api, id))}>
          Send a test
        </Button>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => acting.mutate(() => replayFailed(api, id))}
        >
          Send again what failed
        </Button>
      </div>
      {acting.error && <Failed error={acting.error} what="sending" />}
      <section aria-label="Deliveries">
        <h2>Deliveries</h2>
        <Loaded query={list} what="the deliveries">
          {(shown) =>
            shown.items.length === 0 ? (
              <Empty title="Nothing was delivered yet">Send a test to try the receiver.</Empty>
            ) : (
              <>
                <DataTable
                  caption="Deliveries, newest first"
                  columns={[...COLUMNS, again]}
                  rows={shown.items}
                  keyOf={({ id: of }) => String(of)}
                  stale={list.isPlaceholderData}
                />
                <Pager list={shown} noun="delivery" many="deliveries" />
              </>
            )
          }
        </Loaded>
      </section>
    </Page>
  )
}
