import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Merchant, Running } from '../running.ts'
import { type AskSeller, askingSeller } from './asking.ts'

describe('what happens to a seller', () => {
  let running: Running
  let seller: Merchant
  let other: Merchant
  let ask: AskSeller
  beforeAll(async () => {
    running = await Running.start()
    seller = await running.merchant()
    other = await running.merchant()
    ask = askingSeller(running)
    await running.items(seller, [1, 2, 3, 4, 5])
    await running.items(other, [11, 12])
  })
  afterAll(() => running.stop())

  /** An open stream, whose text grows. */
  const follow = async (query = '', headers: Record<string, string> = {}, key = seller.key) => {
    const leaving = new AbortController()
    const answer = await fetch(`${running.app.url}/seller/v1/events${query}`, {
      headers: { 'x-api-key': key, accept: 'text/event-stream', ...headers },
      signal: leaving.signal,
    })
    const seen = { text: '', ended: false }
    const read = async () => {
      const decoder = new TextDecoder()
      for await (const chunk of answer.body!) seen.text += decoder.decode(chunk as Uint8Array)
    }
    read().then(
      () => (seen.ended = true),
      () => (seen.ended = true),
    )
    return { answer, seen, leave: () => leaving.abort() }
  }
  const names = (text: string) => [...text.matchAll(/^event: (.*)$/gm)].map(([, name]) => name)
  /** Until a stream shows it, while time passes. */
  const until = (holds: () => void) =>
    vi.waitFor(
      () => {
        running.clock.pass(1_000)
        holds()
      },
      { timeout: 10_000, interval: 10 },
    )
  const cancel = async (merchant: Merchant, id: number) =>
    running.final(merchant, (await running.cancel(merchant, [id])).json.batchRequestId)

  test('is a list that can be read on, of its own events only', async () => {
    await cancel(other, 11)
    await cancel(seller, 1)
    const { json } = await ask('GET', '/events?limit=1000', { key: seller.key })
    expect(json.items.map(({ event }) => event)).toEqual([
      ...Array<string>(5).fill('order.created'),
      'order_items.cancelled',
      'batch.completed',
    ])
    expect(json.items[5]).toMatchObject({ orderNumber: 'O-1', itemIds: [1], actor: 'seller' })
    const last = Number(json['nextAfter'])
    expect((await ask('GET', `/events?after=${last}`, { key: seller.key })).json).toEqual({
      items: [],
      nextAfter: last,
    })
    for (const query of ['?after=-1', '?after=x', '?limit=0', '?limit=1001'])
      expect((await ask('GET', `/events${query}`, { key: seller.key })).status).toBe(400)
  })

  test('is a stream that begins now, and misses nothing', async () => {
    const { answer, seen, leave } = await follow()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
    await until(() => expect(seen.text).toContain(':\n\n'))
    await cancel(other, 12)
    await cancel(seller, 2)
    await until(() => expect(names(seen.text)).toEqual(['order_items.cancelled', 'batch.completed']))
    leave()
  })

  test('a stream goes on behind the last event that was seen, whatever `after` says', async () => {
    const { json } = await ask('GET', '/events', { key: seller.key })
    const seq = (at: number) => String(json.items.at(at)!['seq'])
    const { seen, leave } = await follow('?after=0', { 'last-event-id': seq(-2) })
    await until(() => expect(seen.text).toContain(`id: ${seq(-1)}\n`))
    expect(names(seen.text)).toEqual(['batch.completed'])
    leave()
    const whole = await follow('?after=0')
    await until(() => expect(names(whole.seen.text)).toHaveLength(json.items.length))
    whole.leave()
  })

  test('a silent stream says every 15 seconds that it lives', async () => {
    const { seen, leave } = await follow()
    await until(() => expect(seen.text.length).toBeGreaterThan(0))
    const begun = seen.text
    await until(() => expect(seen.text).toBe(`${begun}:\n\n`))
    leave()
  })

  test('a key has ten streams at once, and a place again when one has ended', async () => {
    const { key } = await running.key(seller.id)
    const streams = await Promise.all(Array.from({ length: 10 }, () => follow('', {}, key)))
    expect(streams.map(({ answer }) => answer.status)).toEqual(Array<number>(10).fill(200))
    const refused = await ask('GET', '/events', { key, headers: { accept: 'text/event-stream' } })
    expect([refused.status, refused.json.message]).toEqual([
      429,
      'This key has 10 event streams open already',
    ])
    expect((await ask('GET', '/events', { key })).status).toBe(200)
    streams[0]!.leave()
    await vi.waitFor(
      async () => {
        running.clock.pass(1_000)
        const again = await follow('', {}, key)
        again.leave()
        expect(again.answer.status).toBe(200)
      },
      { timeout: 10_000, interval: 50 },
    )
    for (const { leave } of streams) leave()
  })

  test('a stream ends with its key', async () => {
    const { key, keyId } = await running.key(seller.id)
    const { seen } = await follow('', {}, key)
    await until(() => expect(seen.text.length).toBeGreaterThan(0))
    await running.admin('DELETE', `/merchants/${seller.id}/keys/${keyId}`)
    await until(() => expect(seen.ended).toBe(true))
  })
})

test('a server that closes ends its streams', async () => {
  const running = await Running.start()
  const seller = await running.merchant()
  const answer = await fetch(`${running.app.url}/seller/v1/events`, {
    headers: { 'x-api-key': seller.key, accept: 'text/event-stream' },
  })
  const reading = answer.text()
  await running.stop()
  expect(await reading).toMatch(/^(:\n\n)+$/)
})
