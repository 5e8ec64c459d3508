import { createHash } from 'node:crypto'
import type pg from 'pg'
import { migratePostgres } from '../postgres/migrations.ts'
import { PostgresSession } from '../postgres/session.ts'
import { connectOnce } from '../postgres/start.ts'
import type { Param, RowStatement, Session } from '../session.ts'
import { openWhole, type SqliteEngine } from '../sqlite/engine.ts'
import { databaseIn, holdFolder } from '../sqlite/data-folder.ts'
import { TABLES, type Table } from '../tables.ts'

/** A copy that was not made, or that is not the same; `message` is one line for the person who asked. */
class CopyError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CopyError'
  }
}

const ROWS_AT_ONCE = 1_000

/** What was copied of one table and found the same, row for row. */
export interface Copied {
  readonly table: string
  readonly rows: number
}

/**
 * Takes an embedded database over into an empty PostgreSQL database. The data folder is held meanwhile, so that no server
 * changes it; all of it is one transaction, and commits only when every row has been read back and is the same.
 */
export async function copyToPostgres(
  dataDir: string,
  url: string,
  onTable: (copied: Copied) => void,
): Promise<void> {
  const file = databaseIn(dataDir)
  const folder = holdFolder(dataDir, 0)
  let source: SqliteEngine | undefined
  let client: pg.Client | undefined
  try {
    source = await openWhole({ file, readOnly: true, durable: true, checkpointPages: 0, cacheKib: 32_768 })
    source.demandUpToDate()
    client = await connectOnce(url)
    await migratePostgres(client, true)
    const target = new PostgresSession(client)
    const [{ some } = { some: 1 }] = await target.all<{ some: number }>(
      'select count(*) as some from merchants',
    )
    if (some > 0) throw new CopyError('The PostgreSQL database has merchants already: copy into an empty one')
    await client.query('begin')
    // What the migrations put there: it comes with the copy.
    for (const { name } of TABLES.toReversed()) await client.query(`delete from ${name}`)
    for (const table of TABLES) onTable({ table: table.name, rows: await copyTable(source, target, table) })
    await client.query('commit')
  } finally {
    source?.close()
    await client?.end().catch(() => undefined)
    folder.close()
  }
}

async function copyTable(source: Session, target: Session, table: Table): Promise<number> {
  const names = Object.keys(table.columns)
  const insert: RowStatement = {
    sql: `insert into ${table.name} (${names.join(', ')}) {values}`,
    types: Object.values(table.columns),
  }
  const sent = createHash('sha256')
  let rows = 0
  for await (const page of pages(source, table)) {
    for (const row of page) sent.update(lineOf(row, names))
    await target.each(
      insert,
      page.map((row) => names.map((name) => row[name]!)),
    )
    rows += page.length
  }
  const kept = createHash('sha256')
  for await (const page of pages(target, table)) for (const row of page) kept.update(lineOf(row, names))
  if (sent.digest('hex') !== kept.digest('hex'))
    throw new CopyError(`The rows of ${table.name} are not the same after copying: nothing was kept`)
  if (table.counted) {
    await target.all(
      `select setval(pg_get_serial_sequence('${table.name}', 'id'), (select coalesce(max(id), 0) + 1 from ${table.name}), false)`,
    )
  }
  return rows
}

type Row = Readonly<Record<string, Param>>

/** All rows in the order of their key, a page at a time. */
async function* pages(session: Session, { name, columns, key }: Table): AsyncGenerator<Row[]> {
  const selected = Object.entries(columns).map(([column, type]) =>
    type === 'id' ? `{hex ${column}} as ${column}` : column,
  )
  const order = key.join(', ')
  let last: Param[] | undefined
  for (;;) {
    const behind = last
      ? `where (${order}) > (${key.map((column, index) => (columns[column] === 'id' ? `{id ?${index + 1}}` : `?${index + 1}`)).join(', ')})`
      : ''
    const page = await session.all<Row>(
      `select ${selected.join(', ')} from ${name} ${behind} order by ${order} limit ${ROWS_AT_ONCE}`,
      last ?? [],
    )
    if (page.length > 0) yield page
    if (page.length < ROWS_AT_ONCE) return
    last = key.map((column) => page.at(-1)![column]!)
  }
}

/** One row as text, the same from both databases. */
const lineOf = (row: Row, names: readonly string[]) =>
  `${JSON.stringify(names.map((name) => (row[name] instanceof Uint8Array ? Buffer.from(row[name]).toString('base64') : row[name])))}\n`
