/** An item of an order, by the names of the published document. */
type ShownItem = Readonly<Partial<Record<(typeof ITEM_COLUMNS)[number], unknown>>>
/** An order, with what an import needs beside it. */
type ShownOrder = Readonly<Partial<Record<(typeof ORDER_COLUMNS)[number], unknown>>> & {
  readonly order_items: readonly ShownItem[]
}

const ITEM_COLUMNS = [
  'id',
  'sku',
  'status',
  'vat',
  'price_without_tax',
  'price_with_tax',
  'shipment_tracking_key',
  'return_tracking_key',
  'custom_data',
] as const

const ORDER_COLUMNS = [
  'order_number',
  'shop_country',
  'created_at',
  'updated_at',
  'customer_key',
  'carrier_key',
  'shop',
  'fulfillment_type',
  'currency_code',
  'payment_method',
  'shipping_recipient_gender',
  'shipping_recipient_first_name',
  'shipping_recipient_last_name',
  'shipping_street',
  'shipping_additional',
  'shipping_zip_code',
  'shipping_city',
  'shipping_country_code',
  'shipping_collection_point_key',
  'shipping_collection_point_type',
  'shipping_collection_point_description',
  'billing_recipient_gender',
  'billing_recipient_first_name',
  'billing_recipient_last_name',
  'billing_street',
  'billing_additional',
  'billing_zip_code',
  'billing_city',
  'billing_country_code',
  'customer_phone',
  'customer_email',
] as const

/** The columns of an import, and nothing derived, so that what was exported can be taken in as it is. */
export const ORDER_HEADER: readonly string[] = [
  ...ORDER_COLUMNS,
  ...ITEM_COLUMNS.map((name) => `item_${name}`),
]

/** A row for each item of an order. */
export function orderRows(order: ShownOrder): unknown[][] {
  const ofOrder = ORDER_COLUMNS.map((name) => order[name])
  return order.order_items.map((item) => [...ofOrder, ...ITEM_COLUMNS.map((name) => item[name])])
}
