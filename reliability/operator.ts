import { ADMIN_TOKEN } from './server-process.ts'
import type { Catalogue } from './catalogue.ts'

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
