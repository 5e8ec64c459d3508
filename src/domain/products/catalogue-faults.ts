import { type CatalogueDocument, type Category, RESERVED_GROUP_NAMES } from './catalogue.ts'

/** Longest path of a category in code points. [known] */
const PATH_MAX = 255

/**
 * What is wrong with a catalogue that has the right shape, beginning with the member: the first fault, or undefined. Whatever passes can be
 * looked up: every reference leads somewhere, and every id and code means one thing.
 */
export function catalogueFault(document: CatalogueDocument): string | undefined {
  for (const fault of faults(document)) return fault
  return undefined
}

function* faults(document: CatalogueDocument): Generator<string> {
  const { countries, locales, brands, groups, categories } = document
  const codes = (things: readonly { readonly code: string }[]) => things.map(({ code }) => code)
  const ids = (things: readonly { readonly id: number }[]) => things.map(({ id }) => id)
  yield* repeated('countries', 'code', codes(countries))
  yield* repeated('locales', 'code', codes(locales))
  yield* repeated('brands', 'id', ids(brands))
  yield* repeated(
    'brands',
    'key',
    brands.map(({ key }) => key),
  )
  yield* repeated('groups', 'id', ids(groups))
  yield* repeated('categories', 'id', ids(categories))
  yield* attributeFaults(document)
  yield* groupFaults(document)
  yield* treeFaults(document)
}

/** In an attribute of a product there is nothing but its id, which must lead to one group. */
function* attributeFaults({ groups }: CatalogueDocument): Generator<string> {
  const firstOf = new Map<number, string>()
  for (const [at, { kind, name, attributes }] of groups.entries()) {
    if (kind === 'plain' && RESERVED_GROUP_NAMES.includes(name))
      yield `groups[${at}].name is ${JSON.stringify(name)}, which is the name of a group of another kind`
    for (const [place, { id }] of attributes.entries()) {
      const path = `groups[${at}].attributes[${place}]`
      const first = firstOf.get(id)
      if (first !== undefined) yield `${path}.id is ${id}, which is the id of ${first}`
      firstOf.set(id, path)
    }
  }
}

/** Every group that a category names exists, and is named once. */
function* groupFaults({ groups, categories }: CatalogueDocument): Generator<string> {
  const known = new Set(groups.map(({ id }) => id))
  for (const [at, category] of categories.entries()) {
    const path = `categories[${at}].groups`
    const named = category.groups.map(({ id }) => id)
    yield* repeated(path, 'id', named)
    for (const [place, id] of named.entries())
      if (!known.has(id)) yield `${path}[${place}].id is ${id}, but there is no such group`
  }
}

/** Every parent exists, no category is below itself, and each path has room in the answers. */
function* treeFaults({ categories }: CatalogueDocument): Generator<string> {
  const known = new Map(categories.map((category) => [category.id, category]))
  for (const [at, category] of categories.entries()) {
    const seen = new Set<Category>()
    // A separator in front of each name.
    let length = -1
    for (let below: Category | undefined = category; below;) {
      const { parent_id: parent, name }: Category = below
      length += 1 + Array.from(name).length
      if (length > PATH_MAX) yield `categories[${at}] has a path of more than ${PATH_MAX} characters`
      seen.add(below)
      below = parent === null ? undefined : known.get(parent)
      if (parent !== null && !below)
        yield `categories[${at}].parent_id leads to ${parent}, but there is no such category`
      if (below && seen.has(below)) yield `categories[${at}].parent_id leads round in a circle`
    }
  }
}

function* repeated(list: string, member: string, values: readonly (number | string)[]): Generator<string> {
  const firstOf = new Map<number | string, number>()
  for (const [at, value] of values.entries()) {
    const first = firstOf.get(value)
    if (first !== undefined)
      yield `${list}[${at}].${member} is ${JSON.stringify(value)}, as that of ${list}[${first}]`
    firstOf.set(value, at)
  }
}
