import { CommandError } from '../exit.ts'
import { RowError, readList, type List } from '../text/lists.ts'
import { screen } from '../text/screen.ts'

/** A whole number from 1 to 2^53−1, written in digits. */
function itemId(text: string): number | RowError {
  const id = /^[1-9]\d{0,15}$/.test(text) ? Number(text) : Number.NaN
  if (Number.isSafeInteger(id)) return id
  return new RowError(
    `"${text.slice(0, 40)}" is no item id (a whole number from 1 to ${Number.MAX_SAFE_INTEGER})`,
  )
}

/** `7,102` is two ids, or one number as some people write it; `5606,607` is what such a number becomes when its first comma is lost. */
const GROUPED = /^\d+(,\d{3})+$/

/** The ids in one text: separated by semicolons, commas or blanks. */
export function idList(text: string): number[] | RowError {
  const grouped = text.split(/[; \t\r\n]+/).find((word) => GROUPED.test(word))
  if (grouped !== undefined)
    return new RowError(
      `"${grouped.slice(0, 40)}" may be one number or several ids; separate ids by ; or a space`,
    )
  const ids: number[] = []
  const words = text.split(/ *[;,] *|[ \t\r\n]+/)
  if (words.length > 1 && words.includes(''))
    return new RowError(
      `"${text.slice(0, 40)}" is no item id or list of ids: beside a separator there is none`,
    )
  for (const word of words) {
    const id = itemId(word)
    if (id instanceof RowError) return id
    ids.push(id)
  }
  return ids
}

/** The ids that a command was given as arguments, each of which may be a list. */
export function idsOf(given: readonly string[]): number[] {
  return given.flatMap((text) => {
    const ids = idList(text)
    if (ids instanceof RowError) throw new CommandError(`${ids.text}; nothing was sent.`)
    return ids
  })
}

const ITEM_IDS: List<'id', number> = {
  noun: 'item ids',
  // That of an order export has a prefix; a bare "id" may be that of something else where there is such a one.
  columns: { id: ['order_item_id', 'item_id', 'id'] },
  read: ({ id }) => (id === '' ? new RowError('the id is missing') : itemId(id)),
}

/** The ids that a command was given: as arguments, in a file, or on stdin ("-"). */
export async function readIds(
  given: readonly string[],
  file: string | undefined,
  say: (line: string) => void = (line) => screen.say(line),
): Promise<number[]> {
  if (file !== undefined && given.length > 0)
    throw new CommandError('Give the ids either as arguments or in a file, not both.')
  if (file === undefined && given.length === 0)
    throw new CommandError('No item ids: give some, or --file FILE, or - to read them from stdin.')
  const source = file ?? (given.length === 1 && given[0] === '-' ? '-' : undefined)
  return source === undefined ? idsOf(given) : readList(source, ITEM_IDS, say)
}
