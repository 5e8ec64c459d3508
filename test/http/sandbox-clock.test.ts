import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, Running } from './running.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

let sandbox: Running
let key: string
let merchant: number
beforeAll(async () => {
  sandbox = await Running.start({ sandbox: true, leaseMs: 10_000 })
  ;({ apiKey: key, id: merchant } = sandbox.app.merchants[0]!)
})
afterAll(() => sandbox.stop())

const clock = (body: unknown) => sandbox.call('PUT', '/sandbox/v1/clock', { key, body })
const advance = async (duration: string) => {
  const answer = await clock({ advance: duration })
  expect([answer.status, answer.json['pending']]).toEqual([200, { batches: 0, deliveries: 0, retention: 0 }])
  return answer
}
const now = async () =>
  Date.parse(String((await sandbox.call('GET', '/sandbox/v1/clock', { key })).json['now']))
const cancel = (ids: readonly number[], headers: Record<string, string> = {}) =>
  sandbox.call('POST', '/api/v1/orders/cancel', { key, headers, body: { items: ids.map((id) => ({ id })) } })
const idOf = ({ json }: Answer) => json.batchRequestId
const hold = (held: boolean) => sandbox.admin('PATCH', `/merchants/${merchant}`, { held })
/** An open item that nobody else has cancelled. */
const newItem = async () => {
  const { json } = await sandbox.call('POST', '/sandbox/v1/orders', { key, body: { items: 1 } })
  return (json.items[0]!['order_items'] as { id: number }[])[0]!.id
}

describe('the clock of a sandbox', () => {
  test('is that of the machine until it is moved, and times in answers follow it', async () => {
    expect(await now()).toBe(sandbox.clock.now())
    const moved = await advance('P1DT2H')
    expect(moved.json).toMatchObject({ offsetMs: DAY_MS + 120 * MINUTE_MS, frozen: false })
    expect(await now()).toBe(sandbox.clock.now() + DAY_MS + 120 * MINUTE_MS)
    const id = idOf(await cancel([await newItem()]))
    await sandbox.final({ key }, id)
    const { json } = await sandbox.admin('GET', `/batches/${id}`)
    expect(Date.parse(String(json['acceptedAt']))).toBe(await now())
    expect(Date.parse(String(json['finishedAt']))).toBe(await now())
  })

  test('stands still when it is frozen, is moved so, and goes on from where it stood', async () => {
    const stood = await now()
    const offset = stood - sandbox.clock.now()
    expect((await clock({ freeze: true })).json['frozen']).toBe(true)
    sandbox.clock.pass(MINUTE_MS)
    expect(await now()).toBe(stood)
    // Work goes on while time does not.
    expect((await sandbox.final({ key }, idOf(await cancel([await newItem()])))).json.status).toBe(
      'completed',
    )
    await advance('PT10M')
    sandbox.clock.pass(MINUTE_MS)
    expect(await now()).toBe(stood + 10 * MINUTE_MS)
    expect((await clock({ resume: true })).json).toMatchObject({
      frozen: false,
      offsetMs: offset + 8 * MINUTE_MS,
    })
    sandbox.clock.pass(MINUTE_MS)
    expect(await now()).toBe(stood + 11 * MINUTE_MS)
  })

  test('goes to a moment, and not back', async () => {
    const goal = new Date((await now()) + DAY_MS).toISOString()
    expect((await clock({ to: goal })).json['now']).toBe(goal)
    const back = await clock({ to: new Date((await now()) - 1).toISOString() })
    expect([back.status, back.json.message]).toEqual([400, expect.stringContaining('forwards only')])
  })

  test.each([
    [{}, 'exactly one of'],
    [{ advance: 'PT1S', freeze: true }, 'exactly one of'],
    [{ freeze: false }, 'freeze must be true'],
    [{ advnace: 'PT1S' }, 'advnace is not known here; did you mean advance?'],
    ...['', 'P', 'PT', '5M', '-PT5M', 'P1M', 'P1Y', 'PT5', 'pt5m', 'PT1.5H', 'PT5M\n'].map(
      (advance): [object, string] => [{ advance }, 'advance must be a duration such as'],
    ),
    [{ advance: 'P99999999D' }, 'beyond the year 9999'],
    [{ advance: `PT${'9'.repeat(400)}S` }, 'beyond the year 9999'],
    [{ to: 'tomorrow' }, 'to must be a date and time'],
  ])('%j is 400 and moves nothing', async (body, message) => {
    const before = await now()
    const answer = await clock(body)
    expect([answer.status, answer.json.message]).toEqual([400, expect.stringContaining(message)])
    expect(await now()).toBe(before)
  })

  test('a key that may only read may not move it', async () => {
    const { json } = await sandbox.admin('POST', '/merchants/1/keys', { label: 'r', role: 'read' })
    const tried = await sandbox.call('PUT', '/sandbox/v1/clock', { key: json.key, body: { freeze: true } })
    expect(tried.status).toBe(403)
    expect((await sandbox.call('GET', '/sandbox/v1/clock', { key: json.key })).status).toBe(200)
  })
})

