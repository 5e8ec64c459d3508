import { describe, expect } from 'vitest'
import { EMPTY_CATALOGUE } from '../../../src/domain/products/catalogue.ts'
import type { AuditContext, AuditRecord } from '../../../src/domain/audit.ts'
import type { Store } from '../../../src/store/store.ts'
import { withStore } from './each.ts'
import {
  ASKED,
  failedBatch,
  newBatch,
  newItem,
  newMerchant,
  newOrder,
  sha256,
  sellerOf,
  T0,
  WINDOW_MS,
  type Open,
} from './given.ts'

const REPORT = {
  type: 'DAC7',
  fileName: 'tax.xml',
  date: '2026-01-05',
  content: Uint8Array.of(1, 2),
  now: T0,
} as const
const carrier = { key: 'A', carrierName: 'A', countryCode: 'DE', displayLabel: null, active: true }
const key = {
  label: 'erp',
  role: 'read',
  prefix: 'sc_test_4fQ2',
  lastFour: 'abcd',
  createdAt: T0,
  expiresAt: T0 + 1_000,
} as const

const rows = (store: Store): Promise<AuditRecord[]> => store.listAudit({ after: 0, limit: 10_000 })

/** One change of each kind that an operator can ask for, and the row that it leaves. */
const CHANGES: readonly {
  readonly change: string
  readonly make: (store: Store, merchantId: number, audit: AuditContext) => Promise<unknown>
  readonly row: (merchantId: number, made: unknown) => Partial<AuditRecord>
  /** What shows whether the change was made. */
  readonly seen: (store: Store, merchantId: number) => Promise<unknown>
}[] = [
  {
    change: 'a new merchant',
    make: async (store, _, audit) => (await store.createMerchant({ name: 'Zoë', now: T0, audit })).id,
    row: (_, id) => ({
      action: 'merchant.create',
      subject: `merchant ${id as number}`,
      details: { name: 'Zoë' },
    }),
    seen: (store) => store.listMerchants({ afterId: 0, limit: 10 }),
  },
  {
    change: 'a changed merchant',
    make: (store, id, audit) =>
      store.changeMerchant({ id, held: true, limits: { orders: 5 }, now: T0, audit }),
    row: (id) => ({
      action: 'merchant.change',
      subject: `merchant ${id}`,
      details: { held: true, limits: { orders: 5 } },
    }),
    seen: (store, id) => store.findMerchant({ id }),
  },
  {
    change: 'a new key',
    make: async (store, merchantId, audit) =>
      (await store.createKey({ ...key, merchantId, hash: sha256('new'), audit })).id,
    row: (merchantId, id) => ({
      action: 'key.create',
      subject: `merchant ${merchantId} key ${id as number}`,
      details: {
        label: 'erp',
        role: 'read',
        prefix: 'sc_test_4fQ2',
        expiresAt: new Date(key.expiresAt).toISOString(),
      },
    }),
    seen: (store, merchantId) => store.listKeys({ merchantId }),
  },
  {
    change: 'a revoked key',
    make: async (store, merchantId, audit) => {
      const [{ id: keyId } = { id: 0 }] = await store.listKeys({ merchantId })
      await store.revokeKey({ merchantId, keyId, now: T0, audit })
      return keyId
    },
    row: (merchantId, id) => ({
      action: 'key.revoke',
      subject: `merchant ${merchantId} key ${id as number}`,
      details: {},
    }),
    seen: (store, merchantId) => store.listKeys({ merchantId }),
  },
  {
    change: 'a new list of carriers',
    make: (store, _, audit) =>
      store.putCarriers({ carriers: [carrier, { ...carrier, key: 'B', active: false }], now: T0, audit }),
    row: () => ({ action: 'carriers.put', subject: 'carriers', details: { active: 1, keys: ['A'] } }),
    seen: (store) => store.listCarriers({ activeOnly: false }),
  },
  {
    change: 'a new catalogue',
    make: (store, _, audit) =>
      store.putCatalogue({ document: JSON.stringify(EMPTY_CATALOGUE), hash: 'h', now: T0, audit }),
    row: () => ({
      action: 'catalogue.put',
      subject: 'catalogue',
      details: { countries: 0, locales: 0, brands: 0, groups: 0, categories: 0 },
    }),
    seen: (store) => store.findCatalogue({ known: undefined }),
  },
  {
    change: 'an invoice',
    make: (store, merchantId, audit) =>
      store.putInvoice({
        merchantId,
        orderNumber: 'S-1',
        name: 'invoice',
        pdf: Uint8Array.of(1, 2),
        now: T0,
        audit,
      }),
    row: (merchantId) => ({
      action: 'invoice.put',
      subject: `merchant ${merchantId} order S-1`,
      details: { name: 'invoice', bytes: 2 },
    }),
    seen: (store, merchantId) => store.listInvoices({ merchantId, orderNumber: 'S-1' }),
  },
  {
    change: 'a report',
    make: async (store, merchantId, audit) => (await store.addReport({ ...REPORT, merchantId, audit })).id,
    row: (merchantId, id) => ({
      action: 'report.add',
      subject: `merchant ${merchantId} report ${id as number}`,
      details: { type: 'DAC7', date: '2026-01-05', bytes: 2 },
    }),
    seen: (store, merchantId) => store.readReport({ merchantId, id: 2 }),
  },
  {
    change: 'a report that is taken back',
    make: async (store, merchantId, audit) => {
      await store.removeReport({ merchantId, id: 1, audit })
      return 1
    },
    row: (merchantId, id) => ({
      action: 'report.remove',
      subject: `merchant ${merchantId} report ${id as number}`,
      details: {},
    }),
    seen: (store, merchantId) => store.readReport({ merchantId, id: 1 }),
  },
  {
    change: 'deleted personal data',
    make: (store, _, audit) => store.erasePersonalData({ customerKey: 'C-1', ordersMax: 1, now: T0, audit }),
    row: () => ({
      action: 'personal-data.delete',
      subject: expect.stringMatching(/^customer [0-9a-f]{16}$/) as string,
      details: { orders: 1 },
    }),
    seen: (store, merchantId) => store.findOrder({ merchantId, orderNumber: 'S-1' }),
  },
  {
    change: 'a cancellation',
    make: async (store, merchantId, audit) => {
      const batch = newBatch(merchantId, 'cancel', [1], { actor: 'buyer' })
      return (await store.submitCancellation({ batch, windowMs: WINDOW_MS, audit })).id
    },
    row: (merchantId, id) => ({
      action: 'cancellation.submit',
      subject: `merchant ${merchantId}`,
      details: { batch: id, actor: 'buyer' },
    }),
    seen: (store, merchantId) => store.listBatches({ merchantId, limit: 10, now: T0 }),
  },
]

