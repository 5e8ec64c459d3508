import { expect, test } from 'vitest'
import { openApiDocument } from '../../src/wire/document/openapi.ts'
import { read } from '../house/sources.ts'
import { differences, type Facts, factsOf, schemasOf } from './document-facts.ts'
import published from './published.json' with { type: 'json' }

const page = read('docs/conformance.md')

/** The operations that the page says are missing. */
const listedAsMissing = [...page.matchAll(/^- `([A-Z]+ \S+)`$/gm)].map(([, operation]) => operation!)

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** In a row of the page `*` is anything, and `{a,b}` is one of both. */
function patternOf(row: string): RegExp {
  const parts = row.split(/(\*|\{[^{}]*,[^{}]*\})/).map((part) => {
    if (part === '*') return '.+'
    const choices = /^\{(.*,.*)\}$/.exec(part)?.[1]?.split(',')
    return choices ? `(${choices.map(escaped).join('|')})` : escaped(part)
  })
  return new RegExp(`^${parts.join('')}$`)
}

const rows = [...page.matchAll(/^\| `([-+!] [^`]+)` +\| .+ \|$/gm)].map(([, row]) => ({
  row: row!,
  pattern: patternOf(row!),
}))

const served = openApiDocument() as {
  paths: Record<string, Record<string, { description: string }>>
  components: { schemas: Facts }
}
const operations = Object.fromEntries(
  Object.entries(served.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const [, limit] = /\*\*Rate limit:\*\* (\d+)/.exec(operation.description) ?? []
      return [
        `${method.toUpperCase()} ${path}`,
        { ...operation, ...(limit !== undefined && { rateLimit: Number(limit) }) },
      ] as const
    }),
  ),
)

const missing = Object.keys(published.operations).filter((operation) => !(operation in operations))
const expected = only(published.operations, (name) => !missing.includes(name))
const names = schemasOf(expected, published.schemas)
const found = [
  ...differences(factsOf(expected), factsOf(operations), ''),
  ...differences(
    factsOf(only(published.schemas, (name) => names.has(name))),
    factsOf(only(served.components.schemas, (name) => names.has(name))),
    'schemas',
  ),
]

function only(facts: Facts, holds: (name: string) => boolean): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => holds(name)))
}

test('every published operation is served, or the page lists it as missing', () => {
  expect(Object.keys(published.operations)).toHaveLength(43)
  expect(missing).toEqual(listedAsMissing)
})

test('every operation keeps to the published document; what differs has its reason on the page', () => {
  expect(found.filter((difference) => !rows.some(({ pattern }) => pattern.test(difference)))).toEqual([])
})

test('no reason is left over', () => {
  expect(rows.length).toBeGreaterThan(5)
  const idle = rows.filter(({ pattern }) => !found.some((difference) => pattern.test(difference)))
  expect(idle.map(({ row }) => row)).toEqual([])
})
