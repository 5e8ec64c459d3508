import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Answer } from './running.ts'

/** The parts of an OpenAPI document that are looked at here. */
interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly type?: string
  readonly additionalProperties?: boolean
}
interface Response {
  readonly headers?: Readonly<Record<string, { readonly $ref?: string }>>
  readonly content?: Readonly<Record<string, unknown>>
}
interface Operation {
  readonly responses: Readonly<Record<string, Response>>
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** What HTTP itself or a browser gives a meaning to needs no word in the document. */
const OF_HTTP = new Set(
  (
    'access-control-allow-origin access-control-expose-headers vary ' +
    'allow cache-control connection content-disposition content-length content-security-policy content-type date keep-alive ' +
    'referrer-policy transfer-encoding x-content-type-options x-frame-options'
  ).split(' '),
)

/** How files begin. */
const FILES: Readonly<Record<string, RegExp>> = {
  'application/pdf': /^%PDF-/,
  'application/zip': /^PK\x03\x04/,
  'application/octet-stream': /^/,
  'text/csv': /^\w+,.*\n/,
}

const pointerPart = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

/**
 * Holds real answers against the document, and the document against the answers: `faults` says what an answer does that the
 * document does not, `unseen` what the document promises and no answer did. Members, branches of an `anyOf` and values of an
 * `enum` are counted by component, statuses and headers by operation.
 */
export class Documented {
  readonly #document: Document
  readonly #ajv: Ajv2020
  readonly #promised = new Set<string>()
  readonly #seen = new Set<string>()

  constructor(document: object) {
    this.#document = document as Document
    this.#ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
    addFormats.default(this.#ajv)
    this.#ajv.addFormat('binary', true)
    this.#ajv.addVocabulary([
      'openapi',
      'info',
      'servers',
      'security',
      'tags',
      'components',
      'paths',
      'webhooks',
    ])
    this.#ajv.addSchema({ $id: 'document', ...document })
    for (const [path, methods] of Object.entries(this.#document.paths)) {
      for (const [method, { responses }] of Object.entries(methods)) {
        // What its operations have in common.
        if (method === 'parameters') continue
        for (const [status, { headers = {}, content = {} }] of Object.entries(responses)) {
          const name = `${method.toUpperCase()} ${path} ${status}`
          if (status !== 'default') this.#promised.add(name)
          for (const header of Object.keys(headers)) this.#promised.add(`${name} ${header}`)
          for (const type of Object.keys(content)) {
            const pointer = `/paths/${pointerPart(path)}/${method}/responses/${status}/content/${pointerPart(type)}/schema`
            this.#promise(pointer, `${name} body`)
          }
        }
      }
    }
  }

  /** The operation that answers this call, as `GET /api/v1/orders`; undefined where the document has none. */
  operationOf(method: string, url: string): string | undefined {
    const segments = url
      .replace(/[?#].*$/, '')
      .replace(/\/$/, '')
      .split('/')
    const fits = (path: string) => {
      const pattern = path.replace(/\/$/, '').split('/')
      return (
        pattern.length === segments.length &&
        pattern.every((part, at) => part.startsWith('{') || part === segments[at])
      )
    }
    const paths = Object.entries(this.#document.paths).filter(
      ([path, methods]) => fits(path) && method.toLowerCase() in methods,
    )
    // A path without a parameter goes before one with it.
    const [path] = paths.find(([path]) => !path.includes('{')) ?? paths[0] ?? []
    return path === undefined ? undefined : `${method} ${path}`
  }

  /** What the answer does that the document does not say; empty when it keeps to it. */
  faults(method: string, url: string, answer: Answer): string[] {
    const operation = this.operationOf(method, url)
    if (operation === undefined) return [`the document has no ${method} ${url}`]
    const [, path = ''] = operation.split(' ')
    const { responses } = this.#document.paths[path]![method.toLowerCase()]!
    const response = responses[answer.status]
    const name = `${operation} ${answer.status}`
    if (!response) return [`${name} is not documented`]
    this.#seen.add(name)
    return [
      ...this.#headerFaults(operation, answer, response, responses['default'] ?? {}),
      ...this.#bodyFaults(
        `/paths/${pointerPart(path)}/${method.toLowerCase()}/responses/${answer.status}/content`,
        name,
        answer,
        response,
      ),
    ]
  }

  /** What the document promises and no answer has shown. */
  unseen(): string[] {
    return [...this.#promised].filter((promise) => !this.#seen.has(promise)).sort()
  }

  #headerFaults(
    operation: string,
    { status, headers }: Answer,
    response: Response,
    always: Response,
  ): string[] {
    const promised = new Map<string, string>()
    for (const [name, said] of [
      [String(status), response],
      ['default', always],
    ] as const) {
      for (const header of Object.keys(said.headers ?? {}))
        promised.set(header.toLowerCase(), `${operation} ${name} ${header}`)
    }
    return Object.entries(headers).flatMap(([header, value]) => {
      if (OF_HTTP.has(header)) return []
      const promise = promised.get(header)
      if (promise === undefined) return [`${operation} ${status} does not document the header ${header}`]
      this.#seen.add(promise)
      const schema = `${this.#headerPointer(promise)}/schema`
      const read =
        this.#schemaAt(schema).type === 'integer' && /^\d+$/.test(String(value)) ? Number(value) : value
      return this.#check(schema)(read) ? [] : [`${promise} is ${String(value)}`]
    })
  }

  #headerPointer(promise: string): string {
    const [method = '', path = '', status = '', header = ''] = promise.split(' ')
    const said = this.#document.paths[path]![method.toLowerCase()]!.responses[status]!.headers![header]!
    return (
      said.$ref?.slice(1) ??
      `/paths/${pointerPart(path)}/${method.toLowerCase()}/responses/${status}/headers/${header}`
    )
  }

