import type { Composition, SentPrice } from './products.ts'

/** One variant and what it says of its style, in the form in which the seller sends it: its result shows it so. [known] */
export interface UpsertEntry {
  readonly style_key: string
  readonly sku: string
  readonly ean?: string | null
  readonly hs_code?: string | null
  readonly name?: string | null
  readonly description?: string | null
  readonly descriptions?: Readonly<Record<string, string>> | null
  readonly color: number
  readonly size: number | null
  readonly second_size?: number | null
  readonly brand: number
  readonly category: number
  readonly quantity?: number | null
  readonly weight: number
  readonly countries?: readonly string[] | null
  readonly country_of_origin: string
  readonly attributes: readonly number[]
  readonly material_composition_textile?: readonly Composition[] | null
  readonly material_composition_non_textile?: readonly Composition[] | null
  readonly prices: readonly SentPrice[]
  readonly images: readonly string[]
}
