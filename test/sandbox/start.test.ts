import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startSandbox, type StartedSandbox } from '../../src/start-sandbox.ts'
import { ROOT } from '../house/sources.ts'

let sandbox: StartedSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
beforeEach(() => sandbox.reset())
afterAll(() => sandbox.stop())

const carriers = async ({ url, apiKey }: StartedSandbox) =>
  (await fetch(`${url}/api/v1/orders/carriers/`, { headers: { 'x-api-key': apiKey } })).status
const total = async ({ url, apiKey }: StartedSandbox) => {
  const answer = await fetch(`${url}/api/v1/orders/?per_page=1`, { headers: { 'x-api-key': apiKey } })
  return ((await answer.json()) as { pagination: { total: number } }).pagination.total
}

test('a suite makes orders, lets others act, and begins anew', async () => {
  const before = await total(sandbox)
  const [order] = await sandbox.orders.create({ items: 2, order: { customer_key: 'C-1' } })
  expect(order).toMatchObject({ status: 'open', customer_key: 'C-1' })
  expect(await sandbox.orders.buyerCancels(order!.order_number)).toMatch(/^[0-9a-f-]{36}$/)
  await sandbox.snapshots.save('one-more')
  await sandbox.reset()
  expect(await total(sandbox)).toBe(before)
  await sandbox.snapshots.load('one-more')
  expect(await total(sandbox)).toBe(before + 1)
})

test('a suite moves the clock and sets rules, and is told what is wrong', async () => {
  await sandbox.clock.freeze()
  const { now } = await sandbox.clock.now()
  const goal = new Date(Date.parse(now) + 60_000)
  expect((await sandbox.clock.advance('PT1M')).now).toBe(goal.toISOString())
  await expect(sandbox.clock.to(now)).rejects.toThrow('forwards only')
  const rule = await sandbox.faults.add({ match: { operation: 'carriers' }, effect: { status: 503 } })
  expect(await carriers(sandbox)).toBe(503)
  expect(await sandbox.faults.list()).toEqual([{ ...rule, fired: 1 }])
  await sandbox.faults.end(rule.id)
  expect(await carriers(sandbox)).toBe(200)
})

test('several run at once and know nothing of each other', async () => {
  const other = await startSandbox({ profile: 'live' })
  await other.faults.set([{ effect: { status: 500 } }])
  await other.orders.create({ count: 5 })
  expect([await carriers(sandbox), await carriers(other)]).toEqual([200, 500])
  await other.faults.clear()
  expect(await total(other)).toBe((await total(sandbox)) + 5)
  expect(other.adminToken).not.toBe(sandbox.adminToken)
  await other.stop()
})

test('the example for node:test passes as it is', async () => {
  const example = join(ROOT, 'samples', 'sandbox.node-test.mjs')
  const run = promisify(execFile)(process.execPath, ['--conditions=source', '--test', example], { cwd: ROOT })
  expect((await run).stdout).toMatch(/pass 2\b/)
})
