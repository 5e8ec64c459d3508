/** One carrier of the marketplace. [known] */
export interface Carrier {
  readonly key: string
  readonly carrierName: string
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string
  readonly displayLabel: string | null
  /** Only an active carrier can be shipped with. [ours] */
  readonly active: boolean
}
