import type { BatchRecord } from '../../domain/batches.ts'
import type { BatchId } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { BatchSteps, ChunksRead, SettledChunk } from '../../store/store.ts'
import { type Entries, gathered } from './gather.ts'
import type { ReadBatch } from './read-batch.ts'

/** Chunks of a batch that are read at once: of 1,000 entries each, which take about 0.2 ms. */
const CHUNKS_AT_ONCE = 5

export const retriedBefore = (as: BatchId) =>
  new Refusal('conflict', `This batch was retried before, as the batch ${as}: a batch is retried once`)

const notKept = () =>
  new Refusal('conflict', 'The entries of this batch are not kept any longer: it cannot be retried')

/** What a failed batch left undecided, ready to be submitted. */
export const undecidedOf = (store: BatchSteps, batch: BatchRecord): Promise<ReadBatch> =>
  kept(batch, undecidedEntries(store, batch))

/** Every entry of a batch that failed, and what it left undecided, ready to be submitted. */
export const failedOf = (store: BatchSteps, batch: BatchRecord): Promise<ReadBatch> =>
  kept(batch, failedEntries(store, batch))

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

async function kept(batch: BatchRecord, portions: AsyncIterable<Entries>): Promise<ReadBatch> {
  const read = await gathered(batch, portions)
  if (read.entryCount === 0) throw notKept()
  return read
}
