import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import type { FileWatch } from './file-watch.ts'
import { belongingsOf, refuseIncomplete, type Custody } from './installation.ts'
import {
  DatabaseTooNew,
  DatabaseTooOld,
  missing,
  newestOf,
  readMigrations,
  type Migration,
} from '../migrations.ts'
import { gathered, type Param, type RowStatement, type Session } from '../session.ts'
import { carryOut, type StepName } from '../steps.ts'
import { StoreAway } from '../store.ts'
import { ordersContaining, ordersWith } from './order-texts.ts'

/** How one connection to the embedded database is opened. */
/** The file of a database that is in memory only. */
export const MEMORY = ':memory:'

/** Where a database is, and how it is opened. */
export interface SqliteOptions {
  /** A path, or `:memory:`. */
  readonly file: string
  readonly readOnly: boolean
  /** Survives a power cut, at the price of a flush to the disk for each group of writes. Default true. */
  readonly durable: boolean
  /** A file that is not opened again: without a log, and what is taken back in it is lost. Default false. */
  readonly scratch?: boolean
  /** Pages in the write-ahead log before it is copied back; 4 KiB each. Default 4,000. */
  readonly checkpointPages: number
  /** Page cache, in KiB. Default 32,768. */
  readonly cacheKib: number
  /** The URL of a module with further steps, which it carries out beside those of the store. Default none. */
  readonly extension?: string | undefined
}

/** What carries out a step by its name: `carryOut`, or that of an extension. */
export type CarryOut = (name: string, session: Session, argument: unknown) => Promise<unknown>

/** A call of a step, and what became of it. */
export interface Call {
  readonly id: number
  readonly name: StepName
  readonly argument: unknown
}
/** What a thread of the database answers to one call: its value, or what was thrown and whether the store was away. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: unknown; readonly away: boolean }

/** After this long in one transaction, in milliseconds, the calls that still wait go into the next one. */
const TRANSACTION_MS = 10

const CLAUSES = {
  ints: (name: string) => `(select value from json_each(${name}))`,
  texts: (name: string) => `(select value from json_each(${name}))`,
  ids: (name: string) => `(select unhex(value, '-') from json_each(${name}))`,
  id: (name: string) => `unhex(${name}, '-')`,
  hex: (name: string) => `lower(nullif(hex(${name}), ''))`,
}

const contains = (text: string, part: string) => `instr(lower(${text}), lower(${part})) > 0`

const DUE_BATCHES = `
  select lower(hex(b.id)) as id from merchants m, batches b
  where m.id in (select value from json_each(?1)) and b.id in (
    select x.id from batches x where x.merchant_id = m.id and x.due_at <= ?2 order by x.due_at, x.id limit ?3)
  order by b.due_at, b.id`

/** The migrations in SQLite's words. */
export const sqliteMigrations = (): Migration[] =>
  readMigrations('sqlite', {
    int: 'integer',
    id: 'blob',
    bytes: 'blob',
    serial: 'integer primary key autoincrement',
    unlogged: '',
    strict: 'strict',
    strict_clustered: 'strict, without rowid',
    strict_clustered_changing: 'strict, without rowid',
    skus_of_orders: `select merchant_id, i.value ->> '$.sku' as sku from order_details, json_each(details, '$.items') i`,
  })

/** One connection to SQLite, in whatever thread it was opened. Everything that knows `node:sqlite` is here. */
export class SqliteEngine implements Session {
  readonly locksRows = false
  readonly dueBatchesSql = DUE_BATCHES
  readonly ordersContaining = ordersContaining
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, Prepared>()
  readonly #carryOut: CarryOut

  constructor(
    { file, readOnly, durable, scratch, checkpointPages, cacheKib }: SqliteOptions,
    carryOutStep: CarryOut = carryOut as CarryOut,
  ) {
    this.#carryOut = carryOutStep
    this.#db = new DatabaseSync(file, { readOnly, timeout: 5_000 })
    this.#db.exec(`pragma foreign_keys = on; pragma cache_size = -${cacheKib}; pragma temp_store = memory`)
    if (readOnly) return
    if (scratch) {
      this.#db.exec('pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive')
      return
    }
    this.#db.exec(`pragma journal_mode = wal; pragma synchronous = ${durable ? 'full' : 'off'}`)
    this.#db.exec(`pragma wal_autocheckpoint = ${checkpointPages}`)
  }

