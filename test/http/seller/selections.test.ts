import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Merchant, newOrder, Running } from '../running.ts'
import { type AskSeller, askingSeller } from './asking.ts'

const SHIPMENT = { carrier_key: 'DHL_AT', shipment_tracking_key: 'S-1', return_tracking_key: 'R-1' }
const HOUR = 3_600_000

describe('a selection', () => {
  let running: Running
  let ask: AskSeller
  beforeAll(async () => {
    running = await Running.start()
    ask = askingSeller(running)
  })
  afterAll(() => running.stop())

  // Far from the ids that the server gives.
  let next = 10_000_000
  /** A new merchant: two orders of two open items each, one with a shipped item; ids from `first` on. */
  const filled = async () => {
    const first = (next += 100)
    const merchant = await running.merchant()
    const at = (count: number) => first + count
    const { json } = await running.admin('POST', `/merchants/${merchant.id}/orders`, {
      orders: [
        newOrder(`N-${first}`, [{ id: at(0) }, { id: at(1) }]),
        newOrder(`M-${first}`, [{ id: at(2) }, { id: at(3) }]),
        newOrder(`S-${first}`, [{ id: at(4), status: 'shipped' }]),
      ],
    })
    expect(json.created).toBe(3)
    return { merchant, first }
  }
  const select = ({ key }: Pick<Merchant, 'key'>, body: unknown) => ask('POST', '/selections', { key, body })
  const selected = async (merchant: Merchant, body: unknown) => {
    const { status, json } = await select(merchant, body)
    expect(status).toBe(201)
    return json as unknown as { id: string; items: number; orders: number; expiresAt: string }
  }
  const act = ({ key }: Pick<Merchant, 'key'>, id: string, what: string, body?: unknown) =>
    ask('POST', `/selections/${id}/${what}`, { key, body })
  const statuses = async (merchant: Merchant, numbers: readonly string[]) => {
    const found: string[] = []
    for (const number of numbers)
      found.push((await ask('GET', `/orders/${number}`, { key: merchant.key })).json.status)
    return found
  }

  test('freezes what a filter finds, for an hour, and nothing that comes later', async () => {
    const { merchant, first } = await filled()
    const one = await selected(merchant, { filter: { q: 'N-' } })
    expect(one).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      items: 2,
      orders: 1,
      expiresAt: new Date(running.clock.now() + HOUR).toISOString(),
    })
    expect(await selected(merchant, { filter: {} })).toMatchObject({ items: 4, orders: 2 })
    const shipped = { filter: { order_item_status: 'shipped' } }
    expect(await selected(merchant, shipped)).toMatchObject({ items: 1, orders: 1 })
    expect(await selected(merchant, { filter: { q: 'NOTHING' } })).toMatchObject({ items: 0, orders: 0 })
    await running.admin('POST', `/merchants/${merchant.id}/orders`, {
      orders: [newOrder(`N-${first}-late`, [{}])],
    })
    const { json } = await act(merchant, one.id, 'cancel')
    const [batch] = json['batches'] as string[]
    const done = await running.final(merchant, batch!)
    expect(done.json.items.map(({ requestItem }) => requestItem)).toEqual([{ id: first }, { id: first + 1 }])
    expect(await statuses(merchant, [`N-${first}`, `N-${first}-late`, `M-${first}`])).toEqual([
      'cancelled',
      'open',
      'open',
    ])
  })

  test('freezes orders by their numbers, and items by their ids, each once', async () => {
    const { merchant, first } = await filled()
    const numbers = [`M-${first}`, `N-${first}`, `M-${first}`, `S-${first}`]
    expect(await selected(merchant, { orderNumbers: numbers })).toMatchObject({ items: 4, orders: 2 })
    expect(await selected(merchant, { orderNumbers: numbers, order_item_status: 'shipped' })).toMatchObject({
      items: 1,
      orders: 1,
    })
    const ids = [first + 4, first, first + 1, first, first + 2]
    expect(await selected(merchant, { ids })).toMatchObject({ items: 4, orders: 3 })
    expect(await selected(merchant, { ids, order_item_status: 'open' })).toMatchObject({
      items: 3,
      orders: 2,
    })
  })

  test('names what is unknown or another merchant’s, and both alike', async () => {
    const { merchant, first } = await filled()
    const other = await filled()
    const refused = async (body: unknown) => {
      const { status, json } = await select(merchant, body)
      expect(status).toBe(400)
      return json.message
    }
    expect(await refused({ ids: [first, other.first] })).toBe(`You have no item ${other.first}`)
    expect(await refused({ ids: [first, 77_777] })).toBe('You have no item 77777')
    expect(await refused({ orderNumbers: ['X', `N-${other.first}`, `N-${first}`] })).toBe(
      `You have no orders "X", "N-${other.first}"`,
    )
    const many = Array.from({ length: 150 }, (_, at) => 80_000 + at)
    expect(await refused({ ids: many })).toMatch(/ 80099 and 50 more$/)
  })

  test.each([
    [{}, 'one of filter, ids and orderNumbers'],
    [{ filter: {}, ids: [1] }, 'filter and ids'],
    [{ ids: [] }, 'ids'],
    [{ ids: [0] }, 'ids[0]'],
    [{ filter: { orderStatus: 'open' } }, 'did you mean order_status?'],
    [{ filter: { from: 'yesterday' } }, 'filter.from'],
    [{ filter: { order_status: 'gone' } }, 'filter.order_status'],
    [{ filter: {}, order_item_status: 'open' }, 'in the filter'],
    [{ order_numbers: ['A'] }, 'did you mean orderNumbers'],
    ['[]', 'object'],
    ['{', 'JSON'],
  ])('of %j is refused in words', async (body, words) => {
    const { merchant } = await filled()
    const { status, json } = await select(merchant, body)
    expect(status).toBe(400)
    expect(json.message).toContain(words)
  })

  test('is previewed by the rules of settling, as often as one likes, and nothing happens', async () => {
    const { merchant, first } = await filled()
    const { id } = await selected(merchant, { ids: [0, 1, 2, 3, 4].map((at) => first + at) })
    const cancel = await act(merchant, id, 'cancel/preview')
    expect(cancel.json).toEqual({
      succeeded: 4,
      failed: 1,
      byCode: { item_already_shipped: 1 },
      failures: [
        {
          requestItem: { id: first + 4 },
          success: false,
          errors: [expect.stringContaining(`${first + 4}`) as string],
          errorCodes: ['item_already_shipped'],
        },
      ],
    })
    const returned = await act(merchant, id, 'return/preview', { return_tracking_key: 'R' })
    expect(returned.json).toMatchObject({ succeeded: 1, failed: 4, byCode: { item_not_shipped: 4 } })
    // In one parcel each, of all its items or none.
    const ship = await act(merchant, id, 'ship/preview', { ...SHIPMENT, oneParcel: true })
    expect(ship.json).toMatchObject({ succeeded: 2, failed: 1 })
    expect((await ask('GET', '/batches', { key: merchant.key })).json['total']).toBe(0)
  })

  test('is shipped in one parcel for each order where that is asked for, else one for each item', async () => {
    for (const [oneParcel, entries] of [
      [true, [2, 2]],
      [false, [1, 1, 1, 1]],
      [undefined, [1, 1, 1, 1]],
    ] as const) {
      const { merchant } = await filled()
      const { id } = await selected(merchant, { filter: {} })
      const { json } = await act(merchant, id, 'ship', { ...SHIPMENT, oneParcel })
      const [batch] = json['batches'] as string[]
      const { items } = (await running.final(merchant, batch!, 'ship')).json
      const sent = items.map(({ requestItem }) => requestItem as unknown as { order_items: number[] })
      expect(sent.map((entry) => entry.order_items.length)).toEqual(entries)
      expect(sent[0]).toMatchObject(SHIPMENT)
      expect(items.every(({ success }) => success === true)).toBe(true)
    }
  })

  test('sent again with the same body has the same batches; with another it is a conflict', async () => {
    const { merchant } = await filled()
    const { id } = await selected(merchant, { filter: {} })
    const first = await act(merchant, id, 'ship', SHIPMENT)
    const again = await act(merchant, id, 'ship', { oneParcel: false, ...SHIPMENT })
    expect([again.json, again.headers['idempotent-replayed']]).toEqual([first.json, 'true'])
    for (const [what, body] of [
      ['ship', { ...SHIPMENT, oneParcel: true }],
      ['ship', { ...SHIPMENT, shipment_tracking_key: 'S-2' }],
      ['cancel', undefined],
      ['return', { return_tracking_key: 'R' }],
    ] as const)
      expect((await act(merchant, id, what, body)).status).toBe(409)
    // What it would do can be asked all the same.
    expect((await act(merchant, id, 'cancel/preview')).json).toMatchObject({ failed: 4 })
    expect((await ask('GET', '/batches', { key: merchant.key })).json['total']).toBe(1)
  })

  test('becomes batches of 10,000 entries, each once, also when the call breaks off between two', async () => {
    const merchant = await running.merchant()
    const pieces = (first: number) => Array.from({ length: 1_667 }, (_, at) => ({ id: first + at }))
    const orders = Array.from({ length: 12 }, (_, at) => newOrder(`K-${at}`, pieces(100_000 * (at + 1))))
    const taken = await running.admin('POST', `/merchants/${merchant.id}/orders`, { orders })
    expect(taken.json.created).toBe(12)
    const { id, items } = await selected(merchant, { filter: {} })
    expect(items).toBe(20_004)
    const { store } = running.app
    const submitSelected = store.submitSelected.bind(store)
    let left = 1
    store.submitSelected = (step) =>
      left-- > 0 ? submitSelected(step) : Promise.reject(new Error('pulled out'))
    expect((await act(merchant, id, 'cancel')).status).toBe(500)
    store.submitSelected = submitSelected
    const calls = await Promise.all([act(merchant, id, 'cancel'), act(merchant, id, 'cancel')])
    const batches = calls[0].json['batches'] as string[]
    expect(calls[1].json['batches']).toEqual(batches)
    const listed = (await ask('GET', '/batches', { key: merchant.key })).json.items
    expect(listed.map((batch) => batch['total'])).toEqual([4, 10_000, 10_000])
    expect(listed.map((batch) => batch['id'] as unknown).toReversed()).toEqual(batches)
    for (const batch of batches) await running.final(merchant, batch, 'cancel', '&items=failed')
    const { json } = await ask('GET', '/orders?order_item_status=open', { key: merchant.key })
    expect(json['total']).toBe(0)
    const limits = (await ask('GET', '/me', { key: merchant.key })).json['limits'] as {
      operation: string
      limit: number
      remaining: number
    }[]
    const cancels = limits.find(({ operation }) => operation === 'cancel')!
    expect(cancels.remaining).toBe(cancels.limit)
  })

  test('is gone when it has expired, for others never there, and for keys that only read not to be acted on', async () => {
    const { merchant } = await filled()
    const other = await filled()
    const { id } = await selected(merchant, { filter: {} })
    const { json: reader } = await running.admin('POST', `/merchants/${merchant.id}/keys`, {
      label: 'reader',
      role: 'read',
    })
    expect((await act(reader, id, 'cancel/preview')).json).toMatchObject({ succeeded: 4 })
    expect((await act(reader, id, 'cancel')).status).toBe(403)
    expect((await select(reader, { filter: {} })).status).toBe(403)
    const missing = async (who: Merchant, of: string) => {
      for (const what of ['cancel', 'cancel/preview']) expect((await act(who, of, what)).status).toBe(404)
    }
    await missing(other.merchant, id)
    await missing(merchant, '01900000-0000-7000-8000-000000000000')
    await missing(merchant, 'x')
    running.clock.pass(HOUR)
    await missing(merchant, id)
  })

  test('of nothing becomes no batch', async () => {
    const { merchant } = await filled()
    const { id } = await selected(merchant, { filter: { q: 'NOTHING' } })
    for (let times = 0; times < 2; times++)
      expect((await act(merchant, id, 'cancel')).json).toEqual({ batches: [] })
    expect((await act(merchant, id, 'cancel/preview')).json).toEqual({
      succeeded: 0,
      failed: 0,
      byCode: {},
      failures: [],
    })
  })
})
