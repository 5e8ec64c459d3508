import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FileWatch } from '../../src/store/sqlite/file-watch.ts'
import { StoreAway } from '../../src/store/store.ts'
import { newFolder, removeFolder } from './folder.ts'

let parent: string
let folder: string
let now: number
let changes: (string | undefined)[]
let watch: FileWatch
const file = () => join(folder, 'database')

beforeEach(() => {
  parent = newFolder()
  folder = join(parent, 'data')
  mkdirSync(folder)
  writeFileSync(file(), 'one')
  writeFileSync(`${file()}-wal`, 'log')
  now = 0
  changes = []
  watch = new FileWatch(
    [file(), `${file()}-wal`],
    (fault) => changes.push(fault),
    () => now,
  )
})
afterEach(() => removeFolder(parent))

/** As of a moment in which it looks again. */
function fault(): string | undefined {
  now += 500
  return watch.fault()
}

test('files that are where they were opened are no fault, whatever is written to them', () => {
  writeFileSync(file(), 'two')
  expect(fault()).toBeUndefined()
})

test.each([
  ['the folder was renamed', () => renameSync(folder, join(parent, 'gone')), 'database is gone'],
  ['the folder was deleted', () => rmSync(folder, { recursive: true }), 'database is gone'],
  ['the log was deleted', () => rmSync(`${file()}-wal`), 'database-wal is gone'],
  ['the database was replaced', replaced, 'database is another file'],
])('%s: noticed', (_, happens, says) => {
  happens()
  expect(fault()).toContain(says)
})

test('the same files back in their place are no fault any more', () => {
  renameSync(folder, join(parent, 'away'))
  expect(fault()).toBeDefined()
  renameSync(join(parent, 'away'), folder)
  expect(fault()).toBeUndefined()
})

test('a change is told once, and a fault stops a transaction', () => {
  expect(() => watch.demandInPlace()).not.toThrow()
  renameSync(folder, join(parent, 'away'))
  fault()
  fault()
  expect(() => watch.demandInPlace()).toThrow(StoreAway)
  renameSync(join(parent, 'away'), folder)
  fault()
  expect(changes).toEqual([expect.stringContaining('is gone'), undefined])
})

test('files are looked at no more than twice a second', () => {
  renameSync(folder, join(parent, 'away'))
  expect(watch.fault()).toBeUndefined()
  now = 499
  expect(watch.fault()).toBeUndefined()
  now = 500
  expect(watch.fault()).toBeDefined()
})

function replaced(): void {
  writeFileSync(`${file()}.new`, 'one')
  renameSync(`${file()}.new`, file())
}
