import { operate, type Seller } from './operator.ts'
import { createProducts } from './products.ts'

/** Beyond what any script sends. */
const NO_LIMIT = 1_000_000_000

/** Sellers with products and two keys each, and quotas that are never reached. */
export async function createSellers(url: string, count: number): Promise<Seller[]> {
  const sellers: Seller[] = []
  for (let index = 1; index <= count; index++) {
    const { id } = await operate<{ id: number }>(url, 'POST', '/merchants', { name: `Seller ${index}` })
    const keys: string[] = []
    for (const label of ['first', 'second']) {
      keys.push((await operate<{ key: string }>(url, 'POST', `/merchants/${id}/keys`, { label })).key)
    }
    await operate(url, 'PATCH', `/merchants/${id}`, { limits: await noLimits(url, keys[0]!) })
    sellers.push({ id, keys })
  }
  await createProducts(url, sellers)
  return sellers
}

/** Quotas of every operation that there is. */
async function noLimits(url: string, key: string): Promise<Record<string, number>> {
  const response = await fetch(`${url}/seller/v1/me`, { headers: { 'x-api-key': key } })
  const { limits } = (await response.json()) as { limits: { operation: string }[] }
  return Object.fromEntries(limits.map(({ operation }) => [operation, NO_LIMIT]))
}
