import { expect } from 'vitest'
import { documentBehind, entryBehind } from '../domain/products/given.ts'
import { inventedCatalogue } from '../../src/sandbox/invented/catalogue.ts'
import type { Ask } from './every-call.ts'
import type { Merchant, Running } from './running.ts'

/** Behind the ids of the invented catalogue. */
const BASE = 1_000_000
const ENTRY = { ...entryBehind(BASE), prices: [{ country_code: 'DE', retail_price: 19.99 }] }
const composition = ENTRY.material_composition_textile![0]!

/** A variant that nothing stands in the way of. */
export const variant = (styleKey: string, more: object = {}) => ({
  ...ENTRY,
  style_key: styleKey,
  sku: `${styleKey}-1`,
  ...more,
})

const FULL = {
  ean: '4006381333900',
  hs_code: '1234.56',
  name: 'Gwendolyn',
  description: 'A dress',
  descriptions: { de_DE: 'Ein Kleid' },
  countries: ['DE'],
  material_composition_non_textile: null,
  prices: [{ country_code: 'DE', retail_price: 20, sale_price: null }],
}
const EMPTY = {
  ean: null,
  hs_code: null,
  name: null,
  description: null,
  descriptions: null,
  countries: null,
  quantity: null,
}
const SIMPLE = {
  category: BASE + 2,
  size: null,
  second_size: null,
  attributes: [],
  material_composition_textile: null,
}
const at = (id: number) => BASE * 10 + id

/** Upserts that meet all that can stand in the way of one, and some that nothing does. */
export const UPSERTS = [
  variant('FULL', FULL),
  variant('EMPTY', EMPTY),
  variant('SIMPLE', {
    ...SIMPLE,
    category: BASE + 3,
    material_composition_non_textile: [{ cluster_id: at(61), components: [{ material_id: at(71) }] }],
    prices: [{ country_code: 'DE', retail_price: 20, sale_price: 10 }],
  }),
  variant('X', { category: 9, brand: 9, color: 9 }),
  variant('ACTIVE', SIMPLE),
  variant('X', { size: 9, second_size: 9, attributes: [9, at(11), at(81)] }),
  variant('X', { size: null, second_size: null, attributes: [at(41), at(42)] }),
  variant('X', { material_composition_textile: [{ ...composition, cluster_id: 9, components: [] }] }),
  variant('X', { material_composition_textile: null, material_composition_non_textile: [composition] }),
  variant('X', { sku: 'FULL-1', ean: '1', images: ['no url'] }),
  variant('X', {
    sku: 'half \u2028',
    countries: ['XX'],
    prices: [
      { country_code: 'DE', retail_price: 1.234, sale_price: 2 },
      { country_code: 'de', retail_price: 1 },
    ],
  }),
  variant('WAITING'),
]

export const STATUSES = [
  { style_key: 'NOBODY', status: 'published' },
  { style_key: 'ACTIVE', status: 'ACTIVE' },
  { style_key: 'ACTIVE', status: 'draft' },
  { style_key: 'ACTIVE', status: 'published' },
]

export const STOCKS = [
  { sku: 'NOBODY', quantity: 1 },
  { sku: 'ACTIVE-1', quantity: 1, valid_at: '2099-01-01T00:00:00Z' },
  { sku: 'ACTIVE-1', quantity: 1, valid_at: '2020-01-01T00:00:00Z' },
  { sku: 'ACTIVE-1', quantity: 1, valid_at: '2000-01-01T00:00:00Z' },
  { sku: 'ACTIVE-1', quantity: 2, valid_at: null },
]

const price = (retail_price: number | null, more: object = {}) => ({
  country_code: 'DE',
  retail_price,
  ...more,
})
export const PRICES = [
  { sku: 'NOBODY', price: { country_code: 'DE' } },
  { sku: 'ACTIVE-1', price: price(1), valid_at: '2099-01-01T00:00:00Z' },
  { sku: 'ACTIVE-1', price: price(1), valid_at: '2020-01-01T00:00:00Z' },
  { sku: 'ACTIVE-1', price: price(1), valid_at: '2000-01-01T00:00:00Z' },
  { sku: 'ACTIVE-1', price: price(1, { country_code: 'XX', sale_price: 2 }) },
  { sku: 'ACTIVE-1', price: price(null, { country_code: 'AT', sale_price: 2 }) },
  { sku: 'ACTIVE-1', price: price(1.234), valid_at: null },
  { sku: 'ACTIVE-1', price: price(10, { sale_price: null }) },
]

