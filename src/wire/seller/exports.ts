import type { Order, OrderSearch } from '../../domain/orders/orders.ts'
import type { Batch, OperationName } from '../../domain/batches.ts'
import type { Millis } from '../../domain/numbers.ts'
import { csvOf } from '../csv.ts'
import { readJson } from '../reading/json.ts'
import { oneOf, text, uuid } from '../members.ts'
import { closed } from '../operator/closed.ts'
import { operationNamed } from '../operations/list.ts'
import { ORDER_HEADER, orderRows } from '../orders/order-rows.ts'
import { presentOrder } from '../orders/orders.ts'
import { inQuery, type Parameter } from '../document/parameters.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import { check, invalid } from '../reading/requests.ts'
import { type DecidedChunk, resultEntries } from '../results.ts'
import { Type } from '../schema.ts'
import { UUID } from '../shapes.ts'
import { validationErrors } from '../reading/validation-errors.ts'
import { readOrderSearch, searchAt } from './orders.ts'

/** The files that there are. */
export type ExportName = 'orders' | 'results'

/** GET /seller/v1/export/orders.csv?q=&…: the filters of the list. */
export function readOrdersExport(raw: RawQuery, now: Millis): OrderSearch {
  const query = new QueryReader(raw)
  const search = searchAt(readOrderSearch(query), now)
  query.finish()
  return search
}

/** What stands above the rows of orders. */
export const ordersHeader = (): string => csvOf([ORDER_HEADER])

/** Some orders, a row for each of their items. */
export const ordersCsv = (orders: readonly Order[]): string =>
  csvOf(orders.flatMap((order) => orderRows({ ...presentOrder(order), shop_country: order.shopCountry })))

/** The parameters of the export of results. */
export const RESULTS_PARAMETERS: readonly Parameter[] = [
  { in: 'query', name: 'batch', required: true, schema: uuid('Batch'), description: 'A batch of your own.' },
  inQuery('items', oneOf(['failed'], 'Items'), 'Those that failed alone.'),
]

/** What of a batch is exported. */
export interface ResultsExport {
  readonly batch: string
  readonly only: 'failed' | undefined
}

/** GET /seller/v1/export/results.csv?batch=&items= */
export function readResultsExport(raw: RawQuery): ResultsExport {
  const query = new QueryReader(raw)
  const batch = query.parsed(
    'batch',
    (value) => (UUID.test(value) ? value.toLowerCase() : undefined),
    validationErrors.uuid,
    'must be a UUID',
  )
  query.required('batch', batch)
  const only = query.oneOf('items', ['failed'])
  query.finish()
  return { batch: batch!, only }
}

const entryColumns = (operation: OperationName) => Object.keys(operationNamed(operation).schema().properties)

/** What stands above the rows of results. */
export const resultsHeader = ({ operation }: Pick<Batch, 'operation'>): string =>
  csvOf([['entry', ...entryColumns(operation), 'success', 'error_codes', 'errors']])

interface Result {
  readonly requestItem: Readonly<Record<string, unknown>>
  readonly success: boolean
  readonly errors: readonly string[]
  readonly errorCodes: readonly string[]
}

/** The results of a chunk, a row for each entry: its place in the request from 1, what was sent, and what became of it. */
export function resultsCsv(
  operation: OperationName,
  chunk: DecidedChunk,
  range: { readonly to: number; readonly only: 'failed' | undefined },
): string {
  const columns = entryColumns(operation)
  const failed = chunk.failures.map(({ entry }) => entry)
  return csvOf(
    resultEntries(operation, chunk, range).map((shown, at) => {
      const { requestItem, success, errors, errorCodes } = JSON.parse(shown) as Result
      const place = range.only ? failed[at]! : chunk.firstEntry + at
      const sent = columns.map((name) => listed(requestItem[name]))
      return [place + 1, ...sent, String(success), errorCodes.join(' '), errors.join(' ')]
    }),
  )
}

/** Ids in one cell, one behind the other. */
const listed = (value: unknown) =>
  Array.isArray(value) && value.every((one) => typeof one === 'number') ? value.join(' ') : value

/** The body of POST /seller/v1/downloads. */
export const DownloadBody = closed({
  path: text('Path', {
    description: 'Of an export, with its query: `/seller/v1/export/orders.csv?order_status=open`.',
  }),
})

/** POST /seller/v1/downloads: the answer. */
export const DownloadSchema = Type.Object(
  { url: text('Url', { description: 'The path of a link that needs no header: for 60 seconds, and once.' }) },
  { title: 'DownloadSchema' },
)

const EXPORT_PATH = /^\/seller\/v1\/export\/(orders|results)\.csv(?:\?([^#]*))?$/

/** The export of a path, and its query. */
export function readExportPath(
  path: string,
): { readonly name: ExportName; readonly query: string } | undefined {
  const match = EXPORT_PATH.exec(path)
  return match ? { name: match[1] as ExportName, query: match[2] ?? '' } : undefined
}

/** POST /seller/v1/downloads. What the link would be refused for is refused here. */
export function readDownload(body: string, now: Millis): string {
  const { path } = check(DownloadBody, readJson(body), 'body')
  const asked = readExportPath(path)
  if (!asked)
    throw invalid(
      [validationErrors.pattern(['body', 'path'], EXPORT_PATH.source)],
      'path must be that of an export, such as /seller/v1/export/orders.csv?order_status=open',
    )
  if (asked.name === 'orders') readOrdersExport(asked.query, now)
  else readResultsExport(asked.query)
  return path
}
