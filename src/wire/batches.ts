import type { Actor, OperationName, Chunk } from '../domain/batches.ts'
import { readJson } from './reading/json.ts'
import { OPERATIONS, operationNamed } from './operations/list.ts'
import type { Operation } from './operations/operation.ts'
import type { Profile } from './profile.ts'
import { check } from './reading/requests.ts'
import { Type } from './schema.ts'
import { otherOperationHint } from './reading/operation-hints.ts'

/** Entries of one stored chunk at most: what one settling transaction decides. */
export const CHUNK_ENTRIES_MAX = 1_000
/** Items of one chunk, about: a chunk is closed before the entry that would go beyond; an entry is never split. */
export const CHUNK_ITEMS_MAX = 2_000

/** A body that was read: ready to be stored. */
export interface BatchRequest {
  /** RFC 8785 text of the validated body, known members only: what makes two payloads identical. [ours] */
  readonly canonical: string
  readonly entryCount: number
  readonly chunks: readonly Chunk[]
}

/** What the reading of a body depends on besides the body. */
export interface ReadingRules {
  readonly profile: Profile
  /** Item ids in one ship or return entry at most. */
  readonly parcelItemsMax: number
}

/** Reads the body of a write. Throws `Refusal`: `malformed` for what is not JSON, `invalid` for what does not fit. */
export function readBatchRequest(name: OperationName, text: string, rules: ReadingRules): BatchRequest {
  const operation = operationNamed(name)
  const { profile, parcelItemsMax } = rules
  const schema = requestSchema(operation, parcelItemsMax)
  const { items } = check(schema, readJson(text), 'data', profile, (body) =>
    otherOperationHint(operation, body),
  )
  return requestOf(name, operation.read(items as never[]))
}

type RequestSchema = ReturnType<typeof newRequestSchema>

/** By operation, then by bound. */
const bounded = new Map<Operation, Map<number, RequestSchema>>(
  OPERATIONS.map((operation) => [operation, new Map<number, RequestSchema>()]),
)

/** The schema with its configured bound, made once for each bound: what is compiled of it is kept with it. */
function requestSchema(operation: Operation, itemsMax: number) {
  const schemas = bounded.get(operation)!
  let schema = schemas.get(itemsMax)
  if (!schema) schemas.set(itemsMax, (schema = newRequestSchema(operation, itemsMax)))
  return schema
}

/** The body of a write. Without a bound on the items of an entry it is that of the document. [seed, known] */
export const newRequestSchema = ({ schema, document, entriesMax }: Operation, itemsMax?: number) =>
  Type.Object(
    {
      items: Type.Array(schema(itemsMax), {
        description: document.items,
        minItems: 1,
        ...(entriesMax !== undefined && { maxItems: entriesMax }),
        title: 'Items',
      }),
    },
    { title: document.request },
  )

/**
 * Entries as a request that can be submitted: those of a seller's body or of an operator's. The identical request of another actor is another payload, so an actor other than the seller is part of it. [ours]
 *
 * `JSON.stringify` for lists and `join` for canonical text, a chunk at a time, were the fastest of six ways to write a cancel:
 * 4 µs for 100 items and 100 ms for 1,000,000, where concatenation took 8 µs and 700 ms.
 */
export function requestOf(
  name: OperationName,
  entries: readonly unknown[],
  actor: Actor = 'seller',
): BatchRequest {
  const operation = operationNamed(name)
  const chunks: Chunk[] = []
  const canonical: string[] = []
  const [before, after] = canonicalEnds(actor)
  for (let first = 0; first < entries.length;) {
    const end = chunkEnd(operation, entries, first)
    const range = first === 0 && end === entries.length ? entries : entries.slice(first, end)
    chunks.push({ firstEntry: first, entryCount: end - first, entries: JSON.stringify(range) })
    canonical.push(operation.canonical(range))
    first = end
  }
  return { canonical: before + canonical.join(',') + after, entryCount: entries.length, chunks }
}

/** What stands before and behind the entries in canonical text. */
export const canonicalEnds = (actor: Actor): readonly [before: string, after: string] => [
  actor === 'seller' ? '{"items":[' : `{"actor":"${actor}","items":[`,
  ']}',
]

/** Where the chunk that begins at `first` ends. An entry is never split, so that one alone may have more items. */
export function chunkEnd({ size }: Operation, entries: readonly unknown[], first: number) {
  const last = Math.min(first + CHUNK_ENTRIES_MAX, entries.length)
  if (!size) return last
  let items = 0
  for (let at = first; at < last; at++) {
    items += size(entries[at])
    if (items > CHUNK_ITEMS_MAX && at > first) return at
  }
  return last
}
