import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A small JSON file that a sandbox keeps beside its database. */
export class KeptFile<T> {
  readonly #path: string | undefined

  /** Without a folder nothing is kept. */
  constructor(folder: string | undefined, name: string) {
    this.#path = folder === undefined ? undefined : join(folder, name)
  }

  /** Undefined where there is none, or none that can be read: a sandbox then begins anew. */
  read(): T | undefined {
    if (this.#path === undefined) return undefined
    try {
      return JSON.parse(readFileSync(this.#path, 'utf8')) as T
    } catch {
      return undefined
    }
  }

  /** Whole or not at all, and readable by its owner alone. */
  write(value: T): void {
    if (this.#path === undefined) return
    const draft = `${this.#path}.draft`
    writeFileSync(draft, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 })
    renameSync(draft, this.#path)
  }
}
