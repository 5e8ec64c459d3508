import { Type, type Static } from '../schema.ts'
import { ITEM_STATUSES } from '../../domain/orders/items.ts'
import { nearNames } from '../../domain/near-names.ts'
import { LARGEST_ID } from '../../domain/numbers.ts'
import { FULFILLMENT_TYPES, type ImportOrder, type NewItem } from '../../domain/orders/orders.ts'
import { Refusal } from '../../domain/refusals.ts'
import { canonicalJson } from '../reading/canonical.ts'
import { show } from '../reading/explain.ts'
import { validationErrors } from '../reading/validation-errors.ts'
import { inOneForm, ORDER_NUMBER_MAX, orderNumberFault } from './forms.ts'
import { IgnoredNames, Names, notOnePiece, saysOnePiece, shownName } from './names.ts'
import { OddNumber } from '../reading/json.ts'
import { GetOrderSchema, OrderItemSchema } from '../orders/order-schemas.ts'
import { check, invalid } from '../reading/requests.ts'
import type { Shape } from '../shapes.ts'
import { readTimestamp } from '../timestamps.ts'

/** Code points of a text that is published without a bound, such as a SKU; what bounds an order is its 1 MiB. */
const UNBOUNDED_TEXT_MAX = 1_000
const TRACKING_KEY_MAX = 255
/** A thousand million of the currency: with it the sum over all items of 1 MiB stays exact. */
const PRICE_MAX = 100_000_000_000

/** The rest is for ids that the store assigns behind them. */
const CHOSEN_ID_MAX = 2 ** 52

const ANSWERED = { ...GetOrderSchema.properties, ...OrderItemSchema.properties }
type Answered = keyof typeof ANSWERED

/** What no answer could show is not taken in: a text may be as long as the answer's member of its name. */
function bound(name: Answered) {
  const { maxLength, anyOf } = ANSWERED[name] as Shape
  return { maxLength: maxLength ?? anyOf?.[0]?.maxLength ?? UNBOUNDED_TEXT_MAX }
}
const required = (name: Answered) => Type.String({ minLength: 1, ...bound(name) })
const text = (name: Answered) => Type.Optional(Type.Union([Type.String(bound(name)), Type.Null()]))
const each = <N extends Answered, S>(schemaOf: (name: N) => S, names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, schemaOf(name)])) as Record<N, S>

const country = Type.String({ minLength: 2, maxLength: 2 })
const price = Type.Integer({ minimum: 0, maximum: PRICE_MAX })
const time = Type.String({ format: 'date-time' })
const trackingKey = Type.Optional(Type.Union([Type.String({ maxLength: TRACKING_KEY_MAX }), Type.Null()]))
const choice = <const T extends string>(values: readonly T[]) =>
  Type.Optional(Type.Unsafe<T>({ type: 'string', enum: [...values] }))

const ImportedItem = Type.Object({
  id: Type.Optional(Type.Integer({ minimum: 1, maximum: CHOSEN_ID_MAX })),
  sku: required('sku'),
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
  order_number: Type.String({ minLength: 1, maxLength: ORDER_NUMBER_MAX }),
  shop_country: Type.Optional(country),
  created_at: time,
  currency_code: Type.String({ minLength: 3, maxLength: 3 }),
  ...each(required, [
    'carrier_key',
    'shipping_recipient_first_name',
    'shipping_recipient_last_name',
    'shipping_street',
    'shipping_zip_code',
    'shipping_city',
  ]),
  shipping_country_code: country,
  order_items: Type.Array(ImportedItem, { minItems: 1 }),
  updated_at: Type.Optional(Type.Union([time, Type.Null()])),
  customer_key: text('customer_key'),
  shop: Type.Optional(Type.Union([Type.Integer({ minimum: 0, maximum: LARGEST_ID }), Type.Null()])),
  fulfillment_type: choice(FULFILLMENT_TYPES),
  ...each(text, [
    'payment_method',
    'billing_street',
    'billing_zip_code',
    'billing_city',
    'billing_country_code',
    'billing_recipient_gender',
    'billing_recipient_first_name',
    'billing_recipient_last_name',
    'billing_additional',
    'shipping_additional',
    'shipping_collection_point_key',
    'shipping_collection_point_type',
    'shipping_collection_point_description',
    'shipping_recipient_gender',
    'customer_phone',
    'customer_email',
  ]),
})

/** The members that an imported order may have. [ours: contract 7] */
export const ORDER_MEMBERS = Object.keys(ImportedOrder.properties)
/** The members that an item of an imported order may have. [ours: contract 7] */
export const ITEM_MEMBERS = Object.keys(ImportedItem.properties)
/** What orders answer with and no import needs, because it follows from the rest: an export can be taken in again. */
export const DERIVED_MEMBERS = ['status', 'cost_without_tax', 'cost_with_tax', 'delivery_document_url']
/** Without these no order is taken in. */
export const REQUIRED_MEMBERS = ['shop_country', ...ImportedOrder.required!, ...ImportedItem.required!]

