import { expect, test } from 'vitest'
import { cancelRule } from '../../src/domain/orders/cancel.ts'
import { returnRule, type ReturnEntry } from '../../src/domain/orders/return.ts'
import { shipRule, type ShipEntry } from '../../src/domain/orders/ship.ts'
import type { Item, Items, ItemStatus } from '../../src/domain/orders/items.ts'
import type { Decision } from '../../src/domain/outcomes.ts'

const KEYS = { carrierKey: 'DHL', shipmentTrackingKey: 'S', returnTrackingKey: 'R' }

const holding = (item: Partial<Item>): Items =>
  new Map([
    [
      1,
      {
        id: 1,
        orderId: 9,
        status: 'open',
        byMarketplace: false,
        carrierKey: null,
        shipmentTrackingKey: '',
        returnTrackingKey: '',
        ...item,
      },
    ],
  ])

const decideCancel = (entries: readonly number[], items: Items, first: number) =>
  cancelRule.decide(entries, first, { items, activeCarriers: new Set() })
const decideShip = (
  entries: readonly ShipEntry[],
  items: Items,
  first: number,
  activeCarriers: Set<string>,
) => shipRule.decide(entries, first, { items, activeCarriers })
const decideReturn = (entries: readonly ReturnEntry[], items: Items, first: number) =>
  returnRule.decide(entries, first, { items, activeCarriers: new Set() })

/** The one outcome of a decision about item 1. */
function outcome({ failures, changes }: Decision): string {
  if (failures.length > 0) return failures[0]!.errors.map(([code]) => code).join(' ')
  return changes.length > 0 ? `→ ${changes[0]!.to.status}` : 'success, nothing happens'
}

test.each<[ItemStatus, string]>([
  ['open', '→ cancelled'],
  ['shipped', 'item_already_shipped'],
  ['cancelled', 'success, nothing happens'],
  ['returned', 'item_already_returned'],
])('cancelling an item that is %s: %s', (status, expected) => {
  expect(outcome(decideCancel([1], holding({ status }), 0))).toBe(expected)
})

test.each<[ItemStatus, Partial<Item>, string]>([
  ['open', {}, '→ shipped'],
  ['shipped', KEYS, 'success, nothing happens'],
  ['shipped', { ...KEYS, carrierKey: 'GLS' }, 'item_already_shipped'],
  ['shipped', { ...KEYS, shipmentTrackingKey: 's' }, 'item_already_shipped'],
  ['shipped', { ...KEYS, returnTrackingKey: '' }, 'item_already_shipped'],
  ['cancelled', KEYS, 'item_already_cancelled'],
  ['returned', KEYS, 'item_already_returned'],
])('shipping an item that is %s with %j: %s', (status, keys, expected) => {
  expect(
    outcome(decideShip([{ orderItems: [1], ...KEYS }], holding({ status, ...keys }), 0, new Set(['DHL']))),
  ).toBe(expected)
})

test.each<[ItemStatus, Partial<Item>, string]>([
  ['open', {}, 'item_not_shipped'],
  ['shipped', { returnTrackingKey: 'other' }, '→ returned'],
  ['cancelled', {}, 'item_already_cancelled'],
  ['returned', { returnTrackingKey: 'R' }, 'success, nothing happens'],
  ['returned', { returnTrackingKey: 'other' }, 'item_already_returned'],
])('returning an item that is %s with %j: %s', (status, keys, expected) => {
  expect(
    outcome(decideReturn([{ orderItems: [1], returnTrackingKey: 'R' }], holding({ status, ...keys }), 0)),
  ).toBe(expected)
})

test('an item that the marketplace fulfils is refused before its status is looked at', () => {
  for (const status of ['open', 'shipped', 'cancelled', 'returned'] as const) {
    expect(outcome(decideCancel([1], holding({ status, byMarketplace: true }), 0))).toBe(
      'item_fulfilled_by_marketplace',
    )
  }
})

test('a carrier that is unknown or inactive is named before the items, even where nothing would be left to do', () => {
  const shipped = holding({ status: 'shipped', ...KEYS })
  expect(outcome(decideShip([{ orderItems: [1, 2], ...KEYS }], shipped, 0, new Set()))).toBe(
    'carrier_unknown item_not_found',
  )
})

test('a repeated id in one cancel meets what its first use left', () => {
  const { failures, changes } = decideCancel([1, 1, 2, 1], holding({}), 10)
  expect(failures).toEqual([{ entry: 12, errors: [['item_not_found', 2]] }])
  expect(changes).toEqual([{ ids: [1], from: 'open', to: { status: 'cancelled' } }])
})
