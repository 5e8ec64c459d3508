import fc from 'fast-check'

/** What does not belong where it is put. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    2 ** 53,
    -(2 ** 53),
    1e300,
    '',
    '1',
    '١',
    ' 5119',
    '0x1f',
    [],
    {},
    [[]],
    [null],
    {
      id: {},
    },
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 4 }),
  fc.record(
    { __proto__: fc.constant(null), constructor: fc.constant({ prototype: { polluted: true } }) },
    { noNullPrototype: true },
  ),
)

/** A valid value with one to three places of it changed. */
export function mutated(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const change = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'remove', 'add', 'wrap'),
    junk,
    name: fc.string({ maxLength: 12 }),
  })
  return fc.tuple(valid, fc.array(change, { minLength: 1, maxLength: 3 })).map(([value, changes]) => {
    const root = { value: structuredClone(value) }
    for (const one of changes) apply(root, one)
    return root.value
  })
}

interface Change {
  readonly at: number
  readonly how: string
  readonly junk: unknown
  readonly name: string
}

function apply(root: { value: unknown }, { at, how, junk: drawn, name }: Change) {
  const other = structuredClone(drawn)
  const places = placesOf(root)
  const { holder, key } = places[at % places.length]!
  if (how === 'replace') holder[key] = other
  else if (how === 'wrap') holder[key] = [holder[key]]
  else if (how === 'remove' && holder !== (root as unknown)) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else Reflect.deleteProperty(holder, key)
  } else {
    const inner = holder[key]
    if (Array.isArray(inner)) inner.push(other)
    else if (typeof inner === 'object' && inner !== null) (inner as Record<string, unknown>)[name] = other
    else holder[key] = other
  }
}

function placesOf(root: object): { holder: Record<string, unknown>; key: string }[] {
  const places: { holder: Record<string, unknown>; key: string }[] = []
  const walk = (holder: Record<string, unknown>) => {
    for (const key of Object.keys(holder)) {
      places.push({ holder, key })
      const inner = holder[key]
      if (typeof inner === 'object' && inner !== null) walk(inner as Record<string, unknown>)
    }
  }
  walk(root as Record<string, unknown>)
  return places
}
