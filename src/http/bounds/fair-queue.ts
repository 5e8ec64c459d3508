import type { Party } from './fair-share.ts'

/** Work that waits for its turn: calling it begins it. */
type Begin = () => void

/**
 * Work that cannot all be done at once, in turns: of those that wait, the party that was served longest ago comes first, so that the
 * many pieces of one party delay the others by one piece at most.
 */
export class FairQueue {
  readonly #atOnce: number
  readonly #ofOne: number
  /** Of each party that waits, in the order in which the parties are served. */
  readonly #waiting = new Map<Party, Begin[]>()
  readonly #running = new Map<Party, number>()
  #runningAll = 0

  /** At most `atOnce` pieces run together, and `ofOne` of one party. */
  constructor(atOnce: number, ofOne = atOnce) {
    this.#atOnce = atOnce
    this.#ofOne = ofOne
  }

  async run<T>(party: Party, work: () => T | Promise<T>): Promise<T> {
    if (this.#mayRun(party)) this.#enter(party)
    else await this.#turn(party)
    try {
      return await work()
    } finally {
      this.#leave(party)
    }
  }

  #mayRun(party: Party) {
    return this.#runningAll < this.#atOnce && (this.#running.get(party) ?? 0) < this.#ofOne
  }

  #enter(party: Party) {
    this.#runningAll++
    this.#running.set(party, (this.#running.get(party) ?? 0) + 1)
  }

  #turn(party: Party) {
    return new Promise<void>((begin) => {
      const before = this.#waiting.get(party)
      if (before) before.push(begin)
      else this.#waiting.set(party, [begin])
    })
  }

  #leave(party: Party) {
    this.#runningAll--
    const left = this.#running.get(party)! - 1
    if (left > 0) this.#running.set(party, left)
    else this.#running.delete(party)
    for (const [next, begins] of this.#waiting) {
      if (!this.#mayRun(next)) continue
      this.#waiting.delete(next)
      const begin = begins.shift()!
      if (begins.length > 0) this.#waiting.set(next, begins)
      this.#enter(next)
      begin()
      return
    }
  }
}
