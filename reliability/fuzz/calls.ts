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
  readonly document: ServedDocument
  readonly key: string
  readonly revokedKey: string
  /** A merchant that may be suspended, held and stripped of its keys. */
  readonly victimId: number
}

type Parts = RequestParts & { readonly kind: string; readonly statuses: readonly number[] }

const ANY: readonly number[] = []
const chunkSizes = fc.option(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 6 }), { nil: undefined })
const trailers = fc.constantFrom('', 'x: y\r\n', 'x-api-key: z\r\n')

/** Every kind of request, the valid ones as often as each hostile kind. */
export function shots({ document, key, revokedKey, victimId }: Target): fc.Arbitrary<Shot> {
  const withKey = ['X-API-Key', key] as const
  const calls = fc.oneof(...document.operations.map((operation) => validCall(document, operation, withKey)))
  const writes = document.operations.filter(({ body }) => body)
  const write = fc.constantFrom(...writes)

  const mutatedCall = write.chain((operation) =>
    mutated(document.fitting(operation.body!)).map((value): Parts =>
      post('mutated', operation.path, json(value), withKey, [200, 400]),
    ),
  )
  const swapped = fc
    .tuple(write, write)
    .chain(([to, of]) =>
      document
        .fitting(of.body!)
        .map((value): Parts => post('sibling', to.path, json(value), withKey, [200, 400])),
    )
  const hostileText = fc
    .tuple(write, hostileJson, chunkSizes, trailers)
    .map(([{ path }, { body, statuses }, chunks, after]): Parts => ({
      ...post('hostile JSON', path, body, withKey, path.endsWith('/cancel') ? statuses : [200, 400]),
      chunks,
      trailers: after,
    }))
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
      { weight: 2, arbitrary: operatorCall(victimId) },
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

const post = (
  kind: string,
  path: string,
  body: Buffer,
  key: readonly [string, string],
  statuses: readonly number[],
): Parts => ({
  kind,
  method: 'POST',
  target: path,
  headers: [key],
  body,
  statuses,
})

function validCall(
  document: ServedDocument,
  { method, path, parameters, body }: Operation,
  key: readonly [string, string],
): fc.Arbitrary<Parts> {
  const query = fc.record(
    Object.fromEntries(
      parameters
        .filter((one) => one.in === 'query')
        .map(({ name, schema }) => [name, document.fitting(schema)]),
    ),
    { requiredKeys: parameters.filter((one) => one.required && one.in === 'query').map(({ name }) => name) },
  )
  // Drawing the PDF of an order that exists costs as much as a hundred other calls.
  const inPath = fc.oneof(
    { weight: 1, arbitrary: fc.constant('R-1') },
    { weight: 40, arbitrary: fc.string({ minLength: 1, maxLength: 30 }) },
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
        headers: [key],
        body: value === undefined ? undefined : json(value),
        chunks: value === undefined ? undefined : chunks,
        statuses: value === undefined ? [200, 400, 404] : [200],
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

/** Bodies that the operator API takes, by the end of the path behind its merchant or its own name. */
const OPERATOR_CALLS: readonly (readonly [method: string, path: string, body: unknown])[] = [
  ['POST', '/merchants', { name: 'New' }],
  ['GET', '/merchants?after=0&limit=5', undefined],
  ['PATCH', '/merchants/{victim}', { suspended: true, held: false, limits: { cancel: 5 } }],
  ['POST', '/merchants/{victim}/keys', { label: 'more', expiresAt: '2030-01-01T00:00:00Z' }],
  ['GET', '/merchants/{victim}/keys', undefined],
  ['DELETE', '/merchants/{victim}/keys/1', undefined],
  [
    'POST',
    '/merchants/{victim}/orders',
    { orders: [{ order_number: 'F-1', shop_country: 'DE', order_items: [{ sku: 'a', vat: 19 }] }] },
  ],
  ['PUT', '/merchants/{victim}/orders/F-1/invoices', '%PDF-'],
  ['POST', '/merchants/{victim}/cancellations', { items: [{ id: 5119 }], actor: 'buyer' }],
  ['GET', '/carriers', undefined],
  ['GET', '/batches?status=failed&limit=3', undefined],
  ['GET', '/batches/0190a0e0-0000-7000-8000-000000000000', undefined],
  ['POST', '/batches/0190a0e0-0000-7000-8000-000000000000/retry', undefined],
  ['GET', '/events?after=0&limit=3', undefined],
  ['POST', '/faults', { merchant: 1, fault: 'retry', times: 1 }],
]

function operatorCall(victimId: number): fc.Arbitrary<Parts> {
  return fc.tuple(fc.constantFrom(...OPERATOR_CALLS), fc.boolean()).chain(([[method, path, body], good]) => {
    const target = `/admin/v1${path.replace('{victim}', String(victimId))}`
    const headers: [string, string][] = [['Authorization', good ? `Bearer ${ADMIN_TOKEN}` : 'Bearer wrong']]
    const parts = { kind: 'operator', method, target, headers, statuses: good ? ANY : [401, 404] }
    if (body === undefined) return fc.constant<Parts>(parts)
    const bodies = fc.oneof(
      mutated(fc.constant(body)).map((value) => json(value)),
      hostileJson.map((hostile) => hostile.body),
    )
    return bodies.map((bytes): Parts => ({ ...parts, body: bytes }))
  })
}
