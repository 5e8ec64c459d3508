/** Names as people write them: `Order-Number`, `order_number[]` and `orderNumber` are all plain `ordernumber`. */
export const plainName = (name: string) => name.toLowerCase().replace(/[_\-\s[\]]/g, '')

/** From this many letters on a plain name may be two edits away from a known one. */
const LONG_NAME = 8

/**
 * The known names that `given` was probably meant to be: equal once case, `_`, `-`, `[]` and blanks are removed, else one edit away (two
 * from 8 letters on; an edit adds, drops, replaces or swaps letters). Empty for a known name. The nearest come first. [ours: contract 1, 7]
 */
export function nearNames(given: string, known: readonly string[]): string[] {
  if (known.includes(given)) return []
  const plain = plainName(given)
  const most = plain.length >= LONG_NAME ? 2 : 1
  return known
    .map((name) => ({ name, edits: editsBetween(plain, plainName(name), most) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)
    .map(({ name }) => name)
}

/** How many edits lead from one text to the other; any number above `most` where there are more. */
function editsBetween(from: string, to: string, most: number): number {
  if (from === to) return 0
  if (Math.abs(from.length - to.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = last[j - 1]! + Number(from[i - 1] !== to[j - 1])
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, replaced)
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      if (swapped) edits = Math.min(edits, beforeLast[j - 2]! + 1)
      row.push(edits)
    }
    beforeLast = last
    last = row
  }
  return last[to.length]!
}
