import pg from 'pg'
import { connectionString } from './url.ts'
import {
  gathered,
  type ColumnType,
  type OrderTexts,
  type Param,
  type RowStatement,
  type Session,
} from '../session.ts'
import { StoreAway } from '../store.ts'

// All our numbers are below 2^53: bigint and numeric come as numbers.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

const CLAUSES = {
  id: (name: string) => `${name}::uuid`,
  hex: (name: string) => `replace(${name}::text, '-', '')`,
  lock: (name: string) => `for update ${name}`,
  share: () => 'for share',
}

/** An index is walked along such a list, while `in (select unnest(…))` is planned as a join. */
const LISTS = { ints: 'bigint[]', texts: 'text[]', ids: 'uuid[]' }

const ARRAY_TYPES: Record<ColumnType, string> = {
  int: 'bigint[]',
  text: 'text[]',
  id: 'uuid[]',
  bytes: 'bytea[]',
}

const DUE_BATCHES = `
  select replace(b.id::text, '-', '') as id from unnest(?1::bigint[]) as m (id) cross join lateral (
    select x.id, x.due_at from batches x where x.merchant_id = m.id and x.due_at <= ?2
    order by x.due_at, x.id limit ?3 for update skip locked) b
  order by b.due_at, b.id`

interface Prepared {
  readonly name: string
  readonly text: string
}

/** Statements are named once for the process; each connection prepares a name at its first use. */
const prepared = new Map<string, Prepared>()

function prepare(sql: string, rewrite: (sql: string) => string): Prepared {
  let statement = prepared.get(sql)
  if (!statement) {
    statement = { name: `s${prepared.size}`, text: rewrite(sql) }
    prepared.set(sql, statement)
  }
  return statement
}

/** Lowercase letters of ASCII alone. */
const plain = (text: string) => `lower(${text} collate "C")`
const contains = (text: string, part: string) => `strpos(${plain(text)}, ${plain(`${part}::text`)}) > 0`

/** Going through the rows of the merchant. */
const ordersWith = (column: string, part: string) =>
  `select order_id as id from order_details where merchant_id = ?1 and ${contains(column, part)}`

const clauses = (sql: string) =>
  sql
    .replaceAll(/\{contains (\S+) (\S+)\}/g, (_, of: string, part: string) => contains(of, part))
    .replaceAll(/\{orders with (\S+) (\S+)\}/g, (_, column: string, part: string) => ordersWith(column, part))
    .replaceAll(
      /in \{(ints|texts|ids) ([^}]*)\}/g,
      (_, token: keyof typeof LISTS, name: string) => `= any(${name}::${LISTS[token]})`,
    )
    .replaceAll(/\{(id|hex|lock|share) ?([^}]*)\}/g, (_, token: keyof typeof CLAUSES, name: string) =>
      CLAUSES[token](name),
    )

/** Each `?n` of a row-wise statement becomes column n of all the rows at once, which come as one array for each column. */
function rowwise({ sql, types }: RowStatement): string {
  const arrays = types.map((type, index) => `$${index + 1}::${ARRAY_TYPES[type]}`).join(', ')
  const columns = types.map((_, index) => `c${index + 1}`)
  const rows = `unnest(${arrays}) as v (${columns.join(', ')})`
  return clauses(
    sql
      .replace('{values}', `select ${columns.map((column) => `v.${column}`).join(', ')} from ${rows}`)
      .replace('{from rows}', `from ${rows}`)
      .replace(/\{in (\?\d+)\}/, '= $1')
      .replaceAll(/\?(\d+)/g, 'v.c$1'),
  )
}

/** The same with one value for each column but one, which has a list. */
function listwise({ sql, types }: RowStatement): string {
  const typeOf = (place: string) => ARRAY_TYPES[types[Number(place) - 1]!]
  return sql
    .replace('{from rows}', '')
    .replace(/\{in \?(\d+)\}/, (_, place: string) => `= any($${place}::${typeOf(place)})`)
    .replaceAll(/\?(\d+)/g, (_, place: string) => `$${place}::${typeOf(place).slice(0, -2)}`)
}

const queryText = (sql: string) => clauses(sql).replaceAll(/\?(\d+)/g, '$$$1')

