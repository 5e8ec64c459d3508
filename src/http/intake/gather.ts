import { createHash } from 'node:crypto'
import { setImmediate as nextRound } from 'node:timers/promises'
import type { BatchRecord, Chunk } from '../../domain/batches.ts'
import { canonicalEnds, CHUNK_ENTRIES_MAX, chunkEnd } from '../../wire/batches.ts'
import { operationNamed } from '../../wire/operations/list.ts'
import type { ReadBatch } from './read-batch.ts'

/** Entries as an operation stores them. */
export type Entries = readonly unknown[]

/**
 * Entries that come in portions as the batch that a body of all of them would be. They are hashed and cut as they come: the event loop is
 * never held for longer than a chunk takes, however large the batch is.
 */
export async function gathered(
  { operation: name, actor }: Pick<BatchRecord, 'operation' | 'actor'>,
  portions: Iterable<Entries> | AsyncIterable<Entries>,
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
    while (waiting.length >= CHUNK_ENTRIES_MAX) {
      cut()
      await nextRound()
    }
  }
  while (waiting.length > 0) cut()
  const fingerprint = canonical.update(after).digest('base64')
  return { operation: name, actor, fingerprint, entryCount, chunks }
}
