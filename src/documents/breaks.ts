import { graphemesOf } from './lines.ts'

export type Fits = (text: string) => boolean

const WORDS = new Intl.Segmenter('und', { granularity: 'word' })

/** Scripts that put no blank between words: a dictionary knows where these end. */
const NO_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** A bracket, a comma or a long-vowel mark does not begin a line, and an opening bracket does not end one. */
const KEEPS_LEFT = /^[\p{Pe}\p{Pf}\p{Po}ー々〜]/u
const KEEPS_RIGHT = /[\p{Ps}\p{Pi}]$/u

/** Breaks a text into at most `linesMax` lines, each of which fits but perhaps the last, which has all the rest. */
export function breakLines(text: string, fits: Fits, linesMax: number): string[] {
  const lines: string[] = []
  let rest = text
  while (lines.length < linesMax - 1 && rest !== '' && !fits(rest)) {
    const room = longest(rest, fits)
    const end = breaksOf(rest).findLast((end) => end <= room && rest.slice(0, end).trim() !== '') ?? room
    lines.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return rest === '' ? lines : [...lines, rest]
}

/** The text itself, or as much of it as fits together with the "…" that says so. */
export function shorten(text: string, fits: Fits): string {
  if (fits(text)) return text
  return `${text
    .slice(
      0,
      longest(text, (part) => fits(`${part.trimEnd()}…`)),
    )
    .trimEnd()}…`
}

/** Where a line may end, as a number of UTF-16 units. A blank at its end takes no room. */
function breaksOf(text: string): number[] {
  const words = Array.from(WORDS.segment(text), ({ segment }) => segment)
  const ends: number[] = []
  let end = 0
  for (const [index, word] of words.entries()) {
    const next = words[index + 1] ?? ' '
    if (next.trim() === '') ends.push(end + word.length)
    else if (
      (NO_BLANKS.test(word) || NO_BLANKS.test(next)) &&
      !KEEPS_LEFT.test(next) &&
      !KEEPS_RIGHT.test(word)
    )
      ends.push(end + word.length)
    end += word.length
  }
  return ends
}

/** How many UTF-16 units from the start fit, whole graphemes only and at least one. */
function longest(text: string, fits: Fits): number {
  const ends: number[] = []
  for (const grapheme of graphemesOf(text)) ends.push((ends.at(-1) ?? 0) + grapheme.length)
  let fit = 0
  let tooMany = ends.length
  while (tooMany - fit > 1) {
    const middle = (fit + tooMany) >> 1
    if (fits(text.slice(0, ends[middle]))) fit = middle
    else tooMany = middle
  }
  return ends[fit] ?? 0
}
