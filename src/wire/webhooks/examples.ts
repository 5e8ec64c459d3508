import type { WebhookEvent } from '../../domain/webhooks/webhooks.ts'

const ORDER = {
  order_items: [
    {
      return_tracking_key: '',
      shipment_tracking_key: '',
      sku: 'EXAMPLE-1',
      status: 'open',
      id: 1,
      vat: 19,
      price_without_tax: 1000,
      price_with_tax: 1190,
      custom_data: null,
    },
  ],
  order_number: 'EXAMPLE',
  carrier_key: 'EXAMPLE_CARRIER',
  cost_without_tax: 1000,
  cost_with_tax: 1190,
  delivery_document_url: '/api/v1/orders/EXAMPLE/delivery_document',
  status: 'open',
  customer_key: 'EXAMPLE',
  shop: 1,
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:00:00.000Z',
  fulfillment_type: 'dropshipping',
  payment_method: null,
  billing_street: 'Example Street 1',
  billing_zip_code: '00000',
  billing_city: 'Example',
  billing_country_code: 'DE',
  billing_recipient_gender: '',
  billing_recipient_first_name: 'Example',
  billing_recipient_last_name: 'Example',
  billing_additional: null,
  shipping_street: 'Example Street 1',
  shipping_zip_code: '00000',
  shipping_city: 'Example',
  shipping_country_code: 'DE',
  shipping_additional: null,
  shipping_collection_point_key: null,
  shipping_collection_point_type: null,
  shipping_collection_point_description: null,
  customer_phone: '',
  customer_email: '',
  shipping_recipient_gender: '',
  shipping_recipient_first_name: 'Example',
  shipping_recipient_last_name: 'Example',
  currency_code: 'EUR',
}

type Status = 'open' | 'shipped' | 'cancelled' | 'returned'

/** The order with its item in another status. */
const orderThatIs = (status: Status) => ({
  ...ORDER,
  order_items: ORDER.order_items.map((item) => ({ ...item, status, ...(KEYS[status] ?? {}) })),
  status,
})

const KEYS: Partial<Record<Status, object>> = {
  shipped: { shipment_tracking_key: 'EXAMPLE-S', return_tracking_key: 'EXAMPLE-R' },
  returned: { shipment_tracking_key: 'EXAMPLE-S', return_tracking_key: 'EXAMPLE-R' },
}

const PARCEL = {
  items: [1],
  carrier_key: 'EXAMPLE_CARRIER',
  return_tracking_key: 'EXAMPLE-R',
  tracking_key: 'EXAMPLE-S',
}

const BATCH = { batchRequestId: '00000000-0000-7000-8000-000000000000', operation: 'cancel', total: 1 }

/** What a seller gets that tries its receiver: invented, and of no real customer. */
export const EXAMPLES: Readonly<Record<WebhookEvent, object>> = {
  'order.created': ORDER,
  'order.updated': orderThatIs('shipped'),
  'order.cancelled': orderThatIs('cancelled'),
  'order.shipped': orderThatIs('shipped'),
  'order.returned': orderThatIs('returned'),
  'order_items.shipped': PARCEL,
  'order_items.cancelled': { ...PARCEL, return_tracking_key: null, tracking_key: null },
  'order_items.returned': PARCEL,
  'stock.updated': [{ sku: 'EXAMPLE-1', quantity: 10, quantity_fbm: null }],
  'product_master.status_updated': {
    external_reference_key: 'EXAMPLE',
    status: 'approved',
    rejection_reasons: null,
    rejection_message: null,
    rejected_product_ids_hint: null,
  },
  'batch.completed': { ...BATCH, status: 'completed', succeeded: 1, failed: 0 },
  'batch.failed': { ...BATCH, status: 'failed', succeeded: 0, failed: 1 },
  'webhook.test': {},
}
