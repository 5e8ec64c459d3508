import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, Running } from './running.ts'

let sandbox: Running
let key: string
let keyId: number
let merchant: number
beforeAll(async () => {
  sandbox = await Running.start({ sandbox: true })
  merchant = sandbox.app.merchants[0]!.id
  ;({ key, keyId } = await sandbox.key(merchant))
})
afterAll(() => sandbox.stop())
afterEach(() => faults('DELETE'))

const faults = (method: string, body?: unknown, path = '') =>
  sandbox.call(method, `/sandbox/v1/faults${path}`, { key, body })
const rule = async (rule: object) => {
  const answer = await faults('POST', rule)
  expect(answer.status).toBe(201)
  return answer.json.id
}
const fired = async () => {
  const { json } = await faults('GET')
  return (json['rules'] as { fired: number }[]).map((one) => one.fired)
}
const newItem = async () => {
  const { json } = await sandbox.call('POST', '/sandbox/v1/orders', { key, body: { items: 1 } })
  return (json.items[0]!['order_items'] as { id: number }[])[0]!.id
}
const cancel = async (...ids: readonly number[]) => sandbox.cancel({ key }, ids)
const carriers = (headers: Record<string, string> = {}) =>
  sandbox.call('GET', '/api/v1/orders/carriers/', { key, headers })
const shown = ({ status, headers }: Answer) => [status, headers['x-sandbox-fault']]
const batch = async (id: string) => (await sandbox.admin('GET', `/batches/${id}`)).json
/** Over a real connection. */
const fetched = (
  path: string,
  options: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
) => fetch(sandbox.app.url + path, { ...options, headers: { 'x-api-key': key, ...options.headers } })
const cancelled = (id: number) =>
  fetched('/api/v1/orders/cancel', { method: 'POST', body: JSON.stringify({ items: [{ id }] }) })

describe('a rule on a call', () => {
  test('takes its place, names itself, and is not counted by limits', async () => {
    const before = Number((await carriers()).headers['x-ratelimit-remaining'])
    const body = { message: 'Too fast', ratio: 1.5 }
    const id = await rule({
      match: { operation: 'carriers' },
      effect: { status: 429, body, headers: { 'Retry-After': '7', 'x-mine': 'yes' } },
      until: { times: 1 },
    })
    const answer = await carriers()
    expect(shown(answer)).toEqual([429, String(id)])
    expect(answer.json).toEqual(body)
    expect([answer.headers['retry-after'], answer.headers['x-mine']]).toEqual(['7', 'yes'])
    const next = await carriers()
    expect([next.status, Number(next.headers['x-ratelimit-remaining'])]).toEqual([200, before - 1])
    expect(await fired()).toEqual([1])
  })

  test('without a body says so in words, and says when to come again', async () => {
    await rule({ effect: { status: 503 } })
    const answer = await carriers()
    expect(answer.json.message).toContain('sandbox')
    expect(answer.headers['retry-after']).toBe('1')
  })

  test('meets only what it matches, and the first that matches fires', async () => {
    const second = await sandbox.key(merchant)
    const first = await rule({
      match: { route: 'GET /api/v1/orders/carriers/', key: keyId },
      effect: { status: 418 },
    })
    const other = await rule({ match: { operation: 'carriers' }, effect: { status: 500 } })
    expect(shown(await carriers())).toEqual([418, String(first)])
    const bySecond = await sandbox.call('GET', '/api/v1/orders/carriers', second)
    expect(shown(bySecond)).toEqual([500, String(other)])
    expect(shown(await sandbox.call('GET', '/api/v1/orders/', { key }))).toEqual([200, undefined])
    const foreign = sandbox.app.merchants[1]!.apiKey
    expect((await sandbox.call('GET', '/api/v1/orders/carriers', { key: foreign })).status).toBe(200)
    expect((await sandbox.call('GET', '/api/v1/orders/carriers', { key: 'sc_test_x' })).status).toBe(401)
  })

  test('counts the calls that match the rest of it', async () => {
    const statuses = async (count: number) => {
      const answers: number[] = []
      for (let call = 0; call < count; call++) answers.push((await carriers()).status)
      return answers.map((status) => (status === 500 ? 1 : 0)).join('')
    }
    await faults('PUT', { rules: [{ match: { nth: 2 }, effect: { status: 500 } }] })
    expect(await statuses(5)).toBe('01000')
    await faults('PUT', { rules: [{ match: { every: 3 }, effect: { status: 500 } }] })
    expect(await statuses(7)).toBe('0010010')
    const chance = { rules: [{ match: { probability: 0.5, seed: 3 }, effect: { status: 500 } }] }
    await faults('PUT', chance)
    const once = await statuses(20)
    expect(once).toMatch(/1/)
    expect(once).toMatch(/0/)
    await faults('PUT', chance)
    expect(await statuses(20)).toBe(once)
  })

  test('ends at a moment of the sandbox', async () => {
    const { json } = await sandbox.call('GET', '/sandbox/v1/clock', { key })
    const at = new Date(Date.parse(String(json['now'])) + 3_600_000).toISOString()
    await rule({ effect: { status: 500 }, until: { at } })
    expect((await carriers()).status).toBe(500)
    await sandbox.call('PUT', '/sandbox/v1/clock', { key, body: { to: at } })
    expect((await carriers()).status).toBe(200)
  })

  test('delays, in real time, and the call goes on', async () => {
    await rule({ match: { operation: 'carriers' }, effect: { delayMs: 5_000 } })
    let answered = false
    const answer = carriers().finally(() => (answered = true))
    await expect.poll(fired).toEqual([1])
    sandbox.clock.pass(4_999)
    await carriersOf(1)
    expect(answered).toBe(false)
    sandbox.clock.pass(1)
    expect((await answer).status).toBe(200)
  })

  test('drops the connection before the call: nothing has happened', async () => {
    const id = await newItem()
    await rule({ match: { operation: 'cancel' }, effect: { drop: 'before' }, until: { times: 1 } })
    await expect(cancelled(id)).rejects.toThrow()
    const answer = await cancelled(id)
    expect([answer.status, answer.headers.get('idempotent-replayed')]).toEqual([200, null])
  })

  test('drops the answer after the commit: the batch is there, and the same body finds it', async () => {
    const id = await newItem()
    await sandbox.admin('PATCH', `/merchants/${merchant}`, { held: true })
    await rule({ match: { operation: 'cancel' }, effect: { drop: 'after' }, until: { times: 1 } })
    await expect(cancelled(id)).rejects.toThrow()
    const answer = await cancelled(id)
    expect([answer.status, answer.headers.get('idempotent-replayed')]).toEqual([200, 'true'])
    await sandbox.admin('PATCH', `/merchants/${merchant}`, { held: false })
    const { batchRequestId } = (await answer.json()) as { batchRequestId: string }
    expect((await sandbox.final({ key }, batchRequestId)).json.items[0]!['success']).toBe(true)
  })

  test('breaks off an answer in the middle, of any length', async () => {
    await rule({ match: { operation: 'orders' }, effect: { truncate: true } })
    for (const page of ['?per_page=1', '?per_page=100']) {
      const answer = await fetched(`/api/v1/orders/${page}`)
      expect(answer.status).toBe(200)
      await expect(answer.text()).rejects.toThrow()
    }
  })

  test('may be in a header, for that call alone', async () => {
    expect(shown(await carriers({ 'x-sandbox-fault': '{"status":418}' }))).toEqual([418, 'request'])
    expect(shown(await carriers())).toEqual([200, undefined])
    const wrong = await carriers({ 'x-sandbox-fault': '{"stauts":418}' })
    expect([wrong.status, wrong.json.message]).toEqual([400, expect.stringContaining('did you mean status?')])
  })
})

