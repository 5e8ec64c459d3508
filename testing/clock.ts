import { setImmediate as nextRound } from 'node:timers/promises'
import type { Cancel, Clock } from '../src/domain/clock.ts'
import type { Millis } from '../src/domain/numbers.ts'

interface Awaited {
  readonly dueAt: Millis
  readonly callback: () => void
}

/** Time that moves only when a test says so. */
export class HandClock implements Clock {
  /** What `now` was when nothing had passed. */
  #began: Millis
  #elapsed = 0
  /** In the order in which they were asked for. */
  readonly #awaited = new Set<Awaited>()

  constructor(now: Millis = Date.UTC(2026, 0, 15, 12)) {
    this.#began = now
  }

  now() {
    return this.#began + Math.floor(this.#elapsed)
  }

  elapsed() {
    return this.#elapsed
  }

  after(ms: Millis, callback: () => void): Cancel {
    const awaited = { dueAt: this.#elapsed + Math.max(0, ms), callback }
    this.#awaited.add(awaited)
    return () => void this.#awaited.delete(awaited)
  }

  /** How many calls are awaited. */
  get awaited() {
    return this.#awaited.size
  }

  /** Makes each call that becomes due, what those ask for too, at its moment and in order. Returns behind the last. */
  pass(ms: Millis): void {
    const until = this.#elapsed + ms
    for (let next = this.#nextBy(until); next; next = this.#nextBy(until)) {
      this.#elapsed = next.dueAt
      this.#awaited.delete(next)
      next.callback()
    }
    this.#elapsed = until
  }

  /** Passes step by step, with a round of the event loop between two, until `promise` is settled: for what comes only with time. */
  async until<T>(promise: Promise<T>, stepMs: Millis = 1): Promise<T> {
    const state = { settled: false }
    const settle = () => {
      state.settled = true
    }
    promise.then(settle, settle)
    while (!state.settled) {
      this.pass(stepMs)
      await nextRound()
    }
    return promise
  }

  /** Sets what is written down forward or back, as an operator of the machine can; no time passes. */
  jump(ms: Millis): void {
    this.#began += ms
  }

  #nextBy(until: Millis): Awaited | undefined {
    let next: Awaited | undefined
    for (const awaited of this.#awaited)
      if (awaited.dueAt <= until && (next === undefined || awaited.dueAt < next.dueAt)) next = awaited
    return next
  }
}
