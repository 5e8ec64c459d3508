import type { Operation } from './ledger.ts'

/** How each operation is asked for, and where its results are. */
export const WRITES: Readonly<Record<Operation, { method: string; path: string; results: string }>> = {
  cancel: { method: 'POST', path: '/orders/cancel', results: '/results/cancel-orders' },
  ship: { method: 'POST', path: '/orders/ship', results: '/results/ship-orders' },
  return: { method: 'POST', path: '/orders/return', results: '/results/return-orders' },
  stocks: { method: 'PUT', path: '/products/stocks', results: '/results/stocks' },
}
