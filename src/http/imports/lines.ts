import { Gatherer, type Cutter, type Piece } from './pieces.ts'

const NEWLINE = 0x0a

/** `application/x-ndjson`: one order a line. Empty lines are passed over; the last line needs no line end. */
export class LineCutter implements Cutter<Piece> {
  readonly #gathered = new Gatherer()
  #line = 1

  cut(chunk: Uint8Array): Piece[] {
    const pieces: Piece[] = []
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      this.#gathered.add(chunk.subarray(from, at))
      this.#finish(pieces)
      this.#line += 1
      from = at + 1
    }
    this.#gathered.add(chunk.subarray(from))
    return pieces
  }

  end(): Piece[] {
    const pieces: Piece[] = []
    this.#finish(pieces)
    return pieces
  }

  #finish(pieces: Piece[]) {
    const piece = this.#gathered.takePiece(this.#line)
    if ('refused' in piece || !isBlank(piece.bytes)) pieces.push(piece)
  }
}

/** Nothing but spaces, tabs and line ends. */
export const isBlank = (bytes: Uint8Array) =>
  bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === NEWLINE)
