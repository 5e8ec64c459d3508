import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument, { type FontTables } from 'pdfkit'

/** Points. A4 is 595 by 842. */
export const MARGIN = 42
export const WIDTH = 595.28
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

const fontFile = (name: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))

/** DejaVu has the letters of every European script. Only the glyphs that a note uses are put into it. */
const FONTS = { regular: fontFile('DejaVuSansCondensed'), bold: fontFile('DejaVuSansCondensed-Bold') }

/**
 * What the first note decoded of the fonts, for all others: decoding it anew took 30 of the 40 ms of a small note. Tables only,
 * not the fonts: those keep glyphs with the letters they first stood for, and a note would depend on the notes before it.
 */
const TABLES = new Map<string, FontTables>()

function useFont(document: PDFDocument, name: keyof typeof FONTS) {
  const { font } = document.registerFont(name, FONTS[name]).font(name)._font
  const tables = TABLES.get(name)
  if (tables) font._tables = tables
  else TABLES.set(name, font._tables)
}

/** A text far longer than any line is cut before it is measured, which takes time for every character. */
const MEASURED_MAX = 300

/** Sheets to draw on, and the bytes that come of it. */
export class Paper {
  readonly #document: PDFDocument
  readonly #bytes: Promise<Uint8Array>

  constructor({ title, author, date }: { title: string; author: string; date: Date }) {
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
    useFont(this.#document, 'regular')
    useFont(this.#document, 'bold')
    this.#bytes = collect(this.#document)
  }

  addPage() {
    this.#document.addPage()
  }

  /** One line of text; `y` is the top of it. */
  write(text: string, x: number, y: number, style: Style) {
    const paper = this.#document.font(style.bold ? 'bold' : 'regular').fontSize(style.size)
    const line = this.#fit(printable(text), style.width ?? (style.align === 'right' ? x - MARGIN : RIGHT - x))
    if (line === '') return
    const left = style.align === 'right' ? x - paper.widthOfString(line) : x
    paper
      .fillColor(style.ink ?? 'black')
      .text(line, left, y, { lineBreak: false, strike: style.strike ?? false })
  }

  /** Breaks a text into at most so many lines; the last ends in "…" when there is more. */
  wrap(text: string, style: Style & { width: number }, linesMax: number): string[] {
    const paper = this.#document.font(style.bold ? 'bold' : 'regular').fontSize(style.size)
    const lines: string[] = []
    let rest = printable(text)
    while (rest !== '' && lines.length < linesMax - 1 && paper.widthOfString(rest) > style.width) {
      const room = this.#longest(rest, style.width)
      const space = rest.lastIndexOf(' ', room)
      const end = space > 0 ? space : room
      lines.push(rest.slice(0, end).trimEnd())
      rest = rest.slice(end).trimStart()
    }
    return rest === '' ? lines : [...lines, rest]
  }

  line(x1: number, y1: number, x2: number, y2: number, width = 0.5) {
    this.#document.lineWidth(width).strokeColor('black').moveTo(x1, y1).lineTo(x2, y2).stroke()
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

  #fit(text: string, width: number): string {
    if (this.#document.widthOfString(text) <= width) return text
    return `${text.slice(0, this.#longest(`…${text}`, width) - 1).trimEnd()}…`
  }

  /** How many UTF-16 units from the start fit into the width, at least 1; a surrogate pair is not taken apart. */
  #longest(text: string, width: number): number {
    let fits = 1
    let tooMany = text.length + 1
    while (tooMany - fits > 1) {
      const middle = (fits + tooMany) >> 1
      if (this.#document.widthOfString(text.slice(0, middle)) <= width) fits = middle
      else tooMany = middle
    }
    return fits > 1 && /[\ud800-\udbff]/.test(text[fits - 1]!) ? fits - 1 : fits
  }
}

/** One line, whatever was typed: control characters and line ends become spaces. */
const printable = (text: string) =>
  text
    .slice(0, MEASURED_MAX)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()

function collect(document: PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (part: Uint8Array) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
  })
}
