import type { MerchantId } from '../../src/domain/numbers.ts'
import { PRODUCT_STATUSES } from '../../src/domain/products/products.ts'
import type { Store } from '../../src/store/store.ts'
import { DOCUMENT, ENTRY } from '../domain/products/given.ts'
import { settleAll, sha256, submit, T0 } from './contract/given.ts'

/** Makes every statement about products be carried out. */
export async function driveProducts(store: Store, merchantId: MerchantId): Promise<void> {
  const document = JSON.stringify(DOCUMENT)
  await store.putCatalogue({ document, hash: sha256(document), now: T0 })
  const carryOut = async (operation: string, entries: readonly unknown[]) => {
    await submit(store, merchantId, operation, entries)
    await settleAll(store, T0)
  }
  const bare = { ...ENTRY, quantity: null, prices: [] }
  await carryOut('products', [ENTRY, { ...bare, sku: 'V-2' }, { ...ENTRY, style_key: 'S2', sku: 'V-3' }])
  await carryOut('products', [
    { ...ENTRY, countries: ['AT'], prices: [{ country_code: 'AT', retail_price: '1' }] },
  ])
  await carryOut('prices', [{ sku: 'V-2', price: { country_code: 'AT', retail_price: '1' } }])
  await carryOut('stocks', [{ sku: 'V-2', quantity: 1 }])
  await carryOut(
    'status',
    ['S1', 'S2'].map((styleKey) => ({ styleKey, status: 'published' })),
  )
  const review = { reasons: [], message: 'No' }
  await store.reviewStyle({ merchantId, styleKey: 'S2', review, now: T0 })
  await store.reviewStyle({ merchantId, styleKey: 'S1', review: 'approved', now: T0 })

  for (const status of [undefined, ...PRODUCT_STATUSES])
    for (const narrower of [{}, { merchantId }])
      await store.listStyles({ ...narrower, status, afterId: 0, limit: 5 })
  const positions = [{ page: 1 }, { page: 2 }, { page: 3 }]
  for (const styleKey of [undefined, 's'])
    for (const position of [...positions, { after: 'S2' }])
      await store.listRejectedStyles({ merchantId, styleKey, position, limit: 1 })
  for (const styleKey of [undefined, 's'])
    for (const sku of [undefined, 'v'])
      for (const status of [undefined, 'active' as const])
        for (const position of [...positions, { after: 'V-1' }])
          await store.listProducts({ merchantId, filter: { styleKey, sku, status }, position, limit: 1 })
  await store.deleteProduct({ merchantId, sku: 'V-3', now: T0 })
}
