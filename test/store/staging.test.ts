import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite/store.ts'
import { openStaging, type StagedPiece, type StagingPlace } from '../../src/store/staging.ts'
import { StoreAway } from '../../src/store/store.ts'
import { freshDatabase } from '../postgres/database.ts'
import { newFolder, removeFolder } from './folder.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let folder: string
beforeAll(async () => {
  database = await freshDatabase()
  folder = newFolder()
})
afterAll(async () => {
  removeFolder(folder)
  await database.drop()
})

const PLACES: Readonly<Record<string, () => StagingPlace>> = {
  'a folder': () => ({ folder }),
  PostgreSQL: () => ({ url: database.url }),
}

const piece = (number: string, line: number, body = `${number} ${line}`): StagedPiece => ({
  number,
  line,
  hash: `#${line}`,
  body,
})

describe.each(Object.keys(PLACES))('staging in %s', (name) => {
  const open = () => openStaging(PLACES[name]!())

  test('gives back the orders by their first lines, each with all of its pieces in their order', async () => {
    const staging = await open()
    const numbers = ['B', 'A', 'B', 'C', 'A', 'C', 'ß"\\,{}', 'B']
    const pieces = numbers.map((number, at) => piece(number, at + 2))
    await staging.add(pieces.slice(0, 3))
    await staging.add(pieces.slice(3))
    expect(staging.scattered).toBe(true)
    expect((await staging.next()).map(({ number, line }) => `${number}${line}`)).toEqual([
      'B2',
      'B4',
      'B9',
      'A3',
      'A6',
      'C5',
      'C7',
      'ß"\\,{}8',
    ])
    expect(await staging.next()).toEqual([])
    await staging.close()
  })

  test('says whether the pieces of each order stand together, over any number of calls', async () => {
    const staging = await open()
    await staging.add([piece('A', 1), piece('A', 2)])
    await staging.add([piece('A', 3), piece('B', 4)])
    expect(staging.scattered).toBe(false)
    await staging.add([piece('A', 5)])
    expect(staging.scattered).toBe(true)
    await staging.close()
  })

  test('gives out large pieces one at a time and many small ones in pages, none twice and none lost', async () => {
    const staging = await open()
    const large = 'x'.repeat(1_048_576)
    const pieces = [
      ...[1, 2, 3].map((line) => piece('L', line, large)),
      ...Array.from({ length: 2_500 }, (_, at) => piece(`S${at % 7}`, at + 4)),
    ]
    await staging.add(pieces)
    const pages: StagedPiece[][] = []
    for (let page = await staging.next(); page.length > 0; page = await staging.next()) pages.push(page)
    expect(pages.slice(0, 3).map((page) => page.length)).toEqual([1, 1, 1])
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(1_000)
    expect(new Set(pages.flat().map(({ line }) => line)).size).toBe(2_503)
    expect(pages.flat().length).toBe(2_503)
    await staging.close()
  })

  test('two files know nothing of each other', async () => {
    const [one, other] = await Promise.all([open(), open()])
    await one.add([piece('A', 1)])
    await other.add([piece('A', 9)])
    expect(await one.next()).toEqual([piece('A', 1)])
    expect(await other.next()).toEqual([piece('A', 9)])
    await Promise.all([one.close(), other.close()])
  })
})

test('nothing of a staged file is to be seen in its folder, not even while it is used', async () => {
  const staging = await openStaging({ folder })
  await staging.add([piece('A', 1, 'x'.repeat(100_000))])
  expect(readdirSync(folder)).toEqual([])
  await staging.close()
})

test('what a killed process has left of a staged file is gone at the next start, and nothing else', async () => {
  const dataDir = newFolder()
  for (const name of ['staged-import-aB3xYz', 'import-orders']) mkdirSync(join(dataDir, name))
  const store = await openSqlite({ dataDir, now: 0 })
  await store.close()
  expect(readdirSync(dataDir).filter((name) => name.includes('import-'))).toEqual(['import-orders'])
  removeFolder(dataDir)
})

test('a folder that is not there, and a database that is not, are away', async () => {
  await expect(openStaging({ folder: `${folder}/none` })).rejects.toThrow(StoreAway)
  await expect(openStaging({ url: 'postgres://localhost:1/none' })).rejects.toThrow(StoreAway)
})
