import type { MerchantId } from '../../src/domain/numbers.ts'
import type { OrderFilter } from '../../src/domain/orders/orders.ts'
import type { Store } from '../../src/store/store.ts'
import { ASKED, batchId, newBatch, sha256, T0, WINDOW_MS } from './contract/given.ts'

/** Carries out each step of selections in each of its ways. */
export async function driveSelections(
  store: Store,
  merchantId: MerchantId,
  filters: readonly OrderFilter[],
): Promise<void> {
  const choose = (of: Parameters<Store['chooseItems']>[0]['of']) =>
    store.chooseItems({ merchantId, of, status: 'open', after: 0 })
  for (const filter of filters) await choose(filter)
  for (const q of ['A', 'A-1', '1']) await choose({ q })
  await choose({ ids: [1, 2] })
  await store.findOrderIds({ merchantId, orderNumbers: ['A-1', 'A-2'] })
  const id = batchId(T0)
  const one = { id, merchantId, now: T0 }
  await store.createSelection({
    selection: { id, merchantId, items: 1, orders: 1, expiresAt: T0 + 1 },
    parts: [{ items: 1, packed: new Uint8Array(2) }],
    now: T0,
    audit: ASKED,
  })
  await store.findSelection(one)
  await store.readSelectionPart({ id, number: 0 })
  const use = { ...one, operation: 'cancel', fingerprint: sha256('body'), audit: ASKED }
  await store.useSelection(use)
  const batch = newBatch(merchantId, 'cancel', [31_415])
  await store.submitSelected({ selection: id, number: 0, batch, windowMs: WINDOW_MS })
  await store.submitSelected({ selection: id, number: 0, batch, windowMs: WINDOW_MS })
  await store.useSelection(use)
}
