import type { Suffering } from './faults/batch-faults.ts'
import type { ClockSetting } from './clock.ts'
import { type KeptRules, NO_RULES } from './faults/fault-rules.ts'
import type { KeptFile } from './kept-file.ts'

/** What a sandbox remembers beside its rows. */
export interface SandboxState {
  /** Orders that were made on demand: the numbers of the next ones go on behind them. */
  readonly ordersMade: number
  readonly clock: ClockSetting
  readonly rules: KeptRules
  readonly suffering: readonly Suffering[]
  /** Whether its first state is kept. */
  readonly begun: boolean
}

const FIRST_STATE: SandboxState = {
  ordersMade: 0,
  clock: { offsetMs: 0, frozenAt: null },
  rules: NO_RULES,
  suffering: [],
  begun: false,
}

/** The state, written down at each change: a crash may lose what was changed last, never the rest. */
export class KeptState {
  readonly #file: KeptFile<SandboxState>
  #state: SandboxState

  constructor(file: KeptFile<SandboxState>) {
    this.#file = file
    this.#state = { ...FIRST_STATE, ...file.read() }
  }

  get now(): SandboxState {
    return this.#state
  }

  change(change: Partial<SandboxState>): void {
    this.#state = { ...this.#state, ...change }
    this.#file.write(this.#state)
  }

  /** Goes on with a state as it was kept. */
  replace(state: SandboxState): void {
    this.change(state)
  }
}
