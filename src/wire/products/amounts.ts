import type { Amount } from '../../domain/products/amounts.ts'
import type { SentPrice } from '../../domain/products/products.ts'

declare global {
  // Node has had them since version 21, TypeScript's libraries have them not yet.
  interface JSON {
    /** A value that `stringify` writes as this text. */
    rawJSON(text: string): object
    isRawJSON(value: unknown): boolean
  }
}

const TOKEN = /^(-?\d+)(?:\.(\d*?)0*)?$/

/** The amount that a number of JSON is, by the way it is written; undefined with an exponent. */
export function readAmount(token: string): Amount | undefined {
  const [, whole, places] = TOKEN.exec(token) ?? []
  return whole === undefined || places === undefined || places === '' ? whole : `${whole}.${places}`
}

/** The number of an amount, digit for digit. */
const shown = (amount: Amount | null | undefined) => (amount ? JSON.rawJSON(amount) : amount)

/** A price as it was sent, ready to be written as JSON. Members that are undefined were not sent. */
export const shownPrice = ({ country_code, retail_price, sale_price }: SentPrice) => ({
  country_code,
  retail_price: shown(retail_price),
  sale_price: shown(sale_price),
})
