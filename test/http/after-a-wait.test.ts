import { once } from 'node:events'
import { get, type IncomingMessage, request as httpRequest } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { BodyThreads } from '../../src/http/intake/body-threads.ts'
import { StoreAway } from '../../src/store/store.ts'
import { type Merchant, newOrder, Running } from './running.ts'

type Read = (this: BodyThreads, ...args: Parameters<BodyThreads['read']>) => ReturnType<BodyThreads['read']>

const UNKNOWN = '01900000-0000-7000-8000-000000000000'

/** What was decided at the gate is asked again behind every wait. [contract 1] */
describe('a caller who ceases to be valid while the call waits', () => {
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    // A revoked key that was valid when it came is no guess: not even the second from one address is 429.
    running = await Running.start({ bodyInlineBytesMax: 1_000, badKeysPerMinute: 1 })
  })
  afterAll(() => running.stop())
  beforeEach(async () => {
    seller = await running.merchant()
  })
  let mend = () => {}
  afterEach(() => {
    mend()
    vi.restoreAllMocks()
    running.logged.length = 0
  })

  const suspend = (suspended = true) => running.admin('PATCH', `/merchants/${seller.id}`, { suspended })
  const revoke = () => running.admin('DELETE', `/merchants/${seller.id}/keys/${seller.keyId}`)
  const hold = () => running.admin('PATCH', `/merchants/${seller.id}`, { held: true })
  const REFUSED = { status: 401, json: { message: 'A valid API key is needed in the header X-API-Key' } }
  const batches = async () => (await running.admin('GET', `/batches?merchant=${seller.id}`)).json.items

  /** Lets something happen behind a step of the store, before its caller hears of it. */
  const behind = (
    step:
      | 'findBatch'
      | 'listOrders'
      | 'listCarriers'
      | 'findOrder'
      | 'listInvoices'
      | 'findCatalogue'
      | 'listReports'
      | 'readReport',
    then: () => Promise<unknown>,
  ) => {
    const { store } = running.app
    const whole = store[step].bind(store) as (argument: never) => Promise<unknown>
    mend = () => void Object.assign(store, { [step]: whole })
    Object.assign(store, {
      [step]: async (argument: never) => {
        const result = await whole(argument)
        mend()
        await then()
        return result
      },
    })
  }

  test.each([
    ['revoked', revoke],
    ['of a merchant that is suspended', suspend],
  ])('a key that is %s while its call waits for a batch gets 401 before the time is over', async (_, end) => {
    await hold()
    const { json } = await running.cancel(seller, [1])
    behind('findBatch', end)
    const answer = await running.final(seller, json.batchRequestId)
    expect(answer).toMatchObject(REFUSED)
    for (const header of ['x-ratelimit-limit', 'preference-applied', 'retry-after'])
      expect(answer.headers).not.toHaveProperty(header)
  })

  test('so does one that expires', async () => {
    await hold()
    const { json: batch } = await running.cancel(seller, [1])
    const expiresAt = new Date(running.clock.now() + 5_000).toISOString()
    const { json } = await running.admin('POST', `/merchants/${seller.id}/keys`, {
      label: 'brief',
      expiresAt,
    })
    behind('findBatch', () => {
      running.clock.pass(5_000)
      return Promise.resolve()
    })
    expect(await running.final(json, batch.batchRequestId)).toMatchObject(REFUSED)
  })

  test('a key that cannot be confirmed after the wait is 503', async () => {
    await hold()
    const { json } = await running.cancel(seller, [1])
    const { store } = running.app
    const findKeyHolder = store.findKeyHolder.bind(store)
    behind('findBatch', () => {
      store.findKeyHolder = () => Promise.reject(new StoreAway('pulled out'))
      running.clock.pass(1_000)
      return Promise.resolve()
    })
    const answer = await running.final(seller, json.batchRequestId)
    Object.assign(store, { findKeyHolder })
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '1'])
    expect(answer.headers).not.toHaveProperty('preference-applied')
  })

  test.each([
    ['listOrders', '/orders/'],
    ['listCarriers', '/orders/carriers/'],
    ['findOrder', '/orders/W-1/delivery_document'],
    ['findOrder', '/orders/NONE/delivery_document'],
    ['listInvoices', '/orders/W-1/invoice'],
    ['listInvoices', '/orders/W-1/invoices'],
    ['findCatalogue', '/categories/'],
    ['findCatalogue', '/categories/1/attribute-groups'],
    ['findCatalogue', '/countries/'],
    ['findCatalogue', '/brands/'],
    ['listReports', '/reports/'],
    ['readReport', '/reports/1/download'],
    ['findBatch', `/results/cancel-orders?batch_request_id=${UNKNOWN}`],
  ] as const)('an answer that %s was slow to give is not given: %s', async (step, path) => {
    await running.admin('POST', `/merchants/${seller.id}/orders`, { orders: [newOrder('W-1', [{}])] })
    behind(step, suspend)
    const answer = await running.call('GET', `/api/v1${path}`, { key: seller.key })
    expect(answer).toMatchObject(REFUSED)
    expect(answer.headers).not.toHaveProperty('content-disposition')
  })

  test('a call that ends so is not counted', async () => {
    behind('listOrders', suspend)
    expect((await running.call('GET', '/api/v1/orders/', { key: seller.key })).status).toBe(401)
    await suspend(false)
    const { headers } = await running.call('GET', '/api/v1/orders/', { key: seller.key })
    expect(headers['x-ratelimit-remaining']).toBe('99')
  })

  test('a body that was still being sent is refused, whatever it says, and nothing of it is stored', async () => {
    for (const body of ['{"items":[{"id":1}]}', '{"items":[]}']) {
      // Its key is known from now on, so that the gate lets the next call through in the turn in which it comes.
      await running.call('GET', '/api/v1/orders/', { key: seller.key })
      const sending = httpRequest(`${running.app.url}/api/v1/orders/cancel`, {
        method: 'POST',
        headers: { 'x-api-key': seller.key, 'content-length': body.length, expect: '100-continue' },
      })
      sending.flushHeaders()
      await once(sending, 'continue')
      await suspend()
      sending.end(body)
      const [answer] = (await once(sending, 'response')) as [IncomingMessage]
      expect([answer.statusCode, await text(answer)]).toEqual([401, JSON.stringify(REFUSED.json)])
      await suspend(false)
    }
    expect(await batches()).toEqual([])
  })

  test.each([
    ['good', JSON.stringify({ items: Array.from({ length: 200 }, (_, at) => ({ id: at + 1 })) })],
    ['bad', JSON.stringify({ items: 'x'.repeat(2_000) })],
  ])(
    'a large %s body that waited for a thread is refused, and nothing of it is stored',
    async (kind, body) => {
      const read: Read = Reflect.get(BodyThreads.prototype, 'read')
      const reading = vi.spyOn(BodyThreads.prototype, 'read').mockImplementation(async function (
        this: BodyThreads,
        ...args
      ) {
        try {
          return await read.apply(this, args)
        } finally {
          await revoke()
        }
      })
      const answer = await running.call('POST', '/api/v1/orders/cancel', { key: seller.key, body })
      const [outcome] = reading.mock.settledResults
      expect(outcome!.type).toBe(kind === 'good' ? 'fulfilled' : 'rejected')
      expect(answer).toMatchObject(REFUSED)
      expect(await batches()).toEqual([])
    },
  )

  test('in the middle of a stream is cut off within a second, also where nothing of it moves', async () => {
    const ids = Array.from({ length: 20_500 }, (_, at) => at + 1)
    const { json } = await running.cancel(seller, ids)
    await running.final(seller, json.batchRequestId, 'cancel', '&limit=1')
    const { store } = running.app
    const whole = store.readChunks.bind(store)
    const stuck = Promise.withResolvers<never>()
    const reached = Promise.withResolvers<'reached'>()
    store.readChunks = (step) => {
      if (step.fromEntry < 20_000) return whole(step)
      reached.resolve('reached')
      return stuck.promise
    }
    mend = () => {
      store.readChunks = whole
      stuck.reject(new StoreAway('released'))
    }
    const url = `${running.app.url}/api/v1/results/cancel-orders?batch_request_id=${json.batchRequestId}`
    const asked = get(url, { agent: false, headers: { 'x-api-key': seller.key } })
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    expect(answer.statusCode).toBe(200)
    const cut = expect(text(answer)).rejects.toThrow('aborted')
    await reached.promise
    await revoke()
    running.clock.pass(1_000)
    await cut
    expect(running.logged).toEqual([])
  })
})
