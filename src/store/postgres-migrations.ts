import pg from 'pg'
import { DatabaseTooNew, readMigrations, type Migration } from './migrations.ts'

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

export interface SchemaState {
  /** The version that was found. */
  readonly found: number
  /** The version that this program needs. */
  readonly known: number
}

/** Brings the database up to date when `apply` says so, one process at a time; refuses one that a newer program has changed. */
export async function migratePostgres(client: pg.ClientBase, apply: boolean): Promise<SchemaState> {
  const migrations = postgresMigrations()
  await client.query('begin')
  try {
    await client.query('set local lock_timeout = 0; set local statement_timeout = 0')
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    const found = await postgresVersion(client)
    if (found > migrations.length) throw new DatabaseTooNew(found, migrations.length)
    for (const { version, sql } of apply ? migrations.slice(found) : []) {
      if (version === 1) await client.query(SCHEMA_VERSION)
      await client.query(sql)
      await client.query('insert into schema_version (version) values ($1)', [version])
    }
    await client.query('commit')
    return { found, known: migrations.length }
  } catch (fault) {
    await client.query('rollback').catch(() => undefined)
    throw fault
  }
}

const SCHEMA_VERSION = 'create table schema_version (version int primary key, applied_at timestamptz not null default now())'

/** For a command of its own: connects, migrates or only looks, and leaves. */
export async function bringUpToDate(url: string, apply: boolean): Promise<SchemaState> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    return await migratePostgres(client, apply)
  } finally {
    await client.end()
  }
}
