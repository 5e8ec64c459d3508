import { randomUUID } from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Session } from '../session.ts'

/**
 * SQLite keeps the newest commits in a log beside the database. The file alone, copied from a running server, is an older shop or an empty
 * one, and nothing in it says so. Therefore the database counts, about once a second, what is committed, and a note beside it says what
 * that count was when it was on the disk: the note is never ahead, and it is there before the database says that it is in use. A start
 * refuses where a database was in use and the count is behind the note, where there is no note, or where there is no log.
 */
const NOTE = '-commits'
const LOG = '-wal'
const INDEX = '-shm'

/** What every connection to a database has open while one of them writes. */
export const openFilesOf = (file: string) => [file, `${file}${LOG}`, `${file}${INDEX}`]

/** All that belongs to a database, itself first. */
export const belongingTo = (file: string) => [...openFilesOf(file), `${file}${NOTE}`]

/** What is there of a database that shall not be there. The note means nothing without the others. */
export const belongingsLeft = (file: string) =>
  belongingTo(file).filter((path) => !path.endsWith(NOTE) && existsSync(path))

/** The newest commits of a database are missing; `message` is one line for the person who started the program. */
class DatabaseIncomplete extends Error {
  constructor(file: string, why: string) {
    super(
      `${file} ${why}. Copy the folder of a stopped server as a whole, or ` +
        `use "sellers-center backup". To go on without those commits: "sellers-center restore ${file} --without-log" into another folder`,
    )
    this.name = 'DatabaseIncomplete'
  }
}

interface Count {
  readonly id: string
  readonly commits: number
}

/** What lies beside a database before anything opens it. */
export interface Belongings {
  readonly file: string
  readonly hasLog: boolean
  /** Unreadable is what a power cut leaves of a note that was just written. */
  readonly note: Count | 'missing' | 'unreadable'
}

/** To be looked at before the database: opening it makes an empty log, and only the database may move on meanwhile. */
export const belongingsOf = (file: string): Belongings => ({
  file,
  hasLog: hasLog(file),
  note: readNote(file),
})

/** Refuses a database whose newest commits are missing. One that was stopped cleanly, or that is a backup, needs nothing beside it. */
export async function refuseIncomplete(session: Session, { file, hasLog, note }: Belongings): Promise<void> {
  const [tables] = await session.all(`select 1 from sqlite_schema where name = 'installation'`)
  if (!tables) return // of an older program
  const [found] = await session.all<Count & { in_use: number }>(
    'select id, commits, in_use from installation',
  )
  if (!found || found.in_use === 0) return
  if (note === 'missing')
    throw new DatabaseIncomplete(
      file,
      `may not be whole: ${file}${NOTE}, which says how much its log, ${file}${LOG}, has to hold, is missing`,
    )
  const isOurs = note !== 'unreadable' && note.id === found.id
  if (isOurs ? note.commits <= found.commits : hasLog) return
  throw new DatabaseIncomplete(file, `is not whole: commits that were in its log, ${file}${LOG}, are missing`)
}

/** How often commits are counted: what is lost of a shorter time may go unnoticed. In milliseconds. */
const COUNT_MS = 1_000

/** Counts the commits of a data folder's database while this process writes to it. */
export class Custody {
  readonly #session: Session
  readonly #note: number
  readonly #id: string
  #countedAt = -Infinity
  #changes = 0
  #counted: number | undefined

  private constructor(session: Session, file: string, { id, commits }: Count) {
    this.#session = session
    this.#id = id
    this.#note = openSync(`${file}${NOTE}`, constants.O_RDWR | constants.O_CREAT, 0o600)
    this.#counted = commits
    this.note()
    fsyncSync(this.#note)
    syncFolder(dirname(file))
  }

  /** Before anything else is written. What the file itself then says is brought into it at once. */
  static async begin(session: Session, file: string): Promise<Custody> {
    const [found] = await session.all<Count>('select id, commits from installation')
    const custody = new Custody(session, file, found ?? { id: randomUUID(), commits: 0 })
    await session.all(
      `insert into installation (one, id, commits, in_use) values (1, ?1, 0, 1)
        on conflict (one) do update set commits = installation.commits + 1, in_use = 1`,
      [custody.#id],
    )
    custody.#changes = await custody.#totalChanges()
    await session.all('pragma wal_checkpoint(passive)')
    return custody
  }

  /** In a transaction, before its commit: costs a page once a second, and nothing where nothing has changed. */
  async count(): Promise<void> {
    this.#counted = undefined // of a transaction that was rolled back
    const now = performance.now()
    if (now - this.#countedAt < COUNT_MS) return
    if ((await this.#totalChanges()) === this.#changes) return
    this.#countedAt = now
    const [count] = await this.#session.all<Count>(
      'update installation set commits = commits + 1 returning commits',
    )
    this.#changes = await this.#totalChanges()
    this.#counted = count?.commits
  }

  /** After the commit. Overwritten in place: it never gets shorter, and a write of one block is whole. */
  note(): void {
    if (this.#counted === undefined) return
    const text = `${JSON.stringify({ id: this.#id, commits: this.#counted })}\n`
    ftruncateSync(this.#note, writeSync(this.#note, text, 0))
  }

  /** The last commit of a clean stop: from then on the file needs nothing beside it. */
  async end(): Promise<void> {
    await this.#session.all('update installation set in_use = 0')
    closeSync(this.#note)
  }

  async #totalChanges(): Promise<number> {
    const [row] = await this.#session.all<{ changes: number }>('select total_changes() as changes')
    return row!.changes
  }
}

/** Says in a copy of a whole database that it needs nothing beside it. */
export function markWhole(copy: DatabaseSync): void {
  const known = copy.prepare(`select 1 from sqlite_schema where name = 'installation'`).get()
  if (known) copy.exec('update installation set in_use = 0')
}

function hasLog(file: string): boolean {
  return (statSync(`${file}${LOG}`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

function readNote(file: string): Belongings['note'] {
  try {
    return JSON.parse(readFileSync(`${file}${NOTE}`, 'utf8')) as Count
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable'
  }
}

/** A new file is in its folder after a power cut only when the folder, too, is on the disk. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, constants.O_RDONLY)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
