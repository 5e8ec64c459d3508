import { type Batch, BATCH_STATUSES, type OperationName } from '../domain/batches.ts'
import type { EntryError, Failure } from '../domain/outcomes.ts'
import { validationErrors } from './reading/validation-errors.ts'
import { oneOf, uuid } from './members.ts'
import { operationNamed } from './operations/list.ts'
import type { ErrorWords, Operation } from './operations/operation.ts'
import { QueryReader, type RawQuery } from './reading/querystring.ts'
import { Type } from './schema.ts'
import { UUID } from './shapes.ts'

/** [known] */
const RequestStatus = oneOf(BATCH_STATUSES, 'RequestStatus')

/** What became of one entry. [known; `errorCodes` is ours] */
export const resultItem = ({ document, schema, errors }: Operation) =>
  Type.Object(
    {
      requestItem: schema(),
      success: Type.Boolean({ title: 'Success' }),
      errors: Type.Array(Type.String(), {
        title: 'Errors',
        description: 'What stood in the way, in words. Empty on success.',
      }),
      errorCodes: Type.Optional(
        Type.Array(oneOf(Object.keys(errors), 'Error Code'), {
          title: 'Errorcodes',
          description: 'A stable code for each of `errors`. Always present.',
        }),
      ),
    },
    { title: document.result },
  )

/** The answer of an operation's results. [known] */
export const resultsSchema = (operation: Operation) =>
  Type.Object(
    {
      batchRequestId: uuid('Batchrequestid'),
      status: operation.document.statusOrText
        ? Type.Union([RequestStatus, Type.String()], { title: 'Status' })
        : RequestStatus,
      items: Type.Array(resultItem(operation), {
        title: 'Items',
        description: 'One result per decided entry, in the order of the request.',
      }),
    },
    { title: operation.document.results },
  )

/** The query of a batch's results. [known, ours: contract 3] */
export interface ResultsQuery {
  /** Lower case, whatever was sent. */
  readonly batchRequestId: string
  readonly only: 'failed' | undefined
  /** Results passed over, of those that `only` leaves. */
  readonly offset: number
  readonly limit: number | undefined
}

/** Reads the parameters of `GET /results/…`. [known; `items`, `offset` and `limit` are ours] */
export function readResultsQuery(raw: RawQuery): ResultsQuery {
  const query = new QueryReader(raw)
  const id = query.parsed(
    'batch_request_id',
    (text) => (UUID.test(text) ? text.toLowerCase() : undefined),
    validationErrors.uuid,
    'must be a UUID',
  )
  query.required('batch_request_id', id)
  const only = query.oneOf('items', ['failed'])
  const offset = query.integer('offset', { min: 0 })
  const limit = query.integer('limit', { min: 1 })
  query.finish()
  return { batchRequestId: id!, only, offset: offset ?? 0, limit }
}

/** A chunk of a batch with what is known of its entries: the shape of the store's `SettledChunk`. */
export interface DecidedChunk {
  readonly firstEntry: number
  /** JSON text of the entries. */
  readonly entries: string
  readonly failures: readonly Failure[]
}

/** The text before the first result; `resultEntries` joined by commas and `RESULT_TAIL` follow. */
export const resultHead = ({ id, status }: Pick<Batch, 'id' | 'status'>) =>
  `{"batchRequestId":"${id}","status":"${status}","items":[`
/** What ends an answer with results. */
export const RESULT_TAIL = ']}'

/** Which entries of a chunk are shown: places in the request, `from` inclusive and `to` exclusive. */
export interface ResultRange {
  readonly from?: number
  readonly to?: number
  readonly only?: 'failed' | undefined
}

/**
 * The results of a chunk as JSON texts, one per entry, in the order of the request; ready to be joined and sent.
 * Every entry of the range that has no failure is shown as a success, so the caller gives no range beyond what is decided.
 */
export function resultEntries(name: OperationName, chunk: DecidedChunk, range: ResultRange = {}): string[] {
  const { from = 0, to = Infinity, only } = range
  const { shown, errors: words } = operationNamed(name)
  const entries = JSON.parse(chunk.entries) as unknown[]
  const failures = new Map(chunk.failures.map(({ entry, errors }) => [entry, errors]))
  const texts: string[] = []
  for (const [at, entry] of entries.entries()) {
    const place = chunk.firstEntry + at
    if (place < from || place >= to) continue
    const errors = failures.get(place)
    if (errors) texts.push(`{"requestItem":${shown(entry)},"success":false,${errorMembers(words, errors)}}`)
    else if (only !== 'failed')
      texts.push(`{"requestItem":${shown(entry)},"success":true,"errors":[],"errorCodes":[]}`)
  }
  return texts
}

const errorMembers = (words: ErrorWords, errors: readonly EntryError[]) =>
  `"errors":${JSON.stringify(errors.map((error) => errorText(words, error)))},"errorCodes":${JSON.stringify(errors.map(([code]) => code))}`

/** What a seller reads. Each code that a rule answers has its words at the operation. */
export const errorText = (words: ErrorWords, [code, ...subjects]: EntryError): string =>
  words[code]!(...subjects.map((subject) => (subject === null ? '' : String(subject))))
