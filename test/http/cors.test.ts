import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Answer, Running } from './running.ts'

const SHOP = 'https://shop.example'
const ELSEWHERE = 'https://elsewhere.example'
const EXPOSED =
  'X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After, X-Request-Id, Idempotent-Replayed, Preference-Applied, Warning, Allow, Content-Disposition, X-Undrawn-Characters'

const preflight = (running: Running, url: string, origin: string, method = 'POST') =>
  running.call('OPTIONS', url, {
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'x-api-key,content-type',
    },
  })
const permissions = ({ headers }: Answer) =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-'))

describe('pages of the origins that the operator lists', () => {
  let running: Running
  let key: string
  beforeAll(async () => {
    running = await Running.start({ corsOrigins: `${SHOP}, http://10.0.0.7:3000/` })
    key = (await running.merchant()).key
  })
  afterAll(() => running.stop())

  test.each([SHOP, 'http://10.0.0.7:3000'])('%s may read every answer, refusals too', async (origin) => {
    for (const [url, status, sent] of [
      ['/api/v1/orders/', 200, { key }],
      ['/api/v1/orders/', 401, {}],
      ['/api/v1/orders?page=0', 400, { key }],
      ['/api/v1/orders/cancel', 405, {}],
      ['/api/v1/nothing', 404, {}],
      ['/orders', 404, {}],
      ['/api/v2/orders/', 404, {}],
      ['/api/v1/orders/%zz', 400, {}],
      ['/%zz', 400, {}],
      ['/api/v1/openapi.json', 200, {}],
    ] as const) {
      const answer = await running.call('GET', url, { ...sent, headers: { origin } })
      expect([url, answer.status]).toEqual([url, status])
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-expose-headers': EXPOSED,
      })
      expect(answer.headers.vary).toMatch(/^Origin(, Accept-Encoding)?$/)
      expect(answer.headers).not.toHaveProperty('access-control-allow-credentials')
    }
  })

  test('are told by a preflight what they may send, without a key and uncounted', async () => {
    const answer = await preflight(running, '/api/v1/orders/cancel/', SHOP)
    expect([answer.status, answer.text]).toEqual([204, ''])
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': SHOP,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'X-API-Key, Content-Type, Prefer, Idempotency-Key, X-Request-Id',
      'access-control-max-age': '600',
      vary: 'Origin',
    })
    expect(answer.headers).not.toHaveProperty('x-ratelimit-limit')
    const lists = await preflight(running, '/api/v1/orders', SHOP, 'GET')
    expect(lists.headers['access-control-allow-methods']).toBe('GET, HEAD')
  })

  test.each([ELSEWHERE, `${SHOP}:8443`, 'http://shop.example', 'null', 'https://shop.example.evil.example'])(
    'the origin %s gets answers that no page can read, and caches are told why',
    async (origin) => {
      const answer = await preflight(running, '/api/v1/orders/cancel', origin)
      expect([answer.status, permissions(answer), answer.headers['vary']]).toEqual([204, [], 'Origin'])
      const read = await running.call('GET', '/api/v1/orders', { key, headers: { origin } })
      expect([read.status, permissions(read), read.headers['vary']]).toEqual([200, [], 'Origin'])
      expect(JSON.stringify([read, answer])).not.toContain(origin === 'null' ? '"null"' : origin)
    },
  )

  test('may read every header that the document names', async () => {
    const { text } = await running.call('GET', '/openapi.json')
    const named = [...text.matchAll(/"headers":(\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})/g)].flatMap(
      ([, headers]) => Object.keys(JSON.parse(headers!) as object),
    )
    expect(named).toContain('Retry-After')
    expect(EXPOSED.split(', ')).toEqual(expect.arrayContaining([...new Set(named)]))
  })

  test('are let through to the 404 of an unknown path, which others are not', async () => {
    const url = '/api/v2/orders'
    const answer = await preflight(running, url, SHOP, 'DELETE')
    expect([answer.status, answer.headers['access-control-allow-methods']]).toEqual([
      204,
      'DELETE, GET, HEAD, PATCH, POST, PUT',
    ])
    expect((await preflight(running, url, ELSEWHERE)).status).toBe(404)
  })

  test.each([
    '/admin/v1/merchants',
    '/%61dmin/v1/merchants',
    '/admin/v1/nothing',
    '/%61dmin/v1/%zz',
    '//admin/v1/nothing',
    '/metrics',
  ])('no page may call %s', async (url) => {
    const headers = { origin: SHOP, authorization: running.bearer }
    expect(permissions(await running.call('GET', url, { headers }))).toEqual([])
    const answer = await preflight(running, url, SHOP, 'GET')
    expect([permissions(answer), [204, 400, 404].includes(answer.status)]).toEqual([[], true])
  })

  test('OPTIONS that is no preflight is a wrong method', async () => {
    for (const headers of [{}, { origin: SHOP }, { 'access-control-request-method': 'GET' }]) {
      const answer = await running.call('OPTIONS', '/api/v1/orders', { headers })
      expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD'])
    }
  })
})

test('without a list no page may read anything', async () => {
  const running = await Running.start()
  for (const origin of [ELSEWHERE, 'http://localhost:3000']) {
    const answer = await preflight(running, '/api/v1/orders/cancel', origin)
    expect([answer.status, permissions(answer)]).toEqual([204, []])
    expect(permissions(await running.call('GET', '/api/v1/orders', { headers: { origin } }))).toEqual([])
  }
  await running.stop()
})

test('in the sandbox pages of this machine may call, and no others', async () => {
  const running = await Running.start({ sandbox: true })
  const allowed = async (origin: string) =>
    (await preflight(running, '/api/v1/orders', origin)).headers['access-control-allow-origin']
  for (const origin of [
    'http://localhost:5173',
    'https://localhost',
    'http://app.localhost:3000',
    'http://127.0.0.1:8080',
    'http://127.9.9.9',
    'http://[::1]:3000',
  ])
    expect([origin, await allowed(origin)]).toEqual([origin, origin])
  for (const origin of [
    ELSEWHERE,
    'http://localhost.evil.example',
    'http://evil-127.0.0.1.example',
    'http://10.0.0.1',
  ])
    expect([origin, await allowed(origin)]).toEqual([origin, undefined])
  await running.stop()
})

test.each([
  '*',
  'shop.example',
  'https://shop.example/path',
  'https://user@shop.example',
  'ftp://shop.example',
  '',
])('the setting refuses %j, or takes it for none', (given) => {
  const read = () => readConfig({}, { SELLERS_CENTER_CORS_ORIGINS: given }).corsOrigins
  if (given === '') expect(read()).toBeUndefined()
  else expect(read).toThrow(/origins such as https:\/\/shop\.example/)
})