  migrate(): void {
    const { found, known } = this.#versions()
    if (found > known) throw new DatabaseTooNew(found, known)
    // A table that is made anew would take the rows that refer to it along. Without effect inside a transaction, so it comes first.
    this.#db.exec('pragma foreign_keys = off')
    for (const { version, sql } of missing(sqliteMigrations(), found)) {
      this.#db.exec(`begin immediate; ${sql}; pragma user_version = ${version}; commit`)
    }
    this.#db.exec('pragma foreign_keys = on')
  }

  /** For a reader: the rows are those that this program knows. */
  demandUpToDate(): void {
    const { found, known } = this.#versions()
    if (found > known) throw new DatabaseTooNew(found, known)
    if (found < known) throw new DatabaseTooOld(found, known, 'Start the server on it once.')
  }

  #versions(): { found: number; known: number } {
    const { user_version: found } = this.#db.prepare('pragma user_version').get() as { user_version: number }
    return { found, known: newestOf(sqliteMigrations()) }
  }

  all<R>(sql: string, params: readonly Param[] = []): Promise<R[]> {
    return Promise.resolve(this.#rows<R>(this.#prepare(sql), params.map(bound)))
  }

  each<R>(statement: RowStatement, rows: readonly (readonly Param[])[]): Promise<R[]> {
    const { sql } = statement
    const returned: R[] = []
    const run = (prepared: Prepared, params: readonly Param[]) => {
      if (prepared.names.length > 0) returned.push(...this.#rows<R>(prepared, params as SQLInputValue[]))
      else prepared.statement.run(...(params as SQLInputValue[]))
    }
    const one = this.#prepare(sql, statement)
    const column = /\{in \?(\d+)\}/.exec(sql)?.[1]
    if (column !== undefined)
      for (const { row, list } of gathered(rows, Number(column) - 1))
        run(one, row.with(Number(column) - 1, JSON.stringify(list)))
    else {
      const whole = sql.includes('{values}') ? rows.length - (rows.length % ROWS_AT_ONCE) : 0
      const many = whole > 0 ? this.#prepare(sql, statement, ROWS_AT_ONCE) : one
      for (let at = 0; at < whole; at += ROWS_AT_ONCE) run(many, inOne(rows, at, at + ROWS_AT_ONCE))
      for (let at = whole; at < rows.length; at++) run(one, rows[at]!)
    }
    return Promise.resolve(returned)
  }

  /**
   * Carries out as many of the calls as fit into one transaction, at least one, and takes them off the queue: group commit.
   * A call that throws takes back its own changes only. No reply is made before the commit.
   */
  async perform(queue: Call[], custody?: Custody, watch?: FileWatch): Promise<Reply[]> {
    const replies: Reply[] = []
    const performed: Call[] = []
    const until = performance.now() + TRANSACTION_MS
    try {
      watch?.demandInPlace()
      this.#run('begin')
      do {
        const call = queue.shift()!
        performed.push(call)
        replies.push(await this.#performOne(call, performed.length === 1))
      } while (queue.length > 0 && performance.now() < until)
      await custody?.count()
      this.#run('commit')
      custody?.note()
      return replies
    } catch (error) {
      if (this.#db.isTransaction) this.#run('rollback')
      // Where not even a transaction could be begun, a call is answered all the same: the queue gets shorter each time.
      if (performed.length === 0) performed.push(queue.shift()!)
      const away = isAway(error)
      return performed.map(({ id }) => ({ id, fault: error, away }))
    }
  }

  /** The first call of a transaction needs no savepoint, for which SQLite copies every page: what it takes back is all there is. */
  async #performOne({ id, name, argument }: Call, first: boolean): Promise<Reply> {
    if (!first) this.#run('savepoint step')
    try {
      const value = await this.#carryOut(name, this, argument)
      if (!first) this.#run('release step')
      return { id, value }
    } catch (error) {
      // A full or failing disk makes SQLite end the whole transaction: then nothing of the group has happened.
      if (!this.#db.isTransaction) throw error
      this.#run(first ? 'rollback' : 'rollback to step')
      this.#run(first ? 'begin' : 'release step')
      return { id, fault: error, away: isAway(error) }
    }
  }

  close(): void {
    this.#db.close()
  }

  #run(sql: string): void {
    this.#prepare(sql).statement.run()
  }

  /** Rows that come as arrays and are made objects here are read three times as fast as those that node:sqlite makes, and used faster. */
  #rows<R>({ statement, names }: Prepared, params: readonly SQLInputValue[]): R[] {
    const rows = statement.all(...params) as unknown as SQLOutputValue[][]
    return rows.map((row) => {
      const object: Record<string, SQLOutputValue> = {}
      for (let column = 0; column < names.length; column++) object[names[column]!] = row[column]!
      return object as R
    })
  }

  #prepare(sql: string, { types }: Pick<RowStatement, 'types'> = NO_COLUMNS, rows = 1): Prepared {
    const key = rows === 1 ? sql : `${rows} ${sql}`
    let prepared = this.#statements.get(key)
    if (!prepared) {
      const parameter = (place: number) =>
        types[place % types.length] === 'id' ? `unhex(?${place + 1}, '-')` : `?${place + 1}`
      const values = Array.from(
        { length: rows },
        (_, row) => `(${types.map((_, column) => parameter(row * types.length + column)).join(', ')})`,
      )
      const text = sql
        .replace('{values}', `values ${values.join(', ')}`)
        .replace('{from rows}', '')
        .replace(
          /\{in \?(\d+)\}/,
          (_, place: string) =>
            `in ${CLAUSES[types[Number(place) - 1] === 'id' ? 'ids' : 'ints'](`?${place}`)}`,
        )
        .replaceAll(/\{(?:lock|share)[^}]*\}/g, '')
        .replaceAll(/\{contains (\S+) (\S+)\}/g, (_, of: string, part: string) => contains(of, part))
        .replaceAll(/\{orders with (\S+) (\S+)\}/g, (_, column: string, part: string) =>
          ordersWith(column, part),
        )
        .replaceAll(/\{(ints|texts|ids|id|hex) ([^}]+)\}/g, (_, token: keyof typeof CLAUSES, name: string) =>
          CLAUSES[token](name),
        )
      const statement = this.#db.prepare(text)
      statement.setReturnArrays(true)
      prepared = { statement, names: statement.columns().map(({ name }) => name) }
      this.#statements.set(key, prepared)
    }
    return prepared
  }
}

