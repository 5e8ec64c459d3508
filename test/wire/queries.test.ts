import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCarriersQuery } from '../../src/wire/orders/carriers.ts'
import { makeCursor, readCursor } from '../../src/wire/cursors.ts'
import { readOrdersQuery } from '../../src/wire/orders/orders.ts'
import { presentPagination } from '../../src/wire/paging.ts'
import { readResultsQuery } from '../../src/wire/results.ts'
import { places, refusalOf } from './refusals.ts'

const PATH = '/api/v1/orders/'
const ROWS = { total: 5, more: true, lastKey: 'O-40' }
const pagination = (
  raw: string,
  rows: { total: number; more: boolean; lastKey: string | undefined } = ROWS,
) => presentPagination(PATH, readOrdersQuery(raw), rows)

describe('the query of orders', () => {
  test('without parameters asks for the first page of 20', () => {
    expect(readOrdersQuery('')).toMatchObject({
      filter: {},
      position: { page: 1 },
      limit: 20,
      page: 1,
      kept: [],
    })
  })

  test('reads every filter', () => {
    const raw =
      'order_number=A%2F1&customer_key=k&carrier_key=DHL_AT&shop_country=AT&order_status=mixed&order_item_status=open&orders_from=2026-01-01T00:00:00Z&orders_to=2026-01-02T00:00:00Z&fulfillment_type=dropshipping&page=3&per_page=7'
    expect(readOrdersQuery(raw)).toMatchObject({
      filter: {
        orderNumber: 'A/1',
        customerKey: 'k',
        carrierKey: 'DHL_AT',
        shopCountry: 'AT',
        orderStatus: 'mixed',
        itemStatus: 'open',
        createdFrom: Date.UTC(2026, 0, 1),
        createdTo: Date.UTC(2026, 0, 2),
        fulfillmentType: 'dropshipping',
      },
      position: { page: 3 },
      limit: 7,
    })
  })

  test('takes an empty value for an absent one and ignores what it does not know', () => {
    expect(readOrdersQuery('order_status=&page=&cursor=&orders_from=&limit=5&limit=6&=&&x')).toEqual(
      readOrdersQuery(''),
    )
    expect(readOrdersQuery('page=&page=2').page).toBe(2)
  })

  test.each([
    ['page=0', 'greater_than_equal query page'],
    ['page=-1', 'greater_than_equal query page'],
    ['page=abc', 'int_parsing query page'],
    ['page=1.0', 'int_parsing query page'],
    ['page=1e3', 'int_parsing query page'],
    ['page=%201', 'int_parsing query page'],
    ['page=9007199254740992', 'less_than_equal query page'],
    ['per_page=0', 'greater_than_equal query per_page'],
    ['per_page=101', 'less_than_equal query per_page'],
    ['order_status=OPEN', 'enum query order_status'],
    ['order_item_status=mixed', 'enum query order_item_status'],
    ['fulfillment_type=x', 'enum query fulfillment_type'],
    ['orders_from=yesterday', 'datetime_parsing query orders_from'],
    ['orders_to=2026-02-30T00:00:00Z', 'datetime_parsing query orders_to'],
    ['page=1&page=1', 'too_long query page'],
    ['order_status=open&order_status=shipped', 'too_long query order_status'],
  ])('refuses %s', (raw, place) => {
    const { code, detail, message } = refusalOf(() => readOrdersQuery(raw))
    expect(code).toBe('invalid')
    expect(places(detail)).toEqual([place])
    expect(message).toContain(place.split(' ').at(-1))
  })

  test('shows a value as it was sent, and calls it nothing', () => {
    expect(refusalOf(() => readOrdersQuery('order_status=OPEN')).message).toBe(
      'order_status must be one of open, shipped, cancelled, returned, mixed, but is "OPEN"',
    )
    for (const query of ['page=x', 'per_page=101', 'orders_to=x', 'order_item_status=5', 'x=%ff'])
      expect(refusalOf(() => readOrdersQuery(query)).message).not.toMatch(/\btext\b/)
  })

  test('names all faults at once', () => {
    const { detail } = refusalOf(() => readOrdersQuery('page=0&order_status=x&orders_to=x'))
    expect(places(detail).toSorted()).toEqual([
      'datetime_parsing query orders_to',
      'enum query order_status',
      'greater_than_equal query page',
    ])
  })

  test('gives the enum words of the published validator', () => {
    expect(refusalOf(() => readOrdersQuery('order_item_status=x')).detail![0]).toMatchObject({
      msg: "Input should be 'open', 'shipped', 'cancelled' or 'returned'",
      ctx: { expected: "'open', 'shipped', 'cancelled' or 'returned'" },
    })
  })

  test.each([
    'order_number=%zz',
    'order_number=%',
    'x=%ff',
    'x=%ed%a0%80',
    'order_number=%00',
    '%00=1',
    'x=\ud800',
  ])('refuses what cannot be decoded: %j', (raw) => {
    expect(refusalOf(() => readOrdersQuery(raw)).code).toBe('malformed')
  })

  test('a plus is a space, except where an offset begins', () => {
    expect(readOrdersQuery('customer_key=a+b%2Bc').filter.customerKey).toBe('a b+c')
    const expected = Date.UTC(2026, 0, 31, 10)
    for (const raw of [
      '2026-01-31T12:00:00%2B02:00',
      '2026-01-31T12:00:00+02:00',
      '2026-01-31T12:00:00%2002:00',
      '2026-01-31+12:00:00+02:00',
    ]) {
      expect(readOrdersQuery(`orders_from=${raw}`).filter.createdFrom).toBe(expected)
    }
  })

  test('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        try {
          readOrdersQuery(raw)
        } catch (error) {
          refusalOf(() => {
            throw error
          })
        }
      }),
    )
  })
})

