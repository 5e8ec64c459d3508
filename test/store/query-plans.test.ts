import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { BATCH_STATUSES } from '../../src/domain/batches.ts'
import { EMPTY_CATALOGUE } from '../../src/domain/products/catalogue.ts'
import type { OrderFilter } from '../../src/domain/orders/orders.ts'
import { GIVE_UP_MS } from '../../src/domain/webhooks/schedule.ts'
import { DELIVERY_STATES } from '../../src/domain/webhooks/webhooks.ts'
import { INVARIANT_NAMES } from '../../src/store/tools/check.ts'
import { openLocal } from '../../src/store/sqlite/local.ts'
import { STEPS } from '../../src/store/steps.ts'
import type { Store } from '../../src/store/store.ts'
import {
  ASKED,
  batchId,
  claim,
  keyOf,
  LEASE_MS,
  newBatch,
  newItem,
  newKey,
  newOrder,
  putCarriers,
  RETRY,
  sellerOf,
  settleAll,
  sha256,
  submit,
  T0,
  WINDOW_MS,
} from './contract/given.ts'
import { driveProducts } from './drive-products.ts'
import { driveSelections } from './drive-selections.ts'
import { answered, claimDeliveries, follow, markOf, subscribe } from './contract/webhooks-given.ts'
import { newFolder, removeFolder } from './folder.ts'

const HOUR = 3_600_000

/** What may be read from end to end, because it never grows with the orders: by the name that a plan shows. */
const SMALL = new Set([
  'webhook_subscriptions',
  's',
  'merchants',
  'm',
  'carriers',
  'catalogue',
  'sequences',
  'json_each',
  'CONSTANT',
  'counted',
  'hits',
  'numbered',
  'waiting',
  'n',
  'w',
])

/** Statements that read a growing table from end to end all the same. */
const EXCEPTIONS: readonly { readonly sql: RegExp; readonly scans: RegExp; readonly reason: string }[] = [
  {
    sql: /select c\.id from order_search_content c where c\.c0 = /,
    scans: /^c$/,
    reason:
      'a text of one or two characters, or one that more than 10,000 orders contain: 40 bytes of each order are looked at, 110 ms for a million',
  },
  {
    sql: /^insert into merchants/,
    scans: /^batches$/,
    reason:
      'what SQLite would do if rows referred to a merchant that does not exist yet, which deferred foreign keys alone allow: never',
  },
  {
    sql: /^select merchant_id as merchant, sum\(entry_count - next_entry\)/,
    scans: /^batches USING INDEX batches_due$/,
    reason:
      'the backlog: the index holds the unfinished batches only, whose number is bounded by what is accepted',
  },
  {
    sql: /from batches b join merchants m on m\.id = b\.merchant_id where 1 = 1(?!.*b\.merchant_id)/,
    scans: /^b( USING INDEX batches_failed)?$/,
    reason:
      'the operator’s list goes back from the newest batch of all merchants and ends with the page; a rare operation makes it go far, in a thread of its own',
  },
]

let folder: string
let statements: string[]
const performed = new Set<string>()

beforeAll(async () => {
  folder = newFolder()
  const prepared = vi.spyOn(DatabaseSync.prototype, 'prepare')
  const store = openLocal({ file: file() }, { before: (name) => performed.add(name) })
  await driveEveryStep(store)
  await store.close()
  statements = [...new Set(prepared.mock.calls.map(([sql]) => sql))].filter((sql) =>
    /^\s*(select|with|insert|update|delete)/i.test(sql),
  )
  prepared.mockRestore()
})
afterAll(() => removeFolder(folder))
const file = () => join(folder, 'plans.sqlite')

