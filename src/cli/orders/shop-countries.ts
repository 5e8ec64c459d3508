import type { Order, OrderFilters, SellersCenter } from '../../../client/index.ts'
import { interruption } from '../exit.ts'

/**
 * Finds the country of the shop that an order is from. An import needs it and no answer names it, but the list can be asked for the orders
 * of one country: those come in the order of the whole list, so that reading both side by side costs about twice the calls.
 */
export class ShopCountries {
  readonly #client: SellersCenter
  readonly #filters: OrderFilters
  readonly #lists = new Map<string, CountryList>()
  #carrierCountries: string[] | undefined

  constructor(client: SellersCenter, filters: OrderFilters) {
    this.#client = client
    this.#filters = filters
  }

  /** To be asked of each order once, in the order of the list. Undefined for a country that no carrier and no address leads to. */
  async of(order: Order): Promise<string | undefined> {
    if (isCountry(this.#filters.shop_country)) return this.#filters.shop_country.toUpperCase()
    const near = [order.shipping_country_code, order.billing_country_code, ...this.#lists.keys()]
    return (await this.#first(order, near)) ?? (await this.#first(order, await this.#countriesOfCarriers()))
  }

  async #first({ order_number }: Order, countries: readonly string[]): Promise<string | undefined> {
    for (const country of new Set(countries.map((code) => code.toUpperCase()))) {
      if (isCountry(country) && (await this.#listOf(country).passes(order_number))) return country
    }
    return undefined
  }

  async #countriesOfCarriers(): Promise<string[]> {
    const carriers = async () => this.#client.carriers({ signal: interruption() })
    return (this.#carrierCountries ??= (await carriers()).map(({ country_code }) => country_code))
  }

  #listOf(country: string): CountryList {
    const known = this.#lists.get(country)
    if (known) return known
    const filters = { ...this.#filters, shop_country: country }
    const list = new CountryList((cursor) =>
      this.#client.ordersPage({ ...filters, per_page: 100, cursor }, { signal: interruption() }),
    )
    this.#lists.set(country, list)
    return list
  }
}

/** The filter finds what contains it; a whole code is contained in itself only. */
const isCountry = (text: string | undefined): text is string => /^[A-Z]{2}$/i.test(text ?? '')

/** The order numbers of one country that lie ahead, a page at a time. */
class CountryList {
  readonly #read: (cursor: string | undefined) => ReturnType<SellersCenter['ordersPage']>
  #ahead: string[] = []
  #cursor: string | undefined
  #isRead = false

  constructor(read: (cursor: string | undefined) => ReturnType<SellersCenter['ordersPage']>) {
    this.#read = read
  }

  /** Whether the order is in this list; what lies before it is passed too, since it is asked for in the order of the list. */
  async passes(orderNumber: string): Promise<boolean> {
    if (this.#ahead.length === 0 && !this.#isRead) {
      const { items, pagination } = await this.#read(this.#cursor)
      this.#ahead = items.map(({ order_number }) => order_number)
      this.#cursor = pagination.next_cursor ?? undefined
      this.#isRead = this.#cursor === undefined
    }
    const place = this.#ahead.indexOf(orderNumber)
    if (place >= 0) this.#ahead.splice(0, place + 1)
    return place >= 0
  }
}
