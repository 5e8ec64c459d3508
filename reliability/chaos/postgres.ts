import pg from 'pg'
import { PostgresServer } from '../../test/postgres/server.ts'
import { Catalogue } from '../catalogue.ts'
import { checkEverything } from '../check/check.ts'
import { checkByProgram } from '../check/program.ts'
import { postgresRows } from '../check/rows.ts'
import { Dice } from '../../src/sandbox/dice.ts'
import { FeedReader } from '../feed-reader.ts'
import { whenEnded } from '../leaving.ts'
import type { Ledger } from '../ledger.ts'
import { importOrders } from '../operator.ts'
import { createSellers } from '../sellers.ts'
import { say } from '../report.ts'
import { untilSettled } from '../settled.ts'
import { Traffic } from '../traffic.ts'
import { Crew, type Member } from './crew.ts'

/** How often each kind of fault is chosen. */
const FAULTS = { kill: 8, pause: 4, term: 3, cut: 6, restart: 3, crash: 3, pauseBriefly: 3 }
type Fault = keyof typeof FAULTS

const CALLERS = 16
const PAUSE_MS = 8
/** A lease lasts 10 s: this is longer. */
const PAST_LEASE_MS = 11_500
const HEAL_MS_MAX = 5_000
const FIRST_ORDERS = 200

/**
 * Two processes that answer calls and two that settle, on one PostgreSQL, under a mixed load, while processes and the database
 * are killed, paused, stopped, cut off and started again. Then the database is compared with what was promised.
 */
export async function chaosOnPostgres(
  options: { faults: number; seconds: number; seed: number },
  ledger: Ledger,
) {
  const { faults, seconds, seed } = options
  const dice = new Dice(seed)
  const catalogue = new Catalogue(seed)
  const database = await PostgresServer.start()
  const url = await database.createDatabase('chaos')
  const crew = new Crew(url, ledger)
  const cleanUp = async () => {
    await crew.kill()
    await database.stop()
  }
  whenEnded(cleanUp)
  const done: Record<string, number> = {}
  const pending = new Set<Promise<void>>()
  let resumeMsMax = 0
  let accepted: (() => void) | undefined
  try {
    await crew.begin({ servers: 2, workers: 2 })
    const sellers = await createSellers(crew.urls()[0]!, 3)
    for (const { id } of sellers) await importOrders(() => crew.urls(), catalogue, id, FIRST_ORDERS)
    const onAccepted = () => accepted?.()
    const traffic = new Traffic({
      dice: new Dice(seed + 1),
      ledger,
      catalogue,
      sellers,
      urls: () => crew.urls(),
      pauseMs: PAUSE_MS,
      onAccepted,
    })
    const feed = new FeedReader(() => crew.urls(), ledger)
    traffic.start(CALLERS)
    feed.start()

    const began = performance.now()
    const every = (seconds * 1_000) / faults
    let count = 0
    while (performance.now() - began < seconds * 1_000 || count < faults) {
      const kind = dice.weighted(FAULTS)
      if (await inflict(kind)) {
        done[kind] = (done[kind] ?? 0) + 1
        count++
        if (count % 10 === 0)
          say(
            `postgres: ${count} faults, ${ledger.promised.size} batches, ${Math.round((performance.now() - began) / 1_000)} s`,
          )
      }
      const next = began + count * every
      await sleep(Math.max(dice.between(50, 300), Math.min(next - performance.now(), 3_000)))
    }
    await Promise.all(pending)
    await traffic.stop()
    const rows = await postgresRows(url)
    await untilSettled(rows, ledger, 90_000)
    const feedSeen = await feed.stop()
    const checked = await checkEverything(rows, ledger, catalogue, { feedSeen })
    await rows.close()
    await crew.stop()
    await checkByProgram(['--database-url', url], ledger)
    const total = Object.values(done).reduce((sum, times) => sum + times, 0)
    return {
      faults: done,
      total,
      resumeMsMax,
      seconds: Math.round((performance.now() - began) / 1_000),
      checked,
    }
  } finally {
    await cleanUp()
  }

  /** False where the fault would leave nobody to be watched: then another one is thrown. */
  async function inflict(kind: Fault): Promise<boolean> {
    const member = dice.pick(crew.members)
    switch (kind) {
      case 'kill':
        return inBackground(member, () => crew.replace(member, 'SIGKILL'))
      case 'term':
        return inBackground(member, () => crew.replace(member, 'SIGTERM'))
      case 'pause':
        return inBackground(member, () => crew.pause(member, PAST_LEASE_MS + dice.between(0, 3_000)))
      case 'pauseBriefly':
        return inBackground(member, () => crew.pause(member, dice.between(200, 4_000)))
      case 'cut':
        await cutConnections(database.url(), dice)
        return true
      case 'restart':
      case 'crash':
        await database.halt(kind === 'restart' ? 'SIGINT' : 'SIGQUIT')
        await sleep(dice.between(0, 2_500))
        await database.run()
        await watchResumption()
        return true
    }
  }

  /** One fault at a time for each process, and never all of a kind away by our doing. */
  function inBackground(member: Member, fault: () => Promise<void>): boolean {
    if (
      member.busy ||
      !crew.members.some((other) => other !== member && other.kind === member.kind && !other.busy)
    )
      return false
    member.busy = true
    const running = fault().finally(() => {
      member.busy = false
      pending.delete(running)
    })
    pending.add(running)
    return true
  }

  /** Service resumes by itself within seconds of the database's return. */
  async function watchResumption() {
    const since = performance.now()
    const resumed = await new Promise<boolean>((resolve) => {
      const late = setTimeout(() => resolve(false), HEAL_MS_MAX)
      accepted = () => {
        clearTimeout(late)
        accepted = undefined
        resolve(true)
      }
    })
    resumeMsMax = Math.max(resumeMsMax, Math.round(performance.now() - since))
    if (!resumed)
      ledger.violation(`nothing was accepted within ${HEAL_MS_MAX} ms after the database was back`)
  }
}

/** Ends every connection but our own, or some of them. */
async function cutConnections(url: string, dice: Dice): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const share = dice.chance(0.5) ? 1 : 0.5
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'chaos' and backend_type = 'client backend' and random() < ${share}`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
