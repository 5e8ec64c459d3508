import fc from 'fast-check'

/** A schema of the served document, as far as it is written there. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly format?: string
  readonly pattern?: string
}

export interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly {
    readonly in: string
    readonly name: string
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly body: Schema | undefined
  /** Of what it answers to a call that is as it should be. */
  readonly statuses: readonly number[]
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}
interface DocumentedOperation {
  readonly parameters?: Operation['parameters']
  readonly responses: Readonly<Record<string, unknown>>
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete']
const ITEMS_MAX = 6
const TEXT_MAX = 40

/** The document that the server itself serves: its operations, and what fits their schemas. */
export class ServedDocument {
  readonly operations: readonly Operation[]
  readonly #schemas: Document['components']['schemas']

  constructor({ paths, components }: Document) {
    this.#schemas = components.schemas
    this.operations = Object.entries(paths).flatMap(([path, methods]) =>
      // A path also has parameters of all its methods; with or without its last slash it is the same.
      METHODS.flatMap((method) => {
        const operation = methods[method]
        if (!operation) return []
        const { parameters = [], requestBody, responses } = operation
        return {
          method: method.toUpperCase(),
          path: path.replace(/\/$/, ''),
          parameters,
          body: requestBody && Object.values(requestBody.content)[0]!.schema,
          statuses: Object.keys(responses)
            .map(Number)
            .filter((status) => status < 300 || status === 404),
        }
      }),
    )
  }

  static async of(url: string, headers: Record<string, string> = {}): Promise<ServedDocument> {
    const response = await fetch(url, { headers })
    return new ServedDocument((await response.json()) as Document)
  }

  /** Values that fit a schema, grown from it. */
  fitting(schema: Schema): fc.Arbitrary<unknown> {
    if (schema.$ref !== undefined) return this.fitting(this.#schemas[schema.$ref.split('/').at(-1)!]!)
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.enum) return fc.constantFrom(...schema.enum)
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => this.fitting(one)))
    switch (schema.type) {
      case 'object': {
        const { properties = {}, required = [] } = schema
        const members = Object.entries(properties).map(
          ([name, member]) => [name, this.fitting(member)] as const,
        )
        return fc.record(Object.fromEntries(members), { requiredKeys: [...required] })
      }
      case 'array':
        return fc.array(this.fitting(schema.items ?? {}), {
          minLength: schema.minItems ?? 0,
          maxLength: ITEMS_MAX,
        })
      case 'integer':
        return fc.oneof(
          {
            weight: 4,
            arbitrary: fc.integer({
              min: schema.minimum ?? 0,
              max: Math.min(schema.maximum ?? 2_000, 2_000),
            }),
          },
          fc
            .maxSafeInteger()
            .map((number) =>
              Math.min(Math.max(Math.abs(number), schema.minimum ?? 0), schema.maximum ?? Infinity),
            ),
        )
      case 'number':
        return fc.integer({ min: (schema.exclusiveMinimum ?? -1) + 1, max: 10_000 })
      case 'boolean':
        return fc.boolean()
      case 'string':
        return text(schema)
      case 'null':
        return fc.constant(null)
      default:
        return fc.jsonValue({ maxDepth: 2 })
    }
  }
}

function text({ format, pattern, minLength = 0, maxLength = TEXT_MAX }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date-time')
    return fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
      .map((date) => date.toISOString())
  if (format === 'uri') return fc.webUrl()
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  const plain = fc.string({ minLength, maxLength: Math.min(maxLength, TEXT_MAX) })
  const anyScript = fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, TEXT_MAX) })
  return fc.oneof(
    plain,
    anyScript.map((value) => value.replaceAll('\0', '0').padEnd(minLength, '0')),
  )
}
