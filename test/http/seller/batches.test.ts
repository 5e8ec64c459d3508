import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Merchant, Running } from '../running.ts'
import { type AskSeller, askingSeller } from './asking.ts'

describe('the batches of a seller', () => {
  let running: Running
  let seller: Merchant
  let ask: AskSeller
  beforeAll(async () => {
    running = await Running.start({ sandbox: true, attemptsMax: 1 })
    seller = await running.merchant()
    ask = askingSeller(running)
    await running.items(seller, [1, 2, 3, 4, 5])
  })
  afterAll(() => running.stop())

  const cancelled = async (ids: readonly number[]) => {
    const id = (await running.cancel(seller, ids)).json.batchRequestId
    await running.final(seller, id)
    return id
  }
  const retry = (id: string, { key }: Pick<Merchant, 'key'> = seller) =>
    ask('POST', `/batches/${id}/retry-failed`, { key })
  const shown = async (id: string) => (await ask('GET', `/batches/${id}`, { key: seller.key })).json
  const hold = (held: boolean) => running.admin('PATCH', `/merchants/${seller.id}`, { held })

  test('each has its timeline, without the names of machines', async () => {
    const id = await cancelled([1, 901])
    const { json, text } = await ask('GET', `/batches/${id.toUpperCase()}/`, { key: seller.key })
    expect(json).toMatchObject({
      id,
      operation: 'cancel',
      actor: 'seller',
      status: 'completed',
      total: 2,
      decided: 2,
      failed: 1,
      retriedAs: null,
      waitsFor: null,
    })
    expect(text).not.toContain('claimedBy')
    expect(text).not.toContain(String(process.pid))
  })

  test('they are listed newest first, narrowed and page by page', async () => {
    const ids = [await cancelled([902]), await cancelled([903]), await cancelled([904])].toReversed()
    const list = (query: string) => ask('GET', `/batches${query}`, { key: seller.key })
    const first = (await list('?limit=2')).json
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    expect(first['totalIsExact']).toBe(true)
    await cancelled([905])
    const second = (await list(`?limit=2&cursor=${String(first['nextCursor'])}`)).json
    expect(second.items[0]!.id).toBe(ids[2])
    await hold(true)
    const waiting = (await running.cancel(seller, [906])).json.batchRequestId
    const pending = (await list('?status=pending&operation=cancel')).json
    expect(pending).toMatchObject({ items: [{ id: waiting }], total: 1, nextCursor: null })
    expect(String(pending.items[0]!['waitsFor'])).toContain('held')
    expect((await list('?operation=ship')).json).toMatchObject({ items: [], total: 0 })
    await hold(false)
    await running.final(seller, waiting)
    for (const query of ['?status=done', '?operation=x', '?cursor=eHg', '?limit=1000'])
      expect((await list(query)).status).toBe(400)
  })

  test('what failed is sent again as a new batch, once, and the conflict names it', async () => {
    const id = await cancelled([2, 910, 3, 911])
    const answers = await Promise.all([retry(id), retry(id)])
    const [made, conflict] = answers.toSorted((a, b) => a.status - b.status)
    expect([made!.status, conflict!.status]).toEqual([200, 409])
    const successor = made!.json.batchRequestId
    expect(conflict!.json.message).toContain(successor)
    const { json } = await running.final(seller, successor)
    expect(json.items.map(({ requestItem }) => requestItem.id)).toEqual([910, 911])
    expect(await shown(id)).toMatchObject({ retriedAs: successor })
    expect((await retry(id)).json.message).toContain(successor)
    const { json: audit } = await running.admin('GET', '/audit?limit=1000')
    expect(audit.items.at(-1)).toMatchObject({ by: `key ${seller.keyId}`, action: 'batch.retry' })
  })

  test('a retry of what another batch in flight says already is that batch', async () => {
    const id = await cancelled([4, 920])
    await hold(true)
    const twin = (await running.cancel(seller, [920])).json.batchRequestId
    const retried = await retry(id)
    expect([retried.json.batchRequestId, retried.headers['idempotent-replayed']]).toEqual([twin, 'true'])
    await hold(false)
  })

  test('a batch that was given up is retried whole, and the operator cannot do it again', async () => {
    await running.injectFault(seller.id, { fail: true }, 'cancel')
    const id = await cancelled([5, 930])
    expect(await shown(id)).toMatchObject({
      status: 'failed',
      lastFault: 'A fault of the server, which its operator can read.',
    })
    const successor = (await retry(id)).json.batchRequestId
    const { json } = await running.final(seller, successor)
    expect(json.items.map(({ success }) => success)).toEqual([true, false])
    const again = await running.admin('POST', `/batches/${id}/retry`)
    expect([again.status, again.json.message.includes(successor)]).toEqual([409, true])
  })

  test('thousands of failed entries are sent again in their order', async () => {
    const ids = Array.from({ length: 4_321 }, (_, at) => 100_000 + at)
    const id = await cancelled([1, ...ids.flatMap((one) => [one, 2])])
    const { json } = await running.final(seller, (await retry(id)).json.batchRequestId)
    expect(json.items.map(({ requestItem }) => requestItem.id)).toEqual(ids)
  })

  test('what is not final, has no failure or was sent in another name is not retried', async () => {
    expect((await retry(await cancelled([1]))).json.message).toBe('No entry of this batch failed')
    await hold(true)
    const waiting = (await running.cancel(seller, [940])).json.batchRequestId
    expect((await retry(waiting)).status).toBe(409)
    await hold(false)
    const bought = await running.admin('POST', `/merchants/${seller.id}/cancellations`, {
      items: [{ id: 941 }],
      actor: 'buyer',
    })
    await running.final(seller, bought.json.batchRequestId)
    const refused = await retry(bought.json.batchRequestId)
    expect([refused.status, refused.json.message.includes('buyer')]).toEqual([409, true])
  })

  test('the batch of another merchant is none', async () => {
    const other = await running.merchant()
    const id = await cancelled([950])
    const none = '01900000-0000-7000-8000-000000000000'
    for (const path of [(one: string) => `/batches/${one}`, (one: string) => `/batches/${one}x`]) {
      const theirs = await ask('GET', path(id), { key: other.key })
      expect([theirs.status, theirs.text]).toEqual([404, (await ask('GET', path(none), other)).text])
    }
    expect((await retry(id, other)).status).toBe(404)
    expect((await ask('GET', '/batches', { key: other.key })).json).toMatchObject({ items: [], total: 0 })
    expect(await shown(id)).toMatchObject({ retriedAs: null })
  })

  test('a retry takes no member', async () => {
    const id = await cancelled([960])
    const refused = await ask('POST', `/batches/${id}/retry-failed`, { key: seller.key, body: { all: true } })
    expect(refused.status).toBe(400)
    expect((await ask('POST', `/batches/${id}/retry-failed`, { key: seller.key, body: {} })).status).toBe(200)
  })
})
