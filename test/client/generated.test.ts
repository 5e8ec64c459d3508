import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import createClient from 'openapi-fetch'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { components, paths } from '../wire/published.gen.ts'

// A client that a generator made of the published document, and that knows nothing of this server: what it is not told there it cannot
// do. `npm run types` checks every member that is used here against that document.
type Schemas = components['schemas']
type Group = Schemas['AttributeGroupSchema']

const START = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'sellers-center-generated-'))
/** What `npm start` runs. */
const server = spawn(
  process.execPath,
  [START, 'serve', '--sandbox', '--json', '--port', '0', '--data', dataDir],
  { stdio: ['ignore', 'pipe', 'ignore'] },
)
let api: ReturnType<typeof createClient<paths>>

beforeAll(async () => {
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
  const { url, merchants } = JSON.parse(line) as { url: string; merchants: { apiKey: string }[] }
  // Waiting is no part of the published API: the header is what a client of it may send beside it.
  const headers = { 'X-API-Key': merchants[0]!.apiKey, prefer: 'wait=20' }
  api = createClient<paths>({ baseUrl: url, headers })
})
afterAll(async () => {
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(dataDir, { recursive: true, force: true })
})

/** The data of an answer that is a success. */
async function got<Data>(answer: Promise<{ data?: Data; error?: unknown; response: Response }>) {
  const { data, error, response } = await answer
  expect([response.status, error]).toEqual([200, undefined])
  return data!
}

type Results =
  '/api/v1/results/products' | '/api/v1/results/status' | '/api/v1/results/stocks' | '/api/v1/results/prices'

/** The entries that failed: the document gives their errors as texts. */
async function failuresOf(path: Results, { batchRequestId }: { batchRequestId: string }) {
  const query = { batch_request_id: batchRequestId }
  const { status, items } = await got(api.GET(path, { params: { query } }))
  expect(status).toBe('completed')
  return items.flatMap(({ success, errors }, entry) => (success ? [] : [[entry, errors.join()] as const]))
}

const first = (group: Group) => group.attributes[0]!.id!
const style_key = 'GENERATED'
const skus = ['GENERATED-1', 'GENERATED-2', 'GENERATED-3']
const listed = async () =>
  (await got(api.GET('/api/v1/products/', { params: { query: { style_key } } }))).items
const publish = async (status: Schemas['UpdateProductStatusItemSchema']['status']) =>
  failuresOf(
    '/api/v1/results/status',
    await got(api.PUT('/api/v1/products/status', { body: { items: [{ style_key, status }] } })),
  )

test('the life of a product: from the catalogue to the shop, and out of it', async () => {
  const { items } = await got(api.GET('/api/v1/categories/', { params: { query: { query: 'hats' } } }))
  const category = items[0]!.id!
  const groups = await got(
    api.GET('/api/v1/categories/{category_id}/attribute-groups', {
      params: { path: { category_id: category } },
    }),
  )
  const [brand] = await got(api.GET('/api/v1/brands/'))
  const named = (name: string) => groups.find((group) => group.name === name)
  const plain = groups.filter(({ name }) => !/^(color|size|second_size|brand|material)/.test(name))
  const sizes = named('size')?.attributes ?? []
  const entry = (sku: string, at: number): Schemas['UpsertProductItemSchema'] => ({
    style_key,
    sku,
    name: 'Hat',
    category,
    brand: brand!.id!,
    color: first(named('color')!),
    size: sizes[at % sizes.length]?.id ?? null,
    country_of_origin: 'PT',
    weight: 120,
    attributes: plain.map(first),
    images: ['https://images.example/hat.jpg'],
    prices: [{ country_code: 'DE', retail_price: 24.9 }],
  })
  const sent = await got(api.POST('/api/v1/products/', { body: { items: skus.map(entry) } }))
  expect(await failuresOf('/api/v1/results/products', sent)).toEqual([])
  expect((await listed()).map(({ sku, status }) => [sku, status])).toEqual(skus.map((sku) => [sku, 'draft']))

  expect(await publish('published')).toEqual([])
  const stocks = skus.map((sku, at) => ({ sku, quantity: at }))
  const set = await got(api.PUT('/api/v1/products/stocks', { body: { items: stocks } }))
  expect(await failuresOf('/api/v1/results/stocks', set)).toEqual([])
  expect((await listed()).map(({ quantity, status }) => [quantity, status])).toEqual([
    [0, 'active'],
    [1, 'active'],
    [2, 'active'],
  ])

  expect(await publish('inactive')).toEqual([])
  const removed = await api.DELETE('/api/v1/products/{sku}', { params: { path: { sku: skus[2]! } } })
  expect(removed.response.status).toBe(204)
  expect((await listed()).map(({ sku }) => sku)).toEqual(skus.slice(0, 2))
})

test('a stock sync: every variant page by page, the newest quantity wins, and what fails is named', async () => {
  const all: string[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const query = { page, per_page: 10 }
    const { items, pagination } = await got(api.GET('/api/v1/products/', { params: { query } }))
    all.push(...items.map(({ sku }) => sku))
    pages = pagination.pages
  }
  const at = (hour: number) => `2026-11-01T${String(hour).padStart(2, '0')}:00:00Z`
  const update = async (quantity: number, valid_at: string, more: string[] = []) =>
    failuresOf(
      '/api/v1/results/stocks',
      await got(
        api.PUT('/api/v1/products/stocks', {
          body: { items: [...all, ...more].map((sku) => ({ sku, quantity, valid_at })) },
        }),
      ),
    )
  expect(await update(9, at(9), ['NO-SUCH'])).toEqual([[all.length, expect.stringContaining('NO-SUCH')]])
  expect(await update(8, at(8))).toHaveLength(all.length)
  const { items } = await got(api.GET('/api/v1/products/', { params: { query: { per_page: 100 } } }))
  expect(items.map(({ sku, quantity }) => [sku, quantity])).toEqual(all.map((sku) => [sku, 9]))
})

test('a price sync: prices of two countries, one of them reduced, and the reduction ended', async () => {
  const sku = skus[0]!
  const price = async (price: Schemas['UpdatePriceItemSchema']['price']) =>
    failuresOf(
      '/api/v1/results/prices',
      await got(api.PUT('/api/v1/products/prices', { body: { items: [{ sku, price }] } })),
    )
  const prices = async () =>
    (await listed())
      .find((one) => one.sku === sku)!
      .prices.map((one) => [one.country_code, one.retail_price, one.sale_price])
  expect(await price({ country_code: 'DE', retail_price: 29.9, sale_price: 19.9 })).toEqual([])
  expect(await price({ country_code: 'AT', retail_price: 31 })).toEqual([])
  expect(await prices()).toEqual([
    ['AT', 31, null],
    ['DE', 29.9, 19.9],
  ])
  expect(await price({ country_code: 'DE', retail_price: null, sale_price: null })).toEqual([])
  expect(await prices()).toEqual([
    ['AT', 31, null],
    ['DE', 29.9, null],
  ])
})
