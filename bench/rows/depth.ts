import { Agent } from 'node:http'
import { alternate, type Bench } from '../bench.ts'
import { batchOf, call, resultPath } from '../load/call.ts'
import { median, type Row, rowOf } from '../rows.ts'
import { startShop } from '../servers.ts'
import { alike, stockSqlite } from '../stock.ts'

const CALLS = 300
/** Steps through a seller's items that visit all of them and never a neighbour. */
const STRIDE = 7_919

/** One cancel, from its first byte to its settled result, on much against on little. */
export async function depthRow(bench: Bench): Promise<Row> {
  const shopOf = async (items: number) => {
    const dataDir = bench.newFolder()
    const sellers = await stockSqlite(dataDir, { items: alike(10, items / 10) })
    const server = await startShop(bench, { dataDir })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    bench.onEnd(() => agent.destroy())
    let calls = 0
    return async () => {
      const tookMs: number[] = []
      for (let at = 0; at < CALLS; at++) {
        const { key, firstItem, items } = sellers[calls % sellers.length]!
        const item = firstItem + ((calls++ * STRIDE) % items)
        const began = performance.now()
        const id = batchOf(
          await call(agent, `${server.url}/api/v1/orders/cancel`, key, `{"items":[{"id":${item}}]}`),
        )
        const result = await call(agent, `${server.url}${resultPath(id)}`, key, undefined, {
          prefer: 'wait=10',
        })
        tookMs.push(performance.now() - began)
        if (!result.includes('"status":"completed"') || !result.includes('"success":true'))
          throw new Error(`Item ${item}: ${result}`)
      }
      return median(tookMs)
    }
  }
  const much = await shopOf(10_000_000)
  const little = await shopOf(100_000)
  await much()
  await little()
  const pairs = await alternate(bench.rounds, much, little)
  return rowOf(
    'one cancel on 10,000,000 items stored, against 100,000',
    'ms',
    pairs.map(([value, ceiling]) => ({ value, ceiling })),
    { hold: 1.3, aim: 1.1, bound: 'atMost' },
  )
}
