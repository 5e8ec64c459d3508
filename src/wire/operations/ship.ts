import { shipRule, type ShipEntry } from '../../domain/orders/ship.ts'
import { type Static, Type } from '../schema.ts'
import { itemErrors } from './item-errors.ts'
import { operation } from './operation.ts'
import { BATCH, orderItems, parcelSize, trackingKey } from './parcels.ts'

/** One parcel that left. [known] */
const schema = (itemsMax?: number) =>
  Type.Object(
    {
      order_items: orderItems('ship', itemsMax),
      carrier_key: Type.String({
        description: 'Key of the carrier, as listed by `GET /orders/carriers/`.',
        title: 'Carrier Key',
      }),
      shipment_tracking_key: trackingKey('Shipment Tracking Key', 'Tracking key of the parcel.'),
      return_tracking_key: trackingKey('Return Tracking Key', 'Tracking key for the way back.'),
    },
    { title: 'ShipmentItemSchema' },
  )

/** POST /orders/ship. [known] */
export const ship = operation<ShipEntry>({
  name: 'ship',
  method: 'post',
  path: '/orders/ship',
  resultsPath: '/results/ship-orders',
  limit: 200,
  resultsLimit: 200,
  document: {
    tag: 'Orders',
    operationId: 'scapi_app_endpoints_order_api_ship_order_items',
    summary: 'Ship Order Items',
    about: BATCH,
    resultsOperationId: 'scapi_app_endpoints_result_api_get_ship_order_batch_results',
    resultsSummary: 'Get Ship Order Batch Results',
    request: 'ShipmentRequestSchema',
    result: 'ShipmentResultItemSchema',
    results: 'ShipmentOrderResultsResponseSchema',
    items: 'List of parcels to ship.',
  },
  schema,
  read: (sent: readonly Static<ReturnType<typeof schema>>[]) =>
    sent.map((parcel) => ({
      orderItems: parcel.order_items,
      carrierKey: parcel.carrier_key,
      shipmentTrackingKey: parcel.shipment_tracking_key,
      returnTrackingKey: parcel.return_tracking_key,
    })),
  canonical: (entries) =>
    entries
      .map(({ carrierKey, orderItems, returnTrackingKey, shipmentTrackingKey }) =>
        JSON.stringify({
          carrier_key: carrierKey,
          order_items: orderItems,
          return_tracking_key: returnTrackingKey,
          shipment_tracking_key: shipmentTrackingKey,
        }),
      )
      .join(','),
  shown: ({ orderItems, carrierKey, shipmentTrackingKey, returnTrackingKey }) =>
    JSON.stringify({
      order_items: orderItems,
      carrier_key: carrierKey,
      shipment_tracking_key: shipmentTrackingKey,
      return_tracking_key: returnTrackingKey,
    }),
  size: parcelSize,
  errors: {
    ...itemErrors('shipped', [
      'carrier_unknown',
      'item_not_found',
      'item_fulfilled_by_marketplace',
      'item_already_shipped',
      'item_already_cancelled',
      'item_already_returned',
    ]),
    item_already_shipped: (id) =>
      `Order item ${id} is already shipped, with another carrier or tracking key.`,
  },
  rule: shipRule,
})
