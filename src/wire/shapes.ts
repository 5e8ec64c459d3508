import type { ValidationError } from '../domain/refusals.ts'
import { validationErrors, type Loc } from './reading/validation-errors.ts'
import { DAY_WORDS, isDay, isTimestamp, TIMESTAMP_WORDS } from './timestamps.ts'

/** Marks a number that is no float but an amount of money. It stands in no document. */
export const AMOUNT: unique symbol = Symbol('amount')

/** The part of JSON Schema that `Explanation` reads. */
export interface Shape {
  readonly [AMOUNT]?: true
  readonly type?: string
  readonly enum?: readonly string[]
  readonly const?: string | boolean
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Shape
  readonly items?: Shape
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
}

/** A UUID in its text form, in either case. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

interface Format {
  readonly fits: (text: string) => boolean
  readonly fault: (loc: Loc) => ValidationError
  /** Behind the path of the member. */
  readonly words: string
}

/** Every format that a schema may name; the compiled check and the explanation use the same test. */
export const FORMATS: Readonly<Record<string, Format>> = {
  uuid: { fits: (text) => UUID.test(text), fault: validationErrors.uuid, words: 'must be a UUID' },
  date: { fits: isDay, fault: validationErrors.datetime, words: DAY_WORDS },
  'date-time': { fits: isTimestamp, fault: validationErrors.datetime, words: TIMESTAMP_WORDS },
  uri: { fits: (text) => URL.canParse(text), fault: validationErrors.url, words: 'must be an absolute URL' },
}

/** Keywords that assert nothing. */
const ANNOTATIONS = ['title', 'description', 'default', 'examples', 'deprecated']

/** What a schema of each type may assert. Beside `anyOf`, `enum` or `const` nothing else is asserted. */
const ASSERTIONS: Readonly<Record<string, readonly string[]>> = {
  object: ['properties', 'required', 'additionalProperties'],
  array: ['items', 'minItems', 'maxItems'],
  integer: ['minimum', 'maximum', 'exclusiveMinimum'],
  number: ['minimum', 'maximum', 'exclusiveMinimum'],
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  boolean: [],
  null: [],
}

/** Where a schema asserts what `Explanation` cannot explain, such as `#/items/multipleOf`. Empty for every schema of ours. */
export function unexplained(shape: Shape, path = '#'): string[] {
  const { type = '', anyOf, items, properties, additionalProperties } = shape
  const known = anyOf
    ? ['anyOf']
    : shape.enum || shape.const !== undefined
      ? ['type', 'enum', 'const']
      : ['type', ...(ASSERTIONS[type] ?? [])]
  const odd = Object.keys(shape).filter((keyword) => ![...known, ...ANNOTATIONS].includes(keyword))
  if (!anyOf && !(type in ASSERTIONS)) odd.push('type')
  // A record of anything, or of values of one shape, has no members of its own.
  const record = typeof additionalProperties === 'object' ? additionalProperties : undefined
  if (record && properties) odd.push('additionalProperties')
  if (shape.format !== undefined && !(shape.format in FORMATS)) odd.push(`format/${shape.format}`)
  const inner = [
    ...(anyOf ?? []).map((branch, at) => [`anyOf/${at}`, branch] as const),
    ...(items ? [['items', items] as const] : []),
    ...(record ? [['additionalProperties', record] as const] : []),
    ...Object.entries(properties ?? {}).map(([name, member]) => [`properties/${name}`, member] as const),
  ]
  return [
    ...odd.map((keyword) => `${path}/${keyword}`),
    ...inner.flatMap(([step, schema]) => unexplained(schema, `${path}/${step}`)),
  ]
}
