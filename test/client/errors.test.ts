import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  AnswerError,
  InvalidRequestError,
  NotFoundError,
  RateLimitedError,
  SellersCenter,
  SellersCenterError,
  TooLargeError,
  ForbiddenError,
  UnauthorizedError,
  UnavailableError,
  UnexpectedAnswerError,
} from '../../client/index.ts'
import { startFakeService, type FakeService } from '../fake-service/fake.ts'

let fake: FakeService
let client: SellersCenter

beforeEach(async () => {
  fake = await startFakeService()
  client = new SellersCenter({ baseUrl: fake.url, apiKey: fake.key, retry: { retriesMax: 0 } })
})
afterEach(() => fake.close())

test.each([
  [400, InvalidRequestError],
  [401, UnauthorizedError],
  [403, ForbiddenError],
  [404, NotFoundError],
  [413, TooLargeError],
  [422, InvalidRequestError],
  [429, RateLimitedError],
  [500, UnexpectedAnswerError],
  [502, UnavailableError],
  [503, UnavailableError],
  [504, UnavailableError],
])('status %d is its own error with the server’s message', async (status, type) => {
  fake.instead('/', {
    status,
    headers: { 'x-request-id': 'r-1', 'retry-after': '3' },
    body: { message: 'Because.' },
  })
  const error: unknown = await client.cancel([1]).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(type)
  expect(error).toBeInstanceOf(AnswerError)
  expect(error).toBeInstanceOf(SellersCenterError)
  expect(error).toMatchObject({
    name: type.name,
    message: 'Because.',
    status,
    requestId: 'r-1',
    retryAfter: 3,
    detail: [],
  })
})

test('an invalid request carries every fault of its shape', async () => {
  await expect(client.cancel([])).rejects.toMatchObject({
    name: 'InvalidRequestError',
    detail: [{ type: 'too_short', loc: ['body', 'data', 'items'] }],
    rateLimit: { limit: 50, remaining: 49, resetSeconds: 60 },
  })
})

test('an error page that is no JSON is named by its status and address', async () => {
  fake.instead('/', { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' })
  await expect(client.carriers()).rejects.toThrow(
    `GET ${fake.url}/api/v1/orders/carriers/ answered 502 Bad Gateway`,
  )
})

test('a success that is no JSON is an unexpected answer', async () => {
  fake.instead('/', { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Welcome</h1>' })
  await expect(client.carriers()).rejects.toThrow(UnexpectedAnswerError)
})

test('no message contains the key', async () => {
  const wrong = new SellersCenter({ baseUrl: fake.url, apiKey: 'sc_live_secret', retry: { retriesMax: 0 } })
  const error: unknown = await wrong.cancel([1]).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UnauthorizedError)
  expect(JSON.stringify(error) + String(error)).not.toContain('secret')
})

test.each(['', 'sellers.example', 'ftp://sellers.example', '127.0.0.1:8080'])(
  'the base address "%s" is refused at once',
  (baseUrl) => {
    expect(() => new SellersCenter({ baseUrl, apiKey: 'k' })).toThrow(TypeError)
  },
)

test.each(['', '/', '/api/v1', '/api/v1/'])('the base address may end with "%s"', async (ending) => {
  const same = new SellersCenter({ baseUrl: fake.url + ending, apiKey: fake.key })
  await same.cancel([1])
  expect(fake.seen[0]!.url).toBe('/api/v1/orders/cancel')
})
