/** What is allocated ahead of what has arrived: this multiple of it, at most. Only what has been written takes real memory. */
const AHEAD_MAX = 8

/**
 * Collects the pieces of a body. Where its length was announced, they are copied into their place as they come: at the end there is
 * nothing left to copy, and no moment in which all of it is in memory twice.
 */
export class BodyBytes {
  readonly #announced: number
  #pieces: Buffer[] = []
  #whole: Buffer | undefined
  #length = 0

  /** `announced`: bytes, NaN where the length is not known before the end. */
  constructor(announced: number) {
    this.#announced = announced
  }

  get length() {
    return this.#length
  }

  /** Pieces that are kept one by one. */
  get pieces() {
    return this.#pieces.length
  }

  add(piece: Buffer): void {
    if (this.#whole) piece.copy(this.#whole, this.#length)
    else this.#pieces.push(piece)
    this.#length += piece.length
    if (!this.#whole && this.#length < this.#announced && this.#announced <= this.#length * AHEAD_MAX)
      this.#begin()
  }

  /** All that has come, in one buffer. */
  end(): Buffer {
    if (this.#whole) return this.#whole.subarray(0, this.#length)
    return this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces, this.#length)
  }

  #begin() {
    const whole = Buffer.allocUnsafeSlow(this.#announced)
    let at = 0
    for (const piece of this.#pieces) at += piece.copy(whole, at)
    this.#pieces = []
    this.#whole = whole
  }
}
