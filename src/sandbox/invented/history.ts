import type { ItemStatus } from '../../domain/orders/items.ts'
import type { Millis } from '../../domain/numbers.ts'
import type { Dice } from '../dice.ts'

/** What became of an order as a whole. */
export type History = 'open' | 'shipped' | 'cancelled' | 'returned' | 'mixed'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The older an order, the less likely is it still open. */
export function historyOf(dice: Dice, age: Millis): History {
  if (age < 2 * DAY_MS) return dice.weighted({ open: 88, shipped: 6, cancelled: 6 })
  if (age < 10 * DAY_MS) return dice.weighted({ open: 30, shipped: 52, cancelled: 8, returned: 4, mixed: 6 })
  return dice.weighted({ open: 6, shipped: 60, cancelled: 8, returned: 16, mixed: 10 })
}

/** The states of this number of items, by default one to five, and when the last of it happened. */
export function shippingOf(
  dice: Dice,
  history: History,
  createdAt: Millis,
  until: Millis,
  pieces?: number,
): { statuses: ItemStatus[]; updatedAt: Millis } {
  const count = pieces ?? dice.pick(history === 'mixed' ? [2, 2, 3, 4] : [1, 1, 1, 2, 2, 2, 2, 3, 3, 5])
  const statuses = Array.from({ length: count }, (): ItemStatus =>
    history === 'mixed' ? 'shipped' : history,
  )
  if (history === 'mixed') statuses[dice.between(0, count - 1)] = dice.pick(['open', 'cancelled', 'returned'])
  const latest = history === 'open' ? createdAt : createdAt + dice.between(2, 8 * 24) * HOUR_MS
  return { statuses, updatedAt: Math.min(latest, Math.max(createdAt, until)) }
}
