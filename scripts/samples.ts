/** Writes samples/: twelve invented orders, once as JSON and once as CSV. A test holds the files to be what this writes. */
import { writeFileSync } from 'node:fs'
import { DEFAULT_CARRIERS } from '../src/domain/orders/carriers.ts'
import { importFile } from '../src/sandbox/invented/import-files.ts'
import { importForm } from '../src/sandbox/invented/import-form.ts'
import { inventOrders } from '../src/sandbox/invented/orders.ts'

const ORDERS = [
  ...inventOrders({
    seed: 19_078,
    count: 12,
    from: Date.parse('2026-10-12T08:00:00Z'),
    until: Date.parse('2026-11-16T08:00:00Z'),
    assortment: 'fashion',
    carriers: DEFAULT_CARRIERS,
    orderNumbers: { prefix: 'SAMPLE-', first: 1001 },
    firstItemId: 2001,
    openFirst: 4,
    customers: 9_999,
  }),
]

export const sampleFiles = (): Readonly<Record<'orders.json' | 'orders.csv', string>> => ({
  'orders.json': `${JSON.stringify({ orders: ORDERS.map(importForm) }, null, 2)}\n`,
  'orders.csv': [...importFile(ORDERS, 'csv')].join(''),
})

if (import.meta.main) {
  for (const [name, text] of Object.entries(sampleFiles()))
    writeFileSync(new URL(`../samples/${name}`, import.meta.url), text)
}
