import type { Cancel, Clock } from '../domain/clock.ts'
import type { Millis } from '../domain/numbers.ts'
import type { KeptState } from './state.ts'

/** How the clock of a sandbox stands to that of the machine. */
export interface ClockSetting {
  /** What it is ahead of the machine's clock. */
  readonly offsetMs: Millis
  /** Where it stands still; null while it goes. */
  readonly frozenAt: Millis | null
}

/**
 * The clock of a sandbox [ours: contract 11]. What is written down, compared or shown can be moved; what is measured and timers stay those
 * of the machine, so that sockets, waits and heartbeats keep real time. Its setting is kept with the data.
 */
export class SandboxClock implements Clock {
  readonly #machine: Clock
  readonly #state: KeptState

  constructor(machine: Clock, state: KeptState) {
    this.#machine = machine
    this.#state = state
  }

  now(): Millis {
    const { frozenAt, offsetMs } = this.#state.now.clock
    return frozenAt ?? this.#machine.now() + offsetMs
  }

  elapsed(): Millis {
    return this.#machine.elapsed()
  }

  after(ms: Millis, callback: () => void): Cancel {
    return this.#machine.after(ms, callback)
  }

  /** Rate windows are measured by what is shown, so that they can be moved. */
  readonly windows: Pick<Clock, 'elapsed'> = { elapsed: () => this.now() }

  /** What it is ahead of the machine's clock at this moment. */
  get offsetMs(): Millis {
    return this.now() - this.#machine.now()
  }

  get frozen(): boolean {
    return this.#state.now.clock.frozenAt !== null
  }

  /** Goes on from this moment, or stands still at it where it stood still before. */
  set(at: Millis): void {
    this.#keep(at, this.frozen)
  }

  freeze(): void {
    this.#keep(this.now(), true)
  }

  /** Goes on from where it stood. */
  resume(): void {
    this.#keep(this.now(), false)
  }

  #keep(at: Millis, frozen: boolean) {
    const offsetMs = at - this.#machine.now()
    this.#state.change({ clock: { offsetMs, frozenAt: frozen ? at : null } })
  }
}
