import { execFile } from 'node:child_process'
import { existsSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DATABASE_FILE } from '../../src/store/sqlite/data-folder.ts'
import { TABLES } from '../../src/store/tables.ts'
import { Running } from '../http/running.ts'
import { freshDatabase } from '../postgres/database.ts'
import { newFolder, removeFolder } from '../store/folder.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

const run = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { timeout: 30_000 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })

describe('tending a store from the command line', () => {
  let server: Running
  let folder: string

  beforeAll(async () => {
    // What the server writes of itself would change the rows between a backup and the look at them.
    server = await Running.start({ keyUseEveryMs: 86_400_000 })
    folder = newFolder()
    const merchant = await server.merchant()
    await server.items(merchant, [1, 2, 3, 4])
    const { json } = await server.cancel(merchant, [1, 2, 99])
    await server.final(merchant, json.batchRequestId)
    await server.call('POST', '/api/v1/orders/cancel', {
      key: merchant.key,
      headers: { 'idempotency-key': 'K' },
      body: { items: [{ id: 4 }] },
    })
  })

  afterAll(async () => {
    await server.stop()
    removeFolder(folder)
  })

  test('a backup of a running server can be restored, and holds what the server held', async () => {
    const file = join(folder, 'backup.sqlite')
    expect(await run('backup', file, '--data', server.dataDir)).toMatchObject({ code: 0 })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const restored = join(folder, 'restored')
    expect(await run('restore', file, '--data', restored)).toMatchObject({ code: 0 })
    expect(rowsOf(join(restored, DATABASE_FILE))).toEqual(rowsOf(join(server.dataDir, DATABASE_FILE)))
    const again = await run('restore', file, '--data', restored)
    expect(again).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds a database already') as string,
    })
  })

  test('a backup is never written over another file, and a damaged one is not restored', async () => {
    const file = join(folder, 'damaged.sqlite')
    expect((await run('backup', file, '--data', server.dataDir)).code).toBe(0)
    expect(await run('backup', file, '--data', server.dataDir)).toMatchObject({ code: 2 })
    truncateSync(file, 20_000)
    const restored = join(folder, 'never')
    expect((await run('restore', file, '--data', restored)).code).toBe(2)
    expect(existsSync(join(restored, DATABASE_FILE))).toBe(false)
  })

  test('a check holds for a running server, and names what is broken in a tampered copy', async () => {
    expect(await run('check', '--data', server.dataDir)).toMatchObject({
      code: 0,
      out: 'All invariants hold.\n',
    })
    const file = join(folder, 'tampered.sqlite')
    await run('backup', file, '--data', server.dataDir)
    const tampered = join(folder, 'tampered')
    await run('restore', file, '--data', tampered)
    const database = new DatabaseSync(join(tampered, DATABASE_FILE))
    database.exec(
      `update items set status = 'returned' where id = 3; delete from events where event = 'batch.completed';
       update idempotency_keys set operation = 'ship'`,
    )
    database.close()
    const { code, out } = await run('check', '--data', tampered)
    expect(code).toBe(1)
    expect(out).toContain('Broken: An order counts its items by status')
    expect(out).toContain('Broken: An idempotency key names a batch of its merchant and operation')
    expect(out).toContain('Broken: A batch that ended has the event that says so, once')
  })

  test('a copy on PostgreSQL is the same row for row and passes the same check', async () => {
    const file = join(folder, 'moving.sqlite')
    await run('backup', file, '--data', server.dataDir)
    const moving = join(folder, 'moving')
    await run('restore', file, '--data', moving)
    const database = await freshDatabase()
    try {
      const copied = await run('copy', '--from', `sqlite:${moving}`, '--to', database.url)
      expect(copied).toMatchObject({ code: 0 })
      expect(copied.out.split('\n').filter((line) => line.endsWith('the same'))).toHaveLength(TABLES.length)
      expect(await run('check', '--database-url', database.url)).toMatchObject({ code: 0 })
      expect(await run('migrate', '--check', '--database-url', database.url)).toMatchObject({ code: 0 })
      const again = await run('copy', '--from', `sqlite:${moving}`, '--to', database.url)
      expect(again).toMatchObject({
        code: 2,
        err: expect.stringContaining('copy into an empty one') as string,
      })
    } finally {
      await database.drop()
    }
  })

  test('a database that was never migrated is told from one that was', async () => {
    const database = await freshDatabase()
    try {
      expect(await run('migrate', '--check', '--database-url', database.url)).toMatchObject({ code: 1 })
      expect((await run('check', '--database-url', database.url)).err).toContain('sellers-center migrate')
      expect(await run('migrate', '--database-url', database.url)).toMatchObject({ code: 0 })
      expect(await run('migrate', '--check', '--database-url', database.url)).toMatchObject({ code: 0 })
    } finally {
      await database.drop()
    }
  })

  test('a server that holds the folder is not copied from', async () => {
    const { code, err } = await run(
      'copy',
      '--from',
      `sqlite:${server.dataDir}`,
      '--to',
      'postgres://127.0.0.1:1/none',
    )
    expect(code).toBe(2)
    expect(err).toContain('is in use by process')
  })
})

/** The rows of every table, as text. */
function rowsOf(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return TABLES.map(({ name }) =>
      JSON.stringify(database.prepare(`select * from ${name} order by 1, 2`).all()),
    )
  } finally {
    database.close()
  }
}
