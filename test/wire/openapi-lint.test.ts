import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { openApiDocument } from '../../src/wire/openapi.ts'

/** What the linter that API tools agree on has to say, in the words of a failing test. */
async function problems(document: unknown, ruleset: 'recommended' | 'recommended-strict'): Promise<string[]> {
  const config = await createConfig({
    extends: [ruleset],
    // The published paths of lists have a slash at their end.
    rules: { 'no-path-trailing-slash': 'off' },
  })
  const found = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: '/openapi.json',
    config,
  })
  return found.map(
    ({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer ?? '#'}: ${message}`,
  )
}

test('the document has no problem under the recommended rules, warnings included', async () => {
  expect(await problems(openApiDocument(), 'recommended-strict')).toEqual([])
  expect(await problems(openApiDocument(), 'recommended')).toEqual([])
})

test('the linter would notice', async () => {
  const broken = { ...openApiDocument(), security: [{ NoSuchScheme: [] }], surprise: true }
  const found = (await problems(broken, 'recommended')).map((problem) => problem.split(' ')[0])
  expect(new Set(found)).toEqual(new Set(['security-defined', 'struct']))
})
