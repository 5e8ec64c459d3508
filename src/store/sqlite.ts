import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { assembleStore } from './assemble.ts'
import { SqliteWorker } from './sqlite-worker.ts'
import { isRead, type Argument, type Result, type StepName } from './steps.ts'
import type { Store } from './store.ts'

/** Within the data folder. */
export const DATABASE_FILE = 'sellers-center.sqlite'

export interface SqliteStoreOptions {
  readonly dataDir: string
  /** Epoch milliseconds: interrupted batches become due at this moment. */
  readonly now: number
  /** How long to wait for another process to leave the folder, in milliseconds. Default 5,000. */
  readonly ownerWaitMs?: number
  /** Default true; false only where a power cut does not matter. */
  readonly durable?: boolean
  /** Pages of 4 KiB in the write-ahead log before it is copied back. Default 4,000. */
  readonly checkpointPages?: number
}

/** Another process owns the data folder. */
export class DataFolderTaken extends Error {
  constructor(dataDir: string, owner: string) {
    super(`The data folder ${dataDir} is in use by ${owner}`)
    this.name = 'DataFolderTaken'
  }
}

/** Reads that may go through all orders of a merchant, or all batches: tens of milliseconds at a million. */
const LONG_READS = new Set<StepName>(['listOrders', 'listBatches', 'backlog', 'check'])

/**
 * The embedded store: one thread owns all writes, two read beside it, and the event loop never waits for the disk. Long reads have
 * a thread of their own, so that no key and no result waits for somebody's search.
 */
export async function openSqlite(options: SqliteStoreOptions): Promise<Store> {
  const { dataDir, now, durable = true, checkpointPages = 4_000 } = options
  // Orders are personal data: nobody else on the machine may read them.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const owner = takeFolder(dataDir, options.ownerWaitMs ?? 5_000)
  const file = join(dataDir, DATABASE_FILE)
  const opened: SqliteWorker[] = []
  const open = async (readOnly: boolean, cacheKib: number) => {
    const worker = await SqliteWorker.open({ file, durable, checkpointPages, readOnly, cacheKib })
    opened.push(worker)
    return worker
  }
  const close = async () => {
    // The writer last: it copies the log back and removes it.
    const [writer, ...readers] = opened
    await Promise.all(readers.map((reader) => reader.close()))
    await writer?.close()
    owner.close()
  }
  try {
    // Twice what a transaction of 2,000 items dirties when each is on a page of its own; 64 MiB settled a million such items no faster.
    const writer = await open(false, 32_768)
    const [reader, searcher] = await Promise.all([open(true, 16_384), open(true, 131_072)])
    const threadOf = (name: StepName) => (LONG_READS.has(name) ? searcher : isRead(name) ? reader : writer)
    await writer.perform('releaseAll', { now })
    return assembleStore({
      perform: <N extends StepName>(name: N, argument: Argument<N>): Promise<Result<N>> =>
        threadOf(name).perform(name, argument),
      close,
    })
  } catch (fault) {
    await close()
    throw fault
  }
}

/**
 * Holds the folder for as long as this process lives: an exclusive SQLite lock on a file of its own, which the operating system
 * releases however the process ends. The name of the owner stands beside it.
 */
export function takeFolder(dataDir: string, waitMs: number): { close(): void } {
  const note = join(dataDir, 'owner.json')
  const lock = new DatabaseSync(join(dataDir, 'owner.lock'), { timeout: waitMs })
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (cause) {
    lock.close()
    if ((cause as { errcode?: number }).errcode !== 5) throw cause
    throw new DataFolderTaken(dataDir, ownerOf(note))
  }
  writeFileSync(note, JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() }))
  return lock
}

function ownerOf(note: string): string {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(note, 'utf8')) as Record<string, string>
    return `process ${pid ?? '?'} on ${host ?? '?'}, since ${since ?? '?'}`
  } catch {
    return 'another process'
  }
}
