import { LARGEST_ID } from '../domain/numbers.ts'
import { malformedBody } from './faults.ts'

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

/**
 * Reads JSON without losing anything: refuses (`json_invalid`) what is broken or empty, a member name that occurs twice in one object,
 * NUL and lone surrogates, and depth beyond `DEPTH_MAX`; gives numbers that are not plain integers as `OddNumber`.
 */
export function readJson(text: string): unknown {
  const { members, depth, oddNumbers, nul, surrogates } = scan(text)
  if (depth > DEPTH_MAX) throw malformedBody(`This JSON is nested deeper than ${DEPTH_MAX} levels`, 'nested too deeply')
  const value = parse(text)
  if (nul) throw malformedBody('This JSON holds the character NUL (\\u0000), which no text here may contain', 'NUL character')
  if (!text.isWellFormed() || (surrogates && !allWellFormed(value))) {
    throw malformedBody('This JSON holds half of a surrogate pair, which is no character', 'lone surrogate')
  }
  // One member cannot occur twice; beyond that, a member that JSON.parse has dropped shows in the count.
  if (members > 1 && countMembers(value) !== members) {
    throw malformedBody('This JSON names a member twice in one object, so that it is unclear which one is meant', 'duplicate member name')
  }
  return oddNumbers ? parse(text, keepOddNumber) : value
}

function parse(text: string, reviver?: (key: string, value: unknown, context: { source?: string }) => unknown): unknown {
  try {
    return JSON.parse(text, reviver as (key: string, value: unknown) => unknown)
  } catch (error) {
    if (text.trim() === '') throw malformedBody('Nothing was sent, but JSON belongs here', 'empty body')
    const reason = (error as Error).message.toWellFormed()
    throw malformedBody(`This is not valid JSON: ${reason}`, reason)
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const U = 0x75
const D = 0x64
const COLON = 0x3a
const MINUS = 0x2d
const ZERO = 0x30
const NINE = 0x39
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const LOWER_CASE = 0x20
const LARGEST = String(LARGEST_ID)

/**
 * What must be known of the text besides its value, in one pass (about 1 ns a character). Says nothing of value about broken
 * JSON, which `JSON.parse` refuses.
 */
function scan(text: string) {
  const { length } = text
  let members = 0
  let open = 0
  let depth = 0
  let oddNumbers = false
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
      // What follows the digits: a fraction or an exponent; or there are so many of them that they must be compared.
      if (next === 0x2e || (next | LOWER_CASE) === 0x65) oddNumbers = true
      else if (at - start >= LARGEST.length - 1 || (char === MINUS && text.charCodeAt(start + 1) === ZERO)) {
        oddNumbers ||= isOdd(text.slice(start, at + 1))
      }
    } else if (char === COLON) members++
    else if (char === OPEN_OBJECT || char === OPEN_LIST) {
      if (++open > depth) depth = open
    } else if (char === CLOSE_OBJECT || char === CLOSE_LIST) open--
  }
  return { members, depth, oddNumbers, nul, surrogates }
}

const isOdd = (source: string) => !/^-?\d+$/.test(source) || source === '-0' || !Number.isSafeInteger(Number(source))

function keepOddNumber(_key: string, value: unknown, { source }: { source?: string }) {
  return typeof value === 'number' && isOdd(source!) ? new OddNumber(source!) : value
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

function allWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(allWellFormed)
  return Object.entries(value).every(([name, member]) => name.isWellFormed() && allWellFormed(member))
}
