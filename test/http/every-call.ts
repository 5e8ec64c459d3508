import { expect, vi } from 'vitest'
import { inventedCatalogue } from '../../src/sandbox/invented/catalogue.ts'
import { newKey } from '../../src/credentials/api-keys.ts'
import { LIMITED_OPERATIONS } from '../../src/wire/limits.ts'
import { StoreAway } from '../../src/store/store.ts'
import { OPERATIONS } from '../../src/wire/operations/list.ts'
import type { Operation } from '../../src/wire/operations/operation.ts'
import { everyProduct, PRICES, productLists, STATUSES, STOCKS, UPSERTS, variant } from './every-product.ts'
import { overNetwork, stalled } from './raw-calls.ts'
import { subscriptions, WEBHOOK_BODIES, WEBHOOK_CALLS } from './every-webhook-call.ts'
import { type Answer, type Body, type Call, type Merchant, newOrder, type Running } from './running.ts'

/** Makes one call and looks at its answer. */
export type Ask = (method: string, url: string, call?: Call) => Promise<Answer>

/** What the app must be started with, for every answer to be had. */
export const EVERY_ANSWER = {
  sandbox: true,
  autoApprove: false,
  attemptsMax: 2,
  bodyBytesMax: 20_000,
} as const

/** Told of answers that came over a real connection. */
export type Told = (method: string, url: string, answer: Answer) => void

/** What stands in the orders of these tests and must not stand anywhere else. */
export const PERSONAL = {
  customer_key: 'customer-7411',
  customer_phone: '+49 30 5550101',
  customer_email: 'ada.beispiel@example.org',
  billing_street: 'Rechnungsgasse 12',
  // No digits that an id could have by chance.
  billing_zip_code: 'ZIP-80331',
  billing_city: 'Neustadt an der Donau',
  billing_recipient_first_name: 'Adelheid',
  billing_recipient_last_name: 'Musterkundin',
  shipping_street: 'Lieferweg 34',
  shipping_city: 'Oberammergau',
  shipping_recipient_first_name: 'Theophania',
  shipping_recipient_last_name: 'Empfaengerova',
}

const ORDERS = [
  {
    ...newOrder('FULL', [{ id: 1 }, { id: 2, status: 'shipped' }]),
    ...PERSONAL,
    payment_method: 'invoice',
    billing_country_code: 'DE',
    billing_additional: 'c/o Nachbar',
    // With a character that no font has.
    shipping_additional: 'Hinterhaus \u{e000}',
    shipping_collection_point_key: '7411',
    shipping_collection_point_type: 'locker',
    shipping_collection_point_description: 'At the station',
    order_items: [
      { id: 1, sku: 'A', vat: 19, price_with_tax: 119, price_without_tax: 100, custom_data: { gift: true } },
      {
        id: 2,
        sku: 'B',
        vat: 7.5,
        price_with_tax: 107,
        price_without_tax: 100,
        status: 'shipped',
        shipment_tracking_key: 'S',
        return_tracking_key: 'R',
      },
    ],
  },
  newOrder('OPEN', [{ id: 10 }, { id: 11 }, { id: 12 }]),
  newOrder('SHIPPED', [{ id: 20, status: 'shipped' }]),
  newOrder('CANCELLED', [{ id: 30, status: 'cancelled' }]),
  newOrder('RETURNED', [{ id: 40, status: 'returned' }]),
  { ...newOrder('STOCKED', [{ id: 50 }]), fulfillment_type: 'fulfillment_by_marketplace' },
]
const MISSING = 999

const shipment = (id: number, carrier = 'DHL_AT') => ({
  order_items: [id],
  carrier_key: carrier,
  shipment_tracking_key: 'S-1',
  return_tracking_key: 'R-1',
})
const parcelBack = (id: number) => ({ order_items: [id], return_tracking_key: 'R-2' })

/** For each operation: entries that meet everything that can stand in the way of one, and one that nothing does. */
const ENTRIES: Readonly<
  Record<string, { readonly hindered: readonly object[]; readonly free: (id: number) => object }>
