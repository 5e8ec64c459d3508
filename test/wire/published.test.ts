import { expect, test } from 'vitest'
import { openApiDocument } from '../../src/wire/openapi.ts'
import published from './published.json' with { type: 'json' }

/** Where the served document differs from the published one, and why it may. */
const DIFFERENCES: readonly (readonly [difference: RegExp, reason: string])[] = [
  [/^\+ GET \S+\/(orders|carriers)\/ parameters query cursor$/, 'pages at any depth'],
  [/^\+ schemas Pagination properties next_cursor$/, 'where `cursor` comes from'],
  [
    /^\+ GET \S+\/results\/\S+ parameters (query (items|offset|limit)|header Prefer)$/,
    'narrowing and waiting',
  ],
  [/^\+ \S+ \S+ responses (40[348]|41[357]|422|429|431|500|503)$/, 'what is refused, and how'],
  [/^\+ PARAMETERS \S+\/orders\/(cancel|ship|return)$/, '`Idempotency-Key`'],
  [/^\+ \S+ \S+ responses \S+ headers$/, 'headers that tell more'],
  [/^\+ schemas BadRequestSchema properties detail$/, 'each fault of a shape'],
  [/^\+ schemas \w+ResultItemSchema properties errorCodes$/, 'a stable code for each text'],
  [/^\+ schemas \w+ properties custom_data anyOf 0 additionalProperties$/, 'says what a bare object means'],
  [/^\+ GET \S+\/(carriers\/|invoices) operationId$/, 'the published document has none'],
  [/^- GET \S+\/invoices responses 200 content application\/zip$/, 'an order has one invoice here'],
]

const WORDS = new Set(['description', 'title', 'summary', 'examples', 'deprecated'])

type Facts = Readonly<Record<string, unknown>>
const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null

/** Without what only describes; lists whose order means nothing become objects. */
function factsOf(value: unknown, within = ''): unknown {
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
function differences(theirs: unknown, ours: unknown, path: string): string[] {
  if (!isFacts(theirs) || !isFacts(ours)) return theirs === ours ? [] : [`! ${path}`]
  return [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].flatMap((name) => {
    const inner = path === '' ? name : `${path} ${name}`
    if (!(name in ours)) return [`- ${inner}`]
    if (!(name in theirs)) return [`+ ${inner}`]
    return differences(theirs[name], ours[name], inner)
  })
}

const document = openApiDocument() as {
  paths: Record<string, Record<string, { description: string }>>
  components: { schemas: Facts }
}
const operations = Object.fromEntries(
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [
      `${method.toUpperCase()} ${path}`,
      { ...operation, rateLimit: Number(/\*\*Rate limit:\*\* (\d+)/.exec(operation.description)?.[1]) },
    ]),
  ),
)
const schemas = Object.fromEntries(
  Object.keys(published.schemas).map((name) => [name, document.components.schemas[name]]),
)

const found = [
  ...differences(factsOf(published.operations), factsOf(operations), ''),
  ...differences(factsOf(published.schemas), factsOf(schemas), 'schemas'),
]

test('every operation keeps to the published document; what differs has its reason', () => {
  expect(found.filter((difference) => !DIFFERENCES.some(([pattern]) => pattern.test(difference)))).toEqual([])
})

test('no reason is left over', () => {
  expect(DIFFERENCES.filter(([pattern]) => !found.some((difference) => pattern.test(difference)))).toEqual([])
})