describe('pages', () => {
  test('next and prev are paths that keep every filter', () => {
    expect(pagination('order_status=open&per_page=2')).toEqual({
      per_page: 2,
      page: 1,
      pages: 3,
      total: 5,
      next: '/api/v1/orders/?order_status=open&per_page=2&page=2',
      prev: null,
      next_cursor: makeCursor('O-40'),
    })
    expect(pagination('page=2&per_page=2&foo=1')).toMatchObject({
      next: '/api/v1/orders/?per_page=2&page=3',
      prev: '/api/v1/orders/?per_page=2&page=1',
    })
  })

  test('a followed link asks for the same rows', () => {
    const raw =
      'order_number=%C3%A4%2F%26&orders_from=2026-01-31T12:00:00+02:00&orders_to=2026-02-01%2000:00&shop_country=DE&per_page=1'
    const next = pagination(raw).next!
    expect(next).toContain('orders_from=2026-01-31T12%3A00%3A00%2B02%3A00')
    expect(readOrdersQuery(next.slice(next.indexOf('?') + 1))).toEqual({
      ...readOrdersQuery(raw),
      page: 2,
      position: { page: 2 },
    })
  })

  test('the last page has no next', () => {
    expect(pagination('per_page=2&page=3', { total: 5, more: false, lastKey: 'O-50' })).toMatchObject({
      next: null,
      prev: '/api/v1/orders/?per_page=2&page=2',
      next_cursor: null,
    })
  })

  test('a page past the end leads back to the last one', () => {
    expect(pagination('per_page=2&page=99', { total: 5, more: false, lastKey: undefined })).toMatchObject({
      page: 99,
      pages: 3,
      total: 5,
      next: null,
      prev: '/api/v1/orders/?per_page=2&page=3',
    })
    expect(readOrdersQuery('page=9007199254740991').page).toBe(Number.MAX_SAFE_INTEGER)
  })

  test('no rows are one empty page', () => {
    expect(pagination('page=4', { total: 0, more: false, lastKey: undefined })).toEqual({
      per_page: 20,
      page: 4,
      pages: 1,
      total: 0,
      next: null,
      prev: null,
      next_cursor: null,
    })
  })

  test('a cursor leads on by cursor, with the filters beside it', () => {
    const raw = `order_status=open&cursor=${makeCursor('O-20')}`
    expect(readOrdersQuery(raw)).toMatchObject({ position: { after: 'O-20' }, page: 1 })
    expect(pagination(raw)).toMatchObject({
      page: 1,
      pages: 1,
      next: `/api/v1/orders/?order_status=open&cursor=${makeCursor('O-40')}`,
      prev: null,
    })
    expect(pagination(raw, { total: 5, more: false, lastKey: 'O-40' })).toMatchObject({
      next: null,
      next_cursor: null,
    })
  })

  test('a cursor and a page exclude each other', () => {
    expect(refusalOf(() => readOrdersQuery(`page=1&cursor=${makeCursor('O-1')}`)).message).toContain(
      'exclude',
    )
  })

  test('carriers are asked for by page and size', () => {
    expect(readCarriersQuery('page=2&per_page=5&order_status=nonsense')).toMatchObject({
      position: { page: 2 },
      limit: 5,
    })
  })
})