> = {
  cancel: { hindered: [MISSING, 50, 20, 40, 10].map((id) => ({ id })), free: (id) => ({ id }) },
  ship: {
    hindered: [shipment(11, 'NOBODY'), ...[MISSING, 50, 20, 30, 40].map((id) => shipment(id))],
    free: (id) => shipment(id),
  },
  return: { hindered: [MISSING, 50, 11, 30, 40].map(parcelBack), free: parcelBack },
  products: { hindered: UPSERTS, free: (id) => variant(`FREE-${id}`) },
  status: { hindered: STATUSES, free: (id) => ({ style_key: `FREE-${id}`, status: 'published' }) },
  stocks: { hindered: STOCKS, free: (id) => ({ sku: 'ACTIVE-1', quantity: id }) },
  prices: {
    hindered: PRICES,
    free: (id) => ({ sku: 'ACTIVE-1', price: { country_code: 'DE', retail_price: id } }),
  },
}
const writeOf = ({ method, path }: Operation) => [method.toUpperCase(), `/api/v1${path}`] as const

/** One valid call of each operation of merchants. */
const READS = [
  '/api/v1/orders?perPage=1',
  '/api/v1/orders/carriers?perPage=1',
  '/api/v1/orders/FULL/delivery_document',
  '/api/v1/orders/FULL/invoice',
  '/api/v1/orders/FULL/invoices',
  '/api/v1/categories?perPage=1',
  '/api/v1/categories/12/attribute-groups',
  '/api/v1/countries',
  '/api/v1/brands',
  '/api/v1/reports?perPage=1',
  '/api/v1/reports/1/download',
  '/api/v1/products?perPage=1',
  '/api/v1/products/rejected?perPage=1',
  ...OPERATIONS.map(
    ({ resultsPath }) =>
      `/api/v1${resultsPath}?batch_request_id=01900000-0000-7000-8000-000000000000&Limit=1`,
  ),
]
const CALLS: readonly (readonly [method: string, url: string, body?: unknown])[] = [
  ...READS.map((url) => ['GET', url] as const),
  ...OPERATIONS.map(
    (operation) => [...writeOf(operation), { items: [ENTRIES[operation.name]!.free(12)] }] as const,
  ),
  ['DELETE', '/api/v1/products/NOBODY'],
  ...WEBHOOK_CALLS,
]

/** Drives every route of merchants to every status, and most of the operator's. */
export async function everyCall(running: Running, ask: Ask, told: Told): Promise<void> {
  const seller = await running.merchant('A seller of everything')
  const { json } = await running.admin('POST', `/merchants/${seller.id}/orders`, { orders: ORDERS })
  expect(json).toMatchObject({ created: ORDERS.length })
  await running.admin(
    'PUT',
    `/merchants/${seller.id}/orders/FULL/invoices`,
    Buffer.from('%PDF-1.7 an invoice'),
  )
  const { items: carriers } = (await running.admin('GET', '/carriers')).json
  const labelled = carriers.map((carrier, at) => ({ ...carrier, display_label: at === 0 ? 'Parcel' : null }))
  await running.admin('PUT', '/carriers', { items: labelled })
  await running.admin('PUT', '/catalogue', inventedCatalogue(seller.id, 1))
  for (const type of ['DAC7', 'SELLABLE_STOCK', 'WAREHOUSE_MOVEMENTS'])
    await running.admin(
      'POST',
      `/merchants/${seller.id}/reports?type=${type}&date=2026-11-25&name=report.csv`,
      'a;b',
    )

  await lists(seller, ask)
  await subscriptions(running, seller, ask)
  await documents(seller, ask)
  await running.admin(
    'PUT',
    `/merchants/${seller.id}/orders/FULL/invoices?name=second`,
    Buffer.from('%PDF-1.7 another'),
  )
  await ask('GET', '/api/v1/orders/FULL/invoices', { key: seller.key })
  await everyProduct(running, seller, ask)
  for (const operation of OPERATIONS) await lifeOfBatches(running, seller, ask, operation)
  await productLists(seller, ask)
  await refusals(running, seller, ask, told)
  await operatorCalls(running, seller)
}

async function lists({ key }: Merchant, ask: Ask) {
  const { json } = await ask('GET', '/api/v1/orders/?per_page=2', { key })
  const { pagination } = json as Body & { pagination: { next: string; next_cursor: string } }
  await ask('GET', pagination.next, { key })
  await ask('GET', `/api/v1/orders/?per_page=2&cursor=${pagination.next_cursor}`, { key })
  await ask('GET', '/api/v1/orders?per_page=4&page=2', { key })
  await ask('GET', '/api/v1/orders?order_number=NONE', { key })
  await ask('GET', '/api/v1/orders/carriers/?per_page=3', { key })
  await ask('GET', '/api/v1/orders/carriers/?per_page=3&page=2', { key })
  for (const query of ['', '?per_page=1', '?per_page=1&page=2', '?type=DAC7&query=1'])
    await ask('GET', `/api/v1/reports/${query}`, { key })
  for (const id of ['1', '999', 'x']) await ask('GET', `/api/v1/reports/${id}/download`, { key })
  await ask('GET', '/api/v1/categories/?per_page=100', { key })
  await ask('GET', '/api/v1/categories/?per_page=3&page=2', { key })
  for (const id of ['12', '999', 'x']) await ask('GET', `/api/v1/categories/${id}/attribute-groups/`, { key })
}

