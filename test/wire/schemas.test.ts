import { afterAll, expect, test, vi } from 'vitest'
import { paths } from '../house/sources.ts'
import { type Shape, unexplained } from '../../src/wire/shapes.ts'

const made = vi.hoisted((): Shape[] => [])

vi.mock('../../src/wire/schema.ts', async (load) => {
  const { Type } = await load<typeof import('../../src/wire/schema.ts')>()
  const record = ((...given: Parameters<typeof Type.Object>) => {
    const schema = Type.Object(...given)
    made.push(schema)
    return schema
  }) as typeof Type.Object
  return { Type: { ...Type, Object: record } }
})

// Test files of one process share what they have loaded: neither do we use their modules, nor may they use ours.
vi.resetModules()
afterAll(() => void vi.resetModules())

test('no schema of the room that makes them, exported or not, asserts what a refusal could not explain', async () => {
  const modules = paths.filter((path) => /^src\/wire\/.*\.ts$/.test(path))
  await Promise.all(modules.map((path) => import(/* @vite-ignore */ `../../${path}`)))
  expect(made.length).toBeGreaterThan(20)
  expect(made.flatMap((schema) => unexplained(schema))).toEqual([])
})
