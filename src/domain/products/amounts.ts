import type { Cents } from '../numbers.ts'

/**
 * An amount as it was written: digits, and behind a point further digits that count, so that the last one is no 0. It never was a
 * float. [contract 9]
 */
export type Amount = string

/** Places of a cent. */
const PLACES = 2

const fraction = (amount: Amount) => amount.split('.')[1] ?? ''

/** Whether an amount has more places that count than a cent has. */
export const isTooPrecise = (amount: Amount) => fraction(amount).length > PLACES

/** The cents of an amount that is not too precise. */
export const centsOf = (amount: Amount): Cents =>
  Number(amount.split('.')[0]! + fraction(amount).padEnd(PLACES, '0'))

/** 1999 is `19.99`. */
export function amountOf(cents: Cents): Amount {
  const digits = String(cents).padStart(PLACES + 1, '0')
  const places = digits.slice(-PLACES).replace(/0+$/, '')
  return digits.slice(0, -PLACES) + (places === '' ? '' : `.${places}`)
}

/** Whether one amount is above another, however precise they are. */
export function isAbove(one: Amount, other: Amount): boolean {
  const [whole, otherWhole] = [one.split('.')[0]!, other.split('.')[0]!]
  if (whole !== otherWhole)
    return whole.length === otherWhole.length ? whole > otherWhole : whole.length > otherWhole.length
  const places = Math.max(fraction(one).length, fraction(other).length)
  return fraction(one).padEnd(places, '0') > fraction(other).padEnd(places, '0')
}
