import fc from 'fast-check'
import { ADMIN_TOKEN } from '../server-process.ts'
import {
  BECAUSE_OF,
  hostileHeaders,
  hostileQuery,
  hostileTarget,
  illFramed,
  methods,
} from './hostile-http.ts'
import { hostileJson } from './hostile-json.ts'
import { mutated } from './mutations.ts'
import type { Operation, ServedDocument } from './schemas.ts'
import { requestBytes, type RequestParts, type Shot } from './shots.ts'

export interface Target {
  /** Of the merchants' API, of which every answer is known. */
  readonly document: ServedDocument
  readonly key: string
  readonly revokedKey: string
  /** The others. */
  readonly apis: readonly Api[]
}

/** An API of which only is known that it never answers with a 5xx. */
export interface Api {
  readonly kind: string
  readonly document: ServedDocument
  readonly header: readonly [string, string]
  readonly wrongHeader: readonly [string, string]
  /** What stands for the parameters of its paths. */
  readonly inPath: fc.Arbitrary<string>
}

type Parts = RequestParts & { readonly kind: string; readonly statuses: readonly number[] }

const ANY: readonly number[] = []
const chunkSizes = fc.option(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 6 }), { nil: undefined })
const trailers = fc.constantFrom('', 'x: y\r\n', 'x-api-key: z\r\n')

/** Every kind of request, the valid ones as often as each hostile kind. */
export function shots({ document, key, revokedKey, apis }: Target): fc.Arbitrary<Shot> {
  const withKey = ['X-API-Key', key] as const
  // Drawing the PDF of an order that exists costs as much as a hundred other calls.
  const inPath = fc.oneof(
    { weight: 1, arbitrary: fc.constant('R-1') },
    { weight: 40, arbitrary: fc.string({ minLength: 1, maxLength: 30 }) },
  )
  const calls = fc.oneof(
    ...document.operations.map((operation) => validCall(document, operation, withKey, inPath)),
  )
  const writes = document.operations.filter(({ body }) => body)
  const write = fc.constantFrom(...writes)

  const mutatedCall = write.chain((operation) =>
    mutated(document.fitting(operation.body!)).map((value) =>
      withBody('mutated', operation, json(value), withKey, [400]),
    ),
  )
  const swapped = fc
    .tuple(write, write)
    .chain(([to, of]) =>
      document.fitting(of.body!).map((value) => withBody('sibling', to, json(value), withKey, [400])),
    )
  const hostileText = fc
    .tuple(write, hostileJson, chunkSizes, trailers)
    .map(([operation, { body, statuses }, chunks, after]): Parts => {
      const parts = withBody('hostile JSON', operation, body, withKey, [400])
      const known = operation.path.endsWith('/cancel') ? { statuses } : {}
      return { ...parts, ...known, chunks, trailers: after }
    })
  const dressed = fc.tuple(calls, hostileHeaders).map(([call, headers]): Parts => ({
    ...call,
    kind: 'hostile headers',
    headers: [...call.headers!, ...headers],
    statuses: [
      ...call.statuses,
      ...(call.statuses.includes(200) ? [304] : []),
      ...headers.flatMap(([name]) => BECAUSE_OF.get(name) ?? []),
    ],
  }))
  const badKey = fc.tuple(calls, badKeys(key, revokedKey)).map(([call, header]): Parts => ({
    ...call,
    kind: 'bad key',
    headers: header === undefined ? [] : [['X-API-Key', header]],
    statuses: [401],
  }))
  const elsewhere = fc
    .tuple(
      methods,
      hostileTarget,
      hostileQuery,
      fc.option(
        fc.json().map((text) => Buffer.from(text)),
        { nil: undefined },
      ),
    )
    .map(([method, target, query, body]): Parts => ({
      kind: 'hostile path',
      method,
      target: query === '' ? target : `${target}?${query}`,
      headers: [withKey, ['Authorization', `Bearer ${ADMIN_TOKEN}`]],
      body,
      statuses: ANY,
    }))
  const queried = fc
    .tuple(fc.constantFrom(...document.operations.filter(({ method }) => method === 'GET')), hostileQuery)
    .map(([{ path }, query]): Parts => ({
      kind: 'hostile query',
      method: 'GET',
      target: `${filled(path, 'X-1')}?${query}`,
      headers: [withKey],
      statuses: [200, 400, 404],
    }))

  const framed = fc
    .oneof(
      { weight: 4, arbitrary: calls },
      { weight: 4, arbitrary: mutatedCall },
      { weight: 1, arbitrary: swapped },
      { weight: 4, arbitrary: hostileText },
      { weight: 3, arbitrary: dressed },
      { weight: 1, arbitrary: badKey },
      { weight: 3, arbitrary: elsewhere },
      { weight: 2, arbitrary: queried },
      ...apis.map((api) => ({ weight: 2, arbitrary: callsOf(api) })),
    )
    .map((parts): Shot => ({
      kind: parts.kind,
      bytes: requestBytes(parts),
      head: parts.method === 'HEAD',
      framed: true,
      statuses: parts.statuses,
    }))
  const broken = illFramed.map((bytes): Shot => ({
    kind: 'broken HTTP',
    bytes,
    head: false,
    framed: false,
    statuses: ANY,
  }))
  return fc.oneof({ weight: 60, arbitrary: framed }, { weight: 1, arbitrary: broken })
}

