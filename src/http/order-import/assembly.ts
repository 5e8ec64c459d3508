import { hash } from 'node:crypto'
import type { ImportOrder } from '../../domain/orders/orders.ts'
import { Refusal } from '../../domain/refusals.ts'
import { notOnePiece, saysOnePiece } from '../../wire/imports/names.ts'
import { readImportedOrder, type ImportRules, type ReadImport } from '../../wire/imports/imports.ts'
import { readMembers, type Columns } from './csv/columns.ts'
import type { StagedRow } from './csv/orders.ts'
import type { Piece, Refused } from './entries.ts'
import { ORDER_BYTES_MAX, TOO_LONG } from './pieces.ts'
import { LISTED_MAX, type RefusedList } from './refused-list.ts'

/** An order that can be taken in, with its line. */
export interface ReadOrder {
  readonly line: number
  readonly order: ImportOrder
}

/** Makes one order of all its pieces, which come in the order of the file: there may be any number of them, so none is kept for long. */
export interface Assembly {
  add(piece: Piece): void
  /** All pieces were added. What is refused went to the list. */
  finish(): ReadOrder | undefined
}

/** The order as it is taken in, whichever format it came in. */
export function withHash({ canonical, ...order }: ReadImport): ImportOrder {
  return { ...order, contentHash: hash('sha256', canonical, 'base64') }
}

/** An order of JSON has one piece. A number that stands there twice counts once if the content is equal, else all are refused. [contract 7] */
export class JsonAssembly implements Assembly {
  readonly #refused: RefusedList
  #first: Piece | undefined
  /** The line of a piece that differs from the first. */
  #other: number | undefined
  /** Lines of the pieces that equal the first, as long as none differs. */
  readonly #equal: number[] = []
  #equalMore = 0

  constructor(refused: RefusedList) {
    this.#refused = refused
  }

  add(piece: Piece) {
    const first = (this.#first ??= piece)
    if (this.#other === undefined && piece.hash === first.hash) {
      if (this.#equal.length < LISTED_MAX) this.#equal.push(piece.line)
      else this.#equalMore += 1
      return
    }
    if (this.#other === undefined) {
      this.#other = piece.line
      for (const line of this.#equal) this.#refuse(line, first, piece.line)
      this.#refused.addUnlisted(this.#equalMore)
    }
    this.#refuse(piece.line, piece, first.line)
  }

  finish(): ReadOrder | undefined {
    if (this.#other !== undefined || !this.#first) return undefined
    const { line, body } = this.#first
    const read = JSON.parse(body) as ImportOrder | Refused
    if (!('refused' in read)) return { line, order: read }
    this.#refused.add(read)
    return undefined
  }

  /** One that is refused for its own sake says so. */
  #refuse(line: number, { number, hash, body }: Piece, other: number) {
    const own = hash.startsWith('refused') ? (JSON.parse(body) as Refused) : undefined
    this.#refused.add(
      own ?? {
        line,
        orderNumber: number,
        refused: `Another order of this number, at line ${other}, differs from this one: none of them is taken in`,
      },
    )
  }
}

/** An order of CSV has a piece for each of its rows. Its members stand on one of them or on all, and must be the same on each. */
export class CsvAssembly implements Assembly {
  readonly #columns: Columns
  readonly #rules: ImportRules
  readonly #refused: RefusedList
  #first: Piece | undefined
  /** The cells of the order, each with the line that it was told on. */
  readonly #told: { cell: string; line: number }[] = []
  #items: unknown[] = []
  #bytes = 0
  #fault: string | undefined

  constructor(columns: Columns, rules: ImportRules, refused: RefusedList) {
    this.#columns = columns
    this.#rules = rules
    this.#refused = refused
  }

  add(piece: Piece) {
    this.#first ??= piece
    if (this.#fault !== undefined) return
    const row = JSON.parse(piece.body) as StagedRow
    if ('fault' in row) this.#fail(row.fault)
    else this.#join(piece.line, row.cells, row.bytes)
  }

  finish(): ReadOrder | undefined {
    if (!this.#first) return undefined
    const { line, number } = this.#first
    try {
      if (this.#fault !== undefined) throw new Refusal('invalid', this.#fault)
      const order = this.#columns.ofOrder.map(({ at }) => this.#told[at]?.cell ?? '')
      const members = readMembers(
        this.#columns.ofOrder.map((column, at) => ({ ...column, at })),
        order,
      )
      return {
        line,
        order: withHash(readImportedOrder({ ...members, order_items: this.#items }, this.#rules)),
      }
    } catch (error) {
      this.#refused.add({ line, orderNumber: number, refused: messageOf(error) })
      return undefined
    }
  }

  #join(line: number, cells: readonly string[], bytes: number) {
    this.#bytes += bytes
    if (this.#bytes > ORDER_BYTES_MAX) {
      this.#fail(TOO_LONG)
      return
    }
    const pieces = this.#columns.pieces.find(({ at }) => !saysOnePiece(cells[at]))
    if (pieces) {
      this.#fail(`Line ${line}: ${notOnePiece(pieces.name, cells[pieces.at])}`)
      return
    }
    for (const { at, name } of this.#columns.ofOrder) {
      const cell = cells[at]!.trim()
      if (cell === '') continue
      const told = (this.#told[at] ??= { cell: cells[at]!, line })
      if (told.cell.trim() !== cell) {
        this.#fail(`Lines ${told.line} and ${line} are of one order, but differ in "${name}".`)
        return
      }
    }
    try {
      this.#items.push(readMembers(this.#columns.ofItem, cells))
    } catch (error) {
      this.#fail(`Line ${line}: ${messageOf(error)}`)
    }
  }

  #fail(fault: string) {
    this.#fault = fault
    this.#items = []
    this.#told.length = 0
  }
}

/** Only a refusal is the file's fault. */
function messageOf(error: unknown): string {
  if (error instanceof Refusal) return error.message.replace(': see detail)', ')')
  throw error
}
