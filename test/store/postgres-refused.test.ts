import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgres } from '../../src/store/postgres/store.ts'
import { DatabaseUnusable } from '../../src/store/postgres/place.ts'
import { bringUpToDate } from '../../src/store/postgres/start.ts'
import { connectionString } from '../../src/store/postgres/url.ts'
import { freshDatabase } from '../postgres/database.ts'

let database: { url: string; drop(): Promise<void> }
let admin: pg.Client
/** The database as another role, or another database, would be asked for. */
const as = (parts: { username?: string; pathname?: string }) =>
  Object.assign(new URL(database.url), parts).href
const name = () => new URL(database.url).pathname.slice(1)

beforeAll(async () => {
  database = await freshDatabase()
  admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  await admin.query(`create role ${name()}_guest login`)
  await admin.query(`create database ${name()}_latin encoding 'LATIN1' template template0`)
})
afterAll(async () => {
  await admin.query(`drop database ${name()}_latin`)
  await admin.query(`drop owned by ${name()}_guest; drop role ${name()}_guest`)
  await admin.end()
  await database.drop()
})

async function refusal(url: string, settings: { migrate?: boolean } = {}): Promise<string> {
  const waited: string[] = []
  const refused = await openPostgres({ url, ...settings, onWaiting: (cause) => waited.push(cause) }).catch(
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(DatabaseUnusable)
  expect(waited).toEqual([])
  return (refused as Error).message
}

test('a database that does not exist is refused at once', async () => {
  expect(await refusal(as({ pathname: '/none' }))).toBe(
    'The database cannot be used: database "none" does not exist',
  )
})

test('a role that does not exist is refused at once', async () => {
  expect(await refusal(as({ username: 'nobody_here' }))).toContain('role "nobody_here" does not exist')
})

test('a database whose encoding cannot hold every name is refused at once', async () => {
  expect(await refusal(as({ pathname: `/${name()}_latin` }))).toContain('encoding LATIN1')
})

test('TLS that the server does not speak is refused at once', async () => {
  expect(await refusal(`${database.url}?ssl=true`)).toContain('does not support SSL')
})

test('a role that may not make tables is refused at once, and so is one that may not use them', async () => {
  const guest = as({ username: `${name()}_guest` })
  expect(await refusal(guest)).toBe(
    `The role "${name()}_guest" has no right to create tables in the schema "public": grant create on schema "public" to "${name()}_guest"`,
  )
  await bringUpToDate(database.url, true)
  await admin.query(`grant select on all tables in schema public to ${name()}_guest`)
  expect(await refusal(guest, { migrate: false })).toContain('merchants (insert)')
})

test('a role that may not use the schema is refused by the name of both', async () => {
  const guest = `${name()}_guest`
  await admin.query('revoke usage on schema public from public')
  try {
    expect(await refusal(as({ username: guest }))).toBe(
      `The role "${guest}" has no right to use the schema "public": grant usage, create on schema "public" to "${guest}"`,
    )
    expect(await refusal(`${database.url}?options=-csearch_path%3Dnowhere`)).toBe(
      'None of the schemas in the search_path (nowhere) exists in the database',
    )
  } finally {
    await admin.query('grant usage on schema public to public')
  }
})

test.each([
  ['merchants', 'create table merchants (id int)'],
  ['schema_version', 'create table schema_version (version text, script text)'],
])('a database in which another program has a table %s is refused, and left as it is', async (table, sql) => {
  const foreign = await freshDatabase()
  const other = new pg.Client({ connectionString: foreign.url })
  await other.connect()
  try {
    await other.query(sql)
    for (const migrate of [true, false])
      expect(await refusal(foreign.url, { migrate })).toBe(
        `The schema "public" holds tables of another program (${table}): give sellers-center a database of its own`,
      )
    const { rows } = await other.query<{ names: string }>(
      `select string_agg(tablename, ' ') as names from pg_tables where schemaname = 'public'`,
    )
    expect(rows).toEqual([{ names: table }])
  } finally {
    await other.end()
    await foreign.drop()
  }
})

test.each([
  ['postgres://h/d?sslmode=require', 'postgres://h/d?sslmode=verify-full'],
  ['postgres://h/d?a=b&sslmode=prefer&c=d', 'postgres://h/d?a=b&sslmode=verify-full&c=d'],
  ['postgres://h/d?sslmode=verify-ca&sslrootcert=f', 'postgres://h/d?sslmode=verify-full&sslrootcert=f'],
  ['postgres://h/d?sslmode=no-verify', 'postgres://h/d?sslmode=no-verify'],
  [
    'postgres://h/d?sslmode=require&uselibpqcompat=true',
    'postgres://h/d?sslmode=require&uselibpqcompat=true',
  ],
  ['postgres://h/sslmode=require', 'postgres://h/sslmode=require'],
])('%s is given to the driver so that it means the same and needs no warning', async (given, meant) => {
  expect(connectionString(given)).toBe(meant)
  const warned: unknown[] = []
  const warn = (warning: unknown) => warned.push(warning)
  process.on('warning', warn)
  const read = new pg.Client({ connectionString: connectionString(given.replace('&sslrootcert=f', '')) })
  // Warnings are given out by the next turn.
  await new Promise((resolve) => setImmediate(resolve))
  process.off('warning', warn)
  expect([read.host, warned]).toEqual(['h', []])
})
