/**
 * The ceiling of settling: prepared statements that write the same rows in the same schema, and nothing else. What has to be
 * written is known before the clock starts. Arguments: folder, batches in a transaction, what to write: `all`, or the bare `items`.
 */
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { SQLITE_FILE } from '../stock.ts'

const [dataDir, perTransaction, what] = process.argv.slice(2) as [string, string, 'all' | 'items']
const db = new DatabaseSync(join(dataDir, SQLITE_FILE))
// As the product opens it.
db.exec('pragma foreign_keys = on; pragma cache_size = -65536; pragma temp_store = memory')
db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 4000')

interface Waiting {
  readonly id: Uint8Array
  readonly merchantId: number
  readonly entryCount: number
  readonly ids: number[]
}
const stored = db
  .prepare(
    `select b.id, b.merchant_id as "merchantId", b.entry_count as "entryCount", group_concat(p.entries) as entries
     from batches b join batch_parts p on p.batch_id = b.id group by b.id`,
  )
  .all() as unknown as (Omit<Waiting, 'ids'> & { entries: string })[]
const waiting = stored.map(({ id, merchantId, entryCount, entries }): Waiting => {
  return { id, merchantId, entryCount, ids: (JSON.parse(`[${entries}]`) as number[][]).flat() }
})

const updateItem = db.prepare(`update items set status = 'cancelled' where merchant_id = ? and id = ?`)
const updateOrder = db.prepare(
  'update orders set open = open - ?3, cancelled = cancelled + ?3, updated_at = ?4 where merchant_id = ?1 and id = ?2',
)
const insertEvent = db.prepare(
  'insert into events (seq, event, merchant_id, at, order_id, item_ids, batch_id, actor) values (?, ?, ?, ?, ?, ?, ?, ?)',
)
const takeNumbers = db.prepare(`update sequences set next = ?1 where name = 'events'`)
const finish = db.prepare(
  `update batches set next_entry = entry_count, status = 'completed', due_at = null, finished_at = ?2, dedup_key = null where id = ?1`,
)

let seq = (db.prepare(`select next from sequences where name = 'events'`).get() as { next: number }).next
const began = performance.now()
const { user, system } = process.cpuUsage()
for (let at = 0; at < waiting.length; at += Number(perTransaction)) {
  const now = Date.now()
  db.exec('begin')
  for (const { id, merchantId, ids } of waiting.slice(at, at + Number(perTransaction))) {
    for (const itemId of ids) updateItem.run(merchantId, itemId)
    if (what === 'items') continue
    // Neighbours: two items an order.
    for (let place = 0; place < ids.length; place += 2) {
      const orderId = Math.ceil(ids[place]! / 2)
      updateOrder.run(merchantId, orderId, 2, now)
      insertEvent.run(
        seq++,
        'order_items.cancelled',
        merchantId,
        now,
        orderId,
        `[${ids[place]!},${ids[place + 1]!}]`,
        id,
        'seller',
      )
    }
    finish.run(id, now)
    insertEvent.run(seq++, 'batch.completed', merchantId, now, null, '[]', id, null)
  }
  takeNumbers.run(seq)
  db.exec('commit')
}
const ms = performance.now() - began
const cpu = process.cpuUsage()
const cpuMs = (cpu.user + cpu.system - user - system) / 1_000
db.close()
process.stdout.write(`${JSON.stringify({ ms, cpuMs })}\n`)
