import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { openPostgres } from '../../src/store/postgres/store.ts'
import type { Store } from '../../src/store/store.ts'
import { freshDatabase } from '../postgres/database.ts'
import { storeContract } from './contract.ts'

// A database takes half a second to make and to drop, so one is emptied again and again.
let database: Awaited<ReturnType<typeof freshDatabase>>
let store: Store
let client: pg.Client
beforeAll(async () => {
  database = await freshDatabase()
  store = await openPostgres({ url: database.url })
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await store.close()
  await database.drop()
})

storeContract('PostgreSQL', async () => {
  // The last made first, because the later ones refer to the earlier. Truncating so many tables takes ten times as long.
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by oid desc",
  )
  const tables = rows.filter(({ name }) => !['sequences', 'followers', 'schema_version'].includes(name))
  await client.query(
    `begin; ${tables.map(({ name }) => `delete from ${name};`).join('')} update sequences set next = 1; update followers set position = 0; commit`,
  )
  return { ...store, close: () => Promise.resolve() }
})
