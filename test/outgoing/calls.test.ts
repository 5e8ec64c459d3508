import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { AllowList } from '../../src/outgoing/addresses.ts'
import { Outgoing } from '../../src/outgoing/calls.ts'
import { nameResolver } from '../../src/outgoing/resolver.ts'
import { HandClock } from '../../testing/clock.ts'
import { NameServer } from './name-server.ts'

const clock = new HandClock()
const closing: (() => unknown)[] = []
let names: NameServer
beforeAll(async () => {
  names = await NameServer.start()
})
afterAll(() => names.close())
afterEach(async () => {
  names.names.clear()
  for (const close of closing.splice(0)) await close()
})

/** Calls as a server makes them whose operator has listed `entries`. Names are those of the test. */
function outgoing(...entries: string[]): Outgoing {
  const allowed = new AllowList(entries)
  const calls = new Outgoing({ allowed, clock, resolve: nameResolver(allowed, [names.address]) })
  closing.push(() => calls.close())
  return calls
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

const receiver = (listener: RequestListener) => listen(createServer(listener))

/** Answers each connection with what `answer` does of it, without any HTTP of its own. */
async function rawReceiver(answer: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => answer(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

const post = (calls: Outgoing, url: string) =>
  calls.post({ url, headers: { 'content-type': 'application/json' }, body: '{}' })

test('a call tells status, address, time and the first KiB of the answer', async () => {
  const port = await receiver((request, response) => {
    request.resume()
    response.writeHead(201).end('x'.repeat(5_000))
  })
  const end = await post(outgoing('127.0.0.1'), `http://127.0.0.1:${port}/hooks?a=b`)
  expect(end).toEqual({
    status: 201,
    error: null,
    address: '127.0.0.1',
    durationMs: 0,
    retryAfterMs: null,
    answer: 'x'.repeat(1024),
  })
})

test('a name that resolves to a private address is refused, also when only one of several is private', async () => {
  let called = 0
  const port = await receiver((_, response) => {
    called += 1
    response.end()
  })
  names.names.set('rebound.example', ['127.0.0.1'])
  names.names.set('mixed.example', ['8.8.8.8', '127.0.0.1'])
  names.names.set('six.example', ['2606:4700::1111', '::ffff:127.0.0.1'])
  names.names.set('mapped.example', ['::ffff:10.0.0.1'])
  names.names.set('metadata.example', ['169.254.169.254'])
  const calls = outgoing()
  for (const name of ['rebound', 'mixed', 'six', 'mapped', 'metadata']) {
    const end = await post(calls, `https://${name}.example:${port}/`)
    expect(end).toMatchObject({
      status: null,
      error: `${name}.example is not on the public network`,
      address: null,
    })
  }
  expect(called).toBe(0)
})

test('a name that changes its answer is checked at every connection, and what was checked is what is connected to', async () => {
  let called = 0
  const port = await receiver((_, response) => {
    called += 1
    response.writeHead(200, { connection: 'close' }).end()
  })
  const answers = [['127.0.0.1'], ['127.0.0.2'], ['10.0.0.1'], ['127.0.0.1']]
  names.names.set('changing.example', () => answers.shift()!)
  const calls = outgoing('127.0.0.1')
  const ends = []
  for (let call = 0; call < 4; call++) ends.push(await post(calls, `http://changing.example:${port}/`))
  expect(ends.map(({ status, error }) => status ?? error)).toEqual([
    200,
    'changing.example is not on the public network',
    'changing.example is not on the public network',
    200,
  ])
  expect(called).toBe(2)
  // One question for each connection: there is no second look-up between the check and the connecting.
  expect(answers).toEqual([])
})

test('a name without an address is a failure that says so', async () => {
  expect(await post(outgoing(), 'https://nowhere.example/')).toMatchObject({
    status: null,
    error: 'the host name does not resolve',
  })
})

test('plain http is for listed hosts only, whatever the name resolves to', async () => {
  names.names.set('public.example', ['8.8.8.8'])
  const end = await post(outgoing('10.0.0.0/8'), 'http://public.example/')
  expect(end).toMatchObject({ status: null, error: 'public.example may only be called by https' })
})

test('an address in the URL is checked though nothing is looked up', async () => {
  for (const host of ['127.0.0.1', '[::1]', '169.254.169.254'])
    expect(await post(outgoing(), `https://${host}:8443/`)).toMatchObject({
      status: null,
      error: `${host.replace(/[[\]]/g, '')} is not on the public network`,
    })
})

test('a redirect is an answer, and is not followed', async () => {
  const paths: string[] = []
  const port = await receiver((request, response) => {
    paths.push(request.url!)
    response.writeHead(307, { location: '/elsewhere' }).end()
  })
  expect(await post(outgoing('127.0.0.1'), `http://127.0.0.1:${port}/`)).toMatchObject({ status: 307 })
  expect(paths).toEqual(['/'])
})

test('an answer without end is read to its bound, and its status counts', async () => {
  const port = await rawReceiver((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
    const chunk = `10000\r\n${'y'.repeat(0x10000)}\r\n`
    const more = () => socket.writable && socket.write(chunk, more)
    more()
  })
  const end = await post(outgoing('127.0.0.1'), `http://127.0.0.1:${port}/`)
  expect(end).toMatchObject({ status: 200, answer: 'y'.repeat(1024) })
})

test('headers beyond 16 KiB are a failure', async () => {
  const port = await rawReceiver((socket) =>
    socket.write(`HTTP/1.1 200 OK\r\nX-Large: ${'z'.repeat(20_000)}\r\n\r\n`),
  )
  expect(await post(outgoing('127.0.0.1'), `http://127.0.0.1:${port}/`)).toMatchObject({
    status: null,
    error: 'the headers of the answer are too large',
  })
})

test.each<[string, (socket: Socket) => void, string | RegExp]>([
  ['closes', (socket) => socket.destroy(), /^the connection was (closed without an answer|reset)$/],
  ['speaks no HTTP', (socket) => socket.write('+OK hello\r\n'), 'what answered does not speak HTTP'],
])('a receiver that %s is a failure in words', async (_, answer, words) => {
  const port = await rawReceiver(answer)
  const end = await post(outgoing('127.0.0.1'), `http://127.0.0.1:${port}/`)
  expect(end.status).toBeNull()
  expect(end.error).toMatch(words)
})

test('a receiver that says nothing is given up after 15 seconds, one that dribbles its headers too', async () => {
  for (const answer of [() => undefined, (socket: Socket) => void socket.write('HTTP/1.1 200 OK\r\nX-A: ')]) {
    let reached: () => void
    const asked = new Promise<void>((resolve) => (reached = resolve))
    const port = await rawReceiver((socket) => {
      answer(socket)
      reached()
    })
    const call = post(outgoing('127.0.0.1'), `http://127.0.0.1:${port}/`)
    await asked
    clock.pass(15_000)
    expect(await call).toMatchObject({ status: null, error: 'no answer within 15 s', durationMs: 15_000 })
  }
})

test('connections are used again, and each call knows the address of its own', async () => {
  let connections = 0
  const server = createServer((request, response) => {
    request.resume()
    response.end()
  })
  server.on('connection', () => (connections += 1))
  const port = await listen(server)
  const calls = outgoing('127.0.0.1')
  for (let call = 0; call < 5; call++)
    expect(await post(calls, `http://127.0.0.1:${port}/`)).toMatchObject({
      status: 200,
      address: '127.0.0.1',
    })
  // The next call may begin before the end of the answer was seen.
  expect(connections).toBeLessThanOrEqual(2)
})

test.each([
  [429, '120', 120_000],
  [503, ' 7 ', 7_000],
  [503, () => new Date(clock.now() + 60_000).toUTCString(), 60_000],
  [503, () => new Date(clock.now() - 60_000).toUTCString(), 0],
  [503, 'soon', null],
  [503, '-5', null],
  [500, '120', null],
])('Retry-After of a %i: %s', async (status, header, expected) => {
  const port = await receiver((request, response) => {
    request.resume()
    response.writeHead(status, { 'retry-after': typeof header === 'string' ? header : header() }).end()
  })
  const end = await post(outgoing('127.0.0.1'), `http://127.0.0.1:${port}/`)
  expect(end).toMatchObject({ status, retryAfterMs: expected })
})
