import type { Operation } from './batches.ts'
import { decideCancel } from './cancel.ts'
import type { Items } from './items.ts'
import type { ItemId } from './numbers.ts'
import type { Decision } from './outcomes.ts'
import { decideReturn, type ReturnEntry } from './return.ts'
import { decideShip, type ShipEntry } from './ship.ts'

/** The entries of each operation, as they are stored with a batch. */
export interface EntriesByOperation {
  cancel: readonly ItemId[]
  ship: readonly ShipEntry[]
  return: readonly ReturnEntry[]
}
export type Entries = EntriesByOperation[Operation]

/** What a decision may look at besides the entries. */
export interface Circumstances {
  readonly items: Items
  readonly activeCarriers: ReadonlySet<string>
}

/** What one operation is, for everything that treats all operations alike. */
interface Rule<O extends Operation> {
  decide(entries: EntriesByOperation[O], first: number, circumstances: Circumstances): Decision
  /** Every item id that the entries name, repeated ones included. */
  itemIds(entries: EntriesByOperation[O]): readonly ItemId[]
}

const parcelItems = (entries: readonly { orderItems: readonly ItemId[] }[]) =>
  entries.flatMap((entry) => entry.orderItems)

/** One row per operation: adding an operation is adding a row here and its shapes in `wire/`. */
const RULES: { [O in Operation]: Rule<O> } = {
  cancel: {
    decide: (entries, first, { items }) => decideCancel(entries, items, first),
    itemIds: (entries) => entries,
  },
  ship: {
    decide: (entries, first, { items, activeCarriers }) => decideShip(entries, items, first, activeCarriers),
    itemIds: parcelItems,
  },
  return: {
    decide: (entries, first, { items }) => decideReturn(entries, items, first),
    itemIds: parcelItems,
  },
}

export const ruleOf = (operation: Operation) => RULES[operation] as Rule<Operation>
