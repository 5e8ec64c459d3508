/** [contract 7] The bytes of one order, however it is written. Default 1 MiB. */
export const ORDER_BYTES_MAX = 1_048_576

export const TOO_LONG = `This order is longer than ${ORDER_BYTES_MAX / 1_048_576} MiB, the most that one order may take up.`

/** Collects the bytes of one order over chunk borders, and never more of them than the bound. */
export class Gatherer {
  #parts: Uint8Array[] = []
  #length = 0

  add(bytes: Uint8Array) {
    const room = ORDER_BYTES_MAX - this.#length
    this.#length += bytes.length
    if (bytes.length > 0 && room > 0) this.#parts.push(bytes.length > room ? bytes.subarray(0, room) : bytes)
  }

  get isEmpty() {
    return this.#length === 0
  }

  get tooLong() {
    return this.#length > ORDER_BYTES_MAX
  }

  /** What was added since the last call: at most the bound, even when more was added. */
  take(): Uint8Array {
    const parts = this.#parts
    this.#parts = []
    this.#length = 0
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  }
}

/** One order as it stands in a JSON file, or why it cannot be read. */
export type Cut =
  | {
      /** What it is called by: its physical line, in a JSON list its index from 1. */
      readonly line: number
      /** The physical line that it begins on. */
      readonly from: number
      readonly bytes: Uint8Array
    }
  | { readonly line: number; readonly refused: string }

/** Cuts a file into orders, wherever its chunks begin and end. Throws a refusal where there is no telling them apart. */
export interface Cutter {
  cut(chunk: Uint8Array): Cut[]
  /** What was still open when the file ended. */
  end(): Cut[]
}

export function takeCut(gathered: Gatherer, line: number, from: number): Cut {
  const { tooLong } = gathered
  const bytes = gathered.take()
  return tooLong ? { line, refused: TOO_LONG } : { line, from, bytes }
}