/** Rounds of the event loop in which calls are answered. */
const carriersOf = async (count: number) => {
  for (let call = 0; call < count; call++) await sandbox.call('GET', '/api/v1/countries/', { key })
}

describe('a rule on a batch', () => {
  test('retry: so many attempts fail, then it is carried out', async () => {
    const id = await rule({ match: { operation: 'cancel' }, effect: { retry: 2 }, until: { times: 1 } })
    const answer = await cancel(await newItem())
    expect(shown(answer)).toEqual([200, String(id)])
    const { batchRequestId } = answer.json
    await expect.poll(async () => (await batch(batchRequestId)).status).toBe('retry')
    await sandbox.call('PUT', '/sandbox/v1/clock', { key, body: { advance: 'PT1M' } })
    expect(await batch(batchRequestId)).toMatchObject({ status: 'completed', attempts: 2 })
    expect(sandbox.logged).toEqual([])
  })

  test('fail: it is given up at once, and its entries say so', async () => {
    await rule({ effect: { fail: true }, until: { times: 1 } })
    const { json } = await cancel(await newItem())
    const result = await sandbox.final({ key }, json.batchRequestId)
    expect([result.json.status, result.json.items[0]!.errorCodes]).toEqual(['failed', ['batch_given_up']])
  })

  test('stuck: it waits until the rule ends, over any time and a restart of the worker', async () => {
    const id = await rule({ match: { operation: 'cancel' }, effect: { stuck: true }, until: { times: 1 } })
    const { json } = await cancel(await newItem())
    const other = await cancel(await newItem())
    await sandbox.final({ key }, other.json.batchRequestId)
    const moved = await sandbox.call('PUT', '/sandbox/v1/clock', { key, body: { advance: 'P20D' } })
    expect(moved.json['pending']).toMatchObject({ batches: 0 })
    expect(await batch(json.batchRequestId)).toMatchObject({
      status: 'pending',
      interruptions: 0,
      attempts: 0,
    })
    expect((await faults('DELETE', undefined, `/${id}`)).status).toBe(204)
    expect((await sandbox.final({ key }, json.batchRequestId)).json.status).toBe('completed')
  })

  test('stuck until a moment: it is carried out when that comes', async () => {
    const { json: clock } = await sandbox.call('GET', '/sandbox/v1/clock', { key })
    const at = new Date(Date.parse(String(clock['now'])) + 3_600_000).toISOString()
    await rule({ effect: { stuck: true }, until: { at } })
    const { json } = await cancel(await newItem())
    await sandbox.call('PUT', '/sandbox/v1/clock', { key, body: { advance: 'PT2H' } })
    const done = await batch(json.batchRequestId)
    expect([done.status, done['finishedAt']]).toEqual(['completed', expect.stringContaining(at.slice(0, 19))])
  })

  test('slow: it waits for so long of real time', async () => {
    await rule({ effect: { slow: 5_000 }, until: { times: 1 } })
    const { json } = await cancel(await newItem())
    await sandbox.call('PUT', '/sandbox/v1/clock', { key, body: { advance: 'PT1H' } })
    expect((await batch(json.batchRequestId)).status).toBe('pending')
    sandbox.clock.pass(5_000)
    expect((await sandbox.final({ key }, json.batchRequestId)).json.status).toBe('completed')
  })

  test('entry: those that name the item fail with the code, the others are carried out', async () => {
    const ids = [await newItem(), await newItem(), await newItem()]
    await rule({ effect: { entry: { ids: [ids[1]], code: 'item_already_shipped' } }, until: { times: 1 } })
    const { json } = await cancel(...ids)
    const result = await sandbox.final({ key }, json.batchRequestId)
    expect(result.json.items.map(({ errorCodes }) => errorCodes)).toEqual([[], ['item_already_shipped'], []])
    const again = await cancel(ids[1]!)
    expect((await sandbox.final({ key }, again.json.batchRequestId)).json.items[0]!.errorCodes).toEqual([])
  })

  test('is used up by no repetition, by no call that is refused, and by none that makes no batch', async () => {
    await sandbox.admin('PATCH', `/merchants/${merchant}`, { held: true })
    const item = await newItem()
    const first = await cancel(item)
    await rule({ effect: { fail: true }, until: { times: 1 } })
    const again = await cancel(item)
    expect([again.json.batchRequestId, again.headers['x-sandbox-fault']]).toEqual([
      first.json.batchRequestId,
      undefined,
    ])
    await sandbox.call('POST', '/api/v1/orders/cancel', { key, body: {} })
    await carriers()
    expect(await fired()).toEqual([0])
    await sandbox.admin('PATCH', `/merchants/${merchant}`, { held: false })
    expect((await sandbox.final({ key }, first.json.batchRequestId)).json.status).toBe('completed')
    const next = await cancel(await newItem())
    expect((await sandbox.final({ key }, next.json.batchRequestId)).json.status).toBe('failed')
  })
})

