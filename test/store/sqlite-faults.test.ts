import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as otherTurns } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Submitted } from '../../src/domain/batches.ts'
import { assembleStore } from '../../src/store/assemble.ts'
import { openLocal } from '../../src/store/sqlite/local.ts'
import { type Call, type Reply, SqliteEngine } from '../../src/store/sqlite/engine.ts'
import { SqliteWorker } from '../../src/store/sqlite/worker.ts'
import { DataFolderTaken } from '../../src/store/sqlite/data-folder.ts'
import { openSqlite } from '../../src/store/sqlite/store.ts'
import { StoreAway, type Store } from '../../src/store/store.ts'
import {
  accept,
  claim,
  eventsOf,
  newBatch,
  newItem,
  newKey,
  newMerchant,
  newOrder,
  sellerOf,
  settleAll,
  submit,
  T0,
} from './contract/given.ts'
import { newFolder, removeFolder } from './folder.ts'

const OWNER = new URL('./owner-process.ts', import.meta.url).pathname

let dataDir: string
beforeEach(() => {
  dataDir = newFolder()
})
afterEach(() => removeFolder(dataDir))
const file = () => join(dataDir, 'sellers-center.sqlite')

async function startOwner() {
  const owner = spawn(process.execPath, [OWNER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface(owner.stdout), 'line')) as [string]
  return { owner, did: JSON.parse(line) as { merchantId: number; claimed: string; waiting: string } }
}

describe('a data folder', () => {
  test('has one owner: a second process is refused and told who it is, until the owner is killed; then nothing is lost or waits', async () => {
    const { owner, did } = await startOwner()
    const exited = once(owner, 'exit')
    try {
      const refused = openSqlite({ dataDir, now: T0, ownerWaitMs: 10 })
      await expect(refused).rejects.toThrow(DataFolderTaken)
      await expect(refused).rejects.toThrow(`process ${owner.pid!}`)
    } finally {
      owner.kill('SIGKILL')
    }
    await exited
    const store = await openSqlite({ dataDir, now: T0 + 1 })
    try {
      expect((await claim(store, T0 + 1)).map(({ id }) => id).sort()).toEqual(
        [did.claimed, did.waiting].sort(),
      )
      expect(await store.findBatchRecord({ id: did.claimed, now: T0 })).toMatchObject({
        interruptions: 1,
        claims: 2,
        attempts: 0,
      })
      expect(await store.findBatchRecord({ id: did.waiting, now: T0 })).toMatchObject({
        interruptions: 0,
        claims: 1,
      })
    } finally {
      await store.close()
    }
  })

  test('of a newer program is refused, untouched, and is not held any longer', async () => {
    await (await openSqlite({ dataDir, now: T0 })).close()
    const db = new DatabaseSync(file())
    const { user_version: version } = db.prepare('pragma user_version').get() as { user_version: number }
    db.exec('pragma user_version = 999')
    await expect(openSqlite({ dataDir, now: T0 })).rejects.toThrow('newer')
    db.exec(`pragma user_version = ${version}`)
    db.close()
    await (await openSqlite({ dataDir, now: T0 })).close()
  })
})

/** What became of submits: fulfilled ones are promises. */
async function outcomes(submits: readonly Promise<Submitted>[]) {
  const settled = await Promise.allSettled(submits)
  for (const outcome of settled)
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StoreAway)
  return settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
}

async function submitMany(store: Store, merchantId: number, count: number): Promise<Promise<Submitted>[]> {
  const submits: Promise<Submitted>[] = []
  for (let id = 1; id <= count; id++) {
    const submitted = accept(store, newBatch(merchantId, 'cancel', [id]))
    submitted.catch(() => undefined)
    submits.push(submitted)
    if (id % 7 === 0) await otherTurns()
  }
  return submits
}

describe('a database thread', () => {
  test('that is closed under load carries out every call that was made before, and ends', async () => {
    const store = await openSqlite({ dataDir, now: T0 })
    const merchantId = await newMerchant(store)
    const orders = Array.from({ length: 1_000 }, (_, index) =>
      newOrder(`L-${index}`, [newItem(undefined), newItem(undefined)]),
    )
    const calls: Promise<unknown>[] = [store.importOrders({ merchantId, orders, now: T0 })]
    for (let count = 1; count <= 20; count++) {
      calls.push(newMerchant(store), claim(store, T0 + count), store.listMerchants({ afterId: 0, limit: 9 }))
      await otherTurns()
      await otherTurns()
    }
    await store.close()
    expect((await Promise.allSettled(calls)).filter(({ status }) => status === 'rejected')).toEqual([])
    await expect(newMerchant(store)).rejects.toThrow(StoreAway)
  })

  test('that dies takes no accepted batch with it, is away for its callers, and comes back by itself', async () => {
    const options = { file: file(), durable: true, checkpointPages: 4_000, cacheKib: 8_192 }
    const worker = await SqliteWorker.open({ ...options, readOnly: false })
    const store = assembleStore({
      perform: (name, argument) => worker.perform(name, argument),
      close: () => worker.close(),
    })
    try {
      const merchantId = await sellerOf(
        store,
        'A',
        Array.from({ length: 300 }, (_, index) => index + 1),
      )
      const submits = await submitMany(store, merchantId, 300)
      void worker.kill()
      const accepted = await outcomes(submits)
      const again = await untilBack(() => accept(store, newBatch(merchantId, 'cancel', [300])))
      for (const { id } of [...accepted, again])
        expect(await store.findBatchRecord({ id, now: T0 })).toBeDefined()
      await settleAll(store, T0)
      const cancelled = (await eventsOf(store, 'order_items.cancelled')).flatMap(({ itemIds }) => itemIds)
      expect(new Set(cancelled).size).toBe(cancelled.length)
    } finally {
      await store.close()
    }
  })
})

