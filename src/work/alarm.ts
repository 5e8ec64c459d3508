import type { Clock } from '../domain/clock.ts'

/** A sleep that can be cut short. A ring while nobody sleeps cuts the next sleep. */
export class Alarm {
  readonly #clock: Clock
  #wake: (() => void) | undefined
  #rung = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  ring(): void {
    this.#rung = true
    this.#wake?.()
  }

  async sleep(ms: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const cancel = this.#clock.after(ms, resolve)
        this.#wake = () => {
          cancel()
          resolve()
        }
      })
    }
    this.#wake = undefined
    this.#rung = false
  }
}
