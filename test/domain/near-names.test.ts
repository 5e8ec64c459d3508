import { describe, expect, test } from 'vitest'
import { nearNames } from '../../src/domain/near-names.ts'

const KNOWN = ['order_number', 'order_items', 'customer_email', 'held', 'sku']

describe('a name that nearly is a known one', () => {
  test.each([
    ['orderNumber', 'order_number'],
    ['Order-Number', 'order_number'],
    ['order_number[]', 'order_number'],
    ['order_itmes', 'order_items'],
    ['customer_mail', 'customer_email'],
    ['hold', 'held'],
    ['hekd', 'held'],
    ['ehld', 'held'],
    ['hled', 'held'],
    ['hedl', 'held'],
    ['sk', 'sku'],
  ])('%s was meant as %s', (given, meant) => {
    expect(nearNames(given, KNOWN)).toEqual([meant])
  })

  test.each(['order_number', 'colour', 'he', 'hdel', 'dlhe', '', 'x'.repeat(10_000)])(
    '%# is known, or near to none',
    (given) => {
      expect(nearNames(given, KNOWN)).toEqual([])
    },
  )

  test('the nearest comes first', () => {
    expect(nearNames('ordernumbers', ['order_numbersx', 'order_number', 'order_numbers'])[0]).toBe(
      'order_numbers',
    )
  })
})
