import { asJson, send } from './call.ts'
import type { Connection } from './connection.ts'
import { WaitTimeoutError } from './errors.ts'
import { queryString } from './filters.ts'
import { OPERATION_CALLS } from './operations.ts'
import { retryAfterOf, type RateLimit } from './rate-limit.ts'
import type { BatchResults, BatchStatus, CancelEntry, EntryByOperation, Operation } from './types.ts'

/** What every call takes. */
export interface CallOptions {
  /** Ends the call, its repeats and its pauses; the call then throws the signal's reason. */
  signal?: AbortSignal | undefined
}

/** What a write takes besides its entries. */
export interface SubmitOptions extends CallOptions {
  /**
   * A name for this write, 1 to 255 visible ASCII characters. For a day the server answers the same name with the same batch, even after
   * it has ended, and refuses it for other entries (422). Without one it knows a repeated write while the batch is in flight.
   */
  idempotencyKey?: string | undefined
}

/** What may be given as an entry: for a cancel, the bare item id will do. */
export type Sendable<O extends Operation> = O extends 'cancel' ? CancelEntry | number : EntryByOperation[O]

/** The server has taken the batch in, and will carry it out whatever happens. */
export interface AcceptedBatch {
  batchRequestId: string
  /** The server already had this very batch, in flight or under this `idempotencyKey`: nothing new was queued. */
  replayed: boolean
  rateLimit: RateLimit | undefined
}

/** Sends a write. Repeats it as the retry policy says: the same batch is found again. Throws an ApiError where it is refused. */
export async function submit<O extends Operation>(
  connection: Connection,
  operation: O,
  entries: readonly Sendable<O>[],
  { signal, idempotencyKey }: SubmitOptions = {},
): Promise<AcceptedBatch> {
  const body = JSON.stringify({
    items: entries.map((entry) => (typeof entry === 'number' ? { id: entry } : entry)),
  })
  const { method, path } = OPERATION_CALLS[operation]
  const call = {
    method,
    path,
    body,
    idempotencyKey,
    signal,
  } as const
  const { value, headers, rateLimit } = await send<{ batchRequestId: string }>(connection, call, asJson)
  return {
    batchRequestId: value.batchRequestId,
    replayed: headers.get('idempotent-replayed') === 'true',
    rateLimit,
  }
}

/** Which results are wanted. */
export interface ResultsQuery {
  /** The failed entries only; `offset` and `limit` then count those. Default: all. */
  only?: 'failed' | undefined
  /** Entries to pass over. Default 0. */
  offset?: number | undefined
  /** Default: all of them, in one answer. */
  limit?: number | undefined
}

/** Which results are read, and how long the server may wait with them. */
export interface ResultsOptions extends ResultsQuery, CallOptions {
  /** Seconds for which the server may hold its answer while the batch is not final; it holds it 30 at most. Default 0. */
  wait?: number | undefined
}

/** The results of a batch at this moment. `retryAfter`: seconds until it is worth asking again, while it is not final. */
export interface BatchAnswer<O extends Operation> extends BatchResults<O> {
  retryAfter: number | undefined
  rateLimit: RateLimit | undefined
}

/** The state of a batch and its results. Throws an ApiError; 404 where the batch is unknown or too old. */
export async function readResults<O extends Operation>(
  connection: Connection,
  operation: O,
  batchRequestId: string,
  { wait, only, offset, limit, signal }: ResultsOptions = {},
): Promise<BatchAnswer<O>> {
  const query = queryString({ batch_request_id: batchRequestId, items: only, offset, limit })
  const waitSeconds = wait ? Math.ceil(wait) : undefined
  const call = {
    method: 'GET',
    path: `${OPERATION_CALLS[operation].resultsPath}${query}`,
    waitSeconds,
    signal,
  } as const
  const { value, headers, rateLimit } = await send<BatchResults<O>>(connection, call, asJson)
  return { ...value, retryAfter: retryAfterOf(headers), rateLimit }
}

const isFinal = (status: BatchStatus) => status === 'completed' || status === 'failed'

/** How a batch is waited for. */
export interface WaitOptions<O extends Operation = Operation> extends ResultsQuery, CallOptions {
  /** Then a WaitTimeoutError is thrown; the batch goes on. Default 600,000 ms. */
  timeoutMs?: number | undefined
  /** Told of each answer that is not final yet. */
  onProgress?: ((results: BatchResults<O>) => void) | undefined
}

/** What the server holds an answer for, at most. [contract 3] */
const WAIT_SECONDS_MAX = 30

/** Asks until the batch is final. */
export async function waitForBatch<O extends Operation>(
  connection: Connection,
  operation: O,
  batchRequestId: string,
  { timeoutMs = 600_000, onProgress, signal, ...query }: WaitOptions<O> = {},
): Promise<BatchResults<O>> {
  const { clock } = connection
  const end = clock.now() + timeoutMs
  for (;;) {
    const wait = Math.min(WAIT_SECONDS_MAX, Math.max(0, Math.ceil((end - clock.now()) / 1000)))
    const {
      batchRequestId: id,
      status,
      items,
      retryAfter,
    } = await readResults(connection, operation, batchRequestId, { ...query, wait, signal })
    const results = { batchRequestId: id, status, items }
    if (isFinal(status)) return results
    onProgress?.(results)
    const pauseMs = (retryAfter ?? 1) * 1000
    if (clock.now() + pauseMs >= end) throw new WaitTimeoutError(operation, batchRequestId, status, timeoutMs)
    await clock.sleep(pauseMs, signal)
  }
}

/** One answer's worth of results, where they are read by pages. */
export const RESULTS_PAGE = 10_000

/** Every result of a batch, page by page: memory does not grow with the batch. */
export async function* resultItems<O extends Operation>(
  connection: Connection,
  operation: O,
  batchRequestId: string,
  { offset = 0, only, signal }: Omit<ResultsOptions, 'limit' | 'wait'> = {},
) {
  for (let from = offset; ; from += RESULTS_PAGE) {
    const { items } = await readResults(connection, operation, batchRequestId, {
      only,
      offset: from,
      limit: RESULTS_PAGE,
      signal,
    })
    yield* items
    if (items.length < RESULTS_PAGE) return
  }
}
