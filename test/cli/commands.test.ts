import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startFakeService, type FakeService } from '../fake-service/fake.ts'
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
    expect(stdout).toContain('full  sc_test_ab…wxyz  revoked 2026-11-01')
    expect(stdout).not.toContain('secret')
    expect(await run(fake, ['keys', 'revoke', '9', '--merchant', '1'])).toMatchObject({ code: 2, stdout: '' })
  })

  test('create keys that may only read', async () => {
    await run(fake, ['keys', 'create', 'reports', '--merchant', '1', '--role', 'read'])
    expect(JSON.parse(fake.seen[0]!.body)).toEqual({ label: 'reports', role: 'read' })
    expect((await run(fake, ['keys', 'list', '--merchant', '1'])).stdout).toContain('read  sc_test_ab…wxyz')
    const wrong = await run(fake, ['keys', 'create', 'x', '--merchant', '1', '--role', 'reader'])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('full, read')])
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
