import { assembleStore } from '../assemble.ts'
import { openWhole, SqliteEngine, type Call, type SqliteOptions } from './engine.ts'
import type { Argument, Result, StepName } from '../steps.ts'
import { StoreAway, type Store } from '../store.ts'

/** Looks at each step before it is carried out and after its commit; what it throws reaches the caller instead of the result. */
export interface Interference {
  before?(name: StepName): void
  after?(name: StepName): void
}

/** The real store on a connection in this thread: for simulations, tools and tests. `file` is a path or `:memory:`. */
export function openLocal(
  options: Partial<SqliteOptions> & Pick<SqliteOptions, 'file'>,
  interference: Interference = {},
): Store {
  const engine = new SqliteEngine({ ...LOCAL, readOnly: false, ...options })
  if (!options.readOnly) engine.migrate()
  return storeOn(engine, interference)
}

/** The same of a database that is in use, for reading only. */
export async function openToRead(file: string): Promise<Store> {
  const engine = await openWhole({ ...LOCAL, file, readOnly: true })
  engine.demandUpToDate()
  return storeOn(engine)
}

/** Settings of a store that lives in the calling thread: for tests and scripts. */
export const LOCAL = { durable: false, checkpointPages: 4_000, cacheKib: 8_192 }

function storeOn(engine: SqliteEngine, interference: Interference = {}): Store {
  let turn: Promise<unknown> = Promise.resolve()
  const performOne = async (call: Call) => {
    interference.before?.(call.name)
    const [reply] = await engine.perform([call])
    interference.after?.(call.name)
    if ('value' in reply!) return reply.value
    throw reply!.away ? new StoreAway(reply!.fault) : reply!.fault
  }
  return assembleStore({
    perform<N extends StepName>(name: N, argument: Argument<N>): Promise<Result<N>> {
      const result = turn.then(() => performOne({ id: 0, name, argument }))
      turn = result.catch(() => undefined)
      return result as Promise<Result<N>>
    },
    async close() {
      await turn
      engine.close()
    },
  })
}
