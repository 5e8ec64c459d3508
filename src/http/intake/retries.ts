import { createHash } from 'node:crypto'
import type { BatchRecord, Chunk } from '../../domain/batches.ts'
import type { BatchId } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { BatchSteps, ChunksRead, SettledChunk } from '../../store/store.ts'
import { canonicalEnds, CHUNK_ENTRIES_MAX, chunkEnd } from '../../wire/batches.ts'
import { operationNamed } from '../../wire/operations/list.ts'
import type { ReadBatch } from './read-batch.ts'

/** Chunks of a batch that are read at once: of 1,000 entries each, which take about 0.2 ms. */
const CHUNKS_AT_ONCE = 5

export const retriedBefore = (as: BatchId) =>
  new Refusal('conflict', `This batch was retried before, as the batch ${as}: a batch is retried once`)

const notKept = () =>
  new Refusal('conflict', 'The entries of this batch are not kept any longer: it cannot be retried')

type Entries = readonly unknown[]

/** What a failed batch left undecided, ready to be submitted. */
export const undecidedOf = (store: BatchSteps, batch: BatchRecord): Promise<ReadBatch> =>
  gathered(batch, undecidedEntries(store, batch))

/** Every entry of a batch that failed, and what it left undecided, ready to be submitted. */
export const failedOf = (store: BatchSteps, batch: BatchRecord): Promise<ReadBatch> =>
  gathered(batch, failedEntries(store, batch))

async function* failedEntries(store: BatchSteps, batch: BatchRecord): AsyncGenerator<Entries> {
  for await (const { firstEntry, entries, failures } of readOn(
    (step) => store.readFailedChunks(step),
    batch,
    0,
  )) {
    const all = JSON.parse(entries) as Entries
    yield failures.map(({ entry }) => all[entry - firstEntry])
  }
  yield* undecidedEntries(store, batch)
}

async function* undecidedEntries(store: BatchSteps, batch: BatchRecord): AsyncGenerator<Entries> {
  const { nextEntry, entryCount } = batch
  let left = entryCount - nextEntry
  for await (const { firstEntry, entries } of readOn((step) => store.readChunks(step), batch, nextEntry)) {
    const undecided = (JSON.parse(entries) as Entries).slice(Math.max(0, nextEntry - firstEntry))
    left -= undecided.length
    yield undecided
  }
  if (left > 0) throw notKept()
}

async function* readOn(
  read: (step: ChunksRead) => Promise<SettledChunk[]>,
  { id, entryCount }: BatchRecord,
  from: number,
): AsyncGenerator<SettledChunk> {
  for (let fromEntry = from; fromEntry < entryCount;) {
    const chunks = await read({ id, fromEntry, chunksMax: CHUNKS_AT_ONCE })
    yield* chunks
    if (chunks.length < CHUNKS_AT_ONCE) return
    fromEntry = chunks.at(-1)!.firstEntry + chunks.at(-1)!.entryCount
  }
}

/**
 * Entries that come in portions as the batch that a body of all of them would be. They are hashed and cut as they come: the event loop is
 * never held for longer than a few chunks take, however large the batch is.
 */
async function gathered(
  { operation: name, actor }: BatchRecord,
  portions: AsyncIterable<Entries>,
): Promise<ReadBatch> {
  const operation = operationNamed(name)
  const [before, after] = canonicalEnds(actor)
  const canonical = createHash('sha256').update(before)
  const chunks: Chunk[] = []
  let entryCount = 0
  let waiting: unknown[] = []
  const cut = () => {
    const end = chunkEnd(operation, waiting, 0)
    const entries = waiting.slice(0, end)
    if (chunks.length > 0) canonical.update(',')
    canonical.update(operation.canonical(entries))
    chunks.push({ firstEntry: entryCount, entryCount: end, entries: JSON.stringify(entries) })
    entryCount += end
    waiting = waiting.slice(end)
  }
  for await (const portion of portions) {
    waiting.push(...portion)
    while (waiting.length >= CHUNK_ENTRIES_MAX) cut()
  }
  while (waiting.length > 0) cut()
  if (entryCount === 0) throw notKept()
  const fingerprint = canonical.update(after).digest('base64')
  return { operation: name, actor, fingerprint, entryCount, chunks }
}
