import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newWebhookSecret } from '../../src/credentials/webhook-secrets.ts'
import { signatureHeaders } from '../../src/outgoing/signatures.ts'
import { read, ROOT } from '../house/sources.ts'

const secret = newWebhookSecret()
const sample = read('samples/receiver.mjs')
/** On a port of its own, with the client as it is here: what is published has to be built first. */
const program = sample
  .replace('sellers-center/client', new URL('client/index.ts', `file://${ROOT}/`).href)
  .replace('.listen(3000)', '.listen(0, "127.0.0.1", function () { console.log(this.address().port) })')

const receiver = spawn(process.execPath, ['--input-type=module', '-e', program], {
  env: { ...process.env, WEBHOOK_SECRET: secret },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const lines = createInterface(receiver.stdout)[Symbol.asyncIterator]()
const nextLine = async () => (await lines.next()).value as string
let url: string
beforeAll(async () => {
  url = `http://127.0.0.1:${await nextLine()}/`
}, 60_000)
afterAll(async () => {
  receiver.kill()
  await once(receiver, 'exit')
})

async function deliver(body: string, signedBy: string): Promise<number> {
  const headers = signatureHeaders({ current: signedBy, next: null }, { id: 'msg_7_1', at: Date.now(), body })
  return (await fetch(url, { method: 'POST', headers, body })).status
}

test('the README shows the receiver as it is, in ten lines', () => {
  expect(/\n### Receiving webhooks\n.*?```js\n(.*?)```/s.exec(read('README.md'))![1]).toBe(sample)
  expect(sample.trimEnd().split('\n')).toHaveLength(10)
})

test('the receiver takes what is signed with its secret, and refuses the rest', async () => {
  const body = JSON.stringify({
    id: 7,
    event: 'webhook.test',
    timestamp: '',
    message: {},
    subscription_id: 1,
  })
  expect(await deliver(body, newWebhookSecret())).toBe(400)
  expect(await deliver(body, secret)).toBe(204)
  expect(await nextLine()).toBe('7 webhook.test {}')
})
