import fc from 'fast-check'
import {
  type AttributeGroup,
  Catalogue,
  type CatalogueDocument,
  type Category,
  GROUP_KINDS,
} from '../../../src/domain/products/catalogue.ts'
import type { UpsertEntry } from '../../../src/domain/products/upsert-entries.ts'

export const MERCHANT = 1
export const COUNTRIES = ['AT', 'DE', 'FR']
export const STYLE_KEYS = ['S1', 'S2', 'S3']
export const SKUS = ['V-1', 'V-2', 'V-3', 'V-4']
export const EAN = '4006381333900'

const country = (code: string) => ({ code, name: code, currency: { code: 'EUR', name: 'Euro' } })

const attributes = (group: number) =>
  [1, 2, 3].map((at) => ({ id: group * 10 + at, name: `A${group}${at}`, frontend_name: `A${group}${at}` }))

export const group = (id: number, kind: AttributeGroup['kind'], is_multiselect = false): AttributeGroup => ({
  id,
  name: `Group ${id}`,
  frontend_name: `Group ${id}`,
  is_multiselect,
  kind,
  attributes: attributes(id),
})

export const category = (
  id: number,
  groups: Category['groups'],
  material_composition_type: Category['material_composition_type'] = null,
): Category => ({ id, name: `Category ${id}`, parent_id: null, material_composition_type, groups })

/**
 * One category that asks for everything, one that asks for nothing, and one of the other kind of composition. All ids are behind `base`,
 * so that they can stand beside another catalogue.
 */
export const documentBehind = (base: number): CatalogueDocument => ({
  countries: COUNTRIES.map(country),
  locales: [{ code: 'de_DE', name: 'German' }],
  brands: [
    { id: base + 1, key: `one-${base}`, name: 'One' },
    { id: base + 2, key: `two-${base}`, name: 'Two', merchants: [2] },
  ],
  groups: [
    group(base + 1, 'color'),
    group(base + 2, 'size'),
    group(base + 3, 'second_size'),
    group(base + 4, 'plain'),
    group(base + 5, 'plain', true),
    group(base + 6, 'material_cluster'),
    group(base + 7, 'material'),
    group(base + 8, 'plain'),
    group(base + 9, 'size'),
  ],
  categories: [
    category(
      base + 1,
      [1, 2, 3, 4, 5, 6, 7].map((id) => ({ id: base + id, required: id !== 5 })),
      'textile',
    ),
    category(base + 2, []),
    category(base + 3, [{ id: base + 1, required: true }], 'non-textile'),
  ],
})

/** A variant of the first category that nothing stands in the way of. */
export const entryBehind = (base: number): UpsertEntry => ({
  style_key: 'S1',
  sku: 'V-1',
  color: base * 10 + 11,
  size: base * 10 + 21,
  second_size: base * 10 + 31,
  brand: base + 1,
  category: base + 1,
  quantity: 5,
  weight: 100,
  country_of_origin: 'CN',
  attributes: [41, 51, 52].map((id) => base * 10 + id),
  material_composition_textile: [
    {
      cluster_id: base * 10 + 61,
      components: [
        { material_id: base * 10 + 71, fraction: 60 },
        { material_id: base * 10 + 72, fraction: 40 },
      ],
    },
  ],
  prices: [{ country_code: 'DE', retail_price: '19.99' }],
  images: ['https://images.example/1.jpg'],
})

export const DOCUMENT = documentBehind(0)
export const ENTRY = entryBehind(0)

const id = (most: number) => fc.integer({ min: 1, max: most })
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const some = <T>(values: readonly T[]) => fc.subarray([...values])

