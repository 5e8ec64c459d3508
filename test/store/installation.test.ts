import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DATABASE_FILE } from '../../src/store/sqlite/data-folder.ts'
import { Custody } from '../../src/store/sqlite/installation.ts'
import { openForReading } from '../../src/store/reading.ts'
import { backup, restore } from '../../src/store/sqlite/backup.ts'
import { SqliteEngine } from '../../src/store/sqlite/engine.ts'
import { openSqlite } from '../../src/store/sqlite/store.ts'
import type { Store } from '../../src/store/store.ts'
import { newMerchant, T0 } from './contract/given.ts'
import { newFolder, removeFolder } from './folder.ts'

const LOG = `${DATABASE_FILE}-wal`
const NOTE = `${DATABASE_FILE}-commits`

let parent: string
/** The folder of a running server, which has promised something. */
let dataDir: string
let store: Store
/** Where its files are copied to. */
let elsewhere: string

beforeEach(async () => {
  parent = newFolder()
  dataDir = join(parent, 'data')
  elsewhere = join(parent, 'elsewhere')
  mkdirSync(elsewhere, { mode: 0o700 })
  store = await openSqlite({ dataDir, now: T0 })
  await newMerchant(store)
})
afterEach(async () => {
  await store.close()
  removeFolder(parent)
})

const copy = (...names: string[]) => {
  for (const name of names) copyFileSync(join(dataDir, name), join(elsewhere, name))
}
const merchantsIn = async (folder: string) => {
  const opened = await openSqlite({ dataDir: folder, now: T0 })
  const merchants = await opened.listMerchants({ afterId: 0, limit: 9 })
  await opened.close()
  return merchants.length
}

describe('a database that was copied from a running server without its log', () => {
  test.each([
    ['alone', copiedAlone, `${NOTE}, which says how much its log`],
    ['with the note beside it', copiedWithNote, `${LOG}, are missing`],
    ['before another start, whose log is lost in turn', startedAgain, `${LOG}, are missing`],
    ['but for a part of it, and without the note', copiedInPart, `${NOTE}, which says how much its log`],
  ])('%s is refused by each command, with what is missing and how to go on', async (_, copied, missing) => {
    await copied()
    const names = readdirSync(elsewhere)
    const refusals = [
      () => openSqlite({ dataDir: elsewhere, now: T0 }),
      () => openForReading({ dataDir: elsewhere }),
      () => backup(elsewhere, join(parent, 'backup')),
      () => restore(join(elsewhere, DATABASE_FILE), join(parent, 'restored')),
    ]
    for (const refused of refusals) {
      await expect(refused()).rejects.toMatchObject({
        name: 'DatabaseIncomplete',
        message: expect.stringContaining(missing) as string,
      })
    }
    expect(readdirSync(elsewhere)).toEqual(expect.arrayContaining(names))
  })

  test('is taken when that is asked for', async () => {
    copy(DATABASE_FILE)
    const restored = join(parent, 'restored')
    await restore(join(elsewhere, DATABASE_FILE), restored, { withoutLog: true })
    expect(await merchantsIn(restored)).toBe(0)
  })

  function copiedAlone(): Promise<void> {
    copy(DATABASE_FILE)
    return Promise.resolve()
  }

  function copiedWithNote(): Promise<void> {
    copy(DATABASE_FILE, NOTE)
    return Promise.resolve()
  }

  async function copiedInPart(): Promise<void> {
    for (let more = 0; more < 20; more++) await newMerchant(store)
    copy(DATABASE_FILE, LOG)
    const log = join(elsewhere, LOG)
    truncateSync(log, Math.floor(statSync(log).size / 2))
  }

  async function startedAgain(): Promise<void> {
    await store.close()
    store = await openSqlite({ dataDir, now: T0 })
    await newMerchant(store)
    copy(DATABASE_FILE, NOTE)
  }
})

describe('a database that is whole is taken', () => {
  test('with its log, as a kill or a power cut leaves it', async () => {
    cpSync(dataDir, join(parent, 'cut'), { recursive: true })
    expect(await merchantsIn(join(parent, 'cut'))).toBe(1)
  })

  test('with a note that a power cut left unreadable', async () => {
    copy(DATABASE_FILE, LOG)
    writeFileSync(join(elsewhere, NOTE), '\0\0\0')
    expect(await merchantsIn(elsewhere)).toBe(1)
  })

  test('without its log where another program has brought that into it', async () => {
    cpSync(dataDir, elsewhere, { recursive: true })
    const other = new SqliteEngine({ ...OPTIONS, file: join(elsewhere, DATABASE_FILE) })
    await other.all('select count(*) from merchants')
    other.close()
    expect(existsSync(join(elsewhere, LOG))).toBe(false)
    expect(await merchantsIn(elsewhere)).toBe(1)
  })

  test('alone after a clean stop, and in the place of a later one', async () => {
    await store.close()
    copy(DATABASE_FILE)
    store = await openSqlite({ dataDir, now: T0 })
    await newMerchant(store)
    await store.close()
    copy(NOTE)
    expect(await merchantsIn(elsewhere)).toBe(1)
    store = await openSqlite({ dataDir, now: T0 })
  })

  test('as a backup of a running server, and as a file with its log beside it', async () => {
    const [file, restored] = [join(parent, 'backup'), join(parent, 'restored')]
    await backup(dataDir, file)
    await restore(file, restored)
    expect(await merchantsIn(restored)).toBe(1)
    copy(DATABASE_FILE, LOG, NOTE)
    await restore(join(elsewhere, DATABASE_FILE), join(parent, 'again'))
    expect(await merchantsIn(join(parent, 'again'))).toBe(1)
  })
})

test('nothing is restored beside the log of a database that was moved away', async () => {
  await backup(dataDir, join(parent, 'backup'))
  copy(LOG)
  await expect(restore(join(parent, 'backup'), elsewhere)).rejects.toThrow(
    `move ${join(elsewhere, LOG)} away`,
  )
})

test('a folder says what belongs to its database', () => {
  expect(readFileSync(join(dataDir, 'README.txt'), 'utf8')).toContain(LOG)
})

const OPTIONS = { readOnly: false, durable: false, checkpointPages: 1_000, cacheKib: 1_000 }

describe('the note beside a database', () => {
  let engine: SqliteEngine
  let custody: Custody
  const file = () => join(elsewhere, 'noted')
  const noted = () => (JSON.parse(readFileSync(`${file()}-commits`, 'utf8')) as { commits: number }).commits
  beforeEach(async () => {
    engine = new SqliteEngine({ ...OPTIONS, file: file() })
    engine.migrate()
    custody = await Custody.begin(engine, file())
  })
  afterEach(() => engine.close())

  const call = { id: 1, name: 'createMerchant', argument: { name: 'A', now: T0 } } as const

  test('counts a commit once it is on the disk, and one that was rolled back never', async () => {
    expect(noted()).toBe(0)
    await engine.all('begin')
    await engine.all(
      `insert into merchants (name, created_at, suspended, held, limits) values ('B', 0, 0, 0, '{}')`,
    )
    await custody.count()
    await engine.all('rollback')
    await engine.perform([call], custody)
    expect(noted()).toBe(0)
  })

  test('costs nothing where nothing has changed', async () => {
    await engine.perform([{ id: 1, name: 'listMerchants', argument: { afterId: 0, limit: 1 } }], custody)
    expect(await engine.all('select commits from installation')).toEqual([{ commits: 0 }])
  })
})
