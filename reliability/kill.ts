/**
 * Kills the server with SIGKILL at and around the moment of a 200, under load, starts it again on the same folder, and compares what
 * callers were told with what is there. `--times N` kills (default 100), `--seed N`, `--rounds-of N` kills on one data folder (default 50).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Catalogue } from './catalogue.ts'
import { checkEverything } from './check/check.ts'
import { checkByProgram } from './check/program.ts'
import { sqliteRows } from './check/rows.ts'
import { Dice } from '../src/sandbox/dice.ts'
import { Ledger } from './ledger.ts'
import { whenEnded } from './leaving.ts'
import { importOrders } from './operator.ts'
import { createSellers } from './sellers.ts'
import { finish, readOptions, say } from './report.ts'
import { ServerProcess } from './server-process.ts'
import { untilSettled } from './settled.ts'
import { Traffic } from './traffic.ts'
import { WRITES } from './writes.ts'

const CALLERS = 12
/** The 200 after which the process dies, counted from the start of the load. */
const ACCEPTS_MAX = 60
const DELAY_MS_MAX = 15
const ORDERS_PER_KILL = 40

const { times, seed, 'rounds-of': perFolder, json } = readOptions({ times: 100, seed: 1, 'rounds-of': 50 })
const ledger = new Ledger()
const figures = {
  kills: 0,
  accepted: 0,
  replays: 0,
  batches: 0,
  entries: 0,
  changes: 0,
  events: 0,
  interruptions: 0,
  restartMsMax: 0,
}
const began = performance.now()

for (let done = 0; done < times && ledger.violationsTotal === 0; done += perFolder) {
  await onOneFolder(seed + done, Math.min(perFolder, times - done))
}
finish(
  json,
  'kill',
  { ...figures, answers: Object.fromEntries(ledger.answers), seconds: seconds(), seed },
  ledger,
)

async function onOneFolder(folderSeed: number, kills: number) {
  const dice = new Dice(folderSeed)
  const dataDir = mkdtempSync(join(tmpdir(), 'sellers-center-kill-'))
  const start = () => ServerProcess.start({ args: ['serve', '--json', '--port', '0', '--data', dataDir] })
  const catalogue = new Catalogue(folderSeed)
  ledger.promised.clear()
  let server = await start()
  whenEnded(async () => {
    await server.kill()
    rmSync(dataDir, { recursive: true, force: true })
  })
  let checked = { batches: 0, entries: 0, changes: 0, events: 0, interruptions: 0 }
  try {
    const sellers = await createSellers(server.url, 2)
    for (let kill = 0; kill < kills && ledger.violationsTotal === 0; kill++) {
      for (const { id } of sellers) await importOrders(() => [server.url], catalogue, id, ORDERS_PER_KILL)
      await loadUntilKilled(server, dice, catalogue, sellers)
      const since = performance.now()
      server = await start()
      figures.restartMsMax = Math.max(figures.restartMsMax, Math.round(performance.now() - since))
      const rows = sqliteRows(join(dataDir, 'sellers-center.sqlite'))
      await untilSettled(rows, ledger)
      checked = await checkEverything(rows, ledger, catalogue)
      await checkIntegrity(rows)
      await rows.close()
      await checkAnswers(server.url, sellers, dice)
      figures.kills++
      if (figures.kills % 10 === 0)
        say(`${figures.kills} kills, ${figures.accepted} accepted, ${seconds()} s`)
    }
    await server.kill()
    await checkByProgram(['--data', dataDir], ledger)
  } finally {
    figures.batches += checked.batches
    figures.entries += checked.entries
    figures.changes += checked.changes
    figures.events += checked.events
    figures.interruptions += checked.interruptions
    figures.replays = ledger.replays
    await server.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Every third dies in the very turn in which a caller has read its 200, the others some milliseconds later. */
async function loadUntilKilled(
  server: ServerProcess,
  dice: Dice,
  catalogue: Catalogue,
  sellers: Parameters<typeof checkAnswers>[1],
) {
  let left = dice.between(1, ACCEPTS_MAX)
  const delay = dice.chance(1 / 3) ? 0 : dice.between(0, DELAY_MS_MAX)
  const onAccepted = () => {
    figures.accepted++
    if (--left !== 0) return
    if (delay === 0) server.signal('SIGKILL')
    else setTimeout(() => server.signal('SIGKILL'), delay)
  }
  const traffic = new Traffic({
    dice,
    ledger,
    catalogue,
    sellers,
    urls: () => (server.alive ? [server.url] : []),
    onAccepted,
  })
  traffic.start(CALLERS)
  await server.ended
  await traffic.stop()
}

async function checkIntegrity(rows: ReturnType<typeof sqliteRows>) {
  const found = await rows.all<Record<string, string>>('pragma quick_check')
  for (const row of found)
    for (const text of Object.values(row))
      if (text !== 'ok') ledger.violation(`the database file is broken: ${text}`)
  for (const row of await rows.all('pragma foreign_key_check'))
    ledger.violation(`a row refers to nothing: ${JSON.stringify(row)}`)
}

/** What the API says of some of the promised batches, the newest above all. */
async function checkAnswers(
  url: string,
  sellers: readonly { id: number; keys: readonly string[] }[],
  dice: Dice,
) {
  const newest = [...ledger.promised].slice(-60)
  for (const [id, { sellerId, operation, entries }] of newest.filter(() => dice.chance(0.3))) {
    const key = sellers.find((seller) => seller.id === sellerId)!.keys[0]!
    const response = await fetch(`${url}/api/v1${WRITES[operation].results}?batch_request_id=${id}`, {
      headers: { 'x-api-key': key },
    })
    const text = await response.text()
    if (response.status !== 200) {
      ledger.violation(`${id} was accepted and its results are answered ${response.status}`)
      continue
    }
    const { status, items } = JSON.parse(text) as {
      status: string
      items: { requestItem: { id?: number } }[]
    }
    ledger.read(id, status, text, performance.now())
    const shown = JSON.stringify(
      items.map(({ requestItem }) => (operation === 'cancel' ? requestItem.id : requestItem)),
    )
    if (status !== 'completed' || shown !== entries)
      ledger.violation(`the results of ${id} are not those of its entries (${status})`)
  }
}

function seconds() {
  return Math.round((performance.now() - began) / 1_000)
}