/** Catalogues with few groups and categories, of any kinds. */
export const catalogues: fc.Arbitrary<Catalogue> = fc
  .record({
    countries: fc.subarray(COUNTRIES, { minLength: 1 }),
    kinds: fc.array(fc.tuple(fc.constantFrom(...GROUP_KINDS, 'plain' as const), fc.boolean()), {
      minLength: 3,
      maxLength: 8,
    }),
    categories: fc.array(
      fc.record({
        groups: fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 8, maxLength: 8 }),
        type: fc.constantFrom('textile', 'non-textile', null),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    brandOf: fc.constantFrom(undefined, [MERCHANT], [2]),
  })
  .map(({ countries, kinds, categories, brandOf }) => {
    const groups = kinds.map(([kind, several], at) => group(at + 1, kind, several))
    return new Catalogue({
      countries: countries.map(country),
      locales: [],
      brands: [
        { id: 1, key: 'one', name: 'One' },
        { id: 2, key: 'two', name: 'Two', ...(brandOf && { merchants: brandOf }) },
      ],
      groups,
      categories: categories.map((one, at) =>
        category(
          at + 1,
          groups.flatMap(({ id }, place) => {
            const [has = false, required = false] = one.groups[place] ?? []
            return has ? [{ id, required }] : []
          }),
          one.type,
        ),
      ),
    })
  })

const amount = fc.constantFrom('9.99', '10', '10.5', '20', '19.999')
const countryCode = fc.constantFrom(...COUNTRIES, 'de', 'XX')
const components = fc.array(
  fc.record({ material_id: id(90), fraction: fc.constantFrom(100, 50, 50, -50, 150) }),
  { maxLength: 2 },
)
const composition = fc.array(fc.record({ cluster_id: id(90), components }), { maxLength: 2 })

/** Any entry that has the shape of one. */
const anyEntry: fc.Arbitrary<UpsertEntry> = fc.record({
  style_key: fc.constantFrom(...STYLE_KEYS),
  sku: fc.constantFrom(...SKUS),
  ean: fc.constantFrom(null, EAN, '4006381333901', '123'),
  color: id(90),
  size: orNull(id(90)),
  second_size: orNull(id(90)),
  brand: id(3),
  category: id(4),
  quantity: orNull(fc.nat(3)),
  weight: fc.constant(1),
  countries: orNull(fc.array(countryCode, { maxLength: 2 })),
  country_of_origin: fc.constant('cn'),
  attributes: fc.array(id(90), { maxLength: 4 }),
  material_composition_textile: orNull(composition),
  material_composition_non_textile: orNull(composition),
  prices: fc.array(
    fc.record({ country_code: countryCode, retail_price: amount, sale_price: orNull(amount) }),
    { maxLength: 3 },
  ),
  images: fc.array(fc.constantFrom('https://x.example/1.jpg', 'ftp://x.example/1.jpg', 'no url'), {
    minLength: 1,
    maxLength: 2,
  }),
})

/** The same entry with all that its category asks for, so that little stands in its way. */
function fitting(catalogue: Catalogue, entry: UpsertEntry, wanted: number): UpsertEntry {
  const found = [...catalogue.categories.values()][wanted % catalogue.categories.size]!
  const groups = catalogue.groupsOf(found)
  const first = (kind: string) => groups.find(({ group }) => group.kind === kind)?.group.attributes[0]!.id
  const anywhere = (kind: string) =>
    first(kind) ?? catalogue.document.groups.find((group) => group.kind === kind)?.attributes[0]!.id ?? 1
  const type = found.material_composition_type
  const made = (fraction: object) => [
    {
      cluster_id: anywhere('material_cluster'),
      components: [{ material_id: anywhere('material'), ...fraction }],
    },
  ]
  const [sold = 'DE'] = catalogue.countries.keys()
  return {
    ...entry,
    ean: EAN,
    color: anywhere('color'),
    size: first('size') ?? null,
    second_size: first('second_size') ?? null,
    brand: 1,
    category: found.id,
    countries: entry.countries?.length ? [sold.toLowerCase()] : null,
    attributes: groups.flatMap(({ group }) => (group.kind === 'plain' ? [group.attributes[0]!.id] : [])),
    material_composition_textile: type === 'textile' ? made({ fraction: 100 }) : null,
    material_composition_non_textile: type === 'non-textile' ? made({}) : null,
    prices: entry.prices.length > 0 ? [{ country_code: sold, retail_price: '10' }] : [],
    images: ['https://x.example/1.jpg'],
  }
}

/** Entries of which about half fit the catalogue, save for a member or two. */
export const upsertsFor = (catalogue: Catalogue): fc.Arbitrary<UpsertEntry> =>
  fc
    .tuple(anyEntry, fc.nat(3), fc.nat(2), some(Object.keys(ENTRY)), fc.nat(3))
    .map(([entry, fits, wanted, spoilt, dice]): UpsertEntry => {
      if (fits === 0) return entry
      const good = fitting(catalogue, entry, wanted)
      const bad = dice === 0 ? spoilt.slice(0, 2) : []
      return {
        ...good,
        ...Object.fromEntries(bad.map((name) => [name, entry[name as keyof UpsertEntry] ?? null])),
      }
    })