async function documents({ key }: Merchant, ask: Ask) {
  for (const kind of ['delivery_document', 'invoice', 'invoices']) {
    await ask('GET', `/api/v1/orders/FULL/${kind}/`, { key })
    await ask('GET', `/api/v1/orders/NONE/${kind}`, { key })
    await ask('GET', `/api/v1/orders/%FF/${kind}`, { key })
    await ask('GET', `/api/v1/orders/FULL/${kind}?query=%FF`, { key })
  }
}

async function lifeOfBatches(running: Running, seller: Merchant, ask: Ask, operation: Operation) {
  const { key } = seller
  const { name, resultsPath } = operation
  const { hindered, free } = ENTRIES[name]!
  const [method, url] = writeOf(operation)
  const submit = async (entries: readonly object[]) =>
    (await ask(method, `${url.replace(/\/$/, '')}/`, { key, body: { items: entries } })).json.batchRequestId
  const results = (id: string, headers: Record<string, string> = {}) =>
    ask('GET', `/api/v1${resultsPath}/?batch_request_id=${id}&Offset=0`, { key, headers })
  /** Asks until the batch is there. */
  const reaches = (id: string, status: string) =>
    vi.waitFor(async () => expect((await results(id)).json.status).toBe(status), {
      timeout: 30_000,
      // More calls than 200 would be over the limit, because the clock does not move.
      interval: 200,
    })
  /** The same, while time passes. */
  const becomes = (id: string, status: string) =>
    vi.waitFor(
      async () => {
        running.clock.pass(2_000)
        expect((await results(id)).json.status).toBe(status)
      },
      { timeout: 10_000, interval: 20 },
    )
  const failSettling = (times: number) => {
    const { store } = running.app
    const settle = store.settle.bind(store)
    let left = times
    store.settle = (step) => {
      if (left-- > 0) return Promise.reject(new Error('a fault of the machine'))
      store.settle = settle
      return settle(step)
    }
  }
  const hold = (held: boolean) => running.admin('PATCH', `/merchants/${seller.id}`, { held })

  const done = await submit(hindered)
  await results(done, { prefer: 'wait=20' })
  await hold(true)
  const waiting = await submit(hindered)
  expect(await submit(hindered)).toBe(waiting)
  expect((await results(waiting)).json.status).toBe('pending')
  await hold(false)
  await becomes(waiting, 'completed')
  for (const id of [MISSING + 4, MISSING + 5]) {
    const named = { key, headers: { 'idempotency-key': 'the-same' }, body: { items: [free(id)] } }
    await ask(method, url, named)
  }

  failSettling(1)
  const retried = await submit([free(MISSING + 1)])
  await reaches(retried, 'retry')
  await becomes(retried, 'completed')
  failSettling(2)
  const failed = await submit([free(MISSING + 2)])
  await becomes(failed, 'failed')
  const again = await running.admin('POST', `/batches/${failed}/retry`)
  // The worker must have nothing in its hands when its next settling is held up.
  await becomes(again.json.batchRequestId, 'completed')

  const { store } = running.app
  const whole = { ...store }
  const gate = Promise.withResolvers<undefined>()
  store.settle = async (step) => {
    await gate.promise
    return whole.settle(step)
  }
  const held = await submit([free(MISSING + 3)])
  await reaches(held, 'processing')
  Object.assign(store, whole)
  gate.resolve(undefined)
  await becomes(held, 'completed')
}

