/**
 * Sends requests of every kind that a caller may think of, grown from the document that the server serves, and looks at every answer.
 * Then greedy neighbours beside modest ones. `--requests N` (default 1,000,000), `--lanes N` connections (default 8), `--neighbours N` seconds
 * for each half of a round (default 5, 0 leaves them out), `--seed N`, `--json`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { Catalogue } from './catalogue.ts'
import { Dice } from '../src/sandbox/dice.ts'
import { faultOf } from './fuzz/answers.ts'
import { type Api, shots } from './fuzz/calls.ts'
import { Lane, type Verdicts } from './fuzz/lane.ts'
import { ServedDocument } from './fuzz/schemas.ts'
import type { Shot } from './fuzz/shots.ts'
import { PATIENCE_MS, SlowCallers } from './fuzz/slow.ts'
import { greedyNeighbours } from './greedy/neighbours.ts'
import { Ledger } from './ledger.ts'
import { whenEnded } from './leaving.ts'
import { importOrders, operate } from './operator.ts'
import { createSellers } from './sellers.ts'
import { finish, readOptions, say } from './report.ts'
import { ADMIN_TOKEN, ServerProcess } from './server-process.ts'

/** Requests that are made at once: their seed is written beside what they violate. */
const PORTION = 400
const SLOW_CALLERS = 12
const STALL_MS_MAX = 250
/** Memory may grow until everything that is kept is full; after the first third it may not grow by more than this, in MiB. */
const GROWTH_MIB_MAX = 80
/** Growth is judged from this number of requests on. */
const JUDGED_FROM = 200_000

const { requests, lanes, neighbours, seed, json } = readOptions({
  requests: 1_000_000,
  lanes: 8,
  neighbours: 5,
  seed: 1,
})
const ledger = new Ledger()
const kinds: Record<string, number> = {}
const statuses: Record<string, number> = {}
const memory: number[] = []
let done = 0

const dataDir = mkdtempSync(join(tmpdir(), 'sellers-center-fuzz-'))
const server = await ServerProcess.start({
  args: ['serve', '--json', '--port', '0', '--data', dataDir],
  env: {
    SELLERS_CENTER_BAD_KEYS_PER_MINUTE: '1000000000',
    SELLERS_CENTER_BODY_TIMEOUT_MS: String(PATIENCE_MS),
    SELLERS_CENTER_HEADERS_TIMEOUT_MS: String(PATIENCE_MS),
  },
})
const cleanUp = async () => {
  await server.kill()
  rmSync(dataDir, { recursive: true, force: true })
}
whenEnded(cleanUp)
try {
  const began = performance.now()
  const { worst, slow } = await fuzz()
  const perSecond = Math.round(done / ((performance.now() - began) / 1_000))
  const third = memory.slice(Math.floor(memory.length / 3))
  const rssMiB = {
    afterAThird: Math.round(third[0] ?? 0),
    atTheEnd: Math.round(memory.at(-1) ?? 0),
    most: Math.round(Math.max(...memory)),
  }
  if (done >= JUDGED_FROM && rssMiB.atTheEnd - rssMiB.afterAThird > GROWTH_MIB_MAX)
    ledger.violation(`memory grew: ${JSON.stringify(rssMiB)}`)
  if (worst.stallMs > STALL_MS_MAX) ledger.violation(`the event loop stalled for ${worst.stallMs} ms`)
  if (!server.alive) ledger.violation(`the server ended: ${server.stderr.slice(-2_000)}`)
  if (/"level":(50|60)/.test(server.stderr))
    ledger.violation(`the log tells of faults: ${server.stderr.slice(-2_000)}`)
  const { by, ms } = await server.stop()
  if (by !== 0) ledger.violation(`SIGTERM ended the server with ${by} after ${ms} ms`)
  const beside =
    neighbours === 0 ? undefined : await greedyNeighbours({ database: 'sqlite', seconds: neighbours }, ledger)
  finish(
    json,
    'fuzz',
    { requests: done, seed, perSecond, kinds, statuses, slow, ping: worst, rssMiB, ...beside },
    ledger,
  )
} finally {
  await cleanUp()
}

