import { afterAll, beforeAll, expect, test } from 'vitest'
import { Documented } from './documented.ts'
import { EVERY_ANSWER, everyCall } from './every-call.ts'
import { type Answer, Running } from './running.ts'

/** What the document says and no answer can show, each with its reason. */
const NEVER_SEEN: Readonly<Record<string, string>> = {}

const A_PAGE = '/api/v1/orders?per_page=1'

let running: Running
let documented: Documented
const faults = new Set<string>()
const note = (method: string, url: string, answer: Answer) => {
  for (const fault of documented.faults(method, url, answer)) faults.add(fault)
}

beforeAll(async () => {
  running = await Running.start(EVERY_ANSWER)
  documented = new Documented((await running.call('GET', '/api/v1/openapi.json')).json)
  const ask = async (method: string, url: string, call = {}) => {
    const answer = await running.call(method, url, call)
    note(method, url, answer)
    return answer
  }
  await everyCall(running, ask, note)
})
afterAll(() => running.stop())

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
  expect(strayed({ status: 418 })).toEqual(['GET /api/v1/orders 418 is not documented'])
  expect(strayed({ headers: { ...answer.headers, 'x-inside': '1' } })).toEqual([
    'GET /api/v1/orders 200 does not document the header x-inside',
  ])
  expect(strayed({ headers: { ...answer.headers, 'x-ratelimit-limit': 'many' } })).toEqual([
    'GET /api/v1/orders default X-RateLimit-Limit is many',
  ])
  expect(strayed({ text: answer.text.replace('"total"', '"sum"') })).toEqual([
    "GET /api/v1/orders 200 /pagination must have required property 'total'",
    'PaginationSchema does not document sum',
  ])
  expect(strayed({ headers: { ...answer.headers, 'content-type': 'text/html' } })).toEqual(['GET /api/v1/orders 200 is of type text/html'])
  expect(documented.faults('GET', '/api/v1/webhooks', answer)).toEqual(['the document has no GET /api/v1/webhooks'])
})
