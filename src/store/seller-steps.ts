import type { BatchFilter, Submitted } from '../domain/batches.ts'
import type { StoredEvent } from '../domain/events.ts'
import type { Item, ItemStatus } from '../domain/orders/items.ts'
import type { Counted } from '../domain/lists.ts'
import type { ApiKey, NewApiKey } from '../domain/merchants.ts'
import type { ItemId, MerchantId, Millis, OrderId } from '../domain/numbers.ts'
import type { OrderPage, OrderSearch } from '../domain/orders/orders.ts'
import type { Selection, SelectionPart, SelectionUse } from '../domain/selections.ts'
import type { DayFigures, HourFigures, Statistics } from '../domain/statistics.ts'
import type { Audited, Submit } from './store.ts'

/** What became of a seller's revocation. */
export type KeyRevocation = 'revoked' | 'unknown' | 'last'

/** The first piece of a page, newest first. */
export type NewestOrders = Omit<OrderPage, 'total'> & Counted

/** Items that are frozen, and what becomes of them. [ours: contract 10] */
export interface SelectionSteps {
  /**
   * Of the orders behind `after` that match, in the order of their ids, the items of one status, order by order: as many as one short read
   * takes. `after` is where to read on; undefined at the end.
   */
  chooseItems(step: {
    merchantId: MerchantId
    of: OrderSearch | { readonly ids: readonly OrderId[] }
    status: ItemStatus
    after: OrderId
  }): Promise<{ readonly chosen: ItemId[][]; readonly after: OrderId | undefined }>
  /** The ids of the merchant's orders of these numbers, by number. */
  findOrderIds(step: {
    merchantId: MerchantId
    orderNumbers: readonly string[]
  }): Promise<ReadonlyMap<string, OrderId>>
  /** Keeps a selection, unless its merchant has as much frozen as it may: then until when that is so. */
  createSelection(
    step: { selection: Selection; parts: readonly SelectionPart[]; now: Millis } & Audited,
  ): Promise<'created' | { readonly fullUntil: Millis }>
  /** Undefined for one that is expired or another merchant's. */
  findSelection(step: { id: string; merchantId: MerchantId; now: Millis }): Promise<Selection | undefined>
  /** Some of its items, packed: the parts are numbered from 0. Undefined behind the last. */
  readSelectionPart(step: { id: string; number: number }): Promise<Uint8Array | undefined>
  /** Says what a selection is acted on with: the first to say so decides, and everybody gets what that was. */
  useSelection(
    step: {
      id: string
      merchantId: MerchantId
      now: Millis
    } & Omit<SelectionUse, 'batches'> &
      Audited,
  ): Promise<SelectionUse | undefined>
  /**
   * Submits a batch of a selection once: under its number it is the same batch for ever, also when the call breaks off. Undefined where the selection
   * has expired and is gone.
   */
  submitSelected(step: { selection: string; number: number } & Submit): Promise<Submitted | undefined>
}

/** How the figures change by the events behind one position up to another. */
export interface StatisticsPlan {
  readonly from: number
  readonly to: number
  readonly days: readonly ({ readonly merchantId: MerchantId; readonly day: number } & DayFigures)[]
  readonly hours: readonly ({ readonly merchantId: MerchantId; readonly hour: number } & HourFigures)[]
}

/** Figures that follow the change feed. [ours: contract 10] */
export interface StatisticsSteps {
  /** What the next events behind the follower's position change, at most `eventsMax` of them. */
  planStatistics(step: { eventsMax: number }): Promise<StatisticsPlan>
  /** Counts what was planned and moves the position, unless another process has moved it. */
  countStatistics(step: StatisticsPlan): Promise<void>
  /** The figures at this moment, of as many days; undefined where more has happened than can be counted while somebody waits. */
  readStatistics(step: { merchantId: MerchantId; days: number; now: Millis }): Promise<Statistics | undefined>
}

/** What the seller API alone asks for. [ours: contract 10] */
export interface SellerSteps extends SelectionSteps, StatisticsSteps {
  /** A key that a seller makes: undefined where the merchant has as many that are valid as it may. */
  createOwnKey(step: NewApiKey & Audited): Promise<ApiKey | undefined>
  /** What a seller revokes: never the last valid key of the role `full` that does not expire, also of two at once. */
  revokeOwnKey(step: { merchantId: MerchantId; keyId: number; now: Millis } & Audited): Promise<KeyRevocation>
  /** The newest first, behind the key `before`. */
  listOwnKeys(step: {
    merchantId: MerchantId
    before: number | undefined
    limit: number
  }): Promise<{ keys: ApiKey[] } & Counted>
  /** How many batches a filter leaves, wherever the list is. */
  countBatches(step: Omit<BatchFilter, 'before'> & { merchantId: MerchantId }): Promise<Counted>
  /** The newest first, behind the order of the number `after`; undefined where the merchant has none of that number. */
  listNewestOrders(step: {
    merchantId: MerchantId
    filter: OrderSearch
    after: string | undefined
    limit: number
  }): Promise<NewestOrders | undefined>
  /** The same without a count, for one who reads on to the end. */
  walkOrders(step: {
    merchantId: MerchantId
    filter: OrderSearch
    after: string | undefined
    limit: number
  }): Promise<Omit<NewestOrders, keyof Counted> | undefined>
  /** Keeps a link to an export, by its SHA-256 (base64). */
  createDownload(step: { hash: string; keyId: number; path: string; expiresAt: Millis }): Promise<void>
  /** What a link leads to and the hash of the key that asked for it: once, and undefined when it has expired. */
  takeDownload(step: {
    hash: string
    now: Millis
  }): Promise<{ readonly path: string; readonly keyHash: string } | undefined>
  /** What happened to an order, as far as it is kept, oldest first; empty where the merchant has none of the number. */
  orderHistory(step: { merchantId: MerchantId; orderNumber: string }): Promise<StoredEvent[]>
  /** What happened to one merchant behind `after`, in its order. */
  listOwnEvents(step: { merchantId: MerchantId; after: number; limit: number }): Promise<StoredEvent[]>
  /** The place of the newest event of the whole feed; 0 before the first. */
  lastEvent(step: Record<string, never>): Promise<number>
  /** The items of these ids that the merchant has, as a batch would find them at this moment. */
  findItems(step: { merchantId: MerchantId; ids: readonly ItemId[] }): Promise<Item[]>
}
