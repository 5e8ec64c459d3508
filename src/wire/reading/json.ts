import { LARGEST_ID } from '../../domain/numbers.ts'
import { malformedBody } from './validation-errors.ts'
import { quote } from './quote.ts'

/** Levels of objects and lists in each other. The largest body of any operation needs 4. */
export const DEPTH_MAX = 64

/**
 * A number that is not written as plain digits within ±(2^53−1): `1.0`, `1e2`, `-0`, `1.5`, `1e400`, `9007199254740993`.
 * It keeps its spelling, so that it is refused where an integer belongs, and never rounded into one. [ours: contract 1]
 */
export class OddNumber {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

const holders = new WeakSet<object>()

/** True for a value of `readJson` with an `OddNumber` anywhere in it, which is an object like any other to a compiled check. */
export const holdsOddNumber = (value: unknown) =>
  value instanceof OddNumber || (typeof value === 'object' && value !== null && holders.has(value))

/**
 * Reads JSON without losing anything: refuses (`json_invalid`) what is broken or empty, a member name that occurs twice in one object,
 * NUL and lone surrogates, and depth beyond `DEPTH_MAX`; gives numbers that are not plain integers as `OddNumber`.
 */
export function readJson(text: string): unknown {
  const { members, depth, odd, nul, surrogates } = scan(text)
  if (depth > DEPTH_MAX)
    throw malformedBody(`This JSON is nested deeper than ${DEPTH_MAX} levels`, 'nested too deeply')
  let value = parse(text)
  if (nul)
    throw malformedBody(
      'This JSON holds the character NUL (\\u0000), which no text here may contain',
      'NUL character',
    )
  if (!text.isWellFormed() || (surrogates && !allWellFormed(value))) {
    throw malformedBody('This JSON holds half of a surrogate pair, which is no character', 'lone surrogate')
  }
  // One member cannot occur twice; beyond that, a member that JSON.parse has dropped shows in the count.
  if (members > 1 && countMembers(value) !== members) {
    value = undefined // so that the names below do not stand beside the tree
    throw malformedBody(
      `This JSON names the member ${quote(repeatedName(text))} twice in one object, so that it is unclear which one is meant`,
      'duplicate member name',
    )
  }
  if (odd.length === 0) return value
  value = undefined // so that there is one tree at a time
  value = withOddNumbers(parse(spelledOut(text, odd)))
  if (typeof value === 'object' && value !== null) holders.add(value)
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (text.trim() === '') throw malformedBody('Nothing was sent, but JSON belongs here', 'empty body')
    const reason = (error as Error).message.toWellFormed()
    throw malformedBody(`This is not valid JSON: ${reason}`, reason)
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const D = 0x64
const E = 0x65
const U = 0x75
const COLON = 0x3a
const PLUS = 0x2b
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const LOWER_CASE = 0x20
const LARGEST = String(LARGEST_ID)

/**
 * What must be known of the text besides its value, in one pass (about 1 ns a character); `odd` has the begin and the end of each
 * number that is no plain integer. Says nothing of value about broken JSON, which `JSON.parse` refuses.
 */
function scan(text: string) {
  const { length } = text
  let members = 0
  let open = 0
  let depth = 0
  const odd: number[] = []
  let nul = false
  let surrogates = false
  for (let at = 0; at < length; at++) {
    const char = text.charCodeAt(at)
    if (char === QUOTE) {
      for (at++; at < length; at++) {
        const inside = text.charCodeAt(at)
        if (inside === QUOTE) break
        if (inside === BACKSLASH && text.charCodeAt(++at) === U) {
          if ((text.charCodeAt(at + 1) | LOWER_CASE) === D) surrogates = true
          else if (text.startsWith('0000', at + 1)) nul = true
        }
      }
    } else if ((char >= ZERO && char <= NINE) || char === MINUS) {
      const start = at
      let next = text.charCodeAt(at + 1)
      while (next >= ZERO && next <= NINE) next = text.charCodeAt(++at + 1)
      // What follows the digits: a fraction or an exponent; or there are too many of them to be exact without a comparison.
      if (next === POINT || (next | LOWER_CASE) === E) {
        while (
          (next >= ZERO && next <= NINE) ||
          next === POINT ||
          (next | LOWER_CASE) === E ||
          next === PLUS ||
          next === MINUS
        ) {
          next = text.charCodeAt(++at + 1)
        }
        odd.push(start, at + 1)
      } else if (
        at - start >= LARGEST.length - 1 ||
        (char === MINUS && text.charCodeAt(start + 1) === ZERO)
      ) {
        if (isOdd(text.slice(start, at + 1))) odd.push(start, at + 1)
      }
    } else if (char === COLON) members++
    else if (char === OPEN_OBJECT || char === OPEN_LIST) {
      if (++open > depth) depth = open
    } else if (char === CLOSE_OBJECT || char === CLOSE_LIST) open--
  }
  return { members, depth, odd, nul, surrogates }
}

const isOdd = (digits: string) => digits === '-0' || !Number.isSafeInteger(Number(digits))

/** Marks a number that became text; no text of the body begins with it, because a body with NUL has been refused. */
const SPELLING = '\0'
/** Pieces that are joined at once. */
const PIECES_MAX = 10_000

/**
 * Odd numbers as marked texts of their spelling. A reviver could see the spelling as well, but for that JSON.parse keeps a second
 * tree: a body of 32 MiB took 4.6 GB, enough to end the process.
 */
function spelledOut(text: string, odd: readonly number[]) {
  const joined: string[] = []
  let pieces: string[] = []
  let from = 0
  for (let at = 0; at < odd.length; at += 2) {
    const end = odd[at + 1]!
    pieces.push(text.slice(from, odd[at]), '"\\u0000', text.slice(odd[at], end), '"')
    from = end
    if (pieces.length >= PIECES_MAX) {
      joined.push(pieces.join(''))
      pieces = []
    }
  }
  return joined.join('') + pieces.join('') + text.slice(from)
}

/** Puts `OddNumber`s in place of the marked texts. */
function withOddNumbers(value: unknown): unknown {
  if (typeof value === 'string')
    return value.startsWith(SPELLING) ? new OddNumber(value.slice(SPELLING.length)) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (const [at, element] of value.entries()) {
      const read = withOddNumbers(element)
      if (read !== element) value[at] = read
    }
  } else {
    for (const [name, member] of Object.entries(value)) {
      const read = withOddNumbers(member)
      // Defined and not assigned: a member may be called "__proto__".
      if (read !== member)
        Object.defineProperty(value, name, {
          value: read,
          writable: true,
          enumerable: true,
          configurable: true,
        })
    }
  }
  return value
}

/** Own members of all objects. `for … in` reads no prototype here: values of JSON.parse inherit nothing enumerable. */
function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) {
    for (const element of value) count += countMembers(element)
  } else {
    for (const name in value) count += 1 + countMembers((value as Record<string, unknown>)[name])
  }
  return count
}

/** The first name that its object has already, in valid JSON of which it is known that there is one. */
function repeatedName(text: string): string {
  // A colon belongs to the innermost open object: no list needs to be known.
  const open: Set<string>[] = []
  let begin = 0
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === QUOTE) {
      begin = at++
      while (text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1
      end = at + 1
    } else if (char === OPEN_OBJECT) open.push(new Set())
    else if (char === CLOSE_OBJECT) open.pop()
    else if (char === COLON) {
      const name = JSON.parse(text.slice(begin, end)) as string
      const names = open.at(-1)!
      if (names.has(name)) return name
      names.add(name)
    }
  }
  throw new Error('No member name is repeated')
}

function allWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(allWellFormed)
  return Object.entries(value).every(([name, member]) => name.isWellFormed() && allWellFormed(member))
}
