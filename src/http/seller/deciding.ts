import type { Chunk, OperationName } from '../../domain/batches.ts'
import type { Item } from '../../domain/orders/items.ts'
import type { ItemId, MerchantId } from '../../domain/numbers.ts'
import type { SettledChunk, StoreSteps } from '../../store/store.ts'
import { operationNamed } from '../../wire/operations/list.ts'

/**
 * What settling would decide of these chunks if they came now: by the same rule, on the same reads, and nothing is written. An entry meets
 * the items as the entries before it left them. Where no item comes twice, what becomes of it need not be remembered.
 */
export async function* decisions(
  store: Pick<StoreSteps, 'listCarriers' | 'findItems'>,
  merchantId: MerchantId,
  operation: OperationName,
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
  { eachItemOnce = false } = {},
): AsyncGenerator<SettledChunk> {
  const { rule } = operationNamed(operation)
  if (rule.aggregate !== 'order_items') throw new Error(`${operation} changes no order items`)
  const carriers = rule.looksAtCarriers ? await store.listCarriers({ activeOnly: true }) : []
  const activeCarriers = new Set(carriers.map(({ key }) => key))
  const changed = new Map<ItemId, Item>()
  for await (const chunk of chunks) {
    const entries = JSON.parse(chunk.entries) as unknown[]
    const ids = [...new Set(rule.itemIds(entries))]
    const found = await store.findItems({ merchantId, ids })
    const items = new Map(found.map((item) => [item.id, changed.get(item.id) ?? item]))
    const { failures, changes } = rule.decide(entries, chunk.firstEntry, { items, activeCarriers })
    if (!eachItemOnce)
      for (const { ids: moved } of changes) for (const id of moved) changed.set(id, items.get(id)!)
    yield { ...chunk, failures }
  }
}
