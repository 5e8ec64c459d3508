import { Agent } from 'node:http'
import type { Bench } from '../bench.ts'
import { Ledger } from '../ledger.ts'
import { batchOf, call, resultPath } from '../load/call.ts'
import { Program } from '../processes.ts'
import { type Round, type Row, rowOf } from '../rows.ts'
import { startShop } from '../servers.ts'
import { stockSqlite } from '../stock.ts'

const ITEMS = 1_000_000
/** More than can be asked for one by one meanwhile. */
const SMALL_ITEMS = 50_000

/** What one request of a million items does to the small ones beside it, from its first byte until it is settled. */
export async function stallRow(bench: Bench): Promise<Row> {
  const stocked = bench.newFolder()
  const [large, small] = await stockSqlite(stocked, { items: [ITEMS, SMALL_ITEMS] })
  const body = Buffer.from(
    `{"items":[${Array.from({ length: ITEMS }, (_, at) => `{"id":${large!.firstItem + at}}`).join(',')}]}`,
  )
  const rounds: Round[] = []
  const notes: string[] = []
  for (let round = 0; round < (bench.quick ? 1 : 3); round++) {
    const dataDir = bench.newFolder(stocked)
    const server = await startShop(bench, { dataDir })
    const pinger = await Program.start(bench, 'load/small-requests.ts', [
      server.url,
      small!.key,
      String(small!.firstItem),
    ])
    const agent = new Agent({ keepAlive: true })
    await new Promise((resolve) => setTimeout(resolve, 500))
    const began = performance.now()
    const id = batchOf(await call(agent, `${server.url}/api/v1/orders/cancel`, large!.key, body))
    const acceptedMs = performance.now() - began
    const last = `${server.url}${resultPath(id)}&offset=${ITEMS - 1}&limit=1`
    for (;;) {
      const { status } = JSON.parse(
        await call(agent, last, large!.key, undefined, { prefer: 'wait=30' }),
      ) as { status: string }
      if (status === 'completed') break
      if (status === 'failed' || performance.now() - began > 120_000)
        throw new Error(`The large batch is ${status}`)
    }
    const settledMs = performance.now() - began
    const { maxMs, p50Ms, p99Ms, requests } = (await pinger.end()) as {
      maxMs: number
      p50Ms: number
      p99Ms: number
      requests: number
    }
    agent.destroy()
    rounds.push({ value: maxMs })
    notes.push(
      `accepted in ${acceptedMs.toFixed(0)} ms, settled in ${settledMs.toFixed(0)} ms; ${requests} small ones: p50 ${p50Ms.toFixed(1)}, p99 ${p99Ms.toFixed(1)} ms`,
    )
    bench.memoryMiB.set('a million items', server.peakMemoryMiB())
    const ledger = Ledger.sqlite(dataDir)
    await ledger.untilSettled()
    await ledger.verify({ accepted: requests + 1, cutOff: 0 })
    await ledger.verifyCancelled(ITEMS + requests)
    await ledger.close()
    await server.stop()
  }
  return rowOf(
    'slowest small request while one of 1,000,000 items is accepted and settled',
    'ms',
    rounds,
    { hold: 250, aim: 100, bound: 'atMost' },
    notes.at(-1),
  )
}
