import { orderNumberFault } from '../../../wire/imports/forms.ts'
import { textOf } from '../../../wire/csv-cells.ts'
import type { ImportRules } from '../../../wire/imports/imports.ts'
import { readColumns, type Columns } from './columns.ts'
import { RowCutter, type Row } from './rows.ts'
import { brokenFile, type Entry, type Piece, type Reader } from '../entries.ts'
import { TOO_LONG } from '../pieces.ts'

/** What is staged of a row. */
export type StagedRow =
  { readonly cells: readonly string[]; readonly bytes: number } | { readonly fault: string }

/**
 * Rows of CSV, each staged under its order's number: an order's rows may stand anywhere in the file. Where a row cannot be read, its order
 * is refused, and where it cannot be said whose it is, so are the orders on both sides of it, since either may lack an item.
 */
export class CsvReader implements Reader {
  readonly #cutter: RowCutter
  readonly #rules: ImportRules
  #columns: Columns | undefined
  /** Of the row before. */
  #number: string | undefined
  /** Why the order that comes next may lack its first row. */
  #doubt: string | undefined
  #stray: { readonly line: number; readonly fault: string } | undefined

  constructor(separator: string, rules: ImportRules) {
    this.#cutter = new RowCutter(separator)
    this.#rules = rules
  }

  /** Filled by the first row. */
  get columns(): Columns {
    return this.#columns!
  }

  /** The first row that names no order. */
  get stray() {
    return this.#stray
  }

  read(chunk: Uint8Array): Entry[] {
    return this.#cutter.cut(chunk).flatMap((row) => this.#take(row))
  }

  end(): Entry[] {
    const entries = this.#cutter.end().flatMap((row) => this.#take(row))
    if (!this.#columns) throw brokenFile(1, 'the file is empty: not even a header names its columns')
    return entries
  }

  #take(row: Row): Entry[] {
    const cells = row.cells.map(textOf)
    const columns = this.#columns
    if (!columns) {
      this.#takeHeader(row, cells)
      return []
    }
    if (cells.length > 0 && cells.every((cell) => cell.trim() === '')) return []
    const number = orderNumberOf(row, columns)
    if (number === undefined) return this.#takeStray(row)
    const fault = orderNumberFault(number)
    if (fault !== undefined) {
      const again = this.#number === number
      this.#number = number
      return again ? [] : [{ line: row.line, orderNumber: number, refused: `order_number ${fault}` }]
    }
    this.#number = number
    const doubt = this.#doubt
    this.#doubt = undefined
    const staged = { cells, bytes: row.bytes }
    const why = row.fault ?? widthFault(row, columns)
    return [
      ...(doubt === undefined ? [] : [pieceOf(number, row.line, { fault: doubt })]),
      pieceOf(number, row.line, why === undefined ? staged : { fault: why }),
    ]
  }

  #takeHeader(row: Row, cells: readonly string[]) {
    if (row.line === 1 && /^sep=/i.test(cells[0]!)) return
    const columns =
      row.fault === undefined
        ? readColumns(cells, this.#rules)
        : { refused: row.fault === TOO_LONG ? 'the header is longer than 1 MiB' : withoutStop(row.fault) }
    if ('refused' in columns) throw brokenFile(row.line, columns.refused)
    this.#columns = columns
  }

  #takeStray(row: Row): Entry[] {
    const fault = row.fault ?? `Line ${row.line} names no order: its "order_number" is empty or out of place.`
    this.#stray ??= { line: row.line, fault }
    this.#doubt = `This order may lack an item, because it cannot be told whose line ${row.line} is. ${fault}`
    const before = this.#number
    this.#number = undefined
    return [
      ...(before === undefined || orderNumberFault(before) !== undefined
        ? []
        : [pieceOf(before, row.line, { fault: this.#doubt })]),
      { line: row.line, refused: fault },
    ]
  }
}

const withoutStop = (sentence: string) => sentence.replace(/\.$/, '')

/** Rows of one order agree in nothing that could be compared here. */
const pieceOf = (number: string, line: number, row: StagedRow): Piece => ({
  number,
  line,
  hash: '',
  body: JSON.stringify(row),
})

function orderNumberOf({ cells, fault }: Row, { orderNumber, width }: Columns): string | undefined {
  const number = cells[orderNumber]?.trim()
  if (number === undefined || number === '') return undefined
  // With a separator too many or too few before it, the cell is another one; a row that was cut off has its first cells.
  if (orderNumber > 0 && cells.length !== width && fault !== TOO_LONG) return undefined
  return fault !== undefined && number.includes('\ufffd') ? undefined : textOf(number)
}

function widthFault({ line, cells }: Row, { width }: Columns): string | undefined {
  return cells.length === width
    ? undefined
    : `Line ${line} has ${cells.length} cells, but the header has ${width}.`
}
