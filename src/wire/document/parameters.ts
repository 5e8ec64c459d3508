import type { Schema } from '../schema.ts'

/** A parameter as the OpenAPI document shows it. */
export interface Parameter {
  readonly in: 'query' | 'path' | 'header'
  readonly name: string
  readonly required?: boolean
  readonly schema: Schema
  readonly description?: string
}

/** A parameter of the query. */
export const inQuery = (name: string, schema: Schema, description?: string): Parameter => ({
  in: 'query',
  name,
  schema,
  ...(description === undefined ? {} : { description }),
})
