import type { Millis } from '../numbers.ts'

/** Invoices that one order may have: an answer that holds them all has an end. [ours] */
export const INVOICES_MAX = 100

/** An invoice of an order, without its file. */
export interface Invoice {
  /** The name of its file, without `.pdf`. */
  readonly name: string
  readonly uploadedAt: Millis
}
