import { BadRequestSchema } from '../answers.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { COMPONENT } from '../members.ts'
import { WEBHOOK_EVENTS, type WebhookEvent } from '../../domain/webhooks/webhooks.ts'
import { ABOUT_EVENTS } from '../webhooks/webhooks.ts'
import { WEBHOOK_BODIES } from '../webhooks/messages.ts'
import { type Parameter } from './parameters.ts'
import { type HeaderName, FileSchema, PUBLIC_CALLS, type PublicCall } from './public-calls.ts'

type Json = Record<string, unknown>

/** One of the APIs that an API key opens, as its document says it. */
interface Described {
  readonly title: string
  readonly description: string
  readonly tags: readonly { readonly name: PublicCall['tag']; readonly description: string }[]
  readonly calls: readonly PublicCall[]
  /** What is sent to those who subscribe. */
  readonly events?: readonly WebhookEvent[]
}

/** What holds for each of these APIs. */
const MANNERS =
  'HEAD works wherever GET does: the same headers without the body, counted as a GET. Every path answers with and without a slash at its end. ' +
  'Pages of the origins that the operator lists may call from a browser (CORS); preflights need no key and are not counted.'

/** The OpenAPI 3.1 document of what merchants can call, in the documented profile. [seed, with what contract 2 adds] */
export const openApiDocument = (): Json =>
  documentOf({
    title: 'Sellers Center API',
    description:
      'Merchants read their orders and cancel, ship and return order items. Writes are accepted as batches and carried out afterwards: poll the results, or let them wait.',
    tags: [
      { name: 'Orders', description: 'Orders, carriers and documents are read, and items changed, here.' },
      { name: 'Products', description: 'Styles and their variants, with stock and prices.' },
      { name: 'Results', description: 'How accepted batches went.' },
      { name: 'Categories', description: 'What products are put into, and what must be said of them there.' },
      { name: 'Countries', description: 'Where products are sold.' },
      { name: 'Brands', description: 'Whose products are sold.' },
      { name: 'Webhooks', description: 'Where you want to be called when something happens.' },
      { name: 'Webhook Messages', description: 'What is delivered, one operation for each event.' },
      { name: 'Reports', description: 'Files that the marketplace lays out for the merchant.' },
    ],
    calls: PUBLIC_CALLS,
    events: WEBHOOK_EVENTS,
  })

/** The OpenAPI 3.1 document of a list of calls. */
export function documentOf({ title, description, tags, calls, events = [] }: Described): Json {
  const components = new Components()
  const paths: Record<string, Json> = {}
  for (const operation of calls) {
    const { path, method, pathParameters } = operation
    paths[path] = {
      ...paths[path],
      ...(pathParameters && { parameters: parameterList(pathParameters, components) }),
      [method]: describe(operation, components),
    }
  }
  const webhooks = Object.fromEntries(events.map((event) => [event, describeDelivery(event, components)]))
  const used = JSON.stringify(paths)
  return {
    openapi: '3.1.0',
    info: {
      title,
      version: '1.0.0',
      description: `${description}\n\n${MANNERS}`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This server' }],
    security: [{ APIKeyAuth: [] }],
    tags,
    components: {
      securitySchemes: { APIKeyAuth: { type: 'apiKey', in: 'header', name: 'X-API-Key' } },
      schemas: components.schemas,
      headers: Object.fromEntries(
        Object.entries(HEADERS).filter(([name]) => used.includes(`"#/components/headers/${name}"`)),
      ),
    },
    paths,
    ...(events.length > 0 && { webhooks }),
  }
}

const HEADERS: Readonly<Record<HeaderName, Json>> = {
  'X-Request-Id': { description: 'Names this call in the logs of the server', schema: { type: 'string' } },
  'X-RateLimit-Reset': { description: 'Seconds to the end of the time window', schema: { type: 'integer' } },
  'Retry-After': {
    description: 'Whole seconds after which the same call may succeed',
    schema: { type: 'integer', minimum: 1 },
  },
  'Idempotent-Replayed': {
    description:
      '`true` when the ID is that of an earlier batch: of the same payload in flight, or of the same `Idempotency-Key`',
    schema: { type: 'string', enum: ['true'] },
  },
  Warning: {
    description:
      '`299 - "orderStatus is not known here; did you mean order_status?"`: a query parameter that was ignored nearly is a known one',
    schema: { type: 'string' },
  },
  'X-Undrawn-Characters': {
    description:
      'Characters that no font of the server has, as in `U+1F6D8, U+E000`: the first 100, each once. The document names them, too, and shows `�` in their place',
    schema: { type: 'string' },
  },
  'Preference-Applied': {
    description: '`wait=N` when the call was willing to wait (RFC 7240)',
    schema: { type: 'string' },
  },
}

const headers = (...names: HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))

const ALWAYS = ['X-Request-Id', 'X-RateLimit-Reset'] as const

const REFUSALS = {
  400: { description: 'Bad Request', headers: headers(...ALWAYS) },
  401: { description: 'Unauthorized', headers: headers('X-Request-Id') },
  403: { description: 'Forbidden: the key may only read', headers: headers(...ALWAYS) },
  404: { description: 'Not Found', headers: headers(...ALWAYS) },
  409: { description: 'Conflict: what is asked does not fit what there is', headers: headers(...ALWAYS) },
  408: { description: 'Request Timeout: the body did not arrive in time', headers: headers(...ALWAYS) },
  413: { description: 'Content Too Large', headers: headers(...ALWAYS) },
  415: { description: 'Unsupported Media Type: a body with Content-Encoding', headers: headers(...ALWAYS) },
  417: {
    description: 'Expectation Failed: Expect other than 100-continue',
    headers: headers(...ALWAYS),
  },
  422: {
    description: 'Unprocessable Content: the `Idempotency-Key` came before, with another payload',
    headers: headers(...ALWAYS),
  },
  429: { description: 'Too Many Requests', headers: headers(...ALWAYS, 'Retry-After') },
  431: {
    description: 'Request Header Fields Too Large: the request line and headers',
    headers: headers('X-Request-Id'),
  },
  500: { description: 'Internal Server Error: a fault of the server', headers: headers(...ALWAYS) },
  503: { description: 'Service Unavailable', headers: headers(...ALWAYS, 'Retry-After') },
}

