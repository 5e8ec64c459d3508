import { CsvError, parse } from 'csv-parse'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CommandError } from './exit.ts'

/** One row of a file, its cells without the white space around them. */
export interface Row {
  /** From 1; for a row of several lines the last of them. */
  line: number
  cells: string[]
}

/** The bytes of a file, or of stdin when it is called "-". */
export const openInput = (file: string): Readable => (file === '-' ? process.stdin : createReadStream(file))

export const nameOf = (file: string) => (file === '-' ? 'stdin' : file)

/**
 * The rows of a CSV file, without the empty ones. Tolerant of what spreadsheets write: a byte order mark, any line end, and
 * semicolons or tabs where the first line has no comma.
 */
export async function* readRows(file: string): AsyncGenerator<Row, void, undefined> {
  const input = await peeked(openInput(file))
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(input.firstLine),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    info: true,
  })
  const source = Readable.from(input.chunks())
  source.on('error', (error) => parser.destroy(error)).pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      yield { line: info.lines, cells: record }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new CommandError(`${nameOf(file)} is no readable CSV.`, [`  ${error.message}`])
  } finally {
    source.destroy()
  }
}

/** The beginning of a stream, and all of it. */
async function peeked(stream: Readable) {
  const iterator = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const first = await iterator.next()
  const chunk = first.done ? Buffer.alloc(0) : first.value
  return {
    firstLine: chunk.toString('utf8').split(/[\r\n]/, 1)[0]!,
    async *chunks() {
      yield chunk
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    },
  }
}

const delimiterOf = (firstLine: string) =>
  [',', '\t', ';'].find((delimiter) => firstLine.includes(delimiter)) ?? ','

/** Collects what is wrong with a file, so that all of it is told at once and before anything is sent. */
export class BadLines {
  static readonly shownMax = 20
  readonly #shown: string[] = []
  #count = 0

  add(line: number, fault: string) {
    if (this.#count++ < BadLines.shownMax) this.#shown.push(`  line ${line}: ${fault}`)
  }

  throwIfAny(file: string) {
    if (this.#count === 0) return
    const more = this.#count > BadLines.shownMax ? [`  and ${this.#count - BadLines.shownMax} more`] : []
    const lines = this.#count === 1 ? 'a line' : `${this.#count} lines`
    throw new CommandError(`${nameOf(file)} has ${lines} that cannot be used; nothing was sent.`, [
      ...this.#shown,
      ...more,
    ])
  }
}
