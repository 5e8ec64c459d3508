import { Refusal } from '../../src/domain/refusals.ts'
import { describe, expect, test } from 'vitest'
import type { BatchRecord } from '../../src/domain/batches.ts'
import { changedLimits } from '../../src/domain/merchants.ts'
import {
  presentBatch,
  presentBatches,
  readBatchesQuery,
  readCancellation,
} from '../../src/wire/operator/batches.ts'
import { presentEvents, readCarriers, presentCarriers } from '../../src/wire/operator/marketplace.ts'
import { readFeedQuery } from '../../src/wire/feed.ts'
import { presentImport, readImportQuery } from '../../src/wire/operator/imports.ts'
import {
  presentKey,
  presentMerchants,
  presentNewKey,
  readMerchantChange,
  readMerchantsQuery,
  readNewKey,
  readNewMerchant,
} from '../../src/wire/operator/merchants.ts'
import { code } from '../house/sources.ts'
import { places, refusalOf } from './refusals.ts'

const faultsOf = (call: () => unknown) => places(refusalOf(call).detail)

test('no object in a body takes members that it does not know', () => {
  const open = code.filter(
    ({ path, text }) =>
      path.startsWith('src/wire/operator/') &&
      !/\/(closed|answers)\.ts$/.test(path) &&
      text.includes('Type.Object('),
  )
  expect(open.map(({ path }) => path)).toEqual([])
})

describe('merchants', () => {
  test('are created by name', () => {
    expect(readNewMerchant('{"name":"Ada"}')).toMatchObject({ name: 'Ada' })
    expect(faultsOf(() => readNewMerchant('{"name":""}'))).toEqual(['string_too_short body name'])
    expect(faultsOf(() => readNewMerchant('{}'))).toEqual(['missing body name'])
  })

  test('keep what a change does not name', () => {
    expect(readMerchantChange('{"held":true}')).toEqual({
      suspended: undefined,
      held: true,
      limits: undefined,
    })
    expect(changedLimits({ orders: 5, invoices: 7 }, { orders: null, cancel: 9 })).toEqual({
      invoices: 7,
      cancel: 9,
    })
  })

  test('refuse a limit of no known operation, which would silently change nothing', () => {
    expect(faultsOf(() => readMerchantChange('{"limits":{"cancel_orders":9}}'))).toEqual([
      'extra_forbidden body limits cancel_orders',
    ])
    expect(faultsOf(() => readMerchantChange('{"limits":{"orders":0}}'))).toEqual([
      'greater_than_equal body limits orders',
    ])
    expect(faultsOf(() => readMerchantChange('{"limits":1.5}'))).toEqual([
      'model_attributes_type body limits',
    ])
    expect(faultsOf(() => readMerchantChange('1.5'))).toEqual(['model_attributes_type body'])
    expect(faultsOf(() => readMerchantChange('{"held":"yes"}'))).toEqual(['bool_type body held'])
  })

  test('are listed in pages', () => {
    const merchant = { id: 4, name: 'A', createdAt: 0, suspended: false, held: true, limits: { orders: 5 } }
    expect(presentMerchants([merchant], 1)).toEqual({
      items: [
        {
          id: 4,
          name: 'A',
          suspended: false,
          held: true,
          limits: { orders: 5 },
          createdAt: '1970-01-01T00:00:00.000Z',
        },
      ],
      nextAfter: 4,
    })
    expect(presentMerchants([merchant], 2).nextAfter).toBeNull()
    expect(readMerchantsQuery('')).toEqual({ afterId: 0, limit: 100 })
    expect(readMerchantsQuery('after=4&limit=7')).toEqual({ afterId: 4, limit: 7 })
  })
})

describe('keys', () => {
  const stored = {
    id: 3,
    merchantId: 1,
    label: 'erp',
    role: 'read',
    prefix: 'sc_test_ab',
    lastFour: 'wxyz',
    madeBy: null,
    createdAt: 0,
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: 1_000,
  } as const

  test('may expire', () => {
    const noon = Date.UTC(2026, 0, 31, 12)
    const until = (time: string, now: number) => readNewKey(`{"label":"erp","expiresAt":"${time}"}`, now)
    expect(readNewKey('{"label":"erp"}', noon)).toEqual({ label: 'erp', role: 'full', expiresAt: null })
    expect(until('2026-01-31T12:00:00Z', noon - 1).expiresAt).toBe(noon)
    expect(faultsOf(() => until('soon', noon))).toEqual(['datetime_parsing body expiresAt'])
    for (const now of [noon, noon + 1])
      expect(faultsOf(() => until('2026-01-31T12:00:00Z', now))).toEqual(['greater_than body expiresAt'])
  })

  test('may be for reading only', () => {
    expect(readNewKey('{"label":"erp","role":"read"}', 0).role).toBe('read')
    expect(faultsOf(() => readNewKey('{"label":"erp","role":"admin"}', 0))).toEqual(['enum body role'])
  })

  test('are shown whole once', () => {
    expect(presentNewKey(stored, 'sc_test_secret')).toMatchObject({
      id: 3,
      key: 'sc_test_secret',
      prefix: 'sc_test_ab',
    })
    expect(presentKey(stored)).not.toHaveProperty('key')
    expect(presentKey(stored).lastUsedAt).toBe('1970-01-01T00:00:01.000Z')
  })
})

