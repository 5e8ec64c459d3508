import Type, { type Static } from 'typebox'
import { ITEM_STATUSES } from '../domain/items.ts'
import { LARGEST_ID } from '../domain/numbers.ts'
import { FULFILLMENT_TYPES, type NewItem, type NewOrder } from '../domain/orders.ts'
import { Refusal } from '../domain/refusals.ts'
import { canonicalJson } from './canonical.ts'
import { show } from './explain.ts'
import { faults } from './faults.ts'
import { OddNumber } from './json.ts'
import { check, invalid } from './requests.ts'
import { readTimestamp } from './timestamps.ts'

/** Code points of one text at most. Wide enough for any address line; what bounds an order is its 1 MiB. */
const TEXT_MAX = 1_000
const NUMBER_MAX = 64
const TRACKING_KEY_MAX = 255
/** A thousand million of the currency: with it the sum over all items of 1 MiB stays exact. */
const PRICE_MAX = 100_000_000_000

const required = Type.String({ minLength: 1, maxLength: TEXT_MAX })
const text = Type.Optional(Type.Union([Type.String({ maxLength: TEXT_MAX }), Type.Null()]))
const country = Type.String({ minLength: 2, maxLength: 2 })
const price = Type.Integer({ minimum: 0, maximum: PRICE_MAX })
const time = Type.String({ format: 'date-time' })
const trackingKey = Type.Optional(Type.Union([Type.String({ maxLength: TRACKING_KEY_MAX }), Type.Null()]))
const choice = <T extends string>(values: readonly T[]) =>
  Type.Optional(Type.Unsafe<T>({ type: 'string', enum: [...values] }))

const ImportedItem = Type.Object({
  id: Type.Optional(Type.Integer({ minimum: 1, maximum: LARGEST_ID })),
  sku: required,
  vat: Type.Number({ minimum: 0, maximum: 100 }),
  price_with_tax: price,
  price_without_tax: price,
  custom_data: Type.Optional(
    Type.Union([Type.Unsafe<Record<string, unknown>>({ type: 'object' }), Type.Null()]),
  ),
  status: choice(ITEM_STATUSES),
  shipment_tracking_key: trackingKey,
  return_tracking_key: trackingKey,
})

/** One order as the operator feeds it in: the members of GetOrderSchema that are not derived, and `shop_country`. [ours: contract 7] */
export const ImportedOrder = Type.Object({
  order_number: Type.String({ minLength: 1, maxLength: NUMBER_MAX }),
  shop_country: country,
  created_at: time,
  currency_code: Type.String({ minLength: 3, maxLength: 3 }),
  carrier_key: required,
  shipping_recipient_first_name: required,
  shipping_recipient_last_name: required,
  shipping_street: required,
  shipping_zip_code: required,
  shipping_city: required,
  shipping_country_code: country,
  order_items: Type.Array(ImportedItem, { minItems: 1 }),
  updated_at: Type.Optional(Type.Union([time, Type.Null()])),
  customer_key: text,
  shop: Type.Optional(Type.Union([Type.Integer({ minimum: 0, maximum: LARGEST_ID }), Type.Null()])),
  fulfillment_type: choice(FULFILLMENT_TYPES),
  payment_method: text,
  billing_street: text,
  billing_zip_code: text,
  billing_city: text,
  billing_country_code: text,
  billing_recipient_gender: text,
  billing_recipient_first_name: text,
  billing_recipient_last_name: text,
  billing_additional: text,
  shipping_additional: text,
  shipping_collection_point_key: text,
  shipping_collection_point_type: text,
  shipping_collection_point_description: text,
  shipping_recipient_gender: text,
  customer_phone: text,
  customer_email: text,
})

export type ReadImport = Omit<NewOrder, 'contentHash'> & {
  /** RFC 8785 text of what was taken in, defaults filled: the same in JSON and in CSV, so that its hash tells whether content changed. */
  readonly canonical: string
}

