import { openToRead } from './sqlite/local.ts'
import { openPostgres } from './postgres/store.ts'
import { databaseIn } from './sqlite/data-folder.ts'
import type { Store } from './store.ts'

/** A store to look at beside a running server, for the operator's tools: the schema stays as it is. */
export async function openForReading({
  dataDir,
  databaseUrl,
}: {
  dataDir: string
  databaseUrl?: string | undefined
}): Promise<Store> {
  if (databaseUrl === undefined) return openToRead(databaseIn(dataDir))
  return openPostgres({ url: databaseUrl, migrate: false, startMs: 0, statementMs: 0 })
}
