import type { WebhookSteps } from '../store/store.ts'
import { feedTurn } from './feed-turn.ts'

export interface FanOutOptions {
  readonly store: Pick<WebhookSteps, 'planFanOut' | 'fanOut'>
  readonly onError: (error: unknown) => void
}

/** Events that are read at once, and deliveries that one transaction makes, about: some milliseconds of the writer. */
const EVENTS_MAX = 1_000
const DELIVERIES_MAX = 1_000

/** Makes deliveries of the next events of the change feed. True when more may be there. */
export const fanOutTurn = ({ store, onError }: FanOutOptions): Promise<boolean> =>
  feedTurn({
    plan: () => store.planFanOut({ eventsMax: EVENTS_MAX, deliveriesMax: DELIVERIES_MAX }),
    carryOut: (plan) => store.fanOut(plan),
    onError,
  })
