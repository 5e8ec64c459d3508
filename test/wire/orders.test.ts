import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Carrier } from '../../src/domain/orders/carriers.ts'
import type { Order } from '../../src/domain/orders/orders.ts'
import { presentCarriersPage, readCarriersQuery } from '../../src/wire/orders/carriers.ts'
import { openApiDocument } from '../../src/wire/document/openapi.ts'
import {
  ordersPageHead,
  ordersPageTail,
  ordersPiece,
  presentOrder,
  readOrdersQuery,
} from '../../src/wire/orders/orders.ts'

const ajv = addFormats.default(new Ajv2020({ strict: false }))
ajv.addFormat('binary', true)
ajv.addSchema({ $id: 'document', ...openApiDocument() })
const fits = (name: string, value: unknown) => {
  const validate = ajv.getSchema(`document#/components/schemas/${name}`)!
  void validate(JSON.parse(JSON.stringify(value)))
  expect(validate.errors ?? []).toEqual([])
}

const ORDER: Order = {
  id: 77,
  merchantId: 1,
  orderNumber: 'A/1 ä',
  customerKey: 'C-1',
  carrierKey: 'DHL_AT',
  shopCountry: 'AT',
  fulfillmentType: 'dropshipping',
  createdAt: Date.UTC(2026, 0, 31, 12),
  updatedAt: Date.UTC(2026, 1, 1),
  counts: { open: 1, shipped: 1, cancelled: 0, returned: 0 },
  details: {
    shop: 3,
    paymentMethod: null,
    currencyCode: 'EUR',
    billing: {
      street: 'bs',
      zipCode: 'bz',
      city: 'bc',
      countryCode: 'AT',
      recipientGender: 'f',
      recipientFirstName: 'bf',
      recipientLastName: 'bl',
      additional: null,
    },
    shipping: {
      street: 'ss',
      zipCode: 'sz',
      city: 'sc',
      countryCode: 'AT',
      recipientGender: '',
      recipientFirstName: 'sf',
      recipientLastName: 'sl',
      additional: 'door 2',
      collectionPointKey: '',
      collectionPointType: null,
      collectionPointDescription: 'shop',
    },
    customerPhone: '',
    customerEmail: 'a@example.org',
  },
  items: [
    {
      id: 1,
      sku: 'S',
      vat: 19,
      priceWithoutTax: 100,
      priceWithTax: 119,
      customData: { a: [1] },
      status: 'open',
      shipmentTrackingKey: '',
      returnTrackingKey: '',
    },
    {
      id: 2,
      sku: 'S',
      vat: 7.5,
      priceWithoutTax: 1,
      priceWithTax: 2,
      customData: null,
      status: 'shipped',
      shipmentTrackingKey: 'T',
      returnTrackingKey: 'R',
    },
  ],
}

const page = (found: { total: number; more: boolean }) =>
  ordersPageHead +
  ordersPiece([ORDER]) +
  ordersPageTail({ ...found, lastNumber: ORDER.orderNumber }, readOrdersQuery(''))

describe('an order', () => {
  test('has the published members in the published order', () => {
    expect(Object.keys(presentOrder(ORDER))).toEqual(
      (
        'order_items order_number carrier_key cost_without_tax cost_with_tax delivery_document_url status customer_key shop created_at updated_at ' +
        'fulfillment_type payment_method billing_street billing_zip_code billing_city billing_country_code billing_recipient_gender ' +
        'billing_recipient_first_name billing_recipient_last_name billing_additional shipping_street shipping_zip_code shipping_city ' +
        'shipping_country_code shipping_additional shipping_collection_point_key shipping_collection_point_type ' +
        'shipping_collection_point_description customer_phone customer_email shipping_recipient_gender shipping_recipient_first_name ' +
        'shipping_recipient_last_name currency_code'
      ).split(' '),
    )
    expect(Object.keys(presentOrder(ORDER).order_items[0]!)).toEqual(
      'return_tracking_key shipment_tracking_key sku status id vat price_without_tax price_with_tax custom_data'.split(
        ' ',
      ),
    )
  })

  test('sums its items, takes its status from them, and shows times in UTC with milliseconds', () => {
    expect(presentOrder(ORDER)).toMatchObject({
      cost_without_tax: 101,
      cost_with_tax: 121,
      status: 'mixed',
      created_at: '2026-01-31T12:00:00.000Z',
      updated_at: '2026-02-01T00:00:00.000Z',
      delivery_document_url: '/api/v1/orders/A%2F1%20%C3%A4/delivery_document',
      shipping_collection_point_key: '',
      shipping_collection_point_type: null,
    })
  })

  test('fits the document, which has no member that it lacks but the published custom_data', () => {
    const order = presentOrder(ORDER)
    fits('GetOrderSchema', order)
    const schemas = (
      openApiDocument() as {
        components: { schemas: Record<string, { properties: object; required: string[] }> }
      }
    ).components.schemas
    const documented = Object.keys(schemas.GetOrderSchema!.properties)
    expect(documented.filter((member) => member !== 'custom_data')).toEqual(Object.keys(order))
    expect(schemas.GetOrderSchema!.required.filter((member) => !(member in order))).toEqual([])
    expect(Object.keys(schemas.OrderItemSchema!.properties)).toEqual(Object.keys(order.order_items[0]!))
  })

  test('never shows an internal id', () => {
    expect(page({ total: 1, more: false })).not.toContain('77')
  })
})

test('a page of orders fits the document', () => {
  fits('PagedGetOrderSchema', JSON.parse(page({ total: 30, more: true })))
})

describe('carriers', () => {
  const carriers = ['POST_CH', 'DHL_AT', 'POST_NL', 'GLS_HU', 'COLI_FR'].map((key): Carrier => ({
    key,
    carrierName: key,
    countryCode: 'AT',
    displayLabel: null,
    active: true,
  }))

  test('are shown by key, without what only the operator knows', () => {
    const page = presentCarriersPage(carriers, readCarriersQuery('per_page=2&page=2'))
    fits('PagedCarrierSchema', page)
    expect(page.items.map(({ key }) => key)).toEqual(['GLS_HU', 'POST_CH'])
    expect(Object.keys(page.items[0]!)).toEqual(['key', 'carrier_name', 'country_code', 'display_label'])
    expect(page.pagination).toMatchObject({
      pages: 3,
      next: '/api/v1/orders/carriers/?per_page=2&page=3',
      prev: '/api/v1/orders/carriers/?per_page=2&page=1',
    })
  })

  test('are seen once each, by pages and by cursors', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('next' as const, 'next_cursor' as const),
        (size, by) => {
          const seen: string[] = []
          let raw: string | null = `per_page=${size}`
          while (raw !== null) {
            const { items, pagination } = presentCarriersPage(carriers, readCarriersQuery(raw))
            seen.push(...items.map(({ key }) => key))
            if (by === 'next')
              raw = pagination.next && pagination.next.slice(pagination.next.indexOf('?') + 1)
            else raw = pagination.next_cursor ? `per_page=${size}&cursor=${pagination.next_cursor}` : null
          }
          expect(seen).toEqual(carriers.map(({ key }) => key).toSorted())
        },
      ),
    )
  })
})
