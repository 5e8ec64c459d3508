import { setTimeout as sleep } from 'node:timers/promises'
import { Dice } from '../../src/sandbox/dice.ts'
import { Catalogue } from '../catalogue.ts'
import { checkDeliveries } from '../check/deliveries.ts'
import { checkByProgram } from '../check/program.ts'
import type { Rows } from '../check/rows.ts'
import { Ledger } from '../ledger.ts'
import { importOrders, type Seller } from '../operator.ts'
import { createSellers } from '../sellers.ts'
import { say } from '../report.ts'
import type { ServerProcess } from '../server-process.ts'
import { untilSettled } from '../settled.ts'
import { Traffic } from '../traffic.ts'
import { Receiver } from './receiver.ts'

/** A database, and processes that use it. */
export interface Place {
  readonly name: string
  readonly processes: number
  start(): Promise<ServerProcess>
  rows(): Promise<Rows>
  /** For `sellers-center check`. */
  readonly checked: readonly [string, string]
}

const CALLERS = 4
const PAUSE_MS = 20
const ORDERS_PER_KILL = 10
/** The arrival after which a process dies, counted from its start. */
const ARRIVALS_MAX = 40
const DELAY_MS_MAX = 15
/** A receiver that hangs and fails lets little arrive. */
const ROUND_MS_MAX = 3_000
/** A lease of a delivery is 60 s, and an answer is waited for 15 s. */
const DRAIN_MS_MAX = 180_000

const SUBSCRIBED: readonly (readonly string[])[] = [
  ['order.created', 'order.updated', 'batch.completed', 'batch.failed'],
  ['order_items.cancelled', 'order.cancelled', 'order.shipped', 'order.returned'],
  ['order.updated', 'stock.updated'],
]

/** Kills processes around arrivals, answers and marks of deliveries, and compares what is there with what the feed says. */
export async function drillWebhooks(
  place: Place,
  { kills, seed }: { kills: number; seed: number },
  ledger: Ledger,
) {
  const dice = new Dice(seed)
  const catalogue = new Catalogue(seed)
  const receiver = new Receiver(new Dice(seed + 1), (text) => ledger.violation(text))
  await receiver.start()
  const servers: ServerProcess[] = []
  for (let count = 0; count < place.processes; count++) servers.push(await place.start())
  const urls = () => servers.filter(({ alive }) => alive).map(({ url }) => url)
  try {
    const sellers = await createSellers(servers[0]!.url, 2)
    const subscriptions = await subscribe(servers[0]!.url, sellers, receiver)
    for (let kill = 1; kill <= kills && ledger.violationsTotal === 0; kill++) {
      for (const { id } of sellers) await importOrders(urls, catalogue, id, ORDERS_PER_KILL)
      const traffic = new Traffic({ dice, ledger, catalogue, sellers, urls, pauseMs: PAUSE_MS })
      traffic.start(CALLERS)
      const which = dice.between(0, servers.length - 1)
      if (dice.chance(0.2)) await pause(servers[which]!, dice)
      const restarts = dice.chance(0.2)
      if (restarts) await receiver.stop()
      await dies(servers[which]!, receiver, dice)
      await traffic.stop()
      if (restarts) await receiver.start()
      servers[which] = await place.start()
      if (kill % 10 === 0) say(`${place.name}: ${kill} kills, ${receiver.arrived} arrivals`)
    }
    const rows = await place.rows()
    await untilSettled(rows, ledger)
    receiver.isGood = true
    const drainedFrom = Date.now()
    for (const enabled of [false, true])
      for (const { key, id } of subscriptions) await switchTo(servers[0]!.url, key, id, enabled)
    await untilDelivered(rows, ledger)
    const checked = await checkDeliveries(rows, { taken: receiver.taken, drainedFrom }, (text) =>
      ledger.violation(text),
    )
    await rows.close()
    for (const server of servers) await server.kill()
    await checkByProgram(place.checked, ledger)
    return { kills, arrivals: receiver.arrived, ...checked }
  } finally {
    for (const server of servers) await server.kill()
    await receiver.stop()
  }
}

interface Made {
  readonly key: string
  readonly id: number
}

async function subscribe(url: string, sellers: readonly Seller[], receiver: Receiver): Promise<Made[]> {
  const made: Made[] = []
  for (const { id: seller, keys } of sellers) {
    for (const [at, events] of SUBSCRIBED.entries()) {
      const path = `/${seller}/${at}`
      const key = keys[0]!
      const body = JSON.stringify({ events, url: receiver.url(path) })
      const headers = { 'x-api-key': key }
      const answer = await fetch(`${url}/api/v1/webhooks/`, { method: 'POST', headers, body })
      const { id, client_secret } = (await answer.json()) as { id: number; client_secret: string }
      receiver.secrets.set(path, client_secret)
      made.push({ key, id })
    }
  }
  return made
}

async function switchTo(url: string, key: string, id: number, enabled: boolean): Promise<void> {
  const headers = { 'x-api-key': key }
  const body = JSON.stringify({ enabled })
  const answer = await fetch(`${url}/api/v1/webhooks/${id}`, { method: 'PATCH', headers, body })
  if (!answer.ok) throw new Error(`switching ${id} was answered ${answer.status}: ${await answer.text()}`)
}

/** In the turn of an arrival, which is before its mark, or some milliseconds later. */
async function dies(server: ServerProcess, receiver: Receiver, dice: Dice): Promise<void> {
  let left = dice.between(1, ARRIVALS_MAX)
  const delay = dice.chance(1 / 3) ? 0 : dice.between(0, DELAY_MS_MAX)
  const late = setTimeout(() => server.signal('SIGKILL'), ROUND_MS_MAX)
  receiver.onArrival = () => {
    if (--left !== 0) return
    if (delay === 0) server.signal('SIGKILL')
    else setTimeout(() => server.signal('SIGKILL'), delay)
  }
  await server.ended
  clearTimeout(late)
}

async function pause(server: ServerProcess, dice: Dice): Promise<void> {
  server.signal('SIGSTOP')
  await sleep(dice.between(200, 1_500))
  server.signal('SIGCONT')
}

async function untilDelivered(rows: Rows, ledger: Ledger): Promise<void> {
  const until = performance.now() + DRAIN_MS_MAX
  for (;;) {
    const [row] = await rows.all<{ waiting: number; behind: number }>(
      `select (select count(*) from webhook_deliveries where due_at is not null) as waiting,
         (select max(seq) from events) - (select position from followers where name = 'webhooks') as behind`,
    )
    if (row!.waiting === 0 && row!.behind === 0) return
    if (performance.now() > until) {
      ledger.violation(
        `${row!.waiting} deliveries wait and ${row!.behind} events are not followed after ${DRAIN_MS_MAX} ms`,
      )
      return
    }
    await sleep(100)
  }
}
