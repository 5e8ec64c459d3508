import type { FastifyInstance, onRequestHookHandler } from 'fastify'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Clock } from '../domain/clock.ts'
import type { BatchId, MerchantId } from '../domain/numbers.ts'
import type { Exposition } from '../metrics/exposition.ts'
import type { Meter } from '../metrics/meter.ts'
import type { Store } from '../store/store.ts'
import type { Gate } from './admission/gate.ts'
import type { KeyCache } from './admission/key-cache.ts'
import type { RateLimiter } from './bounds/rate-limiter.ts'
import type { Bodies } from './intake/bodies.ts'
import type { Submit } from './intake/submit.ts'

/** What `app.ts` hands in: everything that http does not make itself. */
export interface HttpDependencies {
  readonly store: Store
  readonly config: Config
  readonly clock: Clock
  /** What windows of calls and of bad keys are measured by. */
  readonly rateClock: Pick<Clock, 'elapsed'>
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
  /** What a sandbox adds; undefined elsewhere. */
  readonly sandbox: SandboxSide | undefined
  readonly webhooks: {
    /** Why a URL that a seller chose must not be called, in words that follow "url"; undefined where it may be tried. */
    readonly urlRefusal: (url: string) => Promise<string | undefined>
    /** How the secrets of subscriptions are kept. */
    readonly secrets: { seal(secret: string, merchantId: MerchantId): string }
  }
  /** Tells the worker that something is due: a hint, the worker's timer is the truth. */
  readonly wake: () => void
}

/** What a sandbox adds to the HTTP side. Its code is loaded in a sandbox only, and nothing of it is on the way of a call elsewhere. */
export interface SandboxSide {
  /** Its hooks, before the listener that merchants call has routes. */
  begin(app: FastifyInstance): void
  /** A gate at which calls meet rules. */
  gate(...gate: ConstructorParameters<typeof Gate>): Gate
  /** The routes of the sandbox, behind a merchant's key or what lets the operator through. */
  routes(
    app: FastifyInstance,
    dependencies: HttpDependencies,
    own: { readonly bodies: Bodies; readonly callers: KeyCache; readonly submit: Submit },
    operatorOnly: onRequestHookHandler,
  ): void
}

/** As much of it as watching a process needs. */
export type WatchDependencies = Pick<
  HttpDependencies,
  'store' | 'config' | 'clock' | 'limiter' | 'log' | 'meter' | 'metrics'
>
