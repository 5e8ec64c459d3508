import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { migratePostgres } from '../../src/store/postgres/migrations.ts'
import type { ColumnType } from '../../src/store/session.ts'
import { SqliteEngine } from '../../src/store/sqlite/engine.ts'
import { LOCAL } from '../../src/store/sqlite/local.ts'
import { TABLES } from '../../src/store/tables.ts'
import { freshDatabase } from '../postgres/database.ts'

/** What is true of one database alone, or of no longer than a minute: a copy begins without it. */
const NOT_COPIED = new Set(['installation', 'rate_windows', 'schema_version', 'sqlite_sequence'])

/** An index that SQLite keeps in tables, and that makes itself of the rows that are copied. */
const INDEX = /^order_search/

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  /** Its place in the primary key, from 1; 0 where it is not in it. */
  readonly inKey: number
}

const TYPES: Readonly<Record<string, ColumnType>> = {
  INTEGER: 'int',
  smallint: 'int',
  integer: 'int',
  bigint: 'int',
  TEXT: 'text',
  text: 'text',
  BLOB: 'bytes',
  bytea: 'bytes',
  uuid: 'id',
}

/** Columns that the database computes itself are not copied, and neither statement gives them. */
const SQLITE = `select t.name as "table", c.name, c.type, c.pk as "inKey"
  from sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table' order by 1, c.cid`

const POSTGRES = `select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)::int as "inKey"
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1, a.attnum`

function tablesOf(columns: readonly Column[], typeOf: (column: Column) => ColumnType | undefined) {
  const kept = columns.filter(({ table }) => !NOT_COPIED.has(table) && !INDEX.test(table))
  return [...Map.groupBy(kept, ({ table }) => table)].map(([name, members]) => ({
    name,
    columns: Object.fromEntries(members.map((column) => [column.name, typeOf(column)])),
    key: members
      .filter(({ inKey }) => inKey > 0)
      .sort((a, b) => a.inKey - b.inKey)
      .map((column) => column.name),
  }))
}

const listed = TABLES.map(({ name, columns, key }) => ({ name, columns, key })).sort((a, b) =>
  a.name < b.name ? -1 : 1,
)
const idsOf = (table: string) =>
  Object.entries(TABLES.find(({ name }) => name === table)?.columns ?? {})
    .filter(([, type]) => type === 'id')
    .map(([name]) => name)

describe('the tables that are copied have every column, its type and the key', () => {
  test('of the migrations on SQLite', async () => {
    const engine = new SqliteEngine({ ...LOCAL, file: ':memory:', readOnly: false })
    engine.migrate()
    const columns = await engine.all<Column>(SQLITE)
    engine.close()
    // SQLite has no type for ids: they are bytes there.
    const typeOf = ({ table, name, type }: Column) => (idsOf(table).includes(name) ? 'id' : TYPES[type])
    expect(tablesOf(columns, typeOf)).toEqual(listed)
  })

  test('of the migrations on PostgreSQL', async () => {
    const database = await freshDatabase()
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    try {
      await migratePostgres(client, true)
      const { rows } = await client.query<Column>(POSTGRES)
      expect(tablesOf(rows, ({ type }) => TYPES[type])).toEqual(listed)
    } finally {
      await client.end()
      await database.drop()
    }
  })
})
