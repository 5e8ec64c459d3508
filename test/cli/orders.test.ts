import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ImportedOrder } from '../../src/wire/imports/imports.ts'
import { startFakeService, type FakeService } from '../fake-service/fake.ts'
import { order } from '../fake-service/orders.ts'
import { run } from './command-line.ts'

let fake: FakeService
beforeEach(async () => {
  fake = await startFakeService()
})
afterEach(() => fake.close())

const sent = () => [...fake.batches.values()].flatMap(({ items }) => items)

describe('orders', () => {
  beforeEach(() => {
    for (let n = 1; n <= 250; n++) {
      const id = 2 * n
      fake.orders.push(order(`A-${n}`, n % 2 === 0 ? [[id, 'open']] : [[id, 'shipped'], [id + 1, 'cancelled']])) // prettier-ignore
    }
  })

  test('are shown as a table of the first hundred, and stderr says how many there are', async () => {
    const { code, stdout, stderr } = await run(fake, ['orders'])
    expect([code, stderr]).toEqual([0, '100 of 250 orders; --limit shows more\n'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(101)
    expect(lines.slice(0, 3)).toEqual([
      'ORDER  CREATED           STATUS      TOTAL  ITEMS',
      'A-1    2026-11-01 10:00  mixed   23.80 EUR  2 shipped, 3 cancelled',
      'A-2    2026-11-01 10:00  open    11.90 EUR  4 open',
    ])
  })

  test('are exported as CSV under the names that an import knows, and under no others', async () => {
    const { stdout } = await run(fake, ['orders', '--format', 'csv', '--limit', '1'])
    const { order_items, ...ofOrder } = ImportedOrder.properties
    const names = [
      ...Object.keys(ofOrder),
      ...Object.keys(order_items.items.properties).map((name) => `item_${name}`),
    ]
    expect(stdout.split('\n')[0]!.split(',').sort()).toEqual(names.sort())
  })

  test('are all exported as CSV, one row an item, in columns that an import and a cancel understand', async () => {
    const { code, stdout } = await run(fake, ['orders', '--format', 'csv'])
    expect(code).toBe(0)
    const rows = parse<Record<string, string>>(stdout, { columns: true })
    expect(rows).toHaveLength(375)
    expect(rows[0]).toMatchObject({
      order_number: 'A-1',
      item_id: '2',
      item_status: 'shipped',
      item_custom_data: '{"engraving":"for \\"A\\", with love"}',
      shipping_recipient_first_name: 'Zoë',
    })
    expect(await run(fake, ['cancel', '-'], { stdin: stdout })).toMatchObject({ code: 0 })
    expect(sent()).toEqual(fake.orders.flatMap(({ order_items }) => order_items.map(({ id }) => ({ id }))))
  })

  test('are exported as CSV with the country that was asked for, without a further call', async () => {
    const { stdout } = await run(fake, ['orders', '--format', 'csv', '--shop-country', 'at', '--limit', '50'])
    const rows = parse<Record<string, string>>(stdout, { columns: true })
    expect(new Set(rows.map(({ shop_country }) => shop_country))).toEqual(new Set(['AT']))
    expect(fake.seen).toHaveLength(1)
  })

  test.each(['json', 'ndjson'])('are exported whole as %s', async (format) => {
    const { stdout } = await run(fake, ['orders', '--format', format])
    const lines = stdout.trimEnd().split('\n')
    expect(format === 'json' ? JSON.parse(stdout) : lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      fake.orders,
    )
  })

  test('pass every filter on, and stop at the limit', async () => {
    const filters = [
      '--order-number',
      'A-1',
      '--customer-key',
      'C',
      '--carrier-key',
      'D',
      '--shop-country',
      'DE',
      '--status',
      'open',
    ]
    const more = [
      '--item-status',
      'open',
      '--from',
      '2026-01-01',
      '--to',
      '2027-01-01',
      '--fulfillment-type',
      'dropshipping',
    ]
    const { stdout } = await run(fake, [
      'orders',
      ...filters,
      ...more,
      '--format',
      'ndjson',
      '--limit',
      '101',
    ])
    expect(stdout.trimEnd().split('\n')).toHaveLength(101)
    const [first, second] = fake.seen.map(({ url }) =>
      Object.fromEntries(new URL(url, 'http://x').searchParams),
    )
    expect(first).toEqual({
      order_number: 'A-1',
      customer_key: 'C',
      carrier_key: 'D',
      shop_country: 'DE',
      order_status: 'open',
      order_item_status: 'open',
      orders_from: '2026-01-01',
      orders_to: '2027-01-01',
      fulfillment_type: 'dropshipping',
      per_page: '100',
    })
    expect(second).toEqual({ ...first, cursor: '100' })
  })

  test('that do not exist are an empty document', async () => {
    fake.orders.length = 0
    expect(await run(fake, ['orders', '--format', 'json'])).toMatchObject({ code: 0, stdout: '[]\n' })
  })
})
