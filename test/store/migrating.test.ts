import { DatabaseSync } from 'node:sqlite'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqliteMigrations } from '../../src/store/sqlite/engine.ts'
import { openLocal } from '../../src/store/sqlite/local.ts'

const ID = '0190000000007000800000000000000a'
const BATCH = '01900000-0000-7000-8000-00000000000a'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sellers-center-migrating-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A database as version 6 left it, with a batch, its chunk, the key that names it, an event and limits by their old names. */
function versionSix(file: string) {
  const database = new DatabaseSync(file)
  for (const { version, sql } of sqliteMigrations())
    if (version <= 6) database.exec(`${sql}; pragma user_version = ${version}`)
  database.exec(`
    insert into merchants (id, name, created_at, limits) values (1, 'Ada', 1, '{"cancel_orders":7,"orders":3}');
    insert into batches (id, merchant_id, operation, actor, status, entry_count, accepted_at, due_at)
      values (x'${ID}', 1, 'cancel', 'seller', 'pending', 1, 5, 5);
    insert into batch_parts (batch_id, first_entry, entry_count, entries) values (x'${ID}', 0, 1, '[9]');
    insert into events (seq, event, merchant_id, at, item_ids) values (1, 'order.created', 1, 5, '[]');
    update sequences set next = 2 where name = 'events'`)
  database.close()
}

test('a database of version 6 keeps all that it holds, and takes names of operations that it never heard of', async () => {
  const file = join(folder, 'six.sqlite')
  versionSix(file)
  const store = openLocal({ file })
  expect(await store.findMerchant({ id: 1 })).toMatchObject({ limits: { cancel: 7, orders: 3 } })
  expect(await store.findBatchRecord({ id: BATCH, now: 9 })).toMatchObject({
    operation: 'cancel',
    status: 'pending',
  })
  expect(await store.readChunks({ id: BATCH, fromEntry: 0, chunksMax: 1 })).toMatchObject([
    { entries: '[9]' },
  ])
  expect(await store.listEvents({ after: 0, limit: 9 })).toHaveLength(1)
  expect(await store.check({})).toEqual([])
  await store.close()
  const database = new DatabaseSync(file)
  expect(database.prepare('pragma foreign_key_check').all()).toEqual([])
  database.exec(`update batches set operation = 'mend'; update events set event = 'order_items.mended'`)
  database.close()
})
