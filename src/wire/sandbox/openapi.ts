import { BadRequestSchema } from '../answers.ts'
import { Components } from '../openapi.ts'
import { integer, text } from '../members.ts'
import { type SandboxCall, sandboxCalls } from './calls.ts'

type Json = Record<string, unknown>

const REFUSALS = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden: the key may only read',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  503: 'Service Unavailable',
} as const

/** The OpenAPI 3.1 document of `/sandbox/v1`. `countries`: those whose orders can be invented. [ours: contract 11] */
export function sandboxDocument(countries: readonly string[]): Json {
  const components = new Components()
  const paths: Record<string, Json> = {}
  for (const call of sandboxCalls(countries)) {
    const path = `/sandbox/v1${call.path}`
    paths[path] = { ...paths[path], [call.method]: describe(call, components) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sellers Center sandbox',
      version: '1.0.0',
      description:
        'Only on a server that was started with `--sandbox`. With an API key a call acts on its merchant, with the token of the operator on the one that `?merchant=` names. Calls are neither limited nor recorded.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This server' }],
    security: [{ APIKeyAuth: [] }, { OperatorToken: [] }],
    components: {
      securitySchemes: {
        APIKeyAuth: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        OperatorToken: { type: 'http', scheme: 'bearer' },
      },
      schemas: components.schemas,
    },
    paths,
  }
}

function describe(
  { method, path, summary, about, body, status, answer, refusals, whole }: SandboxCall,
  components: Components,
): Json {
  const json = (schema: unknown) => ({ 'application/json': { schema: components.refer(schema) } })
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    in: 'path',
    name,
    required: true,
    schema: text(name!),
  }))
  const merchant = {
    in: 'query',
    name: 'merchant',
    schema: integer('Merchant', { minimum: 1 }),
    description: 'On whom a call with the token of the operator acts. Ignored with an API key.',
  }
  const refused = Object.entries(REFUSALS).filter(
    ([code]) => !['404', '409'].includes(code) || refusals.includes(Number(code) as 404),
  )
  return {
    operationId: `sandbox_${method}${path.replaceAll(/\W+/g, '_')}`.replace(/_$/, ''),
    summary,
    ...(about !== undefined && { description: about }),
    parameters: [...inPath, ...(whole ? [] : [merchant])],
    ...(body && { requestBody: { content: json(body), required: (body.required ?? []).length > 0 } }),
    responses: {
      [status]: { description: 'Done', ...(answer && { content: json(answer) }) },
      ...Object.fromEntries(
        refused.map(([code, description]) => [code, { description, content: json(BadRequestSchema) }]),
      ),
    },
  }
}
