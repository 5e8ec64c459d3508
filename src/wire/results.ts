import { Type, type Schema } from './schema.ts'
import { type Batch, BATCH_STATUSES, type Operation } from '../domain/batches.ts'
import type { EntriesByOperation } from '../domain/decide.ts'
import { ENTRY_ERRORS, type EntryError, type EntryErrorCode, type Failure } from '../domain/outcomes.ts'
import { CancelOrderItemSchema } from './cancel.ts'
import { UUID } from './shapes.ts'
import { faults } from './faults.ts'
import { oneOf, uuid } from './members.ts'
import { returnItemSchema, shipmentItemSchema } from './parcels.ts'
import { QueryReader, type RawQuery } from './querystring.ts'

/** [known] */
export const RequestStatus = oneOf(BATCH_STATUSES, 'RequestStatus')

/** What can stand in the way of an entry, by operation: what its rule in `domain/` answers. */
const ERRORS_OF: Record<Operation, readonly EntryErrorCode[]> = {
  cancel: [
    'item_not_found',
    'item_fulfilled_by_marketplace',
    'item_already_shipped',
    'item_already_returned',
    'batch_given_up',
  ],
  ship: ENTRY_ERRORS.filter((code) => code !== 'item_not_shipped'),
  return: ENTRY_ERRORS.filter((code) => code !== 'carrier_unknown' && code !== 'item_already_shipped'),
}

/** [known; `errorCodes` is ours] */
const resultItem = (title: string, requestItem: Schema, codes: readonly EntryErrorCode[]) =>
  Type.Object(
    {
      requestItem,
      success: Type.Boolean({ title: 'Success' }),
      errors: Type.Array(Type.String(), {
        title: 'Errors',
        description: 'What stood in the way, in words. Empty on success.',
      }),
      errorCodes: Type.Optional(
        Type.Array(oneOf(codes, 'Error Code'), {
          title: 'Errorcodes',
          description: 'A stable code for each of `errors`. Always present.',
        }),
      ),
    },
    { title },
  )

const results = (title: string, item: Schema) =>
  Type.Object(
    {
      batchRequestId: uuid('Batchrequestid'),
      status: RequestStatus,
      items: Type.Array(item, {
        title: 'Items',
        description: 'One result per decided entry, in the order of the request.',
      }),
    },
    { title },
  )

/** [known] The answers of the results operations. */
export const RESULTS_SCHEMAS: Record<Operation, Schema> = {
  cancel: results(
    'CancelOrderResultsResponseSchema',
    resultItem('CancelOrderResultItemSchema', CancelOrderItemSchema, ERRORS_OF.cancel),
  ),
  ship: results(
    'ShipmentOrderResultsResponseSchema',
    resultItem('ShipmentResultItemSchema', shipmentItemSchema(), ERRORS_OF.ship),
  ),
  return: results(
    'ReturnResultsSchema',
    resultItem('ReturnResultItemSchema', returnItemSchema(), ERRORS_OF.return),
  ),
}

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
    faults.uuid,
    'must be a UUID',
  )
  query.required('batch_request_id', id)
  const only = query.oneOf('items', ['failed'])
  const offset = query.integer('offset', { min: 0 })
  const limit = query.integer('limit', { min: 1 })
  query.finish()
  return { batchRequestId: id!, only, offset: offset ?? 0, limit }
}

/** A part of a batch with what is known of its entries: the shape of the store's `SettledPart`. */
export interface DecidedPart {
  readonly firstEntry: number
  /** JSON text of the entries. */
  readonly entries: string
  readonly failures: readonly Failure[]
}

/** The text before the first result; `resultEntries` joined by commas and `RESULT_TAIL` follow. */
export const resultHead = ({ id, status }: Pick<Batch, 'id' | 'status'>) =>
  `{"batchRequestId":"${id}","status":"${status}","items":[`
export const RESULT_TAIL = ']}'

/** Which entries of a part are shown: places in the request, `from` inclusive and `to` exclusive. */
export interface ResultRange {
  readonly from?: number
  readonly to?: number
  readonly only?: 'failed' | undefined
}

/**
 * The results of a part as JSON texts, one per entry, in the order of the request; ready to be joined and sent.
 * Every entry of the range that has no failure is shown as a success, so the caller gives no range beyond what is decided.
 */
export function resultEntries(operation: Operation, part: DecidedPart, range: ResultRange = {}): string[] {
  const { from = 0, to = Infinity, only } = range
  const entries = JSON.parse(part.entries) as EntriesByOperation[Operation]
  const requestItem = REQUEST_ITEMS[operation] as (entry: unknown) => string
  const failures = new Map(part.failures.map(({ entry, errors }) => [entry, errors]))
  const texts: string[] = []
  for (const [at, entry] of entries.entries()) {
    const place = part.firstEntry + at
    if (place < from || place >= to) continue
    const errors = failures.get(place)
    if (errors)
      texts.push(`{"requestItem":${requestItem(entry)},"success":false,${errorMembers(operation, errors)}}`)
    else if (only !== 'failed')
      texts.push(`{"requestItem":${requestItem(entry)},"success":true,"errors":[],"errorCodes":[]}`)
  }
  return texts
}

const REQUEST_ITEMS: { [O in Operation]: (entry: EntriesByOperation[O][number]) => string } = {
  cancel: (id) => `{"id":${id}}`,
  ship: ({ orderItems, carrierKey, shipmentTrackingKey, returnTrackingKey }) =>
    JSON.stringify({
      order_items: orderItems,
      carrier_key: carrierKey,
      shipment_tracking_key: shipmentTrackingKey,
      return_tracking_key: returnTrackingKey,
    }),
  return: ({ orderItems, returnTrackingKey }) =>
    JSON.stringify({ order_items: orderItems, return_tracking_key: returnTrackingKey }),
}

const errorMembers = (operation: Operation, errors: readonly EntryError[]) =>
  `"errors":${JSON.stringify(errors.map((error) => errorText(operation, error)))},"errorCodes":${JSON.stringify(errors.map(([code]) => code))}`

const DONE: Record<Operation, string> = { cancel: 'cancelled', ship: 'shipped', return: 'returned' }

/** What a seller reads. A fault that lasts never invites to try again: the same request would meet it again. [ours: contract 3] */
export function errorText(operation: Operation, [code, subject]: EntryError): string {
  return ERROR_TEXTS[code](String(subject), DONE[operation])
}

const ERROR_TEXTS: Record<EntryErrorCode, (subject: string, done: string) => string> = {
  carrier_unknown: (key) =>
    `Carrier ${JSON.stringify(key)} is not an active carrier: GET /api/v1/orders/carriers/ lists those that are.`,
  item_not_found: (id) => `Order item ${id} does not exist.`,
  item_fulfilled_by_marketplace: (id, done) =>
    `Order item ${id} is fulfilled by the marketplace and cannot be ${done} by the seller.`,
  item_not_shipped: (id, done) => `Order item ${id} has not been shipped, so it cannot be ${done}.`,
  item_already_shipped: (id, done) =>
    done === 'shipped'
      ? `Order item ${id} is already shipped, with another carrier or tracking key.`
      : `Order item ${id} is already shipped and cannot be ${done}.`,
  item_already_cancelled: (id, done) => `Order item ${id} is already cancelled and cannot be ${done}.`,
  item_already_returned: (id, done) =>
    done === 'returned'
      ? `Order item ${id} is already returned, under another tracking key.`
      : `Order item ${id} is already returned and cannot be ${done}.`,
  batch_given_up: () =>
    `This entry was not carried out: the server gave the batch up after repeated internal faults. It can be sent in a new request.`,
}
