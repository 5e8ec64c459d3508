import type { Millis } from './numbers.ts'

/** Time enters here; nothing below `app.ts` reads a clock of its own. */
export interface Clock {
  /** What is written down: epoch milliseconds. May jump. */
  now(): Millis
  /** What is measured: milliseconds since an arbitrary moment. Never goes back. */
  elapsed(): Millis
}
