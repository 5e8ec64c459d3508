import type { ItemRule } from './item-rule.ts'
import type { Items } from './items.ts'
import type { ItemId } from '../numbers.ts'
import type { Decision } from '../outcomes.ts'
import { decideParcels, itemsOfParcels } from './parcels.ts'

/** One parcel that left: its items, the carrier and both tracking keys (1 … 255 code points each). [known] */
export interface ShipEntry {
  readonly orderItems: readonly ItemId[]
  readonly carrierKey: string
  readonly shipmentTrackingKey: string
  readonly returnTrackingKey: string
}

/** The rule of shipping [contract 4]. `activeCarriers` are the keys that the marketplace ships with. */
function decideShip(
  entries: readonly ShipEntry[],
  items: Items,
  first: number,
  activeCarriers: ReadonlySet<string>,
): Decision {
  return decideParcels(entries, items, first, {
    faults: ({ carrierKey }) => (activeCarriers.has(carrierKey) ? [] : [['carrier_unknown', carrierKey]]),
    judge(item, parcel) {
      switch (item.status) {
        case 'open':
          return 'change'
        case 'shipped': {
          const same =
            item.carrierKey === parcel.carrierKey &&
            item.shipmentTrackingKey === parcel.shipmentTrackingKey &&
            item.returnTrackingKey === parcel.returnTrackingKey
          return same ? 'leave' : 'item_already_shipped'
        }
        case 'cancelled':
          return 'item_already_cancelled'
        case 'returned':
          return 'item_already_returned'
      }
    },
    from: 'open',
    becomes: ({ carrierKey, shipmentTrackingKey, returnTrackingKey }) => ({
      status: 'shipped',
      carrierKey,
      shipmentTrackingKey,
      returnTrackingKey,
    }),
  })
}

/** The rule of shipping. [contract 4] */
export const shipRule: ItemRule<ShipEntry> = {
  aggregate: 'order_items',
  looksAtCarriers: true,
  event: 'order_items.shipped',
  decide: (entries, first, { items, activeCarriers }) => decideShip(entries, items, first, activeCarriers),
  itemIds: itemsOfParcels,
}
