import pg from 'pg'
import { assembleStore } from '../assemble.ts'
import { startHerald } from './notifier.ts'
import { answered, PostgresSession } from './session.ts'
import { untilReady } from './start.ts'
import { connectionString } from './url.ts'
import { carryOut, rowOf, type Argument, type Result, type StepName } from '../steps.ts'
import type { Store } from '../store.ts'
import type { Session } from '../session.ts'

/** Where the database is, and what this process may use of it. */
export interface PostgresStoreOptions {
  readonly url: string
  /** Connections of this process. Default 10. */
  readonly poolMax?: number
  /** How long a database that is away at the start is waited for, in milliseconds. Default 60,000. */
  readonly startMs?: number
  /** Bring the schema up to date at the start; otherwise refuse when it is not. Default true. */
  readonly migrate?: boolean
  /** Longest statement, in milliseconds; 0 is without bound, for tools. Default 30,000. */
  readonly statementMs?: number
  /** Told once, with the cause in words, that the database is waited for. */
  readonly onWaiting?: (cause: string) => void
}

/** A connection that waits for a lock, or that this process left in the middle of a transaction (paused, say), is cut by the server. */
const BOUNDS = { lock_timeout: 10_000, idle_in_transaction_session_timeout: 10_000 }
const CONNECT_MS = 5_000
/** How often a step is repeated that lost against another one in the database. */
const TRIES = 5
const CLOCK_EVERY_MS = 60_000

/** The shared store: any number of processes on one PostgreSQL, 14 or newer. */
export async function openPostgres(options: PostgresStoreOptions): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: connectionString(options.url),
    max: options.poolMax ?? 10,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    pipeline: true,
    ...BOUNDS,
    statement_timeout: options.statementMs ?? 30_000,
  })
  // A connection that breaks while idle is replaced at its next use. One that breaks in the moment in which it is handed out has no
  // listener of the pool any more and none of its user yet: without this one it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await untilReady(pool, options)
    let skew = await answered(measureSkew(pool))
    const measuring = setInterval(() => {
      measureSkew(pool).then(
        (measured) => (skew = measured),
        () => undefined,
      )
    }, CLOCK_EVERY_MS)
    measuring.unref()

    const store = assembleStore({
      perform: (name, argument) => perform(pool, name, argument),
      async close() {
        clearInterval(measuring)
        await herald.stop()
        await pool.end()
      },
    })
    const herald = startHerald(options.url, store)
    return { ...store, clockSkewMs: () => skew }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** What to add to this machine's clock to have the database's, in milliseconds. */
async function measureSkew(pool: pg.Pool): Promise<number> {
  const before = Date.now()
  const { rows } = await pool.query<{ now: number }>(
    'select extract(epoch from clock_timestamp()) * 1000 as now',
  )
  return Math.round(rows[0]!.now - (before + Date.now()) / 2)
}

const BEGIN_SNAPSHOT = 'begin isolation level repeatable read, read only'
/**
 * Plans of writes are made for lists of any length, once for each connection, and walk indexes. Made for the list at hand, they were
 * hash joins with a scan of all items; and those that are made while a table is empty, the plans of foreign keys too, were scans that
 * read all rows again and again once it had grown.
 */
const BEGIN_WRITE = 'begin; set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off'

/** Undefined where a single statement, or several that need not agree, do without. */
function transactionOf(name: StepName): string | undefined {
  const { mode, snapshot, single } = rowOf(name)
  if (snapshot) return BEGIN_SNAPSHOT
  return mode === 'write' && !single ? BEGIN_WRITE : undefined
}

async function perform<N extends StepName>(
  pool: pg.Pool,
  name: N,
  argument: Argument<N>,
): Promise<Result<N>> {
  const transaction = transactionOf(name)
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(pool, transaction, (session) => carryOut(name, session, argument))
    } catch (error) {
      if (!isRepeatable(error) || attempt === TRIES) throw error
    }
  }
}

async function once<R>(
  pool: pg.Pool,
  transaction: string | undefined,
  step: (session: Session) => Promise<R>,
): Promise<R> {
  const client = await answered(pool.connect())
  let broken: Error | undefined
  // Without a listener a connection that breaks between two statements would end the process.
  const onError = (error: Error) => (broken = error)
  client.on('error', onError)
  try {
    if (!transaction) return await step(new PostgresSession(client))
    // The first statement travels with it.
    const begun = client.query(transaction)
    begun.catch(() => undefined)
    try {
      const result = await step(new PostgresSession(client))
      await answered(begun)
      await answered(client.query('commit'))
      return result
    } catch (error) {
      await client.query('rollback').catch((failed: unknown) => (broken ??= asError(failed)))
      throw error
    }
  } finally {
    client.removeListener('error', onError)
    client.release(broken)
  }
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

/** Serialization failure and deadlock: the step is whole again when it is repeated. */
const isRepeatable = (error: unknown) => ['40001', '40P01'].includes((error as { code?: string }).code ?? '')
