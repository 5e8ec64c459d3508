import type { CatalogueDocument } from './catalogue.ts'
import type { StyleFacts, VariantFacts } from './products.ts'

/** What of a catalogue another one lacks, or what of it a product uses. */
export interface CatalogueUse {
  readonly categories: readonly number[]
  readonly brands: readonly number[]
  readonly attributes: readonly number[]
  readonly countries: readonly string[]
}

const allOf = (document: CatalogueDocument): CatalogueUse => ({
  categories: document.categories.map(({ id }) => id),
  brands: document.brands.map(({ id }) => id),
  attributes: document.groups.flatMap(({ attributes }) => attributes.map(({ id }) => id)),
  countries: document.countries.map(({ code }) => code),
})

const NAMES = ['categories', 'brands', 'attributes', 'countries'] as const

const without = <T>(list: readonly T[], others: readonly T[]) => {
  const kept = new Set(others)
  return list.filter((one) => !kept.has(one))
}

/** What the new catalogue takes away; undefined where that is nothing. */
export function takenAway(before: CatalogueDocument, after: CatalogueDocument): CatalogueUse | undefined {
  const [had, has] = [allOf(before), allOf(after)]
  const taken: CatalogueUse = {
    categories: without(had.categories, has.categories),
    brands: without(had.brands, has.brands),
    attributes: without(had.attributes, has.attributes),
    countries: without(had.countries, has.countries),
  }
  return NAMES.some((name) => taken[name].length > 0) ? taken : undefined
}

/** What a style uses. */
export function usedByStyle({
  category,
  brand,
  attributes,
  textile,
  nonTextile,
  countries,
}: StyleFacts): CatalogueUse {
  const materials = [...(textile ?? []), ...(nonTextile ?? [])].flatMap(
    ({ cluster_id: cluster, components }) => [
      cluster,
      ...components.map(({ material_id: material }) => material),
    ],
  )
  return {
    categories: [category],
    brands: [brand],
    attributes: [...attributes, ...materials],
    countries: countries ?? [],
  }
}

/** What a variant uses; its prices are in these countries. */
export const usedByVariant = (
  { color, size, secondSize }: VariantFacts,
  countries: readonly string[],
): CatalogueUse => ({
  categories: [],
  brands: [],
  attributes: [color, size, secondSize].filter((id) => id !== null),
  countries,
})

/** The first that is taken away and used, such as `brands: 101`. */
export function usedOf(taken: CatalogueUse, used: CatalogueUse): string | undefined {
  for (const name of NAMES) {
    const lost: readonly (number | string)[] = taken[name]
    const found = used[name].find((one) => lost.includes(one))
    if (found !== undefined) return `${name}: ${found}`
  }
  return undefined
}
