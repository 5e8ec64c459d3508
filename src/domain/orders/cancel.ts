import type { ItemRule } from './item-rule.ts'
import type { Item, Items, ItemStatus } from './items.ts'
import type { ItemId } from '../numbers.ts'
import type { Decision, EntryErrorCode, Failure } from '../outcomes.ts'

/** One entry of a cancel is one item id. */
export type CancelEntry = ItemId

/** The whole rule [contract 4]. A status added to `ItemStatus` does not compile until it is answered here. */
const ANSWER_BY_STATUS: Record<ItemStatus, 'cancel' | 'leave' | EntryErrorCode> = {
  open: 'cancel',
  cancelled: 'leave', // a repeated cancel is a success that changes nothing
  shipped: 'item_already_shipped',
  returned: 'item_already_returned',
}

function answer(item: Item | undefined) {
  if (!item) return 'item_not_found'
  return item.byMarketplace ? 'item_fulfilled_by_marketplace' : ANSWER_BY_STATUS[item.status]
}

/** One answer per entry. A repeated id meets the state that its first use left. `first` is the place of the first entry in the request. */
function decideCancel(entries: readonly CancelEntry[], items: Items, first: number): Decision {
  const failures: Failure[] = []
  const cancelled: ItemId[] = []
  for (const [index, id] of entries.entries()) {
    const item = items.get(id)
    const verdict = answer(item)
    if (verdict === 'cancel') {
      items.set(id, { ...item!, status: 'cancelled' })
      cancelled.push(id)
    } else if (verdict !== 'leave') {
      failures.push({ entry: first + index, errors: [[verdict, id]] })
    }
  }
  return {
    failures,
    changes: cancelled.length > 0 ? [{ ids: cancelled, from: 'open', to: { status: 'cancelled' } }] : [],
  }
}

/** The rule of cancelling. [contract 4] */
export const cancelRule: ItemRule<CancelEntry> = {
  aggregate: 'order_items',
  event: 'order_items.cancelled',
  decide: (entries, first, { items }) => decideCancel(entries, items, first),
  itemIds: (entries) => entries,
}
