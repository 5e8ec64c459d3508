import type { CallOptions, Sendable } from './batches.ts'
import { asJson, asNothing, send, type Call } from './call.ts'
import type { Connection } from './connection.ts'
import { everyEntry } from './cursors.ts'
import { queryString } from './filters.ts'
import { followEvents } from './seller-events.ts'
import type {
  BatchFilters,
  KeyRequest,
  Me,
  NewSelection,
  NewSellerKey,
  OrderSearch,
  OrderWithHistory,
  PreviewedOperation,
  Previews,
  Selection,
  SelectionPreviews,
  SelectionUses,
  SellerBatch,
  SellerEvent,
  SellerKey,
  SellerOrders,
  Statistics,
} from './seller-types.ts'

interface List<T> {
  items: T[]
  nextCursor: string | null
}

/** Which page of a list. */
export interface SellerPage {
  /** 1 … 100; the server's default is 50. */
  limit?: number | undefined
  /** `nextCursor` of the page before. */
  cursor?: string | undefined
}

/** What a seller's staff and tools need beyond the published API. Errors and repeats as in `SellersCenter`. [ours: contract 10] */
export class SellerApi {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Who calls, and what is left of its limits. */
  me(options?: CallOptions): Promise<Me> {
    return this.#get('/me', options)
  }

  /** Every order that is found, newest first, page by page as they are consumed. */
  orders(search: OrderSearch = {}, options?: CallOptions) {
    return this.#all<SellerOrders['items'][number]>('/orders', search, options)
  }

  /** One page of orders, with how many there are. */
  ordersPage(query: OrderSearch & SellerPage = {}, options?: CallOptions): Promise<SellerOrders> {
    return this.#get(`/orders${queryString({ ...query })}`, options)
  }

  /** An order and its history; NotFoundError where there is none of the number. */
  order(orderNumber: string, options?: CallOptions): Promise<OrderWithHistory> {
    return this.#get(`/orders/${encodeURIComponent(orderNumber)}`, options)
  }

  /** What a write would do if it were sent now. */
  preview<O extends PreviewedOperation>(
    operation: O,
    entries: readonly Sendable<O>[],
    options?: CallOptions,
  ): Promise<Previews[O]> {
    const items = entries.map((entry) => (typeof entry === 'number' ? { id: entry } : entry))
    return this.#post(`/${operation}/preview`, { items }, options)
  }

  /** Freezes items for an hour. Not repeated when its answer is lost: a second try would freeze them twice. */
  select(what: NewSelection, options?: CallOptions): Promise<Selection> {
    return this.#post('/selections', what, options, false)
  }

  /** What acting on a selection would do now. */
  previewSelection<O extends PreviewedOperation>(
    id: string,
    operation: O,
    use: SelectionUses[O],
    options?: CallOptions,
  ): Promise<SelectionPreviews[O]> {
    return this.#post(`/selections/${id}/${operation}/preview`, use, options)
  }

  /** Acts on a selection, once: the same call again brings back the same batches. Returns their ids. */
  async actOnSelection<O extends PreviewedOperation>(
    id: string,
    operation: O,
    use: SelectionUses[O],
    options?: CallOptions,
  ): Promise<string[]> {
    const { batches } = await this.#post<{ batches: string[] }>(
      `/selections/${id}/${operation}`,
      use,
      options,
    )
    return batches
  }

  /** Every batch of the merchant, newest first. */
  batches(filters: BatchFilters = {}, options?: CallOptions) {
    return this.#all<SellerBatch>('/batches', filters, options)
  }

  batch(id: string, options?: CallOptions): Promise<SellerBatch> {
    return this.#get(`/batches/${id}`, options)
  }

  /** Submits what failed in a final batch as a new one, once. Returns its id. */
  async retryFailed(id: string, options?: CallOptions): Promise<string> {
    const path = `/batches/${id}/retry-failed`
    const { batchRequestId } = await this.#post<{ batchRequestId: string }>(path, {}, options, false)
    return batchRequestId
  }

  /** Of so many days; the server's default is 30. */
  statistics(query: { days?: number | undefined } = {}, options?: CallOptions): Promise<Statistics> {
    return this.#get(`/statistics${queryString(query)}`, options)
  }

  /** What happens behind the event `after`, or from now on, as it happens, until the signal aborts it or the loop is left. */
  async *events(
    { after }: { after?: number | undefined } = {},
    options: CallOptions = {},
  ): AsyncGenerator<SellerEvent, void, undefined> {
    // Where the feed ends now, so that nothing is missed when the first stream breaks off before its first event.
    const from = after ?? (await this.statistics({ days: 1 }, options)).upTo
    yield* followEvents(this.#connection, from, options)
  }

  /** Every key of the merchant, without secrets. */
  keys(options?: CallOptions) {
    return this.#all<SellerKey>('/keys', {}, options)
  }

  /** Not repeated when its answer is lost. */
  createKey(key: KeyRequest, options?: CallOptions): Promise<NewSellerKey> {
    return this.#post('/keys', key, options, false)
  }

  async revokeKey(id: number, { signal }: CallOptions = {}): Promise<void> {
    await send(this.#connection, { method: 'DELETE', path: `/seller/v1/keys/${id}`, signal }, asNothing)
  }

  /** The URL of an export (`/seller/v1/export/orders.csv?…`) that needs no key, for 60 seconds and once. */
  async downloadUrl(path: string, options?: CallOptions): Promise<string> {
    const { url } = await this.#post<{ url: string }>('/downloads', { path }, options)
    return this.#connection.origin + url
  }

  #get<T>(path: string, { signal }: CallOptions = {}): Promise<T> {
    return this.#json({ method: 'GET', path, signal })
  }

  #post<T>(path: string, body: unknown, { signal }: CallOptions = {}, repeatable = true): Promise<T> {
    return this.#json({ method: 'POST', path, body: JSON.stringify(body), repeatable, signal })
  }

  #all<T>(path: string, query: object, options?: CallOptions): AsyncGenerator<T, void, undefined> {
    return everyEntry(async (cursor) => {
      const page = await this.#get<List<T>>(path + queryString({ limit: 100, ...query, cursor }), options)
      return { items: page.items, next: page.nextCursor }
    })
  }

  async #json<T>(call: Call): Promise<T> {
    return (await send<T>(this.#connection, { ...call, path: `/seller/v1${call.path}` }, asJson)).value
  }
}