describe('rules', () => {
  test('are listed as they were given, replaced together and ended one by one', async () => {
    const rules = [
      { match: { route: 'POST /api/v1/orders/cancel' }, effect: { drop: 'after' }, until: { times: 2 } },
      { match: {}, effect: { status: 500 } },
    ]
    const put = await faults('PUT', { rules })
    const { json } = await faults('GET')
    expect(json).toEqual(put.json)
    expect(json['rules']).toMatchObject(rules)
    const [, last] = json['rules'] as { id: number }[]
    expect((await faults('DELETE', undefined, `/${last!.id}`)).status).toBe(204)
    expect((await faults('DELETE', undefined, `/${last!.id}`)).status).toBe(404)
    expect((await faults('DELETE')).status).toBe(204)
    expect(await fired()).toEqual([])
  })

  test.each([
    [{}, 'effect is missing'],
    [{ effect: {} }, 'effect must say exactly one thing'],
    [{ effect: { status: 500, drop: 'after' } }, 'status and drop'],
    [{ effect: { body: 'x', truncate: true } }, 'effect.body and effect.headers belong to status'],
    [{ effect: { stauts: 500 } }, 'effect.stauts is not known here; did you mean status?'],
    [{ effect: { status: 99 } }, 'effect.status must be at least 200'],
    [{ effect: { status: 500, headers: { 'a b': 'x' } } }, 'effect.headers cannot have'],
    [{ effect: { status: 500, headers: { a: 'x\r\ny: z' } } }, 'effect.headers.a must be a text'],
    [{ effect: { status: 500, headers: { 'Content-Length': '1' } } }, 'effect.headers cannot have'],
    [{ match: { route: 'GET /api/v1/ordres' }, effect: { status: 500 } }, 'no call of a merchant has'],
    [{ match: { operation: 'cancle' }, effect: { status: 500 } }, 'match.operation must be one of'],
    [{ effect: { status: 500 }, until: {} }, 'until must have exactly one of'],
    [
      { match: { operation: 'cancel' }, effect: { entry: { ids: [1], code: 'carrier_unknown' } } },
      'no entry of cancel can have',
    ],
    [{ effect: { entry: { ids: [], code: 'item_not_found' } } }, 'effect.entry.ids must have at least'],
  ])('%j is 400 and says why', async (body, message) => {
    const answer = await faults('POST', body)
    expect([answer.status, answer.json.message]).toEqual([400, expect.stringContaining(message)])
  })
})
