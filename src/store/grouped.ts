import { StoreAway } from './store.ts'

interface Waiting<T, R> {
  readonly item: T
  readonly resolve: (result: R) => void
  readonly reject: (error: unknown) => void
}

/**
 * Gathers single calls into groups while earlier groups are under way: the busier the store, the larger the group, and an idle
 * one is never waited for. When a group throws, each of its calls is made alone, so that one that cannot be carried out never
 * takes others with it. Bounded: `inFlightMax` groups of at most `sizeMax`.
 */
export class Grouped<T, R> {
  readonly #run: (group: readonly T[]) => Promise<readonly R[]>
  readonly #sizeMax: number
  readonly #inFlightMax: number
  #waiting: Waiting<T, R>[] = []
  #inFlight = 0
  #scheduled = false

  constructor(
    run: (group: readonly T[]) => Promise<readonly R[]>,
    bounds: { sizeMax: number; inFlightMax: number },
  ) {
    this.#run = run
    this.#sizeMax = bounds.sizeMax
    this.#inFlightMax = bounds.inFlightMax
  }

  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      if (this.#scheduled || this.#inFlight >= this.#inFlightMax) return
      this.#scheduled = true
      // What arrives in the same turn of the event loop goes into the same group.
      setImmediate(() => {
        this.#scheduled = false
        this.#start()
      })
    })
  }

  #start(): void {
    while (this.#waiting.length > 0 && this.#inFlight < this.#inFlightMax) {
      this.#inFlight += 1
      void this.#carryOut(this.#waiting.splice(0, this.#sizeMax)).finally(() => {
        this.#inFlight -= 1
        this.#start()
      })
    }
  }

  async #carryOut(group: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.#run(group.map(({ item }) => item))
      for (const [index, { resolve }] of group.entries()) resolve(results[index]!)
    } catch (error) {
      if (group.length > 1 && !(error instanceof StoreAway))
        for (const one of group) await this.#carryOut([one])
      else for (const { reject } of group) reject(error)
    }
  }
}
