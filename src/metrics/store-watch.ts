import { rowOf } from '../store/steps.ts'
import { StoreAway, type StoreObserver } from '../store/store.ts'
import type { Meter } from './meter.ts'

/** Counts the steps that fail, how many submits one commit takes, and what settling does. */
export const storeWatch = (meter: Meter): StoreObserver => ({
  succeeded(name, tookMs, argument, result) {
    if (name === 'submitMany') meter.committed(argument.batches.length)
    else if (name === 'submitCancellation' || name === 'retryBatch') meter.committed(1)
    else if (name === 'settle') meter.settled(tookMs, argument.claimed.length, result.length)
    else if (name === 'putBack') meter.settleFaults++
  },
  failed(name, _, error) {
    if (name === 'putBack') meter.settleFaults++
    meter.storeFailed(rowOf(name).groups ?? name, error instanceof StoreAway)
  },
})
