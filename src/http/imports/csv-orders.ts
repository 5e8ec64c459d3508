import { Refusal } from '../../domain/refusals.ts'
import { readColumns, readMembers, type Columns } from './csv-columns.ts'
import { RowCutter, type Row } from './csv-rows.ts'
import type { Draft, RefusedDraft } from './drafts.ts'
import { ORDER_BYTES_MAX, TOO_LONG, type Cutter } from './pieces.ts'

/** The order whose rows are being read. */
interface OpenOrder {
  readonly line: number
  readonly number: string
  readonly cells: readonly string[]
  readonly items: unknown[]
  bytes: number
  fault: string | undefined
}

/**
 * Puts adjacent rows of one `order_number` together. An order is taken whole or not at all: where a row cannot be read, its order is
 * refused, and where it cannot even be said whose row it is, so are the orders on both sides of it, since either may lack an item.
 */
export class CsvCutter implements Cutter<Draft> {
  readonly #rows = new RowCutter()
  #columns: Columns | undefined
  /** The first row was no header, so that no other means anything. */
  #headless = false
  #open: OpenOrder | undefined
  /** Why the order that comes next may lack its first row. */
  #doubt: string | undefined

  cut(chunk: Uint8Array): Draft[] {
    return this.#rows.cut(chunk).flatMap((row) => (this.#headless ? [] : this.#take(row)))
  }

  end(): Draft[] {
    const drafts = this.#rows.end().flatMap((row) => this.#take(row))
    if (!this.#columns && !drafts.at(-1))
      return [{ line: 1, refused: 'The file is empty: not even a header names its columns.', last: true }]
    return [...drafts, ...this.#close()]
  }

  #take(row: Row): Draft[] {
    if (!this.#columns) return this.#takeHeader(row)
    if (row.cells.length > 0 && row.cells.every((cell) => cell === '')) return []
    const number = orderNumberOf(row, this.#columns)
    if (number === undefined) return this.#takeStray(row)
    if (this.#open?.number === number) {
      this.#join(this.#open, row, this.#columns)
      return []
    }
    const drafts = this.#close()
    this.#open = { line: row.line, number, cells: row.cells, items: [], bytes: 0, fault: this.#doubt }
    this.#doubt = undefined
    this.#join(this.#open, row, this.#columns)
    return drafts
  }

  /** The order that was being read, now that no row of it can follow. */
  #close(): Draft[] {
    const open = this.#open
    this.#open = undefined
    return open ? [finish(open, this.#columns!)] : []
  }

  #takeHeader(row: Row): Draft[] {
    const columns = row.fault === undefined ? readColumns(row.cells) : { refused: row.fault }
    if ('width' in columns) {
      this.#columns = columns
      return []
    }
    this.#headless = true
    return [{ line: row.line, refused: columns.refused, last: true }]
  }

  #takeStray(row: Row): Draft[] {
    const fault = row.fault ?? `Line ${row.line} names no order: its "order_number" is empty or out of place.`
    this.#doubt = `This order may lack an item, because it cannot be told whose line ${row.line} is. ${fault}`
    if (this.#open) this.#open.fault ??= this.#doubt
    return [...this.#close(), { line: row.line, refused: fault, ...(row.last && { last: true }) }]
  }

  #join(open: OpenOrder, row: Row, columns: Columns) {
    open.bytes += row.bytes
    open.fault ??= faultOf(row, open, columns)
    if (open.fault !== undefined) {
      open.items.length = 0
      return
    }
    try {
      open.items.push(readMembers(columns.ofItem, row.cells))
    } catch (fault) {
      open.fault = `Line ${row.line}: ${messageOf(fault)}`
    }
  }
}

function orderNumberOf({ cells, fault }: Row, { orderNumber, width }: Columns): string | undefined {
  const number = cells[orderNumber]
  if (number === undefined || number === '') return undefined
  // With a comma too many or too few before it, the cell is another one; a row that was cut off has its first cells.
  if (orderNumber > 0 && cells.length !== width && fault !== TOO_LONG) return undefined
  return fault !== undefined && number.includes('\ufffd') ? undefined : number
}

function faultOf(row: Row, open: OpenOrder, columns: Columns): string | undefined {
  if (row.fault !== undefined) return row.fault
  if (open.bytes > ORDER_BYTES_MAX) return TOO_LONG
  if (row.cells.length !== columns.width)
    return `Line ${row.line} has ${row.cells.length} cells, but the header has ${columns.width}.`
  if (row.cells === open.cells) return undefined
  const other = columns.ofOrder.find(({ at }) => row.cells[at] !== '' && row.cells[at] !== open.cells[at])
  return other && `Lines ${open.line} and ${row.line} are of one order, but differ in "${other.member}".`
}

function finish(open: OpenOrder, columns: Columns): Draft {
  const refuse = (refused: string): RefusedDraft => ({ line: open.line, orderNumber: open.number, refused })
  if (open.fault !== undefined) return refuse(open.fault)
  try {
    return {
      line: open.line,
      value: { ...readMembers(columns.ofOrder, open.cells), order_items: open.items },
    }
  } catch (fault) {
    return refuse(messageOf(fault))
  }
}

/** Only a refusal is the file's fault. */
function messageOf(fault: unknown): string {
  if (fault instanceof Refusal) return fault.message
  throw fault
}
