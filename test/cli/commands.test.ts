import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ImportedOrder } from '../../src/wire/imports.ts'
import { startFakeService, type FakeService, type Instead } from '../fake-service/fake.ts'
import { order } from '../fake-service/orders.ts'
import { run } from './command-line.ts'

let folder: string
let fake: FakeService
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sellers-center-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
  fake = await startFakeService()
})
afterEach(() => fake.close())

const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const sent = () => [...fake.batches.values()].flatMap(({ items }) => items)

describe('ship and return', () => {
  test('send one parcel from the command line', async () => {
    const args = ['ship', '1', '2', '--carrier', 'DHL_AT', '--tracking', 'S-1', '--return-tracking', 'R-1']
    expect(await run(fake, args)).toMatchObject({ code: 0, stdout: '1 of 1 parcel shipped\n' })
    expect(await run(fake, ['return', '1', '--return-tracking', 'R-1'])).toMatchObject({
      code: 0,
      stdout: '1 of 1 parcel returned\n',
    })
    expect(sent()).toEqual([
      {
        order_items: [1, 2],
        carrier_key: 'DHL_AT',
        shipment_tracking_key: 'S-1',
        return_tracking_key: 'R-1',
      },
      { order_items: [1], return_tracking_key: 'R-1' },
    ])
  })

  test('send the parcels of a file, and name every item in the way', async () => {
    fake.failing.set(3, 'item_already_cancelled').set(4, 'item_not_found')
    const path = file(
      'parcels.csv',
      'order_items,carrier_key,shipment_tracking_key,return_tracking_key\n1;2,DHL_AT,S-1,R-1\n"3,4 5",POST_CH,S-2,R-2\n',
    )
    const { code, stdout } = await run(fake, ['ship', '--file', path])
    expect(code).toBe(1)
    expect(sent()).toEqual([
      {
        order_items: [1, 2],
        carrier_key: 'DHL_AT',
        shipment_tracking_key: 'S-1',
        return_tracking_key: 'R-1',
      },
      {
        order_items: [3, 4, 5],
        carrier_key: 'POST_CH',
        shipment_tracking_key: 'S-2',
        return_tracking_key: 'R-2',
      },
    ])
    expect(stdout.split('\n').slice(1)).toEqual([
      '3 4 5  item_already_cancelled  Item 3: item already cancelled',
      '3 4 5  item_not_found          Item 4: item not found',
      '1 of 2 parcels shipped, 1 failed',
      '',
    ])
  })
})

describe('results', () => {
  test('exit with 3 while the batch is not final, and with 1 when some entries failed', async () => {
    fake.asksUntilFinal = 1
    fake.failing.set(2, 'item_not_found')
    const { stdout } = await run(fake, ['cancel', '1', '2', '--no-wait'])
    const id = stdout.trim()
    expect(await run(fake, ['results', 'cancel', id])).toMatchObject({
      code: 3,
      stdout: `Batch ${id} is pending: 0 results shown, 0 failed\n`,
    })
    const { code, stdout: final } = await run(fake, ['results', 'cancel', id])
    expect(code).toBe(1)
    expect(final.split('\n')).toEqual([
      'ITEMS  RESULT          WHY',
      '1      done',
      '2      item_not_found  Item 2: item not found',
      `Batch ${id} is completed: 2 results shown, 1 failed`,
      '',
    ])
    const { stdout: json } = await run(fake, ['results', 'cancel', id, '--failed', '--json'])
    expect(JSON.parse(json)).toMatchObject({
      batchRequestId: id,
      status: 'completed',
      items: [{ requestItem: { id: 2 }, success: false }],
    })
  })

  test('exit with 2 for a batch that is not there', async () => {
    expect(await run(fake, ['results', 'ship', 'x', '--json'])).toMatchObject({ code: 2, stdout: '' })
  })
})

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

