/** A call that is counted, by the name that the operator uses when setting its limit: `wire/limits.ts` has them all. */
export type LimitedOperation = string

/** The window is fixed and begins with the first call that is counted in it. [ours] */
export const LIMIT_WINDOW_MS = 60_000
