import PDFDocument from 'pdfkit'
import { breakLines, shorten } from './breaks.ts'
import type { HanForms } from './fonts.ts'
import { drawLine } from './glyphs.ts'
import { baseOf, type Line, setLine } from './lines.ts'

/** Points. A4 is 595 by 842. */
export const MARGIN = 42
const WIDTH = 595.28
export const HEIGHT = 841.89
export const RIGHT = WIDTH - MARGIN

export type Ink = 'black' | '#555555' | '#999999'

export interface Style {
  readonly size: number
  readonly bold?: boolean
  readonly ink?: Ink
  readonly strike?: boolean
  /** Points that the text may take up; what is longer ends in "…". */
  readonly width?: number
  readonly align?: 'left' | 'right'
}

/** From the top of a line to the letters' feet, and to the middle of small letters, in ems: those of the base font, for all. */
const ASCENT = 0.928
const MIDDLE = 0.66

/** A text far longer than any line is cut before it is measured, which takes time for every character. */
const MEASURED_MAX = 300

/** Sheets to draw on, and the bytes that come of it. */
export class Paper {
  readonly #document: PDFDocument
  readonly #bytes: Promise<Uint8Array>
  readonly #han: HanForms
  readonly #undrawn = new Set<number>()

  constructor({ title, author, date, han }: { title: string; author: string; date: Date; han: HanForms }) {
    this.#han = han
    this.#document = new PDFDocument({
      size: 'A4',
      // Nothing flows to a next page by itself.
      margin: 0,
      lang: 'en',
      displayTitle: true,
      font: null,
      info: {
        Title: title,
        Author: author,
        Creator: 'sellers-center',
        Producer: 'sellers-center',
        CreationDate: date,
      },
      autoFirstPage: false,
    })
    this.#bytes = collect(this.#document)
  }

  /** The characters of all texts so far that no font has, each once. */
  get undrawn(): readonly number[] {
    return [...this.#undrawn]
  }

  addPage() {
    this.#document.addPage()
  }

  /** One line of text; `y` is the top of it. */
  write(text: string, x: number, y: number, style: Style) {
    this.writeLines(text, x, y, style, 1)
  }

  /** Breaks a text into a number of lines at most, `leading` points apart, and returns where the next one would begin. */
  writeLines(text: string, x: number, y: number, style: Style, linesMax: number, leading = 0): number {
    const paragraph = printable(text)
    const base = baseOf(paragraph)
    const choice = { bold: style.bold ?? false, han: this.#han }
    const known = new Map<string, Line>()
    const set = (part: string) => {
      const line = known.get(part) ?? setLine(part, base, choice)
      known.set(part, line)
      return line
    }
    const width = style.width ?? (style.align === 'right' ? x - MARGIN : RIGHT - x)
    const fits = (part: string) => set(part).width * style.size <= width
    const lines = breakLines(paragraph, fits, linesMax)
    for (const [index, line] of lines.entries()) {
      this.#draw(set(shorten(line, fits)), x, y + index * leading, style)
    }
    return y + lines.length * leading
  }

  line(x1: number, y1: number, x2: number, y2: number, width = 0.5, ink: Ink = 'black') {
    this.#document.lineWidth(width).strokeColor(ink).moveTo(x1, y1).lineTo(x2, y2).stroke()
  }

  box(x: number, y: number, size: number) {
    this.#document.lineWidth(0.7).strokeColor('black').rect(x, y, size, size).stroke()
  }

  /** Filled upright bars: where each begins and how wide it is. */
  bars(bars: readonly { readonly x: number; readonly width: number }[], y: number, height: number) {
    for (const { x, width } of bars) this.#document.rect(x, y, width, height)
    this.#document.fillColor('black').fill()
  }

  async finish(): Promise<Uint8Array> {
    this.#document.end()
    return await this.#bytes
  }

  #draw(line: Line, x: number, y: number, style: Style) {
    const { size, bold, ink = 'black', strike, align } = style
    for (const code of line.undrawn) this.#undrawn.add(code)
    const width = line.width * size
    const left = align === 'right' ? x - width : x
    if (strike) this.line(left, y + MIDDLE * size, left + width, y + MIDDLE * size, 0.5, ink)
    this.#document.fillColor(ink).strokeColor(ink)
    drawLine(this.#document, line, left, y + ASCENT * size, { size, bold: bold ?? false })
  }
}

/** One line, whatever was typed: control characters and line ends become spaces. */
function printable(text: string): string {
  const start = text.length > MEASURED_MAX ? `${text.slice(0, MEASURED_MAX)}…` : text
  return start
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}

function collect(document: PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (part: Uint8Array) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
  })
}
