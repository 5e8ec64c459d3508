import { expect, test } from 'vitest'
import { code, read } from './house/sources.ts'

const ROW = /^\| [\w ]+ \| `([^`]+)` \| `([^`]+)` \|/gm
const STARTS = /\bnew Worker\(|\bmoduleBeside\(import\.meta\.url/
const RUNS = /\banswerEach\(|\bparentPort\b/
/** What the threads of every kind have in common. */
const SHARED = 'src/http/threads/'

const modules = (pattern: RegExp) =>
  code
    .filter(({ path, text }) => path.startsWith('src/') && !path.startsWith(SHARED) && pattern.test(text))
    .map(({ path }) => path.slice('src/'.length))

test('the table of threads in ARCHITECTURE.md names each module that starts one and each that runs in one', () => {
  const architecture = read('ARCHITECTURE.md')
  const section = architecture.slice(architecture.indexOf('\n## Threads'))
  const rows = [...section.slice(0, section.indexOf('\n## ', 1)).matchAll(ROW)]
  const named = (column: number) => [...new Set(rows.map((row) => row[column]!))].sort()
  expect(named(1)).toEqual(modules(STARTS))
  expect(named(2)).toEqual(modules(RUNS))
})