async function refusals(running: Running, { id, key }: Merchant, ask: Ask, told: Told) {
  for (const [method, url, body] of CALLS) {
    await ask(method, url, { body })
    await ask(method, url, { body, key: `${key.slice(0, -1)}x` })
  }
  const reader = (await running.admin('POST', `/merchants/${id}/keys`, { label: 'reader', role: 'read' }))
    .json
  for (const [method, url, body] of CALLS.filter(([method]) => method !== 'GET'))
    await ask(method, url, { body, key: reader.key })
  for (const url of READS.filter((read) => read.includes('results'))) await ask('GET', url, { key })
  for (const [method, url, body] of CALLS)
    await ask(method, url, { body, key, headers: { expect: 'a miracle' } })
  for (const path of ['orders', 'orders/carriers', 'categories', 'reports', 'products', 'products/rejected'])
    await ask('GET', `/api/v1/${path}?page=x&perPage=1`, { key })
  for (const path of ['countries', 'brands', 'webhooks', 'webhooks/types'])
    await ask('GET', `/api/v1/${path}?query=%FF`, { key })
  for (const operation of OPERATIONS) {
    await ask('GET', `/api/v1${operation.resultsPath}?batchRequestId=1`, { key })
    const [method, url] = writeOf(operation)
    await ask(method, url, { key, body: '{' })
    await ask(method, url, { key, body: '{}', headers: { 'content-encoding': 'gzip' } })
    await ask(method, url, { key, body: { items: [7] } })
    await ask(method, url, { key, body: `{"items":[${'1,'.repeat(20_000)}1]}` })
    told(method, url, await stalled(running, method, url, key))
  }
  for (const [method, url] of WEBHOOK_BODIES) {
    await ask(method, url, { key, body: '{' })
    await ask(method, url, { key, body: '{}', headers: { 'content-encoding': 'gzip' } })
    await ask(method, url, { key, body: 'x'.repeat(1024 * 1024 + 1) })
    told(method, url, await stalled(running, method, url, key))
  }
  for (const [method, url] of CALLS) {
    told(
      method,
      url,
      await overNetwork(running, method, url, { 'x-api-key': key, 'x-padding': 'x'.repeat(20_000) }),
    )
  }

  const { store } = running.app
  const whole = { ...store }
  for (const fault of [new StoreAway('pulled out'), new TypeError('a fault of ours')]) {
    const fail = () => Promise.reject(fault)
    Object.assign(store, {
      submit: fail,
      listOrders: fail,
      listCarriers: fail,
      findOrder: fail,
      listInvoices: fail,
      listReports: fail,
      readReport: fail,
      findCatalogue: fail,
      listProducts: fail,
      listRejectedStyles: fail,
      deleteProduct: fail,
      findBatch: fail,
      listSubscriptions: fail,
      findSubscription: fail,
      createSubscription: fail,
      changeSubscription: fail,
      deleteSubscription: fail,
    })
    for (const [method, url, body] of CALLS) await ask(method, url, { key, body })
    // Where nothing else is read, the key is.
    Object.assign(store, { findKeyHolder: fail })
    for (const [method, url, body] of CALLS) await ask(method, url, { key: newKey('test').key, body })
    Object.assign(store, whole)
  }
  Object.assign(store, whole)

  running.clock.pass(60_000)
  await running.admin('PATCH', `/merchants/${id}`, {
    limits: Object.fromEntries(LIMITED_OPERATIONS.map((name) => [name, 1])),
  })
  for (const [method, url, body] of [...CALLS, ...CALLS]) await ask(method, url, { key, body })
}

async function operatorCalls(running: Running, { id, keyId }: Merchant) {
  await running.admin('GET', '/merchants')
  await running.admin('GET', `/merchants/${id}/keys`)
  await running.admin('GET', '/batches?limit=3')
  await running.admin('GET', '/events')
  await running.admin('POST', `/merchants/${id}/cancellations`, { items: [{ id: 12 }], actor: 'buyer' })
  await running.admin('POST', `/merchants/${id}/orders`, 'no JSON')
  await running.admin('PUT', '/carriers', { items: 'none' })
  await running.admin('GET', '/catalogue')
  await running.admin('PUT', '/catalogue', { brands: 'none' })
  await running.admin('DELETE', `/customers/${encodeURIComponent(PERSONAL.customer_key)}/personal-data`)
  await running.admin('DELETE', `/merchants/${id}/keys/${keyId}`)
  await running.call('GET', '/admin/v1/merchants', {
    headers: { authorization: 'Bearer no-such-token-at-all' },
  })
  for (const url of ['/livez', '/readyz', '/metrics', '/nowhere', '/api/v1/openapi.json', '/api/v1/docs']) {
    await running.call('GET', url)
    await running.call('GET', url, { headers: { authorization: running.bearer } })
  }
}
