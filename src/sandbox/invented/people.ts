import { Dice } from '../dice.ts'
import { PLACES } from './places.ts'
import type { Place } from './places/place.ts'

/** Someone who orders: the same number is always the same person, who comes back with another order. */
export interface Person {
  readonly customerKey: string
  readonly place: Place
  readonly gender: 'm' | 'f'
  readonly firstName: string
  readonly lastName: string
  readonly address: Address
  readonly phone: string
  readonly email: string
}

export interface Address {
  readonly street: string
  readonly zipCode: string
  readonly city: string
  readonly additional: string | null
}

const WEIGHTS = Object.fromEntries(
  [...PLACES.values()].map(({ countryCode, weight }) => [countryCode, weight]),
)

/** `countryCode`: where they live, one of `PLACES`; by default chosen by how many of a hundred orders go there. */
export function inventPerson(number: number, countryCode?: string): Person {
  const dice = new Dice(Math.imul(number + 1, 0x9e3779b1))
  const chosen = dice.weighted(WEIGHTS)
  const place = PLACES.get(countryCode ?? chosen)!
  const gender = dice.chance(0.6) ? 'f' : 'm'
  const [his, hers] = dice.pick(place.surnames).split('/')
  return {
    customerKey: `C${1_000_000 + number}`,
    place,
    gender,
    firstName: dice.pick(gender === 'f' ? place.women : place.men),
    lastName: gender === 'f' ? (hers ?? his!) : his!,
    address: inventAddress(dice, place),
    phone: place.phone && dice.chance(0.7) ? place.phone(dice) : '',
    email: dice.chance(0.9) ? `customer.${number}@example.com` : '',
  }
}

export function inventAddress(dice: Dice, place: Place): Address {
  const [zipCode, city] = dice.pick(place.towns)
  return {
    street: dice.pick(place.streets).replace('#', String(dice.between(1, 160))),
    zipCode,
    city,
    additional: dice.chance(0.2) ? dice.pick(place.additions) : null,
  }
}