describe('carriers', () => {
  test('are set in the form in which they are shown', () => {
    const items = [{ key: 'A', carrier_name: 'A', country_code: 'AT', display_label: null, active: true }]
    const carriers = readCarriers(JSON.stringify({ items }))
    expect(presentCarriers(carriers)).toEqual({ items })
    expect(faultsOf(() => readCarriers('{"items":[{"key":"A"}]}'))).toEqual([
      'missing body items 0 carrier_name',
      'missing body items 0 country_code',
      'missing body items 0 active',
    ])
    for (const country_code of ['de', 'DEU', 'D', ''])
      expect(
        faultsOf(() => readCarriers(JSON.stringify({ items: [{ ...items[0], country_code }] }))),
      ).toEqual(['string_pattern_mismatch body items 0 country_code'])
    expect(refusalOf(() => readCarriers(JSON.stringify({ items: [...items, ...items] }))).message).toContain(
      'twice',
    )
  })
})

describe('batches', () => {
  const record: BatchRecord = {
    id: '0190d2c4-7d3e-7000-8000-00000000abcd',
    merchantId: 1,
    operation: 'cancel',
    actor: 'seller',
    status: 'pending',
    entryCount: 3,
    nextEntry: 0,
    failedCount: 0,
    dueAt: 0,
    acceptedAt: 0,
    claims: 0,
    claimedAt: null,
    claimedBy: null,
    attempts: 0,
    interruptions: 0,
    lastFault: null,
    finishedAt: null,
    retriedAs: null,
    merchantHeld: false,
  }

  test.each<[Partial<BatchRecord>, RegExp | null]>([
    [{}, /worker.*due/],
    [{ merchantHeld: true }, /held/],
    [{ status: 'retry', dueAt: 1_500 }, /attempt, in 2 s/],
    [{ status: 'processing', dueAt: 900 }, /holds it/],
    [{ status: 'completed', dueAt: null }, null],
    [{ status: 'failed', dueAt: null, merchantHeld: true }, null],
  ])('with %j say why they wait', (members, words) => {
    const { waitsFor } = presentBatch({ ...record, ...members })
    if (words) expect(waitsFor).toMatch(words)
    else expect(waitsFor).toBeNull()
  })

  test('show their timeline', () => {
    expect(
      presentBatch({ ...record, claims: 2, claimedBy: 'w1', claimedAt: 5, lastFault: 'disk' }),
    ).toMatchObject({
      merchant: 1,
      total: 3,
      acceptedAt: '1970-01-01T00:00:00.000Z',
      claims: 2,
      claimedBy: 'w1',
      lastFault: 'disk',
      finishedAt: null,
    })
    expect(presentBatches([record], 1).nextBefore).toBe(record.id)
  })

  test('are found by status, merchant and operation', () => {
    expect(readBatchesQuery('status=retry&merchant=4&operation=ship&limit=5')).toEqual({
      status: 'retry',
      merchantId: 4,
      operation: 'ship',
      before: undefined,
      limit: 5,
    })
    expect(faultsOf(() => readBatchesQuery('status=x&before=y&merchant=0'))).toEqual([
      'enum query status',
      'greater_than_equal query merchant',
      'uuid_parsing query before',
    ])
  })

  test('of the operator say for whom', () => {
    const read = readCancellation('{"items":[{"id":7}],"actor":"buyer"}')
    expect(read).toMatchObject({
      actor: 'buyer',
      entryCount: 1,
      canonical: '{"actor":"buyer","items":[{"id":7}]}',
    })
    expect(faultsOf(() => readCancellation('{"items":[{"id":"7"}],"actor":"seller"}'))).toEqual([
      'int_type body items 0 id',
      'enum body actor',
    ])
  })
})

test('the feed of events says where to read on', () => {
  const event = {
    seq: 9,
    event: 'order_items.cancelled',
    merchantId: 1,
    at: 0,
    orderNumber: 'A',
    itemIds: [1],
    styleKey: null,
    skus: [],
    webhookId: null,
    reason: null,
    batchId: null,
    actor: 'seller',
  } as const
  expect(presentEvents([event], 0)).toEqual({
    items: [
      {
        seq: 9,
        event: 'order_items.cancelled',
        merchant: 1,
        at: '1970-01-01T00:00:00.000Z',
        orderNumber: 'A',
        itemIds: [1],
        styleKey: null,
        skus: [],
        webhookId: null,
        reason: null,
        batchId: null,
        actor: 'seller',
      },
    ],
    nextAfter: 9,
  })
  expect(presentEvents([], 4).nextAfter).toBe(4)
  expect(readFeedQuery('after=4')).toEqual({ after: 4, limit: 100 })
})

test('the report of an import names what was refused and what was passed over', () => {
  const counts = { created: 1, unchanged: 2, replaced: 3, ignored: ['note'], refusedTotal: 1 }
  expect(presentImport({ ...counts, refused: [{ line: 3, refused: 'no' }] })).toEqual({
    ...counts,
    refused: [{ line: 3, order_number: null, message: 'no' }],
  })
})

test('an import is told what to ignore, and nothing that no order can be without', () => {
  expect(readImportQuery('')).toEqual({ ignore: [], replace: false, dryRun: false })
  expect(readImportQuery('ignore=a,%20b&replace=true&dry_run=true')).toEqual({
    ignore: ['a', 'b'],
    replace: true,
    dryRun: true,
  })
  for (const raw of ['ignore=sku', 'replace=yes', 'dry_run=1', 'ignore=a&ignore=b'])
    expect(() => readImportQuery(raw)).toThrow(Refusal)
})
