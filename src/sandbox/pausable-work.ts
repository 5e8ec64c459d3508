import type { BatchWork } from '../work/batches.ts'

/**
 * Work that can be paused: what is being settled is finished and the rest is handed back, so that nothing is held, and nothing counts as
 * interrupted, while the clock moves or the rows are exchanged.
 */
export class PausableWork implements BatchWork {
  readonly #begin: () => BatchWork
  #work: BatchWork | undefined

  constructor(begin: () => BatchWork) {
    this.#begin = begin
    this.#work = begin()
  }

  wake(): void {
    this.#work?.wake()
  }

  resume(): void {
    this.#work ??= this.#begin()
  }

  async stop(): Promise<void> {
    const work = this.#work
    this.#work = undefined
    await work?.stop()
  }
}
