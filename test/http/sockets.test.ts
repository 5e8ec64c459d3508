import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADMIN_TOKEN, type Merchant, Running } from './running.ts'
import { connections, exchange, expectAnswer, open, received, statusOf } from './exchange.ts'

const NDJSON = { 'content-type': 'application/x-ndjson' }

describe('what never becomes a proper request', () => {
  let running: Running
  let seller: Merchant
  let head: string
  beforeAll(async () => {
    running = await Running.start({
      headersTimeoutMs: 1_000,
      bodyTimeoutMs: 5_000,
      bodyBytesMax: 100_000,
      headerBytesMax: 4_096,
    })
    seller = await running.merchant()
    head = `POST /api/v1/orders/cancel HTTP/1.1\r\nHost: x\r\nX-API-Key: ${seller.key}\r\nConnection: close\r\n`
  })
  afterAll(() => running.stop())

  test.each([
    ['is no HTTP', 'how do you do\r\n\r\n', 400],
    ['names no host', 'GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['names two hosts', 'GET /livez HTTP/1.1\r\nHost: x\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    ['names a host that is none', 'GET /livez HTTP/1.1\r\nHost: x/y@z\r\nConnection: close\r\n\r\n', 400],
    [
      'has a body in a coding that nobody asked for',
      'POST /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['has a broken header', 'GET /livez HTTP/1.1\r\nHost: x\r\nbroken header\r\n\r\n', 400],
    [
      'has two lengths',
      'POST /livez HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx',
      400,
    ],
    [
      'has a length and chunks',
      'POST /livez HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    [
      'has headers beyond the bound',
      `GET /livez HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(5_000)}\r\n\r\n`,
      431,
    ],
    ['has a path beyond the bound', `GET /${'y'.repeat(5_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['has headers that do not arrive', 'GET /livez HTTP/1.1\r\nHost: x\r\n', 408],
  ])('a request that %s', async (_what, sent, status) => {
    expectAnswer(await exchange(running.app.url, sent), status)
  })

  test.each([
    ['http://seller.example/livez', 'DELETE', 405],
    ['https://seller.example:8443/livez/?x', 'DELETE', 405],
    ['/livez#x', 'DELETE', 405],
    ['/%6Civez', 'DELETE', 405],
    ['//livez', 'DELETE', 404],
    ['/livez//', 'DELETE', 404],
    ['x+y://seller.example/livez', 'GET', 400],
    ['*', 'OPTIONS', 404],
  ])('the target %s of %s is %i', async (target, method, status) => {
    const answer = await exchange(
      running.app.url,
      `${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    )
    expect(statusOf(answer)).toBe(status)
    expect(/\r\nallow: (.*)\r\n/i.exec(answer)?.[1]).toBe(status === 405 ? 'GET, HEAD' : undefined)
  })

  test('a method that no server knows is 405 on a known path and 404 elsewhere', async () => {
    const known = await exchange(
      running.app.url,
      'BREW /api/v1/orders/cancel/?x=1 HTTP/1.1\r\nHost: x\r\n\r\n',
    )
    expectAnswer(known, 405)
    expect(known).toMatch(/\r\nAllow: POST\r\n/)
    expectAnswer(await exchange(running.app.url, 'BREW /coffee HTTP/1.1\r\nHost: x\r\n\r\n'), 404)
    expectAnswer(await exchange(running.app.url, 'CONNECT /api/v1/orders HTTP/1.1\r\nHost: x\r\n\r\n'), 405)
  })

  test.each(['x', 'x:80', 'seller.example.com.', '127.0.0.1:8080', '[::1]:80', '', '%41.b_c'])(
    'the host %s is one',
    async (host) => {
      const text = await exchange(
        running.app.url,
        `GET /livez HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      )
      expect(statusOf(text)).toBe(200)
    },
  )

  test('a URL with scheme and host means the same', async () => {
    const text = await exchange(
      running.app.url,
      'GET http://somewhere/livez?x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    )
    expect(statusOf(text)).toBe(200)
  })

  test('an expectation that nobody can meet is 417', async () => {
    const text = await exchange(
      running.app.url,
      'GET /livez HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\nConnection: close\r\n\r\n',
    )
    expect(statusOf(text)).toBe(417)
  })

  test('a body that stalls is 408, and the waiting costs no other call anything', async () => {
    const stalled = open(running.app.url)
    stalled.write(`${head}Content-Length: 100\r\n\r\n{"items":`)
    const answer = received(stalled)
    expect((await running.cancel(seller, [1])).status).toBe(200)
    running.clock.pass(5_000)
    expectAnswer(await answer, 408)
  })

  test('a body beyond the bound is 413 as soon as that is known, and its sender gets to read it', async () => {
    const announced = open(running.app.url)
    announced.write(`${head}Content-Length: 100001\r\n\r\n{"items":`)
    expectAnswer(await received(announced), 413)

    const chunk = 'a'.repeat(16_384)
    const chunked = open(running.app.url)
    chunked.write(`${head}Transfer-Encoding: chunked\r\n\r\n`)
    for (let sent = 0; sent < 8; sent++) chunked.write(`4000\r\n${chunk}\r\n`)
    expectAnswer(await received(chunked), 413)
  })

  test('a body in the smallest chunks is one body', async () => {
    const body = '{"items":[{"id":17}]}'
    const chunks = body
      .split('')
      .map((byte) => `1\r\n${byte}\r\n`)
      .join('')
    const text = await exchange(
      running.app.url,
      `${head}Transfer-Encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`,
    )
    expect(statusOf(text)).toBe(200)
  })

  test('a key is refused before a byte of the body is asked for', async () => {
    const socket = open(running.app.url)
    socket.write(
      'POST /api/v1/orders/cancel HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1000\r\n\r\n',
    )
    expectAnswer(await received(socket), 401)
  })

  test('a body that goes wrong on its way is 400', async () => {
    expectAnswer(
      await exchange(running.app.url, `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"ite\r\nnonsense\r\n`),
      400,
    )
  })

  test('rubbish behind a request does not become its answer: that comes first, and then the refusal', async () => {
    await running.admin('PATCH', `/merchants/${seller.id}`, { held: true })
    const { json } = await running.cancel(seller, [21])
    const path = `/api/v1/results/cancel-orders?batch_request_id=${json.batchRequestId}`
    const waiting = `GET ${path} HTTP/1.1\r\nHost: x\r\nX-API-Key: ${seller.key}\r\nPrefer: wait=1\r\n\r\n`
    const write = `POST /api/v1/orders/cancel HTTP/1.1\r\nHost: x\r\nX-API-Key: ${seller.key}\r\nContent-Length: 21\r\n\r\n{"items":[{"id":22}]}`
    for (const [sent, statuses] of [
      [
        [waiting, 'rubbish\r\n\r\n'],
        [200, 400],
      ],
      [[`${write}rubbish\r\n\r\n`], [200, 400]],
      [
        [`${waiting}${write}rubbish\r\n\r\n`, 'more rubbish'],
        [200, 200, 400],
      ],
    ] as const) {
      const text = await running.clock.until(exchange(running.app.url, ...sent))
      expect([...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))).toEqual(statuses)
    }
    const { json: listed } = await running.admin('GET', `/batches?merchant=${seller.id}`)
    expect(listed.items.length).toBeGreaterThanOrEqual(2)
  })

  test('a caller who hangs up in the middle of a body leaves nothing behind', async () => {
    const socket = open(running.app.url)
    socket.write(`${head}Content-Length: 100\r\n\r\n{"items":`)
    await once(socket, 'connect')
    socket.destroy()
    await expect.poll(() => connections(running)).toBe(0)
    expect((await running.call('GET', '/readyz')).status).toBe(200)
  })

  test('a CONNECT ends with its answer, whether its caller breaks the connection or keeps it', async () => {
    const connecting = 'CONNECT elsewhere:443 HTTP/1.1\r\nHost: x\r\n\r\n'
    const port = Number(new URL(running.app.url).port)
    const [broken, kept] = [open(running.app.url), connect({ port, host: '127.0.0.1', allowHalfOpen: true })]
    for (const socket of [broken, kept]) {
      socket.write(connecting)
      expect(statusOf(String((await once(socket, 'data'))[0]))).toBe(404)
    }
    broken.write('and more')
    broken.resetAndDestroy()
    // Whoever keeps it is cut after a while. Had the broken one ended the process, nobody would count.
    running.clock.pass(5_000)
    await expect.poll(() => connections(running)).toBe(0)
    kept.destroy()
    expect((await running.call('GET', '/readyz')).status).toBe(200)
  })

  test('an offer to speak another protocol is passed over', async () => {
    const upgrade = 'Connection: Upgrade, close\r\nUpgrade: websocket\r\n'
    const text = await exchange(running.app.url, `GET /livez HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`)
    expect(statusOf(text)).toBe(200)
  })

  test('several requests on one connection are answered in their order', async () => {
    const text = await exchange(
      running.app.url,
      'GET /livez HTTP/1.1\r\nHost: x\r\nX-Request-Id: first\r\n\r\nGET /readyz HTTP/1.1\r\nHost: x\r\nX-Request-Id: second\r\nConnection: close\r\n\r\n',
    )
    expect(text.indexOf('first')).toBeLessThan(text.indexOf('second'))
    expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(2)
  })

  test('an answer that was ready before its turn is whole, although its request had asked whether to go on', async () => {
    await running.items(seller, [77])
    const invoice = `%PDF-${'1'.repeat(1_000)}`
    await running.admin('PUT', `/merchants/${seller.id}/orders/O-77/invoices`, Buffer.from(invoice))
    const ask = (document: string, more: string) =>
      `GET /api/v1/orders/O-77/${document} HTTP/1.1\r\nHost: x\r\nX-API-Key: ${seller.key}\r\n${more}\r\n`
    // The note is drawn in a thread that has to be started first.
    const text = await exchange(
      running.app.url,
      ask('delivery_document', '') + ask('invoices', 'Expect: 100-continue\r\nConnection: close\r\n'),
    )
    const second = text.slice(text.lastIndexOf('HTTP/1.1 200'))
    expect(second.slice(second.indexOf('\r\n\r\n') + 4)).toBe(invoice)
    expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(2)
  })

  test('a caller whose turn it is and who asks whether to go on is told so', async () => {
    const body = '{"items":[{"id":77}]}'
    const socket = open(running.app.url)
    socket.write(`${head}Content-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`)
    const [told] = (await once(socket, 'data')) as [Buffer]
    expect(told.toString()).toBe('HTTP/1.1 100 Continue\r\n\r\n')
    socket.write(body)
    expect(statusOf(await received(socket))).toBe(200)
  })

  test('a part of the documentation is not begun before the one that was asked for before it is sent', async () => {
    const part = '/api/v1/docs/static/swagger-ui-bundle.js'
    const begun: ServerResponse[] = []
    running.app.http.server.on('request', ({ url }: IncomingMessage, response: ServerResponse) => {
      if (url === part) begun.push(response)
    })
    const socket = open(running.app.url).pause()
    const ask = (close: string) => `GET ${part} HTTP/1.1\r\nHost: x\r\n${close}\r\n`
    socket.write(ask('').repeat(9) + ask('Connection: close\r\n'))
    // The page is made when it is first asked for, which takes a second or more.
    await expect
      .poll(() => begun.filter(({ headersSent }) => headersSent).length, { timeout: 20_000 })
      .toBeGreaterThan(0)
    // One that was asked for later, by somebody who reads, is sent whole meanwhile.
    expect((await (await fetch(`${running.app.url}${part}`)).text()).length).toBeGreaterThan(1_000_000)
    // What a connection takes before anybody reads is for the system to say: some may be sent, and one of the others is begun.
    expect(
      begun.filter(({ headersSent, writableFinished }) => headersSent && !writableFinished).length,
    ).toBeLessThanOrEqual(1)
    const text = await received(socket.resume())
    expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(10)
  })

  test('nothing of this was a fault of ours', () => {
    expect(running.logged).toEqual([])
  })
})

test('an import whose caller hangs up behind its last byte is no fault of the server', async () => {
  const running = await Running.start({ importsMax: 1 })
  const { id } = await running.merchant()
  const body = `${'1'.repeat(200)}\n`.repeat(20_000)
  const head = `POST /admin/v1/merchants/${id}/orders HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ADMIN_TOKEN}\r\nContent-Type: application/x-ndjson\r\nContent-Length: ${body.length}\r\n\r\n`
  const free = async () => (await running.admin('POST', `/merchants/${id}/orders`, '', NDJSON)).status
  for (let at = 0; at < 5; at++) {
    const socket = open(running.app.url)
    socket.end(head + body)
    await once(socket, 'close')
    await expect.poll(free, { timeout: 10_000 }).toBe(200)
  }
  await running.stop()
  expect(running.logged).toEqual([])
})
