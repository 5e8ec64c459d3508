import type { Change } from './orders/items.ts'
import type { ItemId } from './numbers.ts'

/** Of entries about order items. */
const ITEM_ERRORS = [
  'carrier_unknown',
  'item_not_found',
  'item_fulfilled_by_marketplace',
  'item_not_shipped',
  'item_already_shipped',
  'item_already_cancelled',
  'item_already_returned',
] as const
/** A code of an entry about order items. */
export type ItemErrorCode = (typeof ITEM_ERRORS)[number]

/** Of entries about products, in the order in which those of one entry are named. [contract 9] */
export const PRODUCT_ERRORS = [
  'category_not_found',
  'category_locked',
  'brand_not_found',
  'color_not_found',
  'size_not_found',
  'size_required',
  'second_size_not_found',
  'second_size_required',
  'attribute_not_found',
  'attribute_group_missing',
  'attribute_not_needed',
  'attribute_misplaced',
  'attribute_exclusive',
  'material_not_found',
  'material_fractions',
  'composition_required',
  'composition_wrong_type',
  'sku_of_another_style',
  'sku_unusable',
  'ean_invalid',
  'image_url_invalid',
  'product_master_not_found',
  'status_unknown',
  'status_not_allowed',
  'sku_not_found',
  'stale_update',
  'valid_at_in_future',
  'country_not_sold',
  'price_missing',
  'sale_price_above_retail',
  'price_too_precise',
  'price_country_twice',
  'style_locked',
] as const
/** A code of an entry about products. */
export type ProductErrorCode = (typeof PRODUCT_ERRORS)[number]

/** Why an entry was not carried out. The words that a seller reads are in `wire/operations/`, the pages in `docs/errors/`. */
export const ENTRY_ERRORS = [...ITEM_ERRORS, ...PRODUCT_ERRORS, 'batch_given_up'] as const
/** A stable code for the reason of a failed entry; each has its page in `docs/errors`. [ours: contract 3] */
export type EntryErrorCode = (typeof ENTRY_ERRORS)[number]

/** What an error is about: an id, a key, a name; null where it is about the entry or the batch as a whole. */
export type Subject = ItemId | string | null

/** One error of an entry. Its words take the subjects in their order. */
export type EntryError = readonly [code: EntryErrorCode, ...subjects: Subject[]]

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
