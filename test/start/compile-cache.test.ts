import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compileCacheIn } from '../../bin/compile-cache.mjs'
import { newFolder, removeFolder } from '../store/folder.ts'

let folder: string
let home: string
beforeEach(() => {
  folder = newFolder()
  home = join(folder, 'home')
  mkdirSync(home, { mode: 0o700 })
})
afterEach(() => removeFolder(folder))
const cache = () => join(home, '.cache', 'sellers-center')

test('compiled code is kept where only its user can read and write', () => {
  expect(compileCacheIn(home)).toBe(cache())
  expect(statSync(cache()).mode & 0o777).toBe(0o700)
  expect(compileCacheIn(home)).toBe(cache())
})

test.each([
  ['the folder itself can be written by others', () => open(cache())],
  ['a folder above it can be written by others', () => open(join(home, '.cache'))],
  ['the home can be written by others', () => chmodSync(home, 0o777)],
  ['the home stands where others can replace it', () => chmodSync(folder, 0o777)],
  ['a link leads to where others can write', linkAway],
  ['a file stands in its place', () => writeFileSync(join(home, '.cache'), '')],
  ['there is no home', () => removeFolder(home)],
])('no compiled code is kept, and none is run, where %s', (_, layOut) => {
  layOut()
  expect(compileCacheIn(home)).toBeUndefined()
})

test('no compiled code is kept, and none is run, in the home of another user', () => {
  expect(compileCacheIn(home, process.getuid!() + 1)).toBeUndefined()
})

function open(path: string): void {
  mkdirSync(path, { recursive: true })
  chmodSync(path, 0o777)
}

function linkAway(): void {
  const elsewhere = join(folder, 'elsewhere')
  open(elsewhere)
  mkdirSync(join(home, '.cache'))
  symlinkSync(elsewhere, cache())
}
