import pg from 'pg'
import { DatabaseTooOld } from '../migrations.ts'
import { migratePostgres, type SchemaState } from './migrations.ts'
import { DatabaseUnusable } from './place.ts'
import { answered } from './session.ts'
import { connectionString } from './url.ts'
import { StoreAway } from '../store.ts'
import { TABLES } from '../tables.ts'

const OLDEST_VERSION = 140_000
const AGAIN_MS = 1_000

/** How the start waits for a database that does not answer yet. [ours: contract 8] */
export interface Readiness {
  /** How long a database that is away is waited for, in milliseconds. Default 60,000. */
  readonly startMs?: number
  /** Bring the schema up to date; otherwise refuse when it is not. Default true. */
  readonly migrate?: boolean
  readonly onWaiting?: (cause: string) => void
}

/** Waits for a database that is away, or that goes away while it is got ready; one that can never do is refused at once. */
export async function untilReady(
  pool: pg.Pool,
  { startMs = 60_000, migrate = true, onWaiting }: Readiness,
): Promise<void> {
  const until = performance.now() + startMs
  for (let waited = false; ; waited = true) {
    try {
      await getReady(pool, migrate)
      return
    } catch (error) {
      if (!mayPass(error)) throw inWords(error)
      // Asked twice at the least, however long the first answer took.
      if (startMs === 0 || (waited && performance.now() > until)) {
        const long = startMs > 0 ? ` for ${Math.ceil(startMs / 1_000)} s` : ''
        throw new DatabaseUnusable(`The database did not answer${long}: ${causeOf(error)}`)
      }
      if (!waited) onWaiting?.(causeOf(error))
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  }
}

async function getReady(pool: pg.Pool, apply: boolean): Promise<void> {
  const client = await answered(pool.connect())
  try {
    await demandAll(client)
    const { found, known } = await migratePostgres(client, apply)
    if (!apply && found < known) throw new DatabaseTooOld(found, known)
    await demandRights(client)
  } finally {
    client.release()
  }
}

/** A connection for a tool, which waits for nothing and is shared with nothing else. */
export async function connectOnce(url: string): Promise<pg.Client> {
  let client: pg.Client | undefined
  try {
    client = new pg.Client({ connectionString: connectionString(url), connectionTimeoutMillis: 5_000 })
    client.on('error', () => undefined)
    await client.connect()
    await demandAll(client)
    return client
  } catch (error) {
    await client?.end().catch(() => undefined)
    throw inWords(error)
  }
}

/** For a command of its own: connects, migrates or only looks, and leaves. */
export async function bringUpToDate(url: string, apply: boolean): Promise<SchemaState> {
  const client = await connectOnce(url)
  try {
    return await migratePostgres(client, apply)
  } catch (error) {
    throw inWords(error)
  } finally {
    await client.end()
  }
}

async function demandAll(client: pg.ClientBase): Promise<void> {
  const { rows } = await answered(
    client.query<{ version: number; name: string; encoding: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
        current_setting('server_encoding') as encoding`,
    ),
  )
  const { version, name, encoding } = rows[0]!
  if (version < OLDEST_VERSION)
    throw new DatabaseUnusable(`PostgreSQL 14 or newer is needed, and the database's is ${name}`)
  if (encoding !== 'UTF8')
    throw new DatabaseUnusable(
      `The database has the encoding ${encoding}, which cannot hold every name: create it with encoding 'UTF8' template template0`,
    )
}

/** A role that may read and not write would be found out by the first seller. */
async function demandRights(client: pg.ClientBase): Promise<void> {
  const { rows } = await answered(
    client.query<{ lacking: string | null }>(
      `select string_agg(t || ' (' || r || ')', ', ') as lacking from unnest($1::text[]) as t,
        unnest(array['select', 'insert', 'update', 'delete']) as r where not has_table_privilege(t, r)`,
      [TABLES.map(({ name }) => name)],
    ),
  )
  const { lacking } = rows[0]!
  if (lacking !== null)
    throw new DatabaseUnusable(`The database gives this user no right to use its tables: ${lacking}`)
}

/** Whether waiting can help: not where the way to the database is set up wrongly, however it says so. */
const mayPass = (error: unknown) => error instanceof StoreAway && !WRONG_WAY.test(causeOf(error))
const WRONG_WAY = /^SASL|\bSSL\b|certificate/i

const ours = (error: unknown) =>
  error instanceof Error && /^Database(Unusable|TooOld|TooNew)$/.test(error.name)

/** What the database, or the way to it, said. */
const inWords = (error: unknown) =>
  ours(error) ? error : new DatabaseUnusable(`The database cannot be used: ${causeOf(error)}`)

/** The innermost reason in one line. The driver never puts the URL or the password into one. */
function causeOf(error: unknown): string {
  if (error instanceof StoreAway) return causeOf(error.cause)
  // A name that stands for several addresses: each was tried.
  if (error instanceof AggregateError) return [...new Set(error.errors.map(causeOf))].join('; ')
  const text = error instanceof Error ? error.message : String(error)
  return text.replaceAll(/\s+/g, ' ').trim()
}
