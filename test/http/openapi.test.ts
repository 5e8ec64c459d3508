import { afterAll, beforeAll, expect, test } from 'vitest'
import { Documented } from './documented.ts'
import { EVERY_ANSWER, everyCall } from './every-call.ts'
import { type Answer, Running } from './running.ts'

/** What the document says and no answer can show, each with its reason. */
const NEVER_SEEN: Readonly<Record<string, string>> = {}

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
