import fc from 'fast-check'
import Type, { type TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { describe, expect, test } from 'vitest'
import { newRequestSchema } from '../../src/wire/batches.ts'
import { Explanation } from '../../src/wire/reading/explain.ts'
import type { Shape } from '../../src/wire/shapes.ts'
import { ImportedOrder } from '../../src/wire/imports/imports.ts'
import { readJson } from '../../src/wire/reading/json.ts'
import { operationNamed } from '../../src/wire/operations/list.ts'
import type { Profile } from '../../src/wire/profile.ts'
import { check as checkSchema, type Where } from '../../src/wire/reading/requests.ts'
import type { Schema } from '../../src/wire/schema.ts'
import { places, refusalOf } from './refusals.ts'

/** Schemas of a library, which knows keywords that ours do not use. */
const check = (schema: TSchema, value: unknown, where: Where, profile?: Profile) =>
  checkSchema(schema as unknown as Schema, value, where, profile)

/** Whatever `Explanation` knows and the schemas of today do not use. */
const EveryKeyword = Type.Object({
  price: Type.Number({ exclusiveMinimum: 0, maximum: 2 }),
  pieces: Type.Optional(Type.Integer({ exclusiveMinimum: 0 })),
  country: Type.String({ pattern: '^[A-Za-z]{2}$' }),
  url: Type.Optional(Type.Union([Type.String({ format: 'uri', maxLength: 30 }), Type.Null()])),
  event: Type.Literal('order.created'),
  sure: Type.Optional(Type.Literal(true)),
  free: Type.Unsafe({ type: 'object', additionalProperties: true }),
  any: Type.Optional(Type.Unsafe({ type: 'array' })),
  either: Type.Optional(
    Type.Union([
      Type.Integer({ minimum: 2 }),
      Type.String({ minLength: 2 }),
      Type.Object({ id: Type.Integer() }),
      Type.Null(),
    ]),
  ),
})

const SCHEMAS: Record<string, TSchema> = {
  EveryKeyword,
  CancelRequestSchema: newRequestSchema(operationNamed('cancel'), 3),
  ship: newRequestSchema(operationNamed('ship'), 3),
  return: newRequestSchema(operationNamed('return'), 3),
  ImportedOrder,
}

/** Values near a schema: mostly right, with something wrong in most of them. */
function near(shape: Shape): fc.Arbitrary<unknown> {
  const right = (): fc.Arbitrary<unknown> => {
    if (shape.anyOf) return fc.oneof(...shape.anyOf.map(near))
    if (shape.enum) return fc.constantFrom(...shape.enum, 'nonsense')
    if (shape.const !== undefined) return fc.constantFrom(shape.const, 'nonsense', true)
    switch (shape.type) {
      case 'object': {
        const members = Object.entries(shape.properties ?? {}).map(
          ([name, member]) => [name, near(member)] as const,
        )
        return fc.record(Object.fromEntries(members), {
          requiredKeys: shape.required?.filter((_, at) => at > 0) ?? [],
        })
      }
      case 'array':
        return fc.array(near(shape.items ?? {}), { maxLength: 5 })
      case 'integer':
      case 'number':
        return fc.oneof(fc.integer({ min: -1, max: 3 }), fc.maxSafeInteger())
      case 'boolean':
        return fc.boolean()
      default:
        return fc.oneof(
          fc.string({ maxLength: 3 }),
          fc.constantFrom(
            '😀'.repeat(255),
            '😀'.repeat(256),
            'DE',
            'https://example.org/a',
            'EUR',
            '2026-01-31T12:00:00Z',
            '2026-02-31',
          ),
        )
    }
  }
  return fc.oneof(
    { weight: 40, arbitrary: right() },
    { weight: 1, arbitrary: fc.constantFrom(null, 'x', 7, true, [], {}) },
  )
}

test.each(Object.entries(SCHEMAS))(
  '%s: a fault is found exactly where the compiled check refuses',
  (_name, schema) => {
    const validator = Compile(schema)
    fc.assert(
      fc.property(near(schema), (value) => {
        const explanation = new Explanation('documented')
        explanation.read(schema, value, [])
        expect(explanation.faults.length === 0).toBe(validator.Check(value))
      }),
      { numRuns: 300 },
    )
  },
)

describe('check', () => {
  const Flag = Type.Object({
    on: Type.Optional(Type.Boolean()),
    name: Type.Optional(Type.Union([Type.String({ minLength: 2 }), Type.Null()])),
  })

  test('gives a value that fits as it is', () => {
    const value = { on: true, other: 1 }
    expect(check(Flag, value, 'body')).toBe(value)
    expect(check(Flag, { name: null }, 'body')).toEqual({ name: null })
  })

  test.each([
    [{ on: 1 }, 'bool_type body on', 'on must be true or false, but is 1'],
    [{ name: 'x' }, 'string_too_short body name', 'name must have at least 2 characters'],
    [[], 'model_attributes_type body', 'The body must be an object, but is a list'],
  ])('names the fault of %j with its path', (value, place, message) => {
    const refusal = refusalOf(() => check(Flag, value, 'body'))
    expect(places(refusal.detail)).toEqual([place])
    expect(refusal.message).toBe(message)
  })

  const RIGHT = { price: 1, country: 'DE', event: 'order.created', free: {} }
  test.each<[object, string, string]>([
    [{ price: 0 }, 'greater_than body price', 'price must be greater than 0, but is 0'],
    [{ pieces: 0 }, 'greater_than body pieces', 'pieces must be greater than 0, but is 0'],
    [{ price: true }, 'float_type body price', 'price must be a number, but is true'],
    [
      { country: 'DEU' },
      'string_pattern_mismatch body country',
      'country must match ^[A-Za-z]{2}$, but is the text "DEU"',
    ],
    [{ url: '/x' }, 'url_parsing body url', 'url must be an absolute URL, but is the text "/x"'],
    [{ event: 'x' }, 'literal_error body event', 'event must be "order.created", but is the text "x"'],
    [{ sure: false }, 'literal_error body sure', 'sure must be true, but is false'],
    [{ free: [] }, 'dict_type body free', 'free must be an object, but is a list'],
    [{ free: 1.5 }, 'dict_type body free', 'free must be an object, but is 1.5'],
    [{ either: 1 }, 'greater_than_equal body either', 'either must be at least 2, but is 1'],
    [{ either: 'x' }, 'string_too_short body either', 'either must have at least 2 characters'],
    [{ either: {} }, 'missing body either id', 'either.id is missing'],
    [{ either: true }, 'int_type body either', 'either must be an integer, but is true'],
  ])('%j is refused as %s', (change, place, message) => {
    const refusal = refusalOf(() =>
      check(EveryKeyword, readJson(JSON.stringify({ ...RIGHT, ...change })), 'body'),
    )
    expect(places(refusal.detail)).toEqual([place])
    expect(refusal.message).toBe(message)
  })

  test.each<[string, TSchema, unknown]>([
    ['multipleOf', Type.Number({ multipleOf: 2 }), 3],
    ['uniqueItems', Type.Array(Type.Integer(), { uniqueItems: true }), [1, 1]],
    ['exclusiveMaximum', Type.Integer({ exclusiveMaximum: 2 }), 2],
    ['an unknown format', Type.String({ format: 'colour' }), 'red'],
    ['a record', Type.Record(Type.String(), Type.Integer()), { a: 'x' }],
    ['additionalProperties', Type.Object({}, { additionalProperties: Type.Integer() }), { a: 'x' }],
    ['a list of types', Type.Unsafe({ type: ['string', 'null'] }), 5],
    ['not', Type.Unsafe({ not: { type: 'string' } }), 'x'],
    ['a bound beside a choice', Type.Unsafe({ type: 'string', enum: ['a'], maxLength: 0 }), 'a'],
    ['null alone', Type.Null(), 5],
  ])('what cannot be explained is refused and never accepted: %s', (_name, schema, value) => {
    const refusal = refusalOf(() => check(Type.Object({ member: schema }), { member: value }, 'body'))
    expect([refusal.code, refusal.detail]).toEqual(['invalid', undefined])
    expect(refusal.message).toBe('The body does not have the shape that belongs here')
  })

  test('in the live profile a number in quotes has the bounds of a number', () => {
    const Counted = Type.Object({ id: Type.Integer({ minimum: 0, maximum: 10 }) })
    const read = (id: string) => check(Counted, { id }, 'data', 'live')
    expect(['0', '10'].map(read)).toEqual([{ id: 0 }, { id: 10 }])
    for (const [id, type] of [
      ['11', 'less_than_equal'],
      ['-1', 'greater_than_equal'],
      ['00', 'int_parsing'],
      ['-0', 'int_parsing'],
    ] as const)
      expect(places(refusalOf(() => read(id)).detail)).toEqual([`${type} body data id`])
  })
})
