import { hash } from 'node:crypto'
import { DEFAULT_CARRIERS } from '../../domain/orders/carriers.ts'
import { type CatalogueDocument, NO_CATALOGUE } from '../../domain/products/catalogue.ts'
import type { Merchant } from '../../domain/merchants.ts'
import type { ItemId, Millis } from '../../domain/numbers.ts'
import type { Store } from '../../store/store.ts'
import { inventedCatalogue } from './catalogue.ts'
import type { Assortment } from './goods.ts'
import { inventOrders } from './orders.ts'

interface Seller {
  readonly name: string
  readonly assortment: Assortment
  readonly orderNumbers: { readonly prefix: string; readonly first: number }
  readonly firstItemId: ItemId
}

/** The sandbox's two sellers. Their item ids lie far enough apart for five items in each order. */
export const SELLERS: readonly Seller[] = [
  {
    name: 'Nordlicht Mode GmbH',
    assortment: 'fashion',
    orderNumbers: { prefix: 'NM-', first: 100_201 },
    firstItemId: 5_119,
  },
  {
    name: 'Casa Verde Wohnen',
    assortment: 'home',
    orderNumbers: { prefix: 'CV-', first: 700_001 },
    firstItemId: 8_119,
  },
]

const ORDERS_PER_SELLER = 240
/** The samples in README cancel items of these. */
const ORDERS_KEPT_OPEN = 12
const HISTORY_MS = 45 * 24 * 3_600_000

/**
 * Gives an empty sandbox its two merchants and their orders, and returns the merchants there are. A store that already has
 * merchants of its own is left as it is; a first start that was interrupted is finished. [ours: contract 8]
 */
export async function seedSandbox({
  store,
  now,
  seed,
}: {
  store: Pick<
    Store,
    | 'listMerchants'
    | 'createMerchant'
    | 'findOrder'
    | 'importOrders'
    | 'listCarriers'
    | 'findCatalogue'
    | 'putCatalogue'
  >
  now: Millis
  seed: number
}): Promise<Merchant[]> {
  const present = await store.listMerchants({ afterId: 0, limit: 100 })
  if (present.some(({ name }) => !SELLERS.some((seller) => seller.name === name))) return present
  const listed = await store.listCarriers({ activeOnly: true })
  const carriers = listed.length > 0 ? listed : DEFAULT_CARRIERS
  const merchants: Merchant[] = []
  for (const [index, { name, ...seller }] of SELLERS.entries()) {
    const merchant = present.find((one) => one.name === name) ?? (await store.createMerchant({ name, now }))
    merchants.push(merchant)
    const firstOrder = `${seller.orderNumbers.prefix}${seller.orderNumbers.first}`
    if (await store.findOrder({ merchantId: merchant.id, orderNumber: firstOrder })) continue
    const orders = inventOrders({
      ...seller,
      carriers,
      seed: seed + index,
      count: ORDERS_PER_SELLER,
      from: now - HISTORY_MS,
      until: now,
      openFirst: ORDERS_KEPT_OPEN,
    })
    // All in one transaction: the first order is there only when all are.
    await store.importOrders({ merchantId: merchant.id, orders: [...orders], now })
  }
  const [fashion, home] = merchants.map(({ id }) => id)
  await seedCatalogue(store, inventedCatalogue(fashion!, home!), now)
  return merchants
}

/** Unless there is one: what the operator has put stays. */
async function seedCatalogue(
  store: Pick<Store, 'findCatalogue' | 'putCatalogue'>,
  catalogue: CatalogueDocument,
  now: Millis,
): Promise<void> {
  const present = await store.findCatalogue({ known: NO_CATALOGUE })
  if (present) return
  const document = JSON.stringify(catalogue)
  await store.putCatalogue({ document, hash: hash('sha256', document, 'base64'), now })
}
