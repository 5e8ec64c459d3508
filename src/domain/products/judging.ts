import type { AttributeGroup, Category, GroupKind } from './catalogue.ts'
import type { EntryError, EntryErrorCode, Subject } from '../outcomes.ts'
import { isPathSegment } from '../path-segments.ts'
import { isEan } from './ean.ts'
import { priceErrors } from './prices.ts'
import type { Composition, Style, Variant } from './products.ts'
import type { ProductContext } from './rule.ts'
import { CATEGORY_FREE } from './statuses.ts'
import type { UpsertEntry } from './upsert-entries.ts'

/** An entry, and what it is judged by. */
interface Judged extends ProductContext {
  readonly entry: UpsertEntry
  /** Undefined where the catalogue has no such category: what depends on it is not judged then. */
  readonly category: Category | undefined
  readonly style: Style | undefined
  readonly variant: Variant | undefined
}

/** What each error of a code is about; empty where the entry has none. */
type Check = (judged: Judged) => readonly (readonly Subject[])[]

const when = (condition: boolean, ...subject: Subject[]) => (condition ? [subject] : [])
const each = (subjects: Iterable<Subject>) => [...new Set(subjects)].map((subject) => [subject])

/** The groups of a kind that the category asks for, or that its products must have something of. */
const groupsFor = ({ catalogue, category }: Judged, kind: GroupKind, must = false): AttributeGroup[] =>
  category
    ? catalogue
        .groupsOf(category)
        .filter(({ group, required }) => group.kind === kind && (required || !must))
        .map(({ group }) => group)
    : []

const isIn = (groups: readonly AttributeGroup[], id: number) =>
  groups.some(({ attributes }) => attributes.some((attribute) => attribute.id === id))

/** Whether the catalogue has it; where the category asks for groups of the kind, whether these have it. */
function isKnown(judged: Judged, kind: GroupKind, id: number): boolean {
  const groups = groupsFor(judged, kind)
  return groups.length > 0 ? isIn(groups, id) : judged.catalogue.groupOfAttribute(id)?.kind === kind
}

/** A size: a category has those of its own groups only. */
const sizeNotFound = (judged: Judged, kind: GroupKind, id: number | null | undefined) =>
  judged.category !== undefined && typeof id === 'number' ? when(!isIn(groupsFor(judged, kind), id), id) : []

const sizeMissing = (judged: Judged, kind: GroupKind, id: number | null | undefined) =>
  when(typeof id !== 'number' && groupsFor(judged, kind, true).length > 0)

/** The attributes of an entry with their groups; the group is undefined where the catalogue has no such attribute. */
const attributesOf = ({ entry, catalogue }: Judged) =>
  [...new Set(entry.attributes)].map((id) => ({ id, group: catalogue.groupOfAttribute(id) }))

const plainGroups = (judged: Judged) => {
  const groups = attributesOf(judged).flatMap(({ group }) => (group?.kind === 'plain' ? [group] : []))
  return [...Map.groupBy(groups, (group) => group)]
}

const textile = ({ entry }: Judged) => entry.material_composition_textile ?? []
const nonTextile = ({ entry }: Judged) => entry.material_composition_non_textile ?? []

const fractionsFit = ({ components }: Composition) =>
  components.every(({ fraction = 0 }) => fraction >= 0) &&
  components.reduce((sum, { fraction = 0 }) => sum + fraction, 0) === 100

const isImageUrl = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

const sentCountries = ({ entry }: Judged) => [
  ...(entry.countries ?? []),
  ...entry.prices.map(({ country_code }) => country_code),
]

const ofPrices =
  (code: EntryErrorCode): Check =>
  (judged) =>
    judged.entry.prices.flatMap((price) =>
      priceErrors(price, null, judged).flatMap(([found, ...subject]) => (found === code ? [subject] : [])),
    )

function* repeated(values: Iterable<string>): Generator<string> {
  const seen = new Set<string>()
  for (const value of values) {
    if (seen.has(value)) yield value
    seen.add(value)
  }
}

