import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OperationName } from '../../src/domain/batches.ts'
import { CHUNK_ENTRIES_MAX, CHUNK_ITEMS_MAX, readBatchRequest, requestOf } from '../../src/wire/batches.ts'
import { FAULTS_MAX } from '../../src/wire/reading/explain.ts'
import { places, refusalOf } from './refusals.ts'

const DOCUMENTED = { profile: 'documented', parcelItemsMax: 10_000 } as const
const LIVE = { profile: 'live', parcelItemsMax: 10_000 } as const

const read = (operation: OperationName, body: unknown) =>
  readBatchRequest(operation, JSON.stringify(body), DOCUMENTED)
const refused = (
  operation: OperationName,
  text: string,
  rules: typeof DOCUMENTED | typeof LIVE = DOCUMENTED,
) => refusalOf(() => readBatchRequest(operation, text, rules))

const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
const key = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => !text.includes('\0'))
const bodies: Record<OperationName, fc.Arbitrary<{ items: object[] }>> = {
  cancel: fc.record({ items: fc.array(fc.record({ id }), { minLength: 1 }) }),
  ship: fc.record({
    items: fc.array(
      fc.record({
        order_items: fc.array(id, { minLength: 1 }),
        carrier_key: key,
        shipment_tracking_key: key,
        return_tracking_key: key,
      }),
      { minLength: 1 },
    ),
  }),
  return: fc.record({
    items: fc.array(fc.record({ order_items: fc.array(id, { minLength: 1 }), return_tracking_key: key }), {
      minLength: 1,
    }),
  }),
}
const operations = Object.entries(bodies) as [OperationName, fc.Arbitrary<{ items: object[] }>][]

describe('a valid body', () => {
  test.each(operations)('of %s has the canonical text of RFC 8785', (operation, body) => {
    fc.assert(
      fc.property(body, (value) => {
        expect(read(operation, value).canonical).toBe(canonicalize(value))
      }),
    )
  })

  test.each(operations)(
    'of %s is the same with unknown members and in another spelling',
    (operation, body) => {
      fc.assert(
        fc.property(body, fc.jsonValue(), (value, unknown) => {
          fc.pre(!JSON.stringify(unknown).includes('u0000') && JSON.stringify(unknown).isWellFormed())
          const padded = {
            more: unknown,
            items: value.items.map((item) =>
              Object.fromEntries([['zz', unknown], ...Object.entries(item).toReversed()]),
            ),
          }
          expect(readBatchRequest(operation, JSON.stringify(padded, null, 2), DOCUMENTED).canonical).toBe(
            read(operation, value).canonical,
          )
        }),
      )
    },
  )

  test('order of items is part of the payload', () => {
    expect(read('cancel', { items: [{ id: 1 }, { id: 2 }] }).canonical).not.toBe(
      read('cancel', { items: [{ id: 2 }, { id: 1 }] }).canonical,
    )
  })

  test('unknown members may hold numbers that an id may not be', () => {
    expect(readBatchRequest('cancel', '{"items":[{"id":7,"x":1.5}],"y":1e400}', DOCUMENTED).canonical).toBe(
      '{"items":[{"id":7}]}',
    )
  })

  test('an actor other than the seller makes another payload', () => {
    expect(requestOf('cancel', [7], 'buyer').canonical).toBe('{"actor":"buyer","items":[{"id":7}]}')
  })
})

