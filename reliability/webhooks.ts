/**
 * Kills processes with SIGKILL between following the feed, claiming, attempting and marking deliveries, with receivers that fail, hang,
 * answer late, drop connections and restart. `--sqlite N` and `--postgres N` kills (default 20 each), `--seed N`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PostgresServer } from '../test/postgres/server.ts'
import { postgresRows, sqliteRows } from './check/rows.ts'
import { whenEnded } from './leaving.ts'
import { Ledger } from './ledger.ts'
import { finish, readOptions } from './report.ts'
import { ServerProcess } from './server-process.ts'
import { drillWebhooks } from './webhooks/drill.ts'

const { sqlite, postgres, seed, json } = readOptions({ sqlite: 20, postgres: 20, seed: 1 })
const ledger = new Ledger()
const figures: Record<string, unknown> = {}
const began = performance.now()
const env = {
  SELLERS_CENTER_WEBHOOK_ALLOW: '127.0.0.1',
  SELLERS_CENTER_SECRETS_KEY: 'only for trying out faults',
}
const serve = (...where: string[]) =>
  ServerProcess.start({ args: ['serve', '--json', '--port', '0', ...where], env })

if (sqlite > 0) {
  const dataDir = mkdtempSync(join(tmpdir(), 'sellers-center-webhooks-'))
  const cleanUp = () => rmSync(dataDir, { recursive: true, force: true })
  whenEnded(cleanUp)
  const checked = ['--data', dataDir] as const
  const rows = () => Promise.resolve(sqliteRows(join(dataDir, 'sellers-center.sqlite')))
  const place = { name: 'sqlite', processes: 1, start: () => serve(...checked), rows, checked }
  figures['sqlite'] = await drillWebhooks(place, { kills: sqlite, seed }, ledger)
  cleanUp()
}
if (postgres > 0) {
  const database = await PostgresServer.start()
  whenEnded(() => database.stop())
  const url = await database.createDatabase('webhooks')
  const checked = ['--database-url', url] as const
  const place = {
    name: 'postgres',
    processes: 2,
    start: () => serve(...checked),
    rows: () => postgresRows(url),
    checked,
  }
  figures['postgres'] = await drillWebhooks(place, { kills: postgres, seed }, ledger)
  await database.stop()
}
finish(
  json,
  'webhooks',
  { ...figures, seconds: Math.round((performance.now() - began) / 1_000), seed },
  ledger,
)
