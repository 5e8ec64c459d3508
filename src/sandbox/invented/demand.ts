import type { Carrier } from '../../domain/orders/carriers.ts'
import type { Millis } from '../../domain/numbers.ts'
import type { FulfillmentType, NewOrder, OrderStatus } from '../../domain/orders/orders.ts'
import { inventOrders } from './orders.ts'
import { SELLERS } from './seed.ts'

/** Orders that a caller asks a sandbox for. */
export interface OrderDemand {
  readonly count: number
  /** Items of each order; by default one to five. */
  readonly pieces?: number | undefined
  readonly skus?: readonly string[] | undefined
  readonly status: OrderStatus
  /** One of `PLACES`; by default as a marketplace of many countries has them. */
  readonly shopCountry?: string | undefined
  readonly fulfillmentType: FulfillmentType
  readonly createdAt: Millis
  /** The same seed gives the same content; by default no other demand has it. */
  readonly seed?: number | undefined
}

/** What is known where an order is made. */
export interface OrderOrigin {
  /** Whose orders these are, by name: the sellers of the sandbox sell what they always do. */
  readonly merchantName: string
  readonly carriers: readonly Carrier[]
  /** Orders that were made before. */
  readonly made: number
}

/** How many people order, so that some come back. */
const CUSTOMERS = 5_000
const PREFIX = 'SB-'
const FIRST_NUMBER = 1_000_001

/** One at a time, so that ten thousand need no more memory than one. */
export const demandedOrders = (
  { seed, count, createdAt, ...wish }: OrderDemand,
  { merchantName, carriers, made }: OrderOrigin,
): Generator<NewOrder> =>
  inventOrders({
    seed: seed ?? FIRST_NUMBER + made,
    count,
    from: createdAt,
    until: createdAt,
    assortment: SELLERS.find(({ name }) => name === merchantName)?.assortment ?? 'fashion',
    carriers,
    orderNumbers: { prefix: PREFIX, first: FIRST_NUMBER + made },
    firstItemId: undefined,
    customers: CUSTOMERS,
    wish: { ...wish, history: wish.status },
  })
