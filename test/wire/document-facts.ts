export type Facts = Readonly<Record<string, unknown>>

const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null

/** What only describes. */
const WORDS = new Set(['description', 'title', 'summary', 'examples'])

/** Without what only describes; lists whose order means nothing become objects. */
export function factsOf(value: unknown, within = ''): unknown {
  if (Array.isArray(value)) {
    if (within === 'parameters')
      return Object.fromEntries(
        (value as { in: string; name: string }[]).map(({ in: place, name, ...rest }) => [
          `${place} ${name}`,
          factsOf(rest),
        ]),
      )
    if (within === 'required' || within === 'tags') return (value as string[]).toSorted().join(' ')
    return Object.fromEntries(value.map((element, at) => [at, factsOf(element)]))
  }
  if (!isFacts(value)) return value
  const named = within === 'properties'
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => named || !WORDS.has(name))
      .map(([name, member]) => [name, factsOf(member, named ? '' : name)]),
  )
}

/** `-` is missing here, `+` is more than published, `!` is another value. */
export function differences(theirs: unknown, ours: unknown, path: string): string[] {
  if (!isFacts(theirs) || !isFacts(ours)) return theirs === ours ? [] : [`! ${path}`]
  return [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].flatMap((name) => {
    const inner = path === '' ? name : `${path} ${name}`
    if (!(name in ours)) return [`- ${inner}`]
    if (!(name in theirs)) return [`+ ${inner}`]
    return differences(theirs[name], ours[name], inner)
  })
}

/** The names of the schemas that these values refer to, by way of others too. */
export function schemasOf(values: unknown, schemas: Facts, found = new Set<string>()): Set<string> {
  if (!isFacts(values)) return found
  for (const [name, value] of Object.entries(values)) {
    if (name !== '$ref') schemasOf(value, schemas, found)
    else {
      const referred = String(value).replace(/^.*\//, '')
      if (!found.has(referred)) schemasOf(schemas[referred], schemas, found.add(referred))
    }
  }
  return found
}
