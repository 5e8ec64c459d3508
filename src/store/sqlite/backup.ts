import { existsSync, renameSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Violation } from '../store.ts'
import { databaseIn, holdFolder, makeFile } from './data-folder.ts'
import { FolderBefore } from './folder-before.ts'
import { belongingsLeft, markWhole } from './installation.ts'
import { LOCAL, openLocal } from './local.ts'
import { openWhole } from './engine.ts'

/** A backup that cannot be made or used; `message` is one line for the person who asked. */
class BackupError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BackupError'
  }
}

/**
 * Writes a consistent copy of the embedded database, of a running server too: it sees one moment and holds up no writer. The
 * copy is written beside `file`, opened and checked, and takes the name only then.
 */
export async function backup(dataDir: string, file: string): Promise<void> {
  const source = databaseIn(dataDir)
  if (existsSync(file)) throw new BackupError(`${file} exists already; choose another name`)
  await refuseIncomplete(source)
  await copyChecked(source, file, `${file}.unchecked`)
}

/**
 * Puts a backup into a data folder that has no database and that no server uses. Another file than a backup is taken with the log that lies
 * beside it; `withoutLog` takes what a database holds without it.
 */
export async function restore(file: string, dataDir: string, { withoutLog = false } = {}): Promise<void> {
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}`)
  const before = new FolderBefore(dataDir)
  const folder = holdFolder(dataDir, 0)
  try {
    const [left] = belongingsLeft(folder.file)
    if (left !== undefined)
      throw new BackupError(`${dataDir} holds a database already, or a part of one: move ${left} away first`)
    if (!withoutLog) await refuseIncomplete(file)
    await copyChecked(file, folder.file, `${folder.file}.partial`)
  } catch (error) {
    before.putBack(folder)
    throw error
  }
  folder.close()
}

/** A backup is made of a database of any version: the one that an upgrade begins with. */
const refuseIncomplete = async (file: string) => (await openWhole({ ...LOCAL, file, readOnly: true })).close()

/** One moment of a database, its log included, as one file that needs no other. */
async function copyChecked(source: string, target: string, unchecked: string): Promise<void> {
  try {
    rmSync(unchecked, { force: true })
    makeFile(unchecked)
    withDatabase(source, { readOnly: true }, (database) => database.prepare('vacuum into ?').run(unchecked))
    withDatabase(unchecked, {}, markWhole)
    await verify(unchecked)
  } catch (error) {
    rmSync(unchecked, { force: true })
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SQLITE_ERROR') throw error
    throw new BackupError(`${source} cannot be copied: ${(error as Error).message}`)
  }
  renameSync(unchecked, target)
}

function withDatabase(
  file: string,
  options: { readOnly?: boolean },
  use: (database: DatabaseSync) => unknown,
): void {
  const database = new DatabaseSync(file, options)
  try {
    use(database)
  } finally {
    database.close()
  }
}

/** Every page and every row: a backup that cannot be read is none. */
async function verify(file: string): Promise<void> {
  withDatabase(file, { readOnly: true }, (database) => {
    const row = database.prepare('pragma integrity_check').get() as { integrity_check: string }
    if (row.integrity_check !== 'ok')
      throw new BackupError(`What was read is damaged: ${row.integrity_check}`)
    if (!database.prepare(`select 1 from sqlite_schema where name = 'merchants'`).get())
      throw new BackupError('What was read is no database of this program')
  })
  const store = openLocal({ file, readOnly: true })
  const violations: Violation[] = await store.check({}).finally(() => store.close())
  if (violations.length > 0)
    throw new BackupError(`What was read breaks: ${violations.map(({ invariant }) => invariant).join('; ')}`)
}
