import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataFolderUnusable, inWords } from '../../src/store/sqlite/data-folder.ts'
import { restore } from '../../src/store/sqlite/backup.ts'
import { openSqlite } from '../../src/store/sqlite/store.ts'
import { newMerchant, T0 } from './contract/given.ts'
import { newFolder, removeFolder } from './folder.ts'

let parent: string
let dataDir: string
beforeEach(() => {
  parent = newFolder()
  dataDir = join(parent, 'shop', 'data')
})
afterEach(() => removeFolder(parent))

async function used(onNotice?: (line: string) => void): Promise<void> {
  const store = await openSqlite({ dataDir, now: T0, ...(onNotice && { onNotice }) })
  await newMerchant(store)
  expect(modes()).toEqual(['700', ...readdirSync(dataDir).map(() => '600')])
  expect(readdirSync(dataDir)).toContain('sellers-center.sqlite-wal')
  await store.close()
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
const modes = () => [dataDir, ...readdirSync(dataDir).map((name) => join(dataDir, name))].map(modeOf)

test('a data folder is made for its user alone, with what is in it, and says nothing of it', async () => {
  const notices: string[] = []
  await used((line) => notices.push(line))
  expect(notices).toEqual([])
})

test('files that others could read are theirs no longer; a folder that others can open is named', async () => {
  await used()
  const names = readdirSync(dataDir)
  for (const name of names) chmodSync(join(dataDir, name), 0o644)
  await used()
  chmodSync(dataDir, 0o750)
  const notices: string[] = []
  const store = await openSqlite({ dataDir, now: T0, onNotice: (line) => notices.push(line) })
  await store.close()
  expect(notices).toEqual([expect.stringContaining(dataDir)])
})

test.each([
  ['a file in its place', () => writeFileSync(dataDir, '')],
  ['something that is no database', layOutWords],
])('%s is refused in one line that names the folder', async (_, layOut) => {
  mkdirSync(join(parent, 'shop'))
  layOut()
  const refused = openSqlite({ dataDir, now: T0 })
  await expect(refused).rejects.toThrow(DataFolderUnusable)
  await expect(refused).rejects.toThrow(`The data folder ${dataDir} cannot be used`)
})

const DATABASE = 'sellers-center.sqlite'

test('an empty file in place of the database begins a new shop, and is named', async () => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(join(dataDir, DATABASE), '')
  const notices: string[] = []
  const store = await openSqlite({ dataDir, now: T0, onNotice: (line) => notices.push(line) })
  await store.close()
  expect(notices).toEqual([`${DATABASE} in ${dataDir} was an empty file: a new shop begins in it`])
})

test.each([
  ['emptied, with the note of its commits beside it', `${DATABASE}-commits`, true],
  ['emptied, with its log beside it', `${DATABASE}-wal`, true],
  ['taken away from its log', `${DATABASE}-wal`, false],
])('a database that was %s is refused, and nothing is changed', async (_, trace, isThere) => {
  await used()
  rmSync(join(dataDir, DATABASE))
  if (isThere) writeFileSync(join(dataDir, DATABASE), '')
  if (trace.endsWith('-wal')) {
    rmSync(join(dataDir, `${DATABASE}-commits`))
    writeFileSync(join(dataDir, trace), 'commits')
  }
  const names = readdirSync(dataDir)
  const refused = openSqlite({ dataDir, now: T0 })
  await expect(refused).rejects.toThrow(DataFolderUnusable)
  await expect(refused).rejects.toThrow(`${trace} says that it was in use`)
  expect(readdirSync(dataDir)).toEqual(names)
})

test.each([
  ['a folder that is missing', () => undefined],
  ['an empty folder', () => mkdirSync(dataDir, { recursive: true })],
  ['a folder that another owner has left', leftByOwner],
])('a restore that fails leaves %s as it was', async (_, layOut) => {
  layOut()
  const damaged = join(parent, 'backup')
  writeFileSync(damaged, 'no')
  const before = filesBelow(parent)
  await expect(restore(damaged, dataDir)).rejects.toThrow()
  expect(filesBelow(parent)).toEqual(before)
})

function leftByOwner(): void {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(join(dataDir, 'owner.json'), '{"pid":1}')
  writeFileSync(join(dataDir, 'owner.lock'), '')
}

/** Every path, with the text of a file. */
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(folder, name)
      return [name, statSync(path).isFile() ? readFileSync(path, 'utf8') : '']
    })

function layOutWords(): void {
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'sellers-center.sqlite'), 'no')
}

test.runIf(process.platform === 'linux')(
  'a place where nothing can be made is refused, and does not hang',
  async () => {
    await expect(openSqlite({ dataDir: '/proc/none/data', now: T0 })).rejects.toThrow(
      'nothing can be made there',
    )
  },
)

test('what the system says against a folder is said in words', () => {
  const said = (fault: object) => (inWords('data', Object.assign(new Error('raw'), fault)) as Error).message
  expect(said({ code: 'EACCES' })).toBe('The data folder data cannot be used: this user may not work there')
  expect(said({ code: 'EROFS' })).toBe('The data folder data cannot be used: its disk is read-only')
  expect(said({ code: 'ENOSPC' })).toBe('The data folder data cannot be used: its disk is full')
  expect(said({ code: 'ERR_SQLITE_ERROR', errcode: 1032 })).toContain('may not write there')
  expect(said({ code: 'ERR_SQLITE_ERROR', errcode: 1 })).toBe('The data folder data cannot be used: raw')
  expect(said({})).toBe('raw')
})
