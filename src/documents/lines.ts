import bidiFactory from 'bidi-js/dist/bidi.mjs'
import { Buffer as ShapingBuffer, Direction, shape } from 'harfbuzzjs'
import { baseFont, fontOf, type FontChoice, type FontFile } from './fonts.ts'

/** In units of the font. */
export interface Glyph {
  readonly id: number
  readonly xAdvance: number
  readonly yAdvance: number
  readonly xOffset: number
  readonly yOffset: number
}

/** Glyphs that stand together for some characters: one for one, or one for a ligature, or letters and marks that were rearranged. */
export interface Cluster {
  readonly codePoints: readonly number[]
  readonly glyphs: readonly Glyph[]
}

/** What is drawn with one font in one direction. */
export interface Run {
  readonly font: FontFile
  /** From left to right. */
  readonly clusters: readonly Cluster[]
  /** In ems. */
  readonly width: number
}

export interface Line {
  /** From left to right. */
  readonly runs: readonly Run[]
  /** In ems. */
  readonly width: number
  /** Characters that no font has; a replacement character stands for each of them. */
  readonly undrawn: readonly number[]
}

export type Base = 'ltr' | 'rtl'

const bidi = bidiFactory()
/** One for all: HarfBuzz frees what it holds only when the collector gets to it. */
const buffer = new ShapingBuffer()
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })
export const graphemesOf = (text: string) => Array.from(GRAPHEMES.segment(text), ({ segment }) => segment)

const REPLACEMENT = '\ufffd'
/** Without the fillers of Hangul and the marks of shorthand, which HarfBuzz does not hide. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}--[\u115f\u1160\u3164\uffa0\u{1bca0}-\u{1bca3}]]/v

/** The direction in which a text is read as a whole: that of its first letter. */
export const baseOf = (text: string): Base =>
  bidi.getEmbeddingLevels(text).paragraphs[0]?.level === 1 ? 'rtl' : 'ltr'

/** Sets one line: which font draws which letters, in which direction, in which form, and in what order from left to right. */
export function setLine(text: string, base: Base, choice: FontChoice): Line {
  if (base === 'ltr' && PLAIN.test(text)) {
    const run = shapeSpan(text, { font: baseFont(choice.bold), level: 0, start: 0, end: text.length })
    return { runs: [run], width: run.width, undrawn: [] }
  }
  const undrawn: number[] = []
  const pieces = graphemesOf(text).flatMap((grapheme) => piecesOf(grapheme, choice, undrawn))
  const drawn = pieces.map((piece) => piece.text).join('')
  const { levels } = bidi.getEmbeddingLevels(drawn, base)
  const runs = fromLeftToRight(joinPieces(pieces, levels)).map((span) => shapeSpan(drawn, span))
  return { runs, width: runs.reduce((sum, { width }) => sum + width, 0), undrawn }
}

/** Most texts need neither a choice of fonts nor of directions, and a note of 500 items has 1,500 of them. */
const PLAIN = /^[ -~]*$/

interface Piece {
  readonly text: string
  readonly font: FontFile
}

/** A grapheme is drawn by one font, composed or decomposed; where none has all of it, each character by itself. */
function piecesOf(grapheme: string, choice: FontChoice, undrawn: number[]): Piece[] {
  for (const text of new Set([grapheme, grapheme.normalize('NFC'), grapheme.normalize('NFD')])) {
    const visible = Array.from(text).filter((character) => !INVISIBLE.test(character))
    if (visible.length === 0) return [{ text, font: baseFont(choice.bold) }]
    const font = fontOf(
      text,
      visible.map((character) => character.codePointAt(0)!),
      choice,
    )
    if (font) return [{ text, font }]
  }
  const [first, ...more] = Array.from(grapheme)
  if (more.length > 0) return [first!, ...more].flatMap((character) => piecesOf(character, choice, undrawn))
  undrawn.push(grapheme.codePointAt(0)!)
  return [{ text: REPLACEMENT, font: baseFont(choice.bold) }]
}

interface Span {
  readonly font: FontFile
  readonly level: number
  readonly start: number
  end: number
}

function joinPieces(pieces: readonly Piece[], levels: Uint8Array): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { text, font } of pieces) {
    const end = start + text.length
    const level = levels[start]!
    const last = spans.at(-1)
    if (last?.font === font && last.level === level) last.end = end
    else spans.push({ font, level, start, end })
    start = end
  }
  return spans
}

/** Rule L2 of the Unicode Bidirectional Algorithm: from the highest level down, what is at it or above is turned round. */
function fromLeftToRight(spans: readonly Span[]): readonly Span[] {
  const order = [...spans]
  for (let level = Math.max(0, ...spans.map((span) => span.level)); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start
      while (end < order.length && order[end]!.level >= level) end++
      order.splice(start, end - start, ...order.slice(start, end).reverse())
      start = end
    }
  }
  return order
}

/** HarfBuzz sees the line around the span, since an Arabic letter joins across it. */
function shapeSpan(line: string, { font, level, start, end }: Span): Run {
  buffer.reset()
  buffer.addText(line, start, end - start)
  buffer.guessSegmentProperties()
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR)
  shape(font.shaper, buffer)
  const positions = buffer.getGlyphPositions()
  const clusters = Map.groupBy(buffer.getGlyphInfos().entries(), ([, { cluster }]) => cluster)
  // A cluster is named by the index of its first character, and reaches to the next one.
  const ends = [...clusters.keys(), end].sort((a, b) => a - b)
  return {
    font,
    clusters: Array.from(clusters, ([first, infos]) => ({
      codePoints: Array.from(line.slice(first, ends[ends.indexOf(first) + 1]), (part) =>
        part.codePointAt(0)!,
      ),
      glyphs: infos.map(([index, { codepoint: id }]) => ({ id, ...positions[index]! })),
    })),
    width: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / font.unitsPerEm,
  }
}
