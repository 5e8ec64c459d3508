/** How far the hits of a list are counted. [ours: contract 10] */
export const COUNTED_MAX = 10_000

/** How many hits a list has: exactly up to `COUNTED_MAX`, beyond it at least that many. */
export interface Counted {
  readonly total: number
  readonly totalIsExact: boolean
}

/** From a count that went one further than `COUNTED_MAX` at most. */
export const countedTo = (count: number): Counted => ({
  total: Math.min(count, COUNTED_MAX),
  totalIsExact: count <= COUNTED_MAX,
})
