/**
 * A histogram in plain numbers: to observe costs a few comparisons and allocates nothing, because it is on the way of every call.
 * What Prometheus wants to read is made of it when it is asked for.
 */
export class Histogram {
  /** Upper bounds, inclusive, ascending. */
  readonly bounds: readonly number[]
  /** Observations up to each bound and above the one before; one more for what is above all of them. */
  readonly counts: number[]
  sum = 0

  constructor(bounds: readonly number[]) {
    this.bounds = bounds
    this.counts = [...bounds.map(() => 0), 0]
  }

  observe(value: number): void {
    const { bounds, counts } = this
    let at = 0
    while (at < bounds.length && value > bounds[at]!) at++
    counts[at]!++
    this.sum += value
  }
}

/** Seconds that an answer or a transaction may take. */
export const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30]
/** Members of a group. */
export const SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]
