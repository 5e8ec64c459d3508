/** Surrogates stand for characters beyond all that one unit of UTF-16 can say, and yet lie below some of it. */
const weight = (unit: number) => ((unit & 0xf800) === 0xd800 ? unit + 0x1_0000 : unit)

/** The order of two texts by their code points, which `<` does not know. */
export function compareCodePoints(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at++) {
    const difference = weight(one.charCodeAt(at)) - weight(other.charCodeAt(at))
    if (difference !== 0) return difference
  }
  return one.length - other.length
}
