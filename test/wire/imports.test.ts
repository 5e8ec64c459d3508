import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../src/wire/reading/canonical.ts'
import { DEFAULT_CARRIERS } from '../../src/domain/orders/carriers.ts'
import { ImportRules, readImportedOrder } from '../../src/wire/imports/imports.ts'
import { readJson } from '../../src/wire/reading/json.ts'
import type { Shape } from '../../src/wire/shapes.ts'
import published from './published.json' with { type: 'json' }
import { places, refusalOf } from './refusals.ts'

const ORDER = {
  order_number: 'A-1',
  shop_country: 'DE',
  created_at: '2026-01-31T12:00:00+02:00',
  currency_code: 'EUR',
  carrier_key: 'DHL_STD_NATIONAL',
  shipping_recipient_first_name: 'Ada',
  shipping_recipient_last_name: 'Núñez',
  shipping_street: 'Weg 1',
  shipping_zip_code: '10115',
  shipping_city: 'Berlin',
  shipping_country_code: 'DE',
  order_items: [{ sku: 'S-1', vat: 19, price_with_tax: 119, price_without_tax: 100 }],
}
const carriers = DEFAULT_CARRIERS.map(({ key }) => key)
const readText = (text: string) =>
  readImportedOrder(readJson(text), new ImportRules({ carriers, itemsMax: 100, ignore: [] }))
const read = (order: unknown) => readText(JSON.stringify(order))
const item = (members: object) => ({ ...ORDER, order_items: [{ ...ORDER.order_items[0], ...members }] })
const itemText = (members: string) => JSON.stringify(item({ HERE: 0 })).replace('"HERE":0', members)

describe('one imported order', () => {
  test('fills what is absent', () => {
    const { canonical, ...order } = read(ORDER)
    expect(canonical).toBe(canonicalize(order))
    expect(order).toMatchObject({
      orderNumber: 'A-1',
      customerKey: '',
      fulfillmentType: 'dropshipping',
      createdAt: Date.UTC(2026, 0, 31, 10),
      updatedAt: Date.UTC(2026, 0, 31, 10),
      details: {
        paymentMethod: null,
        customerEmail: '',
        billing: { street: '', additional: null },
        shipping: { additional: null, collectionPointKey: null, recipientGender: '' },
      },
      items: [
        {
          id: undefined,
          sku: 'S-1',
          vat: 19,
          status: 'open',
          shipmentTrackingKey: '',
          returnTrackingKey: '',
          customData: null,
        },
      ],
    })
  })

  test('keeps history: statuses, tracking keys, times', () => {
    const order = read({
      ...item({
        id: 9,
        status: 'returned',
        shipment_tracking_key: 'T',
        return_tracking_key: 'R',
        custom_data: { a: 1 },
      }),
      updated_at: '2026-02-01',
      shipping_collection_point_key: '',
    })
    expect(order.updatedAt).toBe(Date.UTC(2026, 1, 1))
    expect(order.items[0]).toMatchObject({
      id: 9,
      status: 'returned',
      shipmentTrackingKey: 'T',
      returnTrackingKey: 'R',
      customData: { a: 1 },
    })
    expect(order.details.shipping.collectionPointKey).toBe('')
  })

  test('takes a VAT in any spelling of a number', () => {
    for (const vat of ['19', '19.0', '1.9e1'])
      expect(readText(itemText(`"vat":${vat}`).replace('"vat":19,', '')).items[0]!.vat).toBe(19)
  })

  test('may lack the country of its shop, as exports do: the store knows whether it has it already', () => {
    expect(read({ ...ORDER, shop_country: undefined }).shopCountry).toBeUndefined()
  })

  test.each(Object.keys(ORDER).filter((name) => name !== 'shop_country'))('is refused without %s', (name) => {
    const { detail, message } = refusalOf(() =>
      read(Object.fromEntries(Object.entries(ORDER).filter(([member]) => member !== name))),
    )
    expect(places(detail)).toEqual([`missing body ${name}`])
    expect(message).toBe(`${name} is missing`)
  })

  test.each([
    [item({ price_with_tax: -1 }), 'greater_than_equal body order_items 0 price_with_tax'],
    [item({ price_with_tax: 1.5 }), 'int_from_float body order_items 0 price_with_tax'],
    [item({ price_with_tax: '119' }), 'int_type body order_items 0 price_with_tax'],
    [item({ vat: '19' }), 'float_type body order_items 0 vat'],
    [item({ vat: 101 }), 'less_than_equal body order_items 0 vat'],
    [item({ vat: -0.5 }), 'greater_than_equal body order_items 0 vat'],
    [item({ status: 'mixed' }), 'enum body order_items 0 status'],
    [item({ id: 0 }), 'greater_than_equal body order_items 0 id'],
    [item({ custom_data: 5 }), 'dict_type body order_items 0 custom_data'],
    [item({ custom_data: 5.5 }), 'dict_type body order_items 0 custom_data'],
    [item({ id: 2 ** 52 + 1 }), 'less_than_equal body order_items 0 id'],
    [{ ...ORDER, order_items: [] }, 'too_short body order_items'],
    [{ ...ORDER, created_at: 'soon' }, 'datetime_parsing body created_at'],
    [{ ...ORDER, order_number: '' }, 'string_too_short body order_number'],
    [{ ...ORDER, shop_country: 'Germany' }, 'string_too_long body shop_country'],
    [{ ...ORDER, shop: 'x' }, 'int_type body shop'],
    [{ ...ORDER, fulfillment_type: 'x' }, 'enum body fulfillment_type'],
    [7, 'model_attributes_type body'],
  ])('is refused when it does not fit: %j', (order, place) => {
    expect(places(refusalOf(() => read(order)).detail)).toEqual([place])
  })

  test('is refused when it names an item id twice', () => {
    const twice = { ...ORDER, order_items: [1, 2].map(() => ({ ...ORDER.order_items[0], id: 7 })) }
    expect(refusalOf(() => read(twice)).message).toBe(
      'order_items[1].id is 7, which order_items[0] has already',
    )
  })
})

