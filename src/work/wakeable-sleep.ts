import type { Clock } from '../domain/clock.ts'

/** A sleep that can be cut short. A ring while no sleep is under way cuts the next one. */
export class WakeableSleep {
  readonly #clock: Clock
  #wake: (() => void) | undefined
  #woken = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  wake(): void {
    this.#woken = true
    this.#wake?.()
  }

  async sleep(ms: number): Promise<void> {
    if (!this.#woken) {
      await new Promise<void>((resolve) => {
        const cancel = this.#clock.after(ms, resolve)
        this.#wake = () => {
          cancel()
          resolve()
        }
      })
    }
    this.#wake = undefined
    this.#woken = false
  }
}
