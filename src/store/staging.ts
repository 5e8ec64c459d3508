import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { RowStatement, Session } from './session.ts'
import { isAway, MEMORY, SqliteEngine } from './sqlite/engine.ts'
import { StoreAway } from './store.ts'

/** A piece of an order, as it stands in a file that is being taken in. */
export interface StagedPiece {
  readonly number: string
  readonly line: number
  readonly hash: string
  readonly body: string
}

/** Where a file is put in order: the data folder, a database that the process connects to for as long as the file takes, or memory. */
export type StagingPlace = { readonly folder: string } | { readonly url: string } | 'memory'

/**
 * Holds all pieces of one file, however large it is, until it has been read to its end, and gives them back order by order. It is no part
 * of the store: no other process sees it, it survives nothing, and what a crash leaves of it is gone with the process that made it.
 */
export interface Staging {
  /** Pieces in the order of the file. */
  add(pieces: readonly StagedPiece[]): Promise<void>
  /** True when the pieces of some order do not stand next to each other. */
  readonly scattered: boolean
  /** The next pieces: orders by their first lines, the pieces of each behind each other. Empty at the end. */
  next(): Promise<StagedPiece[]>
  close(): Promise<void>
}

interface Opened {
  readonly session: Session
  /** `create table` of a table that ends with the connection. */
  readonly create: string
  /** From now on nothing of it outlives the process. */
  hide(): void
  readonly close: () => Promise<void>
}

/** What is read at once: a page of the index, and of it this number of bytes of pieces, but at least one piece. */
const PAGE_ROWS = 1_000
const PAGE_BYTES = 262_144

/** By number: the line of an order's first piece, which is its place among the others. */
const PLACE: RowStatement = {
  sql: `insert into staged_orders (number, place) {values}
    on conflict (number) do update set place = staged_orders.place returning number, place`,
  types: ['text', 'int'],
}
const INSERT: RowStatement = {
  sql: 'insert into staged_pieces (id, place, bytes, number, line, hash, body) {values}',
  types: ['int', 'int', 'int', 'text', 'int', 'text', 'text'],
}

/** Throws `StoreAway` when there is no room or no database. */
export const openStaging = (place: StagingPlace): Promise<Staging> => answered(() => open(place))

/** What the disk says is no fault of ours. Node's own errors of files have a text as their code. */
async function answered<R>(ask: () => Promise<R>): Promise<R> {
  try {
    return await ask()
  } catch (error) {
    const away = isAway(error) || typeof (error as NodeJS.ErrnoException).syscall === 'string'
    throw away && !(error instanceof StoreAway) ? new StoreAway(error) : error
  }
}

async function open(place: StagingPlace): Promise<Staging> {
  const opened = await (place === 'memory'
    ? openMemory()
    : 'folder' in place
      ? openScratchFile(place.folder)
      : openTemporaryTables(place.url))
  try {
    const { session, create } = opened
    await session.all(`${create} staged_orders (number text primary key, place bigint not null)`)
    await session.all(
      `${create} staged_pieces (id bigint not null, place bigint not null, bytes bigint not null, number text not null, line bigint not null, hash text not null, body text not null)`,
    )
    await session.all('create unique index staged_pieces_place on staged_pieces (place, id, bytes)')
    opened.hide()
    return new StagedFile(opened)
  } catch (error) {
    await opened.close()
    throw error
  }
}

class StagedFile implements Staging {
  readonly #opened: Opened
  readonly #session: Session
  #count = 0
  #last: string | undefined
  #scattered = false
  /** What was read last. */
  #read = { place: -1, id: -1 }

  constructor(opened: Opened) {
    this.#opened = opened
    this.#session = opened.session
  }

  get scattered() {
    return this.#scattered
  }