/** Texts of an order, each with the longest that the published answer shows. Without a bound there, and choices apart. */
const BOUNDS = Object.entries(published.schemas.GetOrderSchema.properties as Record<string, Shape>).flatMap(
  ([name, { maxLength, anyOf }]) => {
    const max = maxLength ?? anyOf?.[0]?.maxLength
    return max === undefined || ['status', 'fulfillment_type'].includes(name) ? [] : [[name, max] as const]
  },
)

describe('a text that no answer could show', () => {
  test.each(BOUNDS)('is refused by its name, length and limit: %s, %i', (name, max) => {
    const characters = `${max} character${max === 1 ? '' : 's'}`
    expect(refusalOf(() => read({ ...ORDER, [name]: 'É'.repeat(max + 1) })).message).toBe(
      `${name} must have at most ${characters}, but has ${max + 1}`,
    )
    expect(() => read({ ...ORDER, [name]: 'É'.repeat(max) })).not.toThrow()
  })

  test('is told by its characters, and a SKU, which is published without a bound, by the one here', () => {
    expect(read({ ...ORDER, shipping_city: '😀'.repeat(255) }).details.shipping.city).toHaveLength(510)
    expect(read(item({ sku: 'S'.repeat(1_000) })).items[0]!.sku).toHaveLength(1_000)
    expect(refusalOf(() => read(item({ sku: 'S'.repeat(1_001) }))).message).toBe(
      'order_items[0].sku must have at most 1000 characters, but has 1001',
    )
  })
})

describe('custom_data', () => {
  const custom = (json: string) => readText(itemText(`"custom_data":{"x":${json}}`)).items[0]!.customData

  test.each([
    ['1.50', 1.5],
    ['-0', 0],
    ['1e2', 100],
    ['[0.1,{"y":2.0}]', [0.1, { y: 2 }]],
  ])('holds numbers of any kind: %s', (json, expected) => {
    expect(custom(json)).toEqual({ x: expected })
  })

  test.each(['9007199254740993', '-9007199254740993', '1e400', '[{"y":12345678901234567890}]'])(
    'refuses %s, which would be kept as another number',
    (json) => {
      expect(refusalOf(() => custom(json)).message).toContain('order_items[0].custom_data holds')
    },
  )

  test('may have a member called __proto__', () => {
    const data = custom('{"__proto__":{"polluted":1.5}}')!
    expect(JSON.stringify(data)).toBe('{"x":{"__proto__":{"polluted":1.5}}}')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

test('the canonical text tells the same content from other content, and nothing else', () => {
  const padded = {
    ...Object.fromEntries(Object.entries(ORDER).toReversed()),
    unknown: 1.5,
    payment_method: null,
    created_at: '2026-01-31T10:00:00Z',
  }
  expect(read(padded).canonical).toBe(read(ORDER).canonical)
  expect(read({ ...ORDER, shipping_city: 'Bonn' }).canonical).not.toBe(read(ORDER).canonical)
})

test('canonical JSON is that of RFC 8785', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value))
    }),
  )
})
