import { Gatherer, TOO_LONG, type Cutter } from './pieces.ts'
import { readUtf8 } from './utf8.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const NEWLINE = 0x0a
const RETURN = 0x0d

/** One row of a CSV file. `fault` says why its cells cannot be trusted; `cells` then holds what could be made out. */
export interface Row {
  /** Its first physical line, from 1. */
  readonly line: number
  readonly bytes: number
  readonly cells: readonly string[]
  readonly fault?: string
  /** The file is broken here, and nothing behind it was read. */
  readonly last?: true
}

const STRAY_QUOTE =
  'a quote stands where none may be (a cell that holds one is put in quotes, and the quote doubled)'

/** Where a byte stands in its row. */
const CELL_START = 0
const PLAIN = 1
const QUOTED = 2
const QUOTE_CLOSED = 3
const RETURN_SEEN = 4
const BROKEN = 5

/**
 * Cuts CSV as RFC 4180 has it: commas, quotes doubled within quotes, line ends of either kind, also within quotes. A quote
 * anywhere else ends the reading: behind it, nobody knows where a row begins. Empty lines are passed over.
 */
export class RowCutter implements Cutter<Row> {
  readonly #gathered = new Gatherer()
  #place = CELL_START
  /** The row holds a quote, so that its cells cannot be had by splitting at commas. */
  #quotes = false
  /** Physical lines begun, and the one that this row began on. */
  #line = 1
  #rowLine = 1

  cut(chunk: Uint8Array): Row[] {
    const rows: Row[] = []
    let from = 0
    let place = this.#place
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!
      place = nextPlace(place, byte)
      if (byte === QUOTE) this.#quotes = true
      if (place === BROKEN) {
        rows.push(this.#broken(this.#line, STRAY_QUOTE))
        break
      }
      if (byte !== NEWLINE) continue
      this.#line += 1
      if (place !== CELL_START) continue
      this.#gathered.add(chunk.subarray(from, at))
      this.#finish(rows)
      from = at + 1
    }
    this.#place = place
    this.#gathered.add(chunk.subarray(from))
    return rows
  }

  end(): Row[] {
    if (this.#place === QUOTED)
      return [this.#broken(this.#rowLine, 'a quote that opens there is never closed')]
    const rows: Row[] = []
    this.#finish(rows)
    return rows
  }

  #broken(line: number, why: string): Row {
    const fault = `This is not CSV from line ${line} on: ${why}. The orders before it were read.`
    return { line: this.#rowLine, bytes: 0, cells: [], fault, last: true }
  }

  #finish(rows: Row[]) {
    const row = readRow(this.#rowLine, this.#gathered, this.#quotes)
    if (row) rows.push(row)
    this.#rowLine = this.#line
    this.#quotes = false
  }
}

/** A line end in quotes belongs to its cell; everywhere else it brings the next row, and `CELL_START`. */
function nextPlace(place: number, byte: number): number {
  if (place === PLAIN) {
    if (byte === COMMA || byte === NEWLINE) return CELL_START
    return byte === QUOTE ? BROKEN : PLAIN
  }
  if (place === QUOTED) return byte === QUOTE ? QUOTE_CLOSED : QUOTED
  if (place === CELL_START) {
    if (byte === COMMA || byte === NEWLINE) return CELL_START
    return byte === QUOTE ? QUOTED : PLAIN
  }
  if (byte === NEWLINE) return CELL_START
  if (place === RETURN_SEEN) return BROKEN
  if (byte === COMMA) return CELL_START
  if (byte === QUOTE) return QUOTED
  return byte === RETURN ? RETURN_SEEN : BROKEN
}

function readRow(line: number, gathered: Gatherer, quotes: boolean): Row | undefined {
  const tooLong = gathered.tooLong
  const bytes = gathered.take()
  const whole = bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes
  if (whole.length === 0) return undefined
  const text = readUtf8(whole)
  const cells = splitCells(text ?? Buffer.from(whole).toString('utf8'), quotes)
  const row = { line, bytes: bytes.length, cells }
  // Its last cell was cut off with the rest.
  if (tooLong) return { ...row, cells: cells.slice(0, -1), fault: TOO_LONG }
  if (text === undefined) return { ...row, fault: `Line ${line} holds bytes that are not valid UTF-8.` }
  if (whole.includes(0)) return { ...row, fault: `Line ${line} holds the character NUL.` }
  return row
}

function splitCells(text: string, quotes: boolean): string[] {
  if (!quotes) return text.split(',')
  const cells: string[] = []
  let from = 0
  while (from <= text.length) {
    const end = text[from] === '"' ? closingQuote(text, from + 1) + 1 : endOfPlain(text, from)
    cells.push(
      text[from] === '"' ? text.slice(from + 1, end - 1).replaceAll('""', '"') : text.slice(from, end),
    )
    from = end + 1
  }
  return cells
}

function endOfPlain(text: string, from: number): number {
  const comma = text.indexOf(',', from)
  return comma === -1 ? text.length : comma
}

/** The quote that is not one of a pair. A row that was cut off for its length may lack it. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at === -1 ? text.length : at
}
