import { REPORT_TYPES, type ReportType } from '../../domain/reports.ts'
import { codePoints } from '../reading/explain.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import { DAY_WORDS, isDay } from '../timestamps.ts'
import { validationErrors } from '../reading/validation-errors.ts'

const INVOICE_NAME_MAX = 100
const FILE_NAME_MAX = 255

/** What every file system takes: no separators, no signs with a meaning, no control characters, no point or blank at either end. */
const FILE_NAME = String.raw`^(?![. ])[^\u0000-\u001f\u007f/\\:*?"<>|]+(?<![. ])$`
const FITS = new RegExp(FILE_NAME, 'u')

function fileName(query: QueryReader, name: string, max: number): string | undefined {
  return query.parsed(
    name,
    (text) => (FITS.test(text) && codePoints(text) <= max ? text : undefined),
    (loc) => validationErrors.pattern(loc, FILE_NAME),
    `must be a file name of at most ${max} characters`,
  )
}

/** PUT …/invoices?name=: what its file is called, `.pdf` apart. */
export function readInvoiceName(raw: RawQuery): string {
  const query = new QueryReader(raw)
  const name = fileName(query, 'name', INVOICE_NAME_MAX)
  query.finish()
  return name?.replace(/(?<=.)\.pdf$/i, '') ?? 'invoice'
}

/** What a report is, beside its file. */
export interface NewReport {
  readonly type: ReportType
  readonly date: string
  readonly fileName: string
}

/** POST /admin/v1/merchants/{id}/reports?type=&date=&name= */
export function readNewReport(raw: RawQuery): NewReport {
  const query = new QueryReader(raw)
  const type = query.required('type', query.oneOf('type', REPORT_TYPES))
  const dateRead = query.parsed(
    'date',
    (text) => (isDay(text) ? text : undefined),
    validationErrors.datetime,
    DAY_WORDS,
  )
  const date = query.required('date', dateRead)
  const name = query.required('name', fileName(query, 'name', FILE_NAME_MAX))
  query.finish()
  return { type: type!, date: date!, fileName: name! }
}