/** An order that was read from a file, before it is hashed. */
export type ReadImport = Omit<ImportOrder, 'contentHash'> & {
  /** RFC 8785 text of what was taken in, defaults filled: the same in JSON and in CSV, so that its hash tells whether content changed. */
  readonly canonical: string
}

/** What one import is read by. */
export interface ImportSettings {
  /** Keys of the carriers that the marketplace has or had. */
  readonly carriers: readonly string[]
  /** Items of one order. */
  readonly itemsMax: number
  /** Names of members that pass, whatever they resemble. */
  readonly ignore: readonly string[]
}

/** What the reading of one file depends on, and what it passes over on the way. */
export class ImportRules {
  readonly settings: ImportSettings
  /** Names that were passed over. */
  readonly ignored = new IgnoredNames()
  readonly orderNames: Names
  readonly itemNames: Names
  readonly carriers: KnownCarriers

  constructor(settings: ImportSettings) {
    this.settings = settings
    this.orderNames = new Names(ORDER_MEMBERS, DERIVED_MEMBERS, settings.ignore, this.ignored)
    this.itemNames = new Names(ITEM_MEMBERS, [], settings.ignore, this.ignored)
    this.carriers = new KnownCarriers(settings.carriers)
  }
}

/** Unknown carriers for which one import is shown a similar one: each costs a comparison with all of them. */
const HINTS_MAX = 1_000

class KnownCarriers {
  readonly #keys: readonly string[]
  readonly #known: ReadonlySet<string>
  #hints = 0

  constructor(keys: readonly string[]) {
    this.#keys = keys
    this.#known = new Set(keys)
  }

  /** Why orders cannot be taken in with this carrier: no seller could ship with it. */
  fault(key: string): string | undefined {
    if (this.#known.has(key)) return undefined
    const [near] = ++this.#hints > HINTS_MAX ? [] : nearNames(key, this.#keys)
    return `carrier_key is ${show(key)}, which is no carrier here${near === undefined ? '' : `; did you mean ${near}?`}`
  }
}

/** Checks one order of an import, as `readJson` gave it. Throws `Refusal('invalid')`, whose message begins with the member's path. */
export function readImportedOrder(value: unknown, rules: ImportRules): ReadImport {
  const read = check(ImportedOrder, known(value, rules), 'body')
  const carrier = rules.carriers.fault(read.carrier_key)
  const number = orderNumberFault(read.order_number)
  if (number !== undefined) throw new Refusal('invalid', `order_number ${number}`)
  if (carrier !== undefined) throw new Refusal('invalid', carrier)
  refuseRepeatedIds(read.order_items)
  const order = toOrder(read)
  return { ...order, canonical: canonicalJson(order) }
}

/** The known members, each in its one form. What is no order at all stays what it is. */
function known(value: unknown, { orderNames, itemNames, settings: { itemsMax } }: ImportRules): unknown {
  const order = members(value, orderNames, '')
  const items: unknown = order?.['order_items']
  if (!order || !Array.isArray(items)) return order ?? value
  if (items.length > itemsMax)
    throw new Refusal('invalid', `order_items has ${items.length} items, but an order may have ${itemsMax}`)
  order['order_items'] = items.map(
    (item: unknown, at) => members(item, itemNames, `order_items[${at}].`) ?? item,
  )
  return order
}

function members(value: unknown, names: Names, path: string): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof OddNumber)
    return undefined
  // Without a prototype, because a member may be called "__proto__".
  const read = Object.create(null) as Record<string, unknown>
  for (const [name, member] of Object.entries(value)) {
    const judgement = names.judge(name)
    if (judgement.is === 'known') read[name] = inOneForm(name, member)
    else if (judgement.is === 'refused')
      throw new Refusal('invalid', `${path}${shownName(name)} ${judgement.why}`)
    else if (judgement.is === 'pieces' && !saysOnePiece(member))
      throw new Refusal('invalid', notOnePiece(`${path}${name}`, member))
  }
  return read
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

function toOrder(read: Static<typeof ImportedOrder>): Omit<ImportOrder, 'contentHash'> {
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
    throw invalid([validationErrors.dict(loc)], `${path} must be an object, but is ${show(value)}`)
  const plain = (member: unknown): unknown => {
    if (member instanceof OddNumber) {
      const number = Number(member.source)
      if (Number.isFinite(number) && !/^-?[1-9]\d*$/.test(member.source)) return number === 0 ? 0 : number
      throw invalid(
        [validationErrors.float(loc)],
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