describe('chunks', () => {
  test('hold all entries in order, each part of bounded size', () => {
    const entry = fc
      .integer({ min: 1, max: 700 })
      .map((size) => ({ orderItems: new Array<number>(size).fill(9), returnTrackingKey: 'R' }))
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 40 }), (entries) => {
        const { chunks, entryCount } = requestOf('return', entries)
        expect(entryCount).toBe(entries.length)
        expect(chunks.flatMap((part) => JSON.parse(part.entries) as unknown[])).toEqual(entries)
        let first = 0
        for (const part of chunks) {
          expect(part.firstEntry).toBe(first)
          first += part.entryCount
          const sizes = (JSON.parse(part.entries) as typeof entries).map(
            ({ orderItems }) => orderItems.length,
          )
          expect(sizes).toHaveLength(part.entryCount)
          if (sizes.length > 1)
            expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(CHUNK_ITEMS_MAX)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('of a cancel have 1,000 entries each', () => {
    const { chunks } = read('cancel', { items: Array.from({ length: 2_500 }, (_, at) => ({ id: at + 1 })) })
    expect(chunks.map(({ firstEntry, entryCount }) => [firstEntry, entryCount])).toEqual([
      [0, CHUNK_ENTRIES_MAX],
      [1_000, CHUNK_ENTRIES_MAX],
      [2_000, 500],
    ])
    expect(JSON.parse(chunks[2]!.entries)).toHaveLength(500)
  })

  test('have the shape that is stored', () => {
    const ship = {
      order_items: [1, 2],
      carrier_key: 'C',
      shipment_tracking_key: 'S',
      return_tracking_key: 'R',
    }
    expect(JSON.parse(read('ship', { items: [ship] }).chunks[0]!.entries)).toEqual([
      { orderItems: [1, 2], carrierKey: 'C', shipmentTrackingKey: 'S', returnTrackingKey: 'R' },
    ])
    expect(read('cancel', { items: [{ id: 3 }, { id: 3 }] }).chunks).toEqual([
      { firstEntry: 0, entryCount: 2, entries: '[3,3]' },
    ])
  })
})

const shipment = (members: object) =>
  JSON.stringify({
    items: [
      {
        order_items: [1],
        carrier_key: 'C',
        shipment_tracking_key: 'S',
        return_tracking_key: 'R',
        ...members,
      },
    ],
  })

describe('a body that does not fit', () => {
  test.each<[OperationName, string, string[], RegExp]>([
    ['cancel', '7', ['model_attributes_type body data'], /^The body must be an object, but is 7/],
    ['cancel', 'null', ['model_attributes_type body data'], /null/],
    ['cancel', '1.5', ['model_attributes_type body data'], /1\.5/],
    ['cancel', '"x"', ['model_attributes_type body data'], /the text "x"/],
    ['cancel', '{}', ['missing body data items'], /^items is missing/],
    ['cancel', '{"items":{}}', ['list_type body data items'], /^items must be a list/],
    ['cancel', '{"items":null}', ['list_type body data items'], /null/],
    ['cancel', '{"items":[]}', ['too_short body data items'], /at least 1 entry/],
    ['cancel', '{"items":[7]}', ['model_attributes_type body data items 0'], /^items\[0\] must be an object/],
    [
      'cancel',
      '{"items":[{"id":1},[]]}',
      ['model_attributes_type body data items 1'],
      /^items\[1\] .*a list/,
    ],
    ['cancel', '{"items":[{}]}', ['missing body data items 0 id'], /^items\[0\]\.id is missing/],
    ['cancel', '{"items":[{"id":null}]}', ['int_type body data items 0 id'], /null/],
    ['cancel', '{"items":[{"id":true}]}', ['int_type body data items 0 id'], /true/],
    ['cancel', '{"items":[{"id":[]}]}', ['int_type body data items 0 id'], /a list/],
    [
      'cancel',
      '{"items":[{"id":"5119"}]}',
      ['int_type body data items 0 id'],
      /send the number 5119 without quotes/,
    ],
    ['cancel', '{"items":[{"id":"x"}]}', ['int_type body data items 0 id'], /the text "x"$/],
    ['cancel', '{"items":[{"id":0}]}', ['greater_than_equal body data items 0 id'], /at least 1/],
    ['cancel', '{"items":[{"id":-5}]}', ['greater_than_equal body data items 0 id'], /-5/],
    ['cancel', '{"items":[{"id":-0}]}', ['greater_than_equal body data items 0 id'], /-0/],
    ['cancel', '{"items":[{"id":1.0}]}', ['int_from_float body data items 0 id'], /digits only, but is 1\.0/],
    ['cancel', '{"items":[{"id":1e2}]}', ['int_from_float body data items 0 id'], /1e2/],
    ['cancel', '{"items":[{"id":1.5}]}', ['int_from_float body data items 0 id'], /1\.5/],
    ['cancel', '{"items":[{"id":1e400}]}', ['int_from_float body data items 0 id'], /1e400/],
    [
      'cancel',
      '{"items":[{"id":9007199254740992}]}',
      ['less_than_equal body data items 0 id'],
      /at most 9007199254740991, but is 9007199254740992/,
    ],
    [
      'ship',
      shipment({ order_items: [] }),
      ['too_short body data items 0 order_items'],
      /order_items must have at least 1 entry/,
    ],
    [
      'ship',
      shipment({ order_items: [1, 0] }),
      ['greater_than_equal body data items 0 order_items 1'],
      /^items\[0\]\.order_items\[1\]/,
    ],
    [
      'ship',
      shipment({ order_items: 5 }),
      ['list_type body data items 0 order_items'],
      /must be a list, but is 5/,
    ],
    [
      'ship',
      shipment({ carrier_key: 5 }),
      ['string_type body data items 0 carrier_key'],
      /must be a text, but is 5/,
    ],
    [
      'ship',
      shipment({ shipment_tracking_key: '' }),
      ['string_too_short body data items 0 shipment_tracking_key'],
      /must not be empty/,
    ],
    [
      'ship',
      shipment({ return_tracking_key: 'x'.repeat(256) }),
      ['string_too_long body data items 0 return_tracking_key'],
      /at most 255 characters, but has 256/,
    ],
    [
      'return',
      '{"items":[{"order_items":[1],"return_tracking_key":null}]}',
      ['string_type body data items 0 return_tracking_key'],
      /null/,
    ],
  ])('%s %s', (operation, text, expected, words) => {
    const { code, detail, message } = refused(operation, text)
    expect(code).toBe('invalid')
    expect(places(detail)).toEqual(expected)
    expect(message).toMatch(words)
    for (const fault of detail!) expect(fault.msg).not.toBe('')
  })

  test('has the words and the bounds of the published validator', () => {
    expect(refused('cancel', '{}').detail).toEqual([
      { type: 'missing', loc: ['body', 'data', 'items'], msg: 'Field required', ctx: {} },
    ])
    expect(refused('cancel', '{"items":[{"id":0}]}').detail).toEqual([
      {
        type: 'greater_than_equal',
        loc: ['body', 'data', 'items', 0, 'id'],
        msg: 'Input should be greater than or equal to 1',
        ctx: { ge: 1 },
      },
    ])
    expect(refused('cancel', '{"items":[]}').detail).toEqual([
      {
        type: 'too_short',
        loc: ['body', 'data', 'items'],
        msg: 'List should have at least 1 item after validation, not 0',
        ctx: { field_type: 'List', min_length: 1, actual_length: 0 },
      },
    ])
  })

  test('names every fault, in the order of the schema', () => {
    const { detail, message } = refused('ship', '{"items":[{"carrier_key":1},{"order_items":["a"]}]}')
    expect(places(detail)).toEqual([
      'missing body data items 0 order_items',
      'string_type body data items 0 carrier_key',
      'missing body data items 0 shipment_tracking_key',
      'missing body data items 0 return_tracking_key',
      'int_type body data items 1 order_items 0',
      'missing body data items 1 carrier_key',
      'missing body data items 1 shipment_tracking_key',
      'missing body data items 1 return_tracking_key',
    ])
    expect(message).toContain('items[0].order_items is missing (and 7 more')
  })

  test('a huge body of nothing but faults gets a short answer', () => {
    const { detail, message } = refused('cancel', `{"items":[${'{},'.repeat(300_000)}{}]}`)
    expect(detail).toHaveLength(FAULTS_MAX)
    expect(message).toContain(`at least ${FAULTS_MAX - 1} more`)
    expect(refused('cancel', `{"items":[{"id":"${'9'.repeat(1_000_000)}"}]}`).message.length).toBeLessThan(
      300,
    )
  })

  test('lengths count characters, not UTF-16 units', () => {
    expect(() =>
      readBatchRequest('ship', shipment({ return_tracking_key: '😀'.repeat(255) }), DOCUMENTED),
    ).not.toThrow()
    expect(places(refused('ship', shipment({ return_tracking_key: '😀'.repeat(256) })).detail)).toEqual([
      'string_too_long body data items 0 return_tracking_key',
    ])
  })

  test('items of one parcel have the configured bound', () => {
    const rules = { profile: 'documented', parcelItemsMax: 3 } as const
    expect(() => readBatchRequest('ship', shipment({ order_items: [1, 2, 3] }), rules)).not.toThrow()
    const { detail } = refusalOf(() =>
      readBatchRequest('ship', shipment({ order_items: [1, 2, 3, 4] }), rules),
    )
    expect(places(detail)).toEqual(['too_long body data items 0 order_items'])
    expect(detail![0]!.ctx).toMatchObject({ max_length: 3, actual_length: 4 })
  })

  test('members that objects inherit are not members', () => {
    expect(places(refused('cancel', '{"__proto__":{"items":[{"id":1}]}}').detail)).toEqual([
      'missing body data items',
    ])
    expect(places(refused('cancel', '{"items":[{"__proto__":{"id":1}}]}').detail)).toEqual([
      'missing body data items 0 id',
    ])
  })
})

describe('a body in the shape of a sibling operation', () => {
  test.each<[OperationName, string, RegExp]>([
    [
      'cancel',
      '{"items":[{"order_items":[1]}]}',
      /POST \/orders\/cancel takes .*"id".*shape of POST \/orders\/ship or POST \/orders\/return/,
    ],
    ['cancel', shipment({}), /shape of POST \/orders\/ship$/],
    [
      'ship',
      '{"items":[{"id":1}]}',
      /POST \/orders\/ship takes .*"order_items".*shape of POST \/orders\/cancel$/,
    ],
    ['return', '{"items":[{"id":1}]}', /POST \/orders\/return takes .*shape of POST \/orders\/cancel$/],
    ['ship', '{"items":[{"order_items":[1],"return_tracking_key":"R"}]}', /shape of POST \/orders\/return$/],
    [
      'return',
      '{"items":[{"order_items":[1],"carrier_key":"C","shipment_tracking_key":"S"}]}',
      /shape of POST \/orders\/ship$/,
    ],
  ])('sent to %s says where it belongs: %s', (operation, text, words) => {
    expect(refused(operation, text).message).toMatch(words)
  })

  test.each<[OperationName, string]>([
    ['cancel', '{"items":[{"id":"x"}]}'],
    ['cancel', '{"items":[{"quantity":1}]}'],
    ['ship', '{"items":[{"order_items":[1],"carrier_key":"C"}]}'],
  ])('no hint misleads %s about %s', (operation, text) => {
    expect(refused(operation, text).message).not.toMatch(/POST/)
  })
})

describe('the live profile', () => {
  test('takes numeric strings for the integers they spell', () => {
    const live = readBatchRequest(
      'cancel',
      '{"items":[{"id":"5119"},{"id":7},{"id":"9007199254740991"}]}',
      LIVE,
    )
    expect(live.canonical).toBe('{"items":[{"id":5119},{"id":7},{"id":9007199254740991}]}')
    expect(live.chunks[0]!.entries).toBe('[5119,7,9007199254740991]')
    expect(readBatchRequest('ship', shipment({ order_items: ['1', 2] }), LIVE).chunks[0]!.entries).toContain(
      '"orderItems":[1,2]',
    )
  })

  test('does not take numbers for texts', () => {
    expect(places(refused('ship', shipment({ carrier_key: 5 }), LIVE).detail)).toEqual([
      'string_type body data items 0 carrier_key',
    ])
  })

  test.each([
    ['abc', 'int_parsing'],
    ['', 'int_parsing'],
    ['1.5', 'int_parsing'],
    ['007', 'int_parsing'],
    [' 7', 'int_parsing'],
    ['+7', 'int_parsing'],
    ['٣', 'int_parsing'],
    ['0', 'greater_than_equal'],
    ['-5', 'greater_than_equal'],
    ['9007199254740992', 'less_than_equal'],
    ['99999999999999999999', 'less_than_equal'],
  ])('refuses the string %j as %s', (text, type) => {
    expect(places(refused('cancel', JSON.stringify({ items: [{ id: text }] }), LIVE).detail)).toEqual([
      `${type} body data items 0 id`,
    ])
  })
})
