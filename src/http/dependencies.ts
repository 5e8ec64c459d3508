import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Clock } from '../domain/clock.ts'
import type { BatchId } from '../domain/numbers.ts'
import type { Exposition } from '../metrics/exposition.ts'
import type { Meter } from '../metrics/meter.ts'
import type { Store } from '../store/store.ts'
import type { RateLimiter } from './bounds/rate-limiter.ts'

/** What `app.ts` hands in: everything that http does not make itself. */
export interface HttpDependencies {
  readonly store: Store
  readonly config: Config
  readonly clock: Clock
  readonly limiter: RateLimiter
  readonly log: Logger
  /** Counts what happens here. */
  readonly meter: Meter
  /** Shows what was counted; loaded when it is first asked for. */
  readonly metrics: () => Promise<Exposition>
  /** Without one there is no operator API. */
  readonly adminToken: string | undefined
  /** The next batch id: a UUIDv7, ascending within this process. */
  readonly newBatchId: () => BatchId
  /** Tells the worker that something is due: a hint, the worker's timer is the truth. */
  readonly wake: () => void
}

/** As much of it as watching a process needs. */
export type WatchDependencies = Pick<
  HttpDependencies,
  'store' | 'config' | 'clock' | 'limiter' | 'log' | 'meter' | 'metrics'
>
