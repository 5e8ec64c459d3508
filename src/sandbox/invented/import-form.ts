import type { NewItem, NewOrder } from '../../domain/orders/orders.ts'

/** An order in the shape that an import takes [contract 7]. Members that say nothing (null, "") are left out. */
export type ImportForm = Readonly<Record<string, unknown>> & {
  readonly order_items: readonly Readonly<Record<string, unknown>>[]
}

export function importForm(order: NewOrder): ImportForm {
  const { billing, shipping, ...details } = order.details
  const members = {
    order_number: order.orderNumber,
    shop_country: order.shopCountry,
    shop: details.shop,
    created_at: isoTime(order.createdAt),
    updated_at: order.updatedAt === order.createdAt ? null : isoTime(order.updatedAt),
    fulfillment_type: order.fulfillmentType,
    carrier_key: order.carrierKey,
    currency_code: details.currencyCode,
    payment_method: details.paymentMethod,
    customer_key: order.customerKey,
    customer_phone: details.customerPhone,
    customer_email: details.customerEmail,
    billing_recipient_gender: billing.recipientGender,
    billing_recipient_first_name: billing.recipientFirstName,
    billing_recipient_last_name: billing.recipientLastName,
    billing_additional: billing.additional,
    billing_street: billing.street,
    billing_zip_code: billing.zipCode,
    billing_city: billing.city,
    billing_country_code: billing.countryCode,
    shipping_recipient_gender: shipping.recipientGender,
    shipping_recipient_first_name: shipping.recipientFirstName,
    shipping_recipient_last_name: shipping.recipientLastName,
    shipping_additional: shipping.additional,
    shipping_street: shipping.street,
    shipping_zip_code: shipping.zipCode,
    shipping_city: shipping.city,
    shipping_country_code: shipping.countryCode,
    shipping_collection_point_key: shipping.collectionPointKey,
    shipping_collection_point_type: shipping.collectionPointType,
    shipping_collection_point_description: shipping.collectionPointDescription,
  }
  return { ...said(members), order_items: order.items.map(itemForm) }
}

function itemForm(item: NewItem) {
  return said({
    id: item.id,
    sku: item.sku,
    vat: item.vat,
    price_with_tax: item.priceWithTax,
    price_without_tax: item.priceWithoutTax,
    custom_data: item.customData,
    status: item.status === 'open' ? null : item.status,
    shipment_tracking_key: item.shipmentTrackingKey,
    return_tracking_key: item.returnTrackingKey,
  })
}

const isoTime = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z')

const said = (members: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
