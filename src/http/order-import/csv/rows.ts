import { brokenFile } from '../entries.ts'
import { Gatherer, TOO_LONG } from '../pieces.ts'
import { readUtf8 } from '../utf8.ts'

const QUOTE = 0x22
const NEWLINE = 0x0a
const RETURN = 0x0d

/** One row of a CSV file. `fault` says why its cells cannot be trusted; `cells` then holds what could be made out. */
export interface Row {
  /** Its first physical line, from 1. */
  readonly line: number
  readonly bytes: number
  readonly cells: readonly string[]
  readonly fault?: string
}

/** Where a byte stands in its row. */
const CELL_START = 0
const PLAIN = 1
const QUOTED = 2
const QUOTE_CLOSED = 3

const STRAY_QUOTE =
  'a quote stands where none may be (a cell that holds one is put in quotes, and the quote doubled)'

/**
 * Cuts CSV as RFC 4180 has it, but for the separator, which is given, and line ends of any kind: quotes doubled within quotes, where line
 * ends may stand as well. A quote anywhere else breaks the file: behind it, the beginning of a row cannot be known. Empty lines are passed over.
 */
export class RowCutter {
  readonly #separator: string
  readonly #gathered = new Gatherer()
  #place = CELL_START
  #previous = 0
  /** The row holds a quote, so that its cells cannot be had by splitting at separators. */
  #quotes = false
  /** Physical lines begun, and the one that this row began on. */
  #line = 1
  #rowLine = 1

  constructor(separator: string) {
    this.#separator = separator
  }

  cut(chunk: Uint8Array): Row[] {
    const separator = this.#separator.charCodeAt(0)
    const rows: Row[] = []
    let from = 0
    let place = this.#place
    let previous = this.#previous
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!
      const endsLine = byte === RETURN || (byte === NEWLINE && previous !== RETURN)
      if (endsLine) this.#line += 1
      if (byte === QUOTE) this.#quotes = true
      if (place === QUOTED) {
        if (byte === QUOTE) place = QUOTE_CLOSED
      } else if (endsLine) {
        this.#gathered.add(chunk.subarray(from, at))
        this.#finish(rows)
        place = CELL_START
        from = at + 1
      } else if (byte === NEWLINE) from = at + 1
      else if (byte === separator) place = CELL_START
      else if (byte !== QUOTE && place !== QUOTE_CLOSED) place = PLAIN
      else if (byte === QUOTE && place !== PLAIN) place = QUOTED
      else throw brokenFile(this.#line, STRAY_QUOTE)
      previous = byte
    }
    this.#place = place
    this.#previous = previous
    this.#gathered.add(chunk.subarray(from))
    return rows
  }

  end(): Row[] {
    if (this.#place === QUOTED) throw brokenFile(this.#rowLine, 'a quote that opens there is never closed')
    const rows: Row[] = []
    this.#finish(rows)
    return rows
  }

  #finish(rows: Row[]) {
    const row = readRow(this.#rowLine, this.#gathered, this.#quotes, this.#separator)
    if (row) rows.push(row)
    this.#rowLine = this.#line
    this.#quotes = false
  }
}

function readRow(line: number, gathered: Gatherer, quotes: boolean, separator: string): Row | undefined {
  if (gathered.isEmpty) return undefined
  const tooLong = gathered.tooLong
  const bytes = gathered.take()
  const text = readUtf8(bytes)
  const cells = splitCells(text ?? Buffer.from(bytes).toString('utf8'), quotes, separator)
  const row = { line, bytes: bytes.length, cells }
  // Its last cell was cut off with the rest.
  if (tooLong) return { ...row, cells: cells.slice(0, -1), fault: TOO_LONG }
  if (text === undefined)
    return { ...row, fault: `Line ${line} holds bytes that are no characters of its encoding.` }
  if (bytes.includes(0)) return { ...row, fault: `Line ${line} holds the character NUL.` }
  return row
}

function splitCells(text: string, quotes: boolean, separator: string): string[] {
  if (!quotes) return text.split(separator)
  const cells: string[] = []
  let from = 0
  while (from <= text.length) {
    const isQuoted = text[from] === '"'
    const end = isQuoted ? closingQuote(text, from + 1) + 1 : endOfPlain(text, from, separator)
    cells.push(isQuoted ? text.slice(from + 1, end - 1).replaceAll('""', '"') : text.slice(from, end))
    from = end + 1
  }
  return cells
}

function endOfPlain(text: string, from: number, separator: string): number {
  const end = text.indexOf(separator, from)
  return end === -1 ? text.length : end
}

/** The quote that is not one of a pair. A row that was cut off for its length may lack it. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at === -1 ? text.length : at
}

const SEPARATORS = [',', ';', '\t'] as const

/** The separator by the first row: the one that a line `sep=;` names, that makes `order_number` a cell, or that occurs most. */
export function separatorOf(head: Uint8Array): string {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('utf8')
  const named = /^"?sep=([,;\t])"?[\r\n]/i.exec(text)
  if (named) return named[1]!
  const [first = ''] = /^[\r\n]*(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text) ?? []
  const cellsBy = (separator: string) =>
    splitCells(first.replace(/^[\r\n]+/, ''), first.includes('"'), separator).map((cell) =>
      cell.trim().toLowerCase(),
    )
  const counted = SEPARATORS.map((separator) => ({ separator, cells: cellsBy(separator) }))
  const holding = counted.filter(({ cells }) => cells.includes('order_number'))
  return (holding.length > 0 ? holding : counted).reduce((best, one) =>
    one.cells.length > best.cells.length ? one : best,
  ).separator
}
