import { Refusal } from '../../domain/refusals.ts'
import { LARGEST_ID } from '../../domain/numbers.ts'
import type { ValidationError } from '../../domain/refusals.ts'
import { validationErrors } from './validation-errors.ts'
import { quote } from './quote.ts'
import { queryWarning } from './query-warnings.ts'
import { invalid } from './requests.ts'

/** What stands behind the `?` of a URL as it was sent, and where a warning goes about a parameter that nearly is a known one. */
export type RawQuery = string | { readonly raw: string; readonly warn: (warning: string) => void }

/**
 * The parameters of one call, read as form data: `+` is a space, an empty value is an absent one, unknown names are ignored.
 * Faults are collected in the order they are asked for; `finish` refuses when there are any. [ours: contract 5]
 */
export class QueryReader {
  readonly #values: ReadonlyMap<string, readonly string[]>
  readonly #faults: ValidationError[] = []
  #first = ''
  readonly #known: string[] = []
  readonly #warn: ((warning: string) => void) | undefined

  /** Throws `Refusal('malformed')` when it is not decodable. */
  constructor(query: RawQuery) {
    this.#values = decodeQuery(typeof query === 'string' ? query : query.raw)
    this.#warn = typeof query === 'string' ? undefined : query.warn
  }

  text(name: string): string | undefined {
    this.#known.push(name)
    const values = this.#values.get(name) ?? []
    if (values.length <= 1) return values[0]
    this.#add(
      validationErrors.tooLong(['query', name], 1, values.length),
      `${name} is given ${values.length} times, but may be given once`,
    )
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.text(name)
    if (value === undefined || (allowed as readonly string[]).includes(value)) return value as T | undefined
    this.#add(
      validationErrors.oneOf(['query', name], allowed),
      `${name} must be one of ${allowed.join(', ')}, but is ${quote(value)}`,
    )
  }

  integer(name: string, { min, max = LARGEST_ID }: { min: number; max?: number }): number | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const loc = ['query', name]
    if (!/^-?\d+$/.test(value)) {
      this.#add(validationErrors.intParsing(loc), `${name} must be an integer, but is ${quote(value)}`)
      return
    }
    const number = Number(value)
    if (number < min) {
      this.#add(validationErrors.atLeast(loc, min), `${name} must be at least ${min}, but is ${quote(value)}`)
      return
    }
    if (number > max) {
      this.#add(validationErrors.atMost(loc, max), `${name} must be at most ${max}, but is ${quote(value)}`)
      return
    }
    return number
  }

  /** Text that `read` understands; what it does not is refused with this fault. */
  parsed<T>(
    name: string,
    read: (value: string) => T | undefined,
    error: (loc: string[]) => ValidationError,
    words: string,
  ): T | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const parsed = read(value)
    if (parsed === undefined) this.#add(error(['query', name]), `${name} ${words}, but is ${quote(value)}`)
    return parsed
  }

  required<T>(name: string, value: T | undefined): T | undefined {
    if (value === undefined && !this.#values.has(name))
      this.#add(validationErrors.missing(['query', name]), `${name} is missing`)
    return value
  }

  /** After the last parameter: what was not asked for is not known. */
  finish() {
    const warning = queryWarning(this.#values.keys(), this.#known)
    if (warning !== undefined) this.#warn?.(warning)
    if (this.#faults.length > 0) throw invalid(this.#faults, this.#first)
  }

  #add(error: ValidationError, words: string): undefined {
    if (this.#faults.length === 0) this.#first = words
    this.#faults.push(error)
    return undefined
  }
}

/** Values by name, without the empty ones. Throws `Refusal('malformed')` when it is not decodable. */
export function decodeQuery(raw: string): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const pair of raw.split('&')) {
    const at = pair.indexOf('=')
    const value = at === -1 ? '' : decode(pair.slice(at + 1))
    const name = decode(at === -1 ? pair : pair.slice(0, at))
    if (value === '') continue
    const given = values.get(name)
    if (given) given.push(value)
    else values.set(name, [value])
  }
  return values
}

/** Refuses broken escapes, bytes that are not UTF-8, and NUL, in unknown parameters too. [ours] */
function decode(text: string) {
  let decoded: string
  try {
    decoded = decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new Refusal('malformed', `The query cannot be decoded: ${quote(text)} is not percent-encoded UTF-8`)
  }
  if (decoded.includes('\0'))
    throw new Refusal('malformed', 'The query holds the character NUL (%00), which no text here may contain')
  if (!decoded.isWellFormed())
    throw new Refusal('malformed', 'The query holds half of a surrogate pair, which is no character')
  return decoded
}

/** An integer in the path. One that is too large names nothing, and is left to the code that looks for it. */
export function readPathInteger(name: string, value: string): number {
  if (!/^-?\d+$/.test(value))
    throw invalid(
      [validationErrors.intParsing(['path', name])],
      `${name} must be an integer, but is ${quote(value)}`,
    )
  return Number(value)
}