  #bodyFaults(content: string, name: string, { headers, text }: Answer, response: Response): string[] {
    if (!response.content && text === '') return []
    const type = String(headers['content-type']).split(';')[0]!
    if (!response.content?.[type]) return [`${name} is of type ${type}`]
    const begins = FILES[type]
    if (begins) return begins.test(text) ? [] : [`${name} does not begin as ${type} does`]
    const body: unknown = JSON.parse(text)
    const pointer = `${content}/${pointerPart(type)}/schema`
    const check = this.#check(pointer)
    const wrong = check(body)
      ? []
      : (check.errors ?? []).map(({ instancePath, message }) => `${name} ${instancePath} ${message ?? ''}`)
    return [...wrong, ...this.#walk(pointer, `${name} body`, body)]
  }

  /** Notes what of the schema this value shows; says which of its members the schema does not have. */
  #walk(pointer: string, name: string, value: unknown): string[] {
    const schema = this.#schemaAt(pointer)
    if (schema.$ref !== undefined) return this.#walk(schema.$ref.slice(1), componentOf(schema.$ref), value)
    const faults: string[] = []
    if (schema.enum) this.#seen.add(`${name} = ${String(value)}`)
    for (const [at, branch] of (schema.anyOf ?? []).entries()) {
      if (!this.#check(`${pointer}/anyOf/${at}`)(value)) continue
      this.#seen.add(`${name} as ${branchName(branch, at)}`)
      faults.push(...this.#walk(`${pointer}/anyOf/${at}`, `${name} as ${branchName(branch, at)}`, value))
    }
    if (schema.items && Array.isArray(value)) {
      if (value.length > 0) this.#seen.add(`${name}[]`)
      for (const element of value) faults.push(...this.#walk(`${pointer}/items`, `${name}[]`, element))
    }
    if (schema.properties && typeof value === 'object' && value !== null) {
      for (const [member, inner] of Object.entries(value)) {
        if (!(member in schema.properties)) {
          if (schema.additionalProperties !== true) faults.push(`${name} does not document ${member}`)
          continue
        }
        this.#seen.add(`${name}.${member}`)
        faults.push(...this.#walk(`${pointer}/properties/${pointerPart(member)}`, `${name}.${member}`, inner))
      }
    }
    return faults
  }

  #promise(pointer: string, name: string): void {
    const schema = this.#schemaAt(pointer)
    if (schema.$ref !== undefined) {
      const component = componentOf(schema.$ref)
      if (this.#promised.has(component)) return
      this.#promised.add(component)
      this.#seen.add(component)
      this.#promise(schema.$ref.slice(1), component)
    }
    for (const value of schema.enum ?? []) this.#promised.add(`${name} = ${String(value)}`)
    for (const [at, branch] of (schema.anyOf ?? []).entries()) {
      this.#promised.add(`${name} as ${branchName(branch, at)}`)
      this.#promise(`${pointer}/anyOf/${at}`, `${name} as ${branchName(branch, at)}`)
    }
    if (schema.items) {
      this.#promised.add(`${name}[]`)
      this.#promise(`${pointer}/items`, `${name}[]`)
    }
    for (const member of Object.keys(schema.properties ?? {})) {
      this.#promised.add(`${name}.${member}`)
      this.#promise(`${pointer}/properties/${pointerPart(member)}`, `${name}.${member}`)
    }
  }

  #schemaAt(pointer: string): Schema {
    const steps = pointer.split('/').slice(1)
    const unescape = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~')
    return steps.reduce<unknown>(
      (inner, step) => (inner as Record<string, unknown>)[unescape(step)],
      this.#document,
    ) as Schema
  }

  #check(pointer: string): ValidateFunction {
    return this.#ajv.getSchema(`document#${encodeURI(pointer)}`)!
  }
}

const componentOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1)

const branchName = ({ type, $ref }: Schema, at: number) =>
  type ?? ($ref === undefined ? String(at) : componentOf($ref))
