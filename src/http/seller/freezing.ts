import { setImmediate as nextRound } from 'node:timers/promises'
import { ItemPacker } from '../../domain/orders/packed-items.ts'
import type { Item, ItemStatus } from '../../domain/orders/items.ts'
import type { ItemId, MerchantId, Millis, OrderId } from '../../domain/numbers.ts'
import type { OrderSearch } from '../../domain/orders/orders.ts'
import { SELECTION_ITEMS_MAX } from '../../domain/selections.ts'
import type { StoreSteps } from '../../store/store.ts'
import { searchAt } from '../../wire/seller/orders.ts'
import { type AskedSelection, tooManyItems, Unknown } from '../../wire/seller/selections.ts'

type Reads = Pick<StoreSteps, 'chooseItems' | 'findOrderIds' | 'findItems'>

/**
 * The items that are asked for, packed. They are read in short pieces, so that neither the event loop nor a reader of the store is held up;
 * each order is seen at one moment, and what is imported meanwhile may be among them.
 */
export async function frozen(store: Reads, merchantId: MerchantId, asked: AskedSelection, now: Millis) {
  const packer = new ItemPacker()
  const add = (chosen: readonly ItemId[]) => {
    if (packer.items + chosen.length > SELECTION_ITEMS_MAX) throw tooManyItems()
    packer.add(chosen)
  }
  if (asked.by === 'ids') await addItems(store, merchantId, asked, add)
  else {
    const wanted =
      asked.by === 'filter' ? [searchAt(asked.search, now)] : await orderIds(store, merchantId, asked.texts)
    for (const of of wanted) await addOrders(store, merchantId, of, asked.status, add)
  }
  return packer.finish()
}

type Add = (chosen: readonly ItemId[]) => void

async function addOrders(
  store: Reads,
  merchantId: MerchantId,
  of: OrderSearch | { readonly ids: readonly OrderId[] },
  status: ItemStatus,
  add: Add,
): Promise<void> {
  for (let after: OrderId | undefined = 0; after !== undefined;) {
    const piece: Awaited<ReturnType<Reads['chooseItems']>> = await store.chooseItems({
      merchantId,
      of,
      status,
      after,
    })
    for (const chosen of piece.chosen) add(chosen)
    after = piece.after
  }
}

/** The ids of orders by their numbers, some at a time. All are looked for before the first is used, so that those that are unknown are named. */
async function orderIds(store: Reads, merchantId: MerchantId, texts: readonly string[]) {
  const unknown = new Unknown('order')
  const found: { readonly ids: readonly OrderId[] }[] = []
  for (const text of texts) {
    const orderNumbers = JSON.parse(text) as string[]
    const ids = await store.findOrderIds({ merchantId, orderNumbers })
    for (const number of orderNumbers) if (!ids.has(number)) unknown.add(number)
    found.push({ ids: [...ids.values()] })
  }
  unknown.refuse()
  return found
}

/** Orders that are packed in one round of the event loop: below 1 ms. */
const ADDED_AT_ONCE = 5_000

/** Items by their ids. Those of one order may be far apart, so that all are read before the first is packed. */
async function addItems(
  store: Reads,
  merchantId: MerchantId,
  { texts, status }: Extract<AskedSelection, { by: 'ids' }>,
  add: Add,
): Promise<void> {
  const unknown = new Unknown('item')
  const orders = new Map<OrderId, ItemId[]>()
  for (const text of texts) {
    const ids = JSON.parse(text) as ItemId[]
    const found = new Map((await store.findItems({ merchantId, ids })).map((item) => [item.id, item]))
    for (const id of ids) {
      const item: Item | undefined = found.get(id)
      if (!item) unknown.add(id)
      else if (status === undefined || item.status === status) {
        const chosen = orders.get(item.orderId)
        if (chosen) chosen.push(id)
        else orders.set(item.orderId, [id])
      }
    }
  }
  unknown.refuse()
  let added = 0
  for (const chosen of orders.values()) {
    add(chosen)
    if (++added % ADDED_AT_ONCE === 0) await nextRound()
  }
}
