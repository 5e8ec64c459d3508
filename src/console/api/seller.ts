import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Api, Query } from './call.ts'
import type {
  Accepted,
  Batch,
  Batches,
  Carrier,
  Deliveries,
  Frozen,
  FrozenBatches,
  FrozenPreview,
  ItemOperation,
  Keys,
  Me,
  NewKey,
  Operation,
  Orders,
  OrderWithHistory,
  Preview,
  Result,
  Statistics,
  Webhook,
} from './types.ts'

export const ME = 'seller/v1/me'

interface Write {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  readonly results: string
}

const write = (path: string, results: string, method: Write['method'] = 'PUT'): Write => ({
  method,
  path: `api/v1/${path}`,
  results: `api/v1/results/${results}`,
})

/** Where each operation is asked for, and where its results are. */
export const WRITES: Readonly<Record<Operation, Write>> = {
  cancel: write('orders/cancel', 'cancel-orders', 'POST'),
  ship: write('orders/ship', 'ship-orders', 'POST'),
  return: write('orders/return', 'return-orders', 'POST'),
  products: write('products/', 'products', 'POST'),
  status: write('products/status', 'status'),
  stocks: write('products/stocks', 'stocks'),
  prices: write('products/prices', 'prices'),
}

export const me = (api: Api) =>
  queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => api.json<Me>(ME, { signal }) })

export const orders = (api: Api, query: Query) =>
  queryOptions({
    queryKey: ['orders', query],
    queryFn: ({ signal }) => api.json<Orders>('seller/v1/orders', { query, signal }),
    placeholderData: keepPreviousData,
  })

export const order = (api: Api, number: string) =>
  queryOptions({
    queryKey: ['order', number],
    queryFn: ({ signal }) =>
      api.json<OrderWithHistory>(`seller/v1/orders/${encodeURIComponent(number)}`, { signal }),
  })

export const carriers = (api: Api) =>
  queryOptions({
    queryKey: ['carriers'],
    queryFn: async ({ signal }) =>
      (await api.json<{ items: Carrier[] }>('api/v1/orders/carriers/', { query: { per_page: 100 }, signal }))
        .items,
    staleTime: Infinity,
  })

export const batches = (api: Api, query: Query) =>
  queryOptions({
    queryKey: ['batches', query],
    queryFn: ({ signal }) => api.json<Batches>('seller/v1/batches', { query, signal }),
    placeholderData: keepPreviousData,
  })

export const isFinal = ({ status }: Pick<Batch, 'status'>) => status === 'completed' || status === 'failed'

/** Progress of a batch is no event of its own where nothing changes, so one that runs is asked for again. */
const PROGRESS_MS = 1_000

export const batch = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['batch', id],
    queryFn: ({ signal }) => api.json<Batch>(`seller/v1/batches/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data && !isFinal(data) ? PROGRESS_MS : false),
  })

export const RESULTS_PER_PAGE = 100

type Asked = Pick<Batch, 'id' | 'operation'>

async function readResults(api: Api, { id, operation }: Asked, query: Query, signal?: AbortSignal) {
  const call = { query: { batch_request_id: id, ...query }, signal }
  return (await api.json<{ items: Result[] }>(WRITES[operation].results, call)).items
}

export const results = (api: Api, batch: Batch, only: 'failed' | 'all', offset: number) =>
  queryOptions({
    queryKey: ['results', batch.id, only, offset, batch.decided],
    queryFn: ({ signal }) =>
      readResults(
        api,
        batch,
        { items: only === 'failed' ? only : undefined, offset, limit: RESULTS_PER_PAGE },
        signal,
      ),
    placeholderData: keepPreviousData,
  })

export const allFailures = (api: Api, batch: Asked) => readResults(api, batch, { items: 'failed' })

/** What was sent, of a batch that is decided. */
export const firstEntries = async (api: Api, batch: Asked, limit: number) =>
  (await readResults(api, batch, { limit })).map(({ requestItem }) => requestItem)

export const keys = (api: Api, query: Query) =>
  queryOptions({
    queryKey: ['keys', query],
    queryFn: ({ signal }) => api.json<Keys>('seller/v1/keys', { query, signal }),
    placeholderData: keepPreviousData,
  })

export const makeKey = (api: Api, body: { label: string; role: string; expiresAt?: string }) =>
  api.json<NewKey>('seller/v1/keys', { method: 'POST', body })

export const revokeKey = (api: Api, id: number) => api.send(`seller/v1/keys/${id}`, { method: 'DELETE' })

export const preview = (api: Api, operation: ItemOperation, body: unknown) =>
  api.json<Preview>(`seller/v1/${operation}/preview`, { method: 'POST', body })

export const submit = (api: Api, operation: ItemOperation, body: unknown) =>
  api.json<Accepted>(WRITES[operation].path, { method: 'POST', body })

/** Which items are to be frozen. */
export type Wanted =
  | { readonly filter: Query }
  | { readonly ids: readonly number[] }
  | { readonly orderNumbers: readonly string[]; readonly order_item_status: string }

export const freeze = async (api: Api, wanted: Wanted) =>
  (await api.json<Frozen>('seller/v1/selections', { method: 'POST', body: wanted })).id

const selected = (id: string, operation: ItemOperation) => `seller/v1/selections/${id}/${operation}`

export const previewSelection = (api: Api, id: string, operation: ItemOperation, body: unknown) =>
  api.json<FrozenPreview>(`${selected(id, operation)}/preview`, { method: 'POST', body })

export const sendSelection = async (api: Api, id: string, operation: ItemOperation, body: unknown) =>
  (await api.json<FrozenBatches>(selected(id, operation), { method: 'POST', body })).batches

export const retryFailed = (api: Api, id: string) =>
  api.json<Accepted>(`seller/v1/batches/${id}/retry-failed`, { method: 'POST', body: {} })

export const statistics = (api: Api, days: number) =>
  queryOptions({
    queryKey: ['statistics', days],
    queryFn: ({ signal }) => api.json<Statistics>('seller/v1/statistics', { query: { days }, signal }),
    placeholderData: keepPreviousData,
  })

export const webhooks = (api: Api) =>
  queryOptions({
    queryKey: ['webhooks'],
    queryFn: ({ signal }) => api.json<Webhook[]>('api/v1/webhooks/', { signal }),
  })

export const webhook = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['webhooks', id],
    queryFn: ({ signal }) => api.json<Webhook>(`api/v1/webhooks/${id}`, { signal }),
  })

/** Deliveries are tried again by themselves, which is no event of the feed. */
const DELIVERIES_MS = 3_000

export const deliveries = (api: Api, id: string, query: Query) =>
  queryOptions({
    queryKey: ['deliveries', id, query],
    queryFn: ({ signal }) => api.json<Deliveries>(`seller/v1/webhooks/${id}/deliveries`, { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: DELIVERIES_MS,
  })

const tellWebhook = (api: Api, id: string, what: 'test' | 'replay', body: object) =>
  api.send(`seller/v1/webhooks/${id}/${what}`, { method: 'POST', body })

export const testWebhook = (api: Api, id: string) => tellWebhook(api, id, 'test', {})
export const replayFailed = (api: Api, id: string) => tellWebhook(api, id, 'replay', { failed: true })
export const replayDelivery = (api: Api, id: string, deliveryId: number) =>
  tellWebhook(api, id, 'replay', { deliveryId })
