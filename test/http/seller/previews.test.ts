import { array, asyncProperty, assert, constantFrom, nat, oneof, record } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Merchant, newOrder, Running } from '../running.ts'
import { type AskSeller, askingSeller } from './asking.ts'

const OPERATIONS = ['cancel', 'ship', 'return'] as const
type Named = (typeof OPERATIONS)[number]

describe('a preview', () => {
  let running: Running
  let seller: Merchant
  let ask: AskSeller
  beforeAll(async () => {
    running = await Running.start()
    seller = await running.merchant()
    ask = askingSeller(running)
  })
  afterAll(() => running.stop())

  let orders = 0
  /** A new merchant with eight items of all kinds, so that each run begins alike; ids from `first` on. */
  const filled = async (first: number) => {
    const merchant = await running.merchant()
    const statuses = ['open', 'open', 'shipped', 'shipped', 'cancelled', 'returned', 'open']
    const { json } = await running.admin('POST', `/merchants/${merchant.id}/orders`, {
      orders: [
        ...statuses.map((status, at) => newOrder(`P-${orders++}`, [{ id: first + at, status }])),
        { ...newOrder(`P-${orders++}`, [{ id: first + 7 }]), fulfillment_type: 'fulfillment_by_marketplace' },
      ],
    })
    expect(json.created).toBe(8)
    return merchant
  }
  const preview = (operation: Named, items: readonly unknown[], { key }: Pick<Merchant, 'key'>) =>
    ask('POST', `/${operation}/preview`, { key, body: { items } })
  const entriesOf = (operation: Named, first: number, chosen: readonly (readonly number[])[], key: string) =>
    operation === 'cancel'
      ? chosen.flat().map((at) => ({ id: first + at }))
      : chosen.map((ats) => ({
          order_items: ats.map((at) => first + at),
          return_tracking_key: key,
          ...(operation === 'ship' && {
            carrier_key: key === 'R-3' ? 'NOBODY' : 'DHL_AT',
            shipment_tracking_key: 'S-1',
          }),
        }))

  let next = 1_000
  test.each(OPERATIONS)('of a %s says what its batch then does, entry by entry', async (operation) => {
    // Places beyond the eighth are items that nobody has.
    const parcels = array(array(nat(9), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
    await assert(
      asyncProperty(record({ parcels, key: oneof(constantFrom('R-1', 'R-2', 'R-3')) }), async (chosen) => {
        const first = (next += 100)
        const merchant = await filled(first)
        const items = entriesOf(operation, first, chosen.parcels, chosen.key)
        const before = (await running.call('GET', '/api/v1/orders', { key: merchant.key })).text
        const { status, json } = await preview(operation, items, merchant)
        expect(status).toBe(200)
        expect((await running.call('GET', '/api/v1/orders', { key: merchant.key })).text).toBe(before)
        const sent = await running.call('POST', `/api/v1/orders/${operation}`, {
          key: merchant.key,
          body: { items },
        })
        const done = await running.final(merchant, sent.json.batchRequestId, operation)
        expect(json.items).toEqual(done.json.items)
        const failed = done.json.items.filter(({ success }) => success !== true).length
        expect([json['succeeded'], json['failed']]).toEqual([items.length - failed, failed])
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })

  test('meets what earlier entries would do across thousands of entries', async () => {
    const merchant = await running.merchant()
    await running.items(merchant, [1])
    const ship = (tracking: string) => ({
      order_items: [1],
      carrier_key: 'DHL_AT',
      shipment_tracking_key: tracking,
      return_tracking_key: 'R',
    })
    const { json } = await preview(
      'ship',
      [...Array<unknown>(9_999).fill(ship('S-1')), ship('S-2')],
      merchant,
    )
    expect([json['succeeded'], json['failed'], json.items.at(-1)!.errorCodes]).toEqual([
      9_999,
      1,
      ['item_already_shipped'],
    ])
  })

  test('is for keys that only read, for held merchants, and stores nothing', async () => {
    const { json: reader } = await running.admin('POST', `/merchants/${seller.id}/keys`, {
      label: 'reader',
      role: 'read',
    })
    await running.items(seller, [2])
    await running.admin('PATCH', `/merchants/${seller.id}`, { held: true })
    const answer = await preview('cancel', [{ id: 2 }], reader)
    expect([answer.status, answer.json['succeeded']]).toEqual([200, 1])
    expect((await ask('GET', '/batches', { key: seller.key })).json).toMatchObject({ total: 0 })
    await running.admin('PATCH', `/merchants/${seller.id}`, { held: false })
  })

  test('takes 10,000 entries and not one further', async () => {
    const ids = Array.from({ length: 10_001 }, (_, at) => ({ id: 500_000 + at }))
    expect((await preview('cancel', ids.slice(1), seller)).json['failed']).toBe(10_000)
    const { status, json } = await preview('cancel', ids, seller)
    expect([status, json.detail]).toEqual([
      400,
      [expect.objectContaining({ type: 'too_long', loc: ['body', 'data', 'items'] })],
    ])
  })

  test.each([
    ['{', 'JSON'],
    [{ items: [] }, 'items'],
    [{ items: [{ order_items: [1] }] }, '/orders/ship'],
    [{ items: [{ id: 0 }] }, 'id'],
  ])('%j is refused as the write would refuse it', async (body, words) => {
    const { status, json } = await ask('POST', '/cancel/preview', { key: seller.key, body })
    const written = await running.call('POST', '/api/v1/orders/cancel', { key: seller.key, body })
    expect([status, json]).toEqual([400, written.json])
    expect(json.message).toContain(words)
  })

  test('passes over members that the write passes over', async () => {
    const body = { items: [{ id: 2, note: 'x' }], remark: 'y' }
    const { status, json } = await ask('POST', '/cancel/preview', { key: seller.key, body })
    expect([status, json.items[0]!.requestItem]).toEqual([200, { id: 2 }])
  })

  test('sees the items of another merchant as none', async () => {
    const other = await running.merchant()
    const shown = async (id: number) =>
      (await preview('cancel', [{ id }], other)).text.replaceAll(String(id), 'ID')
    expect(await shown(2)).toBe(await shown(987_654))
  })
})