/** The audit of what an operator or a seller's key has changed. */
export const auditContract = (open: Open) =>
  describe('the audit', () => {
    const test = withStore(open)
    const given = async (store: Store) => {
      const merchantId = await sellerOf(store, 'S', [1], [2])
      await store.createKey({ ...key, merchantId, hash: sha256('old') })
      await store.addReport({ ...REPORT, merchantId })
      return merchantId
    }

    for (const { change, make, row, seen } of CHANGES) {
      test(`${change} leaves one row that says who asked, in which call`, async (store) => {
        const merchantId = await given(store)
        expect(await rows(store)).toEqual([])
        const made = await make(store, merchantId, ASKED)
        expect(await rows(store)).toEqual([{ id: 1, ...ASKED, ...row(merchantId, made) }])
      })

      test(`${change} that cannot be written down does not happen`, async (store) => {
        const merchantId = await given(store)
        const before = await seen(store, merchantId)
        // The row is refused by the schema, which stands for whatever can go wrong between the change and its row.
        const nobody = { ...ASKED, by: null as unknown as string }
        await expect(make(store, merchantId, nobody)).rejects.toThrow(/null/i)
        expect(await seen(store, merchantId)).toEqual(before)
        expect(await rows(store)).toEqual([])
      })
    }

    test('what changes nothing leaves no row', async (store) => {
      const merchantId = await given(store)
      const failed = await failedBatch(store, merchantId, [9])
      const batch = () => newBatch(merchantId, 'cancel', [1], { actor: 'buyer' })
      const [{ id: keyId } = { id: 0 }] = await store.listKeys({ merchantId })
      await store.revokeKey({ merchantId, keyId, now: T0 })
      await store.submitCancellation({ batch: batch(), windowMs: WINDOW_MS })
      await store.retryBatch({ failed, batch: newBatch(merchantId, 'cancel', [9]), windowMs: WINDOW_MS })

      const audit = ASKED
      await store.changeMerchant({ id: merchantId, now: T0, audit })
      await store.changeMerchant({ id: 999, held: true, now: T0, audit })
      await store.revokeKey({ merchantId, keyId, now: T0, audit })
      await store.revokeKey({ merchantId, keyId: 999, now: T0, audit })
      await store.putInvoice({
        merchantId,
        orderNumber: 'NONE',
        name: 'invoice',
        pdf: Uint8Array.of(1),
        now: T0,
        audit,
      })
      await store.erasePersonalData({ customerKey: 'NOBODY', ordersMax: 5, now: T0, audit })
      await store.submitCancellation({ batch: batch(), windowMs: WINDOW_MS, audit })
      await store.retryBatch({ failed, batch: batch(), windowMs: WINDOW_MS, audit })
      expect(await rows(store)).toEqual([])
    })

    test('what was done in many steps is written down by a step of its own', async (store) => {
      const merchantId = await newMerchant(store)
      await store.importOrders({ merchantId, orders: [newOrder('I-1', [newItem(undefined)])], now: T0 })
      const entry = {
        ...ASKED,
        action: 'orders.import',
        subject: `merchant ${merchantId}`,
        details: { ä: { nested: [1] } },
      }
      await store.audit(entry)
      expect(await rows(store)).toEqual([{ id: 1, ...entry }])
    })

    test('is read in pages while it grows, and nothing is skipped', async (store) => {
      const audit = ASKED
      let written = 0
      const writing = Promise.all(
        Array.from({ length: 60 }, async (_, at) => {
          await store.createMerchant({ name: `M-${at}`, now: T0, audit })
          written++
        }),
      )
      const read: number[] = []
      const readOn = async () => {
        const page = await store.listAudit({ after: read.at(-1) ?? 0, limit: 7 })
        read.push(...page.map(({ id }) => id))
        return page.length
      }
      while (written < 60) await readOn()
      await writing
      while ((await readOn()) > 0);
      expect(read).toEqual(Array.from({ length: 60 }, (_, at) => at + 1))
    })
  })
