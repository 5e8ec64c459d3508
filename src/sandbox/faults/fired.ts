import { AsyncLocalStorage } from 'node:async_hooks'
import type { Effect } from '../../domain/injected-faults.ts'

/** An effect that a call meets. */
export interface Fired {
  /** The rule by its id; undefined where the call itself asked for the effect. */
  readonly rule: number | undefined
  readonly effect: Effect
  /** Whether an effect on batches has found one: only then has it fired. */
  found: boolean
}

/** What the call that is being carried out meets: read where its batch is stored: that step knows batches, not calls. */
export const firedFor = new AsyncLocalStorage<Fired>()
