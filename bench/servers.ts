import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Order } from '../src/domain/orders/orders.ts'
import type { SettledChunk } from '../src/store/store.ts'
import type { Bench } from './bench.ts'
import { Program } from './processes.ts'
import type { Seller } from './stock.ts'

export const ADMIN_TOKEN = 'a-token-of-the-benchmarks'

/** As `npm start` and the image start the server. */
const NODE_FLAGS = { NODE_OPTIONS: '--max-semi-space-size=16' }

/** The server as a user starts it, on a stocked data folder or database. */
export function startShop(
  bench: Bench,
  where: { dataDir: string } | { databaseUrl: string },
): Promise<Program> {
  const place = 'dataDir' in where ? ['--data', where.dataDir] : ['--database-url', where.databaseUrl]
  return Program.start(bench, '../bin/sellers-center.mjs', ['serve', '--port', '0', '--json', ...place], {
    SELLERS_CENTER_ADMIN_TOKEN: ADMIN_TOKEN,
    ...NODE_FLAGS,
  })
}

/** The same server without a store: what answers at once, and what reads find. */
export function startCeiling(
  bench: Bench,
  sellers: readonly Seller[],
  finds: { orders?: Order[]; parts?: SettledChunk[] } = {},
): Promise<Program> {
  const file = join(bench.newFolder(), 'finds.json')
  writeFileSync(file, JSON.stringify({ sellers, orders: [], parts: [], ...finds }))
  return Program.start(bench, 'processes/no-store.ts', [file], NODE_FLAGS)
}
