import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { SellersCenter } from '../../client/index.ts'
import { startSandbox, type StartedSandbox } from '../../src/start-sandbox.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

let sandbox: StartedSandbox
let client: SellersCenter
let receiver: Server
let url: string
const received: string[] = []
beforeAll(async () => {
  sandbox = await startSandbox()
  client = new SellersCenter({ baseUrl: sandbox.url, apiKey: sandbox.apiKey })
  receiver = createServer((request, response) => {
    received.push(String(request.headers['webhook-id']))
    response.writeHead(204).end()
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`
})
afterAll(async () => {
  receiver.closeAllConnections()
  receiver.close()
  await sandbox.stop()
})

/** A command as a user would run it. */
class Command {
  stdout = ''
  stderr = ''
  readonly #child
  readonly #ended: Promise<number | null>

  constructor(...args: string[]) {
    const { PATH } = process.env
    const env = { PATH, SELLERS_CENTER_URL: sandbox.url, SELLERS_CENTER_API_KEY: sandbox.apiKey }
    this.#child = spawn(process.execPath, [MAIN, ...args], { env })
    this.#child.stdout.setEncoding('utf8').on('data', (chunk: string) => (this.stdout += chunk))
    this.#child.stderr.setEncoding('utf8').on('data', (chunk: string) => (this.stderr += chunk))
    this.#ended = once(this.#child, 'close').then(([code]) => code as number | null)
  }

  /** Until what was written so far on stdout matches. */
  async shows(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.stdout)) {
      const more = once(this.#child.stdout, 'data').then(() => undefined)
      const code = await Promise.race([more, this.#ended])
      if (code !== undefined) throw new Error(`ended with ${code}: ${this.stdout}${this.stderr}`)
    }
  }

  interrupt(): Promise<number | null> {
    this.#child.kill('SIGINT')
    return this.#ended
  }

  get ended(): Promise<number | null> {
    return this.#ended
  }
}

const run = async (...args: string[]) => {
  const command = new Command('webhooks', ...args)
  const code = await command.ended
  return { code, stdout: command.stdout, stderr: command.stderr }
}

test('listen hands on what is delivered, says how it was answered, and leaves no subscription behind', async () => {
  const command = new Command('listen', '--forward-to', url, '--events', 'order.created')
  await command.shows(/--> webhook\.test \d+\n<-- 204 \d+ ms\n/)
  const [subscription] = await client.webhooks.list()
  expect(subscription).toMatchObject({ description: 'sellers-center listen', events: ['order.created'] })
  await sandbox.orders.create()
  await command.shows(/--> order\.created \d+\n<-- 204 \d+ ms\n/)
  expect(received.at(-1)).toMatch(new RegExp(`^msg_\\d+_${subscription!.id}$`))
  expect(await command.interrupt()).toBe(0)
  expect(command.stderr).toContain('whsec_')
  expect(command.stderr).toContain(`Subscription ${subscription!.id} is deleted.`)
  expect(await client.webhooks.list()).toEqual([])
})

test('listen says what is needed where the server does not call that address', async () => {
  const command = new Command('listen', '--forward-to', url, '--public-url', 'http://10.0.0.1/')
  expect(await command.ended).toBe(2)
  expect(command.stderr).toContain('The server does not call http://10.0.0.1/')
  expect(command.stderr).toContain('--public-url')
})

test('a subscription is made, tried, read, replayed, rotated and deleted', async () => {
  const made = await run('create', url, '--events', 'order.created', 'order.updated', '--description', 'd')
  expect([made.code, made.stdout]).toEqual([0, expect.stringMatching(/^whsec_\S+\n$/)])
  const [{ id } = { id: 0 }] = await client.webhooks.list()
  expect((await run('list')).stdout).toMatch(new RegExp(`${id} +${url} +order.created order.updated +on\n`))
  const before = received.length
  const arrived = once(receiver, 'request')
  expect(await run('test', String(id), '--event', 'order.created')).toMatchObject({ code: 0 })
  await arrived
  expect(received.length).toBe(before + 1)
  const shown = await run('deliveries', String(id), '--event', 'order.created', '--json')
  const [delivery] = JSON.parse(shown.stdout) as { id: number; event: string }[]
  expect(delivery).toMatchObject({ event: 'order.created' })
  const isDelivered = async () => {
    for await (const { state } of client.webhooks.deliveries(id)) expect(state).toBe('delivered')
  }
  await vi.waitFor(isDelivered, { timeout: 30_000 })
  const again = once(receiver, 'request')
  const replayed = await run('replay', String(id), '--delivery', String(delivery!.id))
  expect([replayed.code, replayed.stderr]).toEqual([0, '1 delivery is sent again.\n'])
  await again
  expect(received.at(-1)).toBe(`msg_${delivery!.id}_${id}`)
  expect((await run('replay', String(id))).stderr).toContain('--failed, --from and --to, or --delivery')
  expect((await run('rotate', String(id))).stdout).toMatch(/^whsec_\S+\n$/)
  expect((await run('rotate', String(id), '--finish')).stderr).toBe(
    'The old secret is not valid any longer.\n',
  )
  expect((await run('delete', String(id))).code).toBe(0)
  expect(await client.webhooks.list()).toEqual([])
  // Nine processes, one after the other.
}, 120_000)
