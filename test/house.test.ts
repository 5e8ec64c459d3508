import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { ENTRY_ERRORS } from '../src/domain/outcomes.ts'
import { deadExports, undocumentedExports } from './house/exports.ts'
import { settingRows } from './house/settings.ts'
import { code, paths, read, written } from './house/sources.ts'

const LINES_MAX = 400
const SAYS_NOTHING = /(^|[/.-])(utils?|common|helpers?|misc|managers?)([/.-]|$)/i
// Written so that this file does not accuse itself.
const UNFINISHED =
  /\bTO[D]O\b|\bFIX[M]E\b|\bas an[y]\b|@ts-(?:ignor[e]|nochec[k])|\b(?:describe|test|it)(?:\.\w+)*\.(?:onl[y]|ski[p]|tod[o])\b/
const MACHINE_PATH = /(?<![\w./*-])\/(?:work|root|home|Users)\/\w/
const REGISTRY = /\bregistry\.[a-z]+js\.org\b|"resolve[d]": "http/

const naming = (pattern: RegExp, sources = written) =>
  sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )

test(`no source file is longer than ${LINES_MAX} lines`, () => {
  const sources = written.filter(({ path }) => /\.(ts|tsx|mjs|js|sql|css)$/.test(path))
  expect(
    sources.filter(({ text }) => text.split('\n').length - 1 > LINES_MAX).map(({ path }) => path),
  ).toEqual([])
})

test('no file has a name that says nothing of what is inside', () => {
  expect(paths.filter((path) => SAYS_NOTHING.test(path))).toEqual([])
})

test('nothing is left undone, switched off or silenced', () => {
  expect(naming(UNFINISHED, code)).toEqual([])
})

test('every export is imported somewhere', () => {
  const sources = code.filter(({ path }) => /^(src|client)\/.*\.ts$/.test(path) && !path.endsWith('.d.ts'))
  // What the package publishes.
  const inside = sources.filter(({ path }) => path !== 'client/index.ts')
  expect(deadExports(inside, code)).toEqual([])
})

test('an export that only its own file uses is seen, and one that is used is not', () => {
  const source = {
    path: 'src/a.ts',
    text: 'export const a = 1, b = a; export interface C { d: D }; export type D = 1; export function e(): D {}',
  }
  const user = (text: string) => ({ path: 'test/user.ts', text })
  expect(deadExports([source], [source, user("import { a, type C } from '../src/a.ts'")])).toEqual([
    'src/a.ts b',
    'src/a.ts e',
  ])
  expect(deadExports([source], [user("const { a, b, C } = await import('../src/a.ts')")])).toEqual([
    'src/a.ts e',
  ])
  expect(deadExports([source], [user("export { b as a, e, C, a as c } from '../src/a.ts'")])).toEqual([])
})

test('every export of the rules, the wire, the store and the client is documented', () => {
  const rooms = code.filter(
    ({ path }) => /^(src\/(domain|wire|store)|client)\/.*\.ts$/.test(path) && !/\.(d|gen)\.ts$/.test(path),
  )
  expect(rooms.length).toBeGreaterThan(100)
  expect(undocumentedExports(rooms)).toEqual([])
})

test('an export without documentation is seen', () => {
  const text = `
    /** Words. */
    export const a = 1
    export const b = 2
    export const step: StoreStep<'step'> = async () => undefined`
  expect(undocumentedExports([{ path: 'src/a.ts', text }])).toEqual(['src/a.ts b'])
})

test('no file names a folder of the machine it was written on', () => {
  expect(naming(MACHINE_PATH)).toEqual([])
})

test('no file names a package registry by its address', () => {
  expect(
    naming(REGISTRY, [...written, { path: 'package-lock.json', text: read('package-lock.json') }]),
  ).toEqual([])
})

test('what is put into the shared temporary folder has a name that nobody can guess', () => {
  const guessable = /(?<!mkdtempSync\(join\()tmpdir\(\)|['"`]\/(?:tmp|var\/tmp)\//
  expect(naming(guessable, code)).toEqual([])
})

test('every public error code has its page in docs/errors, and every page its code', () => {
  const faultTypes = [
    ...read('src/wire/reading/validation-errors.ts').matchAll(/\bvalidationError\(\s*'(\w+)'/g),
  ].map(([, type]) => type)
  expect(faultTypes.length).toBeGreaterThan(10)
  const pages = paths
    .flatMap((path) => /^docs\/errors\/(\w+)\.md$/.exec(path)?.[1] ?? [])
    .filter((page) => page !== 'README')
  expect(pages.sort()).toEqual([...ENTRY_ERRORS, ...new Set(faultTypes)].sort())
})

test('the README lists every setting with its default, in the words of config.ts', () => {
  const rows = settingRows(read('src/config.ts'))
  expect(rows.length).toBeGreaterThanOrEqual(Object.keys(readConfig()).length)
  expect(
    read('README.md')
      .split('\n')
      .filter((line) => line.startsWith('| `SELLERS_CENTER_')),
  ).toEqual(rows)
})
