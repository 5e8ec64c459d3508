import type { Encoding } from './kinds.ts'

const MARK = [0xef, 0xbb, 0xbf] as const
/** A byte that no UTF-8 text holds: what stood here was no character, so that its order is refused. */
const NO_CHARACTER = Buffer.of(0xff)
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Makes UTF-8 of a file's bytes, chunk by chunk, and takes away the byte order mark. Nothing is ever replaced in silence. */
export class Decoder {
  readonly #encoding: Encoding
  /** Bytes of a character that has not arrived whole. */
  #rest: Uint8Array = new Uint8Array(0)
  #begun = false

  constructor(encoding: Encoding) {
    this.#encoding = encoding
  }

  decode(chunk: Uint8Array): Uint8Array {
    return this.#withoutMark(this.#encoding === 'utf-8' ? chunk : this.#fromUtf16(chunk))
  }

  end(): Uint8Array {
    return this.#rest.length > 0 ? NO_CHARACTER : new Uint8Array(0)
  }

  /** The first chunk is long enough to hold the mark, unless it is the whole file. */
  #withoutMark(bytes: Uint8Array): Uint8Array {
    if (this.#begun) return bytes
    this.#begun = true
    return MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(MARK.length) : bytes
  }

  #fromUtf16(chunk: Uint8Array): Uint8Array {
    const bytes = Buffer.concat([this.#rest, chunk])
    let whole = bytes.length - (bytes.length % 2)
    const unitAt = (at: number) =>
      this.#encoding === 'utf-16le' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)
    if (whole > 0 && (unitAt(whole - 2) & 0xfc00) === 0xd800) whole -= 2
    this.#rest = Uint8Array.from(bytes.subarray(whole))
    const units = bytes.subarray(0, whole)
    if (this.#encoding === 'utf-16be') units.swap16()
    const text = units.toString('utf16le')
    if (text.isWellFormed()) return Buffer.from(text)
    return Buffer.concat(
      text
        .split(LONE_SURROGATES)
        .flatMap((part, at) => (at === 0 ? [Buffer.from(part)] : [NO_CHARACTER, Buffer.from(part)])),
    )
  }
}
