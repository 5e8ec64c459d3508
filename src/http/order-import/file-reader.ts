import type { ImportRules } from '../../wire/imports/imports.ts'
import { type Assembly, CsvAssembly, JsonAssembly } from './assembly.ts'
import { CsvReader } from './csv/orders.ts'
import { separatorOf } from './csv/rows.ts'
import { Decoder } from './encodings.ts'
import { brokenFile, type Entry, type Reader } from './entries.ts'
import { JsonListCutter } from './json/list.ts'
import { JsonReader } from './json/orders.ts'
import { encodingOf, refuseMarkup } from './kinds.ts'
import { LineCutter } from './lines.ts'
import type { RefusedList } from './refused-list.ts'

/** So much is looked at before anything is read: for the kind of the file, its encoding and, in UTF-8, its separator. */
const HEAD_BYTES = 16_384
const HEADER_BYTES = HEAD_BYTES / 2

const CSV_TYPES = new Set(['text/csv', 'application/csv', 'text/tab-separated-values'])
const LINES_TYPES = new Set(['application/x-ndjson', 'application/ndjson', 'application/jsonl'])

/** Reads a file of orders of any format and encoding. What is neither CSV nor NDJSON by its content type is read as JSON. [contract 7] */
export class FileReader implements Reader {
  readonly #type: string
  readonly #rules: ImportRules
  #head: Uint8Array[] = []
  #headBytes = 0
  #decoder: Decoder | undefined
  #reader: Reader | undefined

  constructor(contentType: string, rules: ImportRules) {
    this.#type = contentType.split(';')[0]!.trim().toLowerCase()
    this.#rules = rules
  }

  read(chunk: Uint8Array): Entry[] {
    if (this.#reader) return this.#reader.read(this.#decoder!.decode(chunk))
    this.#head.push(chunk)
    this.#headBytes += chunk.length
    return this.#headBytes < HEAD_BYTES ? [] : this.#begin()
  }

  end(): Entry[] {
    const entries = this.#reader ? [] : this.#begin()
    return [...entries, ...this.#reader!.read(this.#decoder!.end()), ...this.#reader!.end()]
  }

  /** Refuses the file where rows of an order stand apart and another row names no order: it could belong to any. */
  refuseScattered(scattered: boolean): void {
    const stray = this.#reader instanceof CsvReader ? this.#reader.stray : undefined
    if (scattered && stray)
      throw brokenFile(
        stray.line,
        `it cannot be told whose it is, while rows of some orders stand apart. ${stray.fault.replace(/\.$/, '')}`,
      )
  }

  /** What makes an order of its pieces, once all of the file was read. */
  assembly(refused: RefusedList): Assembly {
    return this.#reader instanceof CsvReader
      ? new CsvAssembly(this.#reader.columns, this.#rules, refused)
      : new JsonAssembly(refused)
  }

  #begin(): Entry[] {
    const head = Buffer.concat(this.#head)
    this.#head = []
    this.#decoder = new Decoder(encodingOf(head.subarray(0, HEAD_BYTES)))
    const decoded = this.#decoder.decode(head)
    refuseMarkup(decoded)
    this.#reader = this.#readerOf(decoded.subarray(0, HEADER_BYTES))
    return this.#reader.read(decoded)
  }

  #readerOf(head: Uint8Array): Reader {
    if (CSV_TYPES.has(this.#type)) return new CsvReader(separatorOf(head), this.#rules)
    const cutter = LINES_TYPES.has(this.#type)
      ? new LineCutter()
      : new JsonListCutter((name) => this.#rules.ignored.add(name))
    return new JsonReader(cutter, this.#rules)
  }
}