async function driveEveryStep(store: ReturnType<typeof openLocal>): Promise<void> {
  await putCarriers(store)
  const merchantId = await sellerOf(store, 'A', [1, 2], [3])
  await store.importOrders({
    merchantId,
    orders: [newOrder('A-9', [newItem(undefined), newItem(2 ** 52 + 1)])],
    now: T0,
  })
  const orderNumber = 'A-1'

  const shipment = { carrierKey: 'GLS_HU', shipmentTrackingKey: 'S', returnTrackingKey: 'R' }
  const ids = [
    await submit(store, merchantId, 'cancel', [1, 99]),
    await submit(store, merchantId, 'ship', [{ orderItems: [2], ...shipment }]),
    await submit(store, merchantId, 'return', [{ orderItems: [3], returnTrackingKey: 'R' }]),
  ]
  await submit(store, merchantId, 'cancel', [1, 99], { acceptedAt: T0 + 300_000 })
  for (const acceptedAt of [T0, T0 + 300_000]) {
    const idempotencyKey = { key: 'K', expiresAt: acceptedAt + 1 }
    await submit(store, merchantId, 'cancel', [1, 99], { acceptedAt, idempotencyKey })
    const asked = newBatch(merchantId, 'cancel', [7], { acceptedAt, idempotencyKey })
    await store.isKnown({ ...asked, windowMs: WINDOW_MS })
  }
  await submit(store, merchantId, 'cancel', [5])
  await submit(store, merchantId, 'cancel', [6])
  const claimed = await claim(store, T0, { afterMerchant: 5 })
  await store.renew({ claimed, leaseUntil: T0 + LEASE_MS })
  await store.settle({ claimed: claimed.slice(0, 1), now: T0, retry: RETRY })
  await store.putBack({ claimed: claimed[1]!, fault: 'broken', now: T0, retry: RETRY })
  await store.putBack({ claimed: claimed[2]!, fault: 'broken', now: T0, retry: { ...RETRY, attemptsMax: 1 } })
  await store.release({ claimed, now: T0 })
  await store.clampDue({ now: T0, furthest: T0 })
  for (const id of ids) {
    await store.findBatch({ merchantId, operation: 'cancel', id, now: T0 })
    await store.findBatchRecord({ id, now: T0 })
    await store.readChunks({ id, fromEntry: 1, chunksMax: 5 })
    await store.readFailedChunks({ id, fromEntry: 0, chunksMax: 5 })
  }
  const batch = () => newBatch(merchantId, 'cancel', [7])
  await store.submitCancellation({ batch: batch(), windowMs: WINDOW_MS, audit: ASKED })
  await store.retryBatch({ failed: ids[2]!, batch: batch(), windowMs: WINDOW_MS, audit: ASKED })
  await store.backlog({})
  for (const status of [undefined, ...BATCH_STATUSES]) {
    for (const narrower of [
      {},
      { merchantId },
      { merchantId, operation: 'cancel' as const, before: batchId(T0) },
    ]) {
      await store.listBatches({ ...narrower, status, limit: 5, now: T0 })
    }
  }

  for (const filter of everyFilter()) {
    for (const position of [{ page: 1 }, { page: 2 }, { page: 3 }, { after: orderNumber }])
      await store.listOrders({ merchantId, filter, position, limit: 1 })
  }
  await store.readOrders({ merchantId, ids: [1, 2] })
  await store.findOrder({ merchantId, orderNumber })
  await store.putInvoice({ merchantId, orderNumber, name: 'invoice', pdf: Uint8Array.of(1), now: T0 })
  await store.listInvoices({ merchantId, orderNumber })
  await store.readInvoice({ merchantId, orderNumber, name: 'invoice' })
  const report = { merchantId, type: 'DAC7', fileName: 'r', date: '2026-01-05' } as const
  const { id: reportId } = await store.addReport({ ...report, content: Uint8Array.of(1), now: T0 })
  for (const type of [undefined, 'DAC7'] as const)
    for (const idContains of [undefined, '1'])
      for (const before of [undefined, 9])
        await store.listReports({ merchantId, filter: { type, idContains }, before, skip: 0, limit: 5 })
  await store.readReport({ merchantId, id: reportId })
  await store.removeReport({ merchantId, id: reportId })
  await store.erasePersonalData({ customerKey: 'C-1', ordersMax: 5, now: T0 })

  await store.listMerchants({ afterId: 0, limit: 5 })
  await store.findMerchant({ id: merchantId })
  await store.changeMerchant({ id: merchantId, held: false, limits: {}, now: T0 })
  const key = await newKey(store, merchantId, 'key')
  await store.listKeys({ merchantId })
  await store.findKeyHolder({ hash: sha256('key'), now: T0 })
  await store.touchKeys({ lastUsedAt: new Map([[key.id, T0]]) })
  await store.revokeKey({ merchantId, keyId: key.id, now: T0 })
  await store.revokeKey({ merchantId, keyId: key.id, now: T0 })
  await store.listCarriers({ activeOnly: true })
  await store.putCatalogue({ document: JSON.stringify(EMPTY_CATALOGUE), hash: 'h', now: T0 })
  await store.findCatalogue({ known: undefined })
  await driveProducts(store, merchantId)
  await store.listEvents({ after: 0, limit: 5 })
  await store.audit({ ...ASKED, action: 'a', subject: 's', details: {} })
  await store.listAudit({ after: 0, limit: 5 })
  await store.tryWrite({})
  await store.takeCall({ keyId: key.id, operation: 'orders', limit: 5, now: T0 })
  await store.createOwnKey({ ...keyOf(merchantId, 'own'), madeBy: key.id })
  await store.listOwnKeys({ merchantId, before: undefined, limit: 5 })
  await store.revokeOwnKey({ merchantId, keyId: key.id, now: T0 })
  await store.revokeKey({ merchantId, keyId: key.id, withMade: true, now: T0 })
  for (const status of [undefined, ...BATCH_STATUSES]) {
    for (const operation of [undefined, 'cancel']) await store.countBatches({ merchantId, status, operation })
  }
  await store.findItems({ merchantId, ids: [1, 2] })
  for (const q of [undefined, 'A', '1', 'A-1', '123']) {
    for (const filter of everyFilter())
      await store.listNewestOrders({ merchantId, filter: { ...filter, q }, after: orderNumber, limit: 1 })
    await store.listNewestOrders({ merchantId, filter: { q }, after: undefined, limit: 1 })
  }
  await store.listOwnEvents({ merchantId, after: 0, limit: 5 })
  await store.lastEvent({})
  await store.orderHistory({ merchantId, orderNumber })
  await store.countedCalls({ keyId: key.id, now: T0 })
  await store.giveBackCall({ keyId: key.id, operation: 'orders' })
  await driveSelections(store, merchantId, everyFilter())
  await store.walkOrders({ merchantId, filter: {}, after: undefined, limit: 1 })
  await store.createDownload({ hash: sha256('link'), keyId: key.id, path: '/', expiresAt: T0 + 1 })
  await store.takeDownload({ hash: sha256('link'), now: T0 })
  await store.countStatistics(await store.planStatistics({ eventsMax: 100 }))
  await store.readStatistics({ merchantId, days: 5, now: T0 })
  await driveWebhooks(store, merchantId)
  await store.prune({
    now: T0 + 2 * GIVE_UP_MS,
    resultsBefore: T0 + 9e9,
    eventsBefore: T0 + 9e9,
    webhooksBefore: 0,
    rowsMax: 10,
  })
}

