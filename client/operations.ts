import type { Operation } from './types.ts'

/** Where each write is sent, and where its results are. [known] */
interface OperationCall {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  readonly resultsPath: string
  /** Entries that the server takes in one call; absent where it has no limit. */
  readonly entriesMax?: number
}

/** By operation. */
export const OPERATION_CALLS: Readonly<Record<Operation, OperationCall>> = {
  cancel: { method: 'POST', path: '/api/v1/orders/cancel', resultsPath: '/api/v1/results/cancel-orders' },
  ship: { method: 'POST', path: '/api/v1/orders/ship', resultsPath: '/api/v1/results/ship-orders' },
  return: { method: 'POST', path: '/api/v1/orders/return', resultsPath: '/api/v1/results/return-orders' },
  products: {
    method: 'POST',
    path: '/api/v1/products/',
    resultsPath: '/api/v1/results/products',
    entriesMax: 100,
  },
  status: { method: 'PUT', path: '/api/v1/products/status', resultsPath: '/api/v1/results/status' },
  stocks: {
    method: 'PUT',
    path: '/api/v1/products/stocks',
    resultsPath: '/api/v1/results/stocks',
    entriesMax: 1_000,
  },
  prices: {
    method: 'PUT',
    path: '/api/v1/products/prices',
    resultsPath: '/api/v1/results/prices',
    entriesMax: 1_000,
  },
}
