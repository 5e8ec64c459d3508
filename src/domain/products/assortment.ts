import { isComplete } from './completeness.ts'
import type { Prices, ProductId, Style, StyleFacts, Variant, VariantFacts } from './products.ts'
import { restingStatus } from './statuses.ts'

/** What has been read of a merchant's products. Styles that a decision cannot touch need not be there. */
export interface ReadProducts {
  readonly styles: Iterable<Style>
  readonly variants: Iterable<Variant>
  /** By variant. */
  readonly prices: ReadonlyMap<ProductId, Prices>
  /** Gives the next id of the sequence of products. */
  readonly newId: () => ProductId
}

/** What one chunk of a batch changed that others are told of, by the seller's keys. */
export interface Told {
  /** Variants with another quantity than before. */
  readonly skus: readonly string[]
  /** Styles with another status than before. */
  readonly styleKeys: readonly string[]
}

/** What has to be written: each style and variant as it has become. */
export interface ProductChanges {
  readonly newStyles: ReadonlySet<ProductId>
  readonly styles: ReadonlyMap<ProductId, Style>
  readonly styleFacts: ReadonlyMap<ProductId, StyleFacts>
  readonly newVariants: ReadonlySet<ProductId>
  readonly variants: ReadonlyMap<ProductId, Variant>
  readonly variantFacts: ReadonlyMap<ProductId, VariantFacts>
  readonly prices: ReadonlyMap<ProductId, Prices>
}

const NO_PRICES: Prices = new Map()

/**
 * The working set of decisions about one merchant's products. Whatever is put into it, a style counts its variants and those of
 * them that lack something, and has the status that follows from it.
 */
export class Assortment {
  readonly #styles = new Map<string, Style>()
  readonly #keyOfStyle = new Map<ProductId, string>()
  readonly #variants = new Map<string, Variant>()
  readonly #prices: Map<ProductId, Prices>
  readonly #newId: () => ProductId
  readonly #changes = {
    newStyles: new Set<ProductId>(),
    styles: new Map<ProductId, Style>(),
    styleFacts: new Map<ProductId, StyleFacts>(),
    newVariants: new Set<ProductId>(),
    variants: new Map<ProductId, Variant>(),
    variantFacts: new Map<ProductId, VariantFacts>(),
    prices: new Map<ProductId, Prices>(),
  }
  #statusesBefore = new Map<string, Style['status'] | undefined>()
  #quantitiesBefore = new Map<string, number | null>()

  constructor({ styles, variants, prices, newId }: ReadProducts) {
    for (const style of styles) this.#keep(style)
    for (const variant of variants) this.#variants.set(variant.sku, variant)
    this.#prices = new Map(prices)
    this.#newId = newId
  }

  style(key: string): Style | undefined {
    return this.#styles.get(key)
  }

  styleOf({ styleId }: Pick<Variant, 'styleId'>): Style | undefined {
    const key = this.#keyOfStyle.get(styleId)
    return key === undefined ? undefined : this.#styles.get(key)
  }

  variant(sku: string): Variant | undefined {
    return this.#variants.get(sku)
  }

  pricesOf({ id }: Pick<Variant, 'id'>): Prices {
    return this.#prices.get(id) ?? NO_PRICES
  }

  get changes(): ProductChanges {
    return this.#changes
  }

  /** A new style, which has no variants yet. */
  addStyle(style: Omit<Style, 'id' | 'variants' | 'incomplete'>): Style {
    const added = { ...style, id: this.#newId(), variants: 0, incomplete: 0 }
    this.#changes.newStyles.add(added.id)
    this.putStyle(added)
    return added
  }

  putStyle(style: Style): void {
    const { styleKey, incomplete } = style
    if (!this.#statusesBefore.has(styleKey))
      this.#statusesBefore.set(styleKey, this.#styles.get(styleKey)?.status)
    const resting = { ...style, status: restingStatus(style.status, incomplete) }
    this.#keep(resting)
    this.#changes.styles.set(style.id, resting)
  }

  /** What is said of a style. Where it is sold elsewhere than before, all its variants must have been read. */
  describeStyle(style: Style, facts: StyleFacts): void {
    const { category, countries } = facts
    this.#changes.styleFacts.set(style.id, facts)
    const described = { ...style, category, countries }
    this.putStyle(
      sameCountries(style, facts) ? described : { ...described, incomplete: this.#incompleteOf(described) },
    )
  }

  #incompleteOf(style: Style): number {
    let incomplete = 0
    for (const variant of this.#variants.values())
      if (variant.styleId === style.id && !isComplete(variant, style)) incomplete += 1
    return incomplete
  }

  /** A new variant, which lacks everything yet. */
  addVariant(variant: Pick<Variant, 'styleId' | 'sku'>): Variant {
    const added: Variant = {
      ...variant,
      id: this.#newId(),
      hasImage: false,
      quantity: null,
      stockValidAt: null,
      priced: [],
    }
    this.#changes.newVariants.add(added.id)
    const style = this.styleOf(variant)!
    this.putStyle({ ...style, variants: style.variants + 1, incomplete: style.incomplete + 1 })
    this.putVariant(added)
    return added
  }

  /** A style that was not read is that of a variant which stays as complete as it was. */
  putVariant(variant: Variant): void {
    const { sku } = variant
    const before = this.#variants.get(sku) ?? variant
    if (!this.#quantitiesBefore.has(sku)) this.#quantitiesBefore.set(sku, before.quantity)
    this.#variants.set(sku, variant)
    this.#changes.variants.set(variant.id, variant)
    const style = this.styleOf(variant)
    if (!style) return
    const more = Number(!isComplete(variant, style)) - Number(!isComplete(before, style))
    if (more !== 0) this.putStyle({ ...style, incomplete: style.incomplete + more })
  }

  describeVariant(variant: Variant, facts: VariantFacts): void {
    this.#changes.variantFacts.set(variant.id, facts)
    this.putVariant({ ...variant, hasImage: facts.images.length > 0 })
  }

  /** All prices of a variant. */
  putPrices(variant: Variant, prices: Prices): void {
    this.#prices.set(variant.id, prices)
    this.#changes.prices.set(variant.id, prices)
    const priced = [...prices].flatMap(([country, { retail }]) => (retail === null ? [] : [country])).sort()
    if (priced.join() !== variant.priced.join()) this.putVariant({ ...variant, priced })
  }

  /** What has changed since it was asked last. A new style's first status is no change. */
  tell(): Told {
    const told = {
      skus: [...this.#quantitiesBefore].flatMap(([sku, before]) =>
        this.#variants.get(sku)!.quantity === before ? [] : [sku],
      ),
      styleKeys: [...this.#statusesBefore].flatMap(([key, before]) =>
        before === undefined || this.#styles.get(key)!.status === before ? [] : [key],
      ),
    }
    this.#statusesBefore = new Map()
    this.#quantitiesBefore = new Map()
    return told
  }

  #keep(style: Style): void {
    this.#styles.set(style.styleKey, style)
    this.#keyOfStyle.set(style.id, style.styleKey)
  }
}

/** What a style becomes when one of its variants is deleted; undefined where that was the last one. */
export function withoutVariant(style: Style, variant: Variant): Style | undefined {
  if (style.variants === 1) return undefined
  const incomplete = style.incomplete - Number(!isComplete(variant, style))
  return { ...style, variants: style.variants - 1, incomplete }
}

/** Whether a style is sold in the same countries as before, as they were named. */
export const sameCountries = (one: Pick<Style, 'countries'>, other: Pick<Style, 'countries'>) =>
  (one.countries ?? []).join() === (other.countries ?? []).join()
