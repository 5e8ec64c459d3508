import type { Facts, StockEntry } from './facts.ts'

/**
 * The rule of stock updates, written a second time: whatever the batches in which they came and the order in which these were carried
 * out, of the updates with a time the newest one holds. An update is refused only because a newer one was there before it, or because
 * its merchant has no such variant.
 */
export function checkStocks(
  { batches, updates, failures, variants }: Facts,
  violation: (text: string) => void,
): void {
  const newest = new Map<string, StockEntry>()
  const refused: { id: string; place: number; entry: StockEntry; key: string; code: string }[] = []
  for (const { id, merchant, nextEntry } of batches) {
    const codes = new Map((failures.get(id) ?? []).map(([place, first]) => [place, first![0]]))
    for (const [place, entry] of (updates.get(id) ?? []).slice(0, nextEntry).entries()) {
      const key = `${merchant} ${entry.sku}`
      const code = codes.get(place)
      if (code !== undefined) refused.push({ id, place, entry, key, code })
      else if (entry.validAt >= (newest.get(key)?.validAt ?? 0)) newest.set(key, entry)
    }
  }
  const known = new Set(variants.map(({ merchant, sku }) => `${merchant} ${sku}`))
  for (const { id, place, entry, key, code } of refused) {
    const newer = (newest.get(key)?.validAt ?? 0) > entry.validAt
    const expected = known.has(key) ? (newer ? 'stale_update' : 'nothing') : 'sku_not_found'
    if (code !== expected)
      violation(`batch ${id}, entry ${place}: ${key} is refused as ${code}, but could only be ${expected}`)
  }
  for (const { merchant, sku, quantity, validAt } of variants) {
    const last = newest.get(`${merchant} ${sku}`)
    if (last && (last.quantity !== quantity || last.validAt !== validAt))
      violation(
        `variant ${sku} of seller ${merchant} is ${JSON.stringify([quantity, validAt])}, its newest update says ${JSON.stringify([last.quantity, last.validAt])}`,
      )
  }
  for (const key of newest.keys())
    if (!known.has(key)) violation(`an update of ${key} succeeded, which does not exist`)
}