/** Opens a database that is in use, unless its newest commits are missing. */
export async function openWhole(options: SqliteOptions, carryOutStep?: CarryOut): Promise<SqliteEngine> {
  const belongings = belongingsOf(options.file)
  const engine = new SqliteEngine(options, carryOutStep)
  try {
    await refuseIncomplete(engine, belongings)
    return engine
  } catch (error) {
    engine.close()
    throw error
  }
}

interface Prepared {
  readonly statement: StatementSync
  /** Of the columns that it returns. */
  readonly names: readonly string[]
}

const NO_COLUMNS = { types: [] } as const

/** Rows that one insert takes: costs half of one at a time, and more gain nothing. */
const ROWS_AT_ONCE = 16

/** The values of some rows, one row behind the other. */
function inOne(rows: readonly (readonly Param[])[], from: number, to: number): Param[] {
  const values: Param[] = []
  for (let at = from; at < to; at++) for (const value of rows[at]!) values.push(value)
  return values
}

const bound = (param: Param): SQLInputValue =>
  Array.isArray(param) ? JSON.stringify(param) : (param as SQLInputValue)

/** Primary result codes that speak of the disk or the file, not of the statement: busy, locked, no memory, read-only, I/O error, corrupt, full, cannot open, protocol, not a database. */
const AWAY_CODES = new Set([5, 6, 7, 8, 10, 11, 13, 14, 15, 26])

/** Whether an error says that the disk or the files are away, and not that a statement is wrong. */
export function isAway(error: unknown): boolean {
  if (error instanceof StoreAway) return true
  const code = (error as { errcode?: unknown }).errcode
  return typeof code === 'number' && AWAY_CODES.has(code & 0xff)
}
