import { ITEM_STATUSES } from '../../domain/orders/items.ts'
import type { Counted } from '../../domain/lists.ts'
import type { Millis } from '../../domain/numbers.ts'
import {
  FULFILLMENT_TYPES,
  type Order,
  ORDER_STATUSES,
  type OrderSearch,
} from '../../domain/orders/orders.ts'
import type { StoredEvent } from '../../domain/events.ts'
import { makeCursor } from '../cursors.ts'
import { dateTime, integer, nullable, text, uuid } from '../members.ts'
import { FulfillmentTypes, GetOrderSchema, ItemStatuses, OrderStatuses } from '../orders/order-schemas.ts'
import { presentOrder } from '../orders/orders.ts'
import { inQuery, type Parameter } from '../document/parameters.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import { Type } from '../schema.ts'
import { readTimestamp, showTimestamp, TIMESTAMP_WORDS } from '../timestamps.ts'
import { validationErrors } from '../reading/validation-errors.ts'
import { ACTORS } from './batches.ts'
import { listSchema, type ListQuery, readListQuery } from './lists.ts'

/** GET /seller/v1/orders */
export const OrdersSchema = listSchema(GetOrderSchema, 'OrdersSchema')

const HappeningSchema = Type.Object(
  {
    at: dateTime('At'),
    event: text('Event', { description: 'Such as `order.created` or `order_items.cancelled`.' }),
    items: Type.Array(integer('Id'), { description: 'Ids of the items that changed.' }),
    by: nullable(ACTORS, 'By', { description: 'Who asked for it; null for what came in with the order.' }),
    batchRequestId: nullable(uuid('Batch Request Id'), 'Batch Request Id'),
  },
  { title: 'HappeningSchema' },
)

/** GET /seller/v1/orders/{order_number} */
export const OrderWithHistorySchema = Type.Object(
  {
    ...GetOrderSchema.properties,
    history: Type.Array(HappeningSchema, {
      description: 'What happened, oldest first, as far as it is kept.',
    }),
  },
  { title: 'OrderWithHistorySchema' },
)

/** The largest age that can be asked for. */
export const HOURS_MAX = 1_000_000
const HOUR_MS = 3_600_000

/** The parameters that narrow the list. */
export const ORDER_FILTERS: readonly Parameter[] = [
  inQuery(
    'q',
    text('Q'),
    'A part of an order number, or the whole of an item id, a SKU, a customer key, a tracking key or an e-mail address.',
  ),
  inQuery('order_status', OrderStatuses),
  inQuery('order_item_status', ItemStatuses, 'Orders that have an item of this status.'),
  inQuery('shop_country', text('Shop Country')),
  inQuery('carrier_key', text('Carrier Key')),
  inQuery('fulfillment_type', FulfillmentTypes),
  inQuery('from', dateTime('From'), 'Earliest `created_at`; a date alone is its first millisecond.'),
  inQuery('to', dateTime('To'), 'Latest `created_at`; a date alone is its last millisecond.'),
  inQuery(
    'older_than_hours',
    integer('Older Than Hours', { minimum: 0, maximum: HOURS_MAX }),
    'Orders whose `created_at` is at least as long ago.',
  ),
]

/** A page of orders that staff look for. */
export interface OwnOrdersQuery extends ListQuery {
  readonly filter: OrderSearch
}

/** What is searched for, in the terms of a caller: `olderThanHours` depends on when it is asked. */
export interface AskedSearch extends OrderSearch {
  readonly olderThanHours?: number | undefined
}

/** What is searched for at this moment. */
export function searchAt({ olderThanHours, ...search }: AskedSearch, now: Millis): OrderSearch {
  if (olderThanHours === undefined) return search
  const before = now - olderThanHours * HOUR_MS
  return { ...search, createdTo: Math.min(search.createdTo ?? before, before) }
}

/** The parameters that narrow the list. */
export function readOrderSearch(query: QueryReader): AskedSearch {
  const timestamp = (name: 'from' | 'to') =>
    query.parsed(name, (value) => readTimestamp(value, name), validationErrors.datetime, TIMESTAMP_WORDS)
  const q = query.text('q')
  const orderStatus = query.oneOf('order_status', ORDER_STATUSES)
  const itemStatus = query.oneOf('order_item_status', ITEM_STATUSES)
  const shopCountry = query.text('shop_country')
  const carrierKey = query.text('carrier_key')
  const fulfillmentType = query.oneOf('fulfillment_type', FULFILLMENT_TYPES)
  const createdFrom = timestamp('from')
  const createdTo = timestamp('to')
  const olderThanHours = query.integer('older_than_hours', { min: 0, max: HOURS_MAX })
  return {
    q,
    orderStatus,
    itemStatus,
    shopCountry,
    carrierKey,
    fulfillmentType,
    createdFrom,
    createdTo,
    olderThanHours,
  }
}

/** GET /seller/v1/orders?q=&order_status=&…&limit=&cursor= */
export function readOwnOrdersQuery(raw: RawQuery, now: Millis): OwnOrdersQuery {
  const query = new QueryReader(raw)
  const filter = searchAt(readOrderSearch(query), now)
  return { filter, ...readListQuery(query, () => true) }
}

/** What ends a page of orders. `lastNumber` is the number of its last one. */
export const ownOrdersTail = ({
  more,
  lastNumber,
  total,
  totalIsExact,
}: Counted & { readonly more: boolean; readonly lastNumber: string | undefined }) =>
  `],"nextCursor":${more && lastNumber !== undefined ? JSON.stringify(makeCursor(lastNumber)) : 'null'},"total":${total},"totalIsExact":${totalIsExact}}`

/** An order and what happened to it. */
export const presentOrderWithHistory = (order: Order, history: readonly StoredEvent[]) => ({
  ...presentOrder(order),
  history: history.map(({ at, event, itemIds, actor, batchId }) => ({
    at: showTimestamp(at),
    event,
    items: itemIds,
    by: actor,
    batchRequestId: batchId,
  })),
})