/** Everything that can stand in the way of an upsert, in the order in which it is named. [contract 9] */
const REFUSALS = {
  category_not_found: ({ category, entry }) => when(!category, entry.category),
  category_locked: ({ style, entry }) =>
    when(style !== undefined && style.category !== entry.category && !CATEGORY_FREE.has(style.status)),
  brand_not_found: ({ catalogue, merchantId, entry }) =>
    when(!catalogue.brandOf(merchantId, entry.brand), entry.brand),
  color_not_found: (judged) => when(!isKnown(judged, 'color', judged.entry.color), judged.entry.color),
  size_not_found: (judged) => sizeNotFound(judged, 'size', judged.entry.size),
  size_required: (judged) => sizeMissing(judged, 'size', judged.entry.size),
  second_size_not_found: (judged) => sizeNotFound(judged, 'second_size', judged.entry.second_size),
  second_size_required: (judged) => sizeMissing(judged, 'second_size', judged.entry.second_size),
  attribute_not_found: (judged) =>
    attributesOf(judged).flatMap(({ id, group }) => when(group === undefined, id)),
  attribute_group_missing: (judged) =>
    groupsFor(judged, 'plain', true)
      .filter((group) => !judged.entry.attributes.some((id) => isIn([group], id)))
      .map(({ name, id }) => [name, id]),
  attribute_not_needed: (judged) =>
    judged.category === undefined
      ? []
      : attributesOf(judged).flatMap(({ id, group }) =>
          when(group?.kind === 'plain' && !groupsFor(judged, 'plain').includes(group), id),
        ),
  attribute_misplaced: (judged) =>
    attributesOf(judged).flatMap(({ id, group }) =>
      group === undefined || group.kind === 'plain' ? [] : [[id, MEMBER_OF[group.kind]]],
    ),
  attribute_exclusive: (judged) =>
    plainGroups(judged).flatMap(([{ name, id, is_multiselect }, several]) =>
      when(!is_multiselect && several.length > 1, name, id),
    ),
  material_not_found: (judged) => {
    const compositions = [...textile(judged), ...nonTextile(judged)]
    return each([
      ...compositions.flatMap(({ cluster_id: id }) => (isKnown(judged, 'material_cluster', id) ? [] : [id])),
      ...compositions
        .flatMap(({ components }) => components.map(({ material_id }) => material_id))
        .filter((id) => !isKnown(judged, 'material', id)),
    ])
  },
  material_fractions: (judged) =>
    textile(judged).flatMap((composition) => when(!fractionsFit(composition), composition.cluster_id)),
  composition_required: (judged) => {
    const type = judged.category?.material_composition_type ?? null
    const given = type === 'textile' ? textile(judged) : nonTextile(judged)
    return when(type !== null && given.length === 0, type)
  },
  composition_wrong_type: (judged) => {
    if (judged.category === undefined) return []
    const type = judged.category.material_composition_type
    return [
      ...when(type !== 'textile' && textile(judged).length > 0, 'textile'),
      ...when(type !== 'non-textile' && nonTextile(judged).length > 0, 'non-textile'),
    ]
  },
  sku_of_another_style: ({ variant, style, entry }) =>
    when(variant !== undefined && variant.styleId !== style?.id, entry.sku),
  sku_unusable: ({ entry: { sku } }) => when(!isPathSegment(sku), sku),
  ean_invalid: ({ entry: { ean } }) => when(typeof ean === 'string' && !isEan(ean), ean ?? null),
  image_url_invalid: ({ entry }) => each(entry.images.filter((image) => !isImageUrl(image))),
  country_not_sold: (judged) =>
    each(
      sentCountries(judged)
        .map((country) => country.toUpperCase())
        .filter((country) => !judged.catalogue.countries.has(country)),
    ),
  sale_price_above_retail: ofPrices('sale_price_above_retail'),
  price_too_precise: ofPrices('price_too_precise'),
  price_country_twice: ({ entry }) =>
    each(repeated(entry.prices.map(({ country_code }) => country_code.toUpperCase()))),
  style_locked: ({ style }) => when(style?.status === 'pending_approval', style?.styleKey ?? null),
} as const satisfies Partial<Record<EntryErrorCode, Check>>

/** Where the attributes of a special group belong. */
const MEMBER_OF: Record<Exclude<GroupKind, 'plain'>, string> = {
  color: 'color',
  size: 'size',
  second_size: 'second_size',
  material_cluster: 'cluster_id',
  material: 'material_id',
}

/** The codes of what an upsert can be refused for, in their order. */
export const UPSERT_REFUSALS = Object.keys(REFUSALS) as (keyof typeof REFUSALS)[]

/** All that stands in the way of one entry. */
export function refusalsOf(entry: UpsertEntry, context: ProductContext): EntryError[] {
  const { assortment, catalogue } = context
  const judged: Judged = {
    ...context,
    entry,
    category: catalogue.categories.get(entry.category),
    style: assortment.style(entry.style_key),
    variant: assortment.variant(entry.sku),
  }
  return UPSERT_REFUSALS.flatMap((code) =>
    REFUSALS[code](judged).map((subject): EntryError => [code, ...subject]),
  )
}
