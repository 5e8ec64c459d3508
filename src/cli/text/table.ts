import { harmless } from './harmless.ts'

export type Align = 'left' | 'right'

/** Rows under a heading, written in portions as they come: a column is as wide as its widest cell so far. */
export class Table {
  readonly #head: readonly string[]
  readonly #align: readonly Align[]
  readonly #widths: number[]
  #headed = false

  constructor(head: readonly string[], align: readonly Align[] = []) {
    this.#head = head
    this.#align = align
    this.#widths = head.map((name) => name.length)
  }

  /** The text of these rows, with the heading before the first ones; "" for none. */
  rows(rows: readonly (readonly string[])[]): string {
    if (rows.length === 0) return ''
    const safe = rows.map((row) => row.map(harmless))
    for (const row of safe)
      for (const [column, cell] of row.entries())
        this.#widths[column] = Math.max(this.#widths[column] ?? 0, cell.length)
    const lines = (this.#headed ? safe : [this.#head, ...safe]).map((row) => this.#line(row))
    this.#headed = true
    return lines.join('')
  }

  #line(row: readonly string[]) {
    const cells = row.map((cell, column) => {
      const width = this.#widths[column]!
      return this.#align[column] === 'right' ? cell.padStart(width) : cell.padEnd(width)
    })
    return `${cells.join('  ').trimEnd()}\n`
  }
}
