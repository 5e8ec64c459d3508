/** Settles what waits in a data folder with the store and the worker of the product. Arguments: folder or URL, batches. */
import { hostname } from 'node:os'
import { openPostgres } from '../../src/store/postgres/store.ts'
import { openSqlite } from '../../src/store/sqlite/store.ts'
import { systemClock } from '../../src/system-clock.ts'
import { startBatchWork } from '../../src/work/batches.ts'

const [where, batches] = process.argv.slice(2) as [string, string]
const store = where.startsWith('postgres')
  ? await openPostgres({ url: where })
  : await openSqlite({ dataDir: where, now: Date.now() })
const clock = systemClock()

let settled = 0
const done = new Promise<void>((resolve) => {
  store.onChange((change) => {
    if ('final' in change && (settled += change.final.length) >= Number(batches)) resolve()
  })
})
const began = performance.now()
const { user, system } = process.cpuUsage()
const retry = { attemptsMax: 6, interruptionsMax: 100, delayMs: 500, delayMsMax: 60_000 }
const work = startBatchWork({
  store,
  clock,
  worker: `${hostname()}:${process.pid}`,
  leaseMs: 10_000,
  retry,
  onError: (fault) => {
    throw fault
  },
})
await done
const ms = performance.now() - began
const cpu = process.cpuUsage()
const cpuMs = (cpu.user + cpu.system - user - system) / 1_000
await work.stop()
await store.close()
process.stdout.write(`${JSON.stringify({ ms, cpuMs })}\n`)
