import { Type } from './schema.ts'

const orderItems = (verb: string, parcelItemsMax: number | undefined) =>
  Type.Array(Type.Integer({ minimum: 1 }), {
    description: `IDs of the order items to ${verb} together: all of them or none.`,
    minItems: 1,
    title: 'Order Items',
    ...(parcelItemsMax === undefined ? {} : { maxItems: parcelItemsMax }),
  })

const trackingKey = (title: string, description: string) =>
  Type.String({ description, minLength: 1, maxLength: 255, title })

/** [known] One parcel that left. The bound on its items is configured, so it is checked and not in the document. */
export const shipmentItemSchema = (parcelItemsMax?: number) =>
  Type.Object(
    {
      order_items: orderItems('ship', parcelItemsMax),
      carrier_key: Type.String({
        description: 'Key of the carrier, as listed by `GET /orders/carriers/`.',
        title: 'Carrier Key',
      }),
      shipment_tracking_key: trackingKey('Shipment Tracking Key', 'Tracking key of the parcel.'),
      return_tracking_key: trackingKey('Return Tracking Key', 'Tracking key for the way back.'),
    },
    { title: 'ShipmentItemSchema' },
  )

/** [known] */
export const shipmentRequestSchema = (parcelItemsMax?: number) =>
  Type.Object(
    {
      items: Type.Array(shipmentItemSchema(parcelItemsMax), {
        description: 'List of parcels to ship.',
        minItems: 1,
        title: 'Items',
      }),
    },
    { title: 'ShipmentRequestSchema' },
  )

/** [known] One parcel that came back. */
export const returnItemSchema = (parcelItemsMax?: number) =>
  Type.Object(
    {
      order_items: orderItems('return', parcelItemsMax),
      return_tracking_key: trackingKey(
        'Return Tracking Key',
        'Tracking key that the items travelled back under.',
      ),
    },
    { title: 'ReturnItemSchema' },
  )

/** [known] */
export const returnRequestSchema = (parcelItemsMax?: number) =>
  Type.Object(
    {
      items: Type.Array(returnItemSchema(parcelItemsMax), {
        description: 'List of parcels that came back.',
        minItems: 1,
        title: 'Items',
      }),
    },
    { title: 'ReturnRequestSchema' },
  )
