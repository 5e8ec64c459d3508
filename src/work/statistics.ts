import type { Clock } from '../domain/clock.ts'
import { StoreAway, type StoreSteps } from '../store/store.ts'
import { WakeableSleep } from './wakeable-sleep.ts'

export interface StatisticsOptions {
  readonly store: Pick<StoreSteps, 'planStatistics' | 'countStatistics'>
  readonly clock: Clock
  readonly onError: (error: unknown) => void
}

/** Events that are read at once: some milliseconds of a reader, and less than one of the writer. */
const EVENTS_MAX = 1_000
/** How often the feed is looked at without a hint. */
const POLL_MS = 1_000

/** Follows the change feed one step. True when more may be there. */
async function statisticsTurn({ store, onError }: Omit<StatisticsOptions, 'clock'>): Promise<boolean> {
  try {
    const plan = await store.planStatistics({ eventsMax: EVENTS_MAX })
    if (plan.to === plan.from) return false
    await store.countStatistics(plan)
    return true
  } catch (error) {
    if (!(error instanceof StoreAway)) onError(error)
    return false
  }
}

/** Counts what happens, until it is stopped. */
export function startStatistics(options: StatisticsOptions): { wake(): void; stop(): Promise<void> } {
  const sleep = new WakeableSleep(options.clock)
  let stopped = false
  const isStopped = () => stopped
  const follow = async (): Promise<void> => {
    while (!isStopped()) if (!(await statisticsTurn(options)) && !isStopped()) await sleep.sleep(POLL_MS)
  }
  const running = follow()
  return {
    wake: () => sleep.wake(),
    async stop() {
      stopped = true
      sleep.wake()
      await running
    },
  }
}
