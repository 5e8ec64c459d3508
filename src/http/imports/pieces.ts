/** [contract 7] The bytes of one order, however it is written. Default 1 MiB. */
export const ORDER_BYTES_MAX = 1_048_576

/**
 * One order as it stands in the file, or why it cannot be read. `line` is its first physical line, counted from 1; in a JSON
 * list, which has no lines to speak of, the index from 1. `last`: the file is broken here, and nothing behind it was read.
 */
export type Piece =
  | { readonly line: number; readonly bytes: Uint8Array }
  | { readonly line: number; readonly refused: string; readonly last?: true }

/** Cuts a file into orders, chunk by chunk. It remembers where it stands, so that it does not matter where chunks begin and end. */
export interface Cutter<P> {
  cut(chunk: Uint8Array): P[]
  /** What was still open when the file ended. */
  end(): P[]
}

/** Runs a file through its cutter. Holds one chunk and one order at a time, and takes the next chunk only when asked for more. */
export async function* cutStream<P extends { readonly line: number; readonly last?: true }>(
  stream: AsyncIterable<Uint8Array>,
  cutter: Cutter<P>,
): AsyncGenerator<P[]> {
  for await (const chunk of stream) {
    const pieces = cutter.cut(chunk)
    yield pieces
    if (pieces.at(-1)?.last) return
  }
  yield cutter.end()
}

/** Collects the bytes of one order over chunk borders, and never more of them than the bound. */
export class Gatherer {
  #parts: Uint8Array[] = []
  #length = 0

  add(bytes: Uint8Array) {
    const room = ORDER_BYTES_MAX - this.#length
    this.#length += bytes.length
    if (bytes.length > 0 && room > 0) this.#parts.push(bytes.length > room ? bytes.subarray(0, room) : bytes)
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

  takePiece(line: number): Piece {
    if (!this.tooLong) return { line, bytes: this.take() }
    this.take()
    return { line, refused: TOO_LONG }
  }
}

export const TOO_LONG = `This order is longer than ${ORDER_BYTES_MAX / 1_048_576} MiB, the most that one order may take up.`
