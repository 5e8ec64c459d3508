import type { ItemErrorCode } from '../../domain/outcomes.ts'
import { GIVEN_UP, type ErrorWords } from './operation.ts'

/** A fault that lasts never invites to try again: the same request would meet it again. [ours: contract 3] */
const WORDS: Readonly<Record<ItemErrorCode, (subject: string, done: string) => string>> = {
  carrier_unknown: (key) =>
    `Carrier ${JSON.stringify(key)} is not an active carrier: GET /api/v1/orders/carriers/ lists those that are.`,
  item_not_found: (id) => `Order item ${id} does not exist.`,
  item_fulfilled_by_marketplace: (id, done) =>
    `Order item ${id} is fulfilled by the marketplace and cannot be ${done} by the seller.`,
  item_not_shipped: (id, done) => `Order item ${id} has not been shipped, so it cannot be ${done}.`,
  item_already_shipped: (id, done) => `Order item ${id} is already shipped and cannot be ${done}.`,
  item_already_cancelled: (id, done) => `Order item ${id} is already cancelled and cannot be ${done}.`,
  item_already_returned: (id, done) => `Order item ${id} is already returned and cannot be ${done}.`,
}

/** Words for what may stand in the way of order items that are to be `done`, such as "cancelled". */
export const itemErrors = (done: string, codes: readonly ItemErrorCode[]): ErrorWords => ({
  ...Object.fromEntries(codes.map((code) => [code, (subject: string) => WORDS[code](subject, done)])),
  batch_given_up: GIVEN_UP,
})
