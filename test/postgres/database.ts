import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export interface FreshDatabase {
  readonly url: string
  /** How often transactions waited for each other in a circle, for the server to end one of them. */
  deadlocks(): Promise<number>
  drop(): Promise<void>
}

/** An empty database of its own on the server of the test run. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await query(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    url: url.href,
    async deadlocks() {
      const sql = `select deadlocks::int as count from pg_stat_database where datname = '${name}'`
      return (await query<{ count: number }>(server, sql))[0]!.count
    },
    async drop() {
      await query(server, `drop database ${name} with (force)`)
    },
  }
}

async function query<R extends object>(url: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<R>(sql)).rows
  } finally {
    await client.end()
  }
}
