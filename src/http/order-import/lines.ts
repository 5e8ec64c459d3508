import { Gatherer, takeCut, type Cut, type Cutter } from './pieces.ts'

const NEWLINE = 0x0a
const RETURN = 0x0d

/** `application/x-ndjson`: one order a line. Empty lines are passed over; the last line needs no line end. */
export class LineCutter implements Cutter {
  readonly #gathered = new Gatherer()
  #line = 1
  #previous = 0

  cut(chunk: Uint8Array): Cut[] {
    const cuts: Cut[] = []
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!
      // A return stands in no string of JSON: there it is written \r.
      if (byte === RETURN || (byte === NEWLINE && this.#previous !== RETURN)) {
        this.#gathered.add(chunk.subarray(from, at))
        this.#finish(cuts)
        this.#line += 1
        from = at + 1
      } else if (byte === NEWLINE) from = at + 1
      this.#previous = byte
    }
    this.#gathered.add(chunk.subarray(from))
    return cuts
  }

  end(): Cut[] {
    const cuts: Cut[] = []
    this.#finish(cuts)
    return cuts
  }

  #finish(cuts: Cut[]) {
    const cut = takeCut(this.#gathered, this.#line, this.#line)
    if ('refused' in cut || !isBlank(cut.bytes)) cuts.push(cut)
  }
}

/** Nothing but spaces, tabs and line ends. */
export const isBlank = (bytes: Uint8Array) =>
  bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === RETURN || byte === NEWLINE)
