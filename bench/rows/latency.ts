import type { Bench } from '../bench.ts'
import { median, type Round, type Row, rowOf } from '../rows.ts'
import { startShop } from '../servers.ts'
import { type Shop } from './accept.ts'

/** The 99th percentile of accepting while everything is settled, at half of the rate that can go on for ever. */
export async function latencyRow(
  bench: Bench,
  shop: Shop,
  items: number,
  perSecondMax: number,
): Promise<Row> {
  const { sellers, where } = shop
  const server = await startShop(bench, where)
  const ledger = await shop.ledger()
  const rounds: (Round & { p50Ms: number; maxMs: number })[] = []
  const rate = Math.round(perSecondMax / 2)
  let accepted = 0
  // The first one warms.
  for (let round = 0; round <= bench.rounds; round++) {
    const from = Math.ceil(accepted / sellers.length + bench.connections) * items
    const load = {
      url: server.url,
      sellers,
      connections: bench.connections,
      seconds: bench.seconds,
      send: 'neighbours',
      items,
      from,
      rate,
    } as const
    const loaded = await bench.loader.load(load)
    accepted += loaded.accepted
    if (round > 0) rounds.push({ value: loaded.p99Ms, p50Ms: loaded.p50Ms, maxMs: loaded.maxMs })
    await ledger.untilSettled()
  }
  await ledger.verify({ accepted, cutOff: (bench.rounds + 1) * bench.connections })
  bench.memoryMiB.set(`latency ${shop.kind} ${items}`, server.peakMemoryMiB())
  await server.stop()
  await ledger.close()
  const note = `at ${rate} requests/s; p50 ${median(rounds.map(({ p50Ms }) => p50Ms)).toFixed(2)} ms, slowest ${Math.max(...rounds.map(({ maxMs }) => maxMs)).toFixed(0)} ms`
  const name = `p99 of accept while settling at half of the maximum rate, ${shop.kind}, ${items} item${items === 1 ? '' : 's'}`
  return rowOf(name, 'ms', rounds, { hold: 25, aim: 10, bound: 'atMost' }, note)
}