describe('document', () => {
  beforeEach(() => void fake.orders.push(order('A-1', [[1, 'open']])))
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n\xff\x00 ', 'latin1'), Buffer.from('A-1')])

  test('writes the PDF byte for byte', async () => {
    const path = join(folder, 'note.pdf')
    expect(await run(fake, ['document', 'A-1', '-o', path])).toMatchObject({ code: 0, stdout: '' })
    expect(readFileSync(path)).toEqual(pdf)
  })

  test('writes no file when there is no invoice', async () => {
    const path = join(folder, 'none.pdf')
    expect(await run(fake, ['document', 'A-1', '--invoice', '-o', path])).toMatchObject({
      code: 2,
      stdout: '',
    })
    expect(() => readFileSync(path)).toThrow('ENOENT')
  })
})

test('carriers are listed, all of them', async () => {
  const { stdout } = await run(fake, ['carriers'])
  expect(stdout.trimEnd().split('\n')).toHaveLength(151)
  expect(JSON.parse((await run(fake, ['carriers', '--json'])).stdout)).toHaveLength(150)
})

describe('import', () => {
  const two = '{"order_number":"A-1"}\n{"order_number":"A-2"}\n'

  test('sends the file as its format, and exits with 0 when every order is in', async () => {
    const path = file('orders.ndjson', two)
    expect(await run(fake, ['import', path, '--merchant', '7'])).toMatchObject({
      code: 0,
      stdout: '2 created, 0 unchanged, 0 refused\n',
    })
    expect(fake.seen).toMatchObject([{ method: 'POST', url: '/admin/v1/merchants/7/orders', body: two }])
    expect(fake.seen[0]!.headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      authorization: 'Bearer operator-token',
    })
  })

  test('takes stdin, and exits with 1 when a line was refused, naming it', async () => {
    const { code, stdout } = await run(fake, ['import', '-', '--merchant', '1', '--format', 'ndjson'], {
      stdin: `${two}{"order_number":"bad"}\n`,
    })
    expect(code).toBe(1)
    expect(stdout).toBe(
      'LINE  ORDER  WHY\n   3  bad    shop_country is missing\n2 created, 0 unchanged, 1 refused\n',
    )
  })

  test('prints the server’s report with --json', async () => {
    const { stdout } = await run(fake, ['import', '-', '--merchant', '1', '--format', 'ndjson', '--json'], {
      stdin: two,
    })
    expect(JSON.parse(stdout)).toEqual({ created: 2, unchanged: 0, refused: [], refusedTotal: 0 })
  })

  test.each([
    ['a format that nobody named', ['import', '-', '--merchant', '1'], 'Which format has stdin?'],
    ['a file that is not there', ['import', '/nowhere/orders.csv', '--merchant', '1'], 'ENOENT'],
    ['no merchant', ['import', '-', '--format', 'csv'], "'--merchant <id>' not specified"],
    [
      'a wrong token',
      ['import', '-', '--format', 'csv', '--merchant', '1', '--admin-token', 'wrong'],
      '401: Unknown operator token',
    ],
  ])('exits with 2 for %s', async (_, args, message) => {
    const { code, stdout, stderr } = await run(fake, args, { stdin: two })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  test('says that nothing was taken in where the server refused, an unknown merchant for instance', async () => {
    fake.instead('/admin/v1/', { status: 404, body: { message: 'There is no merchant 99' } })
    const { code, stderr } = await run(fake, ['import', '-', '--format', 'csv', '--merchant', '99'], {
      stdin: two,
    })
    expect([code, stderr]).toEqual([2, '404: There is no merchant 99\nNothing was taken in.\n'])
  })

  test('says that nothing was taken in where the server was not reached', async () => {
    const { url } = fake
    await fake.close()
    const args = ['import', '-', '--format', 'csv', '--merchant', '1', '--url', url]
    const { code, stderr } = await run(fake, args, { stdin: two })
    expect([code, stderr.trimEnd().split('\n').at(-1)]).toEqual([2, 'Nothing was taken in.'])
    expect(stderr).toContain(`No answer from ${url}: nothing listens there`)
    fake = await startFakeService()
  })

  test('says that nothing was taken in when it is interrupted before the end of the file', async () => {
    const { code, stderr } = await run(fake, ['import', '-', '--format', 'csv', '--merchant', '1'], {
      stdin: two,
      holdStdinOpen: true,
      meanwhile: (kill) => fake.onCallBegun(() => kill('SIGINT')),
    })
    expect([code, stderr]).toEqual([130, 'Interrupted.\nNothing was taken in.\n'])
  })

  test.each<[string, Instead]>([
    ['the connection breaks after the whole file', 'hang up'],
    ['the server fails', { status: 503 }],
  ])('says that it is not known what is in, and that it can be repeated, when %s', async (_, instead) => {
    fake.instead('/admin/v1/', instead)
    const { code, stderr } = await run(fake, ['import', '-', '--format', 'csv', '--merchant', '1'], {
      stdin: two,
    })
    expect(code).toBe(2)
    expect(stderr).toContain(
      'Whether the file was taken in is not known. Import it again: orders that are in',
    )
  })

  test('passes its options on, and says what was replaced and passed over', async () => {
    fake.instead('/admin/v1/', {
      status: 200,
      body: {
        created: 1,
        unchanged: 2,
        replaced: 3,
        ignored: ['note', 'x\x1b'],
        refused: [],
        refusedTotal: 0,
      },
    })
    const args = ['import', '-', '--format', 'csv', '--merchant', '1', '--dry-run', '--replace']
    const { code, stdout } = await run(fake, [...args, '--ignore', 'a, b'], { stdin: two })
    expect(code).toBe(0)
    expect(stdout).toBe(
      'Passed over, because no order has it: note, x\ufffd\n1 created, 2 unchanged, 3 replaced, 0 refused (dry run: nothing was taken in)\n',
    )
    expect(fake.seen[0]!.url).toBe('/admin/v1/merchants/1/orders?replace=true&ignore=a%2Cb&dry_run=true')
  })
})

describe('the operator’s commands', () => {
  test('create and list merchants', async () => {
    for (const name of ['One', 'Two', 'Three']) await run(fake, ['merchants', 'create', name])
    const { stdout } = await run(fake, ['merchants', 'list'])
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'ID  NAME   STATE   SINCE',
      ' 1  One    active  2026-11-01',
    ])
    expect(JSON.parse((await run(fake, ['merchants', 'list', '--json'])).stdout)).toEqual(fake.merchants)
  })

  test('create, list and revoke keys, and show the secret once, alone on stdout', async () => {
    const created = await run(fake, ['keys', 'create', 'shop', '--merchant', '1', '--expires', '2999-01-31'])
    expect(created).toMatchObject({ code: 0, stdout: 'sc_test_the-secret\n' })
    expect(JSON.parse(fake.seen[0]!.body)).toEqual({ label: 'shop', expiresAt: '2999-01-31T00:00:00.000Z' })
    expect(await run(fake, ['keys', 'revoke', '1', '--merchant', '1'])).toMatchObject({ code: 0 })
    const { stdout } = await run(fake, ['keys', 'list', '--merchant', '1'])
    expect(stdout).toContain('sc_test_ab…wxyz  revoked 2026-11-01')
    expect(stdout).not.toContain('secret')
    expect(await run(fake, ['keys', 'revoke', '9', '--merchant', '1'])).toMatchObject({ code: 2, stdout: '' })
  })

  test.each([
    ['a day that has begun', '2020-01-31', 'It is past'],
    ['a time that is past', '2020-01-31T12:00:00+02:00', 'It is past'],
    ['a day that no calendar has', '2999-02-30', 'It is a time such as'],
    ['a time without a zone', '2999-01-31T12:00', 'It is a time such as'],
    ['a date that can be read in two ways', '01/02/2999', 'It is a time such as'],
  ])('create no key that is valid until %s', async (_, time, message) => {
    const { code, stderr } = await run(fake, ['keys', 'create', 'x', '--merchant', '1', '--expires', time])
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(fake.seen).toEqual([])
  })

  test('do not try again what would happen twice', async () => {
    fake.instead('/admin/v1/merchants', 'hang up after acting')
    expect(await run(fake, ['merchants', 'create', 'One'])).toMatchObject({ code: 2, stdout: '' })
    expect(fake.merchants).toHaveLength(1)
  })
})
