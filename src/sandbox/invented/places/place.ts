import type { Dice } from '../../dice.ts'

/** One country as its orders look. All people, streets and numbers are invented; telephone numbers are from ranges kept for fiction. */
export interface Place {
  readonly countryCode: string
  /** Per cent. */
  readonly vat: number
  readonly currencyCode: string
  /** What a euro is worth in it, roughly. */
  readonly euro: number
  /** How many of a hundred orders go there. */
  readonly weight: number
  readonly women: readonly string[]
  readonly men: readonly string[]
  /** `his/hers` where they differ. */
  readonly surnames: readonly string[]
  /** `#` is the number of the house. */
  readonly streets: readonly string[]
  readonly towns: readonly (readonly [zipCode: string, city: string])[]
  readonly additions: readonly string[]
  readonly phone?: (dice: Dice) => string
  readonly collectionPoint?: (dice: Dice) => CollectionPoint
}

export interface CollectionPoint {
  readonly key: string
  readonly type: string
  readonly description: string
}