async function driveWebhooks(store: Store, merchantId: number): Promise<void> {
  const all = await subscribe(store, merchantId)
  await subscribe(store, merchantId, ['order.created'])
  await store.importOrders({ merchantId, orders: [newOrder('W-1', [newItem(900), newItem(901)])], now: T0 })
  await putCarriers(store)
  const parcel = { carrierKey: 'GLS_HU', shipmentTrackingKey: 'S', returnTrackingKey: 'R' }
  await submit(store, merchantId, 'ship', [{ ...parcel, orderItems: [900, 901] }])
  await settleAll(store, T0 + HOUR)
  await submit(store, merchantId, 'return', [{ orderItems: [900, 901], returnTrackingKey: 'B' }])
  await settleAll(store, T0 + HOUR)
  await follow(store, { eventsMax: 2, deliveriesMax: 2 })
  const [first, second, ...rest] = await claimDeliveries(store, T0 + HOUR)
  for (const one of [first!, second!, ...rest]) await store.readDelivery({ ...one, now: T0 })
  await store.markDelivery(markOf(first!, answered(200), T0))
  await store.markDelivery(markOf(second!, answered(410), T0))
  await store.releaseDeliveries({ claimed: rest, now: T0 })
  await store.listSubscriptions({ merchantId })
  await store.findSubscription({ merchantId, id: all.id })
  for (const state of ['on', 'failing', 'off', undefined] as const)
    await store.listAllSubscriptions({ state, afterId: 0, limit: 5 })
  for (const enabled of [false, true])
    await store.switchSubscription({ id: all.id, enabled, reason: 'r', now: T0 })
  for (const enabled of [false, true])
    await store.changeSubscription({ merchantId, id: all.id, change: { enabled }, now: T0 })
  await claimDeliveries(store, T0 + HOUR, { afterSubscription: 1 })
  const of = { merchantId, id: all.id }
  for (const state of [undefined, ...DELIVERY_STATES])
    for (const event of [undefined, 'order.created'] as const)
      for (const before of [undefined, 3])
        await store.listDeliveries({ ...of, state, event, before, limit: 2 })
  await store.findDelivery({ ...of, messageId: 1 })
  await store.testSubscription({ ...of, event: 'webhook.test', now: T0 })
  await store.beginRotation({ ...of, secret: 's', now: T0, until: T0 + HOUR })
  await store.finishRotation({ ...of, now: T0 })
  for (const which of [{ failed: true }, { from: 0, to: T0 }, { deliveryId: 1 }] as const)
    await store.replayDeliveries({ ...of, which, after: 0, rowsMax: 2, now: T0 })
  await store.findSealedSecret({})
  await store.webhookBacklog({})
  await store.deleteSubscription({ ...of, now: T0 })
}

