import type pg from 'pg'
import { DatabaseTooNew, DatabaseTooOld, readMigrations, type Migration } from './migrations.ts'

/** Any number, the same in every process: the lock that one starting process holds at a time. */
const MIGRATION_LOCK = 7_235_511

export const postgresMigrations = (): Migration[] =>
  readMigrations({
    int: 'bigint',
    id: 'uuid',
    bytes: 'bytea',
    serial: 'bigint generated always as identity primary key',
    unlogged: 'unlogged',
    strict: '',
    strict_clustered: '',
  })

/** The version of the database; 0 before the first migration. */
export async function postgresVersion(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ found: string | null }>(`select to_regclass('schema_version')::text as found`)
  if (rows[0]!.found === null) return 0
  const { rows: versions } = await client.query<{ version: number }>('select max(version)::int as version from schema_version')
  return versions[0]!.version
}

/** Brings the database up to date, one process at a time; refuses one that a newer program has changed. */
export async function migratePostgres(pool: pg.Pool, apply: boolean): Promise<void> {
  const client = await pool.connect()
  try {
    const migrations = postgresMigrations()
    await client.query('begin')
    await client.query('set local lock_timeout = 0; set local statement_timeout = 0')
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    const found = await postgresVersion(client)
    if (found > migrations.length) throw new DatabaseTooNew(found, migrations.length)
    if (!apply && found < migrations.length) throw new DatabaseTooOld(found, migrations.length)
    for (const { version, sql } of migrations.slice(found)) {
      if (version === 1)
        await client.query('create table schema_version (version int primary key, applied_at timestamptz not null default now())')
      await client.query(sql)
      await client.query('insert into schema_version (version) values ($1)', [version])
    }
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback').catch(() => undefined)
    throw fault
  } finally {
    client.release()
  }
}
