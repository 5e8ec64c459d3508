/** The few members of pdfkit that are used here; it ships no types of its own. Lengths are points, from the top left corner. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream'

  type FontTables = Readonly<Record<string, unknown>>

  /** A font of fontkit. */
  interface Font {
    _tables: FontTables
    getGlyph(id: number): { readonly advanceWidth: number }
  }

  /** Not in its manual: a font as a document holds it. What is written of a glyph goes by the number it has in the document. */
  interface EmbeddedFont {
    readonly id: string
    readonly font: Font
    readonly subset: { includeGlyph(id: number): number }
    /** In thousandths of an em. */
    readonly scale: number
    readonly widths: number[]
    readonly unicode: (readonly number[])[]
    ref(): unknown
  }

  interface DocumentOptions {
    size: string
    margin: number
    lang: string
    displayTitle: boolean
    /** null: begin with no font instead of Helvetica. */
    font: null
    info: { Title: string; Author: string; Creator: string; Producer: string; CreationDate: Date }
    autoFirstPage: boolean
  }

  export type { EmbeddedFont, FontTables }
  export default class PDFDocument extends Readable {
    constructor(options: DocumentOptions)
    readonly page: { readonly height: number; readonly fonts: Record<string, unknown> }
    registerFont(name: string, file: Uint8Array): this
    readonly _font: EmbeddedFont
    font(name: string): this
    addContent(operators: string): this
    save(): this
    restore(): this
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this
    fillColor(color: string): this
    strokeColor(color: string): this
    lineWidth(width: number): this
    rect(x: number, y: number, width: number, height: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    fill(): this
    stroke(): this
    addPage(): this
    end(): void
  }
}
