import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Config } from '../../src/config.ts'
import { type Merchant, newOrder, Running } from './running.ts'

const PAGE = '/api/v1/orders/?per_page=100'
const NOTE = 'x'.repeat(400)

/** A page of some 600 KiB for each order: more than ten of them is more than a system takes before anybody reads. */
async function largeOrders(running: Running, merchant: Merchant, count: number): Promise<void> {
  const orders = Array.from({ length: count }, (_, at) => ({
    ...newOrder(`${merchant.id}-${at}`, []),
    order_items: Array.from({ length: 1_000 }, () => ({
      sku: 'SKU',
      vat: 19,
      price_with_tax: 1190,
      price_without_tax: 1000,
      custom_data: { note: NOTE },
    })),
  }))
  const { json } = await running.admin('POST', `/merchants/${merchant.id}/orders`, { orders })
  expect(json.created).toBe(count)
}

const get = (running: Running, { key }: Merchant, path: string, headers: Record<string, string> = {}) =>
  running.app.http.inject({ method: 'GET', url: path, headers: { 'x-api-key': key, ...headers } })

describe('large answers', () => {
  const ORDERS = 4
  let running: Running
  let seller: Merchant
  beforeAll(async () => {
    running = await Running.start()
    seller = await running.merchant()
    await largeOrders(running, seller, ORDERS)
  })
  afterAll(() => running.stop())

  test('are whole, however many pieces they are read in', async () => {
    const { json } = await running.call('GET', PAGE, { key: seller.key })
    expect(json.items.map(({ order_items: items }) => (items as unknown[]).length)).toEqual(
      Array(ORDERS).fill(1_000),
    )
    expect(json['pagination']).toMatchObject({ total: ORDERS, next: null, next_cursor: null })
  })

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('are compressed with %s where that is asked for, streams and whole ones', async (coding, unpacked) => {
    for (const path of [PAGE, '/api/v1/openapi.json']) {
      const plain = await get(running, seller, path)
      expect(plain.headers).not.toHaveProperty('content-encoding')
      const packed = await get(running, seller, path, { 'accept-encoding': coding })
      expect(packed.headers['content-encoding']).toBe(coding)
      expect(unpacked(packed.rawPayload).toString()).toBe(plain.body)
      expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
      for (const { headers } of [plain, packed]) expect(headers.vary).toContain('Accept-Encoding')
    }
  })

  test('that are small or compressed already are sent as they are', async () => {
    const accept = { 'accept-encoding': 'br, gzip' }
    const small = await get(running, seller, '/api/v1/orders/carriers/', accept)
    expect(small.headers).not.toHaveProperty('content-encoding')
    await running.admin(
      'PUT',
      `/merchants/${seller.id}/orders/${seller.id}-0/invoices`,
      Buffer.from(`%PDF-${'1'.repeat(20_000)}`),
    )
    const pdf = await get(running, seller, `/api/v1/orders/${seller.id}-0/invoices`, accept)
    expect(pdf.headers).not.toHaveProperty('content-encoding')
    expect(pdf.headers).not.toHaveProperty('vary')
    expect(pdf.rawPayload).toHaveLength(20_005)
  })
})

describe('answers that nobody reads', () => {
  const open: Socket[] = []
  let running: Running
  afterEach(async () => {
    for (const socket of open.splice(0)) socket.destroy()
    await running.stop()
  })

  const start = async (settings: Partial<Config>) => {
    running = await Running.start({ idleMs: 600_000, ...settings })
    const merchants = [await running.merchant('Greedy'), await running.merchant('Modest')] as const
    await largeOrders(running, merchants[0], 40)
    await largeOrders(running, merchants[1], 2)
    return merchants
  }
  const ask = ({ key }: Merchant, times: number) => {
    const socket = connect(Number(new URL(running.app.url).port), '127.0.0.1').pause()
    open.push(socket)
    socket.write(`GET ${PAGE} HTTP/1.1\r\nHost: x\r\nX-API-Key: ${key}\r\n\r\n`.repeat(times))
    return socket
  }

  test('take no more memory than their seller has a share of, and another seller reads on', async () => {
    // A stream is two of eight MiB, and a seller has three.
    const [greedy, modest] = await start({ answerMemoryBytesMax: 8 * 1024 * 1024 })
    ask(greedy, 1)
    await expect.poll(() => bytesOfAnswers(running), { timeout: 20_000 }).toBeGreaterThan(0)
    const refused = await running.call('GET', PAGE, { key: greedy.key })
    expect(refused.status).toBe(503)
    expect(refused.headers['retry-after']).toBe('1')
    expect((await running.call('GET', PAGE, { key: modest.key })).json.items).toHaveLength(2)
    for (const socket of open) socket.destroy()
    await expect.poll(() => bytesOfAnswers(running), { timeout: 20_000 }).toBe(0)
    expect((await running.call('GET', PAGE, { key: greedy.key })).status).toBe(200)
  })

  test('are given back with their connection, those that waited behind others on it too', async () => {
    const [greedy] = await start({})
    ask(greedy, 5)
    await expect.poll(() => bytesOfAnswers(running), { timeout: 20_000 }).toBe(5 * 2 * 1024 * 1024)
    for (const socket of open) socket.destroy()
    await expect.poll(() => bytesOfAnswers(running), { timeout: 20_000 }).toBe(0)
  })

  test('are cut after a while', async () => {
    const [greedy] = await start({ answerIdleTimeoutMs: 200 })
    const socket = ask(greedy, 1)
    await expect.poll(() => bytesOfAnswers(running), { timeout: 20_000 }).toBeGreaterThan(0)
    await expect.poll(() => bytesOfAnswers(running), { timeout: 20_000 }).toBe(0)
    socket.on('error', () => undefined).resume()
    if (!socket.destroyed) await once(socket, 'close')
  })
})

async function bytesOfAnswers(running: Running): Promise<number> {
  const { text } = await running.call('GET', '/metrics', { headers: { authorization: running.bearer } })
  return Number(/^sellers_center_answer_bytes (\d+)/m.exec(text)![1])
}
