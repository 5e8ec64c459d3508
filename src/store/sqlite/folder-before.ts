import { existsSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LOCK, NOTE } from './data-folder.ts'

/** A data folder as it was before it was held. */
export class FolderBefore {
  readonly #dataDir: string
  readonly #hadLock: boolean
  readonly #owner: Buffer | undefined
  /** Folders that were not there, the innermost first. */
  readonly #missing: string[] = []

  constructor(dataDir: string) {
    const note = join(dataDir, NOTE)
    this.#dataDir = dataDir
    this.#hadLock = existsSync(join(dataDir, LOCK))
    this.#owner = existsSync(note) ? readFileSync(note) : undefined
    for (let path = dataDir; !existsSync(path); path = dirname(path)) this.#missing.push(path)
  }

  /** Ends the holding and takes away what it has made: the lock first, so that no other process has begun to use it. */
  putBack(held: { close(): void }): void {
    const note = join(this.#dataDir, NOTE)
    try {
      if (this.#owner) writeFileSync(note, this.#owner)
      else rmSync(note, { force: true })
      if (!this.#hadLock) rmSync(join(this.#dataDir, LOCK), { force: true })
    } catch {
      // Windows keeps a file that is open; what led here matters more.
    }
    held.close()
    try {
      for (const path of this.#missing) rmdirSync(path)
    } catch {
      // It has got other files meanwhile.
    }
  }
}
