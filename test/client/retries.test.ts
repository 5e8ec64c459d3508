import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  NetworkError,
  RateLimitedError,
  SellersCenter,
  UnavailableError,
  UnexpectedAnswerError,
  type Retry,
} from '../../client/index.ts'
import { startFakeService, type FakeService } from '../fake-service/fake.ts'
import { handClock } from './hand-clock.ts'

let fake: FakeService
let clock: ReturnType<typeof handClock>
let retries: Retry[]
let client: SellersCenter

beforeEach(async () => {
  fake = await startFakeService()
  clock = handClock()
  retries = []
  client = new SellersCenter({
    baseUrl: fake.url,
    apiKey: fake.key,
    now: clock.now,
    sleep: clock.sleep,
    onRetry: (retry) => retries.push(retry),
  })
})
afterEach(() => fake.close())

describe('a call that may succeed later', () => {
  test('is repeated after the pause that a 429 names', async () => {
    fake.instead('/api/v1/orders/cancel', { status: 429, headers: { 'retry-after': '17' } })
    await client.cancel([1])
    expect(clock.slept).toEqual([17_000])
    expect(retries).toMatchObject([{ attempt: 1, delayMs: 17_000, error: { name: 'RateLimitedError' } }])
  })

  test('is repeated after the pause that a 503 names as a date', async () => {
    fake.instead('/api/v1/orders/', {
      status: 503,
      headers: { 'retry-after': new Date(Date.now() - 5000).toUTCString() },
    })
    await client.ordersPage()
    expect(clock.slept).toEqual([0])
  })

  test('is repeated with growing pauses where the server names none', async () => {
    fake.instead('/api/v1/orders/', ...[1, 2, 3, 4].map(() => ({ status: 503 })))
    await client.ordersPage()
    expect(clock.slept).toHaveLength(4)
    for (const [n, ms] of clock.slept.entries()) {
      expect(ms).toBeGreaterThanOrEqual(125 * 2 ** n)
      expect(ms).toBeLessThanOrEqual(250 * 2 ** n)
    }
  })

  test('is repeated with the same body when the connection broke, and finds the batch that the lost answer was about', async () => {
    fake.instead('/api/v1/orders/cancel', 'hang up after acting')
    const { batchRequestId, replayed } = await client.cancel([1, 2])
    expect(replayed).toBe(true)
    expect([...fake.batches.keys()]).toEqual([batchRequestId])
    expect(fake.seen[0]!.body).toBe(fake.seen[1]!.body)
  })

  test('is given up with the typed error after the allowed number of repeats', async () => {
    const few = new SellersCenter({
      baseUrl: fake.url,
      apiKey: fake.key,
      sleep: clock.sleep,
      retry: { retriesMax: 2 },
    })
    fake.instead(
      '/api/v1/orders/',
      ...[1, 2, 3].map(() => ({ status: 503, headers: { 'retry-after': '1' } })),
    )
    await expect(few.ordersPage()).rejects.toThrow(UnavailableError)
    expect(fake.seen).toHaveLength(3)
  })

  test('is given up within seconds when nobody answers, however often it may be repeated otherwise', async () => {
    const patient = { retriesMax: 1000, unansweredMax: 2 }
    const caller = new SellersCenter({
      baseUrl: fake.url,
      apiKey: fake.key,
      sleep: clock.sleep,
      retry: patient,
    })
    const busy = { status: 429, headers: { 'retry-after': '1' } }
    fake.instead('/api/v1/orders/', busy, busy, 'hang up', 'hang up', busy, 'hang up', 'hang up', 'hang up')
    await expect(caller.ordersPage()).rejects.toThrow(NetworkError)
    expect(fake.seen).toHaveLength(8)
  })

  test('is given up at once when the named pause is longer than the time allowed', async () => {
    fake.instead('/api/v1/orders/cancel', { status: 429, headers: { 'retry-after': '121' } })
    const refused = client.cancel([1])
    await expect(refused).rejects.toThrow(RateLimitedError)
    await expect(refused).rejects.toMatchObject({ retryAfter: 121, status: 429 })
    expect(clock.slept).toEqual([])
  })

  test('is given up as a NetworkError that names the reason when nobody answers', async () => {
    const { url } = fake
    await fake.close()
    const nobody = new SellersCenter({
      baseUrl: url,
      apiKey: 'k',
      sleep: clock.sleep,
      retry: { retriesMax: 1 },
    })
    const refused = nobody.cancel([1])
    await expect(refused).rejects.toThrow(NetworkError)
    await expect(refused).rejects.toThrow(
      /No answer from POST http.*\/api\/v1\/orders\/cancel: .*ECONNREFUSED/,
    )
    expect(clock.slept).toHaveLength(1)
  })

  test('is ended as a NetworkError when an attempt outlasts its time', async () => {
    const silent = new SellersCenter({
      baseUrl: fake.url,
      apiKey: fake.key,
      attemptTimeoutMs: 1,
      retry: { retriesMax: 0 },
      fetch: (_, { signal }) =>
        new Promise((_resolve, reject) =>
          signal!.addEventListener('abort', () => reject(signal!.reason as Error)),
        ),
    })
    await expect(silent.carriers()).rejects.toThrow(NetworkError)
  })
})

