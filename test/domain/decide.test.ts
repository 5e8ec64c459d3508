import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cancelRule } from '../../src/domain/orders/cancel.ts'
import type { ItemRule } from '../../src/domain/orders/item-rule.ts'
import { ITEM_STATUSES, type Item } from '../../src/domain/orders/items.ts'
import type { ItemId } from '../../src/domain/numbers.ts'
import { returnRule } from '../../src/domain/orders/return.ts'
import { shipRule } from '../../src/domain/orders/ship.ts'
import { naively, type NaiveEntry, type NaiveItem } from './naive.ts'

const CARRIERS = ['DHL', 'GLS', 'GONE']
const ACTIVE = new Set(['DHL', 'GLS'])
const KEYS = ['K1', 'K2', '']

// Few ids and keys, so that entries meet each other.
const id = fc.integer({ min: 1, max: 9 })
const item: fc.Arbitrary<Item> = fc.record({
  id,
  orderId: fc.integer({ min: 1, max: 3 }),
  status: fc.constantFrom(...ITEM_STATUSES),
  byMarketplace: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
  carrierKey: fc.constantFrom(null, ...CARRIERS),
  shipmentTrackingKey: fc.constantFrom(...KEYS),
  returnTrackingKey: fc.constantFrom(...KEYS),
})
const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 8 })
const orderItems = fc.array(id, { minLength: 1, maxLength: 4 })
const ENTRY = {
  cancel: id,
  ship: fc.record({
    orderItems,
    carrierKey: fc.constantFrom(...CARRIERS),
    shipmentTrackingKey: fc.constantFrom(...KEYS),
    returnTrackingKey: fc.constantFrom(...KEYS),
  }),
  return: fc.record({ orderItems, returnTrackingKey: fc.constantFrom(...KEYS) }),
}

const RULES = { cancel: cancelRule, ship: shipRule, return: returnRule }

describe.each(['cancel', 'ship', 'return'] as const)('%s', (operation) => {
  const rule = RULES[operation] as ItemRule<NaiveEntry>
  const entries = fc.array<NaiveEntry>(ENTRY[operation], { minLength: 1, maxLength: 12 })
  const mapOf = (list: readonly Item[]) =>
    new Map<ItemId, NaiveItem>(list.map((item) => [item.id, { ...item }]))

  test('decides as a plain reading of the contract does, whatever the entries and items', () => {
    fc.assert(
      fc.property(items, entries, fc.nat(5_000), (list, asked, first) => {
        const [working, naive] = [mapOf(list), mapOf(list)]
        const expected = naively(operation, asked, first, naive, ACTIVE)
        const decision = rule.decide(asked, first, { items: working, activeCarriers: ACTIVE })
        expect(decision.failures).toEqual(expected.failures)
        const changed = decision.changes.flatMap(({ ids, from, to }) =>
          ids.map((id) => ({ id, from, to: to.status })),
        )
        expect(changed).toEqual(expected.changed)
        expect(working).toEqual(naive)
      }),
      { numRuns: 2_000, seed: 1 },
    )
  })

  test('decides a request in pieces as it decides it whole', () => {
    fc.assert(
      fc.property(items, entries, fc.nat(12), (list, asked, cut) => {
        const [whole, pieces] = [mapOf(list), mapOf(list)]
        const decide = (part: readonly NaiveEntry[], first: number, on: Map<ItemId, NaiveItem>) =>
          rule.decide(part, first, { items: on, activeCarriers: ACTIVE }).failures
        const inPieces = [
          ...decide(asked.slice(0, cut), 0, pieces),
          ...decide(asked.slice(cut), Math.min(cut, asked.length), pieces),
        ]
        expect(inPieces).toEqual(decide(asked, 0, whole))
        expect(pieces).toEqual(whole)
      }),
      { numRuns: 500, seed: 2 },
    )
  })

  test('leaves everything as it is when the same is asked again, and answers success where it was success', () => {
    fc.assert(
      fc.property(items, ENTRY[operation], (list, entry) => {
        const working = mapOf(list)
        const ask = () => rule.decide([entry], 0, { items: working, activeCarriers: ACTIVE })
        const first = ask()
        const again = ask()
        expect(again.changes).toEqual([])
        expect(again.failures).toEqual(first.failures)
      }),
      { numRuns: 500, seed: 3 },
    )
  })

  test('names every item id that it will look at', () => {
    fc.assert(
      fc.property(entries, (asked) => {
        const named = asked.flatMap((entry) => (typeof entry === 'number' ? [entry] : entry.orderItems))
        expect(rule.itemIds(asked)).toEqual(named)
      }),
      { numRuns: 100, seed: 4 },
    )
  })
})
