import { StoreAway, type WebhookSteps } from '../store/store.ts'

export interface FanOutOptions {
  readonly store: Pick<WebhookSteps, 'planFanOut' | 'fanOut'>
  readonly onError: (error: unknown) => void
}

/** Events that are read at once, and deliveries that one transaction makes, about: some milliseconds of the writer. */
const EVENTS_MAX = 1_000
const DELIVERIES_MAX = 1_000

/** Follows the change feed one step. True when more may be there. */
export async function fanOutTurn({ store, onError }: FanOutOptions): Promise<boolean> {
  try {
    const plan = await store.planFanOut({ eventsMax: EVENTS_MAX, deliveriesMax: DELIVERIES_MAX })
    if (plan.to === plan.from) return false
    await store.fanOut(plan)
    return true
  } catch (error) {
    if (!(error instanceof StoreAway)) onError(error)
    return false
  }
}
