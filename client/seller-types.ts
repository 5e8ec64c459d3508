import type { components, operations } from './seller.gen.ts'

type Schemas = components['schemas']
type QueryOf<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>

/** Who calls, and what is left of its limits. [ours: contract 10] */
export type Me = Schemas['MeSchema']
/** Which orders, as staff look for them. */
export type OrderSearch = Omit<QueryOf<'seller_get_orders'>, 'limit' | 'cursor'>
/** A page of orders, newest first. */
export type SellerOrders = Schemas['OrdersSchema']
/** An order, and what happened to it. */
export type OrderWithHistory = Schemas['OrderWithHistorySchema']
/** A batch with its timeline. */
export type SellerBatch = Schemas['BatchSchema']
/** Which batches. */
export type BatchFilters = Omit<QueryOf<'seller_get_batches'>, 'limit' | 'cursor'>
/** What is to be frozen: one of `filter`, `ids` and `orderNumbers`. */
export type NewSelection = operations['seller_post_selections']['requestBody']['content']['application/json']
/** Items that are frozen for an hour. */
export type Selection = Schemas['SelectionSchema']
/** What happened by day, what is open by age, and how much was cancelled. */
export type Statistics = Schemas['StatisticsSchema']
/** One event of the merchant's change feed. */
export type SellerEvent = Schemas['EventsSchema']['items'][number]
/** A key without its secret. */
export type SellerKey = Schemas['KeySchema']
/** The only answer that shows the key. */
export type NewSellerKey = Schemas['NewKeySchema']
/** What a key is to be. */
export type KeyRequest = operations['seller_post_keys']['requestBody']['content']['application/json']

/** The writes that can be previewed. */
export type PreviewedOperation = 'cancel' | 'ship' | 'return'
/** What each of them would do, entry by entry. */
export interface Previews {
  cancel: Schemas['CancelPreviewSchema']
  ship: Schemas['ShipPreviewSchema']
  return: Schemas['ReturnPreviewSchema']
}
/** What each of them would do to a selection, in numbers. */
export interface SelectionPreviews {
  cancel: Schemas['CancelSelectionPreviewSchema']
  ship: Schemas['ShipSelectionPreviewSchema']
  return: Schemas['ReturnSelectionPreviewSchema']
}
/** What each of them needs beside the items of a selection. */
export interface SelectionUses {
  cancel: Record<string, never>
  ship: operations['seller_post_selections_id_ship']['requestBody']['content']['application/json']
  return: operations['seller_post_selections_id_return']['requestBody']['content']['application/json']
}
