import { readFileSync } from 'node:fs'
import { Blob, Face, Font } from 'harfbuzzjs'
import { sfntOf } from './woff.ts'

/** A file of src/documents/fonts, loaded with the first text that needs it. */
export interface FontFile {
  readonly name: string
  readonly sfnt: Buffer<ArrayBuffer>
  readonly shaper: Font
  readonly unitsPerEm: number
  readonly bold: boolean
}

/** Han letters have one code and several forms: the simplified ones of China, those of Taiwan and Hong Kong, those of Japan. */
export type HanForms = 'sc' | 'tc' | 'jp'

export interface FontChoice {
  readonly bold: boolean
  readonly han: HanForms
}

const FOLDER = new URL('./fonts/', import.meta.url)
const BASE = 'DejaVuSansCondensed.ttf'
const BOLD = 'DejaVuSansCondensed-Bold.ttf'

const loaded = new Map<string, FontFile>()

function load(name: string): FontFile {
  const present = loaded.get(name)
  if (present) return present
  const sfnt = sfntOf(readFileSync(new URL(name, FOLDER)))
  const face = new Face(new Blob(sfnt))
  const font = { name, sfnt, shaper: new Font(face), unitsPerEm: face.upem, bold: name === BOLD }
  loaded.set(name, font)
  return font
}

/** The font of a text that needs no other: Latin, Greek, Cyrillic, Armenian and Georgian. */
export const baseFont = (bold: boolean) => load(bold ? BOLD : BASE)

/** The files of one typeface and what they draw; those of Chinese and Japanese are cut into a hundred each, of which a name needs a few. */
class Family {
  readonly #ranges: Readonly<Record<string, string>>
  #files: ReadonlyMap<number, string> | undefined

  constructor(ranges: Readonly<Record<string, string>>) {
    this.#ranges = ranges
  }

  /** The file that draws all of these characters. */
  fileOf([first, ...rest]: readonly number[]): string | undefined {
    this.#files ??= readRanges(this.#ranges)
    const file = this.#files.get(first!)
    return rest.every((code) => this.#files!.get(code) === file) ? file : undefined
  }
}

function readRanges(ranges: Readonly<Record<string, string>>): ReadonlyMap<number, string> {
  const files = new Map<number, string>()
  for (const [file, text] of Object.entries(ranges)) {
    for (const range of text.split(' ')) {
      const [first, last = first] = range.split('-').map((code) => Number.parseInt(code, 16))
      // Signs that several scripts share are drawn by the first of them.
      for (let code = first!; code <= last!; code++) if (!files.has(code)) files.set(code, file)
    }
  }
  return files
}

const drawn = JSON.parse(readFileSync(new URL('drawn.json', FOLDER), 'utf8')) as Record<string, string>

const family = (pattern: RegExp) =>
  new Family(Object.fromEntries(Object.entries(drawn).filter(([file]) => pattern.test(file))))

const SCRIPTS = family(/^noto-sans-(?!(?:sc|tc|jp|kr)-)/)
const REGULAR = family(/Condensed\.ttf$/)
const BOLD_FACE = family(/Condensed-Bold\.ttf$/)
const EMOJI = family(/^noto-emoji-/)
const KOREAN = family(/^noto-sans-kr-/)
const HAN = { sc: family(/^noto-sans-sc-/), tc: family(/^noto-sans-tc-/), jp: family(/^noto-sans-jp-/) }

/** What is meant to be seen as a picture, even where another font has a letter for it. */
const PICTURE = /\p{Emoji_Presentation}|\ufe0f/u

/** The font that draws all characters of a grapheme, none of which is invisible. */
export function fontOf(
  grapheme: string,
  codes: readonly number[],
  { bold, han }: FontChoice,
): FontFile | undefined {
  for (const each of [
    ...(PICTURE.test(grapheme) ? [EMOJI] : []),
    ...[SCRIPTS, ...(bold ? [BOLD_FACE] : []), REGULAR],
    ...[HAN[han], HAN.jp, HAN.tc, HAN.sc, KOREAN, EMOJI],
  ]) {
    const file = each.fileOf(codes)
    if (file !== undefined) return load(file)
  }
}