/** Products in each status that a style can be seen in, the lists of them, and their deletion. */
export async function everyProduct(running: Running, seller: Merchant, ask: Ask): Promise<void> {
  const { key, id } = seller
  const [invented, own] = [inventedCatalogue(id, 1), documentBehind(BASE)]
  const both = <T>(one: readonly T[], other: readonly T[]) => [...one, ...other]
  const known = new Set(invented.countries.map(({ code }) => code))
  const catalogue = {
    countries: both(
      invented.countries,
      own.countries.filter(({ code }) => !known.has(code)),
    ),
    locales: invented.locales,
    brands: both(invented.brands, own.brands),
    groups: both(invented.groups, own.groups),
    categories: both(invented.categories, own.categories),
  }
  expect((await running.admin('PUT', '/catalogue', catalogue)).status).toBe(200)
  const carryOut = async (operation: string, items: readonly object[]) => {
    const [method, path] = operation === 'products' ? ['POST', ''] : ['PUT', operation]
    const { json } = await running.call(method, `/api/v1/products/${path}`, { key, body: { items } })
    const results = await running.call(
      'GET',
      `/api/v1/results/${operation}?batch_request_id=${json.batchRequestId}`,
      { key, headers: { prefer: 'wait=20' } },
    )
    expect(results.json.items.map(({ success }) => success)).not.toContain(false)
  }
  const review = (styleKey: string, body: object) =>
    running.admin('POST', `/merchants/${id}/products/${styleKey}/review`, body)
  const statusOf = (style_key: string, status = 'published') => ({ style_key, status })

  const bare = { quantity: null, prices: [] }
  await carryOut(
    'products',
    ['DRAFT', 'WAITING', 'ACTIVE', 'OFF', 'REJECTED'].map((styleKey) => variant(styleKey)),
  )
  await carryOut('products', [variant('PROBLEM', bare)])
  await carryOut(
    'status',
    ['WAITING', 'ACTIVE', 'OFF', 'REJECTED', 'PROBLEM'].map((styleKey) => statusOf(styleKey)),
  )
  for (const styleKey of ['ACTIVE', 'OFF', 'PROBLEM']) await review(styleKey, { approve: true })
  const reason = { key: 'images', type: 'image', name: 'Images', description: 'Too dark' }
  const rejected = await review('REJECTED', { reasons: [reason], message: 'Please mend it' })
  expect([rejected.status, rejected.json.status]).toEqual([200, 'rejected'])
  expect((await review('REJECTED', { approve: true })).status).toBe(409)
  expect((await review('NOBODY', { approve: true })).status).toBe(404)
  expect((await review('ACTIVE', { approve: false })).status).toBe(400)
  await carryOut('status', [statusOf('OFF', 'inactive')])
  await running.admin('GET', '/products?status=pending_approval&limit=1')

  await ask('GET', '/api/v1/products/rejected/?style_key=reject', { key })
  await ask('GET', '/api/v1/products/rejected?style_key=none', { key })
  await ask('DELETE', '/api/v1/products/ACTIVE-1', { key })
  await ask('DELETE', '/api/v1/products/NOBODY', { key })
  await ask('DELETE', '/api/v1/products/DRAFT-1', { key })
}

/** The pages of products, once there is one of every form. */
export async function productLists({ key }: Merchant, ask: Ask): Promise<void> {
  const { json } = await ask('GET', '/api/v1/products/?per_page=3', { key })
  const { next, next_cursor } = json['pagination'] as { next: string; next_cursor: string }
  await ask('GET', next, { key })
  await ask('GET', `/api/v1/products/?per_page=100&cursor=${next_cursor}`, { key })
  await ask('GET', '/api/v1/products/?sku=none', { key })
}
