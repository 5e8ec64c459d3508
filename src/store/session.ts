/** What a statement can be given. A list is one parameter. */
export type Param = string | number | null | Uint8Array | readonly number[] | readonly string[]

/** The column types of a row-wise statement's parameters. */
export type ColumnType = 'int' | 'text' | 'id' | 'bytes'

/**
 * A statement that is carried out for each of many rows. Its text names the columns of the row `?1`, `?2`, … and has one of
 * the tokens `{values}` (insert) or `{from rows}` (update), in whose place PostgreSQL reads all the rows at once. An update says
 * `id {in ?n}` instead of `id = ?n` where neighbouring rows often differ in column n alone: they are then written with one list,
 * which takes SQLite little more than half the time.
 */
export interface RowStatement {
  readonly sql: string
  readonly types: readonly ColumnType[]
}

/**
 * The one seam to a database: what a step may do inside its transaction. Parameters are written `?1`. Tokens in the text:
 * `{ints ?1}` and `{ids ?1}` a list as a subquery, `{id ?1}` a batch id, `{hex col}` a batch id as 32 hexadecimal digits,
 * `{contains d.sku ?2}` a condition: the text contains that of the parameter, ASCII letters in any case. `{orders with order_number ?2}` a
 * subquery: the ids of the orders of merchant `?1` whose column of `order_details` contains that, by going through all of them.
 * `{lock}` row locks in the order of the query, `{share}` locks that others may hold too and that no change passes. Batch ids go in as
 * UUIDs and come out as 32 hexadecimal digits, see `uuidOf`.
 */
export interface Session {
  all<R = unknown>(sql: string, params?: readonly Param[]): Promise<R[]>
  /** Carries the statement out for each row; the rows that it returns come in any order. */
  each<R = unknown>(statement: RowStatement, rows: readonly (readonly Param[])[]): Promise<R[]>
  /** Differs because PostgreSQL has many writers and takes row locks, while SQLite has one writer and needs none. */
  readonly locksRows: boolean
  /**
   * Differs because only PostgreSQL can join each merchant's oldest batches laterally and skip what others hold, while SQLite
   * asks a correlated subquery that PostgreSQL would run for every pair. Parameters: merchants, now, batches for each.
   */
  readonly dueBatchesSql: string
  /**
   * Differs because each database has an index of runs of three characters of its own kind. The ids of a merchant's orders that contain these
   * texts, ASCII letters in any case, ascending, up to a bound; undefined where the index does not say which orders to look at.
   */
  ordersContaining(merchantId: number, texts: OrderTexts, most: number): Promise<number[] | undefined>
}

/** What orders are searched for: parts of at least three characters. */
export interface OrderTexts {
  readonly order_number?: string
  readonly customer_key?: string
}

/** Neighbouring rows that differ in nothing but `column`: one of them, and what they have there. */
export function* gathered(
  rows: readonly (readonly Param[])[],
  column: number,
): Generator<{ row: readonly Param[]; list: Param[] }> {
  for (let first = 0, end; first < rows.length; first = end) {
    const row = rows[first]!
    const list = [row[column]!]
    for (end = first + 1; end < rows.length && isAlike(row, rows[end]!, column); end++)
      list.push(rows[end]![column]!)
    yield { row, list }
  }
}

function isAlike(a: readonly Param[], b: readonly Param[], but: number): boolean {
  for (let column = 0; column < a.length; column++)
    if (column !== but && a[column] !== b[column]) return false
  return true
}

/** A step: all that it does happens in one transaction, or not at all. */
export type Step<Argument, Result> = (session: Session, argument: Argument) => Promise<Result>

/**
 * Waits for parts of a step whose statements travel beside each other: on PostgreSQL they do not wait for one another's answers.
 * Waits for all of them before it throws, because what is sent behind a rollback would be outside of the transaction.
 */
export async function together(parts: readonly Promise<void>[]): Promise<void> {
  for (const part of await Promise.allSettled(parts)) if (part.status === 'rejected') throw part.reason
}

/** A UUID in its text form, from its 32 hexadecimal digits. */
export const uuidOf = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
