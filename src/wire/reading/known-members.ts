import { readAmount } from '../products/amounts.ts'
import type { Static, Schema } from '../schema.ts'
import { AMOUNT, type Shape } from '../shapes.ts'

/** What a schema knows of a value that fits it: without other members, and with amounts by their digits. */
export const knownOf = <S extends Schema>(schema: S, value: unknown) => known(schema, value) as Static<S>

function known(shape: Shape, value: unknown): unknown {
  if (value === null) return null
  if (shape.anyOf)
    return known(
      shape.anyOf.find(({ type }) => type !== 'null')!,
      value,
    )
  if (shape[AMOUNT]) return readAmount(value as string)
  const { items, properties } = shape
  if (items) return (value as unknown[]).map((element) => known(items, element))
  if (!properties) return value
  const sent = value as Readonly<Record<string, unknown>>
  const members: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(properties))
    if (Object.hasOwn(sent, name)) members[name] = known(member, sent[name])
  return members
}

const withAmounts = new WeakMap<Shape, Shape>()

/** The schema of what `Explanation` reads: amounts are texts there. The schema itself where it has none. */
export function readForm<S extends Shape>(schema: S): S {
  let form = withAmounts.get(schema)
  if (!form) withAmounts.set(schema, (form = formOf(schema)))
  return form as S
}

function formOf(shape: Shape): Shape {
  if (shape[AMOUNT]) return { type: 'string' }
  const { anyOf, items, properties } = shape
  const inner = {
    ...(anyOf && { anyOf: anyOf.map(formOf) }),
    ...(items && { items: formOf(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, member]) => [name, formOf(member)]),
      ),
    }),
  }
  const same =
    inner.items === items &&
    (anyOf ?? []).every((branch, at) => branch === inner.anyOf![at]) &&
    Object.entries(properties ?? {}).every(([name, member]) => inner.properties![name] === member)
  return same ? shape : { ...shape, ...inner }
}
