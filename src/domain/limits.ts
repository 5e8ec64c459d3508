/** Calls per minute and key, by operation. Sources: the seed for `cancel_orders`, the sibling pages for the rest, ours for `carriers`. */
export const DEFAULT_LIMITS = {
  cancel_orders: 50,
  ship_orders: 200,
  return_orders: 50,
  orders: 100,
  carriers: 100,
  delivery_document: 100,
  invoices: 10,
  cancel_results: 200,
  ship_results: 200,
  return_results: 200,
} as const

/** A call that is counted, by the name that the operator uses when setting its limit. */
export type LimitedOperation = keyof typeof DEFAULT_LIMITS

export const LIMITED_OPERATIONS = Object.keys(DEFAULT_LIMITS) as LimitedOperation[]

/** The window is fixed and begins with the first call that is counted in it. [ours] */
export const LIMIT_WINDOW_MS = 60_000
