import { describe, expect, test } from 'vitest'
import { DEFAULT_CARRIERS } from '../../src/domain/orders/carriers.ts'
import { orderStatus, type NewOrder } from '../../src/domain/orders/orders.ts'
import { inventOrders, type Invention } from '../../src/sandbox/invented/orders.ts'

const DAY_MS = 86_400_000
const UNTIL = Date.parse('2026-11-20T00:00:00Z')

const invent = (members: Partial<Invention> = {}): NewOrder[] => [
  ...inventOrders({
    seed: 1,
    count: 400,
    from: UNTIL - 45 * DAY_MS,
    until: UNTIL,
    assortment: 'fashion',
    carriers: DEFAULT_CARRIERS,
    orderNumbers: { prefix: 'T-', first: 1 },
    firstItemId: 5119,
    ...members,
  }),
]

const statusOf = ({ items }: NewOrder) => {
  const counts = { open: 0, shipped: 0, cancelled: 0, returned: 0 }
  for (const { status } of items) counts[status] += 1
  return orderStatus(counts)
}

test('the same seed gives the same orders, another seed others', () => {
  expect(invent()).toEqual(invent())
  expect(invent({ seed: 2 })[0]).not.toEqual(invent()[0])
})

test('orders and items are numbered without gaps', () => {
  const orders = invent()
  expect(orders.map(({ orderNumber }) => orderNumber)).toEqual(orders.map((_, index) => `T-${index + 1}`))
  const ids = orders.flatMap(({ items }) => items.map(({ id }) => id))
  expect(ids).toEqual(ids.map((_, index) => 5119 + index))
  expect(
    invent({ firstItemId: undefined })
      .flatMap(({ items }) => items)
      .every(({ id }) => id === undefined),
  ).toBe(true)
})

describe('four hundred orders', () => {
  const orders = invent()

  test('are of many countries and scripts', () => {
    expect(new Set(orders.map(({ shopCountry }) => shopCountry)).size).toBeGreaterThanOrEqual(12)
    const names = orders.map(({ details }) => details.shipping.recipientLastName).join('')
    for (const script of [/\p{Script=Greek}/u, /\p{Script=Cyrillic}/u, /[ąęśżź]/i, /[äöüß]/])
      expect(names).toMatch(script)
  })

  test('have every status, both kinds of fulfilment, collection points and two pieces of one SKU', () => {
    expect(new Set(orders.map(statusOf))).toEqual(
      new Set(['open', 'shipped', 'cancelled', 'returned', 'mixed']),
    )
    expect(new Set(orders.map(({ fulfillmentType }) => fulfillmentType)).size).toBe(2)
    expect(orders.some(({ details }) => details.shipping.collectionPointKey !== null)).toBe(true)
    expect(orders.some(({ items }) => new Set(items.map(({ sku }) => sku)).size < items.length)).toBe(true)
    const customers = new Set(orders.map(({ customerKey }) => customerKey))
    expect(customers.size).toBeLessThan(orders.length)
  })

  test('never contradict themselves', () => {
    for (const order of orders) {
      const carrier = DEFAULT_CARRIERS.find(({ key }) => key === order.carrierKey)!
      expect(carrier.countryCode).toBe(order.shopCountry)
      expect(order.updatedAt).toBeGreaterThanOrEqual(order.createdAt)
      expect(order.updatedAt).toBeLessThanOrEqual(UNTIL)
      for (const item of order.items) {
        const sent = item.status === 'shipped' || item.status === 'returned'
        expect(item.shipmentTrackingKey !== '').toBe(sent)
        expect(item.priceWithoutTax).toBeLessThan(item.priceWithTax)
        expect(Number.isSafeInteger(item.priceWithoutTax)).toBe(true)
      }
    }
  })
})

test('the first orders can be kept open and the seller’s own', () => {
  const kept = invent({ openFirst: 30 }).slice(0, 30)
  expect(kept.every((order) => statusOf(order) === 'open' && order.fulfillmentType === 'dropshipping')).toBe(
    true,
  )
})

test('only active carriers are used, any of them where a country has none', () => {
  const carriers = DEFAULT_CARRIERS.map((carrier) => ({ ...carrier, active: carrier.key === 'POST_NL' }))
  expect(new Set(invent({ carriers }).map(({ carrierKey }) => carrierKey))).toEqual(new Set(['POST_NL']))
  expect(() => invent({ carriers: [] })).toThrow(RangeError)
})

test('the default carriers have keys of their own and hold those that every marketplace has', () => {
  const keys = DEFAULT_CARRIERS.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toEqual(
    expect.arrayContaining([
      ...['DHL_STD_NATIONAL', 'HERMES_STD_NATIONAL', 'DHL_AT', 'POST_CH', 'POST_NL'],
      ...['DPD_PL', 'BPOST_BE', 'COLI_FR', 'GLS_HU', 'POST_IT'],
    ]),
  )
})
