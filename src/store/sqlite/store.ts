import { assembleStore } from '../assemble.ts'
import { DATABASE_FILE, describeFolder, holdFolder, inWords, isEmptied, makeFile } from './data-folder.ts'
import { MEMORY } from './engine.ts'
import { SqliteWorker } from './worker.ts'
import { clearStaging } from '../staging.ts'
import { rowOf, type Argument, type Result, type StepName } from '../steps.ts'
import type { Store, StoreChange } from '../store.ts'

/** Where the embedded database lives and how it begins. */
export interface SqliteStoreOptions {
  readonly dataDir: string
  /** Epoch milliseconds: interrupted batches become due at this moment. */
  readonly now: number
  /** Gets, in one line, what the operator should know of the folder. */
  readonly onNotice?: (line: string) => void
  /** How long to wait for another process to leave the folder, in milliseconds. Default 5,000. */
  readonly ownerWaitMs?: number
  /** Default true; false only where a power cut does not matter. */
  readonly durable?: boolean
  /** Pages of 4 KiB in the write-ahead log before it is copied back. Default 4,000. */
  readonly checkpointPages?: number
  /** The URL of a module with further steps. Default none. */
  readonly extension?: string
}

/** The embedded store, with the steps of its extension. */
export interface EmbeddedStore extends Store {
  /** Carries out a step that has no method, as every write is carried out. */
  perform(name: string, argument: unknown): Promise<unknown>
  /** Tells those who listen of a change that such a step has made. */
  announce(change: StoreChange): void
}

/**
 * The embedded store: one thread owns all writes, two read beside it, and the event loop never waits for the disk. Long reads have
 * a thread of their own, so that no key and no result waits for a search.
 */
export async function openSqlite(options: SqliteStoreOptions): Promise<EmbeddedStore> {
  const { dataDir, now, durable = true, checkpointPages = 4_000, extension } = options
  const folder = holdFolder(dataDir, options.ownerWaitMs ?? 5_000)
  if (folder.openToOthers)
    options.onNotice?.(`Others of this machine can open the data folder ${dataDir}: chmod 700 keeps them out`)
  clearStaging(dataDir)
  const { file } = folder
  const opened: SqliteWorker[] = []
  const open = async (readOnly: boolean, cacheKib: number) => {
    const worker = await SqliteWorker.open(
      { file, durable, checkpointPages, readOnly, cacheKib, extension: readOnly ? undefined : extension },
      options.onNotice,
    )
    opened.push(worker)
    return worker
  }
  const close = async () => {
    // The writer last: it copies the log back and removes it.
    const [writer, ...readers] = opened
    await Promise.all(readers.map((reader) => reader.close()))
    await writer?.close()
    folder.close()
  }
  try {
    if (isEmptied(dataDir))
      options.onNotice?.(`${DATABASE_FILE} in ${dataDir} was an empty file: a new shop begins in it`)
    makeFile(file)
    describeFolder(dataDir)
    // Twice what a transaction of 2,000 items dirties when each is on a page of its own; 64 MiB settled a million such items no faster.
    const writer = await open(false, 32_768)
    const [reader, searcher] = await Promise.all([open(true, 16_384), open(true, 131_072)])
    const threads = { write: writer, read: reader, longRead: searcher }
    await writer.perform('releaseAll', { now })
    const store = assembleStore({
      perform: <N extends StepName>(name: N, argument: Argument<N>): Promise<Result<N>> =>
        threads[rowOf(name).mode].perform(name, argument),
      close,
    })
    return Object.assign(store, {
      perform: (name: string, argument: unknown) => writer.perform(name as StepName, argument as never),
    })
  } catch (error) {
    await close()
    throw inWords(dataDir, error)
  }
}

/** A store that is gone with the process: one connection in a thread of its own, and nothing on the disk. */
export async function openInMemory(extension: string): Promise<EmbeddedStore> {
  const worker = await SqliteWorker.open({
    file: MEMORY,
    durable: false,
    checkpointPages: 0,
    readOnly: false,
    cacheKib: 32_768,
    extension,
  })
  const store = assembleStore({
    perform: (name, argument) => worker.perform(name, argument),
    close: () => worker.close(),
  })
  return Object.assign(store, {
    perform: (name: string, argument: unknown) => worker.perform(name as StepName, argument as never),
  })
}
