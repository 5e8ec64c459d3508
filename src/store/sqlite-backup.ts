import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { openLocal } from './local.ts'
import { databaseIn, holdFolder } from './data-folder.ts'
import type { Violation } from './check.ts'

/** A backup that cannot be made or used; `message` is one line for whoever asked. */
export class BackupError extends Error {
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
  const unchecked = `${file}.unchecked`
  rmSync(unchecked, { force: true })
  // As the data folder is: what is in it are the names and addresses of buyers.
  writeFileSync(unchecked, '', { mode: 0o600, flag: 'wx' })
  const database = new DatabaseSync(source, { readOnly: true })
  try {
    database.prepare('vacuum into ?').run(unchecked)
  } finally {
    database.close()
  }
  await verify(unchecked)
  renameSync(unchecked, file)
}

/** Puts a backup into a data folder that has no database and that no server uses. */
export async function restore(file: string, dataDir: string): Promise<void> {
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}`)
  const folder = holdFolder(dataDir, 0)
  const target = folder.file
  try {
    if (existsSync(target)) throw new BackupError(`${dataDir} holds a database already; move it away first`)
    await verify(file)
    const partial = `${target}.partial`
    copyFileSync(file, partial)
    renameSync(partial, target)
  } finally {
    folder.close()
  }
}

/** Every page and every row: a backup that cannot be read is none. */
async function verify(file: string): Promise<void> {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const { integrity_check: answer } = database.prepare('pragma integrity_check').get() as {
      integrity_check: string
    }
    if (answer !== 'ok') throw new BackupError(`${file} is damaged: ${answer}`)
  } finally {
    database.close()
  }
  const store = openLocal({ file, readOnly: true })
  const violations: Violation[] = await store.check({}).finally(() => store.close())
  if (violations.length > 0)
    throw new BackupError(`${file} breaks: ${violations.map(({ invariant }) => invariant).join('; ')}`)
}
