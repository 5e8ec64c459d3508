/** Integer, 1 … 2^53−1. Unique in the deployment. [ours] */
export type ItemId = number
/** Integer from one sequence of the deployment; never shown to a merchant. */
export type OrderId = number
/** Integer from one sequence of the deployment. */
export type MerchantId = number
/** UUIDv7 in its lowercase text form. */
export type BatchId = string
/** Epoch milliseconds, UTC. */
export type Millis = number
/** Integer cents. */
export type Cents = number

/** The largest id that a JSON number carries exactly: 2^53 - 1. [ours: contract 1] */
export const LARGEST_ID = Number.MAX_SAFE_INTEGER
