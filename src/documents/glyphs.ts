import type PDFDocument from 'pdfkit'
import type { EmbeddedFont, FontTables } from 'pdfkit'
import type { FontFile } from './fonts.ts'
import type { Cluster, Glyph, Line, Run } from './lines.ts'

/**
 * What the first note decoded of a font, for all others: decoding it anew took 30 of the 40 ms of a small note. Tables only,
 * not the fonts: those keep glyphs with the letters they first stood for, and a note would depend on the notes before it.
 */
const TABLES = new Map<string, FontTables>()

/** Fonts that have one weight are drawn bold by a line around each letter, in ems. */
const BOLD_LINE = 0.03

export interface Lettering {
  readonly size: number
  readonly bold: boolean
}

/**
 * Puts the glyphs of a line on the page; `y` is where the letters stand. pdfkit's own text() has them found by fontkit, which misplaces
 * marks or throws.
 */
export function drawLine(document: PDFDocument, line: Line, x: number, y: number, look: Lettering) {
  // The page is upside down for pdfkit, and letters would be.
  document.save().transform(1, 0, 0, -1, 0, document.page.height)
  document.addContent('BT')
  let left = x
  for (const run of line.runs) {
    const font = useFont(document, run.font)
    const outline = look.bold && !run.font.bold
    document.addContent(
      `1 0 0 1 ${round(left)} ${round(document.page.height - y)} Tm /${font.id} ${look.size} Tf`,
    )
    document.addContent(outline ? `2 Tr ${round(BOLD_LINE * look.size)} w` : '0 Tr')
    for (const operator of show(run, font, look.size)) document.addContent(operator)
    left += run.width * look.size
  }
  document.addContent('ET')
  document.restore()
}

function useFont(document: PDFDocument, { name, sfnt }: FontFile): EmbeddedFont {
  const embedded = document.registerFont(name, sfnt).font(name)._font
  const tables = TABLES.get(name)
  if (tables) embedded.font._tables = tables
  else TABLES.set(name, embedded.font._tables)
  document.page.fonts[embedded.id] ??= embedded.ref()
  return embedded
}

/**
 * The operators that show a run: TJ moves on by the width of each glyph, so only differences from that are written. Who copies or
 * searches gets the characters of a glyph where the document had it first; those of any other cluster are written beside it.
 */
function show(run: Run, { font, subset, scale, widths, unicode }: EmbeddedFont, size: number): string[] {
  const operators: string[] = []
  let shown: string[] = []
  let pen = 0
  let at = 0
  let rise = 0
  const put = (operator: string) => {
    if (shown.length > 0) operators.push(`[${shown.join(' ')}] TJ`)
    shown = []
    if (operator !== '') operators.push(operator)
  }
  const showGlyph = (glyph: number, { id, xAdvance, xOffset, yOffset }: Glyph) => {
    const width = (widths[glyph] ??= font.getGlyph(id).advanceWidth * scale)
    if (yOffset !== rise) put(`${round((yOffset * scale * size) / 1000)} Ts`)
    rise = yOffset
    const target = (pen + xOffset) * scale
    if (Math.abs(target - at) > 0.5) {
      shown.push(`${round(at - target)}`)
      at = target
    }
    shown.push(`<${glyph.toString(16).padStart(4, '0')}>`)
    at += width
    pen += xAdvance
  }
  for (const cluster of run.clusters) {
    for (const part of partsOf(cluster)) {
      const numbers = part.glyphs.map(({ id }) => subset.includeGlyph(id))
      for (const number of numbers) unicode[number] ??= numbers.length === 1 ? part.codePoints : []
      const reads = numbers.length === 1 && unicode[numbers[0]!]!.join() === part.codePoints.join()
      if (!reads) put(`/Span <</ActualText <feff${utf16(part.codePoints)}>>> BDC`)
      for (const [index, glyph] of part.glyphs.entries()) showGlyph(numbers[index]!, glyph)
      if (!reads) put('EMC')
    }
  }
  put(rise === 0 ? '' : '0 Ts')
  return operators
}

/** Readers see a blank where the glyphs that have the text leave room: marks at the ends of a cluster, which take none, have no text. */
function partsOf({ codePoints, glyphs }: Cluster): Cluster[] {
  const takesRoom = ({ xAdvance }: Glyph) => xAdvance > 0
  const start = Math.max(0, glyphs.findIndex(takesRoom))
  const end = glyphs.findLastIndex(takesRoom) + 1 || glyphs.length
  return [
    ...glyphs.slice(0, start).map((glyph) => ({ codePoints: [], glyphs: [glyph] })),
    { codePoints, glyphs: glyphs.slice(start, end) },
    ...glyphs.slice(end).map((glyph) => ({ codePoints: [], glyphs: [glyph] })),
  ]
}

const utf16 = (codePoints: readonly number[]) =>
  Buffer.from(String.fromCodePoint(...codePoints), 'utf16le')
    .swap16()
    .toString('hex')

const round = (value: number) => Math.round(value * 1000) / 1000
