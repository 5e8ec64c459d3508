import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

interface Ready {
  readonly url: string
  readonly consoleUrl: string
  readonly pid: number
  readonly adminToken: string
  readonly merchants: readonly { readonly id: number; readonly name: string; readonly apiKey: string }[]
}

/** A server as a user would start it. */
class Served {
  readonly child: ChildProcess
  stdout = ''
  stderr = ''
  readonly ended: Promise<number | null>

  constructor(...flags: string[]) {
    this.child = spawn(process.execPath, [MAIN, 'serve', ...flags], {
      env: { PATH: process.env['PATH'], SELLERS_CENTER_WAITERS_MAX: '1' },
    })
    this.child.stdout!.setEncoding('utf8').on('data', (chunk: string) => (this.stdout += chunk))
    this.child.stderr!.setEncoding('utf8').on('data', (chunk: string) => (this.stderr += chunk))
    this.ended = once(this.child, 'close').then(([code]) => code as number | null)
    started.push(this)
  }

  async ready(): Promise<Ready> {
    while (!this.stdout.includes('\n')) {
      const next = await Promise.race([once(this.child.stdout!, 'data').then(() => undefined), this.ended])
      if (next !== undefined) throw new Error(`ended with ${next}: ${this.stderr}`)
    }
    return JSON.parse(this.stdout.split('\n')[0]!) as Ready
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal)
    return this.ended
  }
}

