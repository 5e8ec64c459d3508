import type { Change } from './items.ts'
import type { ItemId } from './numbers.ts'

/** Why an entry was not carried out. The words that a seller reads are in `wire/results.ts`, the pages in `docs/errors/`. */
export const ENTRY_ERRORS = [
  'carrier_unknown',
  'item_not_found',
  'item_fulfilled_by_marketplace',
  'item_not_shipped',
  'item_already_shipped',
  'item_already_cancelled',
  'item_already_returned',
  'batch_given_up',
] as const
/** A stable code for the reason of a failed entry; each has its page in `docs/errors`. [ours: contract 3] */
export type EntryErrorCode = (typeof ENTRY_ERRORS)[number]

/** One error of an entry and what it is about: an item id, a carrier key, or null where it is about the batch. */
export type EntryError = readonly [code: EntryErrorCode, subject: ItemId | string | null]

/** An entry that failed: its place in the request, counted from 0, and its errors in request order, the carrier first. */
export interface Failure {
  readonly entry: number
  readonly errors: readonly EntryError[]
}

/** The answer to a range of entries. Every entry that is not among the failures succeeded. */
export interface Decision {
  readonly failures: readonly Failure[]
  readonly changes: readonly Change[]
}
