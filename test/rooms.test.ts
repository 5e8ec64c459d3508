import { expect, test } from 'vitest'
import { readRooms, roomOf, trespasses, unusedPermissions } from './house/rooms.ts'
import { code, read } from './house/sources.ts'

const rooms = readRooms(read('ARCHITECTURE.md'))
const inFolders = code.filter(({ path }) => path.includes('/') && !path.startsWith('.'))

test('the map of ARCHITECTURE.md names every room, and none that is gone', () => {
  const inhabited = new Set(inFolders.map(({ path }) => roomOf(rooms, path)?.path ?? path))
  expect([...inhabited].sort()).toEqual(rooms.map(({ path }) => path).sort())
})

test.each(rooms.map(({ path }) => path))('%s imports only what it may', (room) => {
  const sources = inFolders.filter(({ path }) => roomOf(rooms, path)?.path === room)
  expect(sources.flatMap((source) => trespasses(rooms, source))).toEqual([])
})

test.each(rooms)('$path imports all that it may', (room) => {
  const sources = inFolders.filter(({ path }) => roomOf(rooms, path)?.path === room.path)
  expect(unusedPermissions(room, sources)).toEqual([])
})

test('a permission that nobody uses is seen, and one that only types use', () => {
  const [room] = readRooms(
    '\n## Rooms\n| `src/a` | – | `src/b` `src/c` (types) `src/d` `node:` |\n\n## Next\n',
  )
  const source = {
    path: 'src/a/a.ts',
    text: "import type { B } from '../b/b.ts'; import type { C } from '../c/c.ts'; import x from 'node:fs'",
  }
  expect(unusedPermissions(room!, [source])).toEqual([
    'src/a imports only types of src/b',
    'src/a does not import src/d',
  ])
})

test('a trespass is seen in every form that an import has', () => {
  const map =
    '\n## Rooms\n| `src/a` | – | `src/b/b.ts` `src/c` (types) `node:` |\n| `src/b` | – | |\n| `src/c` | – | |\n\n## Next\n'
  const of = (text: string) => trespasses(readRooms(map), { path: 'src/a/a.ts', text }).length
  expect(
    of(
      "import x from '../b/b.ts'; import type { C } from '../c/c.ts'; import y from 'node:fs'; import z from './z.ts'",
    ),
  ).toBe(0)
  expect(of("import { C } from '../c/c.ts'")).toBe(1)
  expect(of("import { type C } from '../c/c.ts'")).toBe(1)
  expect(of("export * from '../b/other.ts'")).toBe(1)
  expect(of("const x = async () => { await import('../b/other.ts') }")).toBe(1)
  expect(of("type X = import('fastify').FastifyInstance")).toBe(1)
  expect(of("import 'nodemon'")).toBe(1)
})
