import type { Actor, OperationName } from '../../../domain/batches.ts'
import type { BatchId, MerchantId, Millis } from '../../../domain/numbers.ts'
import type { Failure } from '../../../domain/outcomes.ts'
import type { RuleSettings } from '../../../domain/rule-settings.ts'
import type { Rule } from '../../../wire/operations/operation.ts'
import type { Session } from '../../session.ts'
import type { NewEvent } from '../events.ts'

/** The next chunk of a batch that is being settled. */
export interface Work<R extends Rule<unknown> = Rule<unknown>> {
  readonly batch: {
    readonly id: BatchId
    readonly merchantId: MerchantId
    readonly operation: OperationName
    readonly actor: Actor
    /** The place in the request of the chunk's first entry, from 0. */
    readonly nextEntry: number
  }
  readonly entries: readonly unknown[]
  readonly rule: R
}

/** What became of one chunk. */
export interface Settled {
  readonly failures: readonly Failure[]
  readonly events: Iterable<NewEvent>
}

/** The data of one merchant that batches change, from its reading to its writing. */
export interface Reading<R extends Rule<unknown> = Rule<unknown>> {
  /** Decides one chunk on the data as the chunks before it left them. Pure. */
  decide(work: Work<R>): Settled
  /** Writes what all decisions changed. */
  write(): Promise<void>
}

/** An aggregate in one transaction. */
export interface Opened<R extends Rule<unknown> = Rule<unknown>> {
  read(merchantId: MerchantId, work: readonly Work<R>[]): Promise<Reading<R>>
}

/** One kind of data that batches change: what settling does not know of it. */
export interface Aggregate<R extends Rule<unknown> = Rule<unknown>> {
  /**
   * Reads once for a transaction what all merchants share, then for each merchant the data that its work names: locked, in one order
   * everywhere, because PostgreSQL deadlocks when rows are locked in two.
   */
  open(session: Session, work: readonly Work<R>[], now: Millis, settings: RuleSettings): Promise<Opened<R>>
}
