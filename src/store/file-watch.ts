import { statSync } from 'node:fs'

/** How long what was seen is believed, in milliseconds. */
const BELIEVED_MS = 500

/**
 * Notices that files are no longer those that were opened. A file that was deleted, or whose folder was, lives on for whoever has it open,
 * and takes with it what is written from then on.
 */
export class FileWatch {
  readonly #opened: ReadonlyMap<string, string>
  readonly #elapsed: () => number
  #seenAt: number
  #fault: string | undefined

  constructor(paths: readonly string[], elapsed: () => number = () => performance.now()) {
    this.#opened = new Map(paths.map((path) => [path, identityOf(path)]))
    this.#elapsed = elapsed
    this.#seenAt = elapsed()
  }

  /** What is wrong, as of half a second ago at the most; undefined when every file is where it was. */
  fault(): string | undefined {
    if (this.#elapsed() - this.#seenAt >= BELIEVED_MS) {
      this.#seenAt = this.#elapsed()
      this.#fault = this.#look()
    }
    return this.#fault
  }

  #look(): string | undefined {
    for (const [path, identity] of this.#opened) {
      const found = identityOf(path)
      if (found !== identity) return `${path} is ${found === GONE ? 'gone' : 'another file'}`
    }
    return undefined
  }
}

const GONE = 'gone'

function identityOf(path: string): string {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return GONE
  }
}
