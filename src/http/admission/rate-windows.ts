import type { Clock } from '../../domain/clock.ts'
import type { Millis } from '../../domain/numbers.ts'

export interface Window {
  readonly endsAt: Millis
  count: number
}

/**
 * Fixed windows of one length, each beginning with the first use of its key. The oldest are in front because a window is
 * re-inserted when it begins anew, so that the lapsed ones are cleared away in passing and no timer is needed.
 */
export class FixedWindows<Key> {
  readonly #windows = new Map<Key, Window>()
  readonly #clock: Pick<Clock, 'elapsed'>
  readonly #lengthMs: Millis
  readonly #windowsMax: number

  constructor(clock: Pick<Clock, 'elapsed'>, lengthMs: Millis, windowsMax = Number.POSITIVE_INFINITY) {
    this.#clock = clock
    this.#lengthMs = lengthMs
    this.#windowsMax = windowsMax
  }

  /** The running window of this key; a new one is begun when none runs. */
  open(key: Key): Window {
    const running = this.running(key)
    if (running) return running
    const now = this.#clock.elapsed()
    this.#windows.delete(key)
    for (const [oldest, { endsAt }] of this.#windows) {
      if (endsAt > now && this.#windows.size < this.#windowsMax) break
      this.#windows.delete(oldest)
    }
    const begun = { endsAt: now + this.#lengthMs, count: 0 }
    this.#windows.set(key, begun)
    return begun
  }

  /** The running window of this key, if one runs. */
  running(key: Key): Window | undefined {
    const window = this.#windows.get(key)
    return window && window.endsAt > this.#clock.elapsed() ? window : undefined
  }

  /** Ends all windows. */
  clear(): void {
    this.#windows.clear()
  }

  get size() {
    return this.#windows.size
  }
}
