import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_CARRIERS } from '../../src/domain/orders/carriers.ts'
import { TABLES } from '../../src/store/tables.ts'
import { importsOf } from '../house/imports.ts'
import { code } from '../house/sources.ts'
import { type Merchant, newOrder, Running } from '../http/running.ts'
import { Statements } from '../http/statements.ts'

/** What is loaded in a sandbox only. */
const OF_SANDBOX = /^src\/(?:(?:http|store|wire)\/)?sandbox\//
const WORDS = /sandbox|fault|inject/i

let statements: Statements
let shop: Running
let seller: Merchant
beforeAll(async () => {
  statements = new Statements()
  shop = await Running.start({}, { store: statements.store })
  await statements.store.putCarriers({ carriers: DEFAULT_CARRIERS, now: shop.clock.now() })
  seller = await shop.merchant()
  await shop.admin('POST', `/merchants/${seller.id}/orders`, { orders: [newOrder('O-1', [{ id: 1 }])] })
})
afterAll(() => shop.stop())

test('outside of a sandbox no code of it is loaded: what is on the way imports its types at most', () => {
  const outside = code.filter(({ path }) => /^(?:src|bin|client)\//.test(path) && !OF_SANDBOX.test(path))
  const loaded = outside.flatMap((source) =>
    importsOf(source)
      .filter(({ target, typesOnly }) => OF_SANDBOX.test(target) && !typesOnly)
      .map(({ target }) => `${source.path} ${target}`),
  )
  // Both by import(), where the configuration asks for a sandbox.
  expect(loaded).toEqual(['src/app.ts src/http/sandbox/sandbox.ts', 'src/app.ts src/sandbox/sandbox.ts'])
  const { text } = code.find(({ path }) => path === 'src/app.ts')!
  for (const path of ['http/sandbox', 'sandbox'])
    expect(text.match(new RegExp(`['"]\\./${path}/sandbox\\.ts['"]`, 'g'))).not.toBeNull()
  expect(text).not.toMatch(/^import (?!type).*'\.\/(?:http\/)?sandbox\//m)
})

test('a batch outside of a sandbox is accepted, settled and shown without a statement or a table of it', async () => {
  statements.take()
  const { json } = await shop.cancel(seller, [1])
  const result = await shop.final(seller, json.batchRequestId)
  expect(result.json.items[0]!['success']).toBe(true)
  const made = statements.take()
  expect(made.some((statement) => statement.startsWith('submitMany: '))).toBe(true)
  expect(made.some((statement) => statement.startsWith('settle: '))).toBe(true)
  expect(made.filter((statement) => WORDS.test(statement.replaceAll('last_fault', '')))).toEqual([])
  const columns = TABLES.flatMap(({ name, columns }) => [name, ...Object.keys(columns)])
  expect(columns.filter((name) => WORDS.test(name))).toEqual(['last_fault'])
})

test('outside of a sandbox the header that asks for an effect is a header like any other', async () => {
  const headers = { 'x-sandbox-fault': '{"status":500}' }
  const answer = await shop.call('GET', '/api/v1/orders/carriers/', { key: seller.key, headers })
  expect([answer.status, answer.headers['x-sandbox-fault']]).toEqual([200, undefined])
  for (const path of ['/sandbox/v1/faults', '/sandbox/v1/clock', '/sandbox/v1/openapi.json'])
    expect((await shop.call('GET', path, { key: seller.key })).status).toBe(404)
  expect((await shop.admin('POST', '/faults', {})).status).toBe(404)
})
