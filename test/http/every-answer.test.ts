import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SECURITY_HEADERS } from '../../src/http/answers/security-headers.ts'
import { Documented } from './documented.ts'
import { EVERY_ANSWER, everyCall, PERSONAL } from './every-call.ts'
import { ADMIN_TOKEN, type Answer, type Call, Running } from './running.ts'

/** What the document says and no answer can show, each with its reason. */
const NEVER_SEEN: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'GetOrderSchema.custom_data',
    ...['object', 'null'].map((type) => `GetOrderSchema.custom_data as ${type}`),
    ...[
      'billing_recipient_gender',
      'customer_email',
      'customer_phone',
      'shipping_city',
      'shipping_country_code',
      'shipping_recipient_gender',
      'shipping_street',
      'shipping_zip_code',
    ].map((member) => `GetOrderSchema.${member} as null`),
    ...['id', 'return_tracking_key', 'shipment_tracking_key'].map(
      (member) => `OrderItemSchema.${member} as null`,
    ),
    ...['Category', 'Attribute', 'Brand', 'Report', 'WebhookSubscription', 'SecretWebhookSubscription'].map(
      (thing) => `${thing}Schema.id as null`,
    ),
    ...['', ' X-RateLimit-Reset', ' X-Request-Id'].map(
      (header) => `GET /api/v1/reports/{report_id}/download 403${header}`,
    ),
    ...['color', 'country_of_origin', 'style_key', 'weight'].map(
      (member) => `GetProductItemSchema.${member} as null`,
    ),
    'GetProductItemSchema.quantity_fbm as integer',
    'RejectedProductSchema.rejected_product_ids_hint as object',
    ...['rejection_message', 'style_key'].map((member) => `RejectedProductSchema.${member} as null`),
    // A style that is approved is active or has a problem at once, and an upsert has images; no text of three characters is unusable in a path.
    'Status = pending_active',
    'GetProductItemSchema.missing[] = image',
    'UpsertProductResultItemSchema.errorCodes[] = sku_unusable',
    ...['disabled_reason', 'failing_since'].map(
      (member) => `SecretWebhookSubscriptionSchema.${member} as string`,
    ),
    // Behind the gate it reads nothing that could fail.
    ...[500, 503].map((status) => `GET /api/v1/webhooks/types ${status} X-RateLimit-Reset`),
  ].map((promise) => [promise, 'published so, and narrower here']),
)

const A_PAGE = '/api/v1/orders?per_page=1'

