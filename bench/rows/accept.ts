import { alternate, type Bench } from '../bench.ts'
import { Ledger } from '../ledger.ts'
import type { Load } from '../load/load.ts'
import { type Row, rowOf } from '../rows.ts'
import { startCeiling, startShop } from '../servers.ts'
import { type Seller, type Stocking, stockSqlite } from '../stock.ts'

/** A database of the kind that is measured, with sellers in it whose batches wait until they are released. */
export interface Shop {
  readonly kind: 'SQLite' | 'PostgreSQL'
  readonly sellers: readonly Seller[]
  readonly where: { dataDir: string } | { databaseUrl: string }
  ledger(): Promise<Ledger>
}

export async function sqliteShop(bench: Bench, stocking: Stocking): Promise<Shop> {
  const dataDir = bench.newFolder()
  const sellers = await stockSqlite(dataDir, stocking)
  return {
    kind: 'SQLite',
    sellers,
    where: { dataDir },
    ledger: () => Promise.resolve(Ledger.sqlite(dataDir)),
  }
}

/**
 * Requests a second that are on disk when they are answered, against the same server without a store. Nothing is settled meanwhile.
 * Afterwards the server is killed, started again and let loose: every 200 must have a batch that ends well.
 */
export async function acceptRow(
  bench: Bench,
  shop: Shop,
  items: number,
  promised: { hold: number; aim: number },
): Promise<Row> {
  const { sellers, where } = shop
  const server = await startShop(bench, where)
  const ceiling = await startCeiling(bench, sellers)
  const load: Omit<Load, 'url'> = {
    sellers,
    connections: bench.connections,
    seconds: bench.seconds,
    send: 'distinct',
    items,
  }
  const ledger = await shop.ledger()
  let accepted = 0
  let loads = 0
  const ours = async () => {
    const from = Math.ceil(accepted / sellers.length) + loads * bench.connections
    const loaded = await bench.loader.load({ ...load, url: server.url, from })
    accepted += loaded.accepted
    loads++
    return loaded.perSecond
  }
  const theirs = async () => (await bench.loader.load({ ...load, url: ceiling.url })).perSecond
  await theirs()
  await ours()
  const pairs = await alternate(bench.rounds, ours, theirs)
  bench.memoryMiB.set(`accept ${shop.kind} ${items}`, server.peakMemoryMiB())
  await server.stop('SIGKILL')
  await ceiling.stop()
  await ledger.release()
  const again = await startShop(bench, where)
  await ledger.untilSettled()
  await ledger.verify({ accepted, cutOff: loads * bench.connections })
  await again.stop()
  await ledger.close()
  const name = `accept, durable, ${shop.kind}, ${items} item${items === 1 ? '' : 's'} a request`
  return rowOf(
    name,
    'requests/s',
    pairs.map(([value, ceiling]) => ({ value, ceiling })),
    promised,
  )
}

/** Accepting and settling at once, until nothing is left to settle: what can go on for ever. */
export async function steadyRow(
  bench: Bench,
  shop: Shop,
  items: number,
  promised: { hold?: number; aim?: number },
): Promise<{ row: Row; perSecond: number }> {
  const { sellers, where } = shop
  const server = await startShop(bench, where)
  const ceiling = await startCeiling(bench, sellers)
  const ledger = await shop.ledger()
  const load: Omit<Load, 'url'> = {
    sellers,
    connections: bench.connections,
    seconds: bench.seconds,
    send: 'neighbours',
    items,
  }
  let accepted = 0
  let loads = 0
  const behindMs: number[] = []
  const ours = async () => {
    const before = await ledger.batches()
    const from = Math.ceil(before / sellers.length) * items
    const began = performance.now()
    const loaded = await bench.loader.load({ ...load, url: server.url, from })
    behindMs.push(await ledger.untilSettled())
    const seconds = (performance.now() - began) / 1_000
    accepted += loaded.accepted
    loads++
    return ((await ledger.batches()) - before) / seconds
  }
  const theirs = async () => (await bench.loader.load({ ...load, url: ceiling.url })).perSecond
  await theirs()
  await ours()
  const pairs = await alternate(bench.rounds, ours, theirs)
  bench.memoryMiB.set(`steady ${shop.kind} ${items}`, server.peakMemoryMiB())
  await ledger.verify({ accepted, cutOff: loads * bench.connections })
  await server.stop()
  await ceiling.stop()
  await ledger.close()
  const name = `accept and settle in steady state, ${shop.kind}, ${items} item${items === 1 ? '' : 's'}`
  const note = `settled at the latest ${Math.round(Math.max(...behindMs))} ms after the last answer`
  const row = rowOf(
    name,
    'requests/s',
    pairs.map(([value, ceiling]) => ({ value, ceiling })),
    promised,
    note,
  )
  return { row, perSecond: row.value! }
}
