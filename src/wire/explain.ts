import { LARGEST_ID } from '../domain/numbers.ts'
import type { Fault } from '../domain/refusals.ts'
import { type Loc, faults } from './faults.ts'
import { OddNumber } from './json.ts'
import type { Profile } from './profile.ts'
import { isTimestamp } from './timestamps.ts'

/** Faults that one answer lists at most: a huge body of nothing but faults gets a short answer, and reading it stops there. */
export const FAULTS_MAX = 100

/** The part of JSON Schema that our schemas use. */
export interface Shape {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
  readonly items?: Shape
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly format?: string
}

/**
 * Says what is wrong with a value, in the order of the schema's members, and meanwhile reads what a compiled check cannot:
 * an `OddNumber` where any number may stand, and a numeric string for an integer in the live profile. `first` is
 * the first fault in plain words, to be put behind its path.
 */
export class Explanation {
  readonly faults: Fault[] = []
  first = ''
  readonly #profile: Profile

  constructor(profile: Profile) {
    this.#profile = profile
  }

  get full() {
    return this.faults.length >= FAULTS_MAX
  }

  read(shape: Shape, value: unknown, loc: Loc): unknown {
    if (shape.anyOf) {
      // Only "this or null" occurs.
      return value === null ? null : this.read(shape.anyOf[0]!, value, loc)
    }
    switch (shape.type) {
      case 'object':
        return this.#object(shape, value, loc)
      case 'array':
        return this.#list(shape, value, loc)
      case 'integer':
        return this.#integer(shape, value, loc)
      case 'number':
        return this.#number(shape, value, loc)
      case 'string':
        return this.#string(shape, value, loc)
      case 'boolean':
        return typeof value === 'boolean'
          ? value
          : this.#add(faults.bool(loc), `must be true or false, but is ${show(value)}`)
      default:
        return value
    }
  }

