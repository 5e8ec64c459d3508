import { hash } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { Store } from '../../src/store/store.ts'
import { requestOf } from '../../src/wire/batches.ts'
import { batchIds } from '../../src/credentials/batch-ids.ts'
import { openSqlite } from '../../src/store/sqlite/store.ts'
import { systemClock } from '../../src/system-clock.ts'
import { alternate, type Bench } from '../bench.ts'
import { Ledger } from '../ledger.ts'
import { Program } from '../processes.ts'
import { type Row, rowOf } from '../rows.ts'
import { alike, type Seller, stockSqlite } from '../stock.ts'

const SELLERS = 16

/** Puts batches of neighbouring items into the queue, all items of all sellers, the sellers in turn; returns how many. */
export async function submitAll(
  store: Store,
  sellers: readonly Seller[],
  items: number,
  order: (ids: number[]) => number[] = (ids) => ids,
): Promise<number> {
  const newId = batchIds(systemClock())
  const waiting: Promise<unknown>[] = []
  const lists = sellers.map(({ firstItem, items }) =>
    order(Array.from({ length: items }, (_, at) => firstItem + at)),
  )
  for (let from = 0; from < sellers[0]!.items; from += items) {
    for (const [index, { id: merchantId }] of sellers.entries()) {
      const { canonical, entryCount, chunks } = requestOf('cancel', lists[index]!.slice(from, from + items))
      const fingerprint = hash('sha256', canonical, 'base64')
      const batch = {
        id: newId(),
        merchantId,
        operation: 'cancel',
        actor: 'seller',
        fingerprint,
        entryCount,
        chunks,
        acceptedAt: Date.now(),
      } as const
      waiting.push(store.submit({ batch, windowMs: 300_000 }))
    }
  }
  await Promise.all(waiting)
  return waiting.length
}

/** Items settled a second from a queue that is full at the start, against plain statements that write the same rows. */
export async function settleRows(bench: Bench): Promise<Row[]> {
  const total = bench.quick ? 80_000 : 800_000
  const rows: Row[] = []
  for (const { items, hold, aim } of [
    { items: 100, hold: 0.6, aim: 0.8 },
    { items: 1_000, hold: 0.7, aim: 0.9 },
  ]) {
    const full = await fullQueue(bench, total, items)
    const settle = async (script: string, args: string[], verify?: (ledger: Ledger) => Promise<void>) => {
      const folder = bench.newFolder(full.dataDir)
      const program = await Program.start(bench, script, [folder, ...args])
      await program.stop()
      const ledger = Ledger.sqlite(folder)
      await verify?.(ledger)
      await ledger.close()
      rmSync(folder, { recursive: true })
      return (total * 1_000) / Number(program.said['ms'])
    }
    const plain = (what: 'all' | 'items') =>
      settle('processes/settle-plain.ts', ['16', what], (ledger) =>
        what === 'all' ? ledger.verifyCancelled(total) : Promise.resolve(),
      )
    const ours = () =>
      settle('processes/settle-ours.ts', [String(full.batches)], async (ledger) => {
        await ledger.verify({ accepted: full.batches, cutOff: 0 })
        await ledger.verifyCancelled(total)
      })
    const pairs = await alternate(bench.rounds, ours, () => plain('all'))
    rows.push(
      rowOf(
        `items settled, SQLite, batches of ${items.toLocaleString('en')}`,
        'items/s',
        pairs.map(([value, ceiling]) => ({ value, ceiling })),
        { hold, aim },
      ),
    )
    if (items !== 100) continue
    const scattered = await fullQueue(bench, total, items, scatter)
    const settleScattered = async () => {
      const folder = bench.newFolder(scattered.dataDir)
      const program = await Program.start(bench, 'processes/settle-plain.ts', [folder, '16', 'items'])
      rmSync(folder, { recursive: true })
      return (total * 1_000) / Number(program.said['ms'])
    }
    const bare = await alternate(bench.quick ? 1 : 3, () => plain('items'), settleScattered)
    rows.push(
      rowOf(
        'beside it: the bare update of the items',
        'items/s',
        bare.map(([value]) => ({ value })),
      ),
    )
    rows.push(
      rowOf(
        'beside it: the bare update, ids scattered',
        'items/s',
        bare.map(([, value]) => ({ value })),
      ),
    )
  }
  return rows
}

async function fullQueue(
  bench: Bench,
  total: number,
  items: number,
  order?: (ids: number[]) => number[],
): Promise<{ dataDir: string; batches: number }> {
  const dataDir = bench.newFolder()
  const sellers = await stockSqlite(dataDir, { items: alike(SELLERS, total / SELLERS) })
  const store = await openSqlite({ dataDir, now: Date.now() })
  const batches = await submitAll(store, sellers, items, order)
  await store.close()
  return { dataDir, batches }
}

/** Neighbours in the list are far apart in the table: steps of a large prime through it. */
function scatter(ids: number[]): number[] {
  return ids.map((_, at) => ids[(at * 7_919) % ids.length]!)
}
