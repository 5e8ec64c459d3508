import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'

/** Reads a database beside the program, with statements of its own. */
export interface Rows {
  all<Row>(sql: string): Promise<Row[]>
  /** How a column of ids is read as 32 hexadecimal digits: SQLite keeps bytes, PostgreSQL UUIDs. */
  hex(column: string): string
  close(): Promise<void>
}

export function sqliteRows(file: string): Rows {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 })
  return {
    all: <Row>(sql: string) => Promise.resolve(db.prepare(sql).all() as Row[]),
    hex: (column) => `lower(hex(${column}))`,
    close() {
      db.close()
      return Promise.resolve()
    },
  }
}

// Every number of ours is below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

export async function postgresRows(url: string): Promise<Rows> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return {
    all: async <Row>(sql: string) => (await client.query(sql)).rows as Row[],
    hex: (column) => `replace(${column}::text, '-', '')`,
    close: () => client.end(),
  }
}
