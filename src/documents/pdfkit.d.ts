/** The few members of pdfkit that are used here; it ships no types of its own. Lengths are points, from the top left corner. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream'

  type FontTables = Readonly<Record<string, unknown>>

  interface TextOptions {
    lineBreak?: boolean
    strike?: boolean
    characterSpacing?: number
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

  export type { FontTables }
  export default class PDFDocument extends Readable {
    constructor(options: DocumentOptions)
    readonly page: { readonly width: number; readonly height: number }
    registerFont(name: string, file: Uint8Array): this
    /** Not in its manual: the font in use, and in it the tables of its file that were decoded so far. */
    readonly _font: { readonly font: { _tables: FontTables } }
    font(name: string): this
    fontSize(size: number): this
    widthOfString(text: string): number
    text(text: string, x: number, y: number, options: TextOptions): this
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
