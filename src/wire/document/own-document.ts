import { BadRequestSchema } from '../answers.ts'
import { text } from '../members.ts'
import { Components } from './openapi.ts'
import type { Parameter } from './parameters.ts'
import type { Schema } from '../schema.ts'

type Json = Record<string, unknown>

/** One call of an API of our own, the source of its part of a document. */
export interface OwnCall {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Behind the prefix of its API. */
  readonly path: string
  readonly summary: string
  readonly about?: string
  readonly query?: readonly Parameter[]
  /** A schema of JSON, which may be absent where none of its members is required; or the types that a file may have. */
  readonly body?: Schema | readonly string[]
  /** What a call is answered that did what it was asked for. */
  readonly statuses: readonly (200 | 201 | 204)[]
  /** Absent with 204. */
  readonly answer?: Schema
  /** Beyond those that every call can have. */
  readonly refusals?: readonly (403 | 404 | 409 | 415)[]
  /** Whether its batch may be an earlier one, which the header `Idempotent-Replayed` says. */
  readonly mayReplay?: true
}

/** An API of our own. */
export interface OwnApi {
  readonly title: string
  readonly description: string
  /** Begins the names of its operations. */
  readonly name: string
  readonly prefix: string
  readonly security: Readonly<Record<string, Json>>
  readonly calls: readonly OwnCall[]
}

const REFUSALS = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden: the key may only read',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  503: 'Service Unavailable',
} as const
const ALWAYS = [400, 401, 413, 503] as const
const REQUEST_ID = {
  'X-Request-Id': { description: 'Names this call in the logs of the server', schema: { type: 'string' } },
}
const REPLAYED = {
  'Idempotent-Replayed': {
    description: '`true` when the ID is that of an earlier batch in flight',
    schema: { type: 'string', enum: ['true'] },
  },
}
const DONE = { 200: 'OK', 201: 'Created', 204: 'No Content' } as const

/** The OpenAPI 3.1 document of an API of our own. */
export function ownDocument({ title, description, name, prefix, security, calls }: OwnApi): Json {
  const components = new Components()
  const paths: Record<string, Json> = {}
  for (const call of calls) {
    const path = prefix + call.path
    paths[path] = { ...paths[path], [call.method]: describe(name, call, components) }
  }
  return {
    openapi: '3.1.0',
    info: { title, version: '1.0.0', description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/', description: 'This server' }],
    security: Object.keys(security).map((scheme) => ({ [scheme]: [] })),
    components: { securitySchemes: security, schemas: components.schemas },
    paths,
  }
}

function describe(api: string, call: OwnCall, components: Components): Json {
  const { method, path, summary, about, query = [], body, statuses, answer, refusals = [], mayReplay } = call
  const json = (schema: unknown) => ({ 'application/json': { schema: components.refer(schema) } })
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    in: 'path',
    name,
    required: true,
    schema: text(name!),
  }))
  const done = (status: keyof typeof DONE) => ({
    description: DONE[status],
    headers: { ...REQUEST_ID, ...(mayReplay && status === 200 && REPLAYED) },
    ...(answer && { content: json(answer) }),
  })
  const refused = [...ALWAYS, ...refusals].sort((a, b) => a - b)
  return {
    operationId: `${api}_${method}${path.replaceAll(/\W+/g, '_')}`.replace(/_$/, ''),
    summary,
    ...(about !== undefined && { description: about }),
    parameters: [...inPath, ...query].map(({ schema, ...rest }) => ({
      ...rest,
      schema: components.refer(schema),
    })),
    ...(body && { requestBody: bodyOf(body, json) }),
    responses: {
      ...Object.fromEntries(statuses.map((status) => [status, done(status)])),
      ...Object.fromEntries(
        refused.map((code) => [
          code,
          { description: REFUSALS[code], headers: REQUEST_ID, content: json(BadRequestSchema) },
        ]),
      ),
    },
  }
}

function bodyOf(body: Schema | readonly string[], json: (schema: unknown) => Json): Json {
  if (!isTypes(body)) return { content: json(body), required: (body.required ?? []).length > 0 }
  return { content: Object.fromEntries(body.map((type) => [type, {}])), required: true }
}

const isTypes = (body: Schema | readonly string[]): body is readonly string[] => Array.isArray(body)
