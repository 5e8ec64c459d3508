import type { Millis } from './numbers.ts'

/** Takes back a call that was asked of a clock. Does nothing where it was made, or taken back, already. */
export type Cancel = () => void

/** Time enters here; nothing below `app.ts` reads a clock or sets a timer of its own. `test/time.test.ts` lists the exceptions. */
export interface Clock {
  /** What is written down: epoch milliseconds. May jump. */
  now(): Millis
  /** What is measured: milliseconds since an arbitrary moment. Never goes back. */
  elapsed(): Millis
  /**
   * Calls `callback` once, when `ms` of `elapsed` have passed, and never before this returns. What is due earlier is called earlier. A
   * call that is awaited does not keep the process alive.
   */
  after(ms: Millis, callback: () => void): Cancel
}

/** Calls `callback` each `ms`, first in `ms`, until it is cancelled. A call does not wait for what the one before has begun. */
export function every(clock: Pick<Clock, 'after'>, ms: Millis, callback: () => void): Cancel {
  let cancel: Cancel
  const next = () => {
    cancel = clock.after(ms, () => {
      next()
      callback()
    })
  }
  next()
  return () => cancel()
}
