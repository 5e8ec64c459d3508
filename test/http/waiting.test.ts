import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Merchant, Running } from './running.ts'

describe('waiting for a batch', () => {
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start({ waitersMax: 1 })
    seller = await running.merchant()
  })
  afterAll(() => running.stop())

  const hold = (held: boolean) => running.admin('PATCH', `/merchants/${seller.id}`, { held })
  const results = (id: string, prefer?: string) =>
    running.call('GET', `/api/v1/results/cancel-orders?batch_request_id=${id}`, {
      key: seller.key,
      ...(prefer !== undefined && { headers: { prefer } }),
    })

  test('without the preference an unfinished batch is answered at once, with a hint when to ask again', async () => {
    await hold(true)
    const { json } = await running.cancel(seller, [1])
    const answer = await results(json.batchRequestId)
    expect(answer.json).toEqual({ batchRequestId: json.batchRequestId, status: 'pending', items: [] })
    expect(answer.headers['retry-after']).toBe('1')
    expect(answer.headers).not.toHaveProperty('preference-applied')
  })

  test('with it the answer comes when the batch is final', async () => {
    await hold(true)
    const { json } = await running.cancel(seller, [2])
    const waiting = results(json.batchRequestId, 'wait=20')
    await hold(false)
    const answer = await waiting
    expect(answer.json.status).toBe('completed')
    expect(answer.headers['preference-applied']).toBe('wait=20')
    expect(answer.headers).not.toHaveProperty('retry-after')
  })

  test('or when the time is over', async () => {
    await hold(true)
    const { json } = await running.cancel(seller, [3])
    const answer = await running.clock.until(results(json.batchRequestId, 'wait=1'))
    expect(answer.json.status).toBe('pending')
    expect(answer.headers).toMatchObject({ 'preference-applied': 'wait=1', 'retry-after': '1' })
  })

  test.each([
    ['wait=99', 'wait=30'],
    ['respond-async, wait=5', 'wait=5'],
    ['WAIT = "7"; x=1', 'wait=7'],
    ['wait=0', 'wait=0'],
    ['wait=99999999999999999999', 'wait=30'],
  ])('Prefer: %s is understood as %s', async (prefer, applied) => {
    await hold(false)
    const { json } = await running.cancel(seller, [4])
    await running.final(seller, json.batchRequestId)
    expect((await results(json.batchRequestId, prefer)).headers['preference-applied']).toBe(applied)
  })

  test.each(['wait=-1', 'wait=x', 'wait', 'wait=1.5', 'waiting=3', ''])(
    'Prefer: %s is ignored',
    async (prefer) => {
      await hold(false)
      const { json } = await running.cancel(seller, [5])
      await running.final(seller, json.batchRequestId)
      expect((await results(json.batchRequestId, prefer)).headers).not.toHaveProperty('preference-applied')
    },
  )

  test('who comes when as many wait as may is answered at once', async () => {
    await hold(true)
    const { json } = await running.cancel(seller, [6])
    const waiting = results(json.batchRequestId, 'wait=20')
    await expect
      .poll(async () => (await results(json.batchRequestId, 'wait=0')).headers['preference-applied'])
      .toBeUndefined()
    const second = await results(json.batchRequestId, 'wait=20')
    expect(second.json.status).toBe('pending')
    await hold(false)
    expect((await waiting).json.status).toBe('completed')
  })

  test('shutdown answers those who wait', async () => {
    const closing = await Running.start({ waitersMax: 1 })
    const merchant = await closing.merchant()
    await closing.admin('PATCH', `/merchants/${merchant.id}`, { held: true })
    const { json } = await closing.cancel(merchant, [7])
    const url = `${closing.app.url}/api/v1/results/cancel-orders?batch_request_id=${json.batchRequestId}`
    const waiting = fetch(url, { headers: { 'x-api-key': merchant.key, prefer: 'wait=30' } })
    const second = () =>
      closing.call('GET', new URL(url).pathname + new URL(url).search, {
        key: merchant.key,
        headers: { prefer: 'wait=0' },
      })
    await expect.poll(async () => (await second()).headers['preference-applied']).toBeUndefined()
    const answers = await Promise.all([waiting.then((answer) => answer.json()), closing.stop()])
    expect(answers[0]).toMatchObject({ status: 'pending' })
  })
})
