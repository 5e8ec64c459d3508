import type { Millis } from '../../domain/numbers.ts'
import type { Session, Step } from '../session.ts'
import { carryOut as carryOutOfStore } from '../steps.ts'

/** What the clock of a sandbox has to know of the rows. */
export interface Due {
  /** Batches that are due at `now` or held by `worker`, but for those whose merchant is held. */
  readonly batches: number
  /** The first moment behind `now` at which another batch becomes due, or the lease of another worker lapses; null for none. */
  readonly next: Millis | null
}

/** The steps that only a sandbox has. Its database thread loads them beside those of the store. */
export interface SandboxSteps {
  due(step: { now: Millis; worker: string }): Promise<Due>
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

const STEPS: { readonly [Name in keyof SandboxSteps]: SandboxStep<Name> } = { due }

/** The steps by name, as callers see them. */
export const SANDBOX_STEPS = Object.keys(STEPS) as (keyof SandboxSteps)[]

/** Carries out a step of the sandbox, or of the store. */
export const carryOut = (name: string, session: Session, argument: unknown): Promise<unknown> =>
  Object.hasOwn(STEPS, name)
    ? (STEPS[name as keyof SandboxSteps] as Step<unknown, unknown>)(session, argument)
    : carryOutOfStore(name as never, session, argument as never)
