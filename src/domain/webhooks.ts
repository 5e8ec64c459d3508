import type { Millis } from './numbers.ts'

/** How a call of a receiver ended: it answered with a status, or there is an error in words. */
export interface CallEnd {
  readonly status: number | null
  readonly error: string | null
  /** The address that was connected to; null where none was. */
  readonly address: string | null
  readonly durationMs: Millis
  /** How long the receiver asks to be left alone. */
  readonly retryAfterMs: Millis | null
  /** The first bytes of the answer as text. */
  readonly answer: string
}
