import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { statistics } from '../api/seller.ts'
import { Page } from '../parts/page.tsx'
import { Loaded } from '../parts/states.tsx'
import { useApi } from '../session/session.tsx'
import { useUrl } from '../url.ts'
import { CancellationRates } from './cancellation-rates.tsx'
import { Days } from './days.tsx'
import { LimitsLeft } from './limits-left.tsx'
import { OpenItems } from './open-items.tsx'
import { LatestBatches } from './latest-batches.tsx'
import { WebhooksOff } from './webhooks-off.tsx'

const DAYS = ['14', '30', '90']
const DAYS_USUAL = '30'

/** What a seller looks at in the morning: what is late, what is under way, what went wrong. */
export default function OverviewPage() {
  const { get, set } = useUrl()
  const days = DAYS.includes(get('days')) ? get('days') : DAYS_USUAL
  const query = useQuery(statistics(useApi(), Number(days)))
  return (
    <Page title="Overview">
      <WebhooksOff />
      <Loaded query={query} what="the figures">
        {(figures) => (
          <>
            <OpenItems open={figures.open} />
            <section aria-label="Orders and cancellations by day">
              <div className="page-head">
                <h2>Orders and cancellations by day (UTC)</h2>
                <SegmentedControl
                  size="xs"
                  aria-label="How many days"
                  data={DAYS.map((value) => ({ value, label: `${value} days` }))}
                  value={days}
                  onChange={(value) => set({ days: value === DAYS_USUAL ? '' : value }, { replace: true })}
                />
              </div>
              <Days days={figures.days} />
            </section>
            <CancellationRates rates={figures.cancellationRate} />
          </>
        )}
      </Loaded>
      <LatestBatches />
      <LimitsLeft />
    </Page>
  )
}
