import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Category, SellersCenter } from '../../client/index.ts'
import { inventedCatalogue } from '../../src/sandbox/invented/catalogue.ts'
import { type Merchant, Running } from '../http/running.ts'

async function gathered(found: AsyncIterable<Category>): Promise<Category[]> {
  const all: Category[] = []
  for await (const category of found) all.push(category)
  return all
}

let running: Running
let seller: Merchant
let client: SellersCenter
beforeAll(async () => {
  running = await Running.start()
  seller = await running.merchant('Seller')
  const { categories, ...catalogue } = inventedCatalogue(seller.id, seller.id + 1)
  const many = Array.from({ length: 150 }, (_, at) => ({
    ...categories[0]!,
    id: 1_000 + at,
    name: `More ${at}`,
  }))
  await running.admin('PUT', '/catalogue', { ...catalogue, categories: [...categories, ...many] })
  client = new SellersCenter({ baseUrl: running.app.url, apiKey: seller.key })
})
afterAll(() => running.stop())

test('all categories come, however many pages they fill, and those that fit', async () => {
  const all = await gathered(client.categories())
  expect(new Set(all.map(({ id }) => id)).size).toBe(170)
  expect((await gathered(client.categories({ query: 'jeans' }))).map(({ path }) => path)).toEqual([
    'Fashion|Clothing|Jeans',
  ])
  expect((await gathered(client.categories({ parent_category: 20 }))).map(({ name }) => name)).toEqual([
    'Boots',
    'Sneakers',
  ])
})

test('the brands are those that the seller may sell', async () => {
  expect((await client.brands()).map(({ key }) => key)).toEqual(['nordlicht', 'fjordline', 'common-thread'])
})
