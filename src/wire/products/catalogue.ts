import {
  BRAND_GROUP_NAME,
  type Catalogue,
  type Category,
  groupName,
  maySell,
} from '../../domain/products/catalogue.ts'
import { compareCodePoints } from '../../domain/code-points.ts'
import type { MerchantId } from '../../domain/numbers.ts'
import type {
  AttributeGroupsSchema,
  BrandsSchema,
  CountriesSchema,
  PagedCategoriesSchema,
} from './catalogue-schemas.ts'
import { type PageRequest, pageOfList, readPageRequest } from '../paging.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import type { Static } from '../schema.ts'

const CATEGORIES_PATH = '/api/v1/categories/'

interface CategoriesQuery extends PageRequest {
  readonly query: string | undefined
  readonly parent: number | undefined
}

/** GET /categories/?query=&parent_category= [known] */
export function readCategoriesQuery(raw: RawQuery): CategoriesQuery {
  const reader = new QueryReader(raw)
  const query = reader.text('query')
  const parent = reader.integer('parent_category', { min: 1 })
  const kept = Object.entries({ query, parent_category: parent?.toString() })
  const page = readPageRequest(
    reader,
    kept.filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return { ...page, query, parent }
}

/** A category with its path, which names its place in every list. */
interface Listed {
  readonly category: Category
  readonly path: string
}

/** All categories of a catalogue in the order of their paths: sorted once, at the first list. */
const listings = new WeakMap<Catalogue, readonly Listed[]>()

function listingOf(catalogue: Catalogue): readonly Listed[] {
  let listing = listings.get(catalogue)
  if (!listing) {
    const all = catalogue.document.categories.map((category) => ({
      category,
      path: catalogue.pathOf(category),
    }))
    listings.set(catalogue, (listing = all.sort((one, other) => compareKeys(keyOf(one), keyOf(other)))))
  }
  return listing
}

/** Two categories may have one path, so that its id belongs to the key. */
const keyOf = ({ path, category }: Listed) => `${path}\n${category.id}`

function compareKeys(one: string, other: string): number {
  const [at, end] = [one.lastIndexOf('\n'), other.lastIndexOf('\n')]
  const paths = compareCodePoints(one.slice(0, at), other.slice(0, end))
  return paths === 0 ? Number(one.slice(at)) - Number(other.slice(end)) : paths
}

/** Those whose path contains the text, in any case, and that stand right below the parent. */
export function presentCategories(
  catalogue: Catalogue,
  query: CategoriesQuery,
): Static<typeof PagedCategoriesSchema> {
  const wanted = query.query?.toLowerCase() ?? ''
  const found = listingOf(catalogue).filter(
    ({ category, path }) =>
      (query.parent === undefined || category.parent_id === query.parent) &&
      path.toLowerCase().includes(wanted),
  )
  const { shown, pagination } = pageOfList(CATEGORIES_PATH, query, found, keyOf, compareKeys)
  return {
    items: shown.map(({ category, path }) => ({
      id: category.id,
      name: category.name,
      path,
      parent_id: category.parent_id,
      material_composition_type: category.material_composition_type,
      parent: category.parent_id,
    })),
    pagination,
  }
}

/** The groups of a category in the operator's order, and behind them the brands that this merchant may sell, as a group. */
export function presentAttributeGroups(
  catalogue: Catalogue,
  category: Category,
  merchantId: MerchantId,
): Static<typeof AttributeGroupsSchema> {
  const groups = catalogue.groupsOf(category).map(({ group }) => ({
    attributes: group.attributes.map(({ id, name, frontend_name }) => ({ id, name, frontend_name })),
    id: group.id,
    name: groupName(group),
    frontend_name: group.frontend_name,
    is_multiselect: group.is_multiselect,
  }))
  const brands = {
    attributes: brandsOf(catalogue, merchantId).map(({ id, name }) => ({ id, name, frontend_name: name })),
    id: null,
    name: BRAND_GROUP_NAME,
    frontend_name: 'Brand',
    is_multiselect: false,
  }
  return [...groups, brands]
}

const brandsOf = ({ document }: Catalogue, merchantId: MerchantId) =>
  document.brands.filter((brand) => maySell(brand, merchantId))

/** GET /brands/: those that this merchant may sell, in the operator's order. */
export const presentBrands = (catalogue: Catalogue, merchantId: MerchantId): Static<typeof BrandsSchema> =>
  brandsOf(catalogue, merchantId).map(({ id, key, name }) => ({ id, key, name }))

/** GET /countries/: one currency for each country. */
export const presentCountries = ({ document }: Catalogue): Static<typeof CountriesSchema> => ({
  countries: document.countries.map(({ code, name }) => ({ code, name })),
  locales: document.locales.map(({ code, name }) => ({ code, name })),
  currencies: document.countries.map(({ code, currency }) => ({
    country_code: code,
    code: currency.code,
    name: currency.name,
  })),
})
