import { Dice } from '../src/sandbox/dice.ts'

export type Status = 'open' | 'shipped' | 'cancelled' | 'returned'

/** An item as it was imported. */
export interface Invented {
  readonly id: number
  readonly sellerId: number
  readonly orderNumber: string
  readonly status: Status
  readonly byMarketplace: boolean
  readonly carrier: string | null
  readonly shipmentKey: string
  readonly returnKey: string
}

export const CARRIERS = ['DHL_STD_NATIONAL', 'HERMES_STD_NATIONAL', 'DPD_PL', 'POST_CH']
const ORDER_CARRIER = 'DHL_STD_NATIONAL'
const CREATED_AT = '2026-11-01T08:00:00Z'
/** Times of stock updates are within these milliseconds after it, in no order: a million of them, each another. */
const UPDATE_TIMES = 1_000_003
const UPDATE_STEP = 7_919

/** Invents orders and remembers how each item began: what the independent check begins with. */
export class Catalogue {
  readonly items = new Map<number, Invented>()
  /** Ids of items that are surely in the store, by seller, in the order in which they came. */
  readonly idsBySeller = new Map<number, number[]>()
  readonly #dice: Dice
  #nextItem = 1
  #nextOrder = 1
  #nextUpdate = 1

  constructor(seed: number) {
    this.#dice = new Dice(seed)
  }

  /** Orders as NDJSON, and what to call when they are in the store. */
  invent(sellerId: number, orders: number): { ndjson: string; confirm: () => void } {
    const lines: string[] = []
    const invented: Invented[] = []
    for (let index = 0; index < orders; index++) {
      const items = this.#order(sellerId)
      invented.push(...items)
      lines.push(JSON.stringify(importForm(items)))
    }
    for (const item of invented) this.items.set(item.id, item)
    return {
      ndjson: lines.join('\n'),
      confirm: () => {
        const ids = this.idsBySeller.get(sellerId) ?? []
        for (const { id } of invented) ids.push(id)
        this.idsBySeller.set(sellerId, ids)
      },
    }
  }

  /** When the next stock update says that its quantity was so. */
  nextValidAt(): string {
    return new Date(
      Date.parse(CREATED_AT) + ((this.#nextUpdate++ * UPDATE_STEP) % UPDATE_TIMES),
    ).toISOString()
  }

  #order(sellerId: number): Invented[] {
    const dice = this.#dice
    const orderNumber = `R-${this.#nextOrder++}`
    const byMarketplace = dice.chance(0.03)
    return Array.from({ length: dice.between(1, 5) }, () => {
      const id = this.#nextItem++
      const status = dice.weighted({ open: 90, shipped: 6, cancelled: 2, returned: 2 })
      const travelled = status === 'shipped' || status === 'returned'
      return {
        id,
        sellerId,
        orderNumber,
        status,
        byMarketplace,
        carrier: travelled ? ORDER_CARRIER : null,
        shipmentKey: travelled ? `OUT-${id}` : '',
        returnKey: travelled ? `BACK-${id}` : '',
      }
    })
  }
}

function importForm(items: readonly Invented[]) {
  const { orderNumber, byMarketplace } = items[0]!
  return {
    order_number: orderNumber,
    shop_country: 'DE',
    created_at: CREATED_AT,
    currency_code: 'EUR',
    carrier_key: ORDER_CARRIER,
    fulfillment_type: byMarketplace ? 'fulfillment_by_marketplace' : 'dropshipping',
    shipping_recipient_first_name: 'Ada',
    shipping_recipient_last_name: 'Example',
    shipping_street: 'Beispielweg 1',
    shipping_zip_code: '10115',
    shipping_city: 'Berlin',
    shipping_country_code: 'DE',
    order_items: items.map(({ id, status, shipmentKey, returnKey }) => ({
      id,
      sku: `SKU-${id}`,
      vat: 19,
      price_with_tax: 1190,
      price_without_tax: 1000,
      status,
      shipment_tracking_key: shipmentKey,
      return_tracking_key: returnKey,
    })),
  }
}
