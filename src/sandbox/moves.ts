import { setImmediate as nextRound } from 'node:timers/promises'
import type { Clock } from '../domain/clock.ts'
import type { Millis } from '../domain/numbers.ts'
import type { Due, SandboxSteps } from '../store/sandbox/steps.ts'
import type { SandboxClock } from './clock.ts'
import type { Faults } from './faults/faults.ts'
import type { PausableWork } from './pausable-work.ts'

/** What became due and is not done. */
export interface Pending {
  readonly batches: number
  readonly deliveries: number
  readonly retention: number
}

interface MoveOptions {
  readonly clock: SandboxClock
  readonly machine: Clock
  readonly faults: Pick<Faults, 'nextEnd' | 'release'>
  readonly work: PausableWork
  /** The name under which it holds batches. */
  readonly worker: string
  readonly steps: Pick<SandboxSteps, 'due'>
  /** Deletes what is older than its retention, in one small step; true when more may be left. */
  readonly prune: () => Promise<boolean>
}

/** A move is answered after this time, even with work left to do. */
const ANSWER_MS = 2_000

/** Moves the clock of a sandbox, one move after the other. */
export class Moves {
  readonly #options: MoveOptions
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: MoveOptions) {
    this.#options = options
  }

  /**
   * Moves forwards to the goal, which is asked for when the moves before have been made, stopping at every moment on the way at which something becomes due, until that is done. After two seconds the
   * rest of the way is gone at once, and what is left goes on being done.
   */
  to(goalFrom: (now: Millis) => Millis): Promise<Pending> {
    return this.#alone(() => this.#move(goalFrom(this.#options.clock.now())))
  }

  /** Does something between two moves, while no work is under way. */
  pausing<R>(run: () => Promise<R>): Promise<R> {
    const { work } = this.#options
    return this.#alone(async () => {
      await work.stop()
      try {
        return await run()
      } finally {
        work.resume()
      }
    })
  }

  #alone<R>(run: () => Promise<R>): Promise<R> {
    const done = this.#last.then(run)
    this.#last = done.catch(() => undefined)
    return done
  }

  async pending(): Promise<Pending> {
    const { batches } = await this.#due()
    return { batches, deliveries: 0, retention: 0 }
  }

  async #move(goal: Millis): Promise<Pending> {
    const { machine, prune } = this.#options
    const until = machine.elapsed() + ANSWER_MS
    const inTime = () => machine.elapsed() < until
    let stop: Millis
    do {
      stop = await this.#step(goal, inTime())
      await this.#settled(inTime)
    } while (stop < goal)
    let retention = true
    while (retention && inTime()) retention = await prune()
    return { ...(await this.pending()), retention: Number(retention) }
  }

  /** Moves to the next moment at which something becomes due, or at once to the goal; returns where it stopped. */
  async #step(goal: Millis, mayStop: boolean): Promise<Millis> {
    const { clock, work, faults } = this.#options
    await work.stop()
    try {
      const { next } = mayStop ? await this.#due() : { next: null }
      const stop = Math.min(goal, next ?? goal, (mayStop && faults.nextEnd) || goal)
      // Real time goes on meanwhile: the clock may have passed that moment by itself.
      if (stop > clock.now()) clock.set(stop)
      await faults.release()
      return stop
    } finally {
      work.resume()
    }
  }

  /** Waits until nothing is due any more. */
  async #settled(inTime: () => boolean) {
    while (inTime() && (await this.#due()).batches > 0) await nextRound()
  }

  #due(): Promise<Due> {
    const { steps, clock, worker } = this.#options
    return steps.due({ now: clock.now(), worker })
  }
}