/** Each filter alone, each pair of them, and all together. */
function everyFilter(): OrderFilter[] {
  const members: OrderFilter[] = [
    { orderNumber: 'A-1' },
    { customerKey: 'C-1' },
    { carrierKey: 'DHL_STD_NATIONAL' },
    { shopCountry: 'DE' },
    { orderStatus: 'open' },
    { orderStatus: 'mixed' },
    { itemStatus: 'open' },
    { createdFrom: 0 },
    { createdTo: T0 },
    { fulfillmentType: 'dropshipping' },
  ]
  const pairs = members.flatMap((one) => members.map((other) => ({ ...one, ...other })))
  return [{}, ...pairs, Object.assign({}, ...members) as OrderFilter]
}

test('every step was driven, so that every statement is looked at', () => {
  // An operator's check has a test of its own; leases are released when a data folder is opened.
  const left = Object.keys(STEPS).filter(
    (name) => !performed.has(name) && !['check', 'releaseAll'].includes(name),
  )
  expect(left).toEqual([])
})

test('a check reads each table from end to end once, and what belongs to a row by a key', async () => {
  const prepared = vi.spyOn(DatabaseSync.prototype, 'prepare')
  const store = openLocal({ file: file(), readOnly: true })
  await store.check({})
  await store.close()
  const checks = prepared.mock.calls.map(([sql]) => sql).filter((sql) => /^\s*select/.test(sql))
  prepared.mockRestore()
  const db = new DatabaseSync(file())
  const repeated = checks.flatMap((sql) => {
    const plan = db.prepare(`explain query plan ${sql}`).all() as unknown as PlanLine[]
    return repeatedScans(plan).map((scan) => `${scan}: ${sql.replaceAll(/\s+/g, ' ').trim()}`)
  })
  db.close()
  expect(checks).toHaveLength(INVARIANT_NAMES.length)
  expect(repeated).toEqual([])
})

interface PlanLine {
  readonly id: number
  readonly parent: number
  readonly detail: string
}

/** Scans that are made again and again: those of an inner loop, and those within what is asked for each row. */
function repeatedScans(plan: readonly PlanLine[]): string[] {
  const lines = new Map(plan.map((line) => [line.id, line]))
  const isInner = ({ id, parent }: PlanLine) =>
    plan.some((other) => other.parent === parent && other.id < id && /^(SCAN|SEARCH) /.test(other.detail))
  const isForEachRow = (line: PlanLine | undefined): boolean =>
    line !== undefined && (line.detail.startsWith('CORRELATED') || isForEachRow(lines.get(line.parent)))
  return plan
    .filter((line) => line.detail.startsWith('SCAN ') && (isInner(line) || isForEachRow(line)))
    .map(({ detail }) => detail)
}

test('no statement reads a growing table from end to end, but for the listed exceptions', () => {
  const db = new DatabaseSync(file())
  const scans = statements.flatMap((sql) => {
    const plan = db.prepare(`explain query plan ${sql}`).all() as { detail: string }[]
    const growing = plan.flatMap(({ detail }) => {
      // An index of texts is always said to be scanned; with a phrase (M) it is searched.
      if (/^SCAN \S+ VIRTUAL TABLE INDEX \d+:.*M/.test(detail)) return []
      const scanned = /^SCAN (\S+)(.*)$/.exec(detail)
      return scanned && !SMALL.has(scanned[1]!) ? [`${scanned[1]!}${scanned[2]!}`] : []
    })
    const text = sql.replaceAll(/\s+/g, ' ').trim()
    return growing
      .filter((scan) => !EXCEPTIONS.some((known) => known.sql.test(text) && known.scans.test(scan)))
      .map((scan) => `SCAN ${scan}: ${text}`)
  })
  db.close()
  expect(statements.length).toBeGreaterThan(60)
  expect(scans).toEqual([])
})
