import { CommandError } from './exit.ts'
import { BadLines, nameOf, readRows } from './rows.ts'

/** Undefined for anything but a whole number from 1 to 2^53−1, written in digits. */
export function itemId(text: string): number | undefined {
  const id = /^[1-9]\d{0,15}$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(id) ? id : undefined
}

export const notAnId = (text: string) =>
  `"${text.slice(0, 40)}" is no item id (a whole number from 1 to ${Number.MAX_SAFE_INTEGER})`

/** The ids that a command was given: as arguments, in a file, or on stdin ("-"). */
export async function readIds(given: readonly string[], file: string | undefined): Promise<number[]> {
  const source = file ?? (given.length === 1 && given[0] === '-' ? '-' : undefined)
  if (source === undefined) return idsOf(given)
  if (given.some((text) => text !== '-'))
    throw new CommandError('Give the ids either as arguments or in a file, not both.')
  return idsIn(source)
}

function idsOf(given: readonly string[]): number[] {
  if (given.length === 0)
    throw new CommandError('No item ids: give some, or --file FILE, or - to read them from stdin.')
  return given.map((text) => {
    const id = itemId(text)
    if (id === undefined) throw new CommandError(`${notAnId(text)}; nothing was sent.`)
    return id
  })
}

/** The columns that hold item ids: our own name, and that of an order export, where items have a prefix. */
const ID_COLUMNS = ['id', 'item_id']

async function idsIn(file: string): Promise<number[]> {
  const bad = new BadLines()
  const ids: number[] = []
  let column: number | undefined
  for await (const { line, cells } of readRows(file)) {
    if (column === undefined) {
      const header = cells.map((cell) => cell.toLowerCase())
      const named = ID_COLUMNS.map((name) => header.indexOf(name)).find((at) => at >= 0)
      column = named ?? 0
      if (named !== undefined) continue
      if (cells.length > 1)
        throw new CommandError(`${nameOf(file)}, line ${line}: several columns, and none is called "id".`)
    }
    const text = cells[column] ?? ''
    const id = itemId(text)
    if (id === undefined) bad.add(line, text === '' ? 'the id is missing' : notAnId(text))
    else ids.push(id)
  }
  bad.throwIfAny(file)
  if (ids.length === 0) throw new CommandError(`${nameOf(file)} holds no item ids.`)
  return ids
}
