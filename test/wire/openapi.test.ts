import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LIMITED_OPERATIONS } from '../../src/wire/limits.ts'
import { openApiDocument } from '../../src/wire/document/openapi.ts'
import { PUBLIC_CALLS, type PublicCall } from '../../src/wire/document/public-calls.ts'
import { SELLER_CALLS } from '../../src/wire/seller/calls.ts'
import seed from './seed-operation.json' with { type: 'json' }

interface Described {
  tags: string[]
  parameters: { name: string; in: string; required?: boolean }[]
  description: string
  responses: Record<
    string,
    { description?: string; headers?: object; content?: Record<string, { schema: object }> }
  >
  requestBody?: object
}
const document = openApiDocument() as {
  paths: Record<
    string,
    Partial<Record<PublicCall['method'], Described>> & { parameters?: Described['parameters'] }
  >
  components: { schemas: Record<string, Record<string, unknown>>; headers: object }
}

const at = (value: unknown, path: readonly (string | number)[]) =>
  path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
    value,
  )

/** Every leaf of the seed, with the way to it. */
function leaves(value: unknown, path: string[] = []): [path: string, steps: string[], leaf: unknown][] {
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]))
  }
  return [[path.join(' > '), path, value]]
}

describe('the OpenAPI document', () => {
  test.each(leaves(seed))('has from the seed: %s', (_name, steps, leaf) => {
    expect(at(document, steps)).toEqual(leaf)
  })

  test('has nothing in the schemas of the seed but what the contract adds', () => {
    const { BadRequestSchema, ...others } = seed.components.schemas
    expect(document.components.schemas).toMatchObject(others)
    for (const [name, schema] of Object.entries(others))
      expect(document.components.schemas[name]).toEqual(schema)
    const { properties, ...rest } = document.components.schemas.BadRequestSchema as {
      properties: Record<string, unknown>
    }
    const { detail, ...published } = properties
    expect({ ...rest, properties: published }).toEqual(BadRequestSchema)
    expect(detail).toBeDefined()
  })

  test('has the default headers of the seed and only those', () => {
    const described = document.paths['/api/v1/orders/cancel']!.post!.responses.default!
    expect(described.headers).toEqual(seed.paths['/api/v1/orders/cancel'].post.responses.default.headers)
    expect(described.description).not.toBe('')
  })

  test('is the committed openapi.json', () => {
    const committed = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')
    expect(JSON.parse(committed)).toEqual(document)
  })

  test('describes each limited operation, with its rate limit', () => {
    const limits = [...PUBLIC_CALLS, { limit: 'seller' }].flatMap(({ limit }) => limit ?? [])
    expect([...new Set(limits)].sort()).toEqual(LIMITED_OPERATIONS.toSorted())
    expect(new Set(SELLER_CALLS.map(({ limit }) => limit))).toEqual(new Set(['seller']))
    for (const { path, method, limit } of PUBLIC_CALLS) {
      const { description } = document.paths[path]![method]!
      expect(/\*\*Rate limit:\*\* \d+ requests per minute$/.test(description)).toBe(limit !== undefined)
    }
  })

  test('refers to nothing that is not there, and has no schema that nothing refers to', () => {
    const text = JSON.stringify(document)
    const used = new Set(
      [...text.matchAll(/"#\/components\/(\w+)\/([\w-]+)"/g)].map(([, kind, name]) => `${kind}/${name}`),
    )
    const made = Object.entries(document.components)
      .filter(([kind]) => kind !== 'securitySchemes')
      .flatMap(([kind, members]) => Object.keys(members).map((name) => `${kind}/${name}`))
    expect([...used].toSorted()).toEqual(made.toSorted())
  })

  test('declares every parameter of a path', () => {
    for (const { path, method } of PUBLIC_CALLS) {
      const { parameters } = document.paths[path]![method]!
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(named)
    }
  })

  test('names the header that writes may have, of orders at their paths, because the seed has an operation without parameters', () => {
    for (const [path, { post, put, parameters }] of Object.entries(document.paths)) {
      const atPath = path.startsWith('/api/v1/orders/') && post ? ['Idempotency-Key'] : undefined
      expect(parameters?.map(({ name }) => name)).toEqual(atPath)
      for (const write of [post, put])
        if (write && !path.startsWith('/api/v1/webhooks/'))
          expect(write.parameters.map(({ name }) => name)).toEqual(atPath ? [] : ['Idempotency-Key'])
    }
  })

  test('has schemas that JSON Schema 2020-12 takes', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'document', ...document })
    for (const name of Object.keys(document.components.schemas)) {
      expect(() => ajv.compile({ $ref: `document#/components/schemas/${name}` })).not.toThrow()
    }
  })

  test('says nothing of the operator', () => {
    expect(JSON.stringify(document)).not.toContain('/admin/')
  })
})
