import type { ImportOrder, NewItem, Order, OrderDetails, OrderItem } from './orders.ts'

/**
 * True when an import says of an order just what it is now, so that what was exported can be taken in again whatever has happened
 * meanwhile. What says nothing may be said in two ways, "" and null; ids that are not given are those that the items have.
 */
export function isOrderAsItStands(order: ImportOrder, standing: Order): boolean {
  return (
    (order.shopCountry ?? standing.shopCountry) === standing.shopCountry &&
    order.customerKey === standing.customerKey &&
    order.carrierKey === standing.carrierKey &&
    order.fulfillmentType === standing.fulfillmentType &&
    order.createdAt === standing.createdAt &&
    order.updatedAt === standing.updatedAt &&
    areSameDetails(order.details, standing.details) &&
    order.items.length === standing.items.length &&
    order.items.every((item, at) => isItemAsItStands(item, standing.items[at]!))
  )
}

function isItemAsItStands(item: NewItem, standing: OrderItem): boolean {
  return (
    (item.id ?? standing.id) === standing.id &&
    item.sku === standing.sku &&
    item.vat === standing.vat &&
    item.priceWithTax === standing.priceWithTax &&
    item.priceWithoutTax === standing.priceWithoutTax &&
    item.status === standing.status &&
    item.shipmentTrackingKey === standing.shipmentTrackingKey &&
    item.returnTrackingKey === standing.returnTrackingKey &&
    isSame(item.customData, standing.customData)
  )
}

function areSameDetails(one: OrderDetails, other: OrderDetails): boolean {
  return (
    isSame(
      said({ ...one, billing: null, shipping: null }),
      said({ ...other, billing: null, shipping: null }),
    ) &&
    isSame(said(one.billing), said(other.billing)) &&
    isSame(said(one.shipping), said(other.shipping))
  )
}

const said = (members: object) =>
  Object.fromEntries(
    Object.entries(members).map(([name, value]: [string, unknown]) => [name, value === '' ? null : value]),
  )

/** Plain JSON values. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other
  const [names, others] = [Object.keys(one), Object.keys(other)]
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === others.length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) &&
        isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  )
}

/**
 * Ids for the items of an order that replaces another, where the import gives none: an item of the same article keeps its id, because
 * sellers may know it already. The rest is undefined, and new.
 */
export function keptItemIds(
  items: readonly NewItem[],
  standing: readonly OrderItem[],
): (number | undefined)[] {
  const chosen = new Set(items.map(({ id }) => id))
  const free = Map.groupBy(
    standing.filter(({ id }) => !chosen.has(id)),
    ({ sku }) => sku,
  )
  return items.map(({ id, sku }) => id ?? free.get(sku)?.shift()?.id)
}