/** A mutated value may be no value at all any more. */
const json = (value: unknown) => Buffer.from((JSON.stringify(value) as string | undefined) ?? '')
const filled = (path: string, value: string) => path.replaceAll(/\{\w+\}/g, encodeURIComponent(value))

const withBody = (
  kind: string,
  { method, path, statuses }: Operation,
  body: Buffer,
  key: readonly [string, string],
  orElse: readonly number[],
): Parts => ({
  kind,
  method,
  target: filled(path, 'R-1'),
  headers: [key],
  body,
  statuses: [...statuses, ...orElse],
})

function validCall(
  document: ServedDocument,
  { method, path, parameters, body, statuses }: Operation,
  header: readonly [string, string],
  inPath: fc.Arbitrary<string>,
): fc.Arbitrary<Parts> {
  const query = fc.record(
    Object.fromEntries(
      parameters
        .filter((one) => one.in === 'query')
        .map(({ name, schema }) => [name, document.fitting(schema)]),
    ),
    { requiredKeys: parameters.filter((one) => one.required && one.in === 'query').map(({ name }) => name) },
  )
  return fc
    .tuple(query, inPath, body ? document.fitting(body) : fc.constant(undefined), chunkSizes, fc.boolean())
    .map(([values, number, value, chunks, slash]) => {
      // A query has no way to say null but to leave the parameter out.
      const pairs = Object.entries(values)
        .filter(([, one]) => one !== null)
        .map(([name, one]) => `${name}=${encodeURIComponent(String(one)).replaceAll('%00', '0')}`)
      const target = filled(path, number.replaceAll(/[.]/g, '-')) + (slash ? '/' : '')
      return {
        kind: 'valid',
        method,
        target: pairs.length === 0 ? target : `${target}?${pairs.join('&')}`,
        headers: [header],
        body: value === undefined ? undefined : json(value),
        chunks: value === undefined ? undefined : chunks,
        // Only what is in the path can be wrong, and whether an address may be called no schema says.
        statuses: value === undefined || path.includes('webhooks') ? [...statuses, 400, 404] : statuses,
      }
    })
}

/** Nearly right, far from right, and once right. */
function badKeys(key: string, revokedKey: string): fc.Arbitrary<string | undefined> {
  return fc.oneof(
    fc.constantFrom(
      undefined,
      '',
      revokedKey,
      ` ${key.slice(0, -1)}`,
      key.slice(0, -1),
      `${key}x`,
      key.toLowerCase(),
      `${key},${key}`,
    ),
    fc.nat(key.length - 1).map((at) => key.slice(0, at) + (key[at] === 'A' ? 'B' : 'A') + key.slice(at + 1)),
    fc.stringMatching(/^sc_(live|test)_[0-9A-Za-z]{49}$/),
    fc
      .string({
        unit: fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code)),
        maxLength: 200,
      })
      .map((text) => text.replaceAll('\x7f', '')),
  )
}

/** Calls of an API beside the merchants' one: valid ones, ones with mutated bodies, and some without a right to them. */
function callsOf({ kind, document, header, wrongHeader, inPath }: Api): fc.Arbitrary<Parts> {
  return fc.tuple(fc.constantFrom(...document.operations), fc.nat(3)).chain(([operation, luck]) => {
    const statuses = luck === 0 ? [401, 404] : ANY
    const calls = validCall(document, operation, luck === 0 ? wrongHeader : header, inPath)
    const dressed = calls.map((call): Parts => ({ ...call, kind, statuses }))
    if (!operation.body || luck === 1) return dressed
    const bodies = fc.oneof(
      mutated(document.fitting(operation.body)).map((value) => json(value)),
      hostileJson.map(({ body }) => body),
    )
    return fc.tuple(dressed, bodies).map(([call, body]): Parts => ({ ...call, body }))
  })
}
