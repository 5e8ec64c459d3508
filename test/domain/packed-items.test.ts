import { array, assert, constantFrom, integer, oneof, property } from 'fast-check'
import { expect, test } from 'vitest'
import { LARGEST_ID } from '../../src/domain/numbers.ts'
import { ItemPacker, unpackItems } from '../../src/domain/orders/packed-items.ts'

function packed(chosen: readonly (readonly number[])[]) {
  const packer = new ItemPacker()
  for (const ids of chosen) packer.add(ids)
  return packer.finish()
}

test('items that are packed come out as they went in, whatever their ids', () => {
  const id = oneof(
    integer({ min: 1, max: 300 }),
    integer({ min: 1, max: LARGEST_ID }),
    constantFrom(1, 63, 64, 65, 8_191, 8_192, 2 ** 32, 2 ** 52, LARGEST_ID - 1, LARGEST_ID),
  )
  assert(
    property(array(array(id, { minLength: 1, maxLength: 200 })), (chosen) => {
      const { items, orders, parts } = packed(chosen)
      expect(parts.flatMap((part) => unpackItems(part.packed))).toEqual(chosen)
      expect([items, orders]).toEqual([chosen.flat().length, chosen.length])
    }),
  )
})

test('neighbours take little more than a byte each, and parts hold about 10,000', () => {
  const orders = Array.from({ length: 50_000 }, (_, at) => [2 ** 40 + at * 2, 2 ** 40 + at * 2 + 1])
  const { parts } = packed(orders)
  expect(parts.map(({ items }) => items)).toEqual(Array(10).fill(10_000))
  expect(parts.reduce((sum, part) => sum + part.packed.length, 0)).toBeLessThan(151_000)
})

test('an order is never split', () => {
  const large = Array.from({ length: 25_000 }, (_, at) => at + 1)
  const { parts } = packed([[90_000], large, [90_001]])
  expect(parts.map((part) => unpackItems(part.packed).map(({ length }) => length))).toEqual([
    [1, 25_000],
    [1],
  ])
})
