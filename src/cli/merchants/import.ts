import { type Command, InvalidArgumentError, Option } from 'commander'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { adminToken, checkedUrl, forOperators, merchantOption, type OperatorOptions } from '../access.ts'
import { CommandError, interruption } from '../exit.ts'
import { reportOf, tell } from './import-report.ts'
import { openInput } from '../text/rows.ts'
import { megabytes, screen } from '../text/screen.ts'
import { upload } from './upload.ts'

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
  replace?: boolean
  ignore?: string[]
  dryRun?: boolean
  json?: boolean
}

export function importOrders(program: Command) {
  const command = program
    .command('import')
    .description('take in orders from JSON, NDJSON or CSV, for the operator')
    .argument('<file>', 'the file, or - for stdin')
    .addOption(merchantOption())
    .addOption(new Option('--format <format>', 'default: by the file’s name').choices(Object.keys(TYPES)))
    .option(
      '--replace',
      'take orders that are in already with other content, where nothing has happened to their items',
    )
    .option('--ignore <names>', 'members or columns to pass over, separated by commas', names)
    .option('--dry-run', 'say what would be done, and take in nothing')
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
    .replace(/\/api\/v1$/, '')}/admin/v1/merchants/${options.merchant}/orders${queryOf(options)}`
  const headers = {
    authorization: `Bearer ${adminToken(options)}`,
    'content-type': type,
    accept: 'application/json',
  }
  const total = await sizeOf(file)
  const progress = screen.progress({ label: 'Importing', total, show: megabytes, plainEvery: 50_000_000 })
  let mayBeIn = false
  try {
    const answer = await upload({
      url,
      headers,
      source: openInput(file),
      signal: interruption(),
      onBytes: (bytes) => progress.to(bytes),
      onEnd: () => (mayBeIn = true),
    })
    if (answer.status >= 400 && answer.status < 500) mayBeIn = false
    progress.end()
    return await tell(reportOf(answer), options)
  } catch (error) {
    progress.end()
    throw error instanceof CommandError ? withOutcome(error, mayBeIn) : error
  }
}

/** A server that refuses, or does not get the whole file, takes in nothing of it; one that has it all and does not answer may have. */
const withOutcome = ({ message, details, exitCode }: CommandError, mayBeIn: boolean) =>
  new CommandError(
    message,
    [...details, ...(mayBeIn || !message.endsWith('Nothing was taken in') ? [outcome(mayBeIn)] : [])],
    exitCode,
  )

const outcome = (mayBeIn: boolean) =>
  mayBeIn
    ? 'Whether the file was taken in is not known. Import it again: orders that are in already stay as they are.'
    : 'Nothing was taken in.'

function names(text: string): string[] {
  const all = text.split(',').map((name) => name.trim())
  if (all.includes('')) throw new InvalidArgumentError('It is a list such as one,two.')
  return all
}

function queryOf({ replace, ignore, dryRun }: ImportOptions): string {
  const query = new URLSearchParams()
  if (replace) query.set('replace', 'true')
  if (ignore) query.set('ignore', ignore.join(','))
  if (dryRun) query.set('dry_run', 'true')
  return query.size === 0 ? '' : `?${query.toString()}`
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
