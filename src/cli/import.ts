import { type Command, Option } from 'commander'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { adminToken, checkedUrl, forOperators, merchantOption, type OperatorOptions } from './access.ts'
import { CommandError, EXIT, interruption } from './exit.ts'
import { count, megabytes, screen } from './screen.ts'
import { Table } from './table.ts'
import { upload, type UploadAnswer } from './upload.ts'

const TYPES = { json: 'application/json', ndjson: 'application/x-ndjson', csv: 'text/csv' } as const
type Format = keyof typeof TYPES
const FORMAT_BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
}

interface ImportOptions extends OperatorOptions {
  merchant: number
  format?: Format
  json?: boolean
}

/** [ours: contract 7] */
interface ImportReport {
  created: number
  unchanged: number
  /** At most 1,000 of them. */
  refused: { line: number; order_number: string | null; message: string }[]
  refusedTotal: number
}

export function importOrders(program: Command) {
  const command = program
    .command('import')
    .description('take in orders from JSON, NDJSON or CSV, for the operator')
    .argument('<file>', 'the file, or - for stdin')
    .addOption(merchantOption())
    .addOption(new Option('--format <format>', 'default: by the file’s name').choices(Object.keys(TYPES)))
    .option('--json', 'print the report as one JSON document')
    .addHelpText(
      'after',
      `
Exit code: 0 every order is in, 1 some orders were refused (they are listed by line), 2 refused or not reached.
The same file can safely be imported again: orders that are in already stay as they are.`,
    )
  forOperators(command).action(async (file: string, options: ImportOptions) => {
    process.exitCode = await run(file, options)
  })
}

async function run(file: string, options: ImportOptions): Promise<number> {
  const type = TYPES[formatOf(file, options.format)]
  const url = `${checkedUrl(options.url)
    .replace(/\/+$/, '')
    .replace(/\/api\/v1$/, '')}/admin/v1/merchants/${options.merchant}/orders`
  const headers = {
    authorization: `Bearer ${adminToken(options)}`,
    'content-type': type,
    accept: 'application/json',
  }
  const total = await sizeOf(file)
  const source = file === '-' ? process.stdin : createReadStream(file)
  const progress = screen.progress({ label: 'Importing', total, show: megabytes, plainEvery: 50_000_000 })
  try {
    const answer = await upload({
      url,
      headers,
      source,
      signal: interruption(),
      onBytes: (bytes) => progress.to(bytes),
    })
    progress.end()
    return await tell(reportOf(answer), options.json ?? false)
  } catch (error) {
    progress.end()
    if (error instanceof CommandError)
      screen.say(
        'What was taken in stays. Import the same file again: orders that are in already stay as they are.',
      )
    throw error
  }
}

function formatOf(file: string, format: Format | undefined): Format {
  const known = format ?? FORMAT_BY_EXTENSION[extname(file).toLowerCase()]
  if (!known)
    throw new CommandError(
      `Which format has ${file === '-' ? 'stdin' : file}? Give --format json, ndjson or csv.`,
    )
  return known
}

/** Bytes; undefined for stdin, pipes and the like, whose end is not known. */
async function sizeOf(file: string): Promise<number | undefined> {
  if (file === '-') return undefined
  const { size } = await stat(file)
  return size || undefined
}

function reportOf({ status, body }: UploadAnswer): ImportReport {
  const answer = parsed(body)
  if (status === 200 && answer.refused) return answer as ImportReport
  throw new CommandError(
    `${status}: ${answer.message ?? 'the answer is no import report; is this the address of a Sellers Center?'}`,
  )
}

function parsed(body: string): Partial<ImportReport> & { message?: string } {
  try {
    return JSON.parse(body) as Partial<ImportReport> & { message?: string }
  } catch {
    return {} // a proxy's page, perhaps: told by its status
  }
}

async function tell(report: ImportReport, json: boolean): Promise<number> {
  const { created, unchanged, refused, refusedTotal } = report
  if (json) await screen.print(`${JSON.stringify(report, undefined, 2)}\n`)
  else {
    const rows = refused.map(({ line, order_number, message }) => [String(line), order_number ?? '', message])
    await screen.print(new Table(['LINE', 'ORDER', 'WHY'], ['right']).rows(rows))
    if (refusedTotal > refused.length)
      await screen.print(`and ${count(refusedTotal - refused.length)} more\n`)
    await screen.print(
      `${count(created)} created, ${count(unchanged)} unchanged, ${count(refusedTotal)} refused\n`,
    )
  }
  return refusedTotal > 0 ? EXIT.someFailed : EXIT.done
}
