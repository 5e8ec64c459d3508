import type { Clock } from '../domain/clock.ts'
import type { StoreSteps } from '../store/store.ts'
import { feedTurn } from './feed-turn.ts'
import { TurnLoop } from './turn-loop.ts'

export interface StatisticsOptions {
  readonly store: Pick<StoreSteps, 'planStatistics' | 'countStatistics'>
  readonly clock: Clock
  readonly onError: (error: unknown) => void
}

/** Events that are read at once: some milliseconds of a reader, and less than one of the writer. */
const EVENTS_MAX = 1_000
/** How often the feed is looked at without a hint. */
const POLL_MS = 1_000

/** Counts what happens, by following the change feed, until it is stopped. */
export const startStatistics = ({ store, clock, onError }: StatisticsOptions): TurnLoop =>
  new TurnLoop(clock, POLL_MS, () =>
    feedTurn({
      plan: () => store.planStatistics({ eventsMax: EVENTS_MAX }),
      carryOut: (plan) => store.countStatistics(plan),
      onError,
    }),
  )