describe('a call that will never succeed', () => {
  test.each([400, 401, 404, 405, 413, 500])('is not repeated (%d)', async (status) => {
    fake.instead('/api/v1/orders/cancel', { status })
    await expect(client.cancel([1])).rejects.toMatchObject({ status })
    expect(fake.seen).toHaveLength(1)
  })

  /** As `fetch` throws it. */
  const failure = (code: string, message = code) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) })

  test.each([
    ['a host that does not exist', 'ENOTFOUND', 'there is no host of this name'],
    ['a certificate that has expired', 'CERT_HAS_EXPIRED', 'its certificate has expired'],
    ['a certificate of another host', 'ERR_TLS_CERT_ALTNAME_INVALID', 'is for another host name'],
    ['a certificate of one’s own', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'NODE_EXTRA_CA_CERTS'],
    ['a certificate of an unknown authority', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'NODE_EXTRA_CA_CERTS'],
    ['no TLS', 'ERR_SSL_WRONG_VERSION_NUMBER', 'it does not speak TLS'],
    ['no TLS that is known', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'TLS fails'],
    ['something that speaks no HTTP', 'HPE_INVALID_CONSTANT', 'does not speak HTTP'],
  ])('is not repeated where there is %s, and says what to check', async (_, code, words) => {
    const lost = new SellersCenter({
      baseUrl: fake.url,
      apiKey: fake.key,
      sleep: clock.sleep,
      fetch: () => Promise.reject(failure(code, 'of no use')),
    })
    const refused = lost.carriers()
    await expect(refused).rejects.toThrow(`No answer from GET ${fake.url}/api/v1/orders/carriers/: `)
    await expect(refused).rejects.toThrow(words)
    await expect(refused).rejects.toMatchObject({ name: 'NetworkError', code, lasting: true })
    expect(clock.slept).toEqual([])
  })

  test('is repeated where a host was away for a moment', async () => {
    const passing = ['ECONNREFUSED', 'EAI_AGAIN', 'ECONNRESET', 'UND_ERR_SOCKET']
    const away = new SellersCenter({
      baseUrl: fake.url,
      apiKey: fake.key,
      sleep: clock.sleep,
      fetch: (url, init) => {
        const code = passing.shift()
        return code === undefined ? fetch(url, init) : Promise.reject(failure(code))
      },
    })
    await away.carriers()
    expect(clock.slept).toHaveLength(4)
  })

  test('is told so by a server that has no TLS', async () => {
    const plain = new SellersCenter({
      baseUrl: fake.url.replace('http:', 'https:'),
      apiKey: 'k',
      sleep: clock.sleep,
    })
    await expect(plain.carriers()).rejects.toThrow('check whether the address begins with http://')
    expect(clock.slept).toEqual([])
  })

  test('does not follow a redirect, which would carry the key to another host', async () => {
    fake.instead('/api/v1/orders/', {
      status: 308,
      headers: { location: 'https://elsewhere.example/' },
      body: '',
    })
    const refused = client.ordersPage()
    await expect(refused).rejects.toThrow(UnexpectedAnswerError)
    await expect(refused).rejects.toThrow('https://elsewhere.example/')
  })
})

describe('an aborted call', () => {
  test('throws the reason of the signal, not an error of this client', async () => {
    const reason = new Error('the user left')
    await expect(client.cancel([1], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(fake.seen).toHaveLength(0)
  })

  test('ends while the answer is awaited', async () => {
    const controller = new AbortController()
    const held = new SellersCenter({
      baseUrl: fake.url,
      apiKey: fake.key,
      fetch: (url, init) => {
        queueMicrotask(() => controller.abort())
        return fetch(url, init)
      },
    })
    await expect(held.ordersPage({}, { signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })

  test('ends during the pause before a repeat, with the real timer', async () => {
    const controller = new AbortController()
    const real = new SellersCenter({
      baseUrl: fake.url,
      apiKey: fake.key,
      onRetry: () => {
        queueMicrotask(() => controller.abort())
      },
    })
    fake.instead('/api/v1/orders/', { status: 503, headers: { 'retry-after': '60' } })
    await expect(real.ordersPage({}, { signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(fake.seen).toHaveLength(1)
  })
})
