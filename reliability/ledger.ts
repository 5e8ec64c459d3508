export type Operation = 'cancel' | 'ship' | 'return' | 'stocks'

export interface Promised {
  readonly sellerId: number
  readonly operation: Operation
  /** The entries as they were sent, as JSON text. */
  readonly entries: string
}

/** Violations beyond this number are counted and not listed. */
const LISTED_MAX = 50

/** What callers were told: every 200 is a promise, and every broken one is written down. */
export class Ledger {
  readonly promised = new Map<string, Promised>()
  /** Ids that were answered without being called a replay. */
  readonly #new = new Set<string>()
  /** Batches whose final answer has been read: it must never change. */
  readonly #final = new Map<string, { readonly answer: string; readonly at: number }>()
  readonly violations: string[] = []
  violationsTotal = 0
  /** Answers by status; `lost` are those that never came, `not connected` those that were never asked for. */
  readonly answers = new Map<string, number>()
  replays = 0

  violation(text: string): void {
    this.violationsTotal++
    if (this.violations.length < LISTED_MAX) this.violations.push(text)
  }

  answered(status: number | 'lost' | 'not connected'): void {
    this.answers.set(String(status), (this.answers.get(String(status)) ?? 0) + 1)
  }

  /** How many calls were answered so. */
  count(status: string): number {
    return this.answers.get(status) ?? 0
  }

  /** A write was answered with 200 and this id. */
  accepted(id: string, promise: Promised, replayed: boolean): void {
    if (replayed) this.replays++
    else if (this.#new.has(id)) this.violation(`${id} was answered twice as if it were new`)
    else this.#new.add(id)
    const known = this.promised.get(id)
    if (!known) this.promised.set(id, promise)
    else if (
      known.operation !== promise.operation ||
      known.sellerId !== promise.sellerId ||
      known.entries !== promise.entries
    ) {
      this.violation(`${id} was answered to two different requests`)
    }
  }

  /**
   * The results of a batch were read, by a call made at `askedAt` (`performance.now()`). A call that was under way while another one
   * already read the end may have looked before it and be answered after it: a paused process does that.
   */
  read(id: string, status: string, answer: string, askedAt: number): void {
    const isFinal = status === 'completed' || status === 'failed'
    const before = this.#final.get(id)
    if (before && before.answer !== answer && (isFinal || askedAt > before.at))
      this.violation(
        `the final answer of ${id} changed from ${before.answer.slice(0, 300)} to ${answer.slice(0, 300)}`,
      )
    if (isFinal && !before) this.#final.set(id, { answer, at: performance.now() })
  }
}
