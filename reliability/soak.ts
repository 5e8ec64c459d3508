/**
 * A steady mixed load for a long time on the embedded database, and an eye on what grows: memory, the write-ahead log, what waits,
 * how long answers take. `--minutes N` (default 10), `--callers N` (default 8), `--pause MS` of a caller between two calls (default
 * 20), `--seed N`, `--json`.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Catalogue } from './catalogue.ts'
import { checkEverything } from './check/check.ts'
import { type Rows, sqliteRows } from './check/rows.ts'
import { Dice } from '../src/sandbox/dice.ts'
import { Ledger } from './ledger.ts'
import { whenEnded } from './leaving.ts'
import { importOrders } from './operator.ts'
import { createSellers } from './sellers.ts'
import { finish, readOptions, say } from './report.ts'
import { ServerProcess } from './server-process.ts'
import { untilSettled } from './settled.ts'
import { Traffic } from './traffic.ts'

const SAMPLE_MS = 5_000
const FIRST_ORDERS = 1_000
/** After the first third, in MiB. */
const GROWTH_MIB_MAX = 60
/** Four times the size at which the log is copied back, in MiB. */
const WAL_MIB_MAX = 64
/** The oldest batch that still waits, in milliseconds. */
const OLDEST_MS_MAX = 10_000

interface Sample {
  readonly memoryMiB: number
  readonly walMiB: number
  readonly waiting: number
  readonly oldestMs: number
  readonly p50: number
  readonly p99: number
}

const { minutes, callers, pause, seed, json } = readOptions({ minutes: 10, callers: 8, pause: 20, seed: 1 })
const ledger = new Ledger()
const dataDir = mkdtempSync(join(tmpdir(), 'sellers-center-soak-'))
const file = join(dataDir, 'sellers-center.sqlite')
const server = await ServerProcess.start({ args: ['serve', '--json', '--port', '0', '--data', dataDir] })
const cleanUp = async () => {
  await server.kill()
  rmSync(dataDir, { recursive: true, force: true })
}
whenEnded(cleanUp)
try {
  const catalogue = new Catalogue(seed)
  const sellers = await createSellers(server.url, 3)
  for (const { id } of sellers) await importOrders(() => [server.url], catalogue, id, FIRST_ORDERS)
  let times: number[] = []
  const traffic = new Traffic({
    dice: new Dice(seed),
    ledger,
    catalogue,
    sellers,
    urls: () => (server.alive ? [server.url] : []),
    pauseMs: pause,
    onAnswer: (ms) => times.push(ms),
  })
  const rows = sqliteRows(file)
  const samples: Sample[] = []
  traffic.start(callers)
  for (let count = 0; count < (minutes * 60_000) / SAMPLE_MS && server.alive; count++) {
    await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS))
    samples.push(await sample(rows, times))
    times = []
    if (count % 12 === 11) say(JSON.stringify({ minute: (count + 1) / 12, ...samples.at(-1) }))
  }
  await traffic.stop()
  await untilSettled(rows, ledger)
  const checked = await checkEverything(rows, ledger, catalogue)
  await rows.close()
  judge(samples)
  const { by } = await server.stop()
  if (by !== 0) ledger.violation(`SIGTERM ended the server with ${by}`)
  const answers = Object.fromEntries(ledger.answers)
  finish(
    json,
    'soak',
    { minutes, seed, first: samples[0], last: samples.at(-1), worst: worst(samples), answers, checked },
    ledger,
  )
} finally {
  await cleanUp()
}

async function sample(rows: Rows, times: readonly number[]): Promise<Sample> {
  const [row] = await rows.all<{ waiting: number; oldest: number | null }>(
    'select count(*) as waiting, min(accepted_at) as oldest from batches where due_at is not null',
  )
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return {
    memoryMiB: Math.round(server.residentMiB()),
    walMiB: Math.round(statSync(`${file}-wal`).size / 2 ** 20),
    waiting: row!.waiting,
    oldestMs: row!.oldest === null ? 0 : Math.max(0, Date.now() - row!.oldest),
    p50: at(0.5),
    p99: at(0.99),
  }
}

function worst(samples: readonly Sample[]): Sample {
  const most = (name: keyof Sample) => Math.max(...samples.map((one) => one[name]))
  return {
    memoryMiB: most('memoryMiB'),
    walMiB: most('walMiB'),
    waiting: most('waiting'),
    oldestMs: most('oldestMs'),
    p50: most('p50'),
    p99: most('p99'),
  }
}

function judge(samples: readonly Sample[]) {
  if (!server.alive) ledger.violation(`the server ended: ${server.stderr.slice(-2_000)}`)
  const settled = samples.slice(Math.floor(samples.length / 3))
  const grown = (settled.at(-1)?.memoryMiB ?? 0) - (settled[0]?.memoryMiB ?? 0)
  const { walMiB, oldestMs } = worst(samples)
  if (grown > GROWTH_MIB_MAX) ledger.violation(`memory grew by ${grown} MiB after the first third`)
  if (walMiB > WAL_MIB_MAX) ledger.violation(`the write-ahead log grew to ${walMiB} MiB`)
  if (oldestMs > OLDEST_MS_MAX) ledger.violation(`a batch waited for ${oldestMs} ms`)
}
