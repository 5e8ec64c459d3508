import type { Clock } from '../domain/clock.ts'
import type { Millis } from '../domain/numbers.ts'
import type { StepName } from './steps.ts'
import type { StoreObserver } from './store.ts'

/** A `StoreObserver`, before the name of a step has said what its argument and result are. */
interface Observer {
  succeeded(name: StepName, tookMs: Millis, argument: unknown, result: unknown): void
  failed(name: StepName, tookMs: Millis, error: unknown): void
}

/** Tells an observer of each step when it is over. */
export class Observations {
  readonly #observer: Observer
  readonly #clock: Pick<Clock, 'elapsed'>
  readonly #idle: Observation[] = []

  constructor(observer: StoreObserver, clock: Pick<Clock, 'elapsed'>) {
    this.#observer = observer
    this.#clock = clock
  }

  watch(name: StepName, argument: unknown, step: Promise<unknown>): void {
    const observation =
      this.#idle.pop() ?? new Observation(this.#observer, this.#clock, (over) => this.#idle.push(over))
    observation.begin(name, argument)
    step.then(observation.succeeded, observation.failed)
  }
}

/** One step under way, and later another one: watching a step allocates no more than the promise that waits for it. */
class Observation {
  #name: StepName = 'check'
  #argument: unknown
  #began: Millis = 0
  readonly #clock: Pick<Clock, 'elapsed'>
  readonly succeeded: (result: unknown) => void
  readonly failed: (error: unknown) => void

  constructor(observer: Observer, clock: Pick<Clock, 'elapsed'>, onOver: (over: Observation) => void) {
    this.#clock = clock
    this.succeeded = (result) => {
      observer.succeeded(this.#name, clock.elapsed() - this.#began, this.#argument, result)
      this.#argument = undefined
      onOver(this)
    }
    this.failed = (error) => {
      observer.failed(this.#name, clock.elapsed() - this.#began, error)
      this.#argument = undefined
      onOver(this)
    }
  }

  begin(name: StepName, argument: unknown): void {
    this.#name = name
    this.#argument = argument
    this.#began = this.#clock.elapsed()
  }
}