const SUCCESSES = { 200: 'OK', 201: 'Created', 202: 'Accepted', 204: 'No Content' }

/** Refusals that can come when the query has been read. */
const AFTER_THE_QUERY: ReadonlySet<number> = new Set([400, 404, 500, 503])

/** [seed] */
const RATE_LIMIT_HEADERS = {
  'X-RateLimit-Limit': {
    description: 'Total requests allowed in the time window',
    schema: { type: 'integer' },
  },
  'X-RateLimit-Remaining': {
    description: 'Remaining requests in the current window',
    schema: { type: 'integer' },
  },
}

function describe(operation: PublicCall, components: Components): Json {
  const {
    operationId,
    summary,
    tag,
    limit,
    about,
    parameters,
    body,
    answer,
    status = 200,
    refusals,
    deprecated,
  } = operation
  const json = (schema: unknown) => ({ 'application/json': { schema: components.refer(schema) } })
  const warned = parameters.some((parameter) => parameter.in === 'query') ? headers('Warning') : {}
  const responses: Json = {
    [status]: {
      description: SUCCESSES[status],
      headers: {
        ...(limit === undefined ? headers('X-Request-Id') : headers(...ALWAYS, ...extraHeaders(operation))),
        ...headers(...(operation.headers ?? [])),
        ...warned,
      },
      ...(answer !== 'nothing' && {
        content: isFiles(answer)
          ? Object.fromEntries(answer.map((type) => [type, { schema: FileSchema }]))
          : {
              ...json(answer),
              ...(operation.streams && { 'text/event-stream': { schema: { type: 'string' } } }),
            },
      }),
    },
  }
  const writes = operation.method === 'get' || operation.changesNothing ? [] : ([403] as const)
  const limited = limit === undefined ? [] : ([429] as const)
  for (const status of [400, 401, ...writes, ...refusals, 417, ...limited, 431, 500, 503] as const)
    responses[status] = {
      ...REFUSALS[status],
      headers: {
        ...(limit === undefined ? uncounted(REFUSALS[status].headers) : REFUSALS[status].headers),
        ...(AFTER_THE_QUERY.has(status) ? warned : {}),
      },
      content: json(BadRequestSchema),
    }
  if (limit !== undefined)
    responses.default = { description: 'Every answer to an authenticated call', headers: RATE_LIMIT_HEADERS }
  return {
    operationId,
    summary,
    parameters: parameterList(parameters, components),
    responses,
    ...(deprecated && { deprecated }),
    description: [
      ...(about === undefined ? [] : [about]),
      ...(limit === undefined ? [] : [`**Rate limit:** ${DEFAULT_LIMITS[limit]} requests per minute`]),
    ].join('\n\n'),
    tags: [tag],
    security: [{ APIKeyAuth: [] }],
    ...(body ? { requestBody: { content: json(body), required: !operation.bodyMayBeAbsent } } : {}),
  }
}

/** Without what only calls that are counted say. */
const uncounted = (all: Json) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'X-RateLimit-Reset'))

/** What is sent to a receiver. It is answered in its own words, so that nothing but the status is asked of it. */
const describeDelivery = (event: WebhookEvent, components: Components): Json => ({
  post: {
    operationId: `receive_${event.replaceAll('.', '_')}`,
    summary: event,
    description: ABOUT_EVENTS[event],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: components.refer(WEBHOOK_BODIES[event]) } },
    },
    responses: { '2XX': { description: 'Taken. Anything else is sent again.' } },
  },
})

const isFiles = (answer: PublicCall['answer']): answer is readonly string[] => Array.isArray(answer)

const parameterList = (parameters: readonly Parameter[], components: Components) =>
  parameters.map(({ schema, ...rest }) => ({ ...rest, schema: components.refer(schema) }))

function extraHeaders({ method, tag, limit }: PublicCall): HeaderName[] {
  if (
    (method === 'post' || method === 'put') &&
    (tag === 'Orders' || tag === 'Products' || tag === 'Results')
  )
    return ['Idempotent-Replayed']
  if (tag === 'Products') return []
  if (limit === 'delivery_document') return ['X-Undrawn-Characters']
  return tag === 'Results' ? ['Preference-Applied', 'Retry-After'] : []
}

/** Schemas that have a name of their own stand once among the components; every use refers to them. */
export class Components {
  readonly schemas: Json = {}

  refer(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map((element) => this.refer(element))
    if (typeof schema !== 'object' || schema === null) return schema
    const { title, [COMPONENT]: name = title } = schema as { title?: unknown; [COMPONENT]?: unknown }
    const inner = () =>
      Object.fromEntries(Object.entries(schema).map(([key, member]) => [key, this.refer(member)]))
    if (typeof name !== 'string' || (name === title && !(COMPONENT in schema) && !NAMED.test(name)))
      return inner()
    this.schemas[name] ??= inner()
    return { $ref: `#/components/schemas/${name}` }
  }
}

const NAMED = /^[A-Z][A-Za-z]+Schema$|^RequestStatus$/
