import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Call, type Merchant, newOrder, Running } from './running.ts'

let running: Running
let seller: Merchant
beforeAll(async () => {
  running = await Running.start({ bodyBytesMax: 1_000 })
  seller = await running.merchant()
  await running.admin('POST', `/merchants/${seller.id}/orders`, {
    orders: Array.from({ length: 3 }, (_, at) => newOrder(`O-${at}`, [{ id: at + 1 }])),
  })
  await running.admin(
    'PUT',
    `/merchants/${seller.id}/orders/O-1/invoices`,
    Buffer.from('%PDF-1.7 an invoice'),
  )
})
afterAll(() => running.stop())

const fresh = async (limits: Record<string, number> = {}) => {
  const merchant = await running.merchant()
  await running.admin('PATCH', `/merchants/${merchant.id}`, { limits })
  return merchant
}

/** Bytes as they go over the network: two headers of one name, HEAD, 100-continue. */
async function exchange(sent: string) {
  const socket = connect(Number(new URL(running.app.url).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write(sent)
  return await text(socket)
}

describe('HEAD', () => {
  const named = (headers: Record<string, unknown>) => {
    const { date, 'x-request-id': id, 'x-ratelimit-remaining': remaining, ...rest } = headers
    expect([typeof date, typeof id]).toEqual(['string', 'string'])
    return { ...rest, counted: remaining !== undefined }
  }

  test('answers wherever GET does, with the same status and headers and no body', async () => {
    const { json } = await running.cancel(seller, [1])
    const { batchRequestId: id } = json
    await running.final(seller, id)
    for (const [url, sent] of [
      ['/api/v1/orders?per_page=1', {}],
      ['/api/v1/orders/carriers/', {}],
      ['/api/v1/orders/O-1/invoices', {}],
      [`/api/v1/results/cancel-orders?batch_request_id=${id}`, {}],
      ['/api/v1/orders?perPage=1&page=x', {}],
      ['/api/v1/orders/O-9/invoices', {}],
      ['/api/v1/orders', { key: 'no key' }],
      ['/api/v1/openapi.json', {}],
      ['/livez', {}],
      ['/healthz', {}],
      ['/openapi.json', {}],
      ['/readyz', {}],
      ['/admin/v1/merchants?Limit=1', { headers: { authorization: running.bearer } }],
      ['/admin/v1/merchants', {}],
      ['/api/v1/nothing', {}],
    ] as const) {
      const call: Call = { key: seller.key, ...sent }
      const get = await running.call('GET', url, call)
      const head = await running.call('HEAD', url, call)
      expect([url, head.status, head.text]).toEqual([url, get.status, ''])
      expect(named(head.headers)).toEqual(named(get.headers))
      expect(Number(head.headers['content-length'])).toBe(Buffer.byteLength(get.text))
    }
  })

  test('answers for the page of the documentation', async () => {
    for (const url of ['/api/v1/docs', '/api/v1/docs/static/swagger-ui.css', '/api/v1/docs/static/nothing']) {
      const [get, head] = [await running.call('GET', url), await running.call('HEAD', url)]
      expect([url, head.status, head.text]).toEqual([url, get.status, ''])
    }
  })

  test('counts as GET', async () => {
    const { key } = await fresh({ orders: 2 })
    const remaining = async (method: string) => {
      const { status, headers } = await running.call(method, '/api/v1/orders/', { key })
      return [status, headers['x-ratelimit-remaining']]
    }
    expect([await remaining('HEAD'), await remaining('GET'), await remaining('HEAD')]).toEqual([
      [200, '1'],
      [200, '0'],
      [429, '0'],
    ])
  })

  test('of a long list ends at once, and the connection takes the next call', async () => {
    const ids = Array.from({ length: 25_000 }, (_, at) => 1_000 + at)
    const large = await Running.start()
    const { key } = await large.merchant()
    const { json } = await large.cancel({ key }, ids)
    await large.final({ key }, json.batchRequestId)
    const url = `/api/v1/results/cancel-orders?batch_request_id=${json.batchRequestId}`
    const socket = connect(Number(new URL(large.app.url).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write(`HEAD ${url} HTTP/1.1\r\nHost: x\r\nX-API-Key: ${key}\r\n\r\n`)
    socket.write('GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    const answers = (await text(socket)).split('HTTP/1.1 200 OK\r\n')
    expect(answers).toHaveLength(3)
    expect(answers[1]).toMatch(/\r\n\r\n$/)
    expect(answers[2]).toContain('{"status":"ok"}')
    await large.stop()
  })
})

describe('a slash at the end', () => {
  test('makes no difference to any path, on any method, and leads nowhere else', async () => {
    const paths = [
      '/livez',
      '/healthz',
      '/openapi.json',
      '/readyz',
      '/metrics',
      '/api/v1/openapi.json',
      '/api/v1/docs',
      '/api/v1/orders',
      '/api/v1/orders/carriers',
      '/api/v1/orders/O-1/invoices',
      '/api/v1/orders/cancel',
      '/api/v1/orders/ship',
      '/api/v1/orders/return',
      '/api/v1/results/cancel-orders',
      '/api/v1/nothing',
      '/admin/v1/merchants',
      `/admin/v1/merchants/${seller.id}/keys`,
      '/admin/v1/carriers',
      '/admin/v1/nothing',
    ]
    const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']
    const { key } = await fresh()
    const headers = { authorization: running.bearer }
    for (const path of paths) {
      for (const method of methods) {
        const answers = await Promise.all(
          [path, `${path}/`].map((url) => running.call(method, url, { key, headers })),
        )
        const [without, withSlash] = answers.map((answer) => [
          method,
          path,
          answer.status,
          answer.headers['allow'],
        ])
        expect(withSlash).toEqual(without)
        expect(answers[0]!.status).not.toBe(301)
      }
    }
  })
})

describe('what a request asks of HTTP', () => {
  const write = (headers: Record<string, string>, body = '{"items":[{"id":1}]}', key = seller.key) =>
    running.call('POST', '/api/v1/orders/cancel', { key, headers, body })

  test.each(['gzip', 'br', 'deflate', 'GZIP', 'identity, gzip', 'x-unknown'])(
    'a body with Content-Encoding %s is 415, which names it, and is counted',
    async (encoding) => {
      const { key } = await fresh()
      const { status, json, headers } = await write({ 'content-encoding': encoding }, '\x1f\x8b', key)
      expect(status).toBe(415)
      expect(json.message).toContain(`"${encoding.split(', ').at(-1)!}"`)
      expect(headers['x-ratelimit-remaining']).toBe('49')
    },
  )

  test.each(['identity', 'Identity', ''])('a body with Content-Encoding "%s" is read', async (encoding) => {
    expect((await write({ 'content-encoding': encoding })).status).toBe(200)
  })

  test('the operator’s bodies and imports are no exception', async () => {
    const coded = { 'content-encoding': 'gzip' }
    for (const [method, path] of [
      ['POST', '/merchants'],
      ['PUT', '/carriers'],
      ['POST', `/merchants/${seller.id}/orders`],
      ['PUT', `/merchants/${seller.id}/orders/O-1/invoices`],
    ] as const)
      expect([path, (await running.admin(method, path, '\x1f\x8b', coded)).status]).toEqual([path, 415])
  })

  test('a byte order mark before JSON is passed over, the same payload with it or without', async () => {
    const { id, key } = await fresh()
    await running.admin('PATCH', `/merchants/${id}`, { held: true })
    const send = (body: unknown) => running.call('POST', '/api/v1/orders/cancel', { key, body })
    const plain = await send('{"items":[{"id":7}]}')
    const marked = await send(Buffer.from('\ufeff{"items":[{"id":7}]}'))
    expect([marked.status, marked.json]).toEqual([200, plain.json])
    expect((await send(Buffer.from('\ufeff\ufeff{"items":[{"id":7}]}'))).status).toBe(400)
    const named = await running.admin('POST', '/merchants', Buffer.from('\ufeff{"name":"Marked"}'))
    expect(named.status).toBe(201)
  })

  test('an expectation other than 100-continue is 417, whoever asks, and counts where a key is valid', async () => {
    const { key } = await fresh({ orders: 3 })
    const headers = { expect: 'a "miracle"' }
    const counted = await running.call('GET', '/api/v1/orders', { key, headers })
    expect([counted.status, counted.headers['x-ratelimit-remaining']]).toEqual([417, '2'])
    expect(counted.json.message).toContain('a \\"miracle\\"')
    for (const url of ['/api/v1/orders', '/admin/v1/merchants', '/livez', '/api/v1/docs', '/metrics'])
      expect([url, (await running.call('GET', url, { headers })).status]).toEqual([url, 417])
    expect((await running.call('GET', '/api/v1/nothing', { headers })).status).toBe(404)
    expect((await running.call('GET', '/api/v1/orders/cancel', { headers })).status).toBe(405)
    const after = await running.call('GET', '/api/v1/orders', { key, headers: { expect: '100-Continue' } })
    expect([after.status, after.headers['x-ratelimit-remaining']]).toEqual([200, '1'])
  })

  test('a query that cannot be decoded is 400 on every route, also where nothing reads it', async () => {
    const headers = { authorization: running.bearer }
    for (const query of ['x=%00', '%00', 'x=%ed%a0%80', 'x=%ff', 'x=%zz', 'x=1&y=%']) {
      for (const [method, url] of [
        ['POST', '/api/v1/orders/cancel'],
        ['GET', '/api/v1/orders'],
        ['GET', '/api/v1/orders/O-1/invoices'],
        ['POST', '/admin/v1/merchants'],
        ['GET', '/admin/v1/carriers'],
        ['GET', '/livez'],
      ] as const) {
        const body = '{"items":[{"id":1}]}'
        const { key } = await fresh()
        const sent = { key, headers, ...(method === 'POST' && { body }) }
        const answer = await running.call(method, `${url}?${query}`, sent)
        expect([query, url, answer.status, Object.keys(answer.json)]).toEqual([query, url, 400, ['message']])
      }
    }
  })

  test('X-API-Key sent twice is 401, and says so', async () => {
    const line = `X-API-Key: ${seller.key}\r\n`
    const answer = await exchange(
      `GET /api/v1/orders HTTP/1.1\r\nHost: x\r\n${line}${line}Connection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 401 /)
    expect(answer).toContain('{"message":"The header X-API-Key holds several keys: send one, once"}')
    expect(answer.toLowerCase()).not.toContain('x-ratelimit')
  })

  test('refusals come in one order: each step of it is met only when those before are passed', async () => {
    const { key } = await fresh({ cancel: 4 })
    const url = '/api/v1/orders/cancel'
    const expectation = { expect: 'x' }
    const encoded = { 'content-encoding': 'gzip' }
    const large = 'x'.repeat(2_000)
    const call = async (path: string, sent: Call) => {
      const { status, headers } = await running.call('POST', path, sent)
      return [status, headers['x-ratelimit-remaining']]
    }
    const all = { ...expectation, ...encoded }
    expect(await call('/api/v1/orders/cancels', { headers: all, body: large })).toEqual([404, undefined])
    expect(await call('/api/v1/orders', { headers: all, body: large })).toEqual([405, undefined])
    expect(await call(url, { headers: all, body: large })).toEqual([417, undefined])
    expect(await call(url, { headers: encoded, body: large })).toEqual([401, undefined])
    expect(await call(url, { key, headers: all, body: large })).toEqual([417, '3'])
    expect(await call(url, { key, headers: encoded, body: large })).toEqual([413, '2'])
    expect(await call(url, { key, headers: encoded, body: '{' })).toEqual([415, '1'])
    expect(await call(url, { key, body: '{' })).toEqual([400, '0'])
    expect(await call(url, { key, headers: encoded, body: large })).toEqual([429, '0'])
    expect(await call(url, { key, headers: all, body: large })).toEqual([417, '0'])
  })
})

describe('a query parameter that nearly is a known one', () => {
  const warned = async (path: string, sent: Call = {}) =>
    (await running.call('GET', path, { key: (await fresh()).key, ...sent })).headers['warning']
  const warning = (name: string, known: string) => `299 - "${name} is not known here; did you mean ${known}?"`

  test.each([
    ['orderStatus', 'order_status'],
    ['order_status[]', 'order_status'],
    ['ORDER-STATUS', 'order_status'],
    ['status', 'order_status or order_item_status'],
    ['itemStatus', 'order_item_status'],
    ['key', 'customer_key or carrier_key'],
    ['perPage', 'per_page'],
    ['customer_\u212aey', 'customer_key'],
  ])('%s is ignored, and the answer of the list of orders says so', async (name, known) => {
    const query = `${encodeURIComponent(name)}=nonsense`
    expect(await warned(`/api/v1/orders/?${query}`)).toBe(warning(name.replace('\u212a', '?'), known))
  })

  test('is named on every list and on refusals, several at once, in both profiles', async () => {
    expect(await warned('/api/v1/orders/carriers?Page=2&foo=1&perPage=5')).toBe(
      `${warning('Page', 'page')}, ${warning('perPage', 'per_page')}`,
    )
    const id = '01900000-0000-7000-8000-000000000000'
    expect(await warned(`/api/v1/results/ship-orders?id=${id}`)).toBe(warning('id', 'batch_request_id'))
    const headers = { authorization: running.bearer }
    expect(await warned('/admin/v1/merchants?Limit=1', { headers })).toBe(warning('Limit', 'limit'))
    expect(await warned('/admin/v1/batches?Merchant=1', { headers })).toBe(warning('Merchant', 'merchant'))
    expect(await warned('/admin/v1/events?After=1', { headers })).toBe(warning('After', 'after'))
    const live = await Running.start({ profile: 'live' })
    const { key } = await live.merchant()
    const answer = await live.call('GET', '/api/v1/orders?page=0&orderStatus=open', { key })
    expect([answer.status, answer.headers['warning']]).toEqual([422, warning('orderStatus', 'order_status')])
    await live.stop()
  })

  test('is not seen where there is none', async () => {
    for (const query of [
      '',
      '?order_status=open',
      '?limit=5',
      '?foo=1&statuses=x',
      '?orderStatus=',
      '?orderStatus',
    ])
      expect([query, await warned(`/api/v1/orders/${query}`)]).toEqual([query, undefined])
  })

  test('whatever it is called, makes a header of printable ASCII, 500 characters at most', async () => {
    const { key } = seller
    const odd = fc
      .array(fc.constantFrom('o', 'r', 'd', 'e', 'r', '_', '_', '-', '[', ']', 'K', '"', '\\', 'é', ' '), {
        maxLength: 40,
      })
      .map((letters) => letters.join(''))
    const names = fc.array(
      fc.oneof(
        odd,
        odd.map((noise) => `${noise.replace(/[^_\-[\]]/g, '')}order_status`),
        fc.constant(`${'_'.repeat(900)}page`),
      ),
      { minLength: 1, maxLength: 12 },
    )
    await running.admin('PATCH', `/merchants/${seller.id}`, { limits: { orders: 1_000_000 } })
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        const query = given.map((name, at) => `${encodeURIComponent(name)}=${at}`).join('&')
        const { headers, status } = await running.call('GET', `/api/v1/orders?${query}`, { key })
        expect([200, 400]).toContain(status)
        if (headers['warning'] === undefined) return
        expect(headers['warning']).toMatch(/^299 - "[ !#-[\]-~]+"(, 299 - "[ !#-[\]-~]+")*$/)
        expect(String(headers['warning']).length).toBeLessThanOrEqual(500)
      }),
      { numRuns: 200 },
    )
  })
})
