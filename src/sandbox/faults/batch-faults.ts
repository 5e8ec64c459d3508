import type { ClaimedBatch } from '../../domain/batches.ts'
import type { Clock } from '../../domain/clock.ts'
import type { BatchId, Millis } from '../../domain/numbers.ts'
import type { InjectedErrors, SandboxSteps } from '../../store/sandbox/steps.ts'
import type { BatchSteps } from '../../store/store.ts'
import type { BatchEffect } from '../../domain/injected-faults.ts'

/** A batch that is made to suffer, by which rule (undefined: by a header of its call), and what of it is left. */
export interface Suffering {
  readonly id: BatchId
  readonly rule: number | undefined
  readonly effect: BatchEffect
}

/** Settling a batch that a rule of the sandbox lets fail. */
export class InjectedFault extends Error {}

type Settling = Pick<BatchSteps, 'claim' | 'settle' | 'putBack' | 'release'>

interface BatchFaultsOptions {
  /** Where real time comes from. */
  readonly machine: Pick<Clock, 'after'>
  /** Whether a rule still holds what it has made stuck. */
  readonly holds: (rule: number, now: Millis) => boolean
  /** Called at each change. */
  readonly keep: (suffering: readonly Suffering[]) => void
  /** Called when batches that were put aside may be due. */
  readonly release: () => void
}

/** Behind every moment at which anything is due: where batches wait that are put aside. */
const ASIDE_MS = 3_650 * 86_400_000

/** What the batches of a sandbox suffer: a worker that is given `over(store)` meets it, and nothing else knows of it. */
export class BatchFaults {
  readonly #options: BatchFaultsOptions
  readonly #suffering: Map<BatchId, Suffering>
  /** Slow batches that wait now. */
  readonly #asleep = new Set<BatchId>()

  constructor(suffering: readonly Suffering[], options: BatchFaultsOptions) {
    this.#options = options
    this.#suffering = new Map(suffering.map((one) => [one.id, one]))
  }

  get kept(): readonly Suffering[] {
    return [...this.#suffering.values()]
  }

  /** Before the batch is stored, so that no worker is faster. */
  assign(suffering: Suffering): void {
    this.#suffering.set(suffering.id, suffering)
    this.#keep()
  }

  forget(id: BatchId): void {
    if (this.#suffering.delete(id)) this.#keep()
  }

  /** The steps of a worker, with what batches suffer. */
  over(store: Settling, steps: Pick<SandboxSteps, 'settleInjected'>): Settling {
    const ended = async (finals: Promise<BatchId[]>) => {
      const ids = await finals
      for (const id of ids) this.forget(id)
      return ids
    }
    return {
      release: (step) => store.release(step),
      claim: async (step) => {
        const claimed = await store.claim(step)
        const aside = claimed.filter(({ id }) => this.#waits(id, step.now))
        if (aside.length === 0) return claimed
        await store.release({ claimed: aside, now: step.now + ASIDE_MS })
        return claimed.filter((batch) => !aside.includes(batch))
      },
      settle: (step) => {
        this.#throwFor(step.claimed)
        const errors = this.#errorsOf(step.claimed)
        return ended(errors.length > 0 ? steps.settleInjected({ ...step, errors }) : store.settle(step))
      },
      putBack: (step) => {
        const effect = this.#suffering.get(step.claimed.id)?.effect
        const givesUp = effect !== undefined && 'fail' in effect
        return ended(store.putBack(givesUp ? { ...step, retry: { ...step.retry, attemptsMax: 1 } } : step))
      },
    }
  }

  #waits(id: BatchId, now: Millis): boolean {
    const { effect, rule } = this.#suffering.get(id) ?? {}
    if (effect === undefined) return false
    if ('stuck' in effect) return rule === undefined || this.#options.holds(rule, now)
    if (!('slow' in effect)) return false
    if (!this.#asleep.has(id)) {
      this.#asleep.add(id)
      this.#options.machine.after(effect.slow, () => {
        this.#asleep.delete(id)
        this.forget(id)
        this.#options.release()
      })
    }
    return true
  }

  /** Of several, the worker settles each alone when one of them throws: only then is a throw counted. */
  #throwFor(claimed: readonly ClaimedBatch[]): void {
    for (const { id } of claimed) {
      const one = this.#suffering.get(id)
      if (!one) continue
      if ('fail' in one.effect) throw new InjectedFault('The sandbox was asked to let this batch fail')
      if (!('retry' in one.effect) || one.effect.retry === 0) continue
      if (claimed.length === 1) this.assign({ ...one, effect: { retry: one.effect.retry - 1 } })
      throw new InjectedFault('The sandbox was asked to let this batch be retried')
    }
  }

  #errorsOf(claimed: readonly ClaimedBatch[]): InjectedErrors[] {
    return claimed.flatMap(({ id }) => {
      const effect = this.#suffering.get(id)?.effect
      return effect && 'entry' in effect ? { batch: id, ...effect.entry } : []
    })
  }

  #keep() {
    this.#options.keep(this.kept)
  }
}
