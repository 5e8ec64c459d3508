/**
 * The ceiling: the same HTTP server (keys, limits, headers, reading and checking of bodies) on a store that answers at once and keeps
 * nothing. Argument: a file with the sellers.
 */
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import { readConfig } from '../../src/config.ts'
import type { KeyHolder } from '../../src/domain/merchants.ts'
import { batchIds } from '../../src/credentials/batch-ids.ts'
import { keyHash } from '../../src/credentials/api-keys.ts'
import { MemoryLimiter } from '../../src/http/admission/rate-limits.ts'
import { buildHttp } from '../../src/http/server.ts'
import { Meter } from '../../src/metrics/meter.ts'
import type { Order } from '../../src/domain/orders/orders.ts'
import type { SettledChunk, Store } from '../../src/store/store.ts'
import { systemClock } from '../../src/system-clock.ts'
import type { Seller } from '../stock.ts'

const { sellers, orders, parts } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as {
  sellers: Seller[]
  orders: Order[]
  parts: SettledChunk[]
}
const clock = systemClock()

const limits = { cancel: 1e9, cancel_results: 1e9, orders: 1e9 }
const holders = new Map(
  sellers.map(({ id, key }): [string, KeyHolder] => [
    keyHash(key),
    { keyId: id, label: '', merchantId: id, role: 'full', limits, suspended: false, expiresAt: null },
  ]),
)

const batch = {
  status: 'completed',
  entryCount: parts[0]?.entryCount ?? 1,
  failedCount: 0,
  dueAt: null,
} as const

/** What calls of the benchmarks ask; anything else is a mistake and throws. */
const instant: Partial<Store> = {
  submit: ({ batch: { id } }) => Promise.resolve({ id, replayed: false }),
  findKeyHolder: ({ hash }) => Promise.resolve(holders.get(hash)),
  findBatch: ({ id, merchantId, operation }) =>
    Promise.resolve({ ...batch, id, merchantId, operation, nextEntry: batch.entryCount }),
  readChunks: () => Promise.resolve(parts),
  listOrders: () =>
    Promise.resolve({ orders, rest: [], total: 1_000, more: true, lastNumber: orders.at(-1)?.orderNumber }),
  backlog: () => Promise.resolve({ entriesByMerchant: new Map(), batches: 0, oldestAcceptedAt: undefined }),
  touchKeys: () => Promise.resolve(),
  onChange: () => undefined,
  observe: () => undefined,
  clockSkewMs: () => 0,
}

const { http: app } = buildHttp({
  store: instant as Store,
  config: readConfig({ port: 0 }),
  clock,
  log: pino({ level: 'error' }, pino.destination(2)),
  meter: new Meter(),
  metrics: () => Promise.reject(new Error('nobody scrapes a benchmark')),
  adminToken: undefined,
  rateClock: clock,
  limiter: new MemoryLimiter(clock),
  newBatchId: batchIds(clock),
  sandbox: undefined,
  webhooks: { urlRefusal: () => Promise.resolve(undefined), secrets: { seal: (secret) => secret } },
  wake: () => undefined,
})
await app.listen({ host: '127.0.0.1', port: 0 })
const { port } = app.server.address() as AddressInfo
process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`)
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)))
