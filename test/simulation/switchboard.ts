import type { Millis } from '../../src/domain/numbers.ts'
import type { BatchSteps } from '../../src/store/store.ts'

export type StepName = 'submit' | 'claim' | 'settle' | 'putBack' | 'renew' | 'release' | 'clampDue'
type Argument<N extends StepName> = Parameters<BatchSteps[N]>[0]
type Answer<N extends StepName> = Awaited<ReturnType<BatchSteps[N]>>

/** A step that a process has asked for and that waits to be let through. */
export interface Gate<N extends StepName = StepName> {
  readonly process: number
  readonly name: N
  readonly argument: Argument<N>
  readonly answer: (value: unknown) => void
  readonly fail: (error: Error) => void
}

interface Sleeper {
  readonly process: number
  readonly until: Millis
  readonly wake: () => void
}

/** Every step of every process and every sleep waits here, until the simulation lets one of them go on. */
export class Switchboard {
  gates: Gate[] = []
  sleepers: Sleeper[] = []
  /** Processes that were killed: they ask for nothing more and hear of nothing. */
  readonly #dead = new Set<number>()

  /** The store as one process sees it. */
  storeOf(process: number): Pick<BatchSteps, StepName> {
    const asks =
      <N extends StepName>(name: N) =>
      (argument: Argument<N>) =>
        new Promise<Answer<N>>((resolve, reject) => {
          if (this.#dead.has(process)) return
          this.gates.push({
            process,
            name,
            argument,
            answer: (value) => {
              if (!this.#dead.has(process)) resolve(value as Answer<N>)
            },
            fail: (fault) => {
              if (!this.#dead.has(process)) reject(fault)
            },
          })
        })
    return {
      submit: asks('submit'),
      claim: asks('claim'),
      settle: asks('settle'),
      putBack: asks('putBack'),
      renew: asks('renew'),
      release: asks('release'),
      clampDue: asks('clampDue'),
    }
  }

  sleep(process: number, until: Millis): Promise<void> {
    return new Promise((resolve) => {
      if (!this.#dead.has(process)) this.sleepers.push({ process, until, wake: resolve })
    })
  }

  wake(chosen: (sleeper: Sleeper) => boolean): void {
    const woken = this.sleepers.filter(chosen)
    this.sleepers = this.sleepers.filter((sleeper) => !woken.includes(sleeper))
    for (const { wake } of woken) wake()
  }

  /** Returns the steps that were on their way to the store. */
  kill(process: number): Gate[] {
    this.#dead.add(process)
    this.sleepers = this.sleepers.filter((sleeper) => sleeper.process !== process)
    const underWay = this.gates.filter((gate) => gate.process === process)
    this.gates = this.gates.filter((gate) => gate.process !== process)
    return underWay
  }
}