const started: Served[] = []
let folder: string
let data: (name: string) => string[]
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sellers-center-serve-'))
  data = (name) => ['--data', join(folder, name), '--port', '0']
})
afterEach(async () => {
  for (const served of started.splice(0)) {
    served.child.kill('SIGKILL')
    await served.ended
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cancel = (url: string, key: string, ...ids: number[]) =>
  fetch(`${url}/api/v1/orders/cancel`, {
    method: 'POST',
    headers: { 'x-api-key': key },
    body: JSON.stringify({ items: ids.map((id) => ({ id })) }),
  })
const results = async (url: string, key: string, id: string) => {
  const answer = await fetch(`${url}/api/v1/results/cancel-orders?batch_request_id=${id}`, {
    headers: { 'x-api-key': key, prefer: 'wait=20' },
  })
  return (await answer.json()) as { status: string; items: unknown[] }
}

test('two servers side by side each serve their own sandbox, and stop cleanly when told to', async () => {
  const [one, two] = [
    new Served('--sandbox', '--json', ...data('one')),
    new Served('--sandbox', '--json', '--profile', 'live', ...data('two')),
  ]
  const ready = await Promise.all([one.ready(), two.ready()])
  for (const [at, { url, pid, adminToken, merchants }] of ready.entries()) {
    expect(pid).toBe([one, two][at]!.child.pid)
    expect(merchants).toHaveLength(2)
    expect(adminToken.length).toBeGreaterThanOrEqual(32)
    const accepted = await cancel(url, merchants[0]!.apiKey, 5119)
    const { batchRequestId } = (await accepted.json()) as { batchRequestId: string }
    expect(await results(url, merchants[0]!.apiKey, batchRequestId)).toMatchObject({
      status: 'completed',
      items: [{ success: true }],
    })
  }
  expect((await cancel(ready[0].url, ready[1].merchants[0]!.apiKey, 1)).status).toBe(401)
  expect((await cancel(ready[1].url, ready[1].merchants[0]!.apiKey, 0)).status).toBe(422)
  expect(await Promise.all([one.stop('SIGTERM'), two.stop('SIGINT')])).toEqual([0, 0])
  expect([one.stderr, two.stderr]).toEqual(['', ''])
})

test('a sandbox keeps its keys, its token and what was done to it over a restart', async () => {
  const first = new Served('--sandbox', '--json', ...data('kept'))
  const before = await first.ready()
  const { batchRequestId } = (await (await cancel(before.url, before.merchants[0]!.apiKey, 5119)).json()) as {
    batchRequestId: string
  }
  await first.stop('SIGKILL')
  expect(statSync(join(folder, 'kept', 'sandbox.json')).mode & 0o777).toBe(0o600)
  const second = new Served('--sandbox', '--json', ...data('kept'))
  const after = await second.ready()
  expect([after.adminToken, after.merchants]).toEqual([before.adminToken, before.merchants])
  expect(await results(after.url, after.merchants[0]!.apiKey, batchRequestId)).toMatchObject({
    status: 'completed',
    items: [{ success: true }],
  })
})

test('the prose names the URL, the keys and a curl line that works', async () => {
  const served = new Served('--sandbox', ...data('prose'))
  await expect.poll(() => served.stdout, { timeout: 20_000 }).toContain('Stop with')
  expect(served.stdout).toContain('Nordlicht Mode GmbH')
  const [, url, key, body] = /curl -X POST (\S+) -H 'X-API-Key: (\S+)' -d '(.+)'/.exec(served.stdout) ?? []
  expect((await fetch(url!, { method: 'POST', headers: { 'x-api-key': key! }, body: body! })).status).toBe(
    200,
  )
  expect(served.stdout).not.toMatch(/^\{/m)
})

test('outside the sandbox nothing secret is shown, and there is no operator API without a token', async () => {
  const served = new Served('--json', ...data('plain'))
  const { url, pid, consoleUrl, ...rest } = await served.ready()
  expect([pid, consoleUrl, rest]).toEqual([served.child.pid, `${url}/console/`, { merchants: [] }])
  expect((await fetch(`${url}/admin/v1/merchants`)).status).toBe(404)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
})

test('a data folder that another process owns, a port in use and a flag that makes no sense are one clear line and exit 1', async () => {
  const owner = new Served('--json', ...data('owned'))
  const { pid } = await owner.ready()
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  const refusals = [
    { served: new Served(...data('owned')), says: String(pid) },
    { served: new Served('--data', join(folder, 'port'), '--port', String(port)), says: `Port ${port}` },
    { served: new Served('--data', join(folder, 'port-word'), '--port', 'eighty'), says: 'port' },
    { served: new Served(...data('profile'), '--profile', 'both'), says: 'documented, live' },
  ]
  for (const { served, says } of refusals) {
    expect(await served.ended).toBe(1)
    expect(served.stderr).toContain(says)
    expect(served.stderr.trim().split('\n')).toHaveLength(1)
    expect(served.stdout).toBe('')
  }
  taken.close()
})

test('told to stop, it answers who is under way, lets nobody new in, and forgets no promise', async () => {
  const served = new Served('--sandbox', '--json', ...data('stopping'))
  const { url, merchants, adminToken } = await served.ready()
  const { id, apiKey } = merchants[0]!
  const hold = (held: boolean, at: string) =>
    fetch(`${at}/admin/v1/merchants/${id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${adminToken}` },
      body: JSON.stringify({ held }),
    })
  await hold(true, url)
  const { batchRequestId } = (await (await cancel(url, apiKey, 5119, 5120)).json()) as {
    batchRequestId: string
  }
  const waiting = results(url, apiKey, batchRequestId)
  const isWaiting = async () => {
    const query = `batch_request_id=${batchRequestId}`
    const headers = { 'x-api-key': apiKey, prefer: 'wait=0' }
    return !(await fetch(`${url}/api/v1/results/cancel-orders?${query}`, { headers })).headers.has(
      'preference-applied',
    )
  }
  await expect.poll(isWaiting).toBe(true)
  expect(await served.stop()).toBe(0)
  expect((await waiting).status).toBe('pending')
  await expect(fetch(`${url}/livez`)).rejects.toThrow()

  const again = new Served('--sandbox', '--json', ...data('stopping'))
  const ready = await again.ready()
  await hold(false, ready.url)
  expect((await results(ready.url, apiKey, batchRequestId)).status).toBe('completed')
})
