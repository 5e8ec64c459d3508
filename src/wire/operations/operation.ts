import type { ItemRule } from '../../domain/orders/item-rule.ts'
import type { OperationName } from '../../domain/batches.ts'
import type { EntryErrorCode } from '../../domain/outcomes.ts'
import type { ProductRule } from '../../domain/products/rule.ts'
import type { Members, ObjectSchema } from '../schema.ts'

/** How the entries of an operation are decided: a rule for each kind of data that batches change. */
export type Rule<Entry> = ItemRule<Entry> | ProductRule<Entry>

/** What a seller reads of an error: of its subjects, each empty where it is null. */
export type ErrorWords = Readonly<Partial<Record<EntryErrorCode, (...subjects: string[]) => string>>>

/** What every batch may come to. */
export const GIVEN_UP = () =>
  'This entry was not carried out: the server gave the batch up after repeated internal faults. It can be sent in a new request.'

/** Everything that is known of one write. Routes, results, limits, documents, hints and settling follow from it. */
export interface Operation<Entry = unknown> {
  /** Also that of its limit; that of its results is `{name}_results`. */
  readonly name: OperationName
  readonly method: 'post' | 'put'
  /** Behind `/api/v1`, with the slash that clients use. */
  readonly path: `/${string}`
  /** GET, behind `/api/v1`. */
  readonly resultsPath: `/${string}`
  /** Calls per minute and key. */
  readonly limit: number
  readonly resultsLimit: number
  /** Entries that one call may have; absent where the published document has no limit. */
  readonly entriesMax?: number
  /** Names in the OpenAPI document. [seed, known] */
  readonly document: {
    readonly tag: 'Orders' | 'Products'
    readonly operationId: string
    readonly summary: string
    /** What its description says before the rate limit. */
    readonly about?: string
    readonly resultsOperationId: string
    readonly resultsSummary: string
    /** Titles of schemas. */
    readonly request: string
    readonly result: string
    readonly results: string
    /** What `items` of the request is. */
    readonly items: string
    /** Title of the schema of its answer. Default `BatchRequestResponseSchema`. */
    readonly answer?: string
    /** The status of its results is published as one of `RequestStatus` or any text. */
    readonly statusOrText?: true
  }
  /** One entry as it is sent. `itemsMax` bounds what one entry may hold; without it the schema is that of the document. */
  readonly schema: (itemsMax?: number) => ObjectSchema<Members>
  /** Entries that fit the schema, as they are stored. */
  readonly read: (sent: readonly never[]) => Entry[]
  /** RFC 8785 text of some entries, joined by commas: members in the order of their names. */
  readonly canonical: (entries: readonly Entry[]) => string
  /** JSON text of one entry as it was sent, for its result. */
  readonly shown: (entry: Entry) => string
  /** Items in one entry, which bound a chunk of a batch; absent where it is always one. */
  readonly size?: (entry: Entry) => number
  /** What may stand in the way of an entry, in the order of the document. */
  readonly errors: ErrorWords
  readonly rule: Rule<Entry>
}

/** An operation among others of another entry. What reads its entries gives them back to it and looks at none. */
export const operation = <Entry>(one: Operation<Entry>): Operation => one as unknown as Operation
