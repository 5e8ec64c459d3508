import type { Clock } from '../domain/clock.ts'
import type { Millis } from '../domain/numbers.ts'
import { WakeableSleep } from './wakeable-sleep.ts'

/** Takes turns until it is stopped: the next one at once where `turn` says that more may be there, else after `pollMs` or at a wake. */
export class TurnLoop {
  readonly #sleep: WakeableSleep
  readonly #running: Promise<void>
  #stopped = false

  constructor(clock: Clock, pollMs: Millis, turn: () => Promise<boolean>) {
    this.#sleep = new WakeableSleep(clock)
    this.#running = this.#run(pollMs, turn)
  }

  /** A hint that there is something to do; the timer finds it too. */
  wake(): void {
    this.#sleep.wake()
  }

  /** A pause within a turn, which a wake and the stop cut short. */
  pause(ms: Millis): Promise<void> {
    return this.#sleep.sleep(ms)
  }

  /** Resolves behind the turn that is under way. */
  stop(): Promise<void> {
    this.#stopped = true
    this.#sleep.wake()
    return this.#running
  }

  async #run(pollMs: Millis, turn: () => Promise<boolean>) {
    while (!this.#stopped) if (!(await turn()) && !this.#isStopped()) await this.#sleep.sleep(pollMs)
  }

  /** Asked anew behind each wait. */
  #isStopped() {
    return this.#stopped
  }
}
