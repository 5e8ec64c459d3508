import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { openLog } from '../../src/log.ts'
import { HandClock } from '../../testing/clock.ts'
import { removeFolder } from '../store/folder.ts'

const KEY = 'the key of an operator'
const ADMIN_TOKEN = 'the-token-of-an-operator'

test('a start with another key than the secrets of webhooks were encrypted with is refused in words, and with that key it goes on', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sellers-center-secrets-'))
  const start = (secretsKey?: string) =>
    startApp(readConfig({ port: 0, dataDir, adminToken: ADMIN_TOKEN, secretsKey }), {
      clock: new HandClock(),
      log: openLog('silent'),
    })
  try {
    const app = await start(KEY)
    const ask = async (path: string, headers: Record<string, string>, body: object) => {
      const answer = await fetch(app.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
      return (await answer.json()) as { id: number; key: string; client_secret: string }
    }
    const operator = { authorization: `Bearer ${ADMIN_TOKEN}` }
    const { id } = await ask('/admin/v1/merchants', operator, { name: 'A' })
    const { key } = await ask(`/admin/v1/merchants/${id}/keys`, operator, { label: 'a' })
    const body = { events: ['order.created'], url: 'https://8.8.8.8/' }
    const made = await ask('/api/v1/webhooks/', { 'x-api-key': key }, body)
    expect(made.client_secret).toMatch(/^whsec_/)
    await app.close()

    await expect(start()).rejects.toThrow(
      'The secrets of webhooks are encrypted: set SELLERS_CENTER_SECRETS_KEY to the key that they were encrypted with',
    )
    await expect(start(`${KEY}s`)).rejects.toThrow(
      'The secrets of webhooks are encrypted with another key than SELLERS_CENTER_SECRETS_KEY: set it to that one',
    )
    await (await start(KEY)).close()
  } finally {
    removeFolder(dataDir)
  }
})
