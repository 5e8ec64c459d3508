import { describe, expect, test } from 'vitest'
import {
  Catalogue,
  type CatalogueDocument,
  type Category,
  EMPTY_CATALOGUE,
  groupName,
} from '../../src/domain/products/catalogue.ts'
import { catalogueFault } from '../../src/domain/products/catalogue-faults.ts'
import { compareCodePoints } from '../../src/domain/code-points.ts'
import { inventedCatalogue } from '../../src/sandbox/invented/catalogue.ts'

const INVENTED = inventedCatalogue(1, 2)
const catalogue = new Catalogue(INVENTED)

const category = (id: number, parentId: number | null, changes: Partial<Category> = {}): Category => ({
  id,
  name: `C${id}`,
  parent_id: parentId,
  material_composition_type: null,
  groups: [],
  ...changes,
})

describe('a catalogue that is put', () => {
  test('may be empty, and may be the one of the sandbox', () => {
    expect(catalogueFault(EMPTY_CATALOGUE)).toBeUndefined()
    expect(catalogueFault(INVENTED)).toBeUndefined()
  })

  const group = INVENTED.groups.find(({ kind }) => kind === 'plain')!
  test.each<readonly [fault: string, changes: Partial<CatalogueDocument>]>([
    [
      'countries[1].code is "AT", as that of countries[0]',
      { countries: [INVENTED.countries[0]!, INVENTED.countries[0]!] },
    ],
    [
      'locales[1].code is "cs", as that of locales[0]',
      { locales: [INVENTED.locales[0]!, INVENTED.locales[0]!] },
    ],
    [
      'brands[1].id is 7, as that of brands[0]',
      {
        brands: [
          { id: 7, key: 'a', name: 'A' },
          { id: 7, key: 'b', name: 'B' },
        ],
      },
    ],
    [
      'brands[1].key is "a", as that of brands[0]',
      {
        brands: [
          { id: 7, key: 'a', name: 'A' },
          { id: 8, key: 'a', name: 'B' },
        ],
      },
    ],
    [
      'groups[1].id is 11, as that of groups[0]',
      { groups: [group, { ...group, attributes: [] }], categories: [] },
    ],
    [
      'groups[1].attributes[0].id is 11001, which is the id of groups[0].attributes[0]',
      { groups: [group, { ...group, id: 99 }], categories: [] },
    ],
    [
      'groups[0].name is "brand", which is the name of a group of another kind',
      { groups: [{ ...group, name: 'brand' }], categories: [] },
    ],
    [
      'categories[1].id is 1, as that of categories[0]',
      { categories: [category(1, null), category(1, null)] },
    ],
    [
      'categories[0].groups[0].id is 404, but there is no such group',
      { categories: [category(1, null, { groups: [{ id: 404, required: true }] })] },
    ],
    [
      'categories[0].groups[1].id is 11, as that of categories[0].groups[0]',
      {
        categories: [
          category(1, null, {
            groups: [
              { id: 11, required: true },
              { id: 11, required: false },
            ],
          }),
        ],
      },
    ],
    ['categories[0].parent_id leads to 9, but there is no such category', { categories: [category(1, 9)] }],
    ['categories[0].parent_id leads round in a circle', { categories: [category(1, 1)] }],
    [
      'categories[0].parent_id leads round in a circle',
      { categories: [category(1, 2), category(2, 3), category(3, 2)] },
    ],
    [
      'categories[1] has a path of more than 255 characters',
      {
        categories: [category(1, null, { name: 'n'.repeat(200) }), category(2, 1, { name: 'é'.repeat(55) })],
      },
    ],
  ])('is refused: %s', (fault, changes) => {
    expect(catalogueFault({ ...INVENTED, ...changes })).toBe(fault)
  })

  test('may have a path of just 255 characters, and a chain of many categories is judged at once', () => {
    const fits = [category(1, null, { name: 'n'.repeat(200) }), category(2, 1, { name: '🧥'.repeat(54) })]
    expect(catalogueFault({ ...INVENTED, categories: fits })).toBeUndefined()
    const chain = Array.from({ length: 50_000 }, (_, at) => category(at + 1, at === 0 ? null : at))
    expect(catalogueFault({ ...INVENTED, categories: chain.reverse() })).toMatch(/path of more than/)
  })
})

describe('what is looked up in a catalogue', () => {
  test('an attribute belongs to one group, and a special group has the name of its kind', () => {
    const groups = [1_001, 2_001, 4_001, 8_001, 9_001, 11_001].map((id) => catalogue.groupOfAttribute(id)!)
    expect(groups.map(groupName)).toEqual([
      'color',
      'size',
      'second_size',
      'material_group_name',
      'material',
      'target_group',
    ])
    expect(catalogue.groupOfAttribute(1)).toBeUndefined()
  })

  test('a brand that names its merchants is for them alone', () => {
    expect([1, 2, 3].map((merchant) => catalogue.brandOf(merchant, 101)?.name)).toEqual([
      'Nordlicht',
      undefined,
      undefined,
    ])
    expect(catalogue.brandOf(3, 104)?.name).toBe('Common Thread')
    expect(catalogue.brandOf(1, 1)).toBeUndefined()
  })

  test('a category has its groups in the operator’s order, and a path from the root', () => {
    const jeans = catalogue.categories.get(14)!
    expect(catalogue.pathOf(jeans)).toBe('Fashion|Clothing|Jeans')
    expect(catalogue.groupsOf(jeans).map(({ group, required }) => [group.name, required])).toEqual([
      ['color', true],
      ['waist', true],
      ['inside_leg', true],
      ['target_group', true],
      ['cluster', true],
      ['textile', true],
      ['fit', false],
      ['fastening', false],
    ])
  })
})

test('texts are compared by code points, not by units of UTF-16', () => {
  const sorted = ['', 'A', 'AB', 'a', '\u{e000}', '\u{ffff}', '\u{10000}', '\u{1f9e5}']
  expect(sorted.toReversed().sort(compareCodePoints)).toEqual(sorted)
})
