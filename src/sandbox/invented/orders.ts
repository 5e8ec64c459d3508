import { hash } from 'node:crypto'
import type { Carrier } from '../../domain/orders/carriers.ts'
import type { ItemId, Millis } from '../../domain/numbers.ts'
import type { FulfillmentType, NewOrder, OrderDetails } from '../../domain/orders/orders.ts'
import { Dice } from '../dice.ts'
import type { Assortment } from './goods.ts'
import { historyOf, shippingOf, type History } from './history.ts'
import { inventItems } from './items.ts'
import { inventAddress, inventPerson, type Person } from './people.ts'

export interface Invention {
  /** The same seed and the same other members give the same orders. */
  readonly seed: number
  readonly count: number
  /** Orders are spread evenly from here … */
  readonly from: Millis
  /** … to here, and nothing has happened after it. */
  readonly until: Millis
  readonly assortment: Assortment
  readonly carriers: readonly Carrier[]
  /** The first order's number is this prefix and this number; they go up by one. */
  readonly orderNumbers: { readonly prefix: string; readonly first: number }
  /** Items are numbered upwards from here; undefined leaves it to the store. */
  readonly firstItemId: ItemId | undefined
  /** This number of orders at the beginning are open and the seller's own to ship, at any age: samples can rely on them. Default 0. */
  readonly openFirst?: number | undefined
  /** How many people order. Default: two for five orders, so that some come back. */
  readonly customers?: number | undefined
  /** What all of these orders have in common, instead of what chance would give them. */
  readonly wish?: OrderWish
}

export interface OrderWish {
  readonly history?: History | undefined
  /** Items of each order. */
  readonly pieces?: number | undefined
  readonly skus?: readonly string[] | undefined
  /** One of `PLACES`. */
  readonly shopCountry?: string | undefined
  readonly fulfillmentType?: FulfillmentType | undefined
}

const SHOPS_FROM = 139
const PAYMENT_METHODS = ['paypal', 'credit_card', 'invoice', 'klarna', null] as const

/**
 * Orders as a European marketplace has them: many countries and scripts, one to five items, two pieces of one SKU here and
 * there, and all kinds of history. One at a time, so that there can be any number of them.
 */
export function* inventOrders(invention: Invention): Generator<NewOrder> {
  let nextItemId = invention.firstItemId
  for (let index = 0; index < invention.count; index++) {
    const order = inventOrder(invention, index, nextItemId)
    if (nextItemId !== undefined) nextItemId += order.items.length
    yield order
  }
}

function inventOrder(invention: Invention, index: number, firstItemId: ItemId | undefined): NewOrder {
  const dice = new Dice(Math.imul(invention.seed, 0xc2b2ae35) ^ Math.imul(index + 1, 0x27d4eb2f))
  const { wish = {} } = invention
  const keptOpen = index < (invention.openFirst ?? 0)
  const customer = dice.between(1, invention.customers ?? Math.ceil(invention.count * 0.4))
  const person = inventPerson(customer, wish.shopCountry)
  const createdAt = timeOf(invention, index)
  const byChance = !keptOpen && dice.chance(0.08) ? 'fulfillment_by_marketplace' : 'dropshipping'
  const fulfillmentType: FulfillmentType = wish.fulfillmentType ?? byChance
  const history = wish.history ?? (keptOpen ? 'open' : historyOf(dice, invention.until - createdAt))
  const carrierKey = carrierFor(dice, invention.carriers, person.place.countryCode)
  const { statuses, updatedAt } = shippingOf(dice, history, createdAt, invention.until, wish.pieces)
  const items = inventItems(dice, {
    assortment: invention.assortment,
    place: person.place,
    firstItemId,
    statuses,
    carrierKey,
    skus: wish.skus,
  })
  const order = {
    orderNumber: `${invention.orderNumbers.prefix}${invention.orderNumbers.first + index}`,
    customerKey: person.customerKey,
    carrierKey,
    shopCountry: person.place.countryCode,
    fulfillmentType,
    createdAt,
    updatedAt,
    details: inventDetails(dice, person),
    items,
  }
  return { ...order, contentHash: hash('sha256', JSON.stringify(order), 'base64') }
}

/** Whole seconds, as most shops keep them, unless one moment is asked for. */
const timeOf = ({ from, until, count }: Invention, index: number): Millis =>
  from === until ? from : Math.floor((from + ((until - from) * index) / count) / 1_000) * 1_000

function carrierFor(dice: Dice, carriers: readonly Carrier[], countryCode: string): string {
  const active = carriers.filter((carrier) => carrier.active)
  const near = active.filter((carrier) => carrier.countryCode === countryCode)
  const choice = near.length > 0 ? near : active
  if (choice.length === 0) throw new RangeError('Orders cannot be invented without an active carrier')
  return dice.pick(choice).key
}

function inventDetails(dice: Dice, person: Person): OrderDetails {
  const { place, address } = person
  const who = {
    recipientGender: person.gender,
    recipientFirstName: person.firstName,
    recipientLastName: person.lastName,
  }
  const elsewhere = dice.chance(0.12) ? inventAddress(dice, place) : address
  const point = place.collectionPoint && dice.chance(0.15) ? place.collectionPoint(dice) : undefined
  return {
    shop: SHOPS_FROM + (place.countryCode.charCodeAt(0) % 32) * 32 + (place.countryCode.charCodeAt(1) % 32),
    paymentMethod: dice.pick(PAYMENT_METHODS),
    currencyCode: place.currencyCode,
    billing: { ...address, countryCode: place.countryCode, ...who },
    shipping: {
      ...elsewhere,
      countryCode: place.countryCode,
      ...who,
      collectionPointKey: point?.key ?? null,
      collectionPointType: point?.type ?? null,
      collectionPointDescription: point?.description ?? null,
    },
    customerPhone: person.phone,
    customerEmail: person.email,
  }
}
