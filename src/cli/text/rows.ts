import { CsvError, parse } from 'csv-parse/sync'
import { createReadStream, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { CommandError } from '../exit.ts'

/** One row of a file, its cells without the white space around them. */
export interface Row {
  /** From 1; for a row of several lines the last of them. */
  line: number
  cells: string[]
}

/** The bytes of a file, or of stdin when it is called "-". */
export function openInput(file: string): Readable {
  if (file === '-') return process.stdin
  // Read as a file it would fail without its name.
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandError(`${file} is a folder; a file is needed.`)
  return createReadStream(file)
}

export const nameOf = (file: string) => (file === '-' ? 'stdin' : file)

const DELIMITERS = [',', ';', '\t', '|']
/** What spreadsheets write and read as the first line, to say how the cells are separated. */
const SEPARATOR_LINE = /^\s*"?sep=([,;\t|])"?[,;\t|]*(?=[\r\n]|$)/i

/**
 * Hands over the rows of a CSV file one by one, without the empty lines, and each with the cells it has. Takes what spreadsheets write: a
 * byte order mark of UTF-8 or UTF-16, any line end, a line `sep=;`. Where no such line says how cells are separated, the first line does:
 * by what cuts a known column name out of it.
 */
export async function eachRow(
  file: string,
  isColumn: (name: string) => boolean,
  take: (row: Row) => void,
): Promise<void> {
  const whole = decode(await buffer(openInput(file)))
  const separator = SEPARATOR_LINE.exec(whole)
  // Its line stays, empty, so that the lines behind it keep their numbers.
  const text = separator ? whole.slice(separator[0].length) : whole
  try {
    parse(text, {
      delimiter: separator?.[1] ?? delimiterOf(text, isColumn, file),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (cells: string[], { lines }) => {
        take({ line: lines, cells })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new CommandError(`${nameOf(file)} is no readable CSV; nothing was sent.`, [`  ${error.message}`])
  }
}

/** By the byte order mark; text without one is UTF-8, and what is none becomes U+FFFD, which no id and no key contains. */
function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function delimiterOf(text: string, isColumn: (name: string) => boolean, file: string): string {
  const firstLine = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? ''
  const cut = DELIMITERS.map((delimiter) => ({ delimiter, cells: firstLine.split(delimiter) }))
    .filter(({ cells }) => cells.length > 1)
    .sort((a, b) => b.cells.length - a.cells.length)
  const named = cut.filter(({ cells }) => cells.some((cell) => isColumn(unquoted(cell))))
  if (named.length > 1)
    throw new CommandError(
      `${nameOf(file)}: the first line can be cut in several ways; put a line such as "sep=;" before it. Nothing was sent.`,
    )
  return (named[0] ?? cut[0])?.delimiter ?? ','
}

const unquoted = (cell: string) => cell.trim().replace(/^"(.*)"$/, '$1')
