import { afterEach, beforeEach, expect, test } from 'vitest'
import { NotFoundError, SellersCenter } from '../../client/index.ts'
import { startFakeService, type FakeService } from '../fake-service/fake.ts'
import { order } from '../fake-service/orders.ts'

let fake: FakeService
let client: SellersCenter

beforeEach(async () => {
  fake = await startFakeService()
  for (let n = 1; n <= 250; n++) fake.orders.push(order(`A-${n}`, [[n, n % 2 === 0 ? 'open' : 'shipped']]))
  client = new SellersCenter({ baseUrl: fake.url, apiKey: fake.key })
})
afterEach(() => fake.close())

test('all orders come by cursor, a hundred a call, with the filters on every call', async () => {
  const numbers: string[] = []
  for await (const { order_number } of client.orders({ order_status: 'open' })) numbers.push(order_number)
  expect(numbers).toEqual(
    fake.orders.filter(({ status }) => status === 'open').map(({ order_number }) => order_number),
  )
  expect(fake.seen.map(({ url }) => url)).toEqual([
    '/api/v1/orders/?per_page=100&order_status=open',
    '/api/v1/orders/?per_page=100&order_status=open&cursor=100',
  ])
})

test('no further page is asked for than is consumed', async () => {
  for await (const { order_number } of client.orders()) if (order_number === 'A-3') break
  expect(fake.seen).toHaveLength(1)
})

test('a page is asked for as given, dates as UTC and absent filters not at all', async () => {
  const page = await client.ordersPage({
    page: 2,
    per_page: 5,
    orders_from: new Date(0),
    shop_country: undefined,
  })
  expect(page.items).toHaveLength(5)
  expect(page.pagination).toMatchObject({ page: 2, pages: 50, total: 250 })
  expect(fake.seen[0]!.url).toBe('/api/v1/orders/?page=2&per_page=5&orders_from=1970-01-01T00%3A00%3A00.000Z')
})

test('all carriers come, however many pages they fill', async () => {
  const carriers = await client.carriers()
  expect(carriers).toHaveLength(150)
  expect(carriers[0]).toEqual({
    key: 'CARRIER_1',
    carrier_name: 'Carrier 1',
    country_code: 'DE',
    display_label: 'The first',
  })
})

test('a document comes byte for byte, whatever its order is called', async () => {
  fake.orders.push(order('Ü/1 2', [[900, 'open']]))
  const pdf = await client.deliveryDocument('Ü/1 2')
  expect(Buffer.from(pdf).toString('latin1')).toBe(
    '%PDF-1.7\n\xff\x00 ' + Buffer.from('Ü/1 2').toString('latin1'),
  )
  expect(fake.seen[0]!.url).toBe('/api/v1/orders/%C3%9C%2F1%202/delivery_document')
})

test('an invoice that is not there yet is a NotFoundError', async () => {
  await expect(client.invoice('A-1')).rejects.toThrow(NotFoundError)
})
