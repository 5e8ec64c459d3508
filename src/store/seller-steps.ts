import type { BatchFilter } from '../domain/batches.ts'
import type { StoredEvent } from '../domain/events.ts'
import type { Item } from '../domain/items.ts'
import type { Counted } from '../domain/lists.ts'
import type { ApiKey, NewApiKey } from '../domain/merchants.ts'
import type { ItemId, MerchantId, Millis } from '../domain/numbers.ts'
import type { OrderPage, OrderSearch } from '../domain/orders.ts'
import type { Audited } from './store.ts'

/** What became of a seller's revocation. */
export type KeyRevocation = 'revoked' | 'unknown' | 'last'

/** The first piece of a page, newest first. */
export type NewestOrders = Omit<OrderPage, 'total'> & Counted

/** What the seller API alone asks for. [ours: contract 10] */
export interface SellerSteps {
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
  /** What happened to an order, as far as it is kept, oldest first; empty where the merchant has none of the number. */
  orderHistory(step: { merchantId: MerchantId; orderNumber: string }): Promise<StoredEvent[]>
  /** What happened to one merchant behind `after`, in its order. */
  listOwnEvents(step: { merchantId: MerchantId; after: number; limit: number }): Promise<StoredEvent[]>
  /** The place of the newest event of the whole feed; 0 before the first. */
  lastEvent(step: Record<string, never>): Promise<number>
  /** The items of these ids that the merchant has, as a batch would find them at this moment. */
  findItems(step: { merchantId: MerchantId; ids: readonly ItemId[] }): Promise<Item[]>
}
