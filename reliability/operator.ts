import { ADMIN_TOKEN } from './server-process.ts'
import type { Catalogue } from './catalogue.ts'
import { createProducts } from './products.ts'

/** Beyond what any script sends. */
const NO_LIMIT = 1_000_000_000
export interface Seller {
  readonly id: number
  readonly keys: readonly string[]
}

/** A call of the operator API that is answered with 2xx; anything else is thrown. */
export async function operate<T>(url: string, method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${url}/admin/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${ADMIN_TOKEN}`,
      ...(body === undefined ? {} : { 'content-type': typeOf(body) }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok)
    throw new Error(`${method} ${path} was answered ${response.status}: ${text.slice(0, 300)}`)
  return (text === '' ? undefined : JSON.parse(text)) as T
}

const typeOf = (body: unknown) => (typeof body === 'string' ? 'application/x-ndjson' : 'application/json')

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

/**
 * Takes in invented orders, again and again until it is sure that they are all there: importing is idempotent. Given up, and then
 * perhaps half done, when `goOn` says no.
 */
export async function importOrders(
  urls: () => readonly string[],
  catalogue: Catalogue,
  sellerId: number,
  orders: number,
  goOn = () => true,
): Promise<void> {
  const { ndjson, confirm } = catalogue.invent(sellerId, orders)
  for (let attempt = 1; attempt <= 100 && goOn(); attempt++) {
    try {
      const url = urls()[attempt % urls().length]
      if (url === undefined) throw new Error('no server runs')
      const report = await operate<{ refusedTotal: number; refused: unknown[] }>(
        url,
        'POST',
        `/merchants/${sellerId}/orders`,
        ndjson,
      )
      if (report.refusedTotal > 0)
        throw new Error(`orders were refused: ${JSON.stringify(report.refused[0])}`)
      confirm()
      return
    } catch (error) {
      if (attempt === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}
