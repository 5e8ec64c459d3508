import type { ItemRule } from './item-rule.ts'
import type { Items } from './items.ts'
import type { ItemId } from '../numbers.ts'
import type { Decision } from '../outcomes.ts'
import { decideParcels, itemsOfParcels } from './parcels.ts'

/** One parcel that came back: its items and the key it travelled under (1 … 255 code points). [known] */
export interface ReturnEntry {
  readonly orderItems: readonly ItemId[]
  readonly returnTrackingKey: string
}

/** The rule of returning [contract 4]. */
function decideReturn(entries: readonly ReturnEntry[], items: Items, first: number): Decision {
  return decideParcels(entries, items, first, {
    faults: () => [],
    judge(item, parcel) {
      switch (item.status) {
        case 'open':
          return 'item_not_shipped'
        case 'shipped':
          return 'change'
        case 'cancelled':
          return 'item_already_cancelled'
        case 'returned':
          return item.returnTrackingKey === parcel.returnTrackingKey ? 'leave' : 'item_already_returned'
      }
    },
    from: 'shipped',
    becomes: ({ returnTrackingKey }) => ({ status: 'returned', returnTrackingKey }),
  })
}

/** The rule of returning. [contract 4] */
export const returnRule: ItemRule<ReturnEntry> = {
  aggregate: 'order_items',
  event: 'order_items.returned',
  decide: (entries, first, { items }) => decideReturn(entries, items, first),
  itemIds: itemsOfParcels,
}