  #add(fault: Fault, words: string): unknown {
    if (this.faults.length === 0) this.first = words
    this.faults.push(fault)
    return undefined
  }

  #object(shape: Shape, value: unknown, loc: Loc) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof OddNumber) {
      return this.#add(faults.object(loc), `must be an object, but is ${show(value)}`)
    }
    // A plain record of anything, such as custom_data, is taken as it is.
    if (!shape.properties) return value
    const members = value as Record<string, unknown>
    const result: Record<string, unknown> = {}
    for (const [name, member] of Object.entries(shape.properties)) {
      if (this.full) break
      if (Object.hasOwn(members, name)) result[name] = this.read(member, members[name], [...loc, name])
      else if (shape.required?.includes(name)) this.#add(faults.missing([...loc, name]), 'is missing')
    }
    if (shape.additionalProperties === false) {
      for (const name of Object.keys(members)) {
        if (this.full) break
        if (!Object.hasOwn(shape.properties, name))
          this.#add(faults.unknownMember([...loc, name]), 'is not known here')
      }
    }
    return result
  }

  #list(shape: Shape, value: unknown, loc: Loc) {
    if (!Array.isArray(value)) return this.#add(faults.list(loc), `must be a list, but is ${show(value)}`)
    const { length } = value
    const { minItems = 0, maxItems = Infinity } = shape
    if (length < minItems)
      return this.#add(
        faults.tooShort(loc, minItems, length),
        `must have at least ${count(minItems, 'entry', 'entries')}`,
      )
    if (length > maxItems) {
      return this.#add(
        faults.tooLong(loc, maxItems, length),
        `must have at most ${count(maxItems, 'entry', 'entries')}, but has ${length}`,
      )
    }
    const result: unknown[] = []
    for (let at = 0; at < length && !this.full; at++)
      result.push(this.read(shape.items!, value[at], [...loc, at]))
    return result
  }

  #integer(shape: Shape, value: unknown, loc: Loc): unknown {
    const { minimum = -LARGEST_ID, maximum = LARGEST_ID } = shape
    const tooSmall = (shown: string) =>
      this.#add(faults.atLeast(loc, minimum), `must be at least ${minimum}, but is ${shown}`)
    const tooLarge = (shown: string) =>
      this.#add(faults.atMost(loc, maximum), `must be at most ${maximum}, but is ${shown}`)
    if (typeof value === 'number') {
      if (value < minimum) return tooSmall(String(value))
      return value > maximum ? tooLarge(String(value)) : value
    }
    if (value instanceof OddNumber) {
      const { source } = value
      if (!/^-?\d+$/.test(source)) {
        return this.#add(
          faults.intFromFloat(loc),
          `must be an integer written in digits only, but is ${show(value)}`,
        )
      }
      if (source === '-0' && minimum <= 0) return this.#add(faults.int(loc), 'is -0: write 0')
      return source.startsWith('-') ? tooSmall(show(value)) : tooLarge(show(value))
    }
    if (typeof value !== 'string')
      return this.#add(faults.int(loc), `must be an integer, but is ${show(value)}`)
    if (this.#profile === 'documented') {
      const advice = NUMERIC_STRING.test(value) ? `: send the number ${value} without quotes` : ''
      return this.#add(faults.int(loc), `must be an integer, but is ${show(value)}${advice}`)
    }
    return this.#numericString(value, loc, tooSmall, tooLarge)
  }

  /** Live profile only. */
  #numericString(
    value: string,
    loc: Loc,
    tooSmall: (shown: string) => unknown,
    tooLarge: (shown: string) => unknown,
  ) {
    if (NUMERIC_STRING.test(value) && Number(value) <= LARGEST_ID) return Number(value)
    if (/^(0|-[1-9]\d*)$/.test(value)) return tooSmall(show(value))
    if (/^[1-9]\d*$/.test(value)) return tooLarge(show(value))
    return this.#add(faults.intParsing(loc), `must be an integer, but is ${show(value)}`)
  }

  #number(shape: Shape, value: unknown, loc: Loc) {
    const number = value instanceof OddNumber ? Number(value.source) : value
    if (typeof number !== 'number' || !Number.isFinite(number)) {
      return this.#add(faults.float(loc), `must be a number, but is ${show(value)}`)
    }
    const { minimum = -Infinity, maximum = Infinity } = shape
    if (number < minimum)
      return this.#add(faults.atLeast(loc, minimum), `must be at least ${minimum}, but is ${show(value)}`)
    if (number > maximum)
      return this.#add(faults.atMost(loc, maximum), `must be at most ${maximum}, but is ${show(value)}`)
    return number
  }

  #string(shape: Shape, value: unknown, loc: Loc) {
    if (shape.enum) {
      if (typeof value === 'string' && shape.enum.includes(value)) return value
      return this.#add(
        faults.oneOf(loc, shape.enum),
        `must be one of ${shape.enum.join(', ')}, but is ${show(value)}`,
      )
    }
    if (typeof value !== 'string')
      return this.#add(faults.string(loc), `must be a text, but is ${show(value)}`)
    const { minLength = 0, maxLength = Infinity, format } = shape
    const length = codePoints(value)
    if (length < minLength) {
      const words =
        length === 0
          ? 'must not be empty'
          : `must have at least ${count(minLength, 'character', 'characters')}`
      return this.#add(faults.stringTooShort(loc, minLength), words)
    }
    if (length > maxLength) {
      return this.#add(
        faults.stringTooLong(loc, maxLength),
        `must have at most ${count(maxLength, 'character', 'characters')}, but has ${length}`,
      )
    }
    if (format === 'uuid' && !UUID.test(value))
      return this.#add(faults.uuid(loc), `must be a UUID, but is ${show(value)}`)
    if (format === 'date-time' && !isTimestamp(value)) {
      return this.#add(
        faults.datetime(loc),
        `must be a date and time such as 2026-01-31T12:00:00Z, but is ${show(value)}`,
      )
    }
    return value
  }
}

const NUMERIC_STRING = /^[1-9][0-9]{0,15}$/
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

function codePoints(text: string) {
  let count = text.length
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) count--
  return count
}

const SHOWN_MAX = 40

/** A value in an error message: short, and safe to print. */
export function show(value: unknown): string {
  if (value instanceof OddNumber) return cut(value.source)
  if (typeof value === 'string') return `the text ${JSON.stringify(cut(value))}`
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}

const cut = (text: string) =>
  text.length <= SHOWN_MAX ? text : `${text.slice(0, SHOWN_MAX).toWellFormed()}…`

/** `items[0].id`; `The body` for the whole of it. */
export function pathOf(loc: Loc) {
  let path = ''
  for (const step of loc) path += typeof step === 'number' ? `[${step}]` : path === '' ? step : `.${step}`
  return path === '' ? 'The body' : path
}