  add(pieces: readonly StagedPiece[]): Promise<void> {
    return answered(() => this.#add(pieces))
  }

  next(): Promise<StagedPiece[]> {
    return answered(() => this.#next())
  }

  async #add(pieces: readonly StagedPiece[]): Promise<void> {
    const firsts = new Map<string, number>()
    for (const { number, line } of pieces) if (!firsts.has(number)) firsts.set(number, line)
    const rows = await this.#session.each<{ number: string; place: number }>(PLACE, [...firsts])
    const places = new Map(rows.map(({ number, place }) => [number, place]))
    await this.#session.each(
      INSERT,
      pieces.map(({ number, line, hash, body }) => {
        const place = places.get(number)!
        if (number !== this.#last && line !== place) this.#scattered = true
        this.#last = number
        return [++this.#count, place, body.length, number, line, hash, body]
      }),
    )
  }

  async #next(): Promise<StagedPiece[]> {
    const found = await this.#session.all<{ place: number; id: number; bytes: number }>(
      `select place, id, bytes from staged_pieces where (place, id) > (?1, ?2) order by place, id limit ${PAGE_ROWS}`,
      [this.#read.place, this.#read.id],
    )
    let bytes = 0
    const page = found.filter((piece, at) => (bytes += piece.bytes) <= PAGE_BYTES || at === 0)
    const last = page.at(-1)
    if (!last) return []
    const pieces = await this.#session.all<StagedPiece>(
      `select number, line, hash, body from staged_pieces
       where (place, id) > (?1, ?2) and (place, id) <= (?3, ?4) order by place, id`,
      [this.#read.place, this.#read.id, last.place, last.id],
    )
    this.#read = last
    return pieces
  }

  close(): Promise<void> {
    return this.#opened.close()
  }
}

/**
 * A file of its own in the data folder. It is taken out of the folder as soon as SQLite has opened it (at its first write), where the
 * system allows that, so that nothing of it is left whatever happens.
 */
async function openScratchFile(parent: string): Promise<Opened> {
  const folder = mkdtempSync(join(parent, SCRATCH_PREFIX))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const session = new SqliteEngine({ ...SCRATCH, file: join(folder, 'staged.sqlite') })
    // One transaction to the end: pages are written when the cache is full, and never because of a commit.
    await session.all('begin')
    return {
      session,
      create: 'create table',
      hide() {
        if (process.platform !== 'win32') remove()
      },
      close() {
        session.close()
        remove()
        return Promise.resolve()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** Where nothing is kept on the disk. A file that needs more than so much memory finds no room, as on a full disk. */
async function openMemory(): Promise<Opened> {
  const session = new SqliteEngine({ ...SCRATCH, file: MEMORY })
  await session.all(`pragma max_page_count = ${MEMORY_PAGES_MAX}`)
  await session.all('begin')
  return {
    session,
    create: 'create table',
    hide: () => undefined,
    close() {
      session.close()
      return Promise.resolve()
    },
  }
}

/** 256 MiB of 4 KiB. */
const MEMORY_PAGES_MAX = 65_536

const SCRATCH = {
  readOnly: false,
  durable: false,
  scratch: true,
  checkpointPages: 0,
  cacheKib: 16_384,
} as const

/** What the folder of a scratch file is called, followed by six characters. */
const SCRATCH_PREFIX = 'staged-import-'

/** Removes what a process that was killed has left in its folder, where a system does not let an open file be taken out of it. */
export function clearStaging(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(SCRATCH_PREFIX)) rmSync(join(folder, name), { recursive: true, force: true })
}

/** Tables that the database forgets with the connection. */
async function openTemporaryTables(url: string): Promise<Opened> {
  const { openPostgresSession } = await import('./postgres/session.ts')
  const { session, close } = await openPostgresSession(url)
  try {
    // They have no statistics, and without these the planner would sort all of them for each page.
    await session.all('set enable_seqscan = off')
    return { session, create: 'create temporary table', hide: () => undefined, close }
  } catch (error) {
    await close()
    throw error
  }
}
