import fc from 'fast-check'
import Type, { type TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { describe, expect, test } from 'vitest'
import { CancelRequestSchema } from '../../src/wire/cancel.ts'
import { Explanation, type Shape } from '../../src/wire/explain.ts'
import { ImportedOrder } from '../../src/wire/imports.ts'
import { returnRequestSchema, shipmentRequestSchema } from '../../src/wire/parcels.ts'
import { check } from '../../src/wire/requests.ts'
import { places, refusalOf } from './refusals.ts'

const SCHEMAS: Record<string, TSchema> = {
  CancelRequestSchema,
  ship: shipmentRequestSchema(3),
  return: returnRequestSchema(3),
  ImportedOrder,
}

/** Values near a schema: mostly right, with something wrong in most of them. */
function near(shape: Shape): fc.Arbitrary<unknown> {
  const right = (): fc.Arbitrary<unknown> => {
    if (shape.anyOf) return fc.oneof(...shape.anyOf.map(near))
    if (shape.enum) return fc.constantFrom(...shape.enum, 'nonsense')
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
        return fc.array(near(shape.items!), { maxLength: 5 })
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
})
