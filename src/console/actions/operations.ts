import type { ItemOperation, OrderItem } from '../api/types.ts'

interface ItemAction {
  readonly name: ItemOperation
  readonly verb: string
  /** As in "12 items will be cancelled". */
  readonly done: string
  /** The status of the items that it is for. */
  readonly from: NonNullable<OrderItem['status']>
}

export const OPERATIONS: readonly ItemAction[] = [
  { name: 'cancel', verb: 'Cancel', done: 'cancelled', from: 'open' },
  { name: 'ship', verb: 'Ship', done: 'marked as shipped', from: 'open' },
  { name: 'return', verb: 'Return', done: 'marked as returned', from: 'shipped' },
]

export const actionOf = (name: ItemOperation) => OPERATIONS.find((action) => action.name === name)!
