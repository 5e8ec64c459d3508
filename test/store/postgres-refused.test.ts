import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgres } from '../../src/store/postgres.ts'
import { bringUpToDate, DatabaseUnusable } from '../../src/store/postgres-start.ts'
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
    (fault: unknown) => fault,
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
  expect(await refusal(guest)).toContain('permission denied for schema public')
  await bringUpToDate(database.url, true)
  await admin.query(`grant select on all tables in schema public to ${name()}_guest`)
  expect(await refusal(guest, { migrate: false })).toContain('merchants (insert)')
})
