import { statSync } from 'node:fs'
import { StoreAway } from '../store.ts'

/** How long what was seen is believed, in milliseconds. */
const BELIEVED_MS = 500

/**
 * Notices that files are no longer those that were opened. A file that was deleted, or whose folder was, lives on for a process that has it open,
 * and takes with it what is written from then on.
 */
export class FileWatch {
  readonly #opened: ReadonlyMap<string, string>
  readonly #onChange: (fault: string | undefined) => void
  readonly #elapsed: () => number
  #seenAt: number
  #fault: string | undefined

  /** `onChange` is called when files are missed, and when all of them are back. */
  constructor(
    paths: readonly string[],
    onChange: (fault: string | undefined) => void = () => undefined,
    elapsed: () => number = () => performance.now(),
  ) {
    this.#opened = new Map(paths.map((path) => [path, identityOf(path)]))
    this.#onChange = onChange
    this.#elapsed = elapsed
    this.#seenAt = elapsed()
  }

  /** What is wrong, as of half a second ago at the most; undefined when every file is where it was. */
  fault(): string | undefined {
    if (this.#elapsed() - this.#seenAt >= BELIEVED_MS) {
      this.#seenAt = this.#elapsed()
      const before = this.#fault
      this.#fault = this.#find()
      if ((before === undefined) !== (this.#fault === undefined)) this.#onChange(this.#fault)
    }
    return this.#fault
  }

  /** Before a transaction: throws where nothing that is written could be found again, and what is read is the past. */
  demandInPlace(): void {
    const fault = this.fault()
    if (fault !== undefined) throw new StoreAway(fault)
  }

  #find(): string | undefined {
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