describe('cursors', () => {
  const key = fc
    .string({ unit: 'grapheme', maxLength: 64 })
    .filter((text) => text.isWellFormed() && !text.includes('\0'))

  test('carry any key there and back, as characters that need no escape', () => {
    fc.assert(
      fc.property(key, (text) => {
        expect(makeCursor(text)).toMatch(/^[\w-]+$/)
        expect(readCursor(makeCursor(text))).toBe(text)
      }),
    )
  })

  test('are made of nothing but what their reader saw on the page', () => {
    expect(atob(makeCursor('O-40')).slice(2)).toBe('O-40')
    expect(makeCursor('O-40')).toHaveLength(8)
  })

  test('are refused when a character is wrong, missing or too many', () => {
    const cursor = makeCursor('2026-000123')
    const wrongs = new Set([cursor.slice(1), cursor.slice(0, -1), `${cursor}A`])
    for (let at = 0; at < cursor.length; at++)
      for (const char of 'Aa0_-Zz9') wrongs.add(cursor.slice(0, at) + char + cursor.slice(at + 1))
    wrongs.delete(cursor)
    expect([...wrongs].filter((wrong) => readCursor(wrong) !== undefined)).toEqual([])
  })

  test.each([
    'abc',
    '42',
    'AAAAAAAAAAAA',
    '____________',
    'AQAAAAAAAAA=',
    `${makeCursor('O-7')}A`,
    'ÄQAAAAAAAAAA',
    makeCursor('a\0b'),
  ])('%s is refused', (cursor) => {
    expect(refusalOf(() => readOrdersQuery(`cursor=${encodeURIComponent(cursor)}`)).code).toBe('malformed')
  })
})

describe('the query of results', () => {
  const ID = '0190d2c4-7d3e-7000-8000-00000000abcd'

  test('reads the id in either case', () => {
    expect(readResultsQuery(`batch_request_id=${ID.toUpperCase()}`)).toEqual({
      batchRequestId: ID,
      only: undefined,
      offset: 0,
      limit: undefined,
    })
    expect(readResultsQuery(`batch_request_id=${ID}&items=failed&offset=5&limit=10`)).toEqual({
      batchRequestId: ID,
      only: 'failed',
      offset: 5,
      limit: 10,
    })
  })

  test.each([
    ['', 'missing query batch_request_id'],
    ['batch_request_id=', 'missing query batch_request_id'],
    ['batch_request_id=7', 'uuid_parsing query batch_request_id'],
    [`batch_request_id=${ID}x`, 'uuid_parsing query batch_request_id'],
    [`batch_request_id=${ID}&batch_request_id=${ID}`, 'too_long query batch_request_id'],
    [`batch_request_id=${ID}&items=all`, 'enum query items'],
    [`batch_request_id=${ID}&offset=-1`, 'greater_than_equal query offset'],
    [`batch_request_id=${ID}&limit=0`, 'greater_than_equal query limit'],
  ])('refuses "%s"', (raw, place) => {
    expect(places(refusalOf(() => readResultsQuery(raw)).detail)).toEqual([place])
  })
})
