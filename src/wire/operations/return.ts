import { returnRule, type ReturnEntry } from '../../domain/orders/return.ts'
import { type Static, Type } from '../schema.ts'
import { itemErrors } from './item-errors.ts'
import { operation } from './operation.ts'
import { BATCH, orderItems, parcelSize, trackingKey } from './parcels.ts'

/** One parcel that came back. [known] */
const schema = (itemsMax?: number) =>
  Type.Object(
    {
      order_items: orderItems('return', itemsMax),
      return_tracking_key: trackingKey(
        'Return Tracking Key',
        'Tracking key that the items travelled back under.',
      ),
    },
    { title: 'ReturnItemSchema' },
  )

/** POST /orders/return. [known] */
export const returnItems = operation<ReturnEntry>({
  name: 'return',
  method: 'post',
  path: '/orders/return',
  resultsPath: '/results/return-orders',
  limit: 50,
  resultsLimit: 200,
  document: {
    tag: 'Orders',
    operationId: 'scapi_app_endpoints_order_api_return_order_items',
    summary: 'Return Order Items',
    about: BATCH,
    resultsOperationId: 'scapi_app_endpoints_result_api_get_return_order_batch_results',
    resultsSummary: 'Get Return Order Batch Results',
    request: 'ReturnRequestSchema',
    result: 'ReturnResultItemSchema',
    results: 'ReturnResultsSchema',
    items: 'List of parcels that came back.',
  },
  schema,
  read: (sent: readonly Static<ReturnType<typeof schema>>[]) =>
    sent.map((parcel) => ({
      orderItems: parcel.order_items,
      returnTrackingKey: parcel.return_tracking_key,
    })),
  canonical: (entries) =>
    entries
      .map(({ orderItems, returnTrackingKey }) =>
        JSON.stringify({ order_items: orderItems, return_tracking_key: returnTrackingKey }),
      )
      .join(','),
  shown: ({ orderItems, returnTrackingKey }) =>
    JSON.stringify({ order_items: orderItems, return_tracking_key: returnTrackingKey }),
  size: parcelSize,
  errors: {
    ...itemErrors('returned', [
      'item_not_found',
      'item_fulfilled_by_marketplace',
      'item_not_shipped',
      'item_already_cancelled',
      'item_already_returned',
    ]),
    item_already_returned: (id) => `Order item ${id} is already returned, under another tracking key.`,
  },
  rule: returnRule,
})
