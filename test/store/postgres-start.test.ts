import pg from 'pg'
import { expect, test } from 'vitest'
import { openPostgres } from '../../src/store/postgres.ts'
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
    await expect.poll(async () => (await other.query<{ cut: boolean }>(cut)).rows, { interval: 20, timeout: 10_000 }).toEqual([{ cut: true }])
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
