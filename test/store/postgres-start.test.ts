import pg from 'pg'
import { expect, test } from 'vitest'
import { openPostgres } from '../../src/store/postgres/store.ts'
import { freshDatabase } from '../postgres/database.ts'

test('a start whose connection is cut while it waits for its turn to migrate tries again', async () => {
  const database = await freshDatabase()
  const other = new pg.Client({ connectionString: database.url })
  await other.connect()
  try {
    // The lock of whoever migrates: its number is that of `postgres-migrations.ts`.
    await other.query('select pg_advisory_lock(7235511)')
    const waited: unknown[] = []
    const opening = openPostgres({ url: database.url, onWaiting: (fault) => waited.push(fault) })
    const cut = `select pg_terminate_backend(pid) as cut from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`
    await expect
      .poll(async () => (await other.query<{ cut: boolean }>(cut)).rows, { interval: 20, timeout: 10_000 })
      .toEqual([{ cut: true }])
    await other.query('select pg_advisory_unlock(7235511)')
    const store = await opening
    expect(waited).toHaveLength(1)
    expect(await store.check({})).toEqual([])
    await store.close()
  } finally {
    await other.end()
    await database.drop()
  }
})

test('a database that a newer program has changed is refused, and left as it is', async () => {
  const database = await freshDatabase()
  const other = new pg.Client({ connectionString: database.url })
  await other.connect()
  try {
    await (await openPostgres({ url: database.url })).close()
    await other.query('insert into schema_version (version) values (1000)')
    await expect(openPostgres({ url: database.url })).rejects.toThrow('The database is at version 1000')
  } finally {
    await other.end()
    await database.drop()
  }
})

test('a program that is not to migrate refuses a database that is not up to date', async () => {
  const database = await freshDatabase()
  try {
    await expect(openPostgres({ url: database.url, migrate: false })).rejects.toThrow(
      'sellers-center migrate',
    )
  } finally {
    await database.drop()
  }
})

test('a store that is closed as soon as it is open leaves no connection, and so no process, behind', async () => {
  const database = await freshDatabase()
  const other = new pg.Client({ connectionString: database.url })
  await other.connect()
  try {
    for (let times = 0; times < 3; times++) await (await openPostgres({ url: database.url })).close()
    const others =
      'select count(*)::int as others from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
    await expect
      .poll(async () => (await other.query<{ others: number }>(others)).rows, {
        interval: 20,
        timeout: 10_000,
      })
      .toEqual([{ others: 0 }])
  } finally {
    await other.end()
    await database.drop()
  }
})
