import type { Change, Item, Items, ItemStatus, NewState } from './items.ts'
import type { ItemId } from '../numbers.ts'
import type { Decision, EntryError, EntryErrorCode, Failure } from '../outcomes.ts'

/** An entry about several items that is carried out whole or not at all. */
interface Parcel {
  readonly orderItems: readonly ItemId[]
}

/** Every item id that the parcels name, repeated ones included. */
export const itemsOfParcels = (parcels: readonly Parcel[]) => parcels.flatMap(({ orderItems }) => orderItems)

/** How one operation on parcels judges: what stands in the way of one item, or that it is to change or already done. */
export interface ParcelRule<P extends Parcel> {
  /** Faults of the entry itself, named before those of its items. */
  faults(parcel: P): readonly EntryError[]
  judge(item: Item, parcel: P): 'change' | 'leave' | EntryErrorCode
  /** The one status that items change from. */
  readonly from: ItemStatus
  becomes(parcel: P): NewState
}

/**
 * All or nothing [contract 4]: names every item that stands in the way, in request order; an id repeated inside one entry
 * is judged once. Entries are independent of each other, and a later one meets what an earlier one left.
 */
export function decideParcels<P extends Parcel>(
  parcels: readonly P[],
  items: Items,
  first: number,
  rule: ParcelRule<P>,
): Decision {
  const failures: Failure[] = []
  const changes: Change[] = []
  for (const [index, parcel] of parcels.entries()) {
    const errors: EntryError[] = [...rule.faults(parcel)]
    const changed: ItemId[] = []
    for (const id of new Set(parcel.orderItems)) {
      const verdict = judge(items.get(id), parcel, rule)
      if (verdict === 'change') changed.push(id)
      else if (verdict !== 'leave') errors.push([verdict, id])
    }
    if (errors.length > 0) {
      failures.push({ entry: first + index, errors })
    } else if (changed.length > 0) {
      const to = rule.becomes(parcel)
      for (const id of changed) items.set(id, { ...items.get(id)!, ...to })
      changes.push({ ids: changed, from: rule.from, to })
    }
  }
  return { failures, changes }
}

function judge<P extends Parcel>(item: Item | undefined, parcel: P, rule: ParcelRule<P>) {
  if (!item) return 'item_not_found'
  return item.byMarketplace ? 'item_fulfilled_by_marketplace' : rule.judge(item, parcel)
}
