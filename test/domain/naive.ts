import type { OperationName } from '../../src/domain/batches.ts'
import type { Item, ItemStatus } from '../../src/domain/orders/items.ts'
import type { ItemId } from '../../src/domain/numbers.ts'
import type { EntryError, EntryErrorCode, Failure } from '../../src/domain/outcomes.ts'

// A second reading of contract section 4, as plain as it can be written, that the real rules are compared with.

export type NaiveItem = { -readonly [Member in keyof Item]: Item[Member] }

/** One entry of any operation. */
export type NaiveEntry =
  | ItemId
  | { orderItems: ItemId[]; carrierKey?: string; shipmentTrackingKey?: string; returnTrackingKey: string }

export interface NaiveAnswer {
  readonly failures: Failure[]
  /** Every item that changed, in order, with what it became. */
  readonly changed: { readonly id: ItemId; readonly from: ItemStatus; readonly to: ItemStatus }[]
}

const TABLE: Record<string, 'do' | 'same?' | 'done' | EntryErrorCode> = {
  'cancel open': 'do',
  'cancel shipped': 'item_already_shipped',
  'cancel cancelled': 'done',
  'cancel returned': 'item_already_returned',
  'ship open': 'do',
  'ship shipped': 'same?',
  'ship cancelled': 'item_already_cancelled',
  'ship returned': 'item_already_returned',
  'return open': 'item_not_shipped',
  'return shipped': 'do',
  'return cancelled': 'item_already_cancelled',
  'return returned': 'same?',
}

/** Answers the entries one after the other and changes the items as it goes. */
export function naively(
  operation: OperationName,
  entries: readonly NaiveEntry[],
  first: number,
  items: Map<ItemId, NaiveItem>,
  carriers: ReadonlySet<string>,
): NaiveAnswer {
  const answer: NaiveAnswer = { failures: [], changed: [] }
  for (let place = 0; place < entries.length; place++) {
    const entry = entries[place]!
    const parcel = typeof entry === 'number' ? { orderItems: [entry], returnTrackingKey: '' } : entry
    const errors: EntryError[] = []
    const todo: NaiveItem[] = []
    if (operation === 'ship' && !carriers.has(parcel.carrierKey!))
      errors.push(['carrier_unknown', parcel.carrierKey!])
    for (let at = 0; at < parcel.orderItems.length; at++) {
      const id = parcel.orderItems[at]!
      if (parcel.orderItems.indexOf(id) !== at) continue
      const item = items.get(id)
      if (!item) errors.push(['item_not_found', id])
      else if (item.byMarketplace) errors.push(['item_fulfilled_by_marketplace', id])
      else {
        let cell = TABLE[`${operation} ${item.status}`]!
        if (cell === 'same?' && operation === 'ship') {
          const same =
            item.carrierKey === parcel.carrierKey &&
            item.shipmentTrackingKey === parcel.shipmentTrackingKey &&
            item.returnTrackingKey === parcel.returnTrackingKey
          cell = same ? 'done' : 'item_already_shipped'
        } else if (cell === 'same?')
          cell = item.returnTrackingKey === parcel.returnTrackingKey ? 'done' : 'item_already_returned'
        if (cell === 'do') todo.push(item)
        else if (cell !== 'done') errors.push([cell, id])
      }
    }
    if (errors.length > 0) answer.failures.push({ entry: first + place, errors })
    else for (const item of todo) answer.changed.push(change(operation, item, parcel))
  }
  return answer
}

function change(operation: OperationName, item: NaiveItem, parcel: Exclude<NaiveEntry, number>) {
  const from = item.status
  item.status = operation === 'cancel' ? 'cancelled' : operation === 'ship' ? 'shipped' : 'returned'
  if (operation !== 'cancel') item.returnTrackingKey = parcel.returnTrackingKey
  if (operation === 'ship') {
    item.carrierKey = parcel.carrierKey!
    item.shipmentTrackingKey = parcel.shipmentTrackingKey!
  }
  return { id: item.id, from, to: item.status }
}
