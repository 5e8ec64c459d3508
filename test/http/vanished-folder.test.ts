import { cpSync, renameSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Merchant, Running } from './running.ts'

/** What is said of the database's place, without what each refused call says. */
const said = (running: Running) =>
  running.logged
    .map((line) => (JSON.parse(line) as { msg: string }).msg)
    .filter((message) => message.includes('where it was opened'))

/** Of each thread that reads: a key and a result, a list of orders, and what the operator looks through. */
const reads = async (running: Running, { key }: Merchant) => {
  const answers = await Promise.all([
    running.call(
      'GET',
      '/api/v1/results/cancel-orders?batch_request_id=01900000-0000-7000-8000-000000000000',
      { key },
    ),
    running.call('GET', '/api/v1/orders/', { key }),
    running.admin('GET', '/batches'),
    running.admin('GET', '/merchants'),
  ])
  return answers.map(({ status }) => status)
}

test('a folder that vanishes under a running server ends writes and reads until it is back', async () => {
  const running = await Running.start()
  const away = `${running.dataDir}-away`
  const ready = async () => (await running.call('GET', '/readyz')).status
  try {
    const merchant = await running.merchant()
    expect((await running.cancel(merchant, [1])).status).toBe(200)
    renameSync(running.dataDir, away)
    await expect.poll(() => said(running), { timeout: 10_000 }).toEqual([expect.stringContaining('is gone')])
    expect(await ready()).toBe(503)
    expect((await running.cancel(merchant, [2])).status).toBe(503)
    await expect.poll(() => reads(running, merchant), { timeout: 10_000 }).toEqual([503, 503, 503, 503])
    expect((await running.call('GET', '/livez')).status).toBe(200)

    renameSync(away, running.dataDir)
    await expect.poll(ready, { timeout: 10_000 }).toBe(200)
    expect((await running.cancel(merchant, [2])).status).toBe(200)
    expect(said(running)).toEqual([expect.any(String), expect.stringContaining('is back')])
  } finally {
    await running.stop()
  }
})

test('a folder that was replaced by a copy of itself is not read from any more', async () => {
  const running = await Running.start()
  try {
    const merchant = await running.merchant()
    expect((await running.cancel(merchant, [1])).status).toBe(200)
    renameSync(running.dataDir, `${running.dataDir}-away`)
    cpSync(`${running.dataDir}-away`, running.dataDir, { recursive: true })
    await expect.poll(() => reads(running, merchant), { timeout: 10_000 }).toEqual([503, 503, 503, 503])
  } finally {
    rmSync(`${running.dataDir}-away`, { recursive: true, force: true })
    await running.stop()
  }
})
