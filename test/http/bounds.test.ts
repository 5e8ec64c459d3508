import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { connections, exchange, expectAnswer, open, received, statusOf } from './exchange.ts'
import { Running } from './running.ts'

const LIVEZ = 'GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'

/** A connection on which the head of a write has arrived, and not its body. */
async function writing(running: Running, key: string): Promise<Socket> {
  const begun = once(running.app.http.server, 'request')
  const socket = open(running.app.url)
  socket.write(
    `POST /api/v1/orders/cancel HTTP/1.1\r\nHost: x\r\nX-API-Key: ${key}\r\nContent-Length: 20\r\n\r\n`,
  )
  await begun
  return socket
}

describe('more connections than may be', () => {
  test('are told so when calls are under way on all, and others are taken again when one has gone', async () => {
    const running = await Running.start({ connectionsMax: 1 })
    const seller = await running.merchant()
    const first = await writing(running, seller.key)
    const cancel = `POST /api/v1/orders/cancel HTTP/1.1\r\nHost: x\r\nX-API-Key: ${seller.key}\r\nContent-Length: 20\r\n\r\n{"items":[{"id":1}]}`
    const refused = await exchange(running.app.url, cancel)
    expectAnswer(refused, 503)
    expect((await running.admin('GET', '/batches')).json.items).toEqual([])
    expect(refused).toMatch(/\r\nRetry-After: \d+\r\n/)
    first.destroy()
    await expect.poll(() => connections(running)).toBe(0)
    expect(statusOf(await exchange(running.app.url, LIVEZ))).toBe(200)
    await running.stop()
  })

  test('take the place of silent ones first, then of idle ones', async () => {
    const running = await Running.start({ connectionsMax: 3, callerSharePercent: 100, reservePercent: 0 })
    const busy = await writing(running, (await running.merchant()).key)
    const idle = open(running.app.url)
    idle.write('GET /livez HTTP/1.1\r\nHost: x\r\n\r\n')
    await once(idle, 'data')
    const silent = open(running.app.url)
    await expect.poll(() => connections(running)).toBe(3)
    const gone: string[] = []
    for (const [name, socket] of Object.entries({ busy, idle, silent }))
      socket.once('close', () => gone.push(name))
    // It has had its time to speak.
    running.clock.pass(1_000)

    const kept = open(running.app.url)
    kept.write('GET /livez HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(statusOf(String((await once(kept, 'data'))[0]))).toBe(200)
    await expect.poll(() => gone).toEqual(['silent'])
    expect(statusOf(await exchange(running.app.url, LIVEZ))).toBe(200)
    await expect.poll(() => gone).toEqual(['silent', 'idle'])
    busy.destroy()
    kept.destroy()
    await running.stop()
  })

  test('leave a new one the time for its first word, however many never finish theirs', async () => {
    const running = await Running.start({ connectionsMax: 3, callerSharePercent: 100, reservePercent: 0 })
    const unfinished = () => {
      const socket = open(running.app.url)
      socket.write('GET /livez HTTP/1.1\r\n')
      return socket
    }
    const greedy = [unfinished(), unfinished()]
    await expect.poll(() => connections(running)).toBe(2)
    const slow = open(running.app.url)
    await expect.poll(() => connections(running)).toBe(3)
    for (const socket of [...greedy]) {
      greedy.push(unfinished())
      await once(socket, 'close')
    }
    slow.write(LIVEZ)
    expect(statusOf(await received(slow))).toBe(200)
    for (const socket of greedy) socket.destroy()
    await running.stop()
  })

  test('of one address keep no other address out', async () => {
    const running = await Running.start({ connectionsMax: 10 })
    const { key } = await running.merchant()
    const greedy: Socket[] = []
    for (let at = 0; at < 4; at++) greedy.push(await writing(running, key))
    expectAnswer(await exchange(running.app.url, LIVEZ), 503)
    const elsewhere = connect({
      port: Number(new URL(running.app.url).port),
      host: '127.0.0.1',
      localAddress: '127.0.0.2',
    })
    elsewhere.write(LIVEZ)
    expect(statusOf(await received(elsewhere))).toBe(200)
    for (const socket of greedy) socket.destroy()
    await running.stop()
  })
})

describe('bodies in memory', () => {
  test('are bounded over all calls: beyond it 503 with Retry-After, which does not count', async () => {
    const running = await Running.start({ bodyMemoryBytesMax: 50_000 })
    const seller = await running.merchant()
    const answer = await running.call('POST', '/api/v1/orders/cancel', {
      key: seller.key,
      body: `{"items":[{"id":1}]${' '.repeat(60_000)}}`,
    })
    expect(answer.status).toBe(503)
    expect(answer.headers).toMatchObject({ 'retry-after': '1', 'x-ratelimit-remaining': '50' })
    expect((await running.cancel(seller, [1])).status).toBe(200)
    await running.stop()
  })

  test('of one seller that do not end keep neither another seller nor the operator out', async () => {
    const running = await Running.start({ bodyMemoryBytesMax: 1_000_000, bodyBytesMax: 300_000 })
    const [greedy, modest] = [await running.merchant('Greedy'), await running.merchant('Modest')]
    const head = `POST /api/v1/orders/cancel HTTP/1.1\r\nHost: x\r\nX-API-Key: ${greedy.key}\r\nContent-Length: 300000\r\n\r\n`
    const sockets = [1, 2, 3, 4].map(() => {
      const socket = open(running.app.url)
      socket.write(head + ' '.repeat(299_999))
      return socket
    })
    // The second has no room for what it sends and is told so, and so are those behind it.
    const answers = sockets.map((socket) => once(socket, 'data').then(([text]) => statusOf(String(text))))
    expect(await Promise.race(answers)).toBe(503)
    expect((await running.cancel(modest, [1])).status).toBe(200)
    expect(
      (
        await running.admin('POST', `/merchants/${modest.id}/cancellations`, {
          actor: 'buyer',
          items: [{ id: 2 }],
        })
      ).status,
    ).toBe(201)
    running.clock.pass(10_000)
    expect((await Promise.all(answers)).sort()).toEqual([408, 503, 503, 503])
    for (const socket of sockets) socket.destroy()
    await running.stop()
  })

  test('that come byte by byte count for what they take', async () => {
    const running = await Running.start({ bodyMemoryBytesMax: 100_000, bodyBytesMax: 10_000 })
    const { key } = await running.merchant()
    const chunks = '1\r\n \r\n'.repeat(2_000)
    const text = await exchange(
      running.app.url,
      `POST /api/v1/orders/cancel HTTP/1.1\r\nHost: x\r\nX-API-Key: ${key}\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`,
    )
    expectAnswer(text, 503)
    await running.stop()
  })

  test('that hold more values than a thread can read are 413, and the server goes on', async () => {
    const running = await Running.start({ bodyThreadMiBMax: 64 })
    const seller = await running.merchant()
    const call = (values: number) =>
      running.call('POST', '/api/v1/orders/cancel', {
        key: seller.key,
        body: `{"items":[{"id":1}],"x":[${'{},'.repeat(values)}{}]}`,
      })
    expect((await call(400_000)).status).toBe(413)
    expect((await call(100_000)).status).toBe(200)
    await running.stop()
  })
})