/** All that an answer may say in headers. Nothing of it names a program, a version or a machine. */
const SAID = new Set([
  ...Object.keys(SECURITY_HEADERS),
  ...['connection', 'content-length', 'content-type', 'date', 'keep-alive', 'transfer-encoding'],
  ...[
    'allow',
    'content-disposition',
    'retry-after',
    'vary',
    'warning',
    'idempotent-replayed',
    'preference-applied',
    'x-undrawn-characters',
  ],
  ...['x-request-id', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'],
])

/** What an answer would say of the inside: folders, files, programs, statements, lines of a stack. */
const INSIDE =
  /node_modules|\.ts\b|\.js:\d|\bat \w+ \(|sqlite|postgres|fastify|\bselect\b.+\bfrom\b|file:\/\//i

interface Line {
  readonly [member: string]: unknown
  readonly level: number
  readonly msg: string
  readonly requestId?: string
  readonly route?: string
  readonly err?: { readonly message: string }
}

const INFO = 30
const ERROR = 50

/** One run, looked at from three sides: what the document says of its answers, their headers, and what was logged. */
let running: Running
let documented: Documented
const answers: Answer[] = []
const faults = new Set<string>()
const secrets = new Set<string>([ADMIN_TOKEN, ...Object.values(PERSONAL)])

beforeAll(async () => {
  running = await Running.start({ ...EVERY_ANSWER, logLevel: 'trace' })
  documented = new Documented((await running.call('GET', '/api/v1/openapi.json')).json)
  const note = (answer: Answer) => {
    answers.push(answer)
    for (const [key] of answer.text.matchAll(/sc_(?:live|test)_\w{20,}/g)) secrets.add(key)
  }
  const call = running.call.bind(running)
  running.call = async (method: string, url: string, sent?: Call) => {
    const answer = await call(method, url, sent)
    note(answer)
    if (sent?.key !== undefined) secrets.add(sent.key)
    return answer
  }
  const hold = (method: string, url: string, answer: Answer) => {
    for (const fault of documented.faults(method, url, answer)) faults.add(fault)
  }
  const ask = async (method: string, url: string, sent?: Call) => {
    const answer = await running.call(method, url, sent)
    hold(method, url, answer)
    return answer
  }
  await everyCall(running, ask, (method, url, answer) => {
    note(answer)
    hold(method, url, answer)
  })
  await sandboxPeople()
  await running.call('GET', '/api/v1/orders', {
    headers: { 'x-request-id': running.app.merchants[0]!.apiKey },
  })
})
afterAll(() => running.stop())

/** The sandbox has keys and people, too. */
async function sandboxPeople() {
  const members = [
    'customer_email',
    'customer_phone',
    'customer_key',
    'shipping_street',
    'shipping_recipient_last_name',
    'order_number',
  ]
  for (const { apiKey } of running.app.merchants) {
    secrets.add(apiKey)
    const { json } = await running.call('GET', '/api/v1/orders?per_page=100', { key: apiKey })
    for (const order of json.items) {
      for (const member of members) {
        const value = String(order[member])
        if (value.length > 6) secrets.add(value)
      }
    }
  }
}

describe('the document', () => {
  test('every answer of every route is of a status, with headers and of a body that the served document describes', () => {
    expect([...faults]).toEqual([])
  })

  test('the document describes no status, header, member, form or value that no answer has', () => {
    expect(documented.unseen()).toEqual(Object.keys(NEVER_SEEN).sort())
  })

  test('an answer that strays from the document is noticed', async () => {
    const { key } = await running.merchant('A seller of nothing')
    const answer = await running.call('GET', A_PAGE, { key })
    const strayed = (change: Partial<Answer>) => documented.faults('GET', A_PAGE, { ...answer, ...change })
    expect(strayed({})).toEqual([])
    expect(strayed({ status: 418 })).toEqual(['GET /api/v1/orders/ 418 is not documented'])
    expect(strayed({ headers: { ...answer.headers, 'x-inside': '1' } })).toEqual([
      'GET /api/v1/orders/ 200 does not document the header x-inside',
    ])
    expect(strayed({ headers: { ...answer.headers, 'x-ratelimit-limit': 'many' } })).toEqual([
      'GET /api/v1/orders/ default X-RateLimit-Limit is many',
    ])
    expect(strayed({ text: answer.text.replace('"total"', '"sum"') })).toEqual([
      "GET /api/v1/orders/ 200 /pagination must have required property 'total'",
      'Pagination does not document sum',
    ])
    expect(strayed({ headers: { ...answer.headers, 'content-type': 'text/html' } })).toEqual([
      'GET /api/v1/orders/ 200 is of type text/html',
    ])
    expect(documented.faults('GET', '/api/v1/nothing', answer)).toEqual([
      'the document has no GET /api/v1/nothing',
    ])
  })
})

describe('the headers', () => {
  test('every answer has the headers that keep a browser from doing anything with it', () => {
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        // The page of the documentation has a policy of its own, which lets its own scripts run.
        if (name === 'content-security-policy' && headers['content-type'] === 'text/html; charset=utf-8')
          continue
        expect([name, headers[name]]).toEqual([name, value])
      }
    }
  })

  test('no answer has a header that tells of the inside, or lets other origins in', () => {
    const said = new Set(
      answers
        .filter(({ headers }) => headers['content-type'] !== 'text/html; charset=utf-8')
        .flatMap(({ headers }) => Object.keys(headers)),
    )
    expect([...said].filter((name) => !SAID.has(name))).toEqual([])
    const everywhere = answers.flatMap(({ headers }) => Object.keys(headers))
    expect(everywhere.filter((name) => /^(server|via|x-powered-by|access-control-)/.test(name))).toEqual([])
  })

  test('forbid a browser to guess, frame, keep or pass on what it was led to', () => {
    expect(SECURITY_HEADERS).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
  })

  test('no refusal tells of the inside', () => {
    const refused = answers.filter(({ status }) => status >= 400)
    expect(new Set(refused.map(({ status }) => status))).toEqual(
      new Set([400, 401, 403, 404, 408, 409, 413, 415, 417, 422, 429, 431, 500, 503]),
    )
    for (const { text: body } of refused) expect(body).not.toMatch(INSIDE)
  })

  test('what never became a request is answered with the same headers', async () => {
    const socket = connect(Number(new URL(running.app.url).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write('nonsense\r\n\r\n')
    const answer = (await text(socket)).toLowerCase()
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(answer).toContain(`\r\n${name}: ${value.toLowerCase()}\r\n`)
    expect(answer).not.toMatch(/\r\n(server|x-powered-by):/)
  })
})

describe('the log, at the level that says most,', () => {
  let text: string
  let lines: readonly Line[]
  beforeAll(() => {
    text = running.logged.join('')
    lines = running.logged.map((line) => JSON.parse(line) as Line)
  })

  test('has no key, no token and nothing of a person', () => {
    expect(secrets.size).toBeGreaterThan(100)
    expect([...secrets].filter((secret) => text.includes(secret))).toEqual([])
  })

  test('has one line for each answer of a route, by the pattern of the route and never by the URL', () => {
    const answered = new Map(
      // Deliveries of webhooks have lines of their own.
      lines
        .filter(({ level, requestId }) => level === INFO && requestId !== undefined)
        .map((line) => [line.requestId, line]),
    )
    const routed = answers.filter(({ status }) => ![404, 405, 408, 431].includes(status))
    for (const { status, headers } of routed) {
      const line = answered.get(String(headers['x-request-id']))
      // A path that cannot be decoded is no route.
      if (line === undefined && status === 400) continue
      expect(line).toMatchObject({ msg: 'answered', status })
    }
    const routes = new Set([...answered.values()].map(({ route }) => route))
    expect(routes).toContain('/api/v1/orders/:order_number/invoices')
    expect(routes).toContain('/admin/v1/customers/:customer_key/personal-data')
    for (const route of routes) expect(route).not.toMatch(/FULL|NONE|\?/)
    const callers = new Set([...answered.values()].map(({ merchant }) => merchant))
    expect([...callers].filter((caller) => typeof caller === 'number').length).toBeGreaterThan(1)
    expect(Object.keys(answered.values().next().value!).sort()).toEqual([
      'level',
      'method',
      'ms',
      'msg',
      'requestId',
      'route',
      'status',
      'time',
    ])
  })

  test('ties the request of a write to the batch that it made or met', () => {
    const told = new Map(
      lines.filter(({ method }) => method === 'POST').map(({ requestId, batch }) => [requestId, batch]),
    )
    const promised = answers.filter(
      ({ headers, text: body }) =>
        told.has(String(headers['x-request-id'])) && /^{"batchRequestId"/.test(body),
    )
    expect(promised.length).toBeGreaterThan(5)
    for (const { headers, json } of promised)
      expect(told.get(String(headers['x-request-id']))).toBe(json.batchRequestId)
  })

  test('has one line for each fault of ours, found by the request id of its answer, and says no fault twice', () => {
    const failed = answers
      .filter(({ status }) => status === 500)
      .map(({ headers }) => headers['x-request-id'])
    const told = lines.filter(({ level, requestId }) => level === ERROR && requestId !== undefined)
    expect(told.map(({ requestId }) => requestId)).toEqual(failed)
    expect(failed.length).toBeGreaterThan(5)
    for (const line of told)
      expect(line).toMatchObject({ msg: 'a request failed', err: { message: 'a fault of ours' } })
  })

  test('has the batch of each settling that threw', () => {
    const settling = lines.filter(({ msg }) => msg === 'settling failed')
    expect(settling.length).toBeGreaterThan(0)
    for (const { batch } of settling) expect(batch).toMatch(/^[0-9a-f-]{36}$/)
  })
})
