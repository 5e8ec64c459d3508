/**
 * Whether the time of an answer tells what its words do not: of another merchant's ids against ids that do not exist, and of keys that
 * are revoked or expired against keys that never were. Both sides are asked in random turns on one connection. `--calls N` of each
 * side (default 3,000), `--seed N`, `--json`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { newKey } from '../src/credentials/api-keys.ts'
import { Catalogue } from './catalogue.ts'
import { Dice } from '../src/sandbox/dice.ts'
import { Ledger } from './ledger.ts'
import { whenEnded } from './leaving.ts'
import { importOrders, operate, type Seller } from './operator.ts'
import { createSellers } from './sellers.ts'
import { finish, readOptions } from './report.ts'
import { ServerProcess } from './server-process.ts'

/** How often one side is slower than the other, were they alike: half of the time. So far off is seen in some hundred calls. */
const APART_MAX = 0.06

interface Call {
  readonly method: string
  readonly path: string
  readonly key: string
  readonly body?: string
}
type Side = () => Call

const { calls, seed, json } = readOptions({ calls: 3_000, seed: 1 })
const ledger = new Ledger()
const dice = new Dice(seed)
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const dataDir = mkdtempSync(join(tmpdir(), 'sellers-center-timing-'))
const server = await ServerProcess.start({
  args: ['serve', '--json', '--port', '0', '--data', dataDir],
  env: { SELLERS_CENTER_BAD_KEYS_PER_MINUTE: '1000000000' },
})
async function comparisons(): Promise<Record<string, readonly [Side, Side]>> {
  const sellers = await createSellers(server.url, 2)
  const [asking, other] = sellers as [Seller, Seller]
  const catalogue = new Catalogue(seed)
  for (const { id } of sellers) await importOrders(() => [server.url], catalogue, id, 500)
  const foreignBatches = await batchesOf(other, catalogue)
  const foreignItems = catalogue.idsBySeller.get(other.id)!
  const foreignOrders = foreignItems.map((id) => catalogue.items.get(id)!.orderNumber)
  const key = asking.keys[0]!
  const listed = await operate<{ items: { id: number }[] }>(server.url, 'GET', `/merchants/${other.id}/keys`)
  await operate(server.url, 'DELETE', `/merchants/${other.id}/keys/${listed.items[1]!.id}`)
  const expiresAt = new Date(Date.now() + 1_000).toISOString()
  const { key: expired } = await operate<{ key: string }>(server.url, 'POST', `/merchants/${other.id}/keys`, {
    label: 'brief',
    expiresAt,
  })
  await new Promise((resolve) => setTimeout(resolve, 1_500))

  const results = (id: string): Call => ({
    method: 'GET',
    path: `/results/cancel-orders?batch_request_id=${id}`,
    key,
  })
  const note = (number: string): Call => ({ method: 'GET', path: `/orders/${number}/delivery_document`, key })
  const cancel = (id: number): Call => ({
    method: 'POST',
    path: '/orders/cancel',
    key,
    body: `{"items":[{"id":${id}}]}`,
  })
  const list = (number: string): Call => ({ method: 'GET', path: `/orders/?order_number=${number}`, key })
  const withKey = (used: string): Call => ({ method: 'GET', path: '/orders/carriers/', key: used })
  return {
    'results of a foreign batch': [() => results(dice.pick(foreignBatches)), () => results(randomUUID())],
    'delivery note of a foreign order': [
      () => note(dice.pick(foreignOrders)),
      () => note(`R-${dice.between(900_000, 999_999)}`),
    ],
    'list by a foreign order number': [
      () => list(dice.pick(foreignOrders)),
      () => list(`R-${dice.between(900_000, 999_999)}`),
    ],
    'cancel of a foreign item': [
      () => cancel(dice.pick(foreignItems)),
      () => cancel(dice.between(9_000_000, 9_999_999)),
    ],
    'a revoked key': [() => withKey(other.keys[1]!), () => withKey(newKey('live').key)],
    'an expired key': [() => withKey(expired), () => withKey(newKey('live').key)],
  }
}

async function batchesOf({ id, keys }: Seller, catalogue: Catalogue): Promise<string[]> {
  const batches: string[] = []
  for (const item of catalogue.idsBySeller.get(id)!.slice(0, 100)) {
    const { body } = await ask({
      method: 'POST',
      path: '/orders/cancel',
      key: keys[0]!,
      body: `{"items":[{"id":${item}}]}`,
    })
    batches.push((JSON.parse(body) as { batchRequestId: string }).batchRequestId)
  }
  return batches
}

async function compare(name: string, sides: readonly [Side, Side]) {
  const times: [number[], number[]] = [[], []]
  const statuses = [new Set<number>(), new Set<number>()] as const
  for (let left = calls; left > 0; left--) {
    for (const side of dice.chance(0.5) ? ([0, 1] as const) : ([1, 0] as const)) {
      const call = sides[side]()
      const began = performance.now()
      statuses[side].add((await ask(call)).status)
      times[side].push((performance.now() - began) * 1_000)
    }
  }
  const [ours, theirs] = times.map((list) => list.toSorted((a, b) => a - b)) as [number[], number[]]
  const slower = shareSlower(ours, theirs)
  if ([...statuses[0]].join() !== [...statuses[1]].join()) ledger.violation(`${name}: the statuses differ`)
  if (Math.abs(slower - 0.5) > APART_MAX)
    ledger.violation(`${name}: slower in ${(slower * 100).toFixed(1)} % of the cases`)
  return {
    medianUs: [median(ours), median(theirs)],
    slower: Number(slower.toFixed(3)),
    status: [...statuses[0]].join(),
  }
}

const median = (sorted: readonly number[]) => Math.round(sorted[Math.floor(sorted.length / 2)]!)

/** How likely one of the first takes longer than one of the second: 0.5 when nothing can be told. Both are sorted. */
function shareSlower(first: readonly number[], second: readonly number[]): number {
  let below = 0
  let sum = 0
  for (const time of first) {
    while (below < second.length && second[below]! < time) below++
    sum += below
  }
  return sum / (first.length * second.length)
}

function ask({ method, path, key, body }: Call): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${server.url}/api/v1${path}`,
      { method, agent, headers: { 'x-api-key': key } },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
        response.on('end', () => resolve({ status: response.statusCode!, body: text }))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

const cleanUp = async () => {
  await server.kill()
  rmSync(dataDir, { recursive: true, force: true })
}
whenEnded(cleanUp)
try {
  const figures: Record<string, unknown> = { calls, seed }
  for (const [name, sides] of Object.entries(await comparisons())) figures[name] = await compare(name, sides)
  finish(json, 'timing', figures, ledger)
} finally {
  await cleanUp()
}
