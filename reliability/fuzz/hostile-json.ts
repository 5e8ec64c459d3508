import { gzipSync } from 'node:zlib'
import fc from 'fast-check'

/** A body, and whether a careful reader can do anything but refuse it. */
export interface HostileBody {
  readonly body: Buffer
  readonly statuses: readonly number[]
}

const refused = (body: Buffer | string): HostileBody => ({
  body: Buffer.from(body as string),
  statuses: [400],
})
const either = (body: Buffer | string): HostileBody => ({
  body: Buffer.from(body as string),
  statuses: [200, 400],
})

/** Numbers that are no plain digits from 1 to 2^53−1. */
const NO_IDS = [
  '1.0',
  '1e2',
  '-0',
  '0',
  '-1',
  '1.5',
  '1e400',
  '9007199254740992',
  '9007199254740993',
  '123456789012345678901234567890',
  '1E+2',
]
const NO_NUMBERS = ['01', '+1', '0x10', '1.', '.5', '1e', 'NaN', 'Infinity', '-', '1_000', '١']
/** Bytes that are no UTF-8: a continuation alone, overlong forms, a surrogate, beyond the last plane, cut off. */
const NO_UTF8 = ['80', 'c080', 'c1bf', 'eda080', 'f4908080', 'ff', 'e282', 'f09f98']
const LONE_SURROGATES = ['\\ud800', '\\uDFFF', '\\ud83d\\u0041', 'a\\udc00\\ud800']
const DEEP = [65, 100, 1_000, 20_000]

const items = (inner: string) => `{"items":[${inner}]}`

/** JSON that means harm, at the level of its text: a value can no longer say it. */
export const hostileJson: fc.Arbitrary<HostileBody> = fc.oneof(
  fc.constantFrom(...NO_IDS, ...NO_NUMBERS).map((number) => refused(items(`{"id":${number}}`))),
  fc.constantFrom(...NO_NUMBERS).map((number) => refused(`{"items":[{"id":5119}],"more":${number}}`)),
  fc.constantFrom(...NO_IDS).map((number) => either(`{"items":[{"id":5119}],"more":${number}}`)),
  fc.tuple(fc.nat(9_000), fc.nat(9_000)).map(([one, other]) => refused(items(`{"id":${one},"id":${other}}`))),
  fc
    .constantFrom(
      '{"items":[],"items":[{"id":1}]}',
      '{"items":[{"id":1}],"x":{"a":1,"\\u0061":2}}',
      '{"__proto__":1,"__proto__":2,"items":[{"id":1}]}',
    )
    .map(refused),
  fc
    .constantFrom(...LONE_SURROGATES, '\\u0000', '\\u0000abc')
    .map((text) => refused(`{"items":[{"id":5119}],"note":"${text}"}`)),
  fc
    .constantFrom(...LONE_SURROGATES, '\\u0000')
    .map((text) => refused(`{"items":[{"id":5119}],"${text}":1}`)),
  fc
    .constantFrom(...NO_UTF8)
    .map((hex) =>
      refused(
        Buffer.concat([
          Buffer.from('{"items":[{"id":5119}],"note":"'),
          Buffer.from(hex, 'hex'),
          Buffer.from('"}'),
        ]),
      ),
    ),
  fc.constantFrom(...DEEP).map((depth) => refused('['.repeat(depth) + ']'.repeat(depth))),
  fc.constantFrom(...DEEP).map((depth) => refused('{"items":'.repeat(depth) + '1' + '}'.repeat(depth))),
  fc.constantFrom(...DEEP).map((depth) => refused('{"a":['.repeat(depth))),
  fc
    .constantFrom(
      '',
      ' ',
      '\n\t',
      'null',
      'true',
      '5119',
      '"items"',
      '[]',
      '{}',
      '{"items":null}',
      '{"items":{}}',
      '{"items":[]}',
      '{"items":[[]]}',
    )
    .map(refused),
  fc
    .constantFrom(
      '{"items":[{"id":1}]',
      '{"items":[{"id":1}]}}',
      '{"items":[{"id":1},]}',
      "{'items':[{'id':1}]}",
      '{"items":[{"id":1}]}{}',
      '{items:[{"id":1}]}',
    )
    .map(refused),
  fc
    .constantFrom('// a\n{"items":[{"id":1}]}', '{"items":[{"id":1}]}\0', '{"items":[{"id":"\t"}]}')
    .map(refused),
  fc.constant(either('\ufeff{"items":[{"id":1}]}')),
  fc
    .constantFrom<BufferEncoding>('utf16le', 'latin1')
    .map((encoding) => refused(Buffer.from('{"items":[{"id":5119}],"note":"\u00e9"}', encoding))),
  fc.constant(items('{"id":5119}')).map((text) => refused(gzipSync(text))),
  fc
    .integer({ min: 1, max: 3_000 })
    .map((width) => either(items(Array.from({ length: width }, (_, at) => `{"id":${at + 1}}`).join()))),
  fc
    .integer({ min: 1, max: 2_000 })
    .map((width) =>
      either(`{"items":[{"id":1,${Array.from({ length: width }, (_, at) => `"m${at}":${at}`).join()}}]}`),
    ),
  fc
    .string({ unit: 'binary', maxLength: 5_000 })
    .map((text) => either(JSON.stringify({ items: [{ id: 1, [text]: text }], [text.slice(0, 9)]: text }))),
  fc
    .constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'then')
    .map((name) => either(`{"items":[{"id":1,"${name}":{"id":2}}],"${name}":{"items":[{"id":3}]}}`)),
  fc.constantFrom('__proto__', 'constructor').map((name) => refused(`{"${name}":{"items":[{"id":3}]}}`)),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => either(Buffer.from(bytes))),
  fc.json().map(either),
)
