import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/system-clock.ts'
import { Running, type Merchant } from '../http/running.ts'
import { freshDatabase } from './database.ts'

/** Real time, because the database's is. */
describe('two servers on one PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let servers: readonly [Running, Running]
  let merchant: Merchant

  beforeAll(async () => {
    database = await freshDatabase()
    const settings = { databaseUrl: database.url, databaseConnectionsMax: 5 }
    const started = await Promise.all([
      Running.start(settings, { clock: systemClock() }),
      Running.start({ ...settings, worker: false }, { clock: systemClock() }),
    ])
    servers = [started[0], started[1]]
    merchant = await servers[0].merchant()
  })

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await database.drop()
  })

  test('started at once on an empty database, each finds it migrated', async () => {
    const lists = await Promise.all(servers.map((server) => server.admin('GET', '/carriers')))
    expect(lists.map(({ status }) => status)).toEqual([200, 200])
  })

  test('what one accepts the other carries out, and the one that was asked learns of the end', async () => {
    await servers[0].items(merchant, [1, 2])
    const { json } = await servers[1].cancel(merchant, [1, 2])
    const results = await servers[1].final(merchant, json.batchRequestId)
    expect(results.json.status).toBe('completed')
    const elsewhere = await servers[0].final(merchant, json.batchRequestId)
    expect(elsewhere.text).toBe(results.text)
  })

  test('identical payloads that arrive everywhere at once get one batch', async () => {
    await servers[0].admin('PATCH', `/merchants/${merchant.id}`, { held: true })
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => servers[index % 2 === 0 ? 0 : 1].cancel(merchant, [2, 1])),
    )
    expect(new Set(answers.map(({ json }) => json.batchRequestId)).size).toBe(1)
    expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(39)
    await servers[0].admin('PATCH', `/merchants/${merchant.id}`, { held: false })
  })

  test('keys and payloads that cross everywhere at once: each key has one batch', async () => {
    const limits = { cancel: 10_000 }
    await servers[0].admin('PATCH', `/merchants/${merchant.id}`, { held: true, limits })
    const key = (await servers[0].key(merchant.id)).key
    /** What one server is sent in one order, the other is sent in the other order at the same time. */
    const round = async (round: number) => {
      const send = async (server: Running, at: number) => {
        const { status, json } = await server.call('POST', '/api/v1/orders/cancel', {
          key,
          headers: { 'idempotency-key': `round-${round}-${at % 30}` },
          body: { items: [{ id: 1_000 * (round + 1) + (at % 40) }] },
        })
        return { name: at % 30, status, id: json.batchRequestId }
      }
      const sent = Array.from({ length: 60 }, (_, at) => at)
      const answers = await Promise.all([
        ...sent.map((at) => send(servers[0], at)),
        ...sent.toReversed().map((at) => send(servers[1], at)),
      ])
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 422]))
      for (const ofName of Map.groupBy(answers, ({ name }) => name).values())
        expect(new Set(ofName.flatMap(({ status, id }) => (status === 200 ? [id] : []))).size).toBe(1)
    }
    for (let at = 0; at < 5; at++) await round(at)
    await servers[0].admin('PATCH', `/merchants/${merchant.id}`, {
      held: false,
      limits: { cancel: null },
    })
    expect(await servers[0].app.store.check({})).toEqual([])
  })

  test('a key is granted its limit and not one call more, whichever server is asked', async () => {
    const fresh = await servers[0].key(merchant.id)
    const answers = await Promise.all(
      Array.from({ length: 70 }, (_, index) => servers[index % 2 === 0 ? 0 : 1].cancel(fresh, [index + 1])),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20)
    const remaining = answers
      .filter(({ status }) => status === 200)
      .map(({ headers }) => Number(headers['x-ratelimit-remaining']))
    expect(remaining.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index))
  })

  test('a key that is revoked on one is refused by the other', async () => {
    const { key, keyId } = await servers[0].key(merchant.id)
    const ask = () => servers[1].call('GET', '/api/v1/orders/carriers/', { key })
    expect((await ask()).status).toBe(200)
    await servers[0].admin('DELETE', `/merchants/${merchant.id}/keys/${keyId}`)
    await expect.poll(async () => (await ask()).status, { interval: 50, timeout: 5_000 }).toBe(401)
  })
})
