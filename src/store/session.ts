/** What a statement can be given. A list is one parameter. */
export type Param = string | number | null | Uint8Array | readonly number[] | readonly string[]

/** The column types of a row-wise statement's parameters. */
export type ColumnType = 'int' | 'text' | 'id' | 'bytes'

/**
 * A statement that is carried out for each of many rows. Its text names the columns of the row `?1`, `?2`, … and has one of
 * the tokens `{values}` (insert) or `{from rows}` (update), in whose place PostgreSQL reads all the rows at once. An update says
 * `id {in ?n}` instead of `id = ?n` where neighbouring rows may differ in column n alone: SQLite then writes them at once, which
 * takes it little more than half the time.
 */
export interface RowStatement {
  readonly sql: string
  readonly types: readonly ColumnType[]
}

/**
 * The one seam to a database: what a step may do inside its transaction. Parameters are written `?1`. Tokens in the text:
 * `{ints ?1}` and `{ids ?1}` a list as a subquery, `{id ?1}` a batch id, `{hex col}` a batch id as 32 hexadecimal digits,
 * `{lock}` row locks in the order of the query. Batch ids go in as
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
}

/** A step: all that it does happens in one transaction, or not at all. */
export type Step<Argument, Result> = (session: Session, argument: Argument) => Promise<Result>

export const uuidOf = (hex: string) => `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
