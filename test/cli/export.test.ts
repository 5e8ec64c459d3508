import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADMIN_TOKEN, Running, type Merchant } from '../http/running.ts'
import { newFolder, removeFolder } from '../store/folder.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

/** `country` is that of the shop; the parcels all go to Germany. */
const order = (number: number, country: string, name: string) => ({
  order_number: `X-${number}`,
  shop_country: country,
  created_at: '2026-11-01T10:00:00Z',
  currency_code: 'EUR',
  carrier_key: 'DHL_STD_NATIONAL',
  customer_phone: '+49 30 1234567',
  shipping_recipient_first_name: name,
  shipping_recipient_last_name: 'Müller',
  shipping_street: '@home, "1"',
  shipping_zip_code: '01067',
  shipping_city: 'Dresden',
  shipping_country_code: 'DE',
  order_items: [
    {
      id: 2 * number + 1,
      sku: '-S',
      vat: 19,
      price_with_tax: 1190,
      price_without_tax: 1000,
      custom_data: { text: '=1' },
    },
    { id: 2 * number + 2, sku: 'M', vat: 7.5, price_with_tax: 1190, price_without_tax: 1000 },
  ],
})

describe('an export of orders as CSV', () => {
  const folder = newFolder()
  let server: Running
  let merchant: Merchant
  beforeAll(async () => {
    server = await Running.start()
    merchant = await server.merchant()
    const countries = ['DE', 'AT', 'PL', 'XK']
    const names = ['=1+1', "'=1", "''-x", "'s", '\t@', 'Z\u0007o\të\\']
    const orders = Array.from({ length: 230 }, (_, at) =>
      order(at, countries[Math.floor(at / 5) % 4]!, names[at % 6]!),
    )
    const { json } = await server.admin('POST', `/merchants/${merchant.id}/orders`, { orders })
    expect(json).toMatchObject({ created: 230, refused: [] })
  })
  afterAll(async () => {
    await server.stop()
    removeFolder(folder)
  })

  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [MAIN, ...args, '--url', server.app.url], {
      env: { SELLERS_CENTER_API_KEY: merchant.key, SELLERS_CENTER_ADMIN_TOKEN: ADMIN_TOKEN },
    })

  test('can be taken in again as it is, and runs nothing in a spreadsheet before', async () => {
    const file = join(folder, 'orders.csv')
    const { stdout, stderr } = await run('orders', '--format', 'csv')
    writeFileSync(file, stdout)
    const cells = parse(stdout, { columns: false }).flat()
    expect(cells.filter((cell) => /^[=+\-@]|[\t\r\u0007]/.test(cell))).toEqual([])
    // Neither a carrier nor an address leads to this one.
    expect(stderr).toBe(
      'The shop_country of 55 orders could not be found out; only an import of new orders needs it.\n',
    )
    const report = await run('import', file, '--merchant', String(merchant.id), '--json')
    expect(JSON.parse(report.stdout)).toMatchObject({ created: 0, unchanged: 230, refusedTotal: 0 })
  })
})
