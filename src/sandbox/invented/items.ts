import type { ItemStatus } from '../../domain/orders/items.ts'
import type { Cents, ItemId } from '../../domain/numbers.ts'
import type { NewItem } from '../../domain/orders/orders.ts'
import type { Dice } from '../dice.ts'
import { GOODS, type Assortment } from './goods.ts'
import type { Place } from './places/place.ts'

interface Basket {
  readonly assortment: Assortment
  readonly place: Place
  readonly firstItemId: ItemId | undefined
  /** One for each piece. */
  readonly statuses: readonly ItemStatus[]
  readonly carrierKey: string
  /** What is bought is one of these, where they are given. */
  readonly skus?: readonly string[] | undefined
}

/** One item per piece. A customer who buys two often buys the same again, which makes two items of one SKU. */
export function inventItems(dice: Dice, basket: Basket): NewItem[] {
  const { place, statuses, firstItemId } = basket
  const parcel = {
    out: trackingKey(dice, basket.carrierKey),
    back: trackingKey(dice, `R${basket.carrierKey}`),
  }
  let ware = inventWare(dice, basket)
  return statuses.map((status, index) => {
    if (index > 0 && !dice.chance(0.3)) ware = inventWare(dice, basket)
    const sent = status === 'shipped' || status === 'returned'
    const priceWithTax = priceIn(place, ware.price)
    return {
      id: firstItemId === undefined ? undefined : firstItemId + index,
      sku: ware.sku,
      vat: place.vat,
      priceWithoutTax: Math.round((priceWithTax * 100) / (100 + place.vat)),
      priceWithTax,
      customData: dice.chance(0.15)
        ? { gift_wrap: true, note: 'Alles Gute! · Sto lat! · Χρόνια πολλά!' }
        : null,
      status,
      shipmentTrackingKey: sent ? parcel.out : '',
      returnTrackingKey: sent ? parcel.back : '',
    }
  })
}

function inventWare(dice: Dice, { assortment, skus }: Basket) {
  const { sku, price, variants } = dice.pick(GOODS[assortment])
  return { sku: skus ? dice.pick(skus) : `${sku}-${dice.pick(variants)}`, price }
}

/** In the country's money, rounded to something that a shop would ask. */
const priceIn = ({ euro }: Place, cents: Cents): Cents =>
  euro === 1 ? cents : Math.max(1, Math.round((cents * euro) / 500)) * 500 - 5

/** The carrier's initials and twelve digits. */
const trackingKey = (dice: Dice, carrierKey: string) =>
  `${carrierKey.replaceAll('_', '').slice(0, 4)}${dice.digits(12)}`
