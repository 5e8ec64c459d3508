import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newOrder, Running } from './running.ts'

describe.each([
  ['on the disk', false],
  ['in memory', true],
])('a sandbox %s', (_, ephemeral) => {
  let sandbox: Running
  let key: string
  let merchant: number
  beforeAll(async () => {
    sandbox = await Running.start({ sandbox: true, ephemeral })
    ;({ apiKey: key, id: merchant } = sandbox.app.merchants[0]!)
  })
  afterAll(() => sandbox.stop())

  const ask = (method: string, path: string, body?: unknown) =>
    sandbox.call(method, `/sandbox/v1${path}`, { key, body })
  const total = async () => {
    const { json } = await sandbox.call('GET', '/api/v1/orders/?per_page=1', { key })
    return (json['pagination'] as { total: number }).total
  }
  /** All that a caller can see of the state. */
  const state = async () => ({
    orders: (await sandbox.call('GET', '/api/v1/orders/?per_page=100', { key })).text,
    total: await total(),
    events: (await sandbox.admin('GET', '/events?after=0&limit=1000')).text,
    keys: (await sandbox.admin('GET', `/merchants/${merchant}/keys`)).text.replaceAll(
      /"lastUsedAt":[^,}]*/g,
      '',
    ),
    merchants: (await sandbox.admin('GET', '/merchants')).text,
    batches: (await sandbox.admin('GET', '/batches')).text,
    carriers: (await sandbox.admin('GET', '/carriers')).text,
    clock: (await ask('GET', '/clock')).text,
    rules: (await ask('GET', '/faults')).text,
  })
  const change = async () => {
    await ask('POST', '/orders', { count: 3 })
    const { json } = await sandbox.cancel({ key }, [5119, 5120])
    await sandbox.final({ key }, json.batchRequestId)
    await ask('POST', '/faults', { match: { operation: 'carriers' }, effect: { status: 500 } })
    await ask('PUT', '/clock', { advance: 'P3D' })
    return (await sandbox.merchant('Another')).key
  }

  test('goes back to its first state, whatever has happened', async () => {
    await ask('PUT', '/clock', { freeze: true })
    await ask('POST', '/reset')
    const first = await state()
    const other = await change()
    expect(await state()).not.toEqual(first)
    expect((await sandbox.call('GET', '/api/v1/orders/', { key: other })).status).toBe(200)
    expect((await ask('POST', '/reset')).status).toBe(204)
    expect(await state()).toEqual(first)
    expect((await sandbox.call('GET', '/api/v1/orders/', { key: other })).status).toBe(401)
    // Numbers and sequences begin again, too.
    const made = await ask('POST', '/orders', {})
    await ask('POST', '/reset')
    expect((await ask('POST', '/orders', {})).json.items).toEqual(made.json.items)
  })

  test('windows of calls begin anew', async () => {
    const left = async () =>
      Number((await sandbox.call('GET', '/api/v1/orders/carriers', { key })).headers['x-ratelimit-remaining'])
    await left()
    await left()
    await ask('POST', '/reset')
    expect(await left()).toBe(99)
  })

  test('keeps states under names and goes back to each, as often as wanted', async () => {
    await ask('POST', '/reset')
    expect((await ask('PUT', '/snapshots/before')).status).toBe(201)
    const before = await state()
    await change()
    await ask('PUT', '/clock', { freeze: true })
    await ask('PUT', '/snapshots/after')
    const after = await state()
    for (const [name, kept] of [
      ['before', before],
      ['after', after],
      ['before', before],
    ] as const) {
      expect((await ask('POST', `/snapshots/${name}`)).status).toBe(204)
      expect(await state()).toEqual(kept)
    }
    await ask('PUT', '/snapshots/before')
    expect((await ask('POST', '/snapshots/none')).status).toBe(404)
    expect((await ask('PUT', '/snapshots/Not_a_name')).status).toBe(400)
  })

  test('calls meanwhile wait, and what was being settled is no interruption', async () => {
    await ask('POST', '/reset')
    const ids = Array.from({ length: 5_000 }, (_item, at) => 2_000_000 + at)
    const { json } = await sandbox.cancel({ key }, ids)
    await ask('PUT', '/snapshots/busy')
    const calls = await Promise.all([
      ask('POST', '/snapshots/busy'),
      ...Array.from({ length: 20 }, () => sandbox.call('GET', '/api/v1/orders/', { key })),
    ])
    expect(new Set(calls.slice(1).map(({ status }) => status))).toEqual(new Set([200]))
    await sandbox.final({ key }, json.batchRequestId)
    const { json: batch } = await sandbox.admin('GET', `/batches/${json.batchRequestId}`)
    expect(batch).toMatchObject({ status: 'completed', interruptions: 0, attempts: 0 })
  })

  test('what was stuck when a state was kept is stuck in it', async () => {
    await ask('POST', '/reset')
    const { json: rule } = await ask('POST', '/faults', { effect: { stuck: true } })
    const { json } = await sandbox.cancel({ key }, [5119])
    await ask('PUT', '/snapshots/stuck')
    await ask('DELETE', `/faults/${rule.id}`)
    await sandbox.final({ key }, json.batchRequestId)
    await ask('POST', '/snapshots/stuck')
    const batch = async () => (await sandbox.admin('GET', `/batches/${json.batchRequestId}`)).json
    expect(await batch()).toMatchObject({ status: 'pending' })
    await ask('DELETE', '/faults')
    await sandbox.final({ key }, json.batchRequestId)
    expect(await batch()).toMatchObject({ status: 'completed' })
  })

  test('takes in a file of orders', async () => {
    const { json } = await sandbox.admin('POST', `/merchants/${merchant}/orders`, {
      orders: [newOrder('FILE-1', [{ id: 3_000_000 }])],
    })
    expect(json.created).toBe(1)
  })
})

test('the invariants of the store hold after all of this, and states survive a restart', async () => {
  const sandbox = await Running.start({ sandbox: true })
  const { apiKey: key } = sandbox.app.merchants[0]!
  const ask = (running: Running, method: string, path: string) =>
    running.call(method, `/sandbox/v1${path}`, { key })
  await sandbox.cancel({ key }, [5119])
  await ask(sandbox, 'PUT', '/snapshots/kept')
  await ask(sandbox, 'POST', '/reset')
  await ask(sandbox, 'POST', '/snapshots/kept')
  expect(await sandbox.app.store.check({})).toEqual([])
  await sandbox.clock.until(sandbox.app.close())
  const again = await Running.start({ sandbox: true, dataDir: sandbox.dataDir }, { clock: sandbox.clock })
  for (const path of ['/reset', '/snapshots/kept']) expect((await ask(again, 'POST', path)).status).toBe(204)
  expect(await again.app.store.check({})).toEqual([])
  await again.stop()
})
