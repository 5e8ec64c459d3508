import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DOCUMENT, ENTRY } from '../domain/products/given.ts'
import { type Answer, type Merchant, newOrder, Running } from './running.ts'

const VARIANT = {
  ...ENTRY,
  prices: [{ country_code: 'DE', retail_price: 19.99, sale_price: 15 }],
}

describe('products over HTTP', () => {
  let running: Running
  let seller: Merchant
  let other: Merchant
  beforeAll(async () => {
    running = await Running.start()
    expect((await running.admin('PUT', '/catalogue', DOCUMENT)).status).toBe(200)
    seller = await running.merchant('Seller')
    other = await running.merchant('Other')
    const limits = { products: 1_000, products_list: 10_000, status: 1_000, product_delete: 1_000 }
    await running.admin('PATCH', `/merchants/${seller.id}`, { limits })
  })
  afterAll(() => running.stop())

  const send = (path: string, body: unknown, method = 'PUT') =>
    running.call(method, `/api/v1/products/${path}`, { key: seller.key, body })

  const results = (operation: string, { json }: Answer, key = seller.key) =>
    running.call('GET', `/api/v1/results/${operation}?batch_request_id=${json.batchRequestId}`, {
      key,
      headers: { prefer: 'wait=20' },
    })

  const carryOut = async (operation: string, items: unknown[]) => {
    const [path, method] = operation === 'products' ? ['', 'POST'] : [operation, 'PUT']
    const accepted = await send(path, { items }, method)
    expect(accepted.status).toBe(200)
    expect(Object.keys(accepted.json)).toEqual(['batchRequestId'])
    return (await results(operation, accepted)).json.items
  }

  const listed = async (query = '') =>
    (await running.call('GET', `/api/v1/products/${query}`, { key: seller.key })).json

  test('a product lives from its upsert to its deletion', async () => {
    const life = { ...VARIANT, style_key: 'LIFE', sku: 'LIFE-1' }
    const [upserted] = await carryOut('products', [{ ...life, unknown: 1 }])
    expect(upserted).toEqual({ requestItem: life, success: true, errors: [], errorCodes: [] })
    const { items, pagination } = await listed('?style_key=lif')
    expect(Object.keys(items[0]!).join()).toBe(
      'style_key,status,sku,ean,name,description,descriptions,color,size,second_size,brand,category,quantity,quantity_fbm,weight,' +
        'countries,country_of_origin,attributes,material_composition_textile,material_composition_non_textile,prices,images',
    )
    expect(items[0]).toMatchObject({
      style_key: 'LIFE',
      status: 'draft',
      sku: 'LIFE-1',
      quantity: 5,
      quantity_fbm: null,
      prices: [{ country_code: 'DE', retail_price: 19.99, sale_price: 15 }],
    })
    expect(pagination).toMatchObject({ total: 1, pages: 1, next: null })

    const status = async (status: string) => {
      const [result] = await carryOut('status', [{ style_key: 'LIFE', status }])
      return result!.errorCodes[0] ?? (await listed('?sku=LIFE-1')).items[0]!.status
    }
    expect(await status('published')).toBe('pending_approval')
    const [locked] = await carryOut('products', [life])
    expect(locked!.errorCodes).toEqual(['style_locked'])
    expect(await status('draft')).toBe('draft')
    expect(await status('inactive')).toBe('status_not_allowed')

    const remove = (sku: string, key = seller.key) =>
      running.call('DELETE', `/api/v1/products/${sku}`, { key })
    expect((await remove('LIFE-1', other.key)).status).toBe(404)
    const removed = await remove('LIFE-1')
    expect([removed.status, removed.text]).toEqual([204, ''])
    expect(removed.headers['x-ratelimit-limit']).toBe('1000')
    expect((await remove('LIFE-1')).status).toBe(404)
    expect((await listed('?sku=LIFE-1')).items).toEqual([])
  })

  test('errors that were recorded from the live service have its words, and all of one entry come together', async () => {
    const [result] = await carryOut('products', [
      { ...VARIANT, style_key: 'W', sku: 'W-1', size: 99, second_size: null, attributes: [51], ean: '1' },
    ])
    expect(result!.errorCodes).toEqual([
      'size_not_found',
      'second_size_required',
      'attribute_group_missing',
      'ean_invalid',
    ])
    expect(result!['errors']).toEqual([
      'Size not found',
      'Second size is required for this category',
      'Missing attribute for group Group 4 with id 4',
      expect.stringContaining('EAN-13'),
    ])
    const [sizeless] = await carryOut('products', [{ ...VARIANT, style_key: 'W', sku: 'W-1', size: null }])
    expect(sizeless!['errors']).toEqual(['Size is required for this category'])
    const [unknown] = await carryOut('status', [{ style_key: 'nobody', status: 'published' }])
    expect(unknown!['errors']).toEqual(['Product master not found'])
  })

  test('stocks are shown as they were sent', async () => {
    await carryOut('products', [{ ...VARIANT, style_key: 'ST', sku: 'ST-1' }])
    const items = [
      { sku: 'ST-1', quantity: 3, valid_at: '2026-01-01T10:00:00' },
      { sku: 'ST-1', quantity: 4, valid_at: '2026-01-01T10:59:59+01:00' },
      { sku: 'ST-1', quantity: 5, valid_at: null },
      { sku: 'ST-2', quantity: 6 },
    ]
    const shown = await carryOut('stocks', items)
    expect(shown.map(({ requestItem }) => requestItem)).toEqual(items)
    expect(shown.map(({ errorCodes }) => errorCodes)).toEqual([[], ['stale_update'], [], ['sku_not_found']])
    expect(shown[1]!['errors']).toEqual([expect.stringContaining('2026-01-01T10:00:00.000Z')])
    expect((await listed('?sku=ST-1')).items[0]).toMatchObject({ quantity: 5 })
  })

  test('an amount is read by its digits', async () => {
    await carryOut('products', [{ ...VARIANT, style_key: 'PR', sku: 'PR-1' }])
    const price = (amount: string) =>
      `{"items":[{"sku":"PR-1","price":{"country_code":"de","retail_price":${amount}}}]}`
    for (const [sent, shown] of [
      ['19.990', 19.99],
      ['1.10', 1.1],
      ['0.07', 0.07],
      ['1000000.00', 1_000_000],
    ] as const) {
      const { json } = await results('prices', await send('prices', price(sent)))
      expect(json.items[0]).toMatchObject({ success: true })
      expect((await listed('?sku=PR-1')).items[0]).toMatchObject({ prices: [{ retail_price: shown }] })
    }
    // A float would round this one to 20.
    const precise = await results('prices', await send('prices', price('19.99999999999999999999')))
    expect(precise.json.items[0]!.errorCodes).toEqual(['price_too_precise'])
    expect(precise.text).toContain('"retail_price":19.99999999999999999999')
    for (const [sent, type] of [
      ['1e2', 'float_type'],
      ['"19.99"', 'float_type'],
      ['0.00', 'greater_than'],
      ['-1.5', 'greater_than'],
      ['1000000.01', 'less_than_equal'],
    ]) {
      const refused = await send('prices', price(sent!))
      expect([refused.status, refused.json.detail[0]!.type]).toEqual([400, type])
      expect(refused.json.detail[0]!.loc).toEqual(['body', 'data', 'items', 0, 'price', 'retail_price'])
    }
  })

  test.each([
    ['stocks', 'PUT', 1_000, { sku: 'X-1', quantity: 1 }],
    ['prices', 'PUT', 1_000, { sku: 'X-1', price: { country_code: 'DE' } }],
    ['', 'POST', 100, VARIANT],
  ])('/products/%s (%s) takes %d entries at most', async (path, method, most, entry) => {
    const many = (count: number) => ({ items: Array.from({ length: count }, () => entry) })
    expect((await send(path, many(most), method)).status).toBe(200)
    const refused = await send(path, many(most + 1), method)
    expect([refused.status, refused.json.detail[0]!.type]).toEqual([400, 'too_long'])
    expect((await send(path, many(0), method)).json.detail[0]!.type).toBe('too_short')
  })

  test('identical payloads in flight are one batch, whatever their form', async () => {
    await running.admin('PATCH', `/merchants/${seller.id}`, { held: true })
    const text = '{"items":[{"sku":"D-1","price":{"country_code":"DE","retail_price":5.50}}]}'
    const first = await send('prices', text)
    const twin = await send(
      'prices',
      ' {"items":[{"price":{"retail_price":5.5,"country_code":"DE"},"other":1,"sku":"D-1"}]}',
    )
    expect(twin.json).toEqual(first.json)
    expect(twin.headers['idempotent-replayed']).toBe('true')
    expect((await send('prices', text.replace('5.50', '5.51'))).json).not.toEqual(first.json)
    await running.admin('PATCH', `/merchants/${seller.id}`, { held: false })
  })

  test('what was ordered cannot be deleted, nor what is for sale; each says what to do', async () => {
    await carryOut('products', [{ ...VARIANT, style_key: 'OR', sku: 'OR-1' }])
    const order = newOrder('OR-ORDER', [{}])
    order.order_items[0]!.sku = 'OR-1'
    await running.admin('POST', `/merchants/${seller.id}/orders`, { orders: [order] })
    const refused = await running.call('DELETE', '/api/v1/products/OR-1', { key: seller.key })
    expect([refused.status, refused.json.message]).toEqual([400, expect.stringContaining('ordered')])
  })

  test('a body in the shape of another write of products says where it belongs', async () => {
    const { json } = await send('prices', { items: [{ sku: 'X-1', quantity: 1 }] })
    expect(json.message).toMatch(/PUT \/products\/prices takes .*shape of PUT \/products\/stocks$/)
  })

  test('pages of products keep their filters, and a cursor goes on behind the last one', async () => {
    const variants = [1, 2, 3].map((at) => ({ ...VARIANT, style_key: `PG-${at}`, sku: `PG-${at}%` }))
    await carryOut('products', variants)
    const first = await listed('?sku=pg-&status=draft&per_page=2')
    expect(first.items.map(({ sku }) => sku)).toEqual(['PG-1%', 'PG-2%'])
    expect(first['pagination']).toMatchObject({
      total: 3,
      pages: 2,
      next: '/api/v1/products/?sku=pg-&status=draft&per_page=2&page=2',
    })
    const { next_cursor: cursor } = first['pagination'] as { next_cursor: string }
    expect((await listed(`?sku=pg-&cursor=${cursor}`)).items.map(({ sku }) => sku)).toEqual(['PG-3%'])
    expect((await listed('?sku=2%25')).items.map(({ sku }) => sku)).toEqual(['PG-2%'])
    expect((await listed('?sku=G_')).items).toEqual([])
    const broken = await running.call('GET', '/api/v1/products/?cursor=x', { key: seller.key })
    expect(broken.status).toBe(400)
  })
})
