import { openToRead } from './local.ts'
import { openPostgres } from './postgres.ts'
import { databaseIn } from './data-folder.ts'
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
