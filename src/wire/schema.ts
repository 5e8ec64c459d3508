import type { Amount } from '../domain/products/amounts.ts'
import { AMOUNT, type Shape } from './shapes.ts'

declare const VALUE: unique symbol
const OPTIONAL: unique symbol = Symbol('optional')

/** A JSON Schema as this API uses it, and the TypeScript type of the values that fit it. */
export interface Schema<T = unknown> extends Shape {
  /** Never there at run time. */
  readonly [VALUE]: T
}
interface OptionalMember {
  readonly [OPTIONAL]: true
}
/** The members of an object, by name. */
export type Members = Readonly<Record<string, Schema>>

/** The type of the values that fit a schema. */
export type Static<S extends Schema> = S[typeof VALUE]

type OptionalNames<M extends Members> = { [N in keyof M]: M[N] extends OptionalMember ? N : never }[keyof M]
type ObjectOf<M extends Members> = { [N in Exclude<keyof M, OptionalNames<M>>]: Static<M[N]> } & {
  [N in OptionalNames<M>]?: Static<M[N]>
}
/** The schema of an object with known members. */
export interface ObjectSchema<M extends Members> extends Schema<ObjectOf<M>> {
  readonly properties: M
}
/** The schema of a list. */
export interface ListSchema<S extends Schema> extends Schema<Static<S>[]> {
  readonly items: S
}

/** What any schema may say beside its type. */
export interface Annotations {
  readonly title?: string
  readonly description?: string
  readonly default?: unknown
  readonly deprecated?: boolean
  readonly [component: symbol]: unknown
}
/** What a number may be, and how it is described. */
export interface NumberOptions extends Annotations {
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
}
/** What a text may be, and how it is described. */
export interface TextOptions extends Annotations {
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
}
interface ListOptions extends Annotations {
  readonly minItems?: number
  readonly maxItems?: number
}
interface ObjectOptions extends Annotations {
  readonly additionalProperties?: boolean
}

/** Without its type, which the builder gives it. */
const schema = (keywords: object): object => keywords

/**
 * Builders of schemas. They are plain functions and not a library's, because each thread of the database loads the operations with their
 * schemas: the 709 modules of a library took it 0.1 to 0.2 s and 10 MiB. What checks values is a library's: see `requests.ts`.
 */
export const Type = {
  Null: (options: Annotations = {}) => schema({ type: 'null', ...options }) as Schema<null>,
  Boolean: (options: Annotations = {}) => schema({ type: 'boolean', ...options }) as Schema<boolean>,
  Integer: (options: NumberOptions = {}) => schema({ type: 'integer', ...options }) as Schema<number>,
  Number: (options: NumberOptions = {}) => schema({ type: 'number', ...options }) as Schema<number>,
  /** An amount of money, above 0: read digit for digit. [known] */
  Amount: (options: Annotations = {}) =>
    schema({
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1_000_000,
      [AMOUNT]: true,
      ...options,
    }) as Schema<Amount>,
  String: (options: TextOptions = {}) => schema({ type: 'string', ...options }) as Schema<string>,
  Array: <S extends Schema>(items: S, options: ListOptions = {}) =>
    schema({ type: 'array', items, ...options }) as ListSchema<S>,
  Union: <S extends readonly Schema[]>(anyOf: readonly [...S], options: Annotations = {}) =>
    schema({ anyOf, ...options }) as Schema<Static<S[number]>>,
  /** A schema in full, and the type of its values. */
  Unsafe: <T>(keywords: object) => schema(keywords) as Schema<T>,
  /** A member that may be absent. */
  Optional: <S extends Schema>(member: S) =>
    Object.defineProperty({ ...member }, OPTIONAL, { value: true }) as S & OptionalMember,
  Object: <M extends Members>(properties: M, options: ObjectOptions = {}) => {
    const required = Object.keys(properties).filter((name) => !(OPTIONAL in properties[name]!))
    return schema({
      type: 'object',
      ...(required.length > 0 && { required }),
      properties,
      ...options,
    }) as ObjectSchema<M>
  },
} as const
