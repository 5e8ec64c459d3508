import { Button, Progress } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { batch, isFinal, retryFailed } from '../api/seller.ts'
import type { Batch } from '../api/types.ts'
import { Page } from '../parts/page.tsx'
import { Facts, Moment, Status } from '../parts/show.tsx'
import { Failed, Loaded } from '../parts/states.tsx'
import { useApi } from '../session/session.tsx'
import { useAnnounce } from '../shell/announcer.tsx'
import { counted, number, sentence } from '../words.ts'
import { BatchRequest } from './batch-request.tsx'
import { BatchResults } from './batch-results.tsx'
import { FailuresFile } from './failures-file.tsx'

export function BatchPage() {
  const { id = '' } = useParams()
  const query = useQuery(batch(useApi(), id))
  return (
    <Page
      title={query.data ? `${sentence(query.data.operation)} batch` : 'Batch'}
      aside={query.data && <Status status={query.data.status} />}
    >
      <Loaded query={query} what="the batch">
        {(shown) => (
          <>
            <BatchProgress batch={shown} />
            <BatchActions batch={shown} />
            <BatchResults batch={shown} />
            <Timeline batch={shown} />
            <BatchRequest batch={shown} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** How far it is, on the screen and for those who listen; said in tenths, because every step would be too much. */
function BatchProgress({ batch }: { readonly batch: Batch }) {
  const { total, decided, failed, status } = batch
  const announce = useAnnounce()
  const tenths = Math.floor((10 * decided) / total)
  useEffect(() => {
    announce(isFinal({ status }) ? `The batch has ended: ${status}` : `${tenths * 10} percent done`)
  }, [announce, tenths, status])
  return (
    <section aria-label="Progress">
      <p className="figures">
        <span>
          <strong>{number(decided - failed)}</strong> succeeded
        </span>
        <span data-bad={failed > 0 || undefined}>
          <strong>{number(failed)}</strong> failed
        </span>
        <span>
          <strong>{number(total - decided)}</strong> to go
        </span>
      </p>
      <Progress.Root size="md" aria-hidden>
        <Progress.Section value={(100 * (decided - failed)) / total} color="teal" />
        <Progress.Section value={(100 * failed) / total} color="red" />
      </Progress.Root>
    </section>
  )
}

function BatchActions({ batch }: { readonly batch: Batch }) {
  const api = useApi()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const retrying = useMutation({
    mutationFn: () => retryFailed(api, batch.id),
    onSuccess: ({ batchRequestId }) => navigate(`/batches/${batchRequestId}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['batch', batch.id] }),
  })
  const { failed, retriedAs, waitsFor } = batch
  return (
    <>
      <div className="bar" role="group" aria-label="Actions">
        {isFinal(batch) && failed > 0 && retriedAs === null && (
          <Button size="compact-md" loading={retrying.isPending} onClick={() => retrying.mutate()}>
            Retry {counted(failed, 'failed entry', 'failed entries')}
          </Button>
        )}
        {waitsFor !== null && <span className="faint">{waitsFor}</span>}
        {failed > 0 && <FailuresFile batch={batch} />}
        {retriedAs !== null && (
          <span>
            What failed was sent again: <Link to={`/batches/${retriedAs}`}>the new batch</Link>
          </span>
        )}
      </div>
      {retrying.error && <Failed error={retrying.error} what="sending again what failed" />}
    </>
  )
}

function Timeline({ batch }: { readonly batch: Batch }) {
  const { id, actor, acceptedAt, claimedAt, finishedAt, attempts, interruptions, lastFault } = batch
  return (
    <section className="panel" aria-label="Timeline">
      <h2>Timeline</h2>
      <Facts
        facts={[
          [
            'Batch',
            <span key="id" className="mono">
              {id}
            </span>,
          ],
          ['Asked for by', sentence(actor)],
          ['Accepted', <Moment key="at" at={acceptedAt} />],
          ['Begun', claimedAt && <Moment at={claimedAt} />],
          ['Ended', finishedAt && <Moment at={finishedAt} />],
          ['Attempts that broke off', attempts > 0 ? number(attempts) : null],
          ['Interruptions', interruptions > 0 ? number(interruptions) : null],
          ['Last fault', lastFault],
        ]}
      />
    </section>
  )
}
