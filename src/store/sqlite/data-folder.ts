import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { belongingTo } from './installation.ts'

/** Within the data folder. */
export const DATABASE_FILE = 'sellers-center.sqlite'
/** The file whose lock makes one process the owner of a data folder. */
export const LOCK = 'owner.lock'
/** The file that names the owner, for messages. */
export const NOTE = 'owner.json'
const README = 'README.txt'
/** What is in a data folder, the sandbox's secrets and state included. */
const FILES = [...belongingTo(DATABASE_FILE), README, LOCK, NOTE, 'sandbox.json', 'sandbox-state.json']

/** Orders are personal data: no other user of the machine may read them. SQLite gives its log the mode of the database. */
const OWN_FOLDER = 0o700
const OWN_FILE = 0o600
const OF_OTHERS = 0o077

/** Another process owns the data folder. */
export class DataFolderTaken extends Error {
  constructor(dataDir: string, owner: string) {
    super(`The data folder ${dataDir} is in use by ${owner}`)
    this.name = 'DataFolderTaken'
  }
}

/** A data folder that cannot be worked in; `message` is one line for the person who started the program. */
export class DataFolderUnusable extends Error {
  constructor(dataDir: string, reason: string) {
    super(`The data folder ${dataDir} cannot be used: ${reason}`)
    this.name = 'DataFolderUnusable'
  }
}

/** A data folder that this process owns. */
export interface HeldFolder {
  /** The database's, which need not exist yet. */
  readonly file: string
  /** Whether other users of the machine can look into the folder. */
  readonly openToOthers: boolean
  close(): void
}

/**
 * Makes the folder if need be and holds it for as long as this process lives: an exclusive SQLite lock on a file of its own, which the
 * operating system releases however the process ends. The name of the owner stands beside it.
 */
export function holdFolder(dataDir: string, waitMs: number): HeldFolder {
  return explained(dataDir, () => {
    makeFolder(dataDir)
    keepToOneself(dataDir)
    makeFile(join(dataDir, LOCK))
    const { ino } = statSync(join(dataDir, LOCK))
    const lock = new DatabaseSync(join(dataDir, LOCK), { timeout: waitMs })
    try {
      lock.exec('pragma locking_mode = exclusive; begin exclusive')
      // The owner that was waited for may have removed the file: then no other process would see the lock.
      if (statSync(join(dataDir, LOCK), { throwIfNoEntry: false })?.ino !== ino)
        throw new DataFolderTaken(dataDir, ownerOf(dataDir))
      const owner = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
      writeFileSync(join(dataDir, NOTE), JSON.stringify(owner), { mode: OWN_FILE })
    } catch (cause) {
      lock.close()
      throw (cause as { errcode?: number }).errcode === BUSY
        ? new DataFolderTaken(dataDir, ownerOf(dataDir))
        : cause
    }
    return {
      file: join(dataDir, DATABASE_FILE),
      openToOthers: isOpenToOthers(dataDir),
      close: () => lock.close(),
    }
  })
}

/** The database of a folder that is in use. */
export function databaseIn(dataDir: string): string {
  const file = join(dataDir, DATABASE_FILE)
  const found = explained(dataDir, () => statSync(file, { throwIfNoEntry: false }))
  if (!found) throw new DataFolderUnusable(dataDir, 'there is no database in it')
  return file
}

/**
 * Whether the database is a file of 0 bytes, in which SQLite begins a new one and throws its log away. Refuses that where something beside it
 * says that a shop was there; a log without its database is as much.
 */
export function isEmptied(dataDir: string): boolean {
  const [file, log, index, note] = belongingTo(join(dataDir, DATABASE_FILE)) as [
    string,
    string,
    string,
    string,
  ]
  const size = sizeOf(file)
  if (size !== undefined && size > 0) return false
  const trace = [log, ...(size === 0 ? [index, note] : [])].find((path) => (sizeOf(path) ?? 0) > 0)
  if (trace !== undefined)
    throw new DataFolderUnusable(
      dataDir,
      `${DATABASE_FILE} is ${size === 0 ? 'empty' : 'missing'}, and ${basename(trace)} says that it was in use. Move what is there away, and use ` +
        '"sellers-center restore" with a backup, or start anew',
    )
  return size === 0
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size

/** Runs what works in the folder; what the system or SQLite says against it is said in words. */
export function explained<R>(dataDir: string, work: () => R): R {
  try {
    return work()
  } catch (error) {
    throw inWords(dataDir, error)
  }
}

/** Makes it and what is missing above it, for this user alone. (Node's own way never ends where nothing can be made, as in /proc.) */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: OWN_FOLDER })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && statSync(path).isDirectory()) return
    if (code !== 'ENOENT' || existsSync(dirname(path))) throw error
    makeFolder(dirname(path))
    mkdirSync(path, { mode: OWN_FOLDER })
  }
}

/** Made empty for this user alone if it is not there; whatever opens it then keeps its mode. */
export function makeFile(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'ax', OWN_FILE))
}

const WORDS = `This folder is a database of Sellers Center, used by one server at a time.

${DATABASE_FILE} is not whole alone: the newest changes are in ${DATABASE_FILE}-wal until the server has stopped
cleanly. Never copy, move or delete one of the files whose names begin so without the others.

To copy a running server's database:  sellers-center backup FILE
To copy this folder:                  stop the server, then copy the folder as a whole
`

/** Says in the folder itself what belongs to it. */
export function describeFolder(dataDir: string): void {
  const path = join(dataDir, README)
  if (!existsSync(path) || readFileSync(path, 'utf8') !== WORDS)
    writeFileSync(path, WORDS, { mode: OWN_FILE })
}

/** Of a folder that an older program made, or a person. */
function keepToOneself(dataDir: string): void {
  for (const name of FILES) {
    const path = join(dataDir, name)
    if (existsSync(path) && (statSync(path).mode & OF_OTHERS) !== 0) chmodSync(path, OWN_FILE)
  }
}

/** Windows has no such modes. */
const isOpenToOthers = (dataDir: string) =>
  process.platform !== 'win32' && (statSync(dataDir).mode & OF_OTHERS) !== 0

const BUSY = 5

/** What a person can do something about, by the code of the system or of SQLite. */
const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'a file is in its place',
  ENOTDIR: 'a file is in its way',
  ENOENT: 'nothing can be made there',
  EACCES: 'this user may not work there',
  EPERM: 'this user may not work there',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk is full for this user',
  8: 'this user may not write there',
  11: `${DATABASE_FILE} is damaged`,
  13: 'its disk is full',
  14: 'this user may not work there',
  26: `${DATABASE_FILE} is no database`,
}

/** The error of a disk or of SQLite as a line for the person who started the program; others as they are. */
export function inWords(dataDir: string, error: unknown): unknown {
  const { code, errcode, message } = error as NodeJS.ErrnoException & { errcode?: number }
  const known = code === 'ERR_SQLITE_ERROR' ? String((errcode ?? 0) & 0xff) : code
  if (known === undefined || (error as Error).name.startsWith('DataFolder')) return error
  return new DataFolderUnusable(dataDir, REASONS[known] ?? message)
}

function ownerOf(dataDir: string): string {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(join(dataDir, NOTE), 'utf8')) as Record<
      string,
      string
    >
    return `process ${pid ?? '?'} on ${host ?? '?'}, since ${since ?? '?'}`
  } catch {
    return 'another process'
  }
}
