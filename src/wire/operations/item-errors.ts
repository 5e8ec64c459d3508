import type { EntryErrorCode } from '../../domain/outcomes.ts'
import type { ErrorWords } from './operation.ts'

/** A fault that lasts never invites to try again: the same request would meet it again. [ours: contract 3] */
const WORDS: Readonly<Record<EntryErrorCode, (subject: string, done: string) => string>> = {
  carrier_unknown: (key) =>
    `Carrier ${JSON.stringify(key)} is not an active carrier: GET /api/v1/orders/carriers/ lists those that are.`,
  item_not_found: (id) => `Order item ${id} does not exist.`,
  item_fulfilled_by_marketplace: (id, done) =>
    `Order item ${id} is fulfilled by the marketplace and cannot be ${done} by the seller.`,
  item_not_shipped: (id, done) => `Order item ${id} has not been shipped, so it cannot be ${done}.`,
  item_already_shipped: (id, done) => `Order item ${id} is already shipped and cannot be ${done}.`,
  item_already_cancelled: (id, done) => `Order item ${id} is already cancelled and cannot be ${done}.`,
  item_already_returned: (id, done) => `Order item ${id} is already returned and cannot be ${done}.`,
  batch_given_up: () =>
    `This entry was not carried out: the server gave the batch up after repeated internal faults. It can be sent in a new request.`,
}

/** Words for what may stand in the way of order items that are to be `done`, such as "cancelled". Every batch can be given up. */
export const itemErrors = (done: string, codes: readonly EntryErrorCode[]): ErrorWords =>
  Object.fromEntries(
    [...codes, 'batch_given_up' as const].map((code) => [
      code,
      (subject: string) => WORDS[code](subject, done),
    ]),
  )
