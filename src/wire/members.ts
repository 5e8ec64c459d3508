import Type, { type TSchemaOptions } from 'typebox'

/** Members that several schemas have, in the form that the published document gives such members. */
export const nullableText = (title: string, options: TSchemaOptions = {}) =>
  Type.Union([Type.String(), Type.Null()], { title, ...options })
export const text = (title: string, options: TSchemaOptions = {}) => Type.String({ title, ...options })
export const integer = (title: string, options: TSchemaOptions = {}) => Type.Integer({ title, ...options })
export const dateTime = (title: string, options: TSchemaOptions = {}) =>
  Type.String({ format: 'date-time', title, ...options })
export const uuid = (title: string, options: TSchemaOptions = {}) =>
  Type.String({ format: 'uuid', title, ...options })
export const oneOf = <T extends string>(values: readonly T[], title: string, options: TSchemaOptions = {}) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values], title, ...options })
