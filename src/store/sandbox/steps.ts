import type { ItemRule } from '../../domain/orders/item-rule.ts'
import type { BatchId, ItemId, Millis } from '../../domain/numbers.ts'
import type { Decision, EntryErrorCode } from '../../domain/outcomes.ts'
import { operationNamed } from '../../wire/operations/list.ts'
import type { Session, Step } from '../session.ts'
import { carryOut as carryOutOfStore } from '../steps.ts'
import { settle } from '../steps/batches/settle.ts'
import { type FirstProducts, seedProducts } from './products.ts'
import type { BatchSteps } from '../store.ts'
import { loadSnapshot, saveSnapshot } from './snapshots.ts'

/** What the clock of a sandbox has to know of the rows. */
export interface Due {
  /** Batches that are due at `now` or held by `worker`, but for those whose merchant is held. */
  readonly batches: number
  /** The first moment behind `now` at which another batch becomes due, or the lease of another worker lapses; null for none. */
  readonly next: Millis | null
}

/** Entries of a batch that are to fail: those that name one of these items. */
export interface InjectedErrors {
  readonly batch: BatchId
  readonly ids: readonly ItemId[]
  readonly code: EntryErrorCode
}

/** The steps that only a sandbox has. Its database thread loads them beside those of the store. */
export interface SandboxSteps {
  due(step: { now: Millis; worker: string }): Promise<Due>
  /** `settle`, with entries that fail against the rule of their operation. */
  settleInjected(
    step: Parameters<BatchSteps['settle']>[0] & { errors: readonly InjectedErrors[] },
  ): Promise<BatchId[]>
  /** The products of a first start. */
  seedProducts(step: FirstProducts): Promise<void>
  /** Keeps all rows under a name, with what the sandbox remembers beside them. */
  save(step: { name: string; state: string }): Promise<void>
  /** Brings back what is kept under this name; null where there is nothing. */
  load(step: { name: string }): Promise<string | null>
}

type SandboxStep<Name extends keyof SandboxSteps> = Step<
  Parameters<SandboxSteps[Name]>[0],
  Awaited<ReturnType<SandboxSteps[Name]>>
>

const due: SandboxStep<'due'> = async (session, { now, worker }) => {
  const [row] = await session.all<Due>(
    `select count(*) filter (where b.due_at <= ?1 or b.claimed_by = ?2) as batches,
       min(b.due_at) filter (where b.due_at > ?1 and b.claimed_by is distinct from ?2) as next
     from merchants m join batches b on b.merchant_id = m.id and b.due_at is not null where m.held = 0`,
    [now, worker],
  )
  return row!
}

const settleInjected: SandboxStep<'settleInjected'> = (session, { errors, ...step }) => {
  const byBatch = new Map(errors.map((error) => [error.batch, error]))
  return settle(session, step, ({ id, operation }) => {
    const { rule } = operationNamed(operation)
    const error = byBatch.get(id)
    // Errors name order items, which no entry about products does.
    return error && rule.aggregate === 'order_items' ? failing(rule, error) : rule
  })
}

/** The rule, but for entries that name one of the items: these fail, and change nothing. */
function failing(rule: ItemRule<unknown>, { ids, code }: InjectedErrors): ItemRule<unknown> {
  return {
    ...rule,
    decide(entries, first, context) {
      const decisions = entries.map((entry, at): Decision => {
        const hit = rule.itemIds([entry]).find((id) => ids.includes(id))
        return hit === undefined
          ? rule.decide([entry], first + at, context)
          : { failures: [{ entry: first + at, errors: [[code, hit]] }], changes: [] }
      })
      return {
        failures: decisions.flatMap(({ failures }) => failures),
        changes: decisions.flatMap(({ changes }) => changes),
      }
    },
  }
}

const STEPS: { readonly [Name in keyof SandboxSteps]: SandboxStep<Name> } = {
  due,
  settleInjected,
  seedProducts,
  save: (session, { name, state }) => saveSnapshot(session, name, state),
  load: (session, { name }) => loadSnapshot(session, name),
}

/** The steps by name, as callers see them. */
export const SANDBOX_STEPS = Object.keys(STEPS) as (keyof SandboxSteps)[]

/** Carries out a step of the sandbox, or of the store. */
export const carryOut = (name: string, session: Session, argument: unknown): Promise<unknown> =>
  Object.hasOwn(STEPS, name)
    ? (STEPS[name as keyof SandboxSteps] as Step<unknown, unknown>)(session, argument)
    : carryOutOfStore(name as never, session, argument as never)