/** Waits for the database. What is thrown between two statements is a fault of ours, and never takes this way. */
export async function answered<R>(asked: Promise<R>): Promise<R> {
  try {
    return await asked
  } catch (error) {
    throw isAway(error) ? new StoreAway(error) : error
  }
}

/**
 * Everything but the server's word on the statement itself. Classes of SQLSTATE: 08 connection, 25006 read-only, 53 resources
 * (disk, memory, connections), 55P03 and 57014 a bound of ours reached, 57P shutting down or starting, 58 system, XX broken.
 */
export function isAway(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError))
    return error instanceof Error && !(error instanceof TypeError || error instanceof RangeError)
  return /^(08|25006|25P03|53|55P03|57014|57P|58|XX)/.test(error.code ?? '')
}

/** One connection of the pool, inside a transaction. */
export class PostgresSession implements Session {
  readonly locksRows = true
  readonly dueBatchesSql = DUE_BATCHES

  /** By the runs of three characters that are in the texts, each with the merchant: see the migration that makes `order_trigrams`. */
  async ordersContaining(merchantId: number, texts: OrderTexts, most: number): Promise<number[]> {
    const wanted = Object.entries(texts) as [keyof OrderTexts, string][]
    const conditions = wanted.map(([column], at) => {
      const place = `?${at + 3}`
      return `order_trigrams(merchant_id, ${column}) @> order_trigrams(?1, ${place}) and {contains ${column} ${place}}`
    })
    const rows = await this.all<{ id: number }>(
      `select order_id as id from order_details where ${conditions.join(' and ')} order by order_id limit ?2`,
      [merchantId, most, ...wanted.map(([, text]) => text)],
    )
    return rows.map(({ id }) => id)
  }

  readonly #client: pg.ClientBase

  constructor(client: pg.ClientBase) {
    this.#client = client
  }

  async all<R>(sql: string, params: readonly Param[] = []): Promise<R[]> {
    const { name, text } = prepare(sql, queryText)
    const { rows } = await answered(this.#client.query({ name, text, values: params.map(bound) }))
    return rows as R[]
  }

  async each<R>(statement: RowStatement, rows: readonly (readonly Param[])[]): Promise<R[]> {
    const column = Number(/\{in \?(\d+)\}/.exec(statement.sql)?.[1] ?? 0) - 1
    const groups = column < 0 ? [] : [...gathered(rows, column)]
    if (groups.length > 0 && groups.length <= LISTS_MAX) {
      const { name, text } = prepare(`${statement.sql} by list`, () => listwise(statement))
      const results = groups.map(({ row, list }) =>
        this.#client.query({ name, text, values: row.with(column, literal(list)) }),
      )
      return (await answered(Promise.all(results))).flatMap((result) => result.rows as R[])
    }
    const { name, text } = prepare(statement.sql, () => rowwise(statement))
    const values = statement.types.map((type, place) => {
      const values = rows.map((row) => row[place]!)
      return PLAIN_TYPES.has(type) ? literal(values) : values
    })
    const result = await answered(this.#client.query({ name, text, values }))
    return result.rows as R[]
  }
}

const CONNECT_MS = 5_000
const STATEMENT_MS = 30_000

/** A connection of its own, outside of every pool, for what ends with it. */
export async function openPostgresSession(
  url: string,
): Promise<{ session: PostgresSession; close: () => Promise<void> }> {
  const client = new pg.Client({
    connectionString: connectionString(url),
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    keepAlive: true,
  })
  // One that breaks between two statements is noticed by the next.
  client.on('error', () => undefined)
  await answered(client.connect())
  return { session: new PostgresSession(client), close: () => client.end().catch(() => undefined) }
}

/** Columns whose values need no quotes in a list. The driver would put quotes around each, which took a sixth of this process's time. */
const PLAIN_TYPES = new Set<ColumnType>(['int', 'id'])
const literal = (values: readonly Param[]) => `{${values.map((value) => value ?? 'null').join(',')}}`

const bound = (param: Param) =>
  Array.isArray(param) && typeof param[0] === 'number' ? literal(param as number[]) : param

/** Up to this number, lists of alike rows are written faster one by one than all rows in one join. */
const LISTS_MAX = 4
