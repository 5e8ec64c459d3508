import { createReadStream, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sampleFiles } from '../../scripts/samples.ts'
import { readOrders, type ReadOrder } from '../../src/http/imports/orders.ts'

const sample = (name: string) => new URL(`../../samples/${name}`, import.meta.url)

async function read(name: string, type: string): Promise<ReadOrder[]> {
  const orders: ReadOrder[] = []
  for await (const order of readOrders(createReadStream(sample(name)), type)) orders.push(order)
  return orders
}

test('the sample files are what scripts/samples.ts writes', () => {
  for (const [name, text] of Object.entries(sampleFiles()))
    expect(readFileSync(sample(name), 'utf8'), name).toBe(text)
})

test('the sample files hold the same twelve orders, each of which can be imported', async () => {
  const json = await read('orders.json', 'application/json')
  const csv = await read('orders.csv', 'text/csv')
  expect(json.map((one) => 'order' in one && one.order)).toEqual(
    csv.map((one) => 'order' in one && one.order),
  )
  expect(json).toHaveLength(12)
  const items = json.flatMap((one) => ('order' in one ? one.order.items : []))
  expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 26 }, (_, index) => 2001 + index))
  expect(items.slice(0, 8).every(({ status }) => status === 'open')).toBe(true)
})
