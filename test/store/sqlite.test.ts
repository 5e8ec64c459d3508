import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll } from 'vitest'
import { openSqlite } from '../../src/store/sqlite/store.ts'
import type { Store } from '../../src/store/store.ts'
import { storeContract } from './contract.ts'
import { T0 } from './contract/given.ts'
import { newFolder, removeFolder } from './folder.ts'

// Two threads take half a second to start, so one store is emptied again and again.
const dataDir = newFolder()
let store: Store
beforeAll(async () => {
  store = await openSqlite({ dataDir, now: T0 })
})
afterAll(async () => {
  await store.close()
  removeFolder(dataDir)
})

storeContract('SQLite', () => {
  empty(join(dataDir, 'sellers-center.sqlite'))
  return Promise.resolve({ ...store, close: () => Promise.resolve() })
})

function empty(file: string): void {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  const tables = db
    .prepare(
      // The index of texts empties itself with its orders.
      `select name from sqlite_schema where type = 'table' and name not in ('sequences', 'followers', 'sqlite_sequence')
         and name not like 'order_search%'`,
    )
    .all()
  db.exec(`begin immediate; ${tables.map(({ name }) => `delete from ${name as string};`).join('')}
    update sequences set next = 1; update followers set position = 0; delete from sqlite_sequence; commit`)
  db.close()
}
