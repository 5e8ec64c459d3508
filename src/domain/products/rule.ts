import type { Catalogue } from './catalogue.ts'
import type { MerchantId, Millis } from '../numbers.ts'
import type { Failure } from '../outcomes.ts'
import type { Assortment } from './assortment.ts'

/** What a decision about products may look at besides the entries. */
export interface ProductContext {
  readonly assortment: Assortment
  readonly merchantId: MerchantId
  readonly catalogue: Catalogue
  readonly now: Millis
  /** What is published is approved at once. */
  readonly autoApprove: boolean
}

/** Which styles and variants the entries are about, by the seller's keys; repeated ones included. */
export interface Named {
  readonly styleKeys?: readonly string[]
  readonly skus?: readonly string[]
}

/** How the entries of one operation change products: pure. [contract 9] */
export interface ProductRule<Entry> {
  readonly aggregate: 'products'
  named(entries: readonly Entry[]): Named
  /** What it looks at besides styles and variants, or makes: no other rule's work waits for that to be read. */
  readonly looksAt: {
    /** The prices of the named variants. */
    readonly prices?: true
    readonly catalogue?: true
  }
  /** It adds styles and variants. */
  readonly adds?: true
  /** Where the entries say that styles are sold: of a style that is sold elsewhere, all variants are read. */
  countriesNamed?(
    entries: readonly Entry[],
  ): Iterable<readonly [styleKey: string, countries: readonly string[] | null]>
  /** What is told of the variants whose quantity it changes. */
  readonly stockEvent?: 'stock.updated'
  /** Changes the assortment as the entries say, so that a later entry meets it so. `first` is the place of the first entry in the request, from 0. */
  decide(entries: readonly Entry[], first: number, context: ProductContext): Failure[]
}
