import { Type, type Schema, type Annotations, type NumberOptions, type TextOptions } from './schema.ts'

/** Members that several schemas have, in the form that the published document gives such members. */
export const nullable = <S extends Schema>(schema: S, title: string, options: Annotations = {}) =>
  Type.Union([schema, Type.Null()], { title, ...options })
/** `maxLength` is that of the text. */
export const nullableText = (title: string, { maxLength, ...options }: TextOptions = {}) =>
  nullable(Type.String(maxLength === undefined ? {} : { maxLength }), title, options)
/** A string member. */
export const text = (title: string, options: TextOptions = {}) => Type.String({ title, ...options })
/** An integer member. */
export const integer = (title: string, options: NumberOptions = {}) => Type.Integer({ title, ...options })
/** A member that is a time: RFC 3339, a text. */
export const dateTime = (title: string, options: Annotations = {}) =>
  Type.String({ format: 'date-time', title, ...options })
/** A member that is a UUID, a text. */
export const uuid = (title: string, options: Annotations = {}) =>
  Type.String({ format: 'uuid', title, ...options })
/** A member with one of some texts. */
export const oneOf = <const T extends string>(
  values: readonly T[],
  title: string,
  options: Annotations = {},
) => Type.Unsafe<T>({ type: 'string', enum: [...values], title, ...options })

/** Where a schema that stands among the components of the document keeps its name, unless its title is the name. */
export const COMPONENT = Symbol('component')
/** One of some texts, as a schema of its own in the document. */
export const component = <const T extends string>(name: string, values: readonly T[], title = name) =>
  oneOf(values, title, { [COMPONENT]: name })
