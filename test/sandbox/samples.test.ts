import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sampleFiles } from '../../scripts/samples.ts'
import { read } from '../http/imports/reading.ts'

const sample = (name: string) => new URL(`../../samples/${name}`, import.meta.url)

test('the sample files are what scripts/samples.ts writes', () => {
  for (const [name, text] of Object.entries(sampleFiles()))
    expect(readFileSync(sample(name), 'utf8'), name).toBe(text)
})

test('the sample files hold the same twelve orders, each of which can be imported', async () => {
  const json = await read(readFileSync(sample('orders.json')), 'json')
  const csv = await read(readFileSync(sample('orders.csv')), 'csv')
  expect(json.map((one) => 'order' in one && one.order)).toEqual(
    csv.map((one) => 'order' in one && one.order),
  )
  expect(json).toHaveLength(12)
  const items = json.flatMap((one) => ('order' in one ? one.order.items : []))
  expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 26 }, (_, index) => 2001 + index))
  expect(items.slice(0, 8).every(({ status }) => status === 'open')).toBe(true)
})
