import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { openApiDocument } from '../../src/wire/document/openapi.ts'
import { operatorDocument } from '../../src/wire/operator/openapi.ts'
import { sandboxDocument } from '../../src/wire/sandbox/openapi.ts'
import { sellerDocument } from '../../src/wire/seller/openapi.ts'

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

test.each([
  ['the published API', openApiDocument],
  ['the seller API', sellerDocument],
  ['the operator API', operatorDocument],
  ['the sandbox', () => sandboxDocument(['DE', 'AT'])],
])(
  'the document of %s has no problem under the recommended rules, warnings included',
  async (_name, document) => {
    expect(await problems(document(), 'recommended-strict')).toEqual([])
    expect(await problems(document(), 'recommended')).toEqual([])
  },
)

test('the linter would notice', async () => {
  const broken = { ...openApiDocument(), security: [{ NoSuchScheme: [] }], surprise: true }
  const found = (await problems(broken, 'recommended')).map((problem) => problem.split(' ')[0])
  expect(new Set(found)).toEqual(new Set(['security-defined', 'struct']))
})
