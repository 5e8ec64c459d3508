import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Bench } from '../bench.ts'
import { Ledger } from '../ledger.ts'
import { postgresShop } from '../postgres.ts'
import { Program } from '../processes.ts'
import { type Row, rowOf, skippedRow } from '../rows.ts'
import { startShop } from '../servers.ts'
import { type Seller, SQLITE_FILE, stockSqlite } from '../stock.ts'
import { freePort } from '../../test/postgres/server.ts'

const run = promisify(execFile)
const folder = fileURLToPath(new URL('../peers', import.meta.url))
const UNIT = 'batches/s'
const ROUNDS = 3
/** Of load in a round. */
const SECONDS = 1
/** How long a peer may go on settling after the load has ended. */
const SETTLE_MS_MAX = 20_000
const LOOK_EVERY_MS = 100

interface Contestant {
  readonly seller: Seller
  readonly ledger: Ledger
  readonly start: () => Promise<Program>
}

interface Peer {
  readonly name: string
  readonly database: 'SQLite' | 'PostgreSQL'
  readonly contest: (bench: Bench, items: number) => Promise<Contestant>
}

/** One seller, because the load's polls have to know whose a batch is. */
const stockingOf = (items: number) => ({ items: [items === 1 ? 200_000 : 1_500_000] })

async function onSqlite(
  bench: Bench,
  items: number,
  start: (dataDir: string, seller: Seller) => Promise<Program>,
): Promise<Contestant> {
  const dataDir = bench.newFolder()
  const [seller] = await stockSqlite(dataDir, stockingOf(items))
  return { seller: seller!, ledger: Ledger.sqlite(dataDir), start: () => start(dataDir, seller!) }
}

async function onPostgres(
  bench: Bench,
  items: number,
  start: (url: string, seller: Seller) => Promise<Program>,
): Promise<Contestant> {
  const shop = await postgresShop(bench, stockingOf(items))
  const seller = shop.sellers[0]!
  return { seller, ledger: await shop.ledger(), start: () => start(shop.databaseUrl, seller) }
}

const OURS = {
  SQLite: (bench: Bench, items: number) => onSqlite(bench, items, (dataDir) => startShop(bench, { dataDir })),
  PostgreSQL: (bench: Bench, items: number) =>
    onPostgres(bench, items, (databaseUrl) => startShop(bench, { databaseUrl })),
}

const PEERS: readonly Peer[] = [
  {
    name: 'BullMQ on Redis, fsync always',
    database: 'SQLite',
    contest: (bench, items) =>
      onSqlite(bench, items, async (dataDir, { key }) => {
        const port = await startRedis(bench)
        return Program.start(bench, 'peers/bullmq.mjs', [join(dataDir, SQLITE_FILE), key, String(port)])
      }),
  },
  ...['pg-boss', 'graphile-worker'].map((name): Peer => ({
    name,
    database: 'PostgreSQL',
    contest: (bench, items) =>
      onPostgres(bench, items, (url, { key }) => Program.start(bench, `peers/${name}.mjs`, [url, key])),
  })),
]

/**
 * Batches a second that were accepted durably, settled and polled once each, by the same load: ours against what else a user
 * would pick. The clock stops when the last promised item has changed in the database.
 */
export async function peerRows(bench: Bench): Promise<Row[]> {
  const rows: Row[] = []
  const titleOf = (peer: Peer, items: number) =>
    `accept, settle and poll, ${items} item${items === 1 ? '' : 's'}, ${peer.database}: ours against ${peer.name}`
  const missing = await installPeers()
  if (missing !== undefined) return PEERS.map((peer) => skippedRow(titleOf(peer, 1), UNIT, missing))
  for (const items of [1, 100]) {
    for (const peer of PEERS) {
      bench.say(`  ${titleOf(peer, items)}`)
      try {
        const ours = await contest(bench, await OURS[peer.database](bench, items), items)
        const theirs = await contest(bench, await peer.contest(bench, items), items)
        const rounds: { value: number; ceiling: number }[] = []
        for (let round = 0; round < ROUNDS; round++)
          rounds.push({ value: await ours.measure(), ceiling: await theirs.measure() })
        await ours.stop()
        await theirs.stop()
        rows.push(rowOf(titleOf(peer, items), UNIT, rounds, { hold: 1, aim: 3 }))
      } catch (error) {
        rows.push(
          skippedRow(titleOf(peer, items), UNIT, error instanceof Error ? error.message : String(error)),
        )
      }
    }
  }
  return rows
}

async function contest(bench: Bench, { seller, ledger, start }: Contestant, items: number) {
  const program = await start()
  let from = 0
  const measure = async () => {
    const first = seller.firstItem + from
    const began = performance.now()
    const { accepted } = await bench.loader.load({
      url: program.url,
      sellers: [seller],
      connections: bench.connections,
      seconds: SECONDS,
      send: 'polled',
      items,
      from,
    })
    const loadedMs = performance.now() - began
    const asked = (accepted + bench.connections) * items
    from += asked
    if (from > seller.items) throw new Error(`${seller.items} items are too few for these rounds`)
    // The items of this round alone, which lie side by side: counting them costs the measured programs little.
    const cancelled = () =>
      ledger.number(
        `select count(*) from items where merchant_id = 1 and id between ${first} and ${first + asked - 1} and status = 'cancelled'`,
      )
    let settled = 0
    // Those whose answers were cut off are settled, too, and are not counted.
    while ((settled = await cancelled()) < accepted * items) {
      if (performance.now() - began - loadedMs > SETTLE_MS_MAX) break
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    const tookMs = performance.now() - began
    await idle(cancelled)
    return (Math.min(settled / items, accepted) * 1_000) / tookMs
  }
  await measure()
  const stop = async () => {
    await program.stop('SIGKILL')
    await ledger.close()
  }
  return { measure, stop }
}

/** Waits until nothing changes any more: the next round is another one's. */
async function idle(cancelled: () => Promise<number>): Promise<void> {
  for (let last = -1, now = 0; now !== last;) {
    last = now
    await new Promise((resolve) => setTimeout(resolve, 3 * LOOK_EVERY_MS))
    now = await cancelled()
  }
}

/** Undefined when they can run, else why not. Not dependencies of ours: they are installed when the benchmarks first need them. */
async function installPeers(): Promise<string | undefined> {
  if (existsSync(join(folder, 'node_modules', 'graphile-worker'))) return undefined
  try {
    await run(
      'npm',
      ['install', '--no-save', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'],
      { cwd: folder },
    )
    return undefined
  } catch (error) {
    return `npm could not install them: ${(error as Error).message.split('\n')[0] ?? ''}`
  }
}

/** A Redis that has each command on disk before it answers. Returns its port. */
async function startRedis(bench: Bench): Promise<number> {
  const port = await freePort()
  const dir = bench.newFolder()
  const options = [
    '--port',
    port,
    '--bind',
    '127.0.0.1',
    '--dir',
    dir,
    '--save',
    '',
    '--appendonly',
    'yes',
    '--appendfsync',
    'always',
  ]
  const redis = spawn('redis-server', options.map(String), { stdio: ['ignore', 'pipe', 'inherit'] })
  bench.onEnd(() => redis.kill('SIGKILL'))
  await new Promise<void>((resolve, reject) => {
    redis.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'ENOENT' ? new Error('redis-server is not installed') : fault),
    )
    redis.once('exit', () => reject(new Error('redis-server ended')))
    redis.stdout.on('data', (text: Buffer) => {
      if (text.includes('Ready to accept connections')) resolve()
    })
  })
  return port
}