describe('what follows the clock is reached by it', () => {
  beforeAll(() => clock({ freeze: true }))
  afterAll(() => clock({ resume: true }))

  test('the dedup window: the same payload is a new batch when it is over, and not before', async () => {
    await hold(true)
    const item = await newItem()
    const first = idOf(await cancel([item]))
    await advance('PT4M59.999S')
    expect(idOf(await cancel([item]))).toBe(first)
    await advance('PT0.001S')
    expect(idOf(await cancel([item]))).not.toBe(first)
    await hold(false)
  })

  test('an Idempotency-Key: 24 hours, then it is another write', async () => {
    const headers = { 'idempotency-key': 'once' }
    const first = idOf(await cancel([5119], headers))
    await sandbox.final({ key }, first)
    await advance('PT23H59M59.999S')
    expect(idOf(await cancel([5119], headers))).toBe(first)
    await advance('PT0.001S')
    expect(idOf(await cancel([5119], headers))).not.toBe(first)
  })

  test('rate windows: a minute after the first call another one begins', async () => {
    const fresh = await sandbox.key(merchant)
    const call = async () => {
      const { status, headers } = await sandbox.call('GET', '/api/v1/orders/carriers/', fresh)
      return [status, Number(headers['x-ratelimit-remaining']), Number(headers['x-ratelimit-reset'])]
    }
    for (let left = 99; left >= 0; left--) expect(await call()).toEqual([200, left, 60])
    await advance('PT59.999S')
    expect(await call()).toEqual([429, 0, 1])
    await advance('PT0.001S')
    expect(await call()).toEqual([200, 99, 60])
  })

  test('bad keys of an address: a minute after the first one others are told 401 again', async () => {
    const guess = () => sandbox.call('GET', '/api/v1/orders/', { key: 'sc_test_guessed', from: '10.1.1.1' })
    for (let guesses = 0; guesses < 100; guesses++) expect((await guess()).status).toBe(401)
    expect((await guess()).status).toBe(429)
    await advance('PT59.999S')
    expect((await guess()).status).toBe(429)
    await advance('PT0.001S')
    expect((await guess()).status).toBe(401)
  })

  test('a lease: what a worker that is gone holds is taken over when it lapses, as an interruption', async () => {
    const { store } = sandbox.app
    const claim = store.claim.bind(store)
    store.claim = async (step) => {
      if ((await claim({ ...step, worker: 'gone' })).length > 0) store.claim = claim
      return []
    }
    const id = idOf(await cancel([await newItem()]))
    const batch = async () => (await sandbox.admin('GET', `/batches/${id}`)).json
    await expect.poll(async () => (await batch())['claimedBy']).toBe('gone')
    await advance('PT9.999S')
    expect(await batch()).toMatchObject({ claimedBy: 'gone', status: 'processing' })
    await advance('PT0.001S')
    expect(await batch()).toMatchObject({ status: 'completed', interruptions: 1 })
  })

  test('results: readable for 30 days, then gone', async () => {
    const id = idOf(await cancel([await newItem()]))
    await sandbox.final({ key }, id)
    await advance('P29DT23H59M')
    const ask = () => sandbox.call('GET', `/api/v1/results/cancel-orders?batch_request_id=${id}`, { key })
    expect((await ask()).status).toBe(200)
    await advance('PT2M')
    expect((await ask()).status).toBe(404)
  })

  test('the change feed: 90 days back', async () => {
    const first = async () => (await sandbox.admin('GET', '/events?after=0&limit=1')).json.items[0]
    await newItem()
    const { json } = await sandbox.admin('GET', '/events?after=0&limit=1000')
    const newest = json.items.at(-1)!
    await advance('P89DT23H59M')
    expect(
      (await sandbox.admin('GET', `/events?after=${Number(newest['seq']) - 1}`)).json.items,
    ).toContainEqual(newest)
    await newItem()
    await advance('PT2M')
    expect((await first())!['seq']).toBeGreaterThan(newest['seq'] as number)
  })

  test('an expiry of a key', async () => {
    const expiresAt = new Date((await now()) + DAY_MS).toISOString()
    const { json } = await sandbox.admin('POST', '/merchants/1/keys', { label: 'short', expiresAt })
    const ask = async () => (await sandbox.call('GET', '/api/v1/orders/carriers', { key: json.key })).status
    expect(await ask()).toBe(200)
    await advance('P1D')
    expect(await ask()).toBe(401)
  })
})

