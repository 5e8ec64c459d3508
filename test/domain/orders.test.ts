import { expect, test } from 'vitest'
import { ITEM_STATUSES } from '../../src/domain/orders/items.ts'
import { orderStatus } from '../../src/domain/orders/orders.ts'

test('an order has the status of its items if they agree, else it is mixed', () => {
  for (const one of ITEM_STATUSES) {
    for (const other of ITEM_STATUSES) {
      const counts = { open: 0, shipped: 0, cancelled: 0, returned: 0 }
      counts[one] += 2
      counts[other] += 1
      expect(orderStatus(counts)).toBe(one === other ? one : 'mixed')
    }
  }
})
