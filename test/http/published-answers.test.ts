import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import published from '../wire/published.json' with { type: 'json' }
import { Documented } from './documented.ts'
import { EVERY_ANSWER, everyCall } from './every-call.ts'
import { type Answer, Running } from './running.ts'

interface Described {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>
  >
}

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
ajv.addFormat('binary', true)
/** More events than the published ones are allowed: see `EventType` in docs/conformance.md. */
const schemas = { ...published.schemas, EventType: { type: 'string' } }
ajv.addSchema({ $id: 'published', components: { schemas } })

/** A schema of the published document, whose references lead into it. */
const check = (schema: object) =>
  ajv.compile(
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"published#/components/')) as object,
  )

const operations = published.operations as unknown as Readonly<Record<string, Described>>
const checks = new Map<string, ReturnType<typeof check>>(
  Object.entries(operations).flatMap(([operation, { responses }]) =>
    Object.entries(responses).flatMap(([status, { content }]) => {
      const json = content?.['application/json']
      return json ? [[`${operation} ${status}`, check(json.schema)] as const] : []
    }),
  ),
)

describe.each(['documented', 'live'] as const)('in the profile %s', (profile) => {
  test('every answer of a status that is published is what a client of the published document accepts', async () => {
    const running = await Running.start({ ...EVERY_ANSWER, profile })
    try {
      const documented = new Documented((await running.call('GET', '/api/v1/openapi.json')).json)
      const faults = new Set<string>()
      const held = new Set<string>()
      const hold = (method: string, url: string, { status, text }: Answer) => {
        const name = `${documented.operationOf(method, url)} ${status}`
        const fits = checks.get(name)
        if (!fits) return
        held.add(name)
        if (fits(JSON.parse(text))) return
        for (const { instancePath, message } of fits.errors!) faults.add(`${name} ${instancePath} ${message}`)
      }
      const ask: typeof running.call = async (method, url, sent) => {
        const answer = await running.call(method, url, sent)
        hold(method, url, answer)
        return answer
      }
      await everyCall(running, ask, hold)
      expect([...faults]).toEqual([])
      expect(held.size).toBeGreaterThan(60)
    } finally {
      await running.stop()
    }
  }, 120_000)
})
