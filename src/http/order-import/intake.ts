import { ImportRules, type ImportSettings } from '../../wire/imports/imports.ts'
import { openStaging, type StagedPiece, type Staging, type StagingPlace } from '../../store/staging.ts'
import type { Assembly, ReadOrder } from './assembly.ts'
import type { Entry, Refused } from './entries.ts'
import { FileReader } from './file-reader.ts'
import { RefusedList } from './refused-list.ts'

export interface IntakeOptions extends ImportSettings {
  readonly contentType: string
  readonly staging: StagingPlace
}

/** What one transaction of the store takes in, about. Orders are up to 1 MiB each, and at least one is given. */
const ORDERS_AT_ONCE = 200
const BYTES_AT_ONCE = 262_144
/** What one step reads: of 64 KiB with nothing but `{}` the entries would outlive the young generation and fill the old one. */
const BYTES_READ_AT_ONCE = 8_192
/** Pieces that are staged by one statement at the most. */
const PIECES_AT_ONCE = 2_000

/** Orders that can be taken in, in the order of the file; `more` is false with the last. */
export interface Portion {
  readonly orders: readonly ReadOrder[]
  readonly more: boolean
}

/** What an import has refused and passed over when all of it was read. */
export interface Remainder {
  readonly refused: readonly Refused[]
  readonly refusedTotal: number
  readonly ignored: readonly string[]
}

/**
 * One import: its bytes are read and staged until the file ends; then its orders are put together and given out. Nothing of a file can be
 * taken in before all of it is known, because the rows of an order may stand anywhere.
 */
export class Intake {
  readonly #rules: ImportRules
  readonly #reader: FileReader
  readonly #staging: Staging
  readonly #refused = new RefusedList()
  /** Staged pieces that were read and not yet put together. */
  #pieces: StagedPiece[] = []
  #open: { readonly number: string; readonly assembly: Assembly } | undefined

  private constructor(rules: ImportRules, contentType: string, staging: Staging) {
    this.#rules = rules
    this.#reader = new FileReader(contentType, rules)
    this.#staging = staging
  }

  static async open({ contentType, staging, ...settings }: IntakeOptions): Promise<Intake> {
    return new Intake(new ImportRules(settings), contentType, await openStaging(staging))
  }

  /** Throws a refusal when the file cannot be read on: then nothing of it is taken in. */
  async read(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length; at += BYTES_READ_AT_ONCE)
      await this.#stage(this.#reader.read(chunk.subarray(at, at + BYTES_READ_AT_ONCE)))
  }

  /** The file has ended. */
  async end(): Promise<void> {
    await this.#stage(this.#reader.end())
    this.#reader.refuseScattered(this.#staging.scattered)
  }

  async next(): Promise<Portion> {
    const orders: ReadOrder[] = []
    let bytes = 0
    while (orders.length < ORDERS_AT_ONCE && bytes < BYTES_AT_ONCE) {
      if (this.#pieces.length === 0) this.#pieces = await this.#staging.next()
      const piece = this.#pieces.shift()
      if (!piece || piece.number !== this.#open?.number) orders.push(...this.#finish())
      if (!piece) return { orders, more: false }
      this.#open ??= { number: piece.number, assembly: this.#reader.assembly(this.#refused) }
      this.#open.assembly.add(piece)
      bytes += piece.body.length
    }
    return { orders, more: true }
  }

  remainder(): Remainder {
    return {
      refused: this.#refused.listed(),
      refusedTotal: this.#refused.total,
      ignored: this.#rules.ignored.list(),
    }
  }

  close(): Promise<void> {
    return this.#staging.close()
  }

  #finish(): ReadOrder[] {
    const order = this.#open?.assembly.finish()
    this.#open = undefined
    return order ? [order] : []
  }

  async #stage(entries: readonly Entry[]) {
    const pieces = entries.filter((entry) => {
      if (!('refused' in entry)) return true
      this.#refused.add(entry)
      return false
    }) as StagedPiece[]
    for (let at = 0; at < pieces.length; at += PIECES_AT_ONCE)
      await this.#staging.add(pieces.slice(at, at + PIECES_AT_ONCE))
  }
}
