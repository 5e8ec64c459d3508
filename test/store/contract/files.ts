import { describe, expect } from 'vitest'
import { INVOICES_MAX } from '../../../src/domain/orders/invoices.ts'
import type { MerchantId } from '../../../src/domain/numbers.ts'
import type { Store } from '../../../src/store/store.ts'
import { newMerchant, sellerOf, T0, type Open } from './given.ts'
import { withStore } from './each.ts'

const orderNumber = 'A-1'
const PDF = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)

function invoicesOf(store: Store, merchantId: MerchantId) {
  return {
    put: (name: string, pdf = Uint8Array.of(1)) =>
      store.putInvoice({ merchantId, orderNumber, name, pdf, now: T0 }),
    names: async () => (await store.listInvoices({ merchantId, orderNumber })).map(({ name }) => name),
    read: async (name: string) => {
      const pdf = await store.readInvoice({ merchantId, orderNumber, name })
      return pdf && [...pdf]
    },
  }
}

function invoices(open: Open) {
  const test = withStore(open)

  test('an order has invoices by name, and the newest is the one that was put last, though no time passes', async (store) => {
    const { put, names, read } = invoicesOf(store, await sellerOf(store, 'A', [1]))
    expect(await names()).toEqual([])
    for (const name of ['invoice', 'credit note', 'correction']) expect(await put(name)).toBe('put')
    expect(await names()).toEqual(['correction', 'credit note', 'invoice'])
    expect(await put('invoice', PDF)).toBe('put')
    expect(await names()).toEqual(['invoice', 'correction', 'credit note'])
    expect(await read('invoice')).toEqual([...PDF])
    expect(await read('nothing')).toBeUndefined()
  })

  test('only its merchant finds the invoices of an order, and only that one can be given some', async (store) => {
    const mine = invoicesOf(store, await sellerOf(store, 'A', [1]))
    const other = invoicesOf(store, await sellerOf(store, 'B', [2]))
    expect([await mine.put('invoice'), await other.put('invoice')]).toEqual(['put', 'no_order'])
    expect([await other.names(), await other.read('invoice')]).toEqual([[], undefined])
  })

  test('an order has at most so many invoices, and each of them can be replaced', async (store) => {
    const { put, names } = invoicesOf(store, await sellerOf(store, 'A', [1]))
    for (let at = 0; at < INVOICES_MAX; at++) expect(await put(`n${at}`)).toBe('put')
    expect([await put('one more'), await put('n5')]).toEqual(['too_many', 'put'])
    expect(await names()).toHaveLength(INVOICES_MAX)
  })
}

function reports(open: Open) {
  const test = withStore(open)
  const add = (store: Store, merchantId: MerchantId, type: 'DAC7' | 'SELLABLE_STOCK' = 'DAC7') =>
    store.addReport({
      merchantId,
      type,
      fileName: 'Ä.csv',
      date: '2026-01-05',
      content: Uint8Array.of(0, 255),
      now: T0,
    })
  const everything = { type: undefined, idContains: undefined }

  test('reports are listed newest first, by page and behind a report, and only to their merchant', async (store) => {
    const [mine, other] = [await newMerchant(store), await newMerchant(store)]
    const ids: number[] = []
    for (let at = 0; at < 5; at++) {
      ids.unshift((await add(store, mine)).id)
      await add(store, other)
    }
    const page = async (skip: number, before?: number) => {
      const { reports: found, ...rest } = await store.listReports({
        merchantId: mine,
        filter: everything,
        before,
        skip,
        limit: 2,
      })
      return { ids: found.map(({ id }) => id), ...rest }
    }
    expect(await page(0)).toEqual({ ids: ids.slice(0, 2), total: 5, more: true })
    expect(await page(4)).toEqual({ ids: ids.slice(4), total: 5, more: false })
    expect(await page(6)).toEqual({ ids: [], total: 5, more: false })
    expect(await page(0, ids[1])).toEqual({ ids: ids.slice(2, 4), total: 5, more: true })
  })

  test('reports are found by type and by a part of the id, and what is no digit is in no id', async (store) => {
    const merchantId = await newMerchant(store)
    const ids: number[] = []
    for (let at = 0; at < 12; at++)
      ids.unshift((await add(store, merchantId, at === 3 ? 'SELLABLE_STOCK' : 'DAC7')).id)
    const found = async (type: 'SELLABLE_STOCK' | undefined, idContains?: string) => {
      const filter = { type, idContains }
      const { reports: listed, total } = await store.listReports({
        merchantId,
        filter,
        before: undefined,
        skip: 0,
        limit: 100,
      })
      expect(listed).toHaveLength(total)
      return listed.map(({ id }) => id)
    }
    expect(await found(undefined)).toEqual(ids)
    expect(await found('SELLABLE_STOCK')).toEqual([ids[8]])
    expect(await found(undefined, '1')).toEqual(ids.filter((id) => String(id).includes('1')))
    for (const none of ['%', '_', 'x', '1%']) expect(await found(undefined, none)).toEqual([])
  })

  test('a report is read and taken back by its merchant alone', async (store) => {
    const [mine, other] = [await newMerchant(store), await newMerchant(store)]
    const report = await add(store, mine)
    const { id } = report
    expect(report).toEqual({
      id,
      merchantId: mine,
      type: 'DAC7',
      fileName: 'Ä.csv',
      date: '2026-01-05',
      createdAt: T0,
      updatedAt: T0,
    })
    const { fileName, content } = (await store.readReport({ merchantId: mine, id }))!
    expect([fileName, [...content]]).toEqual(['Ä.csv', [0, 255]])
    expect(await store.readReport({ merchantId: other, id })).toBeUndefined()
    expect(await store.removeReport({ merchantId: other, id })).toBe(false)
    expect(await store.removeReport({ merchantId: mine, id })).toBe(true)
    expect(await store.removeReport({ merchantId: mine, id })).toBe(false)
    expect(await store.readReport({ merchantId: mine, id })).toBeUndefined()
  })
}

export function filesContract(open: Open) {
  describe('invoices', () => invoices(open))
  describe('reports', () => reports(open))
}
