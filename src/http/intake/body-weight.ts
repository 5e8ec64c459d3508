/** What the bytes that begin a value, or a part of one, add to its memory. An empty object takes 3 bytes of text and 64 of memory. */
const WEIGHTS = new Uint8Array(256)
for (const [begins, weight] of [
  ['{', 64],
  ['[', 64],
  [',', 8],
  [':', 8],
  ['"', 12],
  ['.', 48],
  ['-', 48],
] as const) {
  WEIGHTS[begins.charCodeAt(0)] = weight
}
/** An exponent makes a number an object of its own; the letter alone is nothing unusual. */
const EXPONENT_WEIGHT = 48
const E = 0x65
const LOWER_CASE = 0x20
const ZERO = 0x30
const NINE = 0x39

/** The sum is compared after this number of bytes. */
const STRIDE = 1024

/**
 * Whether the values of a JSON text take more than `weightMax` bytes of memory, about: the contents of strings are counted too, so rather
 * too much. Reads no further than it must.
 */
export function isHeavier(body: Uint8Array, weightMax: number): boolean {
  let weight = body.length
  let before = 0
  for (let from = 0; from < body.length && weight <= weightMax; from += STRIDE) {
    const end = Math.min(from + STRIDE, body.length)
    // By index: an iterator makes an object for each byte until the loop is compiled, half a gigabyte for a million items.
    for (let at = from; at < end; at++) {
      const byte = body[at]!
      weight += WEIGHTS[byte]!
      if ((byte | LOWER_CASE) === E && before >= ZERO && before <= NINE) weight += EXPONENT_WEIGHT
      before = byte
    }
  }
  return weight > weightMax
}