async function fuzz() {
  const victim = await operate<{ id: number }>(server.url, 'POST', '/merchants', { name: 'Victim' })
  const sellers = await createSellers(server.url, 1)
  const [{ id, keys }] = sellers as [{ id: number; keys: [string, string] }]
  await importOrders(() => [server.url], new Catalogue(seed), id, 500)
  const listed = await operate<{ items: { id: number }[] }>(server.url, 'GET', `/merchants/${id}/keys`)
  await operate(server.url, 'DELETE', `/merchants/${id}/keys/${listed.items[1]!.id}`)
  const arbitrary = shots({
    document: await ServedDocument.of(`${server.url}/api/v1/openapi.json`),
    key: keys[0],
    revokedKey: keys[1],
    apis: [await sellerApi(keys), await operatorApi(victim.id)],
  })

  const dice = new Dice(seed)
  const port = Number(new URL(server.url).port)
  const ping = new Worker(new URL('./fuzz/ping.ts', import.meta.url), {
    workerData: { url: server.url, pid: server.pid },
  })
  const slow = new SlowCallers({ port, key: keys[0], dice, violated: (how) => ledger.violation(how) })
  slow.start(SLOW_CALLERS)
  const sampling = setInterval(() => server.alive && memory.push(server.residentMiB()), 500)
  let portion = 0
  let told = 0
  const run = async () => {
    while (done < requests && ledger.violationsTotal < 40 && server.alive) {
      const portionSeed = seed * 1_000_003 + portion++
      const lane = new Lane(port, dice, verdicts(portionSeed))
      await lane.send(fc.sample(arbitrary, { numRuns: PORTION, seed: portionSeed }))
      lane.close()
      if (done - told >= requests / 20) {
        told = done
        say(`${done} requests, ${Math.round(memory.at(-1) ?? 0)} MiB`)
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, run))
  clearInterval(sampling)
  await slow.stop()
  const worst = await new Promise<{ stallMs: number }>((resolve) => {
    ping.once('message', resolve)
    ping.postMessage('how was it')
  })
  await ping.terminate()
  return { worst, slow: slow.tried }
}

async function sellerApi([key, revokedKey]: readonly [string, string]): Promise<Api> {
  return {
    kind: 'seller',
    document: await ServedDocument.of(`${server.url}/seller/v1/openapi.json`),
    header: ['X-API-Key', key],
    wrongHeader: ['X-API-Key', revokedKey],
    // Never the id of a key: that of the caller itself would end all its calls.
    inPath: fc.oneof(fc.constant('R-1'), fc.uuid(), fc.stringMatching(/^[A-Za-z ]{1,30}$/)),
  }
}

/** What the operator does to a merchant is done to one that may be suspended, held and stripped of its keys. */
async function operatorApi(victimId: number): Promise<Api> {
  const authorization = `Bearer ${ADMIN_TOKEN}`
  return {
    kind: 'operator',
    document: await ServedDocument.of(`${server.url}/admin/v1/openapi.json`, { authorization }),
    header: ['Authorization', authorization],
    wrongHeader: ['Authorization', 'Bearer wrong'],
    inPath: fc.oneof(fc.constantFrom(String(victimId), 'R-1', '999'), fc.uuid(), fc.string({ minLength: 1 })),
  }
}

function verdicts(portionSeed: number): Verdicts {
  const violated = (shot: Shot, how: string) =>
    ledger.violation(
      `${shot.kind} (portion ${portionSeed}) ${how}; sent: ${JSON.stringify(shot.bytes.toString('latin1', 0, 600))}`,
    )
  return {
    violated,
    answered(shot, answer) {
      done++
      kinds[shot.kind] = (kinds[shot.kind] ?? 0) + 1
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
      const fault = faultOf(shot, answer)
      if (fault !== undefined) violated(shot, fault)
    },
  }
}
