import { renameSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Running } from './running.ts'

/** What is said of the database's place, without what each refused call says. */
const said = (running: Running) =>
  running.logged
    .map((line) => (JSON.parse(line) as { msg: string }).msg)
    .filter((message) => message.includes('where it was opened'))

test('a folder that vanishes under a running server ends acceptance until it is back', async () => {
  const running = await Running.start()
  const away = `${running.dataDir}-away`
  const ready = async () => (await running.call('GET', '/readyz')).status
  try {
    const merchant = await running.merchant()
    expect((await running.cancel(merchant, [1])).status).toBe(200)
    renameSync(running.dataDir, away)
    await expect.poll(ready, { timeout: 10_000 }).toBe(503)
    expect((await running.cancel(merchant, [2])).status).toBe(503)
    expect((await running.call('GET', '/livez')).status).toBe(200)
    expect(said(running)).toEqual([expect.stringContaining('is gone')])

    renameSync(away, running.dataDir)
    await expect.poll(ready, { timeout: 10_000 }).toBe(200)
    expect((await running.cancel(merchant, [2])).status).toBe(200)
    expect(said(running)).toEqual([expect.any(String), expect.stringContaining('is back')])
  } finally {
    await running.stop()
  }
})
