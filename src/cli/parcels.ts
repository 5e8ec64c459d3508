import { CommandError } from './exit.ts'
import { itemId, notAnId } from './ids.ts'
import { BadLines, nameOf, readRows } from './rows.ts'

/** The ids of one parcel: separated by semicolons, spaces or commas. Throws the text that is none. */
function idsOf(text: string): number[] {
  const words = text.split(/[;,\s]+/).filter((word) => word !== '')
  return words.map((word) => {
    const id = itemId(word)
    if (id === undefined) throw new RangeError(notAnId(word))
    return id
  })
}

export type Parcel<Key extends string> = Record<Key, string> & { order_items: number[] }

/** One parcel from the command line, or all those of a file with a column `order_items` and one for each key. */
export async function readParcels<Key extends string>(
  given: readonly string[],
  file: string | undefined,
  keys: Readonly<Record<Key, { flag: string; value: string | undefined }>>,
): Promise<Parcel<Key>[]> {
  const names = Object.keys(keys) as Key[]
  if (file !== undefined) {
    if (given.length > 0)
      throw new CommandError('Give the parcel either on the command line or in a file, not both.')
    return parcelsIn(file, names)
  }
  if (given.length === 0)
    throw new CommandError('No item ids: give those of one parcel, or --file FILE with one parcel a line.')
  const missing = names.find((name) => !keys[name].value)
  if (missing !== undefined) throw new CommandError(`${keys[missing].flag} is missing.`)
  try {
    return [parcelOf(idsOf(given.join(' ')), names, (name) => keys[name].value!)]
  } catch (error) {
    throw error instanceof RangeError ? new CommandError(`${error.message}; nothing was sent.`) : error
  }
}

async function parcelsIn<Key extends string>(file: string, names: readonly Key[]): Promise<Parcel<Key>[]> {
  const bad = new BadLines()
  const parcels: Parcel<Key>[] = []
  let header: string[] | undefined
  for await (const { line, cells } of readRows(file)) {
    if (!header) {
      header = cells.map((cell) => cell.toLowerCase())
      const missing = ['order_items', ...names].filter((name) => !header!.includes(name))
      if (missing.length > 0)
        throw new CommandError(`${nameOf(file)}: the first line names no column ${missing.join(', ')}.`)
      continue
    }
    const cell = (name: string) => cells[header!.indexOf(name)] ?? ''
    try {
      const ids = idsOf(cell('order_items'))
      const empty = names.find((name) => cell(name) === '')
      if (ids.length === 0) bad.add(line, 'order_items is empty')
      else if (empty !== undefined) bad.add(line, `${empty} is empty`)
      else parcels.push(parcelOf(ids, names, cell))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      bad.add(line, error.message)
    }
  }
  bad.throwIfAny(file)
  if (parcels.length === 0) throw new CommandError(`${nameOf(file)} holds no parcels.`)
  return parcels
}

function parcelOf<Key extends string>(
  orderItems: number[],
  names: readonly Key[],
  value: (name: Key) => string,
): Parcel<Key> {
  const keys = Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Key, string>
  return { order_items: orderItems, ...keys }
}
