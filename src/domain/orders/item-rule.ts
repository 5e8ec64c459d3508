import type { EventKind } from '../events.ts'
import type { Items } from './items.ts'
import type { ItemId } from '../numbers.ts'
import type { Decision } from '../outcomes.ts'

/** What a decision about order items may look at besides the entries. */
export interface DecisionContext {
  readonly items: Items
  /** Keys of the carriers that the marketplace ships with. */
  readonly activeCarriers: ReadonlySet<string>
}

/** How the entries of one operation change order items: pure. [contract 4] */
export interface ItemRule<Entry> {
  readonly aggregate: 'order_items'
  /** Whether it looks at the carriers: they are read for those rules only. */
  readonly looksAtCarriers?: true
  /** The event that is stored for each order that it changes. */
  readonly event: EventKind
  /**
   * One answer per entry. The items in `context` are changed as the entries change them, so that a later entry meets them so.
   * `first` is the place of the first entry in the request, from 0.
   */
  decide(entries: readonly Entry[], first: number, context: DecisionContext): Decision
  /** Every item id that the entries name, repeated ones included. */
  itemIds(entries: readonly Entry[]): readonly ItemId[]
}
