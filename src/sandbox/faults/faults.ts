import type { Clock } from '../../domain/clock.ts'
import { type Effect, isOnBatch, type NewFaultRule } from '../../domain/injected-faults.ts'
import type { MerchantId } from '../../domain/numbers.ts'
import type { SandboxSteps } from '../../store/sandbox/steps.ts'
import type { EmbeddedStore } from '../../store/sqlite/store.ts'
import type { BatchSteps, Store } from '../../store/store.ts'
import { BatchFaults } from './batch-faults.ts'
import type { SandboxClock } from '../clock.ts'
import { canHave, type FaultRule, FaultRules, type MetCall } from './fault-rules.ts'
import { type Fired, firedFor } from './fired.ts'
import type { KeptState } from '../state.ts'

/** The rules of a sandbox, and what suffers by them. */
export class Faults {
  readonly #state: KeptState
  readonly #clock: SandboxClock
  readonly #machine: Clock
  #rules: FaultRules
  #batches: BatchFaults
  #clampDue: () => Promise<void> = () => Promise.resolve()

  constructor(state: KeptState, clock: SandboxClock, machine: Clock) {
    this.#state = state
    this.#clock = clock
    this.#machine = machine
    this.#rules = new FaultRules(state.now.rules)
    this.#batches = this.#newBatches()
  }

  of(merchantId: MerchantId): FaultRule[] {
    return this.#rules.of(merchantId)
  }

  add(merchantId: MerchantId, ...rules: readonly NewFaultRule[]): FaultRule[] {
    const added = rules.map((rule) => this.#rules.add(merchantId, rule))
    this.keep()
    return added
  }

  /** Ends rules of this merchant and releases what is stuck by them. False when there was none. */
  async end(merchantId: MerchantId, id?: number): Promise<boolean> {
    const ended = this.#rules.end(merchantId, (rule) => id === undefined || rule.id === id)
    this.keep()
    if (ended) await this.release()
    return ended
  }

  /** What a call meets, by the rules or by its own header. */
  meet(call: MetCall, asked: Effect | undefined): Fired | undefined {
    if (asked) return canHave(asked, call) ? { rule: undefined, effect: asked, found: false } : undefined
    const rule = this.#rules.meet(call, this.#clock.now())
    return rule && { rule: rule.id, effect: rule.effect, found: false }
  }

  /** The call is over: an effect on batches that has found none has not fired. */
  over({ rule, effect, found }: Fired): void {
    if (rule !== undefined && isOnBatch(effect) && !found) this.#rules.giveBack(rule)
  }

  /** The store as the HTTP side and the worker of a sandbox see it. */
  around(store: EmbeddedStore, steps: Pick<SandboxSteps, 'settleInjected'>): Store {
    this.#clampDue = async () => {
      const now = this.#clock.now()
      await store.clampDue({ now, furthest: now + AWAY_MS })
      store.announce({ due: true })
    }
    // The rules are exchanged when a snapshot is loaded: code that holds the store goes on with the new ones.
    const settling = () => this.#batches.over(store, steps)
    const met: Pick<BatchSteps, 'submit' | 'claim' | 'settle' | 'putBack'> = {
      submit: (step) => this.#submit(store, step),
      claim: (step) => settling().claim(step),
      settle: (step) => settling().settle(step),
      putBack: (step) => settling().putBack(step),
    }
    return Object.assign(Object.create(store) as Store, met)
  }

  /** Makes due what is put aside: a worker looks again whether it still has to wait. */
  async release(): Promise<void> {
    await this.#clampDue()
  }

  /** The first moment at which a rule ends; null for none. */
  get nextEnd() {
    return this.#rules.nextEnd(this.#clock.now())
  }

  keep(): void {
    this.#state.change({ rules: this.#rules.kept })
  }

  /** Goes on with what the state says. */
  reload(): void {
    this.#rules = new FaultRules(this.#state.now.rules)
    this.#batches = this.#newBatches()
  }

  #newBatches(): BatchFaults {
    const batches = new BatchFaults(this.#state.now.suffering, {
      machine: this.#machine,
      holds: (rule, now) => this.#rules.holds(rule, now),
      keep: (suffering) => {
        if (batches === this.#batches) this.#state.change({ suffering })
      },
      release: () => void this.release().catch(() => undefined),
    })
    return batches
  }

  async #submit(store: Store, step: Parameters<Store['submit']>[0]): ReturnType<Store['submit']> {
    const fired = firedFor.getStore()
    if (!fired || !isOnBatch(fired.effect)) return store.submit(step)
    const { id } = step.batch
    this.#batches.assign({ id, rule: fired.rule, effect: fired.effect })
    try {
      const outcome = await store.submit(step)
      fired.found = 'id' in outcome && !outcome.replayed
      return outcome
    } finally {
      if (!fired.found) this.#batches.forget(id)
    }
  }
}

/** Nothing but what is put aside is due later than in so long. */
const AWAY_MS = 365 * 86_400_000
