import { type Report, REPORT_TYPES, type ReportFilter } from '../domain/reports.ts'
import { component, dateTime, nullable, text } from './members.ts'
import { PaginationSchema } from './orders/order-schemas.ts'
import { type PageRequest, presentPagination, readPageRequest, unknownCursor } from './paging.ts'
import { QueryReader, type RawQuery } from './reading/querystring.ts'
import { type Static, Type } from './schema.ts'
import { showTimestamp } from './timestamps.ts'

const REPORTS_PATH = '/api/v1/reports/'
const TEXT = 255

/** The choices of `type`. [known] */
export const ReportTypes = component('ReportType', REPORT_TYPES)

/** A report, and where its file is. [known: contract 9] */
export const ReportSchema = Type.Object(
  {
    id: Type.Optional(nullable(Type.Integer(), 'ID', { description: 'Always present.' })),
    type: text('Type', { maxLength: TEXT, description: `One of ${REPORT_TYPES.join(', ')}.` }),
    file_name: text('File Name', { maxLength: TEXT }),
    file_url: text('File Url', { description: 'Path of the file on this host. It needs the API key.' }),
    date: Type.String({ format: 'date', title: 'Report Date', description: 'The day that it is about.' }),
    created_at: dateTime('Created At'),
    updated_at: dateTime('Updated At'),
  },
  { title: 'ReportSchema' },
)

/** The answer of `GET /reports/`. [known] */
export const PagedReportsSchema = Type.Object(
  { items: Type.Array(ReportSchema, { title: 'Items' }), pagination: PaginationSchema },
  { title: 'PagedReportSchema' },
)

/** What `GET /reports/` is asked. */
export interface ReportsQuery extends PageRequest {
  readonly filter: ReportFilter
  /** Behind the report of this id, where the page was asked for by cursor. */
  readonly before: number | undefined
}

/** GET /reports/?type=&query= [known] */
export function readReportsQuery(raw: RawQuery): ReportsQuery {
  const reader = new QueryReader(raw)
  const filter = { type: reader.oneOf('type', REPORT_TYPES), idContains: reader.text('query') }
  const given = Object.entries({ type: filter.type, query: filter.idContains })
  const page = readPageRequest(
    reader,
    given.filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  const after = 'after' in page.position ? page.position.after : undefined
  if (after !== undefined && !/^[1-9]\d{0,14}$/.test(after)) throw unknownCursor()
  return { ...page, filter, before: after === undefined ? undefined : Number(after) }
}

/** Members in the published order. */
export const presentReport = (report: Report): Static<typeof ReportSchema> => ({
  id: report.id,
  type: report.type,
  file_name: report.fileName,
  file_url: `${REPORTS_PATH}${report.id}/download`,
  date: report.date,
  created_at: showTimestamp(report.createdAt),
  updated_at: showTimestamp(report.updatedAt),
})

/** One page of reports, the newest first. */
export const presentReportsPage = (
  { reports, total, more }: { reports: readonly Report[]; total: number; more: boolean },
  query: ReportsQuery,
): Static<typeof PagedReportsSchema> => ({
  items: reports.map(presentReport),
  pagination: presentPagination(REPORTS_PATH, query, { total, more, lastKey: reports.at(-1)?.id.toString() }),
})
