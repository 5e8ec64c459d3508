import {
  readResults,
  RESULTS_PAGE,
  submit,
  waitForBatch,
  type AcceptedBatch,
  type CallOptions,
  type Sendable,
} from './batches.ts'
import type { Connection } from './connection.ts'
import { OPERATION_CALLS } from './operations.ts'
import { follow } from './signals.ts'
import type { BatchStatus, EntryResult, Operation } from './types.ts'

/** The place of one batch among the entries that were given. */
export interface BatchRange {
  /** From 0. */
  firstEntry: number
  entryCount: number
}

/** How many entries are carried out in batches. */
export interface CarryOutOptions extends CallOptions {
  /** Entries in one batch, never more than the server takes. Default 20,000: a million fit into a minute's quota of cancels. */
  batchSize?: number | undefined
  /** Batches that are under way at once. Default 4. */
  batchesAtOnce?: number | undefined
  /** `'failed'`: bring back the failed entries only. Default: all. */
  only?: 'failed' | undefined
  /** How long one batch is waited for. Default 600,000 ms. */
  timeoutMs?: number | undefined
  /** Told of each batch as soon as the server has taken it in: from then on it will be carried out. */
  onAccepted?: ((batch: AcceptedBatch & BatchRange) => void) | undefined
}

/** One batch that is final. */
export interface SettledBatch<O extends Operation = Operation> extends BatchRange {
  batchRequestId: string
  replayed: boolean
  /** `completed` or `failed`. */
  status: BatchStatus
  /** In the order of the request; with `only: 'failed'` the failed ones. */
  items: EntryResult<O>[]
}

/**
 * Sends any number of entries in batches and yields each batch when it is final, in the order of the entries. Only a few
 * batches are under way at once, so memory does not grow with the number of entries. When it is left early or throws, no
 * further batch is sent; those already accepted are carried out all the same.
 */
export async function* carryOut<O extends Operation>(
  connection: Connection,
  operation: O,
  entries: readonly Sendable<O>[],
  { batchSize = 20_000, batchesAtOnce = 4, signal, ...options }: CarryOutOptions = {},
): AsyncGenerator<SettledBatch<O>, void, undefined> {
  if (!Number.isInteger(batchSize) || batchSize < 1)
    throw new RangeError('batchSize is a whole number, 1 or more')
  const size = Math.min(batchSize, OPERATION_CALLS[operation].entriesMax ?? batchSize)
  const left = new AbortController()
  const unfollow = follow(left, signal)
  const underWay: Promise<SettledBatch<O>>[] = []
  try {
    for (let first = 0; first < entries.length || underWay.length > 0;) {
      while (first < entries.length && underWay.length < batchesAtOnce) {
        const batch = carryOutOne(connection, operation, entries.slice(first, first + size), first, {
          ...options,
          signal: left.signal,
        })
        batch.catch(() => undefined) // seen when its turn comes; until then it is not an unhandled rejection
        underWay.push(batch)
        first += size
      }
      yield await underWay.shift()!
    }
  } finally {
    unfollow()
    left.abort()
  }
}

async function carryOutOne<O extends Operation>(
  connection: Connection,
  operation: O,
  entries: readonly Sendable<O>[],
  firstEntry: number,
  { only, timeoutMs, onAccepted, signal }: CarryOutOptions,
): Promise<SettledBatch<O>> {
  const range = { firstEntry, entryCount: entries.length }
  const accepted = await submit(connection, operation, entries, { signal })
  onAccepted?.({ ...accepted, ...range })
  const { batchRequestId, replayed } = accepted
  const { status, items } = await waitForBatch(connection, operation, batchRequestId, {
    only,
    limit: RESULTS_PAGE,
    timeoutMs,
    signal,
  })
  for (let page = items; page.length === RESULTS_PAGE;) {
    page = (
      await readResults(connection, operation, batchRequestId, {
        only,
        offset: items.length,
        limit: RESULTS_PAGE,
        signal,
      })
    ).items
    for (const item of page) items.push(item)
  }
  return { batchRequestId, replayed, status, items, ...range }
}