async function untilBack<R>(step: () => Promise<R>): Promise<R> {
  for (;;) {
    try {
      return await step()
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error
      await otherTurns()
    }
  }
}

test('trying to write brings something to the disk each time', async () => {
  const store = openLocal({ file: file() })
  const sizes: number[] = []
  for (let time = 0; time < 4; time++) {
    await store.tryWrite({})
    sizes.push(statSync(`${file()}-wal`).size)
  }
  expect(sizes.filter((size, at) => at > 0 && size <= sizes[at - 1]!)).toEqual([])
  await store.close()
})

describe('one transaction of many calls', () => {
  test('a call that throws takes back its own changes only', async () => {
    const engine = new SqliteEngine({
      file: ':memory:',
      readOnly: false,
      durable: false,
      checkpointPages: 1_000,
      cacheKib: 1_000,
    })
    engine.migrate()
    const name = 'createMerchant'
    const foreign = {
      merchantId: 9,
      label: '',
      role: 'full',
      prefix: '',
      lastFour: '',
      createdAt: T0,
      expiresAt: null,
      hash: 'AAAA',
    }
    const calls: Call[] = [
      { id: 1, name, argument: { name: 'before', now: T0 } },
      { id: 2, name: 'createKey', argument: foreign },
      { id: 3, name, argument: { name: 'after', now: T0 } },
    ]
    // One transaction, unless the machine has so much to do that their time is up before.
    const replies: Reply[] = []
    while (calls.length > 0) replies.push(...(await engine.perform(calls)))
    expect(replies.map((reply) => ('fault' in reply ? [reply.id, reply.away] : reply.id))).toEqual([
      1,
      [2, false],
      3,
    ])
    const [listed] = await engine.perform([
      { id: 4, name: 'listMerchants', argument: { afterId: 0, limit: 9 } },
    ])
    expect(listed).toMatchObject({ value: [{ name: 'before' }, { name: 'after' }] })
    engine.close()
  })
})

describe('the schema forbids', () => {
  let db: DatabaseSync
  beforeEach(async () => {
    const store = openLocal({ file: file() })
    const merchantId = await sellerOf(store, 'A', [1, 2])
    await submit(store, merchantId, 'cancel', [1])
    await settleAll(store, T0)
    await newKey(store, merchantId, 'key')
    await submit(store, merchantId, 'cancel', [2])
    await store.close()
    db = new DatabaseSync(file())
  })
  afterEach(() => db.close())

  const DONE = `where status = 'completed'`
  const WAITING = `where status = 'pending'`
  test.each([
    ['an order with a negative count', `update orders set open = -1`],
    ['an order without items', `update orders set open = 0, cancelled = 0`],
    ['an order of nobody', `update orders set merchant_id = 77`],
    ['an item in an unknown status', `update items set status = 'lost'`],
    [
      'an item id twice in the deployment',
      `insert into items select 99, id, order_id, status, by_marketplace, carrier_key, '', '', sku from items`,
    ],
    ['a final batch that is due', `update batches set due_at = 1 ${DONE}`],
    ['a final batch that never finished', `update batches set finished_at = null ${DONE}`],
    ['a completed batch with undecided entries', `update batches set next_entry = 0 ${DONE}`],
    ['a final batch that stands in the way of a twin', `update batches set dedup_key = x'00' ${DONE}`],
    ['a waiting batch that is not due', `update batches set due_at = null ${WAITING}`],
    ['a waiting batch that is finished', `update batches set finished_at = 1 ${WAITING}`],
    ['more decided entries than there are', `update batches set next_entry = 2`],
    ['more failed entries than there are', `update batches set failed_count = 2`],
    ['a batch of nothing', `update batches set entry_count = 0, next_entry = 0`],
    ['an unknown status', `update batches set status = 'lost' ${WAITING}`],
    ['a key of an unknown role', `update api_keys set role = 'admin'`],
    ['a part of no batch', `insert into batch_parts values (x'00', 0, 1, '[1]')`],
    ['a part of nothing', `update batch_parts set entry_count = 0`],
    ['a part twice', `insert into batch_parts select * from batch_parts`],
    ['failures of no batch', `insert into batch_failures values (x'00', 0, '[]')`],
    ['a number that is text', `update items set order_id = 'x'`],
    ['a batch deleted before its parts', `delete from batches`],
  ])('%s', (_, sql) => {
    expect(() => db.exec(sql)).toThrow(/constraint failed|cannot store/)
  })
})
