import type { BatchId, ItemId, MerchantId, Millis } from './numbers.ts'
import type { OperationName } from './batches.ts'

/** Items of one selection at most. [ours: contract 10] */
export const SELECTION_ITEMS_MAX = 1_000_000
/** How long a selection can be used. [ours: contract 10] */
export const SELECTION_KEPT_MS = 3_600_000
/** Items that a merchant may have frozen at once, in all its selections: 10 to 80 MB. */
export const FROZEN_ITEMS_MAX = 10_000_000
/** Selections that a merchant may have at once, however small. */
export const SELECTIONS_MAX = 1_000

/** The items of one order that were chosen. */
export type Chosen = readonly ItemId[]

/** Items that were frozen, to be acted on once. [ours: contract 10] */
export interface Selection {
  readonly id: string
  readonly merchantId: MerchantId
  readonly items: number
  /** Orders that these items are of. */
  readonly orders: number
  readonly expiresAt: Millis
}

/** Some of the items of a selection, packed. Orders are not split. */
export interface SelectionPart {
  readonly items: number
  readonly packed: Uint8Array
}

/** What a selection is acted on with, and what came of it so far. */
export interface SelectionUse {
  readonly operation: OperationName
  /** SHA-256 (base64) of the body. */
  readonly fingerprint: string
  /** In the order of the selection's items. */
  readonly batches: readonly BatchId[]
}
