import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { DatabaseTooNew, readMigrations } from './migrations.ts'
import type { Param, RowStatement, Session } from './session.ts'
import { STEPS, type StepName } from './steps.ts'
import { StoreAway } from './store.ts'

export interface SqliteOptions {
  /** A path, or `:memory:`. */
  readonly file: string
  readonly readOnly: boolean
  /** Survives a power cut, at the price of a flush to the disk for each group of writes. Default true. */
  readonly durable: boolean
  /** Pages in the write-ahead log before it is copied back; 4 KiB each. Default 4,000. */
  readonly checkpointPages: number
  /** Page cache, in KiB. Default 32,768. */
  readonly cacheKib: number
}

/** A call of a step, and what became of it. */
export interface Call {
  readonly id: number
  readonly name: StepName
  readonly argument: unknown
}
export type Reply =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly fault: unknown; readonly away: boolean }

/** After this long in one transaction, in milliseconds, the calls that still wait go into the next one. */
const TRANSACTION_MS = 10

const CLAUSES = {
  ints: (name: string) => `(select value from json_each(${name}))`,
  texts: (name: string) => `(select value from json_each(${name}))`,
  ids: (name: string) => `(select unhex(value) from json_each(${name}))`,
  id: (name: string) => `unhex(${name})`,
  hex: (name: string) => `lower(nullif(hex(${name}), ''))`,
}

const DUE_BATCHES = `
  select lower(hex(b.id)) as id from merchants m, batches b
  where m.id in (select value from json_each(?1)) and b.id in (
    select x.id from batches x where x.merchant_id = m.id and x.due_at <= ?2 order by x.due_at, x.id limit ?3)
  order by b.due_at, b.id`

/** One connection to SQLite, in whatever thread it was opened. Everything that knows `node:sqlite` is here. */
export class SqliteEngine implements Session {
  readonly locksRows = false
  readonly dueBatchesSql = DUE_BATCHES
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor({ file, readOnly, durable, checkpointPages, cacheKib }: SqliteOptions) {
    this.#db = new DatabaseSync(file, { readOnly, timeout: 5_000 })
    this.#db.exec(`pragma foreign_keys = on; pragma cache_size = -${cacheKib}; pragma temp_store = memory`)
    if (readOnly) return
    this.#db.exec(`pragma journal_mode = wal; pragma synchronous = ${durable ? 'full' : 'off'}`)
    this.#db.exec(`pragma wal_autocheckpoint = ${checkpointPages}`)
  }

  migrate(): void {
    const migrations = readMigrations({
      int: 'integer',
      id: 'blob',
      bytes: 'blob',
      serial: 'integer primary key autoincrement',
      unlogged: '',
      strict: 'strict',
      strict_clustered: 'strict, without rowid',
    })
    const { user_version: found } = this.#db.prepare('pragma user_version').get() as { user_version: number }
    if (found > migrations.length) throw new DatabaseTooNew(found, migrations.length)
    for (const { version, sql } of migrations.slice(found)) {
      this.#db.exec(`begin immediate; ${sql}; pragma user_version = ${version}; commit`)
    }
  }

  all<R>(sql: string, params: readonly Param[] = []): Promise<R[]> {
    return Promise.resolve(this.#prepare(sql).all(...params.map(bound)) as R[])
  }

  each<R>({ sql, types }: RowStatement, rows: readonly (readonly Param[])[]): Promise<R[]> {
    const statement = this.#prepare(sql, types.length, types)
    const returned: R[] = []
    if (sql.includes('returning')) for (const row of rows) returned.push(...(statement.all(...(row as SQLInputValue[])) as R[]))
    else for (const row of rows) statement.run(...(row as SQLInputValue[]))
    return Promise.resolve(returned)
  }

  /**
   * Carries out as many of the calls as fit into one transaction, at least one, and takes them off the queue: group commit.
   * A call that throws takes back its own changes only. No reply is made before the commit.
   */
  async perform(queue: Call[]): Promise<Reply[]> {
    const replies: Reply[] = []
    const performed: Call[] = []
    const until = performance.now() + TRANSACTION_MS
    try {
      this.#run('begin')
      do {
        const call = queue.shift()!
        performed.push(call)
        replies.push(await this.#performOne(call))
      } while (queue.length > 0 && performance.now() < until)
      this.#run('commit')
      return replies
    } catch (fault) {
      if (this.#db.isTransaction) this.#run('rollback')
      // Where not even a transaction could be begun, a call is answered all the same: the queue gets shorter each time.
      if (performed.length === 0) performed.push(queue.shift()!)
      const away = isAway(fault)
      return performed.map(({ id }) => ({ id, fault, away }))
    }
  }

  async #performOne({ id, name, argument }: Call): Promise<Reply> {
    this.#run('savepoint step')
    try {
      const step = STEPS[name] as (session: Session, argument: unknown) => Promise<unknown>
      const value = await step(this, argument)
      this.#run('release step')
      return { id, value }
    } catch (fault) {
      // A full or failing disk makes SQLite end the whole transaction: then nothing of the group has happened.
      if (!this.#db.isTransaction) throw fault
      this.#run('rollback to step')
      this.#run('release step')
      return { id, fault, away: isAway(fault) }
    }
  }

  close(): void {
    this.#db.close()
  }

  #run(sql: string): void {
    this.#prepare(sql).run()
  }

  #prepare(sql: string, columns = 0, types: RowStatement['types'] = []): StatementSync {
    let statement = this.#statements.get(sql)
    if (!statement) {
      const values = Array.from({ length: columns }, (_, index) => (types[index] === 'id' ? `unhex(?${index + 1})` : `?${index + 1}`))
      const text = sql
        .replace('{values}', `values (${values.join(', ')})`)
        .replace('{from rows}', '')
        .replaceAll(/\{lock[^}]*\}/g, '')
        .replaceAll(/\{(ints|texts|ids|id|hex) ([^}]+)\}/g, (_, token: keyof typeof CLAUSES, name: string) => CLAUSES[token](name))
      statement = this.#db.prepare(text)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

const bound = (param: Param): SQLInputValue => (Array.isArray(param) ? JSON.stringify(param) : (param as SQLInputValue))

/** Primary result codes that speak of the disk or the file, not of the statement: busy, locked, no memory, read-only, I/O error, corrupt, full, cannot open, protocol, not a database. */
const AWAY_CODES = new Set([5, 6, 7, 8, 10, 11, 13, 14, 15, 26])

function isAway(fault: unknown): boolean {
  if (fault instanceof StoreAway) return true
  const code = (fault as { errcode?: unknown }).errcode
  return typeof code === 'number' && AWAY_CODES.has(code & 0xff)
}
