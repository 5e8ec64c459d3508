import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { DATABASE_FILE } from '../../src/store/sqlite/data-folder.ts'
import { StoreAway } from '../../src/store/store.ts'
import { type Merchant, Running } from './running.ts'

const AWAY = () => Promise.reject(new StoreAway('pulled out'))
const BROKEN = () => Promise.reject(new TypeError('secret detail of our making'))

describe('while the store is away or broken', () => {
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start()
    seller = await running.merchant()
  })
  afterAll(() => running.stop())

  let mend: (() => void)[] = []
  afterEach(() => {
    for (const one of mend) one()
    mend = []
    running.logged.length = 0
  })
  /** Makes some steps of the real store fail. */
  const fail = (
    how: () => Promise<never>,
    ...steps: ('submit' | 'findKeyHolder' | 'findBatch' | 'listOrders' | 'findMerchant')[]
  ) => {
    for (const step of steps) {
      const { store } = running.app
      const whole = store[step].bind(store)
      store[step] = how
      mend.push(() => Object.assign(store, { [step]: whole }))
    }
  }

  test('a write is 503 with Retry-After and does not count; the same call succeeds when it is back', async () => {
    const { key } = await running.key(seller.id)
    await running.cancel({ key }, [1])
    fail(AWAY, 'submit')
    const answer = await running.cancel({ key }, [2])
    expect([answer.status, answer.headers['retry-after'], answer.headers['x-ratelimit-remaining']]).toEqual([
      503,
      '1',
      '49',
    ])
    for (const repair of mend) repair()
    const again = await running.cancel({ key }, [2])
    expect([again.status, again.headers['x-ratelimit-remaining']]).toEqual([200, '48'])
  })

  test('a key is believed for less than a second, then it is 503 and not 401', async () => {
    const { key } = await running.key(seller.id)
    const ask = () => running.call('GET', '/api/v1/orders/', { key })
    expect((await ask()).status).toBe(200)
    fail(AWAY, 'findKeyHolder')
    running.clock.pass(700)
    expect((await ask()).status).toBe(200)
    running.clock.pass(300)
    expect((await ask()).status).toBe(503)
    const unknown = await running.call('GET', '/api/v1/orders/', { key: 'sc_test_mistyped' })
    expect(unknown.status).toBe(401)
  })

  test('it is alive and not ready', async () => {
    fail(AWAY, 'findMerchant')
    expect((await running.call('GET', '/livez')).status).toBe(200)
    const ready = await running.call('GET', '/readyz/')
    expect([ready.status, ready.headers['retry-after']]).toEqual([503, '1'])
  })

  test('it is not ready while it can be read and not written, and one question at a time finds that out', async () => {
    const { store } = running.app
    const whole = store.tryWrite.bind(store)
    let tries = 0
    store.tryWrite = (step) => {
      tries++
      return whole(step)
    }
    mend.push(() => (store.tryWrite = whole))
    const other = new DatabaseSync(join(running.dataDir, DATABASE_FILE))
    other.exec('begin immediate')
    const asked = Promise.all(Array.from({ length: 5 }, () => running.call('GET', '/readyz')))
    const answers = await running.clock.until(asked)
    expect(answers.map(({ status, headers }) => [status, headers['retry-after']])).toEqual(
      answers.map(() => [503, '1']),
    )
    expect(tries).toBe(1)
    expect((await running.call('GET', '/api/v1/orders/', { key: seller.key })).status).toBe(200)
    other.exec('rollback')
    other.close()
    await expect
      .poll(async () => (await running.call('GET', '/readyz')).status, { timeout: 10_000 })
      .toBe(200)
  })

  test('a fault of ours is 500, tells nothing of the inside, and is logged whole', async () => {
    fail(BROKEN, 'listOrders')
    const answer = await running.call('GET', '/api/v1/orders/', { key: seller.key })
    expect([answer.status, answer.text]).toEqual([500, '{"message":"Internal error"}'])
    expect(answer.headers['x-ratelimit-limit']).toBe('100')
    expect(running.logged.join()).toContain('secret detail of our making')
    expect(running.logged.join()).toContain(answer.headers['x-request-id'])
    expect(running.logged.join()).not.toContain(seller.key)
  })

  describe('a result of more parts than are read at once', () => {
    const ids = Array.from({ length: 20_500 }, (_, at) => at + 1)
    let batch: string
    beforeAll(async () => {
      batch = (await running.cancel(seller, ids)).json.batchRequestId
      await running.final(seller, batch, 'cancel', '&limit=1')
    })

    test('is streamed whole', async () => {
      const answer = await running.final(seller, batch)
      expect(answer.json.items.map(({ requestItem }) => requestItem.id)).toEqual(ids)
      const tail = await running.final(seller, batch, 'cancel', '&offset=20490&limit=100')
      expect(tail.json.items.map(({ requestItem }) => requestItem.id)).toEqual(ids.slice(20_490))
    })

    test('that breaks off in the middle ends the connection, so that half a list is not taken for the whole', async () => {
      const { store } = running.app
      const whole = store.readChunks.bind(store)
      let calls = 0
      store.readChunks = (step) => (++calls <= 3 ? whole(step) : AWAY())
      mend.push(() => (store.readChunks = whole))
      const answer = await fetch(
        `${running.app.url}/api/v1/results/cancel-orders?batch_request_id=${batch}`,
        {
          headers: { 'x-api-key': seller.key },
        },
      )
      expect(answer.status).toBe(200)
      await expect(answer.text()).rejects.toThrow()
      expect(running.logged.join()).toContain('results broke off')
    })
  })
})
