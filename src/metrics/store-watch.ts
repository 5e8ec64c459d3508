import type { Clock } from '../domain/clock.ts'
import { type Store, StoreAway } from '../store/store.ts'
import type { Meter } from './meter.ts'

/** Not steps: they cannot fail, or their failing is nobody's call. */
const NO_STEPS = new Set(['onChange', 'clockSkewMs', 'close', 'announce'])

/**
 * Counts the steps that fail, how many submits one commit takes, and what settling does; what callers get stays what it was.
 * Changes the store in place.
 */
export function watchStore(store: Store, clock: Clock, meter: Meter): void {
  const steps = store as unknown as Record<string, (argument: unknown) => Promise<unknown>>
  for (const [name, step] of Object.entries(steps)) {
    if (NO_STEPS.has(name)) continue
    const failed = (fault: unknown) => meter.storeFailed(name, fault instanceof StoreAway)
    steps[name] = (argument) => {
      const done = step(argument)
      done.then(undefined, failed)
      return done
    }
  }
  const unmeasured = { ...store }
  store.settle = async (step) => {
    const began = clock.elapsed()
    const finished = await unmeasured.settle(step)
    meter.settled(clock.elapsed() - began, step.claimed.length, finished.length)
    return finished
  }
  store.putBack = (step) => {
    meter.settleFaults++
    return unmeasured.putBack(step)
  }
  store.onChange((change) => {
    if ('due' in change && change.submits !== undefined) meter.committed(change.submits)
  })
}
