import { Agent } from 'node:http'
import type { Order } from '../../src/domain/orders/orders.ts'
import { DEFAULT_CARRIERS } from '../../src/domain/orders/carriers.ts'
import { inventOrders } from '../../src/sandbox/invented/orders.ts'
import { openSqlite } from '../../src/store/sqlite/store.ts'
import type { SettledChunk } from '../../src/store/store.ts'
import { alternate, type Bench } from '../bench.ts'
import { batchOf, call, resultPath } from '../load/call.ts'
import { type Row, rowOf } from '../rows.ts'
import { startCeiling, startShop } from '../servers.ts'
import { stockSqlite } from '../stock.ts'

const ITEMS = 100
const ORDERS = 2_000

/** Reads of a settled batch and of a page of orders, against the same server whose store answers at once with the same. */
export async function readRows(bench: Bench): Promise<Row[]> {
  const dataDir = bench.newFolder()
  const sellers = await stockSqlite(dataDir, { items: [1_000] })
  const [seller] = sellers
  const store = await openSqlite({ dataDir, now: Date.now() })
  const now = Date.now()
  const invented = inventOrders({
    seed: 1,
    count: ORDERS,
    from: now - 1e9,
    until: now,
    assortment: 'fashion',
    carriers: DEFAULT_CARRIERS,
    orderNumbers: { prefix: 'R-', first: 1 },
    firstItemId: undefined,
  })
  await store.importOrders({ merchantId: seller!.id, orders: [...invented], now })
  const { orders } = (await store.listOrders({
    merchantId: seller!.id,
    filter: {},
    position: { page: 40 },
    limit: 20,
  }))!
  await store.close()

  const server = await startShop(bench, { dataDir })
  const agent = new Agent({ keepAlive: true })
  const items = Array.from({ length: ITEMS }, (_, at) => ({ id: seller!.firstItem + at }))
  const id = batchOf(
    await call(agent, `${server.url}/api/v1/orders/cancel`, seller!.key, JSON.stringify({ items })),
  )
  const result = await call(agent, `${server.url}${resultPath(id)}`, seller!.key, undefined, {
    prefer: 'wait=10',
  })
  if (!result.includes('"status":"completed"'))
    throw new Error(`The batch to be read is not settled: ${result}`)
  agent.destroy()
  const parts: SettledChunk[] = [
    { firstEntry: 0, entryCount: ITEMS, entries: JSON.stringify(items.map(({ id }) => id)), failures: [] },
  ]
  const ceiling = await startCeiling(bench, sellers, { orders: [...orders] as Order[], parts })

  const rows: Row[] = []
  for (const { name, path } of [
    { name: `GET /results/cancel-orders, ${ITEMS} items, SQLite`, path: resultPath(id) },
    { name: 'GET /orders/, a page of 20 with its total of 2,000, SQLite', path: '/api/v1/orders/?page=40' },
  ]) {
    const load = {
      sellers,
      connections: bench.connections,
      seconds: bench.seconds,
      send: 'path',
      path,
    } as const
    const ours = async () => (await bench.loader.load({ ...load, url: server.url })).perSecond
    const theirs = async () => (await bench.loader.load({ ...load, url: ceiling.url })).perSecond
    await ours()
    await theirs()
    const pairs = await alternate(bench.rounds, ours, theirs)
    rows.push(
      rowOf(
        name,
        'requests/s',
        pairs.map(([value, ceiling]) => ({ value, ceiling })),
      ),
    )
  }
  bench.memoryMiB.set('reads', server.peakMemoryMiB())
  await server.stop()
  await ceiling.stop()
  return rows
}
