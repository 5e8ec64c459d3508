import { vi } from 'vitest'
import { openLocal } from '../../src/store/sqlite/local.ts'
import { SqliteEngine } from '../../src/store/sqlite/engine.ts'
import type { StepName } from '../../src/store/steps.ts'
import type { Store } from '../../src/store/store.ts'

/** Steps that timers take, whoever calls. */
const OF_TIMERS = new Set<StepName>(['backlog', 'touchKeys'])

/** The real store in this thread, with a list of the statements that calls make: which step, which text, how many rows came back. */
export class Statements {
  readonly store: Store
  readonly #made: string[] = []
  #step: StepName = 'check'

  constructor() {
    const note = (sql: string, rows: number, given = 1) => {
      if (!OF_TIMERS.has(this.#step)) this.#made.push(`${this.#step}: ${sql} [${given} given, ${rows} back]`)
    }
    const all = Reflect.get(SqliteEngine.prototype, 'all') as (
      this: SqliteEngine,
      ...asked: unknown[]
    ) => Promise<never[]>
    const each = Reflect.get(SqliteEngine.prototype, 'each') as typeof all
    vi.spyOn(SqliteEngine.prototype, 'all').mockImplementation(async function (this: SqliteEngine, ...asked) {
      const rows = await all.apply(this, asked)
      note(asked[0], rows.length)
      return rows
    })
    vi.spyOn(SqliteEngine.prototype, 'each').mockImplementation(async function (
      this: SqliteEngine,
      ...asked
    ) {
      const rows = await each.apply(this, asked)
      note(asked[0].sql, rows.length, asked[1].length)
      return rows
    })
    this.store = openLocal({ file: ':memory:' }, { before: (name) => void (this.#step = name) })
  }

  /** What was made since the last time. */
  take(): string[] {
    return this.#made.splice(0)
  }
}
