import type { Refused } from './entries.ts'

/** Refused orders that one answer lists. [contract 7] */
export const LISTED_MAX = 1_000

/** Counts the refused orders of an import, and keeps the first by their lines, in whatever order they come. */
export class RefusedList {
  #kept: Refused[] = []
  total = 0

  add(refused: Refused) {
    this.total += 1
    this.#kept.push(refused)
    if (this.#kept.length >= 2 * LISTED_MAX) this.#kept = this.listed()
  }

  /** How many more there are behind the `LISTED_MAX` that are listed. */
  addUnlisted(count: number) {
    this.total += count
  }

  listed(): Refused[] {
    return this.#kept.toSorted((one, other) => one.line - other.line).slice(0, LISTED_MAX)
  }
}
