import type { Cents, MerchantId, Millis } from '../numbers.ts'
import type { Amount } from './amounts.ts'

/** Every status of a product. [known] */
export const PRODUCT_STATUSES = [
  'draft',
  'pending_approval',
  'rejected',
  'pending_active',
  'active',
  'inactive',
  'problem',
] as const
/** [known] The life of a style, and so of all its variants. */
export type ProductStatus = (typeof PRODUCT_STATUSES)[number]

/** Integer from one sequence of the deployment: products ascend by it. */
export type ProductId = number

/** What a part of a product is made of, as the seller says it; of a textile part how much of it, in per cent. [known] */
export interface Composition {
  readonly cluster_id: number
  readonly components: readonly { readonly material_id: number; readonly fraction?: number }[]
}

/** What is said of a style: the last upsert of any of its variants holds for all. */
export interface StyleFacts {
  readonly name: string | null
  readonly description: string | null
  /** By locale. */
  readonly descriptions: Readonly<Record<string, string>> | null
  readonly brand: number
  readonly category: number
  /** Where it is to be sold, in capitals; null or empty: everywhere. */
  readonly countries: readonly string[] | null
  readonly countryOfOrigin: string
  readonly attributes: readonly number[]
  readonly textile: readonly Composition[] | null
  readonly nonTextile: readonly Composition[] | null
}

/** What is said of a variant besides its stock and its prices. */
export interface VariantFacts {
  readonly ean: string | null
  readonly hsCode: string | null
  readonly color: number
  readonly size: number | null
  readonly secondSize: number | null
  /** In grams. */
  readonly weight: number
  readonly images: readonly string[]
}

/** What a decision needs to know of a style. */
export interface Style {
  readonly id: ProductId
  readonly styleKey: string
  readonly status: ProductStatus
  readonly category: number
  readonly countries: readonly string[] | null
  /** How many variants it has, and how many of these lack something. */
  readonly variants: number
  readonly incomplete: number
}

/** The price in one country. Where the retail price is null there is none, but the time of the last update is kept. */
export interface Price {
  readonly retail: Cents | null
  readonly sale: Cents | null
  readonly validAt: Millis | null
}

/** What a decision needs to know of a variant. */
export interface Variant {
  readonly id: ProductId
  readonly styleId: ProductId
  readonly sku: string
  readonly hasImage: boolean
  readonly quantity: number | null
  readonly stockValidAt: Millis | null
  /** The countries with a retail price, ascending. */
  readonly priced: readonly string[]
}

/** The prices of one country as a seller sends them. A retail price of null keeps what there is, a sale price of null removes it. [known] */
export interface SentPrice {
  /** In any case. */
  readonly country_code: string
  readonly retail_price?: Amount | null
  readonly sale_price?: Amount | null
}

/** Prices by country. */
export type Prices = ReadonlyMap<string, Price>

/** One reason of a rejection, in the words that the seller reads. [known] */
export interface RejectionReason {
  readonly key: string
  readonly type: string
  readonly name: string
  readonly description: string
}
/** What the operator says of a style that it rejects. */
export interface Rejection {
  readonly reasons: readonly RejectionReason[]
  readonly message: string
}

/** A variant as its seller may see it, with what is said of its style. */
export interface Product extends Pick<Variant, 'sku' | 'hasImage' | 'quantity' | 'priced'> {
  readonly styleKey: string
  readonly status: ProductStatus
  readonly style: StyleFacts
  readonly variant: VariantFacts
  readonly prices: Prices
}

/** Every member narrows; an absent one does not. Keys find what contains them, in any case. */
export interface ProductFilter {
  readonly styleKey?: string | undefined
  readonly sku?: string | undefined
  readonly status?: ProductStatus | undefined
}

/** A rejected style as its seller may see it. */
export interface RejectedStyle {
  readonly styleKey: string
  readonly rejection: Rejection
}

/** What the operator decides about a style that waits for approval. */
export type Review = 'approved' | Rejection

/** A style as the operator may see it. */
export interface ReviewedStyle extends Pick<Style, 'id' | 'styleKey' | 'status' | 'variants' | 'incomplete'> {
  readonly merchantId: MerchantId
  /** Since when it has its status. */
  readonly statusAt: Millis
  readonly facts: StyleFacts
  readonly rejection: Rejection | null
}
