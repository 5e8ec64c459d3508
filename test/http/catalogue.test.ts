import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventedCatalogue } from '../../src/sandbox/invented/catalogue.ts'
import { type Merchant, Running } from './running.ts'

interface Paged {
  readonly pagination: {
    readonly total: number
    readonly next: string | null
    readonly next_cursor: string | null
  }
}

let running: Running
let seller: Merchant
let other: Merchant
const ask = (path: string, { key }: Merchant = seller) => running.call('GET', `/api/v1${path}`, { key })
const names = async (query: string) => (await ask(`/categories/${query}`)).json.items.map(({ path }) => path)

beforeAll(async () => {
  running = await Running.start()
  seller = await running.merchant('Seller')
  other = await running.merchant('Another')
})
afterAll(() => running.stop())

describe('before the operator has put a catalogue', () => {
  test('every list is there, and empty', async () => {
    expect((await ask('/categories/')).json).toMatchObject({ items: [], pagination: { total: 0, pages: 1 } })
    expect((await ask('/countries/')).json).toEqual({ countries: [], locales: [], currencies: [] })
    expect((await ask('/brands/')).json).toEqual([])
    expect((await ask('/categories/12/attribute-groups')).status).toBe(404)
    expect((await running.admin('GET', '/catalogue')).json).toEqual({
      countries: [],
      locales: [],
      brands: [],
      groups: [],
      categories: [],
    })
  })
})

describe('with a catalogue', () => {
  beforeAll(async () => {
    const catalogue = inventedCatalogue(seller.id, other.id)
    const answer = await running.admin('PUT', '/catalogue', catalogue)
    expect([answer.status, answer.json]).toEqual([200, catalogue])
    expect((await running.admin('GET', '/catalogue')).json).toEqual(catalogue)
  })

  test('categories are listed by path, all of them without a parent', async () => {
    const paths = await names('?per_page=100')
    expect(paths).toHaveLength(20)
    expect(paths).toEqual(paths.toSorted())
    expect(paths.slice(0, 4)).toEqual([
      'Fashion',
      'Fashion|Accessories',
      'Fashion|Accessories|Hats',
      'Fashion|Accessories|Socks',
    ])
    expect((await ask('/categories/?query=jeans')).json.items).toEqual([
      {
        id: 14,
        name: 'Jeans',
        path: 'Fashion|Clothing|Jeans',
        parent_id: 11,
        material_composition_type: 'textile',
        parent: 11,
      },
    ])
  })

  test('a parent gives what is right below it, and a query what contains it in any case', async () => {
    expect(await names('?parent_category=20')).toEqual(['Fashion|Shoes|Boots', 'Fashion|Shoes|Sneakers'])
    expect(await names('?parent_category=12')).toEqual([])
    expect(await names('?query=SHOES%7Cb')).toEqual(['Fashion|Shoes|Boots'])
    expect(await names('?query=%25')).toEqual([])
    expect(await names('?query=s&parent_category=30')).toEqual([
      'Fashion|Accessories|Hats',
      'Fashion|Accessories|Socks',
    ])
    for (const refused of ['?parent_category=0', '?parent_category=x', '?per_page=101'])
      expect((await ask(`/categories/${refused}`)).status).toBe(400)
  })

  test('every page together is the whole list, by number and by cursor, and links keep the filters', async () => {
    const whole = await names('?query=o&per_page=100')
    for (const follow of ['next', 'next_cursor'] as const) {
      const seen: unknown[] = []
      for (let url: string | null = '/categories/?query=o&per_page=3'; url !== null;) {
        const { json } = await ask(url)
        seen.push(...json.items.map(({ path }) => path))
        const { pagination } = json as unknown as Paged
        expect(pagination.total).toBe(whole.length)
        const { next, next_cursor: cursor } = pagination
        if (follow === 'next') url = next && next.replace('/api/v1', '')
        else url = cursor && `/categories/?query=o&per_page=3&cursor=${cursor}`
      }
      expect(seen).toEqual(whole)
    }
    expect((await ask('/categories/?cursor=none')).status).toBe(400)
  })

  test('special groups have the names of the live service, and the brands are one of them', async () => {
    const { json } = await ask('/categories/14/attribute-groups')
    const groups = json as unknown as { name: string; id: number | null; attributes: unknown[] }[]
    expect(groups.map(({ name }) => name)).toEqual([
      'color',
      'size',
      'second_size',
      'target_group',
      'material_group_name',
      'material',
      'fit',
      'fastening',
      'brand',
    ])
    expect(groups[2]).toEqual({
      attributes: ['30', '32', '34', '36'].map((name, at) => ({ id: 4_001 + at, name, frontend_name: name })),
      id: 4,
      name: 'second_size',
      frontend_name: 'Length',
      is_multiselect: false,
    })
    expect(groups.at(-1)).toMatchObject({
      id: null,
      attributes: [{ id: 101, name: 'Nordlicht', frontend_name: 'Nordlicht' }, { id: 102 }, { id: 104 }],
    })
  })

  test('a category that is none is 404, and one that is no number 400', async () => {
    for (const id of ['999', '0', '-1', '99999999999999999999'])
      expect((await ask(`/categories/${id}/attribute-groups/`)).status).toBe(404)
    const refused = await ask('/categories/shoes/attribute-groups')
    expect([refused.status, refused.json.detail]).toMatchObject([
      400,
      [{ type: 'int_parsing', loc: ['path', 'category_id'] }],
    ])
  })

  test('a seller is shown the brands that it may sell', async () => {
    const ids = async (merchant: Merchant) =>
      ((await ask('/brands/', merchant)).json as unknown as { id: number }[]).map(({ id }) => id)
    expect([await ids(seller), await ids(other)]).toEqual([
      [101, 102, 104],
      [103, 104],
    ])
  })

  test('countries, currencies and languages come together', async () => {
    const { countries, locales, currencies } = (await ask('/countries/')).json as unknown as Record<
      string,
      unknown[]
    >
    expect(countries![1]).toEqual({ code: 'CH', name: 'Switzerland' })
    expect(currencies![1]).toEqual({ country_code: 'CH', code: 'CHF', name: 'Swiss Franc' })
    expect(locales).toContainEqual({ code: 'de', name: 'German' })
  })

  test('one that is refused leaves the one that was there, and names the member', async () => {
    const catalogue = inventedCatalogue(seller.id, other.id)
    const put = (changes: object) => running.admin('PUT', '/catalogue', { ...catalogue, ...changes })
    for (const [changes, message] of [
      [{ brand: [] }, 'brand is not known here; did you mean brands?'],
      [
        { countries: [{ code: 'de', name: 'Germany' }] },
        'countries[0].code must match ^[A-Z]{2}$, but is the text "de"',
      ],
      [
        { categories: [{ ...catalogue.categories[0], parent_id: 999 }] },
        'categories[0].parent_id leads to 999, but there is no such category',
      ],
    ] as const) {
      const answer = await put(changes)
      expect([answer.status, answer.json.message]).toEqual([400, expect.stringContaining(message)])
    }
    expect((await running.admin('GET', '/catalogue')).json).toEqual(catalogue)
  })

  test('another catalogue is what every seller sees from its next call on', async () => {
    const catalogue = inventedCatalogue(seller.id, other.id)
    await running.admin('PUT', '/catalogue', { ...catalogue, brands: [{ id: 9, key: 'nine', name: 'Nine' }] })
    expect((await ask('/brands/', other)).json).toEqual([{ id: 9, key: 'nine', name: 'Nine' }])
  })
})