describe('a move', () => {
  test('stops at every due moment: retries happen when they are due, one after the other', async () => {
    await clock({ freeze: true })
    const { store } = sandbox.app
    const settle = store.settle.bind(store)
    const attempts: number[] = []
    store.settle = (step) => {
      attempts.push(step.now)
      return attempts.length <= 3 ? Promise.reject(new Error('a fault of the machine')) : settle(step)
    }
    const id = idOf(await cancel([await newItem()]))
    await expect.poll(() => attempts.length).toBe(1)
    await advance('PT1H')
    const { json } = await sandbox.admin('GET', `/batches/${id}`)
    expect([json['status'], json['attempts']]).toEqual(['completed', 3])
    expect(attempts.map((at) => at - attempts[0]!)).toEqual([0, 500, 1_500, 3_500])
    expect(Date.parse(String(json['finishedAt'])) - attempts[0]!).toBe(3_500)
    store.settle = settle
    await clock({ resume: true })
  })

  test('is no interruption to what is being settled', async () => {
    const ids = Array.from({ length: 12_000 }, (_, at) => 1_000_000 + at)
    const id = idOf(await cancel(ids))
    for (let moves = 0; moves < 5; moves++) await clock({ advance: 'PT1H' })
    await sandbox.final({ key }, id)
    expect((await sandbox.admin('GET', `/batches/${id}`)).json).toMatchObject({
      status: 'completed',
      interruptions: 0,
      attempts: 0,
    })
  })

  test('does not wait for the batches of a merchant that is held', async () => {
    await hold(true)
    await cancel([await newItem()])
    await advance('PT1H')
    await hold(false)
  })

  test('of many at once: each goes its whole way', async () => {
    const before = await now()
    const answers = await Promise.all(Array.from({ length: 5 }, () => clock({ advance: 'PT1M' })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await now()).toBe(before + 5 * MINUTE_MS)
  })

  test('is kept with the data', async () => {
    await clock({ freeze: true })
    const stood = await now()
    await sandbox.clock.until(sandbox.app.close())
    sandbox.clock.pass(MINUTE_MS)
    const again = await Running.start({ sandbox: true, dataDir: sandbox.dataDir }, { clock: sandbox.clock })
    const shown = await again.call('GET', '/sandbox/v1/clock', { key })
    expect(shown.json).toMatchObject({ now: new Date(stood).toISOString(), frozen: true })
    await again.stop()
  })
})
