import { LARGEST_ID } from '../../domain/numbers.ts'
import { nearNames } from '../../domain/near-names.ts'
import { isAbove } from '../../domain/products/amounts.ts'
import type { ValidationError } from '../../domain/refusals.ts'
import { readAmount } from '../products/amounts.ts'
import { type Loc, validationErrors } from './validation-errors.ts'
import { OddNumber } from './json.ts'
import type { Profile } from '../profile.ts'
import { cut, quote } from './quote.ts'
import { AMOUNT, FORMATS, type Shape } from '../shapes.ts'

/** Faults that one answer lists at most: a huge body of nothing but faults gets a short answer, and reading it stops there. */
export const FAULTS_MAX = 100

/**
 * Says what is wrong with a value, in the order of the schema's members, and meanwhile reads what a compiled check cannot:
 * an `OddNumber` where any number may stand, and a numeric string for an integer in the live profile. `first` is
 * the first fault in plain words, to be put behind its path.
 */
export class Explanation {
  readonly faults: ValidationError[] = []
  first = ''
  readonly #profile: Profile

  constructor(profile: Profile) {
    this.#profile = profile
  }

  get full() {
    return this.faults.length >= FAULTS_MAX
  }

  read(shape: Shape, value: unknown, loc: Loc): unknown {
    if (shape.anyOf) return this.#union(shape.anyOf, value, loc)
    if (shape.enum) return this.#enum(shape.enum, value, loc)
    if (shape.const !== undefined) return this.#const(shape.const, value, loc)
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
          : this.#add(validationErrors.bool(loc), `must be true or false, but is ${show(value)}`)
      default:
        return value
    }
  }

  #add(error: ValidationError, words: string): unknown {
    if (this.faults.length === 0) this.first = words
    this.faults.push(error)
    return undefined
  }

  /** The first branch that takes the value, or the faults of the branch that takes most of it. */
  #union(branches: readonly Shape[], value: unknown, loc: Loc) {
    if (value === null && branches.some(({ type }) => type === 'null')) return null
    let nearest: Explanation | undefined
    for (const branch of branches) {
      if (branch.type === 'null') continue
      const trial = new Explanation(this.#profile)
      const read = trial.read(branch, value, loc)
      if (trial.faults.length === 0) return read
      if (!nearest || trial.#reaches(loc) > nearest.#reaches(loc)) nearest = trial
    }
    if (!nearest) return undefined
    if (this.faults.length === 0) this.first = nearest.first
    this.faults.push(...nearest.faults.slice(0, FAULTS_MAX - this.faults.length))
    return undefined
  }

  /** How much of a value a branch has taken: none where the type is wrong, more where fewer members are. */
  #reaches(loc: Loc) {
    const [first] = this.faults
    return first && first.loc.length === loc.length && TYPE_FAULTS.has(first.type)
      ? -FAULTS_MAX
      : -this.faults.length
  }

  #enum(allowed: readonly string[], value: unknown, loc: Loc) {
    if (typeof value === 'string' && allowed.includes(value)) return value
    return this.#add(
      validationErrors.oneOf(loc, allowed),
      `must be one of ${allowed.join(', ')}, but is ${show(value)}`,
    )
  }

  #const(allowed: string | boolean, value: unknown, loc: Loc) {
    if (value === allowed) return value
    return this.#add(
      validationErrors.literal(loc, allowed),
      `must be ${JSON.stringify(allowed)}, but is ${show(value)}`,
    )
  }

  #object(shape: Shape, value: unknown, loc: Loc) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof OddNumber) {
      const fault = shape.properties ? validationErrors.object(loc) : validationErrors.dict(loc)
      return this.#add(fault, `must be an object, but is ${show(value)}`)
    }
    if (!shape.properties) return this.#record(shape, value as Readonly<Record<string, unknown>>, loc)
    const members = value as Record<string, unknown>
    const result: Record<string, unknown> = {}
    // First: a misspelt member says more than that the right one is missing.
    if (shape.additionalProperties === false) {
      const known = Object.keys(shape.properties)
      for (const name of Object.keys(members)) {
        if (this.full) break
        if (known.includes(name)) continue
        const near = nearNames(name, known).join(' or ')
        const words = near === '' ? 'is not known here' : `is not known here; did you mean ${near}?`
        this.#add(validationErrors.unknownMember([...loc, name]), words)
      }
    }
    for (const [name, member] of Object.entries(shape.properties)) {
      if (this.full) break
      if (Object.hasOwn(members, name)) result[name] = this.read(member, members[name], [...loc, name])
      else if (shape.required?.includes(name))
        this.#add(validationErrors.missing([...loc, name]), 'is missing')
    }
    return result
  }

  /** A plain record of anything, such as custom_data, is taken as it is. */
  #record({ additionalProperties: member }: Shape, value: Readonly<Record<string, unknown>>, loc: Loc) {
    if (typeof member !== 'object') return value
    const read: [string, unknown][] = []
    for (const [name, sent] of Object.entries(value)) {
      if (this.full) break
      read.push([name, this.read(member, sent, [...loc, name])])
    }
    return Object.fromEntries(read)
  }

  #list(shape: Shape, value: unknown, loc: Loc) {
    if (!Array.isArray(value))
      return this.#add(validationErrors.list(loc), `must be a list, but is ${show(value)}`)
    const { length } = value
    const { minItems = 0, maxItems = Infinity } = shape
    if (length < minItems)
      return this.#add(
        validationErrors.tooShort(loc, minItems, length),
        `must have at least ${count(minItems, 'entry', 'entries')}`,
      )
    if (length > maxItems) {
      return this.#add(
        validationErrors.tooLong(loc, maxItems, length),
        `must have at most ${count(maxItems, 'entry', 'entries')}, but has ${length}`,
      )
    }
    if (!shape.items) return value as unknown[]
    const result: unknown[] = []
    for (let at = 0; at < length && !this.full; at++)
      result.push(this.read(shape.items, value[at], [...loc, at]))
    return result
  }

  #integer(shape: Shape, value: unknown, loc: Loc): unknown {
    const bounds = { minimum: -LARGEST_ID, maximum: LARGEST_ID, ...shape }
    if (typeof value === 'number') return this.#bounded(bounds, value, value, loc)
    if (value instanceof OddNumber) {
      const { source } = value
      if (!/^-?\d+$/.test(source)) {
        return this.#add(
          validationErrors.intFromFloat(loc),
          `must be an integer written in digits only, but is ${show(value)}`,
        )
      }
      if (source === '-0' && bounds.minimum <= 0)
        return this.#add(validationErrors.int(loc), 'is -0: write 0')
      return this.#bounded(bounds, Number(source), value, loc)
    }
    if (typeof value !== 'string')
      return this.#add(validationErrors.int(loc), `must be an integer, but is ${show(value)}`)
    if (this.#profile === 'documented') {
      const advice = NUMERIC_STRING.test(value) ? `: send the number ${value} without quotes` : ''
      return this.#add(validationErrors.int(loc), `must be an integer, but is ${show(value)}${advice}`)
    }
    return this.#numericString(bounds, value, loc)
  }

  /** Live profile only. */
  #numericString(bounds: Shape & { readonly minimum: number }, value: string, loc: Loc) {
    const number = /^(0|-?[1-9]\d*)$/.test(value) ? Number(value) : undefined
    // A negative one is no integer in quotes to the live service, and told to be too small where no negative one fits.
    if (number !== undefined && (number >= 0 || number < bounds.minimum))
      return this.#bounded(bounds, number, value, loc)
    return this.#add(validationErrors.intParsing(loc), `must be an integer, but is ${show(value)}`)
  }

  #number(shape: Shape, value: unknown, loc: Loc) {
    if (shape[AMOUNT]) return this.#amount(shape, value, loc)
    const number = value instanceof OddNumber ? Number(value.source) : value
    if (typeof number !== 'number' || !Number.isFinite(number)) {
      return this.#add(validationErrors.float(loc), `must be a number, but is ${show(value)}`)
    }
    return this.#bounded(shape, number, value, loc)
  }

  /** By the digits that were written: a float would round them. */
  #amount({ exclusiveMinimum: above = 0, maximum = Infinity }: Shape, value: unknown, loc: Loc) {
    const token = value instanceof OddNumber ? value.source : typeof value === 'number' ? String(value) : ''
    const amount = readAmount(token)
    if (amount === undefined)
      return this.#add(
        validationErrors.float(loc),
        `must be a number without an exponent, such as 19.99, but is ${show(value)}`,
      )
    if (amount.startsWith('-') || !isAbove(amount, String(above)))
      return this.#add(
        validationErrors.above(loc, above),
        `must be greater than ${above}, but is ${show(value)}`,
      )
    if (isAbove(amount, String(maximum)))
      return this.#add(
        validationErrors.atMost(loc, maximum),
        `must be at most ${maximum}, but is ${show(value)}`,
      )
    return amount
  }

  /** `sent` is the number as it was written. */
  #bounded({ minimum, maximum, exclusiveMinimum }: Shape, number: number, sent: unknown, loc: Loc) {
    const refuse = (error: ValidationError, bound: string) =>
      this.#add(error, `must be ${bound}, but is ${show(sent)}`)
    if (minimum !== undefined && number < minimum)
      return refuse(validationErrors.atLeast(loc, minimum), `at least ${minimum}`)
    if (exclusiveMinimum !== undefined && number <= exclusiveMinimum)
      return refuse(validationErrors.above(loc, exclusiveMinimum), `greater than ${exclusiveMinimum}`)
    if (maximum !== undefined && number > maximum)
      return refuse(validationErrors.atMost(loc, maximum), `at most ${maximum}`)
    return number
  }

  #string(shape: Shape, value: unknown, loc: Loc) {
    if (typeof value !== 'string')
      return this.#add(validationErrors.string(loc), `must be a text, but is ${show(value)}`)
    const { minLength = 0, maxLength = Infinity, pattern } = shape
    const length = codePoints(value)
    if (length < minLength) {
      const words =
        length === 0
          ? 'must not be empty'
          : `must have at least ${count(minLength, 'character', 'characters')}`
      return this.#add(validationErrors.stringTooShort(loc, minLength), words)
    }
    if (length > maxLength) {
      return this.#add(
        validationErrors.stringTooLong(loc, maxLength),
        `must have at most ${count(maxLength, 'character', 'characters')}, but has ${length}`,
      )
    }
    // Unicode, as the compiled check reads it.
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(value))
      return this.#add(validationErrors.pattern(loc, pattern), `must match ${pattern}, but is ${show(value)}`)
    const format = FORMATS[shape.format ?? '']
    if (format && !format.fits(value))
      return this.#add(format.fault(loc), `${format.words}, but is ${show(value)}`)
    return value
  }
}

const NUMERIC_STRING = /^[1-9][0-9]{0,15}$/

/** Faults that say that a value is of another type than the schema. */
const TYPE_FAULTS = new Set(
  [
    validationErrors.object,
    validationErrors.dict,
    validationErrors.list,
    validationErrors.int,
    validationErrors.float,
    validationErrors.bool,
    validationErrors.string,
  ].map((fault) => fault([]).type),
)

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

/** The length of a text as limits count it: in code points. [ours: contract 1] */
export function codePoints(text: string) {
  let count = text.length
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) count--
  return count
}

/** A value in an error message: short, and safe to print. */
export function show(value: unknown): string {
  if (value instanceof OddNumber) return cut(value.source)
  if (typeof value === 'string') return `the text ${quote(value)}`
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}

/** `items[0].id`; `The body` for the whole of it. */
export function pathOf(loc: Loc) {
  let path = ''
  for (const step of loc) path += typeof step === 'number' ? `[${step}]` : path === '' ? step : `.${step}`
  return path === '' ? 'The body' : path
}
