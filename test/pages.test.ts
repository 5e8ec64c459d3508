import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { read, ROOT, written } from './house/sources.ts'

const pages = written.filter(({ path }) => path.endsWith('.md'))
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>
const { packages } = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>
}
const isThere = (path: string) => existsSync(posix.join(ROOT, path))

/** A file or folder of the repository that is named in a page, as `src/app.ts`. */
const NAMED = /`((?:src|test|reliability|bench|client|scripts|deploy|samples|docs)\/[\w./-]+)`/g
const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g

test('every file that a page names is there', () => {
  const named = pages.flatMap(({ path, text }) =>
    [...text.matchAll(NAMED)].map(([, file]) => ({ path, file: file! })),
  )
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter(({ file }) => !isThere(file))).toEqual([])
})

test('every link between pages leads somewhere', () => {
  const links = pages.flatMap(({ path, text }) =>
    [...text.matchAll(LINK)].map(([, to]) => ({ path, to: to! })),
  )
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter(({ path, to }) => !isThere(posix.join(posix.dirname(path), to)))).toEqual([])
})

test('docs/dependencies.md says what each direct dependency is for, and names none that is gone', () => {
  const rows = read('docs/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...line.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  expect(rows.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort())
})

test('every direct dependency is pinned to one exact version', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )
  expect(loose).toEqual([])
})

test('nothing that runs in production has an install script', () => {
  const scripted = Object.entries(packages).filter(
    ([, { dev, hasInstallScript }]) => hasInstallScript && !dev,
  )
  expect(scripted.map(([path]) => path)).toEqual([])
})
