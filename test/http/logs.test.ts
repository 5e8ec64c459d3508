import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLog } from '../../src/log.ts'
import { EVERY_ANSWER, everyCall, PERSONAL } from './every-call.ts'
import { ADMIN_TOKEN, type Answer, type Call, Running } from './running.ts'

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

describe('the log of a run that drives every route to every answer, at the level that says most,', () => {
  let running: Running
  let lines: readonly Line[]
  let text: string
  const answers: Answer[] = []
  const secrets = new Set<string>([ADMIN_TOKEN, ...Object.values(PERSONAL)])

  beforeAll(async () => {
    running = await Running.start({ ...EVERY_ANSWER, logLevel: 'trace' })
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
    await everyCall(
      running,
      (method, url, sent) => running.call(method, url, sent),
      (_method, _url, answer) => note(answer),
    )
    // The sandbox has people, too.
    for (const { apiKey } of running.app.merchants) {
      secrets.add(apiKey)
      const { json } = await running.call('GET', '/api/v1/orders?per_page=100', { key: apiKey })
      for (const order of json.items) {
        for (const member of [
          'customer_email',
          'customer_phone',
          'customer_key',
          'shipping_street',
          'shipping_recipient_last_name',
          'order_number',
        ]) {
          const value = String(order[member])
          if (value.length > 6) secrets.add(value)
        }
      }
    }
    await running.call('GET', '/api/v1/orders', { headers: { 'x-request-id': running.app.merchants[0]!.apiKey } })
    text = running.logged.join('')
    lines = running.logged.map((line) => JSON.parse(line) as Line)
  })
  afterAll(() => running.stop())

  test('has no key, no token and nothing of a person', () => {
    expect(secrets.size).toBeGreaterThan(100)
    expect([...secrets].filter((secret) => text.includes(secret))).toEqual([])
  })

  test('has one line for each answer of a route, by the pattern of the route and never by the URL', () => {
    const answered = new Map(lines.filter(({ level }) => level === INFO).map((line) => [line.requestId, line]))
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

  test('has one line for each fault of ours, found by the request id of its answer, and says no fault twice', () => {
    const failed = answers.filter(({ status }) => status === 500).map(({ headers }) => headers['x-request-id'])
    const told = lines.filter(({ level, requestId }) => level === ERROR && requestId !== undefined)
    expect(told.map(({ requestId }) => requestId)).toEqual(failed)
    expect(failed.length).toBeGreaterThan(5)
    for (const line of told) expect(line).toMatchObject({ msg: 'a request failed', err: { message: 'a fault of ours' } })
  })

  test('has the batch of each settling that threw', () => {
    const settling = lines.filter(({ msg }) => msg === 'settling failed')
    expect(settling.length).toBeGreaterThan(0)
    for (const { batch } of settling) expect(batch).toMatch(/^[0-9a-f-]{36}$/)
  })
})

test('a fault is shown by its words and its stack, not by what else it carries', () => {
  let line = ''
  const log = openLog('info', { write: (written: string) => void (line = written) })
  const cause = Object.assign(new TypeError('the cause'), { parameters: ['Adelheid'] })
  const fault = Object.assign(new Error('new row violates a check', { cause }), {
    code: '23514',
    detail: 'Failing row contains (Adelheid)',
  })
  log.error({ err: fault }, 'failed')
  expect(line).not.toContain('Adelheid')
  expect(JSON.parse(line)).toMatchObject({
    msg: 'failed',
    err: { type: 'Error', message: 'new row violates a check', code: '23514', cause: { type: 'TypeError', message: 'the cause' } },
  })
  log.error({ err: 'no error at all' })
  expect(JSON.parse(line)).toMatchObject({ err: { type: 'string', message: 'no error at all' } })
})

test('at the level of warnings nothing is written for an answer that is as it should be', async () => {
  const running = await Running.start()
  const { key } = await running.merchant()
  await running.call('GET', '/api/v1/orders', { key })
  await running.call('GET', '/api/v1/orders')
  expect(running.logged).toEqual([])
  await running.stop()
})
