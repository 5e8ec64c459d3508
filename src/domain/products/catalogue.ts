import type { MerchantId } from '../numbers.ts'

/** What the attributes of a group say of a product, and so which member of a product names them: `plain` ones stand in `attributes`. */
export const GROUP_KINDS = ['plain', 'color', 'size', 'second_size', 'material_cluster', 'material'] as const
/** One of `GROUP_KINDS`. */
export type GroupKind = (typeof GROUP_KINDS)[number]

/** Which compositions of materials there are: a textile one has fractions. [known] */
export const MATERIAL_COMPOSITION_TYPES = ['textile', 'non-textile'] as const
/** One of `MATERIAL_COMPOSITION_TYPES`. */
export type MaterialCompositionType = (typeof MATERIAL_COMPOSITION_TYPES)[number]

/** A country that products are sold in. */
export interface Country {
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly code: string
  readonly name: string
  readonly currency: { readonly code: string; readonly name: string }
}

/** A language that descriptions are written in. */
export interface Locale {
  readonly code: string
  readonly name: string
}

/** Whose products are sold; its id and its key are unique. */
export interface Brand {
  readonly id: number
  readonly key: string
  readonly name: string
  /** The merchants that may sell it; absent where every one may. */
  readonly merchants?: readonly MerchantId[]
}

/** What can be said of a product; its id is unique among those of all groups. */
export interface Attribute {
  readonly id: number
  readonly name: string
  readonly frontend_name: string
}

/** Attributes that answer one question, such as which colour. */
export interface AttributeGroup {
  readonly id: number
  readonly name: string
  readonly frontend_name: string
  /** A product may have several of its attributes. */
  readonly is_multiselect: boolean
  readonly kind: GroupKind
  readonly attributes: readonly Attribute[]
}

/** A group that the products of a category have attributes of. */
export interface CategoryGroup {
  readonly id: number
  readonly required: boolean
}

/** What products are put into: a tree of them. */
export interface Category {
  readonly id: number
  readonly name: string
  readonly parent_id: number | null
  /** Null where the products say nothing of their material. */
  readonly material_composition_type: MaterialCompositionType | null
  readonly groups: readonly CategoryGroup[]
}

/** What products are made of, in the form in which the operator puts and gets it. [ours: contract 9] */
export interface CatalogueDocument {
  readonly countries: readonly Country[]
  readonly locales: readonly Locale[]
  readonly brands: readonly Brand[]
  readonly groups: readonly AttributeGroup[]
  readonly categories: readonly Category[]
}

/** What a deployment has until its operator puts a catalogue. */
export const EMPTY_CATALOGUE: CatalogueDocument = {
  countries: [],
  locales: [],
  brands: [],
  groups: [],
  categories: [],
}

/** The hash of a catalogue that was not put yet. */
export const NO_CATALOGUE = ''

/** Between the names in the path of a category. */
const PATH_SEPARATOR = '|'

/** The names of the groups that a product names in members of its own, as the live service calls them. [known] */
const SPECIAL_NAMES: Record<Exclude<GroupKind, 'plain'>, string> = {
  color: 'color',
  size: 'size',
  second_size: 'second_size',
  material_cluster: 'material_group_name',
  material: 'material',
}
/** The group that is made from the brands. [known] */
export const BRAND_GROUP_NAME = 'brand'
/** Names that no plain group may have. */
export const RESERVED_GROUP_NAMES: readonly string[] = [...Object.values(SPECIAL_NAMES), BRAND_GROUP_NAME]

/** The name that sellers see: a special group has that of its kind, whatever the operator calls it. */
export const groupName = ({ kind, name }: AttributeGroup) => (kind === 'plain' ? name : SPECIAL_NAMES[kind])

/** Whether a merchant may sell a brand. */
export const maySell = ({ merchants }: Brand, merchantId: MerchantId) =>
  merchants === undefined || merchants.includes(merchantId)

const byId = <T extends { readonly id: number }>(things: readonly T[]): ReadonlyMap<number, T> =>
  new Map(things.map((thing) => [thing.id, thing]))

/** The catalogue with what is looked up in it. It never changes: another document is another catalogue. */
export class Catalogue {
  readonly document: CatalogueDocument
  /** What each thing is called by, for looking it up. */
  readonly categories: ReadonlyMap<number, Category>
  readonly brands: ReadonlyMap<number, Brand>
  readonly groups: ReadonlyMap<number, AttributeGroup>
  readonly countries: ReadonlyMap<string, Country>
  readonly locales: ReadonlyMap<string, Locale>
  readonly #groupByAttribute: ReadonlyMap<number, AttributeGroup>

  /** Of a document that `catalogueFault` finds nothing wrong with. */
  constructor(document: CatalogueDocument) {
    this.document = document
    this.categories = byId(document.categories)
    this.brands = byId(document.brands)
    this.groups = byId(document.groups)
    this.countries = new Map(document.countries.map((country) => [country.code, country]))
    this.locales = new Map(document.locales.map((locale) => [locale.code, locale]))
    this.#groupByAttribute = new Map(
      document.groups.flatMap((group) => group.attributes.map(({ id }) => [id, group] as const)),
    )
  }

  /** The group that an attribute belongs to; an attribute belongs to one. */
  groupOfAttribute(id: number): AttributeGroup | undefined {
    return this.#groupByAttribute.get(id)
  }

  /** The groups of a category in the operator's order, and whether a product must have an attribute of each. */
  groupsOf(category: Category): { readonly group: AttributeGroup; readonly required: boolean }[] {
    return category.groups.map(({ id, required }) => ({ group: this.groups.get(id)!, required }))
  }

  /** The brand, if this merchant may sell it. */
  brandOf(merchantId: MerchantId, id: number): Brand | undefined {
    const brand = this.brands.get(id)
    return brand && maySell(brand, merchantId) ? brand : undefined
  }

  /** The names from the root to the category, such as `Women|Clothing|Dresses`. */
  pathOf(category: Category): string {
    const names: string[] = []
    for (let at: Category | undefined = category; at; at = this.categories.get(at.parent_id ?? 0))
      names.unshift(at.name)
    return names.join(PATH_SEPARATOR)
  }
}
