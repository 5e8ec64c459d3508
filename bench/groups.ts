import type { Bench } from './bench.ts'
import { postgresShop } from './postgres.ts'
import type { Row } from './rows.ts'
import { acceptRow, sqliteShop, steadyRow } from './rows/accept.ts'
import { depthRow } from './rows/depth.ts'
import { latencyRow } from './rows/latency.ts'
import { memoryRow } from './rows/memory.ts'
import { peerRows } from './rows/peers.ts'
import { readRows } from './rows/reads.ts'
import { settleRows } from './rows/settle.ts'
import { stallRow } from './rows/stall.ts'
import { alike, type Stocking } from './stock.ts'

/** Rows that are measured together. */
interface Group {
  readonly name: string
  readonly quick: boolean
  measure(bench: Bench): Promise<Row[]>
}

const stockOf = (bench: Bench, held: boolean): Stocking => ({ items: alike(16, bench.itemsEach), held })

export const GROUPS: readonly Group[] = [
  {
    name: 'accept on SQLite',
    quick: true,
    measure: async (bench) => [
      await acceptRow(bench, await sqliteShop(bench, stockOf(bench, true)), 1, { hold: 0.5, aim: 0.7 }),
      await acceptRow(bench, await sqliteShop(bench, stockOf(bench, true)), 100, { hold: 0.6, aim: 0.8 }),
    ],
  },
  {
    name: 'steady on SQLite',
    quick: true,
    async measure(bench) {
      const { row, perSecond } = await steadyRow(bench, await sqliteShop(bench, stockOf(bench, false)), 1, {
        hold: 0.35,
        aim: 0.5,
      })
      return [row, await latencyRow(bench, await sqliteShop(bench, stockOf(bench, false)), 1, perSecond)]
    },
  },
  { name: 'settle on SQLite', quick: true, measure: settleRows },
  { name: 'large request on SQLite', quick: true, measure: async (bench) => [await stallRow(bench)] },
  { name: 'reads on SQLite', quick: true, measure: readRows },
  {
    name: 'accept on PostgreSQL',
    quick: false,
    measure: async (bench) => [
      await acceptRow(bench, await postgresShop(bench, stockOf(bench, true)), 1, { hold: 0.4, aim: 0.55 }),
      await acceptRow(bench, await postgresShop(bench, stockOf(bench, true)), 100, { hold: 0.45, aim: 0.6 }),
    ],
  },
  {
    name: 'steady on PostgreSQL',
    quick: false,
    measure: async (bench) => [
      (await steadyRow(bench, await postgresShop(bench, stockOf(bench, false)), 1, {})).row,
    ],
  },
  { name: 'peers', quick: false, measure: peerRows },
  { name: 'depth on SQLite', quick: false, measure: async (bench) => [await depthRow(bench)] },
  { name: 'memory', quick: true, measure: (bench) => Promise.resolve([memoryRow(bench)]) },
]