/** Checks one order of an import, as `readJson` gave it. Throws `Refusal('invalid')`, whose message begins with the member's path. */
export function readImportedOrder(value: unknown): ReadImport {
  const read = check(ImportedOrder, value, 'body')
  refuseRepeatedIds(read.order_items)
  const order = toOrder(read)
  return { ...order, canonical: canonicalJson(order) }
}

function refuseRepeatedIds(items: readonly Static<typeof ImportedItem>[]) {
  const places = new Map<number, number>()
  for (const [at, { id }] of items.entries()) {
    if (id === undefined) continue
    if (places.has(id))
      throw new Refusal(
        'invalid',
        `order_items[${at}].id is ${id}, which order_items[${places.get(id)!}] has already`,
      )
    places.set(id, at)
  }
}

function toOrder(read: Static<typeof ImportedOrder>): Omit<NewOrder, 'contentHash'> {
  const createdAt = readTimestamp(read.created_at)!
  return {
    orderNumber: read.order_number,
    customerKey: read.customer_key ?? '',
    carrierKey: read.carrier_key,
    shopCountry: read.shop_country,
    fulfillmentType: read.fulfillment_type ?? 'dropshipping',
    createdAt,
    updatedAt: read.updated_at ? readTimestamp(read.updated_at)! : createdAt,
    details: {
      shop: read.shop ?? 0,
      paymentMethod: read.payment_method ?? null,
      currencyCode: read.currency_code,
      billing: {
        street: read.billing_street ?? '',
        zipCode: read.billing_zip_code ?? '',
        city: read.billing_city ?? '',
        countryCode: read.billing_country_code ?? '',
        recipientGender: read.billing_recipient_gender ?? '',
        recipientFirstName: read.billing_recipient_first_name ?? '',
        recipientLastName: read.billing_recipient_last_name ?? '',
        additional: read.billing_additional ?? null,
      },
      shipping: {
        street: read.shipping_street,
        zipCode: read.shipping_zip_code,
        city: read.shipping_city,
        countryCode: read.shipping_country_code,
        recipientGender: read.shipping_recipient_gender ?? '',
        recipientFirstName: read.shipping_recipient_first_name,
        recipientLastName: read.shipping_recipient_last_name,
        additional: read.shipping_additional ?? null,
        collectionPointKey: read.shipping_collection_point_key ?? null,
        collectionPointType: read.shipping_collection_point_type ?? null,
        collectionPointDescription: read.shipping_collection_point_description ?? null,
      },
      customerPhone: read.customer_phone ?? '',
      customerEmail: read.customer_email ?? '',
    },
    items: read.order_items.map(toItem),
  }
}

function toItem(read: Static<typeof ImportedItem>, at: number): NewItem {
  return {
    id: read.id,
    sku: read.sku,
    vat: read.vat,
    priceWithTax: read.price_with_tax,
    priceWithoutTax: read.price_without_tax,
    customData: read.custom_data ? customData(read.custom_data, at) : null,
    status: read.status ?? 'open',
    shipmentTrackingKey: read.shipment_tracking_key ?? '',
    returnTrackingKey: read.return_tracking_key ?? '',
  }
}

/** Taken as it is, with ordinary numbers; one that would come back as another number is refused. [ours] */
function customData(value: Record<string, unknown>, item: number) {
  const loc = ['body', 'order_items', item, 'custom_data']
  const path = `order_items[${item}].custom_data`
  if (value instanceof OddNumber)
    throw invalid([faults.dict(loc)], `${path} must be an object, but is ${show(value)}`)
  const plain = (member: unknown): unknown => {
    if (member instanceof OddNumber) {
      const number = Number(member.source)
      if (Number.isFinite(number) && !/^-?[1-9]\d*$/.test(member.source)) return number === 0 ? 0 : number
      throw invalid(
        [faults.float(loc)],
        `${path} holds ${show(member)}, which is too large to be kept exactly: send it as a text`,
      )
    }
    if (Array.isArray(member)) return member.map(plain)
    if (typeof member !== 'object' || member === null) return member
    // fromEntries defines own members, a "__proto__" included.
    return Object.fromEntries(Object.entries(member).map(([name, inner]) => [name, plain(inner)]))
  }
  return plain(value) as Record<string, unknown>
}
